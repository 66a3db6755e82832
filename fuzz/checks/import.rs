//! Files of annotations, ours and others'.

use press_loupe::exchange::web_annotation::{read, write};
use press_loupe::exchange::{About, Imported, Preview, preview};
use press_loupe::reading::{Change, Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Release, digest};
use press_loupe::text::{CodePoints, Range, Text};
use serde_json::Value;

use super::{check_places, content, moment};

/// Parts the text of the release from the file; without it, the release is [`TEXT`].
const PARTS: char = '\u{1e}';
const TEXT: &str = "Bridge “opens” 😀\nThe ministry confirmed 45 cases on Monday, according to its spokesman.\n\
     It might open on Tuesday. The ministry confirmed it.";

/// What may be keys of an object in a file of annotations.
const KEYS: [&str; 32] = [
    "id",
    "type",
    "motivation",
    "body",
    "bodyValue",
    "purpose",
    "value",
    "target",
    "selector",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
    "remembered",
    "refinedBy",
    "cue",
    "attributes",
    "reporting",
    "name",
    "kind",
    "created",
    "modified",
    "creator",
    "nickname",
    "items",
    "first",
    "next",
    "release",
    "digest",
    "identity",
    "other",
];

/// What may be values.
const VALUES: [&str; 40] = [
    "claim",
    "source",
    "speculation",
    "Claim",
    "Person",
    "tagging",
    "commenting",
    "linking",
    "oa:tagging",
    "Annotation",
    "AnnotationCollection",
    "AnnotationPage",
    "TextQuoteSelector",
    "TextPositionSelector",
    "FragmentSelector",
    "ministry",
    "ministry confirmed",
    "The ministry confirmed",
    "confirmed",
    "Bridge “opens” 😀",
    "nowhere",
    "The ",
    " it",
    "",
    "attributed-to",
    "supported-by",
    "qualified-by",
    "same-source-as",
    "#1",
    "#2",
    "http://example.org/1",
    "urn:uuid:01010101-0101-4101-8101-010101010101",
    "01010101-0101-4101-8101-010101010101",
    "02020202-0202-4202-8202-02020202020A",
    "2026-11-22T15:28:01Z",
    "2026-11-22T15:28:59+01:00",
    "yesterday",
    "paraphrase",
    "named",
    " Ada ",
];

/// The input is a file, or after a byte of 1 the steps by which one is grown.
pub(crate) fn check(input: &[u8]) {
    match input.split_first() {
        Some((1, steps)) => check_file(TEXT, &grown(steps)),
        _ => {
            let input = String::from_utf8_lossy(input);
            let (text, json) = input.split_once(PARTS).unwrap_or((TEXT, &input));
            check_file(text, json);
        }
    }
}

/// JSON that is always whole: each byte begins or ends an object or an array, or is a value; its key comes before it.
fn grown(steps: &[u8]) -> String {
    let mut steps = steps.iter().map(|step| usize::from(*step));
    let mut json = String::from("[");
    let mut open = vec![']'];
    while let Some(step) = steps.next() {
        if step % 8 == 7 {
            json.extend(if open.len() > 1 { open.pop() } else { None });
            continue;
        }
        if !json.ends_with(['[', '{']) {
            json.push(',');
        }
        let mut pick = |words: &[&'static str]| {
            let word = steps.next().and_then(|step| words.get(step % words.len()));
            word.copied().unwrap_or_default()
        };
        if open.last() == Some(&'}') {
            json += &format!("\"{}\":", pick(&KEYS));
        }
        match step % 8 {
            0 | 1 => {
                json.push('{');
                open.push('}');
            }
            2 => {
                json.push('[');
                open.push(']');
            }
            3 => json += &steps.next().unwrap_or_default().to_string(),
            _ => json += &format!("\"{}\"", pick(&VALUES)),
        }
    }
    json.extend(open.iter().rev());
    json
}

fn check_file(text: &str, json: &str) {
    let imported = match read(json, &moment(1)) {
        Ok(imported) => imported,
        Err(why) => return assert!(!why.to_string().is_empty()),
    };
    check_imported(&imported);
    let block = |line| Block::new(BlockKind::Paragraph, line);
    let blocks = text.split('\n').filter_map(block).collect();
    let empty = Reading::new(Release::new(Draft { blocks, ..Draft::default() }));

    let reading = check_taken_in(&imported, &empty);
    // The same file, read a second later, adds nothing.
    let later = read(json, &moment(2)).expect("it was read before");
    for same in [&imported, &later] {
        let Preview { new, changed, links, .. } = preview(same, &reading);
        assert_eq!((new, changed, links), (0, 0, 0), "{json}");
        let changes =
            reading.clone().apply(same.edit(&reading), &moment(3)).expect("a merge is never refused");
        assert_eq!(changes, [], "{json}");
    }
    check_undone(&reading, &empty);
    check_written(&reading, &empty);
}

fn check_imported(imported: &Imported) {
    let mut ids: Vec<_> = imported.annotations.iter().map(|one| one.id).collect();
    ids.extend(imported.links.iter().map(|link| link.id));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is taken once");
    for one in &imported.annotations {
        assert!(!one.passage.quote.is_empty(), "{one:?} has no words");
        assert!(one.creator.as_ref().is_none_or(|name| !name.is_empty()));
    }
    for refused in imported.refused.iter().chain(&imported.passed_over).chain(&imported.left_out) {
        assert!(!refused.item.is_empty() || refused.why.to_string().len() > 8, "{refused:?} says nothing");
    }
}

/// Takes it in, and expects what the preview said.
fn check_taken_in(imported: &Imported, empty: &Reading) -> Reading {
    let said = preview(imported, empty);
    let mut reading = empty.clone();
    let changes = reading.apply(imported.edit(empty), &moment(1)).expect("a merge is never refused");
    let count = |is: fn(&Change) -> bool| changes.iter().filter(|change| is(change)).count();
    assert_eq!(said.new, count(|change| matches!(change, Change::Annotation { before: None, .. })));
    assert_eq!(said.links, count(|change| matches!(change, Change::Link { .. })));
    assert_eq!(
        said.new + said.same + said.changed + said.older,
        imported.annotations.len() + imported.frozen.len()
    );
    assert_eq!((said.new, said.same, said.changed, said.older), (reading.len(), 0, 0, 0));
    let unplaced = reading.in_text_order().filter(|one| reading.range(one.id).is_none()).count();
    assert_eq!((said.unplaced, said.refused), (unplaced, imported.refused.len()));
    check_places(&reading);
    reading
}

/// Expects that undoing leaves nothing and redoing leaves the same.
fn check_undone(reading: &Reading, empty: &Reading) {
    let mut other = reading.clone();
    let back = other.apply(Edit::Undo, &moment(4)).expect("undo is never refused");
    assert_eq!(content(&other), content(empty));
    let again = other.apply(Edit::Redo, &moment(5)).expect("redo is never refused");
    assert_eq!(content(&other), content(reading));
    assert_eq!(back.len(), again.len());
}

/// Expects that the words at each exported position are the exported quote, and that the export reads back.
fn check_written(reading: &Reading, empty: &Reading) {
    let digest = digest(reading.text().as_str());
    let about = About { identity: "an identity", digest: &digest, generated: &moment(6), creator: None };
    let json = write(reading, &about);
    let root: Value = serde_json::from_str(&json).expect("an export is JSON");
    check_positions(&root, reading.text());
    let imported = read(&json, &moment(7)).expect("an export is read");
    assert_eq!((&imported.refused, &imported.left_out), (&vec![], &vec![]), "{json}");
    let said = preview(&imported, reading);
    assert_eq!((said.same, said.other_text), (reading.len(), false), "{json}");
    let mut back = empty.clone();
    back.apply(imported.edit(empty), &moment(8)).expect("a merge is never refused");
    assert_eq!(content(&back), content(reading), "{json}");
}

/// Looks for every target and cue, however deep.
fn check_positions(value: &Value, text: &Text) {
    let selectors = value.get("selector").and_then(Value::as_array).into_iter().flatten();
    let (mut exact, mut position) = (None, None);
    for selector in selectors {
        exact = exact.or(selector.get("exact").and_then(Value::as_str));
        let place = |key| selector.get(key)?.as_u64().and_then(|at| u32::try_from(at).ok()).map(CodePoints);
        position = position.or(place("start").zip(place("end")));
    }
    if let Some((start, end)) = position {
        let range = Range::new(start, end).expect("a position is not reversed");
        assert_eq!(text.slice(range), exact);
    }
    let inside: Vec<&Value> = match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    };
    inside.into_iter().for_each(|value| check_positions(value, text));
}
