//! What each tag means, with an example from the release that is open.

use leptos::prelude::*;

use crate::analysis::words;
use crate::annotation::Id;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::tag::Tag;

/// What a tag means, in a sentence, and what to mark, in another.
pub(crate) const fn meaning(tag: Tag) -> (&'static str, &'static str) {
    match tag {
        Tag::Claim => (
            "The release says that something is so: it happened, it will happen, it counts so many, it must be done.",
            "Mark the statement, and link it to who makes it.",
        ),
        Tag::Source => (
            "The person, paper or office whose word a statement rests on, named or not.",
            "Mark the words that name it. “He” and “the minister” can be mentions of one source.",
        ),
        Tag::Speculation => (
            "What the release presents as possible, expected, feared or suspected, not as known.",
            "Words like “might”, “is expected to” and “suspects” give it away.",
        ),
    }
}

/// A line that opens: what the tag means, and the first passage of this release that has it, but for `except`.
pub(crate) fn guidance(handle: Handle, tag: Tag, except: Option<Id>) -> AnyView {
    let question = match tag {
        Tag::Claim => "What is a claim?",
        Tag::Source => "What is a source?",
        Tag::Speculation => "What is speculation?",
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
                "Here: ",
                html::span().class("words").attr("dir", "auto").child(format!("“{words}”")),
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
