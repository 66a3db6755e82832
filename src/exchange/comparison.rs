//! A comparison of several readings, as a table for spreadsheets and as a part of a report.
//!
//! # The table
//!
//! Comma-separated values as [`csv`](super::csv) writes them, with its byte order mark, quotation marks and apostrophe
//! before what could be a formula. The column `item` says what a row is:
//!
//! | `item` | a row for | in the columns of the readers |
//! |---|---|---|
//! | `passage` | each passage that anybody marked, in text order: place, quote and `standing` | the tag; where the reader's own place is another, that too: `claim 12-40` |
//! | `count` | each tag, and all of them: no tag | how many annotations |
//! | `unplaced` | the whole | how many annotations have no place, or more than one, and are not compared |
//! | `figure` | each figure of each tag, and over all tags: no tag | nothing |
//! | `pair` | each figure of each pair of readers, named in `first` and `second`; of each tag, and over all: no tag | nothing |
//!
//! `figure` is `exact_f1`, `overlap_f1` or `alpha`, of a pair also `agreements`, `conflicts`, `only_first` and
//! `only_second`. A figure stands in `value`, which is the one column in which a cell can begin with a minus; where a
//! figure is undefined, `value` is empty and `why` says why. [`agreement`](crate::agreement) says what they all mean.

use super::About;
use super::csv::{BYTE_ORDER_MARK, push_cell};
use super::html::{element, push_text};
use super::written::push_number;
use crate::agreement::{Comparison, Figure, Mark, Shared, Standing, meaning};
use crate::messages::agreement as m;
use crate::text::{CodePoints, Range};

/// What a row says before the columns of the readers.
#[derive(Default)]
struct Row<'a> {
    item: &'a str,
    place: Option<Range<CodePoints>>,
    quote: &'a str,
    standing: &'a str,
    tag: &'a str,
    figure: &'a str,
    first: &'a str,
    second: &'a str,
    value: String,
    why: String,
}

/// The columns before those of the readers.
const COLUMNS: &str =
    "item,start_code_point,end_code_point,quote,standing,tag,figure,first,second,value,why,release";

/// Writes a comparison as comma-separated values.
///
/// # Examples
/// ```
/// use press_loupe::agreement::compare;
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, comparison};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let reading = Reading::default();
/// let compared = compare(&[("Ada", &reading), ("Bo", &reading)]);
/// let about = About { identity: "x", digest: "", generated: &now, creator: None };
/// let table = comparison::write(&compared, &about);
/// assert!(table.starts_with("\u{feff}item,start_code_point,"));
/// assert!(table.contains(",release,reader: Ada,reader: Bo\r\n"));
/// assert!(table.contains("figure,,,,,claim,alpha,,,,undefined because the text is empty,x,,\r\n"));
/// ```
#[must_use]
pub fn write(comparison: &Comparison, about: &About<'_>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    out.push_str(COLUMNS);
    for reader in &comparison.readers {
        out.push(',');
        push_cell(&mut out, &["reader: ", reader].concat());
    }
    out.push_str("\r\n");
    let none = vec![String::new(); comparison.readers.len()];
    let mut row = |row: &Row<'_>, readers: &[String]| push_row(&mut out, row, about.identity, readers);
    for shared in &comparison.passages {
        let cell = |mark: &Option<Mark>| {
            mark.map_or_else(String::new, |mark| tag_and_place(mark.tag.name(), mark, shared, "-"))
        };
        let readers: Vec<_> = shared.marks.iter().map(cell).collect();
        let (quote, standing) = (&*shared.quote, shared.standing.name());
        row(&Row { item: "passage", place: Some(shared.range), quote, standing, ..Row::default() }, &readers);
    }
    for figures in &comparison.tags {
        row(&Row { item: "count", tag: figures.tag.name(), ..Row::default() }, &numbers(&figures.counts));
    }
    row(&Row { item: "count", ..Row::default() }, &numbers(&comparison.overall.counts));
    row(&Row { item: "unplaced", ..Row::default() }, &numbers(&comparison.unplaced));
    let overall = &comparison.overall;
    let of_tags = comparison.tags.iter().map(|of| (of.tag.name(), of.exact, of.overlap, of.alpha));
    for (tag, exact, overlap, alpha) in of_tags.chain([("", overall.exact, overall.overlap, overall.alpha)]) {
        for (name, figure) in [("exact_f1", exact), ("overlap_f1", overlap), ("alpha", alpha)] {
            row(&Row::of("figure", tag, name, figure), &none);
        }
    }
    for pair in &comparison.pairs {
        let name = |reader: usize| comparison.readers.get(reader).map_or("", String::as_str);
        let (first, second) = (name(pair.first), name(pair.second));
        let counts = [
            ("agreements", pair.agreements),
            ("conflicts", pair.conflicts),
            ("only_first", pair.only_first),
            ("only_second", pair.only_second),
        ];
        for (figure, count) in counts {
            let value = count.to_string();
            row(&Row { item: "pair", figure, first, second, value, ..Row::default() }, &none);
        }
        let of_tags = pair.tags.iter().map(|of| (of.tag.name(), of.exact, of.overlap));
        for (tag, exact, overlap) in of_tags.chain([("", pair.exact, pair.overlap)]) {
            for (name, figure) in [("exact_f1", exact), ("overlap_f1", overlap)] {
                row(&Row { first, second, ..Row::of("pair", tag, name, figure) }, &none);
            }
        }
    }
    out
}

impl<'a> Row<'a> {
    fn of(item: &'a str, tag: &'a str, figure: &'a str, value: Figure) -> Self {
        let (value, why) = match value {
            Figure::Value(_) => (value.to_string(), String::new()),
            Figure::Undefined(why) => (String::new(), why.to_string()),
        };
        Self { item, tag, figure, value, why, ..Self::default() }
    }
}

fn numbers(counts: &[usize]) -> Vec<String> {
    counts.iter().map(ToString::to_string).collect()
}

fn push_row(out: &mut String, row: &Row<'_>, release: &str, readers: &[String]) {
    let place = |place: Option<CodePoints>| place.map_or_else(String::new, |place| place.to_string());
    let (start, end) =
        (place(row.place.map(|range| range.start())), place(row.place.map(|range| range.end())));
    let before =
        [row.item, &start, &end, row.quote, row.standing, row.tag, row.figure, row.first, row.second];
    for cell in before {
        push_cell(out, cell);
        out.push(',');
    }
    // A number, which may be below 0: no formula.
    out.push_str(&row.value);
    for cell in [&*row.why, release].into_iter().chain(readers.iter().map(String::as_str)) {
        out.push(',');
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// The tag of a mark, and its place where that is not the place of the row.
fn tag_and_place(tag: &str, mark: Mark, shared: &Shared, dash: &str) -> String {
    let mut out = String::from(tag);
    if mark.range != shared.range {
        out.push(' ');
        push_place(&mut out, mark.range, dash);
    }
    out
}

fn push_place(out: &mut String, range: Range<CodePoints>, dash: &str) {
    push_number(out, range.start().0);
    out.push_str(dash);
    push_number(out, range.end().0);
}

/// Writes a comparison as a section of a page: a table of the figures, and one of who marked what.
///
/// # Examples
/// ```
/// use press_loupe::agreement::compare;
/// use press_loupe::exchange::comparison;
/// use press_loupe::reading::Reading;
/// let reading = Reading::default();
/// let section = comparison::html(&compare(&[("<Ada>", &reading), ("Bo", &reading)]));
/// assert!(section.starts_with("<section id=\"comparison\" "));
/// assert!(section.contains("<th scope=\"col\">&lt;Ada&gt;</th>"));
/// ```
#[must_use]
pub fn html(comparison: &Comparison) -> String {
    // Many readers make a wide table, which is moved in the section, by the keyboard too.
    let mut out = String::from(
        "<section id=\"comparison\" aria-labelledby=\"comparison-title\" tabindex=\"0\">\n<h2 id=\"comparison-title\">",
    );
    element(&mut out, "", m::comparison(), "</h2>\n");
    figures(&mut out, comparison);
    who_marked_what(&mut out, comparison);
    out.push_str("</section>\n");
    out
}

/// What the figures mean, for whoever reads their table.
///
/// # Examples
/// ```
/// use press_loupe::exchange::comparison::meaning_of_the_figures;
/// assert!(meaning_of_the_figures().ends_with("None of the figures says who is right."));
/// ```
#[must_use]
pub fn meaning_of_the_figures() -> &'static str {
    m::meaning_of_the_figures()
}

fn headings(out: &mut String, caption: &str, columns: &[&str]) {
    element(out, "<table>\n<caption>", caption, "</caption>\n<thead>\n<tr>");
    for column in columns {
        element(out, "<th scope=\"col\">", column, "</th>");
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
}

/// How many annotations each of these readers has.
fn counts<'a>(readers: impl Iterator<Item = (&'a String, &'a usize)>) -> String {
    let all: Vec<_> = readers.map(|(reader, count)| m::reader_and_count(reader, *count)).collect();
    all.join(m::comma())
}

fn figures(out: &mut String, comparison: &Comparison) {
    headings(
        out,
        m::how_far_readers_agree(),
        &[m::tag(), m::annotations(), m::f1_exact(), m::f1_overlap(), m::alpha_for_unitizing()],
    );
    let overall = &comparison.overall;
    let of_tags =
        comparison.tags.iter().map(|of| (of.tag.label(), &of.counts, of.exact, of.overlap, of.alpha));
    let of_all = (m::all_tags(), &overall.counts, overall.exact, overall.overlap, overall.alpha);
    for (name, of_readers, exact, overlap, alpha) in of_tags.chain([of_all]) {
        element(out, "<tr><th scope=\"row\">", name, "</th><td>");
        push_text(out, &counts(comparison.readers.iter().zip(of_readers)));
        for figure in [exact, overlap] {
            element(out, "</td><td>", &figure.label(), "");
        }
        let said = match alpha {
            Figure::Value(value) => m::figure_and_meaning(&alpha.label(), meaning(value)),
            Figure::Undefined(_) => alpha.label(),
        };
        element(out, "</td><td>", &said, "</td></tr>\n");
    }
    element(out, "</tbody>\n</table>\n<p>", m::meaning_of_the_figures(), "</p>\n");
    let unplaced =
        counts(comparison.readers.iter().zip(&comparison.unplaced).filter(|(_, count)| **count > 0));
    if !unplaced.is_empty() {
        element(out, "<p>", &m::not_compared(&unplaced), "</p>\n");
    }
}

fn who_marked_what(out: &mut String, comparison: &Comparison) {
    let mut columns = vec![m::passage(), m::place(), m::readers()];
    columns.extend(comparison.readers.iter().map(String::as_str));
    headings(out, m::who_marked_what(), &columns);
    for shared in &comparison.passages {
        out.push_str("<tr><th scope=\"row\"><q dir=\"auto\"");
        if let Some(language) = &comparison.language {
            element(out, " lang=\"", language, "\"");
        }
        element(out, ">", &shared.quote, "</q></th><td>");
        push_place(out, shared.range, "–");
        out.push_str("</td><td>");
        let said = match shared.standing {
            Standing::Agreed => m::all_agree().to_owned(),
            Standing::Partial => m::some_agree().to_owned(),
            Standing::Conflict => m::conflict().to_owned(),
            Standing::Only(reader) => m::only(comparison.readers.get(reader).map_or("", String::as_str)),
        };
        push_text(out, &said);
        for mark in &shared.marks {
            out.push_str("</td><td>");
            if let Some(mark) = mark {
                out.push_str(&tag_and_place(mark.tag.label(), *mark, shared, "–"));
            }
        }
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}
