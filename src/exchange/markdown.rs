//! A report to read, to print and to edit, in [CommonMark](https://spec.commonmark.org/0.31.2/) with the
//! [tables](https://github.github.com/gfm/#tables-extension-) that most sites add to it.
//!
//! The title, what is known of the release, a summary with a table of the tags, a table of the sources with the numbers of
//! what is said on their word, then the annotations by tag. Each has its number in text order, its quote,
//! its place in Unicode code points of the release's text (the report says so), attributes, cue, note, and the links that
//! start from it, by id. What has no place in the text stands there with its state.
//!
//! Quotes and notes are text, whatever is in them: what Markdown, or a site that renders it, could take for more is
//! escaped. A line break in them is a hard one.

use super::About;
use super::told::{SLOT, known_in_words, number, sentences, share, tagged};
use super::written::{Place, push_number, remembered};
use crate::analysis::{Source, Summary};
use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id};
use crate::messages::{OfText, export_markdown as m, told as words};
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::{Identification, Tag, label_of};

/// Writes a reading as a report in Markdown.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, markdown};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let report = markdown::write(&Reading::default(), &About { identity: "x", digest: "", generated: &now, creator: None });
/// assert!(report.starts_with("# Untitled release\n"));
/// assert!(report.contains("## Claims (0)\n"));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> String {
    let release = reading.release();
    let mut out = String::from("# ");
    push_text(&mut out, &release.title(), " ");
    out.push_str("\n\n");
    let facts: [(OfText, _); 7] = [
        (m::issuer, release.facts.issuer.as_deref()),
        (m::date, release.facts.date.as_deref()),
        (m::address, release.facts.address.as_deref()),
        (m::read_by, about.creator),
        (m::written, Some(about.generated.as_str())),
        (m::release, Some(about.identity)),
        (m::digest, Some(about.digest)),
    ];
    for (say, value) in facts {
        if let Some(value) = value {
            part(&mut out, "- ", &say(value), "  ");
        }
    }
    part(&mut out, "\n", m::annotations_have(), "");
    let numbers = reading.in_text_order().zip(1..).map(|(one, number)| (one.id, number));
    let numbers = Sorted::gather(numbers.collect());
    let summary = Summary::of(reading);
    tables(&mut out, &summary, reading, &numbers);
    for &tag in Tag::ALL {
        let of_tag = || reading.in_text_order().filter(|one| one.tag() == tag);
        let count = of_tag().count();
        let title = match tag {
            Tag::Claim => m::claims(count),
            Tag::Source => m::sources(count),
            Tag::Speculation => m::speculation(count),
        };
        part(&mut out, "\n## ", &title, "");
        if count > 0 {
            out.push('\n');
        }
        for one in of_tag() {
            annotation(&mut out, one, reading, &numbers);
        }
    }
    out
}

/// The summary, and the sources; nothing where nothing is marked.
fn tables(out: &mut String, summary: &Summary, reading: &Reading, numbers: &Sorted<Id, u32>) {
    if summary.annotations == 0 {
        return;
    }
    part(out, "\n## ", m::summary(), "");
    out.push('\n');
    for sentence in sentences(summary, reading) {
        part(out, "- ", &sentence, "  ");
    }
    out.push('\n');
    headings(out, &[m::tag(), m::annotations(), m::share_of_the_text()]);
    out.push_str("|---|---:|---:|\n");
    for of_tag in &summary.shares {
        cell(out, of_tag.tag.label());
        cell(out, &words::number(of_tag.count));
        cell(out, &share(of_tag.covered, summary.length));
        out.push_str(" |\n");
    }
    if summary.sources.is_empty() {
        return;
    }
    part(out, "\n## ", m::who_says_what(), "");
    out.push('\n');
    headings(
        out,
        &[
            m::source(),
            m::mentions(),
            m::identified(),
            m::to_the_issuer(),
            m::terms(),
            m::claims_of_it(),
            m::speculation_of_it(),
        ],
    );
    out.push_str("|---|---|---|---|---|---|---|\n");
    let these = |ids: &mut dyn Iterator<Item = Id>| {
        let mut list = String::new();
        for one in ids.filter_map(|id| numbers.get(&id).copied()) {
            list.push_str(if list.is_empty() { "" } else { words::comma() });
            list.push_str(&number(one));
        }
        list
    };
    for source in &summary.sources {
        let Source { name, mentions, statements, identification, .. } = source;
        cell(out, name);
        cell(out, &these(&mut mentions.iter().copied()));
        cell(out, identification.map_or("", Identification::label));
        cell(out, &known_in_words(source, "relation", reading));
        cell(out, &known_in_words(source, "terms", reading));
        for tag in [Tag::Claim, Tag::Speculation] {
            cell(out, &these(&mut tagged(statements, tag, reading)));
        }
        out.push_str(" |\n");
    }
    let alone = these(&mut summary.unattributed.iter().copied());
    if !alone.is_empty() {
        cell(out, m::no_source());
        for cells in ["", "", "", "", &alone, ""] {
            cell(out, cells);
        }
        out.push_str(" |\n");
    }
}

fn headings(out: &mut String, names: &[&str]) {
    names.iter().for_each(|name| cell(out, name));
    out.push_str(" |\n");
}

/// A cell of a table, which is a line whatever is in it.
fn cell(out: &mut String, text: &str) {
    out.push_str(if out.ends_with('\n') { "| " } else { " | " });
    // What stands at the start of a cell begins nothing there.
    for (nth, line) in text.split('\n').enumerate() {
        out.push_str(if nth > 0 { " " } else { "" });
        push_text(out, line, "");
    }
}

fn annotation(out: &mut String, one: &Annotation, reading: &Reading, numbers: &Sorted<Id, u32>) {
    out.push_str("- ");
    let quote_of = |out: &mut String, one: &Annotation, indent: &str| {
        out.push_str("**");
        out.push_str(&number(numbers.get(&one.id).copied().unwrap_or_default()));
        out.push_str("** ");
        quote(out, Place::of(one, reading).map_or(&*one.passage.quote, |place| place.words), indent);
    };
    quote_of(out, one, "  ");
    out.push_str(" (");
    let anchor = reading.anchor(one.id);
    if let Some(place) = Place::of(one, reading) {
        span(out, place);
    }
    if !matches!(anchor, Anchor::Found(_)) {
        out.push_str(if anchor.range().is_some() { words::comma() } else { "" });
        out.push_str(&words::anchor(anchor.name()));
    }
    out.push_str(")\n");
    if let Some(remembered) = remembered(one, reading) {
        filled(out, "  - ", &words::made_on(SLOT), &|out| quote(out, remembered, "    "));
    }
    for (name, value) in one.tagged.attributes() {
        part(out, "  - ", &words::attribute(name, label_of(one.tag(), name, value)), "    ");
    }
    if let Some(cue) = one.tagged.cue() {
        let place = Place::of_cue(one, reading);
        filled(out, "  - ", &words::cue(SLOT), &|out| {
            quote(out, place.map_or(&*cue.quote, |place| place.words), "    ");
            if let Some(place) = place {
                out.push_str(" (");
                span(out, place);
                out.push(')');
            }
        });
    }
    if let Some(creator) = &one.creator {
        part(out, "  - ", &words::creator(creator), "    ");
    }
    if !one.note.is_empty() {
        part(out, "  - ", &m::note(&one.note), "    ");
    }
    for link in reading.links().filter(|link| link.from == one.id) {
        let Some(to) = reading.get(link.to) else { continue };
        filled(out, "  - ", &words::link(link.kind.name(), SLOT), &|out| quote_of(out, to, "    "));
    }
}

/// A line, or an item of a list.
fn part(out: &mut String, bullet: &str, text: &str, indent: &str) {
    out.push_str(bullet);
    push_text(out, text, indent);
    out.push('\n');
}

/// The same with Markdown in the place of the message's one argument, which is [`SLOT`].
fn filled(out: &mut String, bullet: &str, message: &str, fill: &dyn Fn(&mut String)) {
    let (before, after) = message.split_once(SLOT).unwrap_or((message, ""));
    out.push_str(bullet);
    push_text(out, before, "");
    fill(out);
    push_text(out, after, "");
    out.push('\n');
}

fn quote(out: &mut String, words: &str, indent: &str) {
    let message = m::quote(SLOT);
    let (before, after) = message.split_once(SLOT).unwrap_or((&message, ""));
    push_text(out, before, "");
    push_text(out, words, indent);
    push_text(out, after, "");
}

fn span(out: &mut String, place: Place<'_>) {
    push_number(out, place.range.start().0);
    out.push('–');
    push_number(out, place.range.end().0);
}

/// Text as text, whose further lines begin with `indent`.
fn push_text(out: &mut String, text: &str, indent: &str) {
    for (nth, line) in text.split('\n').enumerate() {
        if nth > 0 {
            out.push_str("\\\n");
            out.push_str(indent);
        }
        // Only what stands at the start of a line can begin a list or a heading; the first line is never there.
        let mut is_start = nth > 0;
        let mut is_blank = true;
        for character in line.chars() {
            match character {
                ' ' | '\t' if is_blank && is_start => push_entity(out, character),
                '\r' | '\t' => push_entity(out, character),
                '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '&' | '#' | '|' | '~' | '!'
                | '$' => {
                    out.extend(['\\', character]);
                }
                '-' | '+' | '=' | '.' | ')' if is_start => out.extend(['\\', character]),
                _ => out.push(character),
            }
            is_blank &= character == ' ' || character == '\t';
            is_start &= is_blank || character.is_ascii_digit();
        }
        if nth > 0 && line.is_empty() {
            // A line with nothing in it would end the paragraph.
            out.push_str("&nbsp;");
        }
    }
}

fn push_entity(out: &mut String, character: char) {
    out.push_str("&#");
    push_number(out, character as u32);
    out.push(';');
}
