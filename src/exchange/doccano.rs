//! A line of JSON as [doccano](https://github.com/doccano/doccano) imports it, for a project of sequence labelling with
//! relations.
//!
//! doccano counts Unicode code points; the line says so in `offsets`. In it:
//!
//! - `text` is the release's text, `entities` are the annotations in text order and the cues of claims (`cue`),
//!   `relations` the links, and `cue` from a claim to its cue;
//! - an entity's `quote`, `note`, `attributes`, `remembered` and `annotation` (its id here) are for other readers of the
//!   file: doccano takes the label and the offsets, and leaves the rest;
//! - what doccano does not know at the top (`title`, `release`, `digest`, `offsets`) it shows as metadata.
//!
//! Everything beyond ASCII is escaped: doccano guesses at the encoding of a file where it is not told. It takes no
//! empty text, so an empty release makes an empty file. Without a place in the text nothing can be written.

use super::About;
use super::written::{File, Json, Passages, Place, Written, name_among_all};
use crate::reading::Reading;
use crate::text::to_u32;

/// Writes a reading as a line for doccano.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, doccano};
/// use press_loupe::reading::Reading;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// let block = Block::new(BlockKind::Paragraph, "It opened.").unwrap();
/// let reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let written = doccano::write(&reading, &About { identity: "x", digest: "", generated: &now, creator: None });
/// assert!(written.files[0].content.starts_with(r#"{"text":"It opened.","entities":[],"relations":[],"#));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> Written {
    let passages = Passages::of(reading, |_| true);
    let mut content = String::new();
    if !reading.text().is_empty() {
        let mut json = Json::new(Json::ASCII);
        json.open('{');
        json.member("text", reading.text().as_str());
        json.name("entities");
        json.open('[');
        for (passage, number) in passages.all.iter().zip(1..) {
            let annotation = passage.annotation;
            begin_entity(&mut json, number, annotation.tag().name(), passage.place);
            json.member("annotation", &annotation.id.to_string());
            if !annotation.note.is_empty() {
                json.member("note", &annotation.note);
            }
            if let Some(remembered) = passage.remembered {
                json.member("remembered", remembered);
            }
            let attributes = annotation.tagged.attributes();
            if !attributes.is_empty() {
                json.name("attributes");
                json.open('{');
                for (name, value) in attributes {
                    json.member(name_among_all(annotation.tag(), name), value);
                }
                json.close('}');
            }
            json.close('}');
        }
        // A cue's number comes after those of all annotations.
        let count = to_u32(passages.all.len());
        let cues =
            || passages.all.iter().zip(1..).filter_map(|(passage, number)| Some((passage.cue?, number)));
        for ((cue, _), nth) in cues().zip(1..) {
            begin_entity(&mut json, count + nth, "cue", cue);
            json.close('}');
        }
        json.close(']');
        json.name("relations");
        json.open('[');
        let linked = passages.links().map(|(link, from, to)| (link.kind.name(), from, to));
        let cued = cues().zip(1..).map(|((_, claim), nth)| ("cue", claim, count + nth));
        for ((kind, from, to), number) in linked.chain(cued).zip(1..) {
            json.open('{');
            json.count("id", number);
            json.count("from_id", from);
            json.count("to_id", to);
            json.member("type", kind);
            json.close('}');
        }
        json.close(']');
        json.member("title", &reading.release().title());
        json.member("release", about.identity);
        json.member("digest", about.digest);
        json.member("offsets", "Unicode code points");
        json.close('}');
        content = json.finish();
    }
    let file = File { extension: "jsonl", media_type: "application/jsonl", content };
    Written { files: vec![file], left_out: passages.left_out }
}

fn begin_entity(json: &mut Json, number: u32, label: &str, place: Place<'_>) {
    json.open('{');
    json.count("id", number);
    json.member("label", label);
    json.count("start_offset", place.range.start().0);
    json.count("end_offset", place.range.end().0);
    json.member("quote", place.words);
}
