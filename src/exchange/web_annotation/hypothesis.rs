//! The [API of Hypothesis](https://h.readthedocs.io/en/latest/api-reference/): what its users download.
//!
//! A row of it is a Web Annotation in all but the names of its keys, and becomes one here: `tags` and `text` are bodies,
//! `updated` is `modified`, the `user` is the creator. A reply has no passage of its own. It goes into the note of the
//! annotation that it answers, after what stands there, with its writer's name; its tags, if it has any, are not taken.

use serde_json::{Map, Value};

use super::read::{each, string};
use crate::sorted::Sorted;

/// Whether an item is a row.
pub(super) fn is_row(item: &Value) -> bool {
    item.get("uri").is_some() && item.get("target").is_some() && item.get("body").is_none()
}

/// The rows as Web Annotations, and those that reply to none of them. What is no row stays as it is.
pub(super) fn annotations(rows: Vec<&Value>) -> (Vec<Value>, Vec<&Value>) {
    let (mut replies, rows): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| is_row(row) && answered(row).is_some());
    let mut annotations: Vec<_> =
        rows.iter().map(|row| if is_row(row) { annotation(row) } else { (*row).clone() }).collect();
    // As they were written; rows come with the latest first.
    replies.sort_by_key(|reply| string(reply, "created"));
    // Of rows with the same id the first is answered.
    let mut places = Sorted::new();
    for (nth, row) in rows.iter().enumerate().rev() {
        if let Some(id) = string(row, "id") {
            places.insert(id, nth);
        }
    }
    let mut lost = Vec::new();
    for reply in replies {
        let at = answered(reply).and_then(|id| places.get(&id)).copied();
        match at.and_then(|at| annotations.get_mut(at)).and_then(Value::as_object_mut) {
            Some(annotation) => take_up(annotation, reply),
            None => lost.push(reply),
        }
    }
    (annotations, lost)
}

/// The id of the annotation at the beginning of the conversation in which a row stands.
fn answered(row: &Value) -> Option<&str> {
    row.get("references")?.as_array()?.first()?.as_str()
}

fn annotation(row: &Value) -> Value {
    let mut made = Map::new();
    made.insert("type".to_owned(), "Annotation".into());
    if let Some(id) = string(row, "id") {
        // The address under which Hypothesis itself names the annotation in a Web Annotation.
        made.insert("id".to_owned(), ["https://hypothes.is/a/", id].concat().into());
    }
    for (key, its) in [("created", "created"), ("modified", "updated"), ("target", "target")] {
        if let Some(value) = row.get(its) {
            made.insert(key.to_owned(), value.clone());
        }
    }
    if let Some(writer) = writer(row) {
        made.insert("creator".to_owned(), writer.into());
    }
    let tags = each(row.get("tags")).iter().filter_map(Value::as_str).map(|tag| body("tagging", tag));
    let note = string(row, "text").filter(|text| !text.is_empty()).map(|text| body("commenting", text));
    made.insert("body".to_owned(), tags.chain(note).collect());
    Value::Object(made)
}

/// Adds a reply to what an annotation says.
fn take_up(annotation: &mut Map<String, Value>, reply: &Value) {
    let text = [writer(reply).unwrap_or("reply"), ": ", string(reply, "text").unwrap_or_default()].concat();
    if let Some(bodies) = annotation.get_mut("body").and_then(Value::as_array_mut) {
        bodies.push(body("commenting", &text));
    }
    // Else a later file, which differs only by a reply, would not be newer.
    let written = string(reply, "updated").or_else(|| string(reply, "created")).unwrap_or_default();
    if annotation.get("modified").and_then(Value::as_str).is_none_or(|modified| modified < written) {
        annotation.insert("modified".to_owned(), written.into());
    }
}

/// Who wrote a row: by the name that is shown, or else by the one of the account.
fn writer(row: &Value) -> Option<&str> {
    let shown = row.get("user_info").and_then(|user| string(user, "display_name"));
    let account = string(row, "user").map(|user| user.strip_prefix("acct:").unwrap_or(user));
    shown.filter(|name| !name.is_empty()).or(account)
}

fn body(purpose: &str, value: &str) -> Value {
    let fields = [("type", "TextualBody"), ("purpose", purpose), ("value", value)];
    fields.into_iter().map(|(key, value)| (key.to_owned(), Value::from(value))).collect()
}
