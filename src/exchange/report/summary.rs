//! The summary, and the lists of what a careful reader looks at again.

use super::{Report, begin_section};
use crate::annotation::Id;
use crate::exchange::html::{element, push_block_id};
use crate::exchange::told::{per_cent, sentences, share};
use crate::exchange::written::push_number;
use crate::messages::{report as m, told as words};
use crate::tag::Certainty;

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
        element(out, "<table>\n<caption>", m::what_is_marked(), "</caption>\n<thead><tr><th scope=\"col\">");
        let figure = "</th><th scope=\"col\" class=\"figure\">";
        element(out, "", m::tag(), figure);
        element(out, "", m::annotations(), figure);
        element(out, "", m::share_of_the_text(), "</th></tr></thead>\n<tbody>\n");
        let all = ("any", m::any(), summary.annotations, summary.covered);
        let shares = summary.shares.iter().map(|of| (of.tag.name(), of.tag.label(), of.count, of.covered));
        for (name, label, count, covered) in shares.chain([all]) {
            element(out, "<tr><th scope=\"row\"><span class=\"line ", name, "\">");
            element(out, "", label, "</span></th><td class=\"figure\">");
            element(out, "", &words::number(count), "</td><td class=\"figure\">");
            element(out, "", &share(covered, summary.length), "");
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
        let before = "<table>\n<caption>";
        element(out, before, m::how_sure_the_speculation_is(), "</caption>\n<thead><tr><th scope=\"col\">");
        element(out, "", m::certainty(), "</th><th scope=\"col\" class=\"figure\">");
        element(out, "", m::annotations(), "</th><th scope=\"col\">");
        element(out, "", m::which(), "</th></tr></thead>\n<tbody>\n");
        for (certainty, ids) in &self.summary.certainty {
            let name = certainty.map_or(m::not_said(), Certainty::label);
            element(out, "<tr><th scope=\"row\">", name, "</th><td class=\"figure\">");
            element(out, "", &words::number(ids.len()), "</td><td>");
            self.numbers(out, ids.iter().copied());
            out.push_str("</td></tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }

    pub(super) fn again(&self, out: &mut String) {
        let summary = &self.summary;
        begin_section(out, "again");
        self.list(out, m::claims_without_source(), &summary.unattributed);
        self.list(out, m::claims_on_vague_sources(), &summary.vague);
        let both = &summary.stated_as_claim;
        heading(out, m::tagged_as_both(), both.len());
        for (nth, (claim, speculation)) in both.iter().enumerate() {
            out.push_str(if nth == 0 { "<ul role=\"list\">\n<li>" } else { "<li>" });
            self.numbers(out, [*claim, *speculation].into_iter());
            out.push(' ');
            self.short_quote(out, *claim);
            out.push_str("</li>\n");
        }
        end(out, both.len());
        self.list(out, m::claims_qualified(), &summary.qualified);
        let untouched = &summary.untouched;
        heading(out, m::paragraphs_without_mark(), untouched.len());
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
    element(out, "<h3>", &m::counted(title, count), "</h3>\n");
}

/// The end of a list; in its place a word where there is none.
fn end(out: &mut String, count: usize) {
    if count > 0 {
        out.push_str("</ul>\n");
    } else {
        element(out, "<p class=\"none\">", m::none(), "</p>\n");
    }
}
