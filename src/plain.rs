//! What the page is told: annotations, links and changes as JSON, of which it makes plain objects.
//!
//! One text for all of them: the browser reads ten thousand annotations from it in the time in which it takes over a
//! tenth of them name by name and value by value.

use crate::anchor::Anchor;
use crate::annotation::{Annotation, Link};
use crate::json::{Object, list};
use crate::reading::{Change, Reading};
use crate::release::Release;

/// The annotations of a reading in text order, as an array.
///
/// `start` and `end` are code points of the text, `null` where the passage has no place. `quote` is what stands there
/// now; `was` is what stood there when the annotation was made, if that is something else.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::plain::annotations;
/// use press_loupe::reading::{Edit, Reading};
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::tag::{Tag, Tagged};
/// use press_loupe::text::{CodePoints, Range};
///
/// let blocks = vec![Block::new(BlockKind::Paragraph, "It opened today.").unwrap()];
/// let mut reading = Reading::new(Release::new(Draft { blocks, ..Draft::default() }));
/// let range = Range::new(CodePoints(3), CodePoints(9)).unwrap();
/// let (id, tagged) = (Id::from_random([1; 16]), Tagged::from(Tag::Claim));
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// reading.apply(Edit::Tag { id, range, tagged, note: String::new() }, &now).unwrap();
/// let json = annotations(&reading);
/// assert!(json.contains(r#""tag":"claim","start":3,"end":9,"quote":"opened","was":null"#));
/// ```
#[must_use]
pub fn annotations(reading: &Reading) -> String {
    list(reading.in_text_order(), |object, one| annotation(object, reading, one, &reading.anchor(one.id)))
}

/// The links of a reading, as an array.
#[must_use]
pub fn links(reading: &Reading) -> String {
    list(reading.links(), link)
}

/// The blocks of a release, as an array: of which kind each is, and where it stands, in code points of the text.
#[must_use]
pub fn blocks(release: &Release) -> String {
    list(release.blocks().iter(), |object, (kind, range)| {
        object.text("kind", kind.name());
        object.number("start", range.start().0);
        object.number("end", range.end().0);
    })
}

/// What `press-loupe:change` says: who changed something, and each change with what was there before and what is there
/// after it.
#[must_use]
pub fn changed(reading: &Reading, changes: &[Change], by: &str) -> String {
    let mut detail = Object::new();
    detail.text("by", by);
    detail.objects("changes", changes.iter(), |object, change| {
        let what = if matches!(change, Change::Link { .. }) { "link" } else { "annotation" };
        object.text("what", what);
        object.text_or_null("id", change.id().map(|id| id.to_string()).as_deref());
        match change {
            Change::Annotation { before, after } => {
                object.object_or_null("before", before.as_deref(), |object, one| {
                    // Where it stood then, not where the one of this name stands now.
                    let range = one.passage.range;
                    let anchor = match reading.text().slice(range) {
                        Some(words) if words == one.passage.quote => Anchor::Found(range),
                        _ => Anchor::Orphan,
                    };
                    annotation(object, reading, one, &anchor);
                });
                object.object_or_null("after", after.as_deref(), |object, one| {
                    annotation(object, reading, one, &reading.anchor(one.id));
                });
            }
            Change::Link { before, after } => {
                object.object_or_null("before", before.as_ref(), link);
                object.object_or_null("after", after.as_ref(), link);
            }
        }
    });
    detail.end()
}

fn annotation(object: &mut Object, reading: &Reading, one: &Annotation, anchor: &Anchor) {
    let range = anchor.range();
    let was = one.passage.quote.as_str();
    let now = range.and_then(|range| reading.text().slice(range));
    object.text("id", &one.id.to_string());
    object.text("tag", one.tag().name());
    object.number_or_null("start", range.map(|range| range.start().0));
    object.number_or_null("end", range.map(|range| range.end().0));
    object.text("quote", now.unwrap_or(was));
    object.text_or_null("was", now.is_some_and(|now| now != was).then_some(was));
    object.text("note", &one.note);
    object.object("attributes", |object| {
        for (name, value) in one.tagged.attributes() {
            object.text(name, value);
        }
        if let Some(cue) = one.tagged.cue() {
            object.object("cue", |object| {
                object.number("start", cue.range.start().0);
                object.number("end", cue.range.end().0);
                object.text("quote", &cue.quote);
            });
        }
    });
    object.text_or_null("creator", one.creator.as_deref());
    object.text("created", one.created.as_str());
    object.text("modified", one.modified.as_str());
    object.text("anchor", anchor.name());
    object.text_or_null("copyOf", one.copy_of.map(|of| of.to_string()).as_deref());
    object.flag("readonly", reading.is_fixed(one.id));
}

fn link(object: &mut Object, link: &Link) {
    object.text("id", &link.id.to_string());
    object.text("from", &link.from.to_string());
    object.text("to", &link.to.to_string());
    object.text("kind", link.kind.name());
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::annotation::{Id, LinkKind, Moment};
    use crate::reading::Edit;
    use crate::release::{Block, BlockKind, Draft};
    use crate::tag::{Tag, Tagged};
    use crate::text::{CodePoints, Range};

    #[test]
    fn a_change_says_what_was_there_and_what_is() {
        let blocks = BlockKind::named("paragraph").and_then(|kind| Block::new(kind, "“It” opened\ttoday."));
        let release = Release::new(Draft { blocks: blocks.into_iter().collect(), ..Draft::default() });
        let mut reading = Reading::new(release);
        let now = Moment::new("2026-11-22T15:28:03Z").unwrap_or_else(Moment::unknown);
        let [claim, source, link] = [1, 2, 3].map(|nth| Id::from_random([nth; 16]));
        let mut done = |edit| {
            let changes = reading.apply(edit, &now).unwrap_or_default();
            let told: Value =
                serde_json::from_str(&changed(&reading, &changes, "reader")).unwrap_or_default();
            told
        };
        let tag = |id, tag, start, end| Edit::Tag {
            id,
            range: Range::new(CodePoints(start), CodePoints(end)).unwrap_or(Range::NOWHERE),
            tagged: Tagged::from(tag),
            note: "A \"note\"\u{2028}with \\ and 👍".to_owned(),
        };
        let told = done(tag(claim, Tag::Claim, 0, 4));
        assert_eq!(told["by"], "reader");
        assert_eq!(
            told["changes"],
            json!([{
                "what": "annotation",
                "id": claim.to_string(),
                "before": null,
                "after": {
                    "id": claim.to_string(), "tag": "claim", "start": 0, "end": 4, "quote": "“It”", "was": null,
                    "note": "A \"note\"\u{2028}with \\ and 👍", "attributes": {}, "creator": null,
                    "created": "2026-11-22T15:28:03Z", "modified": "2026-11-22T15:28:03Z", "anchor": "found",
                    "copyOf": null, "readonly": false,
                },
            }])
        );
        done(tag(source, Tag::Source, 5, 11));
        let told = done(Edit::Link { id: link, from: claim, to: source, kind: LinkKind::AttributedTo });
        let joined = json!({ "id": link.to_string(), "from": claim.to_string(), "to": source.to_string(), "kind": "attributed-to" });
        assert_eq!(
            told["changes"],
            json!([{ "what": "link", "id": link.to_string(), "before": null, "after": joined }])
        );
        let told = done(Edit::Delete(source));
        let gone: Vec<_> = told["changes"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| (&one["what"], &one["after"]))
            .collect();
        assert_eq!(gone.len(), 2);
        assert!(gone.iter().all(|(_, after)| after.is_null()));
    }
}
