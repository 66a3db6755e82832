//! A table of the annotations and links, as spreadsheets and statistics programs read it.
//!
//! Comma-separated values as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has them: lines end with CRLF, a cell
//! with a comma, a quotation mark or a line break stands in quotation marks. The first line names the columns.
//! Positions are Unicode code points of the release's text; the columns say so.
//!
//! - One row for each annotation in text order, then one for each link by id; the column `item` says which. What has no
//!   place in the text has no position, and its state in `anchor`.
//! - `quote` is the words at the position. Where they are not those that the annotation was made on, these are in
//!   `remembered_quote`.
//! - The file begins with a byte order mark. Most who open a table double-click it, and Excel takes a file without the
//!   mark for one of the local code page, which breaks every quotation mark. Python's `utf-8-sig` leaves it out.
//! - A cell that a spreadsheet could take for a formula has an apostrophe before it: one that begins with `=`, `+`, `-`,
//!   `@` or their wide forms, also after white space or apostrophes, and one that begins with a tab, a line break or
//!   another control character. Whoever reads the cells by program takes one apostrophe away where the rest of the
//!   cell, apostrophes aside, begins like that; what is left is the cell as it was.

use super::About;
use super::written::{Place, name_among_all, remembered};
use crate::annotation::Annotation;
use crate::reading::Reading;

/// What a table begins with.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// The columns.
const COLUMNS: [&str; 29] = [
    "item",
    "id",
    "tag",
    "start_code_point",
    "end_code_point",
    "quote",
    "anchor",
    "note",
    "reporting",
    "claim_kind",
    "checkability",
    "identification",
    "relation",
    "terms",
    "name",
    "certainty",
    "speculation_kind",
    "cue_start_code_point",
    "cue_end_code_point",
    "cue_quote",
    "remembered_quote",
    "creator",
    "created",
    "modified",
    "copy_of",
    "link",
    "from",
    "to",
    "release",
];

/// Writes a reading as comma-separated values.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, csv};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let table = csv::write(&Reading::default(), &About { identity: "x", digest: "", generated: &now, creator: None });
/// assert!(table.starts_with("\u{feff}item,id,tag,start_code_point,"));
/// assert_eq!(table.lines().count(), 1);
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    row(&mut out, &COLUMNS, &ToOwned::to_owned);
    for one in reading.in_text_order() {
        row(&mut out, &COLUMNS, &|column| annotation(one, column, reading, about));
    }
    for link in reading.links() {
        row(&mut out, &COLUMNS, &|column| match column {
            "item" => "link".to_owned(),
            "id" => link.id.to_string(),
            "created" => link.created.as_str().to_owned(),
            "link" => link.kind.name().to_owned(),
            "from" => link.from.to_string(),
            "to" => link.to.to_string(),
            "release" => about.identity.to_owned(),
            _ => String::new(),
        });
    }
    out
}

/// What stands of an annotation in a column of [`COLUMNS`].
pub(super) fn annotation(one: &Annotation, column: &str, reading: &Reading, about: &About<'_>) -> String {
    let place = || Place::of(one, reading);
    let cue = || Place::of_cue(one, reading);
    let start = |place: Option<Place<'_>>| place.map(|place| place.range.start().to_string());
    let end = |place: Option<Place<'_>>| place.map(|place| place.range.end().to_string());
    let owned = |text: &str| Some(text.to_owned());
    let cell = match column {
        "item" => owned("annotation"),
        "id" => Some(one.id.to_string()),
        "tag" => owned(one.tag().name()),
        "start_code_point" => start(place()),
        "end_code_point" => end(place()),
        "quote" => owned(place().map_or(&*one.passage.quote, |place| place.words)),
        "anchor" => owned(reading.anchor(one.id).name()),
        "note" => owned(&one.note),
        "cue_start_code_point" => start(cue()),
        "cue_end_code_point" => end(cue()),
        "cue_quote" => {
            cue().map(|place| place.words).or_else(|| one.tagged.cue().map(|cue| &*cue.quote)).and_then(owned)
        }
        "remembered_quote" => remembered(one, reading).and_then(owned),
        "creator" => one.creator.as_deref().or(about.creator).and_then(owned),
        "created" => owned(one.created.as_str()),
        "modified" => owned(one.modified.as_str()),
        "copy_of" => one.copy_of.map(|id| id.to_string()),
        "release" => owned(about.identity),
        _ => one
            .tagged
            .attributes()
            .into_iter()
            .find(|&(name, _)| name_among_all(one.tag(), name) == column)
            .and_then(|(_, value)| owned(value)),
    };
    cell.unwrap_or_default()
}

/// A line of the table: what `of` says for each column.
pub(super) fn row(out: &mut String, columns: &[&str], of: &dyn Fn(&str) -> String) {
    for (nth, column) in columns.iter().enumerate() {
        if nth > 0 {
            out.push(',');
        }
        push_cell(out, &of(column));
    }
    out.push_str("\r\n");
}

/// Writes a cell, in quotation marks where it needs them.
pub(super) fn push_cell(out: &mut String, cell: &str) {
    if cell.is_empty() {
        return;
    }
    let apostrophe = if may_be_a_formula(cell) { "'" } else { "" };
    if apostrophe.is_empty() && !cell.contains([',', ';', '"', '\r', '\n', '\t']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    out.push_str(apostrophe);
    for character in cell.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    out.push('"');
}

/// Whether a spreadsheet could take the cell for a formula. Apostrophes before it change nothing, so that one can be
/// added and taken away again.
fn may_be_a_formula(cell: &str) -> bool {
    let is_blank = |character: char| character.is_whitespace() || character.is_control();
    let starts_blank = |cell: &str| cell.starts_with(char::is_control);
    let bare = cell.trim_start_matches('\'');
    let words = cell.trim_start_matches(|character| character == '\'' || is_blank(character));
    starts_blank(bare) || words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
