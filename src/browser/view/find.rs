//! The panel "Find a passage": by its first and its last words, for those who would rather type than point.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::browser::view::list;
use crate::finding::passages;
use crate::messages::find as m;
use crate::text::{CodePoints, Range};

/// How many passages are offered.
const MOST: usize = 8;

/// How much of the text on either side says which of several equal passages it is, in code points.
const AROUND: u32 = 28;

pub(crate) fn find(handle: Handle) -> AnyView {
    let (first, last) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let found = Memo::new(move |_| {
        handle.signals.changes.track();
        let (first, last) = (first.get(), last.get());
        handle.with(|loupe| {
            let near = loupe.place_in_hand();
            let reading = loupe.reading.borrow();
            let ranges = passages(reading.text(), &first, &last, near, MOST, fold);
            let text = reading.text();
            let told = ranges.into_iter().map(|range| {
                let before = text.before(range.start(), AROUND).to_owned();
                (range, before, list::opening(&reading, range), text.after(range.end(), AROUND).to_owned())
            });
            told.collect::<Vec<_>>()
        })
    });
    let field = move |name: &'static str, typed: RwSignal<String>, is_first: bool| {
        html::label().class("attribute").child((
            html::span().child(name),
            html::input()
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("dir", "auto")
                // Whoever opened the panel by a key goes on typing; else the first button would have the focus.
                .attr("autofocus", move || is_first.then_some(""))
                .prop("value", move || typed.get())
                .on(ev::input, move |event| typed.set(event_target_value(&event)))
                .on(ev::keydown, move |event| {
                    let nearest = found.with_untracked(|found| found.first().map(|(range, ..)| *range));
                    if event.key() == "Enter"
                        && let Some(range) = nearest
                    {
                        event.prevent_default();
                        mark(handle, range);
                    }
                }),
        ))
    };
    let rows = move || {
        let row = |(range, before, words, after): (Range<CodePoints>, String, String, String)| {
            html::li().child(
                html::button()
                    .attr("type", "button")
                    .class("to")
                    .attr("data-tag", "")
                    .attr("dir", "auto")
                    .attr("lang", handle.language_of_release())
                    .on(ev::click, move |_| mark(handle, range))
                    .child((
                        html::span().class("aside").child(["…", &*before].concat()),
                        html::b().child(words),
                        html::span().class("aside").child([&*after, "…"].concat()),
                    )),
            )
        };
        found.get().into_iter().map(row).collect::<Vec<_>>()
    };
    let told = move || {
        let is_asked =
            !first.with(|words| words.trim().is_empty()) || !last.with(|words| words.trim().is_empty());
        match found.with(Vec::len) {
            0 if is_asked => m::no_such_words().to_owned(),
            0 => m::enter_marks_the_nearest().to_owned(),
            MOST => m::or_more(MOST),
            count => m::passages(count),
        }
    };
    html::div()
        .class("take")
        .child((
            field(m::begins_with(), first, true),
            field(m::ends_with(), last, false),
            html::p().class("small").attr("role", "status").child(told),
            html::div().class("group").child(html::ul().child(rows)),
        ))
        .into_any()
}

/// Marks a passage as the stepper does, so that it can be made longer or shorter too.
fn mark(handle: Handle, range: Range<CodePoints>) {
    handle.with(|loupe| {
        loupe.close_panel();
        loupe.step_from(range);
    });
}

/// Without capital letters and accents, by the browser's own tables.
fn fold(character: &str) -> String {
    let plain: String = js_sys::JsString::from(character).normalize("NFD").into();
    let letters: String =
        plain.chars().filter(|character| !('\u{300}'..='\u{36f}').contains(character)).collect();
    list::lower_case(&letters)
}
