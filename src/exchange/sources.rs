//! A table of who says what, for pivot tables and counts.
//!
//! The shape is that of the [other table](super::csv): comma-separated values with a byte order mark and without
//! formulas. A row is a source with one claim or speculation that is attributed to it; what is attributed to two sources
//! has two rows. A source without a statement has a row of its own, and so has a claim without a source, after all of
//! those; the cells of what is not there are empty. Sources come in the order of their first mentions, statements and
//! claims in text order.

use super::About;
use super::csv::{BYTE_ORDER_MARK, annotation, row};
use super::told::known;
use crate::analysis::{Source, Sources};
use crate::annotation::Annotation;
use crate::reading::Reading;
use crate::tag::{Identification, Tag};

/// The columns. The first are those of the source, the others but the last those of the statement, named as in the
/// table of annotations.
const COLUMNS: [&str; 20] = [
    "source",
    "source_id",
    "mentions",
    "identification",
    "relation",
    "terms",
    "statement_id",
    "tag",
    "start_code_point",
    "end_code_point",
    "quote",
    "anchor",
    "note",
    "reporting",
    "claim_kind",
    "checkability",
    "certainty",
    "speculation_kind",
    "creator",
    "release",
];

/// Writes who says what in a reading as comma-separated values.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, sources};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let table = sources::write(&Reading::default(), &About { identity: "x", digest: "", generated: &now, creator: None });
/// assert!(table.starts_with("\u{feff}source,source_id,mentions,"));
/// assert_eq!(table.lines().count(), 1);
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> String {
    let sources = Sources::of(reading);
    let mut out = String::from(BYTE_ORDER_MARK);
    row(&mut out, &COLUMNS, &ToOwned::to_owned);
    for source in sources.all() {
        for statement in source.statements.iter().filter_map(|id| reading.get(*id)) {
            pair(&mut out, Some(source), Some(statement), reading, about);
        }
        if source.statements.is_empty() {
            pair(&mut out, Some(source), None, reading, about);
        }
    }
    for one in reading.in_text_order().filter(|one| one.tag() == Tag::Claim) {
        if !sources.is_attributed(one.id) {
            pair(&mut out, None, Some(one), reading, about);
        }
    }
    out
}

fn pair(
    out: &mut String,
    source: Option<&Source>,
    statement: Option<&Annotation>,
    reading: &Reading,
    about: &About<'_>,
) {
    row(out, &COLUMNS, &|column| {
        let of_source = |cell: &dyn Fn(&Source) -> String| source.map(cell);
        let cell = match column {
            "source" => of_source(&|source| source.name.clone()),
            "source_id" => source.and_then(Source::first).map(|id| id.to_string()),
            "mentions" => of_source(&|source| source.mentions.len().to_string()),
            "identification" => {
                source.and_then(|source| source.identification).map(Identification::name).map(str::to_owned)
            }
            "relation" | "terms" => of_source(&|source| known(source, column, reading).join(", ")),
            "statement_id" => statement.map(|one| one.id.to_string()),
            "release" => Some(about.identity.to_owned()),
            _ => statement.map(|one| annotation(one, column, reading, about)),
        };
        cell.unwrap_or_default()
    });
}
