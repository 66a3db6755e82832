//! A task with one annotation, as [Label Studio](https://labelstud.io/guide/task_format) imports it.
//!
//! Label Studio counts Unicode code points (UTF-16 units before 2022); the task says so in `offsets`. In the annotation's
//! `result`:
//!
//! - each passage is a region of the control `tag` on the object `text`, of the type `labels`: `claim`, `source` or
//!   `speculation`, under the annotation's id here; the cue of a claim is one labelled `cue`;
//! - each attribute is a result of the type `choices` on the same region, from the control of the attribute's name
//!   (`claim_kind` and `speculation_kind` where two tags have it); the name of a source and the note are of the type
//!   `textarea`, from `name` and `note`; so are the words that the annotation was made on, where others stand there
//!   now, from `remembered`;
//! - each link is a `relation` to the right, labelled with its kind; from a claim to its cue, `cue`.
//!
//! The labelling configuration that has these controls is in `docs/exports.md`. Without a place in the text nothing
//! can be written.

use super::About;
use super::written::{File, Json, Passages, Place, Written, name_among_all};
use crate::reading::Reading;

/// Writes a reading as a task for Label Studio.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, label_studio};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let about = About { identity: "x", digest: "", generated: &now, creator: None };
/// let written = label_studio::write(&Reading::default(), &about);
/// assert!(written.files[0].content.starts_with(r#"[{"data":{"text":"","#));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> Written {
    let passages = Passages::of(reading, |_| true);
    let mut json = Json::new(Json::UNICODE);
    json.open('[');
    json.open('{');
    json.name("data");
    json.open('{');
    json.member("text", reading.text().as_str());
    json.member("title", &reading.release().title());
    json.member("release", about.identity);
    json.member("digest", about.digest);
    json.member("offsets", "Unicode code points");
    json.close('}');
    json.name("annotations");
    json.open('[');
    json.open('{');
    json.name("result");
    json.open('[');
    for passage in &passages.all {
        let (annotation, place) = (passage.annotation, passage.place);
        let id = annotation.id.to_string();
        region(&mut json, &id, place, annotation.tag().name());
        for (name, value) in annotation.tagged.attributes() {
            if name == "name" {
                written(&mut json, &id, place, "name", value);
            } else {
                begin(&mut json, &id, place, name_among_all(annotation.tag(), name), "choices");
                json.member("text", place.words);
                json.only("choices", value);
                end(&mut json);
            }
        }
        if !annotation.note.is_empty() {
            written(&mut json, &id, place, "note", &annotation.note);
        }
        if let Some(remembered) = passage.remembered {
            written(&mut json, &id, place, "remembered", remembered);
        }
        if let Some(cue) = passage.cue {
            let of_cue = id.clone() + "-cue";
            region(&mut json, &of_cue, cue, "cue");
            relation(&mut json, &id, &of_cue, "cue");
        }
    }
    for (link, ..) in passages.links() {
        relation(&mut json, &link.from.to_string(), &link.to.to_string(), link.kind.name());
    }
    for bracket in [']', '}', ']', '}', ']'] {
        json.close(bracket);
    }
    let file =
        File { extension: "label-studio.json", media_type: "application/json", content: json.finish() };
    Written { files: vec![file], left_out: passages.left_out }
}

fn region(json: &mut Json, id: &str, place: Place<'_>, label: &str) {
    begin(json, id, place, "tag", "labels");
    json.member("text", place.words);
    json.only("labels", label);
    end(json);
}

/// What was written into a field of a region; the type of result for it has that in the place of the quote.
fn written(json: &mut Json, id: &str, place: Place<'_>, control: &str, text: &str) {
    begin(json, id, place, control, "textarea");
    json.only("text", text);
    end(json);
}

/// Begins a result on a region, up to the end of the region's place.
fn begin(json: &mut Json, id: &str, place: Place<'_>, control: &str, kind: &str) {
    json.line();
    json.open('{');
    json.member("id", id);
    json.member("from_name", control);
    json.member("to_name", "text");
    json.member("type", kind);
    json.name("value");
    json.open('{');
    json.count("start", place.range.start().0);
    json.count("end", place.range.end().0);
}

fn end(json: &mut Json) {
    json.close('}');
    json.close('}');
}

fn relation(json: &mut Json, from: &str, to: &str, label: &str) {
    json.line();
    json.open('{');
    json.member("type", "relation");
    json.member("from_id", from);
    json.member("to_id", to);
    json.member("direction", "right");
    json.only("labels", label);
    json.close('}');
}
