//! The panel "Open a release".

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlInputElement};

use crate::browser::opening::{Input, clipboard_input};
use crate::browser::showing::readable_date;
use crate::browser::signals::Handle;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::messages::open as m;
use crate::saved::RecentRelease;

pub(crate) fn open(handle: Handle) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let address = RwSignal::new(String::new());
    let show_text = move || {
        let text = pasted.get_untracked();
        handle.with(|loupe| loupe.open_for_reader(Input::Text { text, format: None, title: None }));
    };
    let show_address = move || {
        let address = address.get_untracked().trim().to_owned();
        handle.with(|loupe| loupe.open_for_reader(Input::Address(address)));
    };
    html::div()
        .class("ways")
        .child((
            html::label().class("way drop").child((
                html::span().class("way-name").child(m::a_file()),
                html::span().class("small").child(m::which_files()),
                html::input()
                    .attr("type", "file")
                    .attr("aria-label", m::choose_a_file())
                    .attr(
                        "accept",
                        ".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html",
                    )
                    .on(ev::change, move |event| {
                        let input =
                            event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                        let file =
                            input.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
                        if let Some(file) = file {
                            handle.with(|loupe| loupe.open_for_reader(Input::File(file)));
                        }
                        // The same file can be chosen again.
                        if let Some(input) = input {
                            input.set_value("");
                        }
                    }),
            )),
            html::div().class("way").child((
                html::label().attr("for", "paste").class("way-name").child(m::pasted_text()),
                html::textarea()
                    .attr("id", "paste")
                    .attr("rows", "4")
                    .attr("dir", "auto")
                    .attr("placeholder", m::paste_here())
                    .prop("value", move || pasted.get())
                    .on(ev::input, move |event| pasted.set(event_target_value(&event)))
                    .on(ev::paste, move |event: ClipboardEvent| {
                        // An article copied from a page brings its paragraphs along as HTML; into an empty field
                        // that is surely meant as the release.
                        let Some(data) = event.clipboard_data() else { return };
                        if pasted.with_untracked(String::is_empty)
                            && let input @ Input::Text { format: Some(_), .. } = clipboard_input(&data)
                        {
                            event.prevent_default();
                            handle.with(|loupe| loupe.open_for_reader(input));
                        }
                    }),
                button::plain(m::open_the_text(), show_text),
            )),
            html::form()
                .class("way")
                .on(ev::submit, move |event| {
                    event.prevent_default();
                    show_address();
                })
                .child((
                    html::label().attr("for", "address").class("way-name").child(m::an_address()),
                    html::div().class("line").child((
                        html::input()
                            .attr("id", "address")
                            .attr("type", "text")
                            .attr("inputmode", "url")
                            .attr("placeholder", "https://")
                            .prop("value", move || address.get())
                            .on(ev::input, move |event| address.set(event_target_value(&event))),
                        html::button().attr("type", "submit").class("plain").child(m::open_the_address()),
                    )),
                )),
            recent(handle),
        ))
        .into_any()
}

/// The releases read before, and the page's own.
fn recent(handle: Handle) -> AnyView {
    let recent = handle.with(|loupe| loupe.recent());
    let own = handle.with(|loupe| loupe.opened.borrow().is_some());
    if recent.is_empty() && !own {
        return ().into_any();
    }
    let shown = move || {
        handle.with(|loupe| loupe.close_panel());
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    };
    html::div()
        .class("way")
        .child((
            html::h3().class("way-name").child(m::recent_releases()),
            html::ul().class("recent").child((
                recent.into_iter().map(|release| item(handle, release, shown)).collect::<Vec<_>>(),
                own.then(|| {
                    html::li().child(button::quiet(m::the_sample(), move || {
                        handle.with(|loupe| loupe.show_own());
                        shown();
                    }))
                }),
            )),
        ))
        .into_any()
}

fn item(handle: Handle, release: RecentRelease, shown: impl Fn() + Copy + 'static) -> AnyView {
    let count = m::annotations(release.annotations);
    let date = release.date.as_deref().map(|date| readable_date(date, None));
    let about =
        [release.issuer, date, Some(count)].into_iter().flatten().collect::<Vec<_>>().join(m::and_also());
    let place = release.place;
    html::li()
        .child(
            html::button()
                .attr("type", "button")
                .class("quiet")
                .on(ev::click, move |_| {
                    if handle.with(|loupe| loupe.show_kept(place)) {
                        shown();
                    } else {
                        handle.with(|loupe| loupe.notice(m::unreadable()));
                    }
                })
                .child((
                    html::span().class("recent-title").attr("dir", "auto").child(release.title),
                    html::span().class("small").child(about),
                )),
        )
        .into_any()
}
