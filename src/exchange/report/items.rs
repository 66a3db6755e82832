//! Every annotation with everything that is known of it.

use super::{Report, begin_section};
use crate::annotation::{Annotation, Id, LinkKind};
use crate::exchange::html::{begin_item, element, place, push_text, quotation, quote};
use crate::exchange::told;
use crate::exchange::written::{Place, remembered};
use crate::linking::Way;
use crate::messages::{report as m, told as words};
use crate::tag::label_of;

impl Report<'_> {
    pub(super) fn items(&self, out: &mut String) {
        begin_section(out, "annotations");
        if self.summary.annotations == 0 {
            element(out, "<p class=\"none\">", words::nothing_is_marked(), "</p>\n");
        } else {
            // A list without marks is one for every screen reader only by its role.
            out.push_str("<ol class=\"items\" role=\"list\">\n");
            for (one, number) in self.numbered.all() {
                self.item(out, one, number);
            }
            out.push_str("</ol>\n");
        }
        out.push_str("</section>\n");
    }

    fn item(&self, out: &mut String, one: &Annotation, number: u32) {
        let tag = one.tag().name();
        begin_item(out, one, number, self.reading);
        for part in ["<div class=\"item ", tag, "\">\n<p class=\"head\"><span class=\"n ", tag, "\">"] {
            out.push_str(part);
        }
        element(out, "", &told::number(number), "</span> <b>");
        element(out, "", one.tag().label(), "</b> <span class=\"place\">");
        place(out, one, number, &self.numbered);
        out.push_str("</span></p>\n<p class=\"quote\">");
        quote(out, one, self.reading);
        out.push_str("</p>\n");
        if !one.note.is_empty() {
            element(out, "<p class=\"note\" dir=\"auto\">", &one.note, "</p>\n");
        }
        let before = out.len();
        out.push_str("<dl class=\"known\">\n");
        let empty = out.len();
        self.details(out, one);
        self.links(out, one.id);
        if out.len() == empty {
            out.truncate(before);
        } else {
            out.push_str("</dl>\n");
        }
        out.push_str("</div></li>\n");
    }

    fn details(&self, out: &mut String, one: &Annotation) {
        if let Some(words) = remembered(one, self.reading) {
            term(out, m::made_on());
            quotation(out, words, "", self.reading);
            out.push_str("</dd></div>\n");
        }
        for (name, value) in one.tagged.attributes() {
            let choices = self.choices.iter().find(|(tag, _)| *tag == one.tag());
            let choice = choices.and_then(|(_, all)| all.iter().find(|choice| choice.name == name));
            // The name of a source is the one attribute that is not chosen from a list.
            term(out, choice.map_or(m::what_the_reader_calls_it(), |choice| choice.title));
            out.push_str("<span dir=\"auto\">");
            push_text(out, label_of(one.tag(), name, value));
            out.push_str("</span>");
            let meaning = choice.and_then(|choice| choice.values.iter().find(|known| known.0 == value));
            if let Some((_, meaning)) = meaning {
                element(out, " <span class=\"meaning\">", meaning, "</span>");
            }
            out.push_str("</dd></div>\n");
        }
        if let Some(cue) = one.tagged.cue() {
            term(out, m::reported_by_the_words());
            let words = Place::of_cue(one, self.reading).map_or(&*cue.quote, |place| place.words);
            quotation(out, words, "", self.reading);
            out.push_str("</dd></div>\n");
        }
        if let Some(creator) = &one.creator {
            term(out, m::marked_by());
            element(out, "", creator, "</dd></div>\n");
        }
        if one.copy_of.is_some() {
            term(out, m::copy());
            element(out, "", m::both_versions_are_kept(), "</dd></div>\n");
        }
    }

    /// The links that start from an annotation, with what they lead to, and those that lead to it.
    fn links(&self, out: &mut String, id: Id) {
        for &kind in LinkKind::ALL {
            let of_kind =
                |is_incoming| self.numbered.links(id, is_incoming).filter(move |link| link.kind == kind);
            let mut from: Vec<_> = of_kind(false).map(|link| link.to).collect();
            let to: Vec<_> = of_kind(true).map(|link| link.from).collect();
            if kind == LinkKind::SameSourceAs {
                // It says the same from both ends.
                from.extend(to.into_iter().filter(|other| !from.contains(other)).collect::<Vec<_>>());
                self.ends(out, words(kind, false), &from);
            } else {
                self.ends(out, words(kind, false), &from);
                self.ends(out, words(kind, true), &to);
            }
        }
    }

    fn ends(&self, out: &mut String, what: &str, ids: &[Id]) {
        for (nth, &id) in ids.iter().enumerate() {
            if nth == 0 {
                term(out, what);
            } else {
                out.push_str("<br>");
            }
            self.number(out, id);
            out.push(' ');
            self.short_quote(out, id);
            let source = self.sources.mentioned(id).filter(|source| source.is_named);
            if let Some(source) = source {
                // The dash before it stands where the page runs, not the name.
                let before = " <span class=\"meaning\"><span dir=\"auto\">";
                element(out, before, &source.name, "</span></span>");
            }
        }
        out.push_str(if ids.is_empty() { "" } else { "</dd></div>\n" });
    }
}

/// A row of what is known, up to where the value stands.
fn term(out: &mut String, name: &str) {
    element(out, "<div><dt>", name, "</dt><dd>");
}

fn words(kind: LinkKind, incoming: bool) -> &'static str {
    Way { kind, incoming }.words()
}
