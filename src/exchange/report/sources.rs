//! The table of the sources, with what is said on the word of each.

use super::{Report, begin_section};
use crate::exchange::html::{element, push_text};
use crate::exchange::told::{known, tagged};
use crate::tag::{Identification, Tag};

/// The columns, as headings and as what stands before a cell where the table is read down.
const COLUMNS: [&str; 6] = ["Source", "Identified", "To the issuer", "Terms", "Claims", "Speculation"];

impl Report<'_> {
    pub(super) fn sources(&self, out: &mut String) {
        begin_section(out, "sources");
        if self.summary.sources.is_empty() {
            out.push_str("<p class=\"none\">No source is marked.</p>\n</section>\n");
            return;
        }
        // A table that is shown as blocks on a phone is a table only by these roles there.
        out.push_str("<table role=\"table\" class=\"wide\">\n<caption>Those with most statements first</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for column in COLUMNS {
            element(out, "<th role=\"columnheader\" scope=\"col\">", column, "</th>");
        }
        out.push_str("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for source in &self.summary.sources {
            element(
                out,
                "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><span class=\"name\" dir=\"auto\">",
                &source.name,
                "</span> ",
            );
            self.numbers(out, source.mentions.iter().copied());
            out.push_str("</th>");
            let identification = source.identification.map_or("", Identification::name).to_owned();
            let cells = [
                identification,
                known(source, "relation", self.reading),
                known(source, "terms", self.reading),
            ];
            for (cell, column) in cells.iter().zip(COLUMNS.into_iter().skip(1)) {
                begin_cell(out, column);
                push_text(out, if cell.is_empty() { "not said" } else { cell });
                out.push_str("</td>");
            }
            for (tag, column) in [Tag::Claim, Tag::Speculation].into_iter().zip(COLUMNS.into_iter().skip(4)) {
                begin_cell(out, column);
                let said = || tagged(&source.statements, tag, self.reading);
                self.numbers(out, said());
                out.push_str(if said().next().is_none() { "none</td>" } else { "</td>" });
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</section>\n");
    }
}

fn begin_cell(out: &mut String, column: &str) {
    element(out, "<td role=\"cell\" data-column=\"", column, "\">");
}
