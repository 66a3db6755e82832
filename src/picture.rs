//! Pictures of a reading: the [`strip()`], a miniature of the release with its marks, and the [`map()`] of who says what.
//!
//! A [`Picture`] is a small tree of the elements of [SVG](https://www.w3.org/TR/SVG2/). It is written as a file of its
//! own or into a page by [`Picture::svg`], or built by the browser part, node by node.
//!
//! - Colours are attributes, so that a file needs no style sheet. Each node that has one also has the class of its role:
//!   `claim`, `source`, `speculation`, `ink`, `faint`, `edge`, `rule`, and `fill` or `stroke` for how it is put on. So
//!   `.claim.fill { fill: … } .claim.stroke { stroke: … }` recolours what stands for claims, and so on.
//! - Nothing is told by colour alone: claims have a solid line, sources a double one, speculation a wavy one, and what is
//!   attributed a solid line where what is supported has a dashed one.
//! - How wide words are is an [estimate](self::lines) on the safe side: what draws them has fonts of its own.

mod labels;
mod lines;
mod map;
mod strip;

pub(crate) use lines::is_right_to_left;
pub use map::{map, map_within};
pub use strip::{overview, strip, strip_y};

use crate::annotation::Id;
use crate::tag::Tag;
use crate::text::CodePoints;

/// What a node of a picture leads to when it is followed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Target {
    /// An annotation.
    Annotation(Id),
    /// A place in the release's text.
    Place(CodePoints),
}

/// An element of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The name of the element.
    pub name: &'static str,
    /// Its attributes. A node that leads somewhere has an `aria-label` among them, which says what it is.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text, before its children; empty but for `text`. It may hold what XML cannot.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Node>,
    /// Where it leads.
    pub leads_to: Option<Target>,
}

/// A picture of a reading.
///
/// # Examples
/// ```
/// use press_loupe::{picture::map, reading::Reading};
/// let picture = map(&Reading::default());
/// assert_eq!(picture.description, "Nothing is marked yet.");
/// assert!(picture.svg(&|_| None).starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Which picture it is, in ids and in the names of files: `strip` or `map`.
    pub name: &'static str,
    /// What it shows, in a few words.
    pub title: String,
    /// What is seen in it, in sentences: as good as the picture for whoever does not see it.
    pub description: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is, in pixels.
    pub height: u32,
    /// What it is made of, the first below the others. The paper under them is not among them.
    pub nodes: Vec<Node>,
}

impl Picture {
    /// The picture as an element of SVG, for a file of its own as well as for a page of HTML.
    ///
    /// What leads somewhere is a link if `address` has an address for where it leads. With links in it the picture is
    /// a group of them and no longer one image, which assistive technology would not look into. The paper is the
    /// first child, with the class `ground`. What XML cannot hold is written as U+FFFD.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{picture::strip, reading::Reading};
    /// let svg = strip(&Reading::default()).svg(&|_| None);
    /// assert!(svg.contains(" role=\"img\" aria-labelledby=\"strip-title\" "));
    /// assert!(svg.contains("<title id=\"strip-title\">The release in miniature: Untitled release</title>"));
    /// ```
    #[must_use]
    pub fn svg(&self, address: &dyn Fn(Target) -> Option<String>) -> String {
        let mut inside = String::new();
        let mut has_links = false;
        for node in &self.nodes {
            has_links |= push_node(&mut inside, node, address);
        }
        let (width, height) = (self.width.to_string(), self.height.to_string());
        let role = if has_links { "group" } else { "img" };
        let mut out = String::new();
        for part in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" class=\"",
            self.name,
            "\" role=\"",
            role,
            "\" aria-labelledby=\"",
            self.name,
            "-title\" aria-describedby=\"",
            self.name,
            "-description\">\n<title id=\"",
            self.name,
            "-title\">",
        ] {
            out.push_str(part);
        }
        push_text(&mut out, &self.title);
        out.push_str("</title>\n<desc id=\"");
        out.push_str(self.name);
        out.push_str("-description\">");
        push_text(&mut out, &self.description);
        out.push_str("</desc>\n<rect class=\"ground fill\" fill=\"#fbfaf6\" width=\"");
        out.push_str(&width);
        out.push_str("\" height=\"");
        out.push_str(&height);
        out.push_str("\"/>\n");
        out.push_str(&inside);
        out.push_str("</svg>\n");
        out
    }
}

/// Writes an element; whether there is a link in it.
fn push_node(out: &mut String, node: &Node, address: &dyn Fn(Target) -> Option<String>) -> bool {
    const LABEL: &str = "aria-label";
    let link = node.leads_to.and_then(address);
    if let Some(link) = &link {
        out.push_str("<a");
        push_attribute(out, "href", link);
        // The link is what gets the focus, so it has the name.
        for (name, value) in node.attributes.iter().filter(|attribute| attribute.0 == LABEL) {
            push_attribute(out, name, value);
        }
        out.push('>');
    }
    out.push('<');
    out.push_str(node.name);
    for (name, value) in &node.attributes {
        if *name != LABEL {
            push_attribute(out, name, value);
        } else if link.is_none() {
            // A name without a role is nobody's.
            push_attribute(out, "role", "img");
            push_attribute(out, name, value);
        }
    }
    let mut has_links = link.is_some();
    if node.text.is_empty() && node.children.is_empty() {
        out.push_str("/>");
    } else {
        out.push('>');
        push_text(out, &node.text);
        for child in &node.children {
            has_links |= push_node(out, child, address);
        }
        out.push_str("</");
        out.push_str(node.name);
        out.push('>');
    }
    out.push_str(if link.is_some() { "</a>\n" } else { "\n" });
    has_links
}

fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_text(out, value);
    out.push('"');
}

/// Text as text, in an element or an attribute, of XML as of HTML.
fn push_text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A parser takes these for spaces or line feeds in an attribute.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            // XML 1.0 holds no others of the first 32, in any spelling, nor the last two of the first plane.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}

/// What something is drawn with: its class and its colour on light paper.
#[derive(Clone, Copy, PartialEq)]
enum Ink {
    Claim,
    Source,
    Speculation,
    /// Words to read.
    Words,
    /// Words beside them.
    Faint,
    /// Lines that are to be seen.
    Edge,
    /// Lines that are hardly to be seen.
    Rule,
}

impl Ink {
    const fn of(tag: Tag) -> Self {
        match tag {
            Tag::Claim => Self::Claim,
            Tag::Source => Self::Source,
            Tag::Speculation => Self::Speculation,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Source => "source",
            Self::Speculation => "speculation",
            Self::Words => "ink",
            Self::Faint => "faint",
            Self::Edge => "edge",
            Self::Rule => "rule",
        }
    }

    const fn colour(self) -> &'static str {
        match self {
            Self::Claim => "#2443c4",
            Self::Source => "#0a6b4b",
            Self::Speculation => "#8f4b00",
            Self::Words => "#1d1b16",
            Self::Faint => "#57524a",
            Self::Edge => "#8a8375",
            Self::Rule => "#ded8ca",
        }
    }
}

impl Node {
    /// An element of this name and these classes.
    fn new(name: &'static str, class: &str) -> Self {
        let attributes = vec![("class", class.to_owned())];
        Self { name, attributes, text: String::new(), children: Vec::new(), leads_to: None }
    }

    /// An element whose inside has a colour; `class` is what it has beside that of the colour.
    fn filled(name: &'static str, class: &str, ink: Ink) -> Self {
        Self::new(name, &[class, ink.class(), "fill"].join(" ")).with("fill", ink.colour())
    }

    /// An element whose line has a colour.
    fn stroked(name: &'static str, class: &str, ink: Ink, width: f64) -> Self {
        let node = Self::new(name, &[class, ink.class(), "stroke"].join(" ")).with("fill", "none");
        node.with("stroke", ink.colour()).at("stroke-width", width)
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// The same with a length, in pixels.
    fn at(self, name: &'static str, length: f64) -> Self {
        let mut value = String::new();
        push_length(&mut value, length);
        self.with(name, &value)
    }

    /// The same, so much farther to the right and down.
    fn moved(self, x: f64, y: f64) -> Self {
        let mut value = String::from("translate(");
        push_length(&mut value, x);
        value.push(' ');
        push_length(&mut value, y);
        value.push(')');
        self.with("transform", &value)
    }

    fn rectangle(self, x: f64, y: f64, width: f64, height: f64) -> Self {
        self.at("x", x).at("y", y).at("width", width).at("height", height)
    }

    /// The same as something that leads to `target`, and is called `label`.
    fn leading_to(mut self, target: Target, label: &str) -> Self {
        self.leads_to = Some(target);
        self.with("aria-label", label)
    }
}

/// Writes a length with at most one decimal: a tenth of a pixel is less than a screen shows.
fn push_length(out: &mut String, length: f64) {
    let tenths = (length * 10.0 + 0.5).floor() as i32;
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    out.push_str(&(tenths / 10).to_string());
    if !tenths.is_multiple_of(10) {
        out.push('.');
        out.extend(char::from_digit(tenths % 10, 10));
    }
}

/// The steps of a [path](https://www.w3.org/TR/SVG2/paths.html#PathData), each its letter and the lengths that it takes,
/// in pixels, with at most one decimal.
///
/// # Examples
/// ```
/// use press_loupe::picture::path;
/// assert_eq!(path(&[('M', &[4.0, 12.25]), ('v', &[-3.0])]), "M4 12.3v-3");
/// ```
#[must_use]
pub fn path(steps: &[(char, &[f64])]) -> String {
    let mut path = String::new();
    for (letter, lengths) in steps {
        push_step(&mut path, *letter, lengths);
    }
    path
}

/// Writes a step of a path: its letter and the lengths that it takes.
fn push_step(path: &mut String, letter: char, lengths: &[f64]) {
    path.push(letter);
    for (nth, &length) in lengths.iter().enumerate() {
        if nth > 0 {
            path.push(' ');
        }
        push_length(path, length);
    }
}

/// How far a wave goes before it swings to the other side, in pixels, about.
const HALF_WAVE_PIXELS: f64 = 4.0;

/// A wavy line from (`x`, `y`), `length` down or, if it `lies`, to the right; it swings by `swing` to either side.
fn wave(x: f64, y: f64, length: f64, swing: f64, lies: bool) -> String {
    let count = (length / HALF_WAVE_PIXELS + 0.5).floor().max(1.0);
    let half = length / count;
    let along = |along: f64, across: f64| if lies { [along, across] } else { [across, along] };
    let mut path = String::new();
    push_step(&mut path, 'M', &[x, y]);
    // The curve goes half as far to the side as the point that draws it there.
    let [a, b] = along(half / 2.0, swing * 2.0);
    let [c, d] = along(half, 0.0);
    push_step(&mut path, 'q', &[a, b, c, d]);
    for _ in 1..count as u32 {
        push_step(&mut path, 't', &[c, d]);
    }
    path
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_tenths() {
        let written = |length| {
            let mut out = String::new();
            push_length(&mut out, length);
            out
        };
        assert_eq!(
            [0.0, 3.0, 0.04, 0.05, 12.96, -0.3, -12.34].map(written),
            ["0", "3", "0", "0.1", "13", "-0.3", "-12.3"]
        );
    }

    #[test]
    fn a_wave_ends_where_it_should() {
        assert_eq!(wave(5.0, 10.0, 8.0, 2.0, false), "M5 10q4 2 0 4t0 4");
        assert_eq!(wave(5.0, 10.0, 3.0, 2.0, true), "M5 10q1.5 4 3 0");
    }
}
