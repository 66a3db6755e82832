//! The table of the sources, with what is said on the word of each.

use super::{Report, begin_section};
use crate::exchange::html::{element, push_text};
use crate::exchange::told::{known_in_words, tagged};
use crate::messages::report as m;
use crate::tag::{Identification, Tag};

/// The columns, as headings and as what stands before a cell where the table is read down.
fn columns() -> [&'static str; 6] {
    [m::source(), m::identified(), m::to_the_issuer(), m::terms(), m::claims(), m::speculation()]
}

impl Report<'_> {
    pub(super) fn sources(&self, out: &mut String) {
        begin_section(out, "sources");
        if self.summary.sources.is_empty() {
            element(out, "<p class=\"none\">", m::no_source_is_marked(), "</p>\n</section>\n");
            return;
        }
        // A table that is shown as blocks on a phone is a table only by these roles there.
        out.push_str("<table role=\"table\" class=\"wide\">\n");
        let after = "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">";
        element(out, "<caption>", m::most_statements_first(), after);
        for column in columns() {
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
            let identification = source.identification.map_or("", Identification::label).to_owned();
            let cells = [
                identification,
                known_in_words(source, "relation", self.reading),
                known_in_words(source, "terms", self.reading),
            ];
            for (cell, column) in cells.iter().zip(columns().into_iter().skip(1)) {
                begin_cell(out, column);
                push_text(out, if cell.is_empty() { m::not_said() } else { cell });
                out.push_str("</td>");
            }
            for (tag, column) in [Tag::Claim, Tag::Speculation].into_iter().zip(columns().into_iter().skip(4))
            {
                begin_cell(out, column);
                let said = || tagged(&source.statements, tag, self.reading);
                self.numbers(out, said());
                let none = if said().next().is_none() { m::none_in_cell() } else { "" };
                element(out, "", none, "</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</section>\n");
    }
}

fn begin_cell(out: &mut String, column: &str) {
    element(out, "<td role=\"cell\" data-column=\"", column, "\">");
}
