//! What each tag means, with an example from the release that is open.

use leptos::prelude::*;

use crate::analysis::words;
use crate::annotation::Id;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::messages::tags as m;
use crate::tag::Tag;

/// What a tag means, in a sentence, and what to mark, in another.
pub(crate) fn meaning(tag: Tag) -> (&'static str, &'static str) {
    match tag {
        Tag::Claim => (m::claim_is(), m::claim_mark()),
        Tag::Source => (m::source_is(), m::source_mark()),
        Tag::Speculation => (m::speculation_is(), m::speculation_mark()),
    }
}

/// A line that opens: what the tag means, and the first passage of this release that has it, but for `except`.
pub(crate) fn guidance(handle: Handle, tag: Tag, except: Option<Id>) -> AnyView {
    let question = match tag {
        Tag::Claim => m::what_is_a_claim(),
        Tag::Source => m::what_is_a_source(),
        Tag::Speculation => m::what_is_speculation(),
    };
    let example = move || {
        handle.signals.changes.track();
        let example = handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            let mut tagged = reading.in_text_order().filter(|one| one.tag() == tag && Some(one.id) != except);
            tagged.next().map(|one| words(&reading, one).to_owned())
        });
        example.map(|words| {
            html::p().child((
                m::here(),
                " ",
                html::span().class("words").attr("dir", "auto").child(m::quoted(&words)),
            ))
        })
    };
    let (is, mark) = meaning(tag);
    html::details()
        .class("guidance")
        .attr("data-tag", tag.name())
        // A card that grows must not lie over the next one.
        .on(leptos::ev::toggle, move |_| handle.signals.layout.update(|count| *count += 1))
        .child((html::summary().child(question), html::p().child(is), html::p().child(mark), example))
        .into_any()
}
