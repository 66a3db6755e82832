//! The file of the rescue: everything that was kept, as it was kept, saved by plain script when the tool could not run.

use serde_json::Value;

use crate::saved::{self, Key};
use crate::sorted::Sorted;

/// The records in a file of the rescue; `None` if it is no such file. Of each record that the journal has too, the
/// later is taken.
///
/// # Examples
/// ```
/// use press_loupe::exchange::rescue;
/// let file = r#"{"press-loupe": "rescue", "records": {
///     "press-loupe/1/settings/name": "Ada", "another": "tool" }, "journal": []}"#;
/// let records = rescue::read(file).unwrap();
/// let records: Vec<_> = records.iter().map(|(key, value)| (key.to_string(), value.as_str())).collect();
/// assert_eq!(records, [("press-loupe/1/settings/name".to_owned(), "Ada")]);
/// assert_eq!(rescue::read("{}"), None);
/// ```
#[must_use]
pub fn read(json: &str) -> Option<Sorted<Key, String>> {
    // Most files are of another kind, and may be large.
    if !json.contains("\"rescue\"") {
        return None;
    }
    let root: Value = serde_json::from_str(json).ok()?;
    if root.get("press-loupe")?.as_str()? != "rescue" {
        return None;
    }
    let kept = root.get("records").and_then(Value::as_object).into_iter().flatten();
    let kept = kept.map(|(key, value)| (Some(key.as_str()), value.as_str()));
    let journal = root.get("journal").and_then(Value::as_array).into_iter().flatten();
    let journal = journal.map(|entry| {
        let member = |name| entry.get(name).and_then(Value::as_str);
        (member("key"), member("value"))
    });
    let mut records: Sorted<Key, String> = Sorted::new();
    for (key, value) in kept.chain(journal) {
        let Some((Ok(key), value)) = key.map(str::parse::<Key>).zip(value) else { continue };
        let is_later = |known: &String| saved::revision_of(&key, value) > saved::revision_of(&key, known);
        if records.get(&key).is_none_or(is_later) {
            records.insert(key, value.to_owned());
        }
    }
    Some(records)
}
