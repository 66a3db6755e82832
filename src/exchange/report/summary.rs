//! The summary, and the lists of what a careful reader looks at again.

use super::{Report, begin_section};
use crate::annotation::Id;
use crate::exchange::html::{element, push_block_id};
use crate::exchange::told::{per_cent, push_share, sentences};
use crate::exchange::written::push_number;
use crate::tag::Certainty;
use crate::text::to_u32;

impl Report<'_> {
    pub(super) fn summary(&self, out: &mut String) {
        begin_section(out, "summary");
        for sentence in sentences(&self.summary, self.reading) {
            element(out, "<p>", &sentence, "</p>\n");
        }
        if self.summary.annotations > 0 {
            out.push_str("<div class=\"tables\">\n");
            self.tags(out);
            self.certainty(out);
            out.push_str("</div>\n");
        }
        out.push_str("</section>\n");
    }

    fn tags(&self, out: &mut String) {
        let summary = &self.summary;
        out.push_str(
            "<table>\n<caption>What is marked</caption>\n<thead><tr><th scope=\"col\">Tag</th><th scope=\"col\" class=\"figure\">Annotations</th>\
             <th scope=\"col\" class=\"figure\">Share of the text</th></tr></thead>\n<tbody>\n",
        );
        let all = ("any", summary.annotations, summary.covered);
        let shares = summary.shares.iter().map(|share| (share.tag.name(), share.count, share.covered));
        for (name, count, covered) in shares.chain([all]) {
            for part in [
                "<tr><th scope=\"row\"><span class=\"line ",
                name,
                "\">",
                name,
                "</span></th><td class=\"figure\">",
            ] {
                out.push_str(part);
            }
            push_number(out, to_u32(count));
            out.push_str("</td><td class=\"figure\">");
            push_share(out, covered, summary.length);
            out.push_str(" <svg class=\"bar\" viewBox=\"0 0 100 8\" aria-hidden=\"true\"><rect class=\"");
            out.push_str(name);
            out.push_str("\" width=\"");
            push_number(out, per_cent(covered, summary.length));
            out.push_str("\" height=\"8\"/></svg></td></tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }

    fn certainty(&self, out: &mut String) {
        if self.summary.certainty.is_empty() {
            return;
        }
        out.push_str(
            "<table>\n<caption>How sure the speculation is</caption>\n<thead><tr><th scope=\"col\">Certainty</th>\
             <th scope=\"col\" class=\"figure\">Annotations</th><th scope=\"col\">Which</th></tr></thead>\n<tbody>\n",
        );
        for (certainty, ids) in &self.summary.certainty {
            let name = certainty.map_or("not said", Certainty::name);
            element(out, "<tr><th scope=\"row\">", name, "</th><td class=\"figure\">");
            push_number(out, to_u32(ids.len()));
            out.push_str("</td><td>");
            self.numbers(out, ids.iter().copied());
            out.push_str("</td></tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }

    pub(super) fn again(&self, out: &mut String) {
        let summary = &self.summary;
        begin_section(out, "again");
        self.list(out, "Claims without a source", &summary.unattributed);
        self.list(out, "Claims on vague or anonymous sources alone", &summary.vague);
        let both = &summary.stated_as_claim;
        heading(out, "Tagged both as claim and as speculation", both.len());
        for (nth, (claim, speculation)) in both.iter().enumerate() {
            out.push_str(if nth == 0 { "<ul role=\"list\">\n<li>" } else { "<li>" });
            self.numbers(out, [*claim, *speculation].into_iter());
            out.push(' ');
            self.short_quote(out, *claim);
            out.push_str("</li>\n");
        }
        end(out, both.len());
        self.list(out, "Claims qualified by speculation", &summary.qualified);
        let untouched = &summary.untouched;
        heading(out, "Paragraphs without a mark", untouched.len());
        for (nth, &range) in untouched.iter().enumerate() {
            let Some(words) = self.reading.text().slice(range) else { continue };
            out.push_str(if nth == 0 { "<ul role=\"list\">\n<li>" } else { "<li>" });
            out.push_str("<a href=\"#");
            push_block_id(out, self.block_at(range.start()).unwrap_or_default());
            out.push_str("\">");
            self.shortened(out, words);
            out.push_str("</a></li>\n");
        }
        end(out, untouched.len());
        out.push_str("</section>\n");
    }

    /// Annotations by their numbers and words.
    fn list(&self, out: &mut String, title: &str, ids: &[Id]) {
        heading(out, title, ids.len());
        for (nth, id) in ids.iter().enumerate() {
            out.push_str(if nth == 0 { "<ul role=\"list\">\n<li>" } else { "<li>" });
            self.number(out, *id);
            out.push(' ');
            self.short_quote(out, *id);
            out.push_str("</li>\n");
        }
        end(out, ids.len());
    }
}

fn heading(out: &mut String, title: &str, count: usize) {
    for part in ["<h3>", title, " ("] {
        out.push_str(part);
    }
    push_number(out, to_u32(count));
    out.push_str(")</h3>\n");
}

/// The end of a list; in its place a word where there is none.
fn end(out: &mut String, count: usize) {
    out.push_str(if count > 0 { "</ul>\n" } else { "<p class=\"none\">None.</p>\n" });
}
