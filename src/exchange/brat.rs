//! The standoff format of [brat](https://brat.nlplab.org/standoff.html): the text in one file, what is said of it in
//! another of the same name.
//!
//! brat's server is Python and counts Unicode code points; so does this. (Its drawing in the browser counts UTF-16
//! units and is off after the first emoji.) In the `.ann` file:
//!
//! - each annotation is a text-bound `Claim`, `Source` or `Speculation`, numbered in text order. A file of lines cannot
//!   have words that run over a line break, so such a passage is written in fragments, `T1⇥Claim 0 4;5 9⇥words`, with
//!   its words joined by a space;
//! - attributes are `A` lines; `kind`, which two tags have, is `claim_kind` or `speculation_kind`;
//! - notes are `AnnotatorNotes`, in one line; the name of a source is a comment of the type `Name`; the words that an
//!   annotation was made on, where others stand there now, are one of the type `Remembered`;
//! - who says a claim is an event `Attribution`: `Content` is the claim or speculation, `Source`, `Source2` and so on
//!   are what it is attributed to, `Cue` is the words that report it. An event needs words of its own: those of the
//!   cue, or of the content where there is none;
//! - links of other kinds are relations from `Arg1` to `Arg2`.
//!
//! Without a place in the text nothing can be written; ids, moments and creators have no place in the format.

use super::written::{File, Passages, Place, Written, name_among_all, push_number};
use crate::annotation::LinkKind;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::to_u32;

/// Writes a reading as the two files of brat.
///
/// # Examples
/// ```
/// use press_loupe::{exchange::brat, reading::Reading};
/// let files = brat::write(&Reading::default()).files;
/// assert_eq!(files.iter().map(|file| file.extension).collect::<Vec<_>>(), ["txt", "ann"]);
/// ```
#[must_use]
pub fn write(reading: &Reading) -> Written {
    let passages = Passages::of(reading, |words| words.contains(|character| !breaks_a_line(character)));
    let mut ann = Lines::default();
    for passage in &passages.all {
        ann.text_bound(of_tag(passage.annotation.tag()), passage.place);
    }
    for (passage, number) in passages.all.iter().zip(1..) {
        let annotation = passage.annotation;
        for (name, value) in annotation.tagged.attributes() {
            if name == "name" {
                ann.comment("Name", number, value);
            } else {
                ann.attribute(name_among_all(annotation.tag(), name), number, value);
            }
        }
        ann.comment("AnnotatorNotes", number, &annotation.note);
        ann.comment("Remembered", number, passage.remembered.unwrap_or_default());
    }
    let is_attribution = |kind: LinkKind| kind == LinkKind::AttributedTo;
    let attributions = passages.links().filter(|(link, ..)| is_attribution(link.kind));
    let mut attributions: Vec<(u32, u32)> = attributions.map(|(_, from, to)| (from, to)).collect();
    // Stable: the sources of one claim stay in the order of their links.
    attributions.sort_by_key(|(from, _)| *from);
    let mut attributions = attributions.into_iter().peekable();
    for (passage, number) in passages.all.iter().zip(1..) {
        let mut sources = Vec::new();
        while let Some((_, source)) = attributions.next_if(|(from, _)| *from == number) {
            sources.push(source);
        }
        if sources.is_empty() && passage.cue.is_none() {
            continue;
        }
        let trigger = ann.text_bound("Attribution", passage.cue.unwrap_or(passage.place));
        let cue = passage.cue.map(|cue| ann.text_bound("Cue", cue));
        ann.event(trigger, number, cue, &sources);
    }
    for (link, from, to) in passages.links().filter(|(link, ..)| !is_attribution(link.kind)) {
        ann.relation(link.kind.name(), from, to);
    }
    // What reads a file line by line may take a carriage return for a line feed, and the two for one.
    let text = reading.text().as_str().replace('\r', " ");
    let file = |extension, content| File { extension, media_type: "text/plain", content };
    Written { files: vec![file("txt", text), file("ann", ann.out)], left_out: passages.left_out }
}

const fn of_tag(tag: Tag) -> &'static str {
    match tag {
        Tag::Claim => "Claim",
        Tag::Source => "Source",
        Tag::Speculation => "Speculation",
    }
}

/// Whether a reader of lines could end a line, or a column, at this character: Python's `splitlines` and the tab.
const fn breaks_a_line(character: char) -> bool {
    matches!(
        character,
        '\t'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The lines of the `.ann` file, and how many of each sort there are.
#[derive(Default)]
struct Lines {
    out: String,
    text_bounds: u32,
    attributes: u32,
    comments: u32,
    events: u32,
    relations: u32,
}

impl Lines {
    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    fn begin(&mut self, sort: &str, number: u32) {
        self.push(&[sort]);
        push_number(&mut self.out, number);
        self.out.push('\t');
    }

    fn text_bound(&mut self, name: &str, place: Place<'_>) -> u32 {
        self.text_bounds += 1;
        self.begin("T", self.text_bounds);
        self.push(&[name]);
        let mut at = place.range.start().0;
        let mut words = String::new();
        for piece in place.words.split(breaks_a_line) {
            let end = at + to_u32(piece.chars().count());
            if !piece.is_empty() {
                self.push(&[if words.is_empty() { " " } else { ";" }]);
                push_number(&mut self.out, at);
                self.out.push(' ');
                push_number(&mut self.out, end);
                words.push(if words.is_empty() { '\t' } else { ' ' });
                words.push_str(piece);
            }
            at = end + 1;
        }
        self.push(&[&words, "\n"]);
        self.text_bounds
    }

    fn attribute(&mut self, name: &str, target: u32, value: &str) {
        self.attributes += 1;
        self.begin("A", self.attributes);
        self.push(&[name, " T"]);
        push_number(&mut self.out, target);
        self.push(&[" ", value, "\n"]);
    }

    /// A comment in one line; none if it is empty.
    fn comment(&mut self, name: &str, target: u32, text: &str) {
        let words: Vec<_> = text.split(breaks_a_line).filter(|piece| !piece.is_empty()).collect();
        if words.is_empty() {
            return;
        }
        self.comments += 1;
        self.begin("#", self.comments);
        self.push(&[name, " T"]);
        push_number(&mut self.out, target);
        self.push(&["\t", &words.join(" "), "\n"]);
    }

    fn event(&mut self, trigger: u32, content: u32, cue: Option<u32>, sources: &[u32]) {
        self.events += 1;
        self.begin("E", self.events);
        let mut argument = |role: &str, nth: u32, target: u32| {
            self.out.push_str(role);
            if nth > 1 {
                push_number(&mut self.out, nth);
            }
            self.out.push_str(":T");
            push_number(&mut self.out, target);
        };
        argument("Attribution", 1, trigger);
        argument(" Content", 1, content);
        if let Some(cue) = cue {
            argument(" Cue", 1, cue);
        }
        for (&source, nth) in sources.iter().zip(1..) {
            argument(" Source", nth, source);
        }
        self.out.push('\n');
    }

    fn relation(&mut self, name: &str, from: u32, to: u32) {
        self.relations += 1;
        self.begin("R", self.relations);
        self.push(&[name, " Arg1:T"]);
        push_number(&mut self.out, from);
        self.push(&[" Arg2:T"]);
        push_number(&mut self.out, to);
        self.out.push('\n');
    }
}
