//! Who says what: the sources on one side, what is stated on the other, and lines between them.
//!
//! [`Outline`] is what there is to draw. [`columns`] draws it where there is room for two columns, [`tree`] where there
//! is not. Both draw the same [`Statement`]s and the same key.

mod columns;
mod key;
mod tree;

use super::labels::{Labels, numbered, usize_of, weight};
use super::{Ink, Node, Picture, Target, lines, push_length, push_step, wave};
use crate::analysis::{Source, words};
use crate::annotation::{Annotation, Id, LinkKind};
use crate::messages::{self, picture as m};
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::Tag;
use crate::text::to_u32;

/// How wide the map is on a page, in pixels.
const WIDTH: u32 = 860;
/// Below how many pixels there is no room for two columns.
const TREE_BELOW: u32 = 560;
/// Between which widths a map is drawn, in pixels.
const WIDTHS: (u32, u32) = (240, 2400);
/// What is left free at the edges, in pixels: of a page, and of a phone.
const MARGIN: f64 = 16.0;
const NARROW_MARGIN: f64 = 8.0;
/// How high letters are, in pixels: of words, and of what is said about them.
const LETTERS: f64 = 13.0;
const SMALL: f64 = 12.0;
/// How far one line is from the next, in pixels: of words, and of what is said about them.
const LINE: f64 = 18.0;
const SMALL_LINE: f64 = 16.0;
/// How far below the top of a line its letters stand, in pixels.
const BASE: f64 = 13.5;
/// How far the name of a source is from where its mark begins, in pixels.
const NAME: f64 = 15.0;
/// How many lines a name has at most, and what is said about a source or a statement.
const MOST_LINES_OF_A_NAME: usize = 2;
const MOST_DETAILS: usize = 2;
/// How many sources are named below a statement.
const MOST_NAMED: usize = 2;
/// How much of a name is said about a statement, in thousandths of the size of letters.
const NAME_WIDTH: lines::Width = 24_000;
/// How many sources the description tells of.
const MOST_TOLD: usize = 16;

/// Draws who says what, 860 pixels wide: [`map_within`].
///
/// # Examples
/// ```
/// use press_loupe::{picture::{map, map_within}, reading::Reading};
/// let reading = Reading::default();
/// assert_eq!(map(&reading), map_within(&reading, 860));
/// ```
#[must_use]
pub fn map(reading: &Reading) -> Picture {
    map_within(reading, WIDTH)
}

/// Draws who says what, `width` pixels wide (at least 240 and at most 2,400).
///
/// On the left each source stands once, however often it is mentioned, and those on whose word much is said near to what
/// they say; those who say nothing stand last. On the right is what is stated in text order: every claim, and the
/// speculation that is attributed to somebody. A solid line says that a statement is attributed to a source, a dashed one
/// that it is supported by it. A claim that is attributed to nobody has an empty ring instead. Below 560 pixels there are no lines
/// across: what is stated stands under its source, or under the first of them, as a tree, and what has no source last.
///
/// A release in a script that runs from right to left has its sources on the right.
///
/// Each source leads to its first mention, each statement to itself. Numbers are those of the annotations in text order.
/// A source has the attribute `data-number`, that of its first mention, a statement its own; a line has `data-from` and
/// `data-to`, the numbers of the source and the statement.
///
/// # Examples
/// ```
/// use press_loupe::{picture::map_within, reading::Reading};
/// let picture = map_within(&Reading::default(), 340);
/// assert_eq!(picture.width, 340);
/// ```
#[must_use]
pub fn map_within(reading: &Reading, width: u32) -> Picture {
    let labels = Labels::of(reading);
    let outline = Outline::of(&labels);
    let width = width.clamp(WIDTHS.0, WIDTHS.1);
    let mut root = Node::new("g", "drawn").with("font-family", "system-ui, sans-serif");
    root = root.at("font-size", LETTERS);
    if messages::runs_left() {
        // Texts begin on the left of their places, also in a page that runs to the left.
        root = root.with("direction", "ltr");
    }
    let room = f64::from(width);
    let height = if outline.is_empty() {
        let edges = (MARGIN, room - MARGIN);
        told(m::nothing_is_marked(), edges, MARGIN, &mut root.children) + MARGIN + LINE - SMALL_LINE
    } else {
        let top = key::draw(&outline, room, &mut root.children);
        let draw = if width < TREE_BELOW { tree::draw } else { columns::draw };
        let mut sides = Node::new("g", "sides");
        let bottom = draw(&outline, room, top, &mut sides.children);
        if lines::is_right_to_left(reading.text().as_str()) {
            turn(&mut sides.children);
            let mut over = String::from("matrix(-1 0 0 1 ");
            push_length(&mut over, room);
            over.push_str(" 0)");
            sides = sides.with("transform", &over);
        }
        root.children.push(sides);
        bottom
    };
    let title = m::who_says_what(&reading.release().title());
    Picture {
        name: "map",
        title,
        description: outline.description(),
        width,
        height: height.ceil() as u32,
        nodes: vec![root],
    }
}

/// What there is to draw.
struct Outline<'a> {
    labels: &'a Labels<'a>,
    /// In text order.
    statements: Vec<Statement>,
    /// Which statements each source stands behind, in the order of [`Sources::all`](crate::analysis::Sources::all).
    threads: Vec<Vec<Thread>>,
    /// How much speculation has no source and qualifies no claim: it is not in the picture.
    left_out: usize,
}

/// Something that is claimed, or thought possible on somebody's word.
struct Statement {
    id: Id,
    tag: Tag,
    number: u32,
    /// The sources behind it, by their places, and whether it is attributed to them; else it is supported by them, and
    /// they come last.
    behind: Vec<(usize, bool)>,
    /// The claims that it is supported by, by number.
    rests_on: Vec<u32>,
}

impl Statement {
    fn is_attributed(&self) -> bool {
        self.behind.iter().any(|(_, is_attributed)| *is_attributed)
    }
}

/// A line from a source to a statement.
#[derive(Clone, Copy)]
struct Thread {
    /// Which statement.
    to: usize,
    /// Whether it is attributed to the source; else it is supported by it.
    is_attributed: bool,
}

impl<'a> Outline<'a> {
    fn of(labels: &'a Labels<'a>) -> Self {
        let (reading, sources) = (labels.reading, &labels.sources);
        let is_drawn = |tag, id| tag == Tag::Claim || (tag == Tag::Speculation && sources.is_attributed(id));
        let mut outline = Self { labels, statements: Vec::new(), threads: Vec::new(), left_out: 0 };
        let mut place = Sorted::new();
        let of_claim = |one: &Annotation| [labels.also(one.id), labels.qualified(one.id)].concat();
        let named = reading.in_text_order().flat_map(of_claim).map(|number| (number, ()));
        let named = Sorted::gather(named.collect());
        for one in reading.in_text_order() {
            if is_drawn(one.tag(), one.id) {
                place.insert(one.id, outline.statements.len());
                let number = labels.number(one.id);
                let (behind, rests_on) = (Vec::new(), Vec::new());
                outline.statements.push(Statement { id: one.id, tag: one.tag(), number, behind, rests_on });
            } else if one.tag() == Tag::Speculation && named.get(&labels.number(one.id)).is_none() {
                outline.left_out += 1;
            }
        }
        let mut of_mention = Sorted::new();
        for (nth, source) in sources.all().iter().enumerate() {
            for mention in &source.mentions {
                of_mention.insert(*mention, nth);
            }
            for statement in &source.statements {
                outline.join(place.get(statement), nth, true);
            }
        }
        for link in reading.links().filter(|link| link.kind == LinkKind::SupportedBy) {
            if let Some(source) = of_mention.get(&link.to) {
                outline.join(place.get(&link.from), *source, false);
            } else if let Some(one) = place.get(&link.from).and_then(|nth| outline.statements.get_mut(*nth)) {
                one.rests_on.push(labels.number(link.to));
            }
        }
        outline.threads.resize_with(sources.all().len(), Vec::new);
        for (to, one) in outline.statements.iter_mut().enumerate() {
            one.rests_on.sort_unstable();
            one.behind.sort_unstable_by_key(|&(from, is_attributed)| (!is_attributed, from));
            for &(from, is_attributed) in &one.behind {
                if let Some(threads) = outline.threads.get_mut(from) {
                    threads.push(Thread { to, is_attributed });
                }
            }
        }
        outline
    }

    fn join(&mut self, statement: Option<&usize>, source: usize, is_attributed: bool) {
        if let Some(one) = statement.and_then(|nth| self.statements.get_mut(*nth))
            && one.behind.iter().all(|(behind, _)| *behind != source)
        {
            one.behind.push((source, is_attributed));
        }
    }

    fn is_empty(&self) -> bool {
        self.labels.reading.len() == 0
    }

    /// The sources, each with its lines.
    fn sources(&self) -> impl Iterator<Item = (&Source, &[Thread])> {
        self.labels.sources.all().iter().zip(self.threads.iter().map(Vec::as_slice))
    }

    fn has(&self, tag: Tag) -> bool {
        self.statements.iter().any(|one| one.tag == tag)
    }

    /// What is said about a statement below it; of the sources behind it those from place `from` on.
    fn details(&self, one: &Statement, from: usize) -> Vec<String> {
        let mut details = Vec::new();
        for (nth, (source, is_attributed)) in one.behind.iter().enumerate().skip(from).take(MOST_NAMED) {
            let Some(source) = self.labels.sources.all().get(*source) else { continue };
            let name = lines::shortened(&source.name, NAME_WIDTH);
            details.push(match (is_attributed, nth) {
                (true, 0) => m::by_name(&name),
                (true, _) => m::also_by_name(&name),
                (false, _) => m::supported_by_name(&name),
            });
        }
        details.extend(numbered(m::also_speculation_numbers, self.labels.also(one.id)));
        details.extend(numbered(m::qualified_by_speculation_numbers, self.labels.qualified(one.id)));
        if !one.is_attributed() {
            let none = if one.behind.is_empty() { m::no_source() } else { m::attributed_to_no_source() };
            details.push(none.to_owned());
        }
        details.extend(numbered(m::supported_by_claims_numbers, &one.rests_on));
        if self.labels.reading.range(one.id).is_none() {
            details.push(m::no_place().to_owned());
        }
        details
    }

    fn description(&self) -> String {
        if self.is_empty() {
            return m::nothing_is_marked().to_owned();
        }
        let of = |tag| self.statements.iter().filter(move |one| one.tag == tag);
        let (claims, speculation) = (of(Tag::Claim).count(), of(Tag::Speculation).count());
        let mut said = vec![m::map_in_words(self.threads.len(), claims, speculation)];
        let (silent, mut told): (Vec<_>, Vec<_>) =
            self.sources().partition(|(_, threads)| threads.is_empty());
        told.sort_by_key(|(_, threads)| core::cmp::Reverse(threads.len()));
        said.extend(told.iter().take(MOST_TOLD).map(|(source, threads)| self.describe(source, threads)));
        if told.len() > MOST_TOLD {
            said.push(m::fewer_are_not_told().to_owned());
        }
        let silent = silent.len();
        if silent > 0 {
            said.push(m::sources_without_statement(silent));
        }
        let alone: Vec<_> = of(Tag::Claim).filter(|one| !one.is_attributed()).map(|one| one.number).collect();
        let claims = |numbers: &[u32]| numbered(m::claims_numbers, numbers);
        said.extend(claims(&alone).map(|claims| m::these_attributed_to_none(&claims)));
        let numbers = |is_it: &dyn Fn(&Statement) -> bool| -> Vec<u32> {
            of(Tag::Claim).filter(|one| is_it(one)).map(|one| one.number).collect()
        };
        let also = numbers(&|one| !self.labels.also(one.id).is_empty());
        said.extend(claims(&also).map(|claims| m::these_also_speculation(&claims)));
        let qualified = numbers(&|one| !self.labels.qualified(one.id).is_empty());
        said.extend(claims(&qualified).map(|claims| m::these_qualified(&claims)));
        if self.left_out > 0 {
            said.push(m::left_out(self.left_out));
        }
        said.join(" ")
    }

    /// Draws what is not drawn: the sentence that says so; how far down it goes.
    fn note(&self, edges: (f64, f64), y: f64, nodes: &mut Vec<Node>) -> f64 {
        if self.left_out == 0 {
            return y;
        }
        told(&m::left_out(self.left_out), edges, y, nodes)
    }

    /// Who a source is, and what it says.
    fn describe(&self, source: &Source, threads: &[Thread]) -> String {
        let numbers = |tag, is_attributed| -> Vec<u32> {
            let these = threads.iter().filter(|thread| thread.is_attributed == is_attributed);
            let these = these.filter_map(|thread| self.statements.get(thread.to));
            these.filter(|one| one.tag == tag).map(|one| one.number).collect()
        };
        let says = [
            numbered(m::claims_numbers, &numbers(Tag::Claim, true)),
            numbered(m::speculation_numbers, &numbers(Tag::Speculation, true)),
            numbered(m::support_for_claims_numbers, &numbers(Tag::Claim, false)),
        ];
        let says: Vec<_> = says.into_iter().flatten().collect();
        let (name, about) = (lines::shortened(&source.name, 40_000), weight(source).join(m::label_comma()));
        m::source_says(&name, &about, &says.join(m::semicolon()))
    }
}

/// Draws a sentence between two edges below `y`; how far down it goes.
fn told(words: &str, (left, right): (f64, f64), mut y: f64, nodes: &mut Vec<Node>) -> f64 {
    for line in lines::broken(words, lines::width_of(right - left, SMALL), MOST_DETAILS) {
        nodes.push(small(&line, left, y + BASE));
        y += SMALL_LINE;
    }
    y
}

/// What is left free at the edges of a map of this width.
fn margin(width: f64) -> f64 {
    if width < f64::from(TREE_BELOW) { NARROW_MARGIN } else { MARGIN }
}

/// Turns the texts of what is drawn mirrored, so that each reads as before and ends where it began.
fn turn(nodes: &mut [Node]) {
    for node in nodes {
        if node.name == "text" {
            let before = node.attributes.len();
            node.attributes.retain(|attribute| attribute.0 != "text-anchor");
            if node.attributes.len() == before {
                node.attributes.push(("text-anchor", "end".to_owned()));
            }
            for (_, x) in node.attributes.iter_mut().filter(|attribute| attribute.0 == "x") {
                x.insert(0, '-');
            }
            node.attributes.push(("transform", "scale(-1 1)".to_owned()));
        }
        turn(&mut node.children);
    }
}

/// A text that is read.
fn text(words: &str, x: f64, y: f64) -> Node {
    let mut node = Node::filled("text", "words", Ink::Words).at("x", x).at("y", y);
    words.clone_into(&mut node.text);
    node
}

/// A text that says something about one that is read.
fn small(words: &str, x: f64, y: f64) -> Node {
    let mut node = Node::filled("text", "about", Ink::Faint).at("x", x).at("y", y).at("font-size", SMALL);
    node.text = if messages::runs_left() { lines::isolated(words, words) } else { words.to_owned() };
    node
}

/// The room of something that can be followed: it is followed wherever it is pressed.
fn room(left: f64, top: f64, right: f64, bottom: f64) -> Node {
    let node = Node::new("rect", "room").with("fill", "none").with("pointer-events", "all");
    node.rectangle(left, top, right - left, bottom - top).at("rx", 4.0)
}

/// The mark of a tag: a bar that is solid, double or wavy, downwards from (`x`, `y`), 5 pixels wide.
fn mark(tag: Tag, x: f64, y: f64, height: f64) -> Node {
    let ink = Ink::of(tag);
    match tag {
        Tag::Claim => Node::filled("rect", "mark", ink).rectangle(x + 1.0, y, 3.0, height),
        Tag::Source => {
            let mut path = String::new();
            for x in [x + 0.75, x + 4.25] {
                push_step(&mut path, 'M', &[x, y]);
                push_step(&mut path, 'v', &[height]);
            }
            Node::stroked("path", "mark", ink, 1.5).with("d", &path)
        }
        Tag::Speculation => {
            Node::stroked("path", "mark", ink, 1.75).with("d", &wave(x + 2.5, y, height, 2.0, false))
        }
    }
}

/// A line from the source of one number to the statement of another: solid, if it is attributed to it, else dashed.
fn line(is_attributed: bool, path: &str, from: &str, to: u32) -> Node {
    let class = if is_attributed { "line" } else { "line supported" };
    let mut line = Node::stroked("path", class, Ink::Source, 1.3).with("d", path);
    if !is_attributed {
        line = line.with("stroke-dasharray", "5 4");
    }
    line.with("data-from", from).with("data-to", &to.to_string())
}

/// Where a line ends at a statement: a dot, or a ring where it is attributed to nobody.
fn end(is_attributed: bool, x: f64, y: f64) -> Node {
    let node = if is_attributed {
        Node::filled("circle", "end", Ink::Source).at("r", 3.0)
    } else {
        Node::stroked("circle", "end", Ink::Words, 1.5).at("r", 4.0)
    };
    node.at("cx", x).at("cy", y)
}

impl Outline<'_> {
    /// Draws a statement with its mark at `left`, and `details` below its words; and how far down it goes.
    fn statement(
        &self,
        one: &Statement,
        details: &[String],
        (left, right): (f64, f64),
        top: f64,
        most: usize,
    ) -> (Node, f64) {
        let reading = self.labels.reading;
        let Some(annotation) = reading.get(one.id) else { return (Node::new("g", "statement"), top) };
        let words = words(reading, annotation);
        let ink = Ink::of(one.tag);
        let number = m::number(usize_of(one.number));
        let x = left + 16.0 + 8.5 * f64::from(to_u32(number.chars().count()));
        let mut children = Vec::new();
        let mut y = top;
        for line in lines::broken(words, lines::width_of(right - x, LETTERS), most) {
            children.push(self.in_its_language(text(&lines::isolated(&line, words), x, y + BASE)));
            y += LINE;
        }
        let is_also = !self.labels.also(one.id).is_empty();
        if !details.is_empty() {
            let beside = if is_also { 22.0 } else { 0.0 };
            let width = lines::width_of(right - x - beside, SMALL);
            if is_also {
                let path = wave(x, y + BASE - 4.5, 16.0, 2.0, true);
                children.push(Node::stroked("path", "also", Ink::Speculation, 1.5).with("d", &path));
            }
            for line in lines::broken(&details.join("\u{a0}· "), width, MOST_DETAILS) {
                children.push(small(&line, x + beside, y + BASE - 0.5));
                y += SMALL_LINE;
            }
        }
        let bottom = y;
        let mut node = Node::new("g", "statement").with("data-number", &number);
        node = node.leading_to(Target::Annotation(one.id), &self.labels.annotation(annotation, details));
        let figure = Node::filled("text", "number", ink).at("x", left + 11.0).at("y", top + BASE);
        let mut figure = figure.at("font-size", SMALL).with("font-weight", "600");
        figure.text = number;
        node.children.push(room(left - 4.0, top - 3.0, right, bottom + 3.0));
        node.children.push(mark(one.tag, left, top + 1.0, bottom - top - 2.0));
        node.children.push(figure);
        node.children.append(&mut children);
        (node, bottom)
    }

    /// Draws a source with its mark from `top` on, `height` high; its words stand to the right of `left` or, if it `ends`
    /// there, to the left of `right`.
    fn source(
        &self,
        named: &Named<'_>,
        (left, right): (f64, f64),
        ends: bool,
        top: f64,
        height: f64,
    ) -> Node {
        let Named { source, name, about } = named;
        let mut node = Node::new("g", "source");
        let Some(first) = source.first() else { return node };
        node = node.with("data-number", &self.labels.number(first).to_string());
        node = node.leading_to(Target::Annotation(first), &self.labels.source(source, first));
        let (bar, x) = if ends { (right - 5.0, right - NAME) } else { (left, left + NAME) };
        let place = |node: Node| if ends { node.with("text-anchor", "end") } else { node };
        node.children.push(room(left - 4.0, top - 3.0, right + 1.0, top + height + 3.0));
        node.children.push(mark(Tag::Source, bar, top, height));
        let mut y = top + (height - named.height()) / 2.0;
        for line in name {
            let line = self.in_its_language(text(&lines::isolated(line, &source.name), x, y + BASE));
            node.children.push(place(line.with("font-weight", "600")));
            y += LINE;
        }
        for line in about {
            node.children.push(place(small(line, x, y + BASE - 1.0)));
            y += SMALL_LINE;
        }
        node
    }

    fn in_its_language(&self, node: Node) -> Node {
        match &self.labels.reading.release().facts.language {
            Some(language) => node.with("lang", language),
            None => node,
        }
    }
}

/// A source with its words in lines.
struct Named<'a> {
    source: &'a Source,
    name: Vec<String>,
    /// How it is identified, how often it is mentioned, on how much it is quoted.
    about: Vec<String>,
}

impl<'a> Named<'a> {
    /// The words where there is room of so many pixels, the mark included.
    fn within(source: &'a Source, room: f64) -> Self {
        let room = room - NAME;
        let name = lines::broken(&source.name, lines::width_of_bold(room, LETTERS), MOST_LINES_OF_A_NAME);
        let mut about = weight(source);
        for part in &mut about {
            // A number stays with its noun.
            *part = part.replace(' ', "\u{a0}");
        }
        let about = lines::broken(&about.join("\u{a0}· "), lines::width_of(room, SMALL), MOST_DETAILS);
        Self { source, name, about }
    }

    fn height(&self) -> f64 {
        f64::from(to_u32(self.name.len())) * LINE + f64::from(to_u32(self.about.len())) * SMALL_LINE
    }
}
