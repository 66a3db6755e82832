//! The Leptos components.
//!
//! They are built from elements, not from templates: Leptos parses templates out of strings, which a page under
//! Trusted Types refuses. Components hold no logic that a host test could hold.

mod astray;
mod bar;
mod button;
mod card;
mod element;
mod help;
mod icon;
mod kept;
mod list;
mod open;
mod panel;
mod take;
mod toolbar;

use leptos::prelude::*;

use crate::browser::showing::OPENED_SLOT;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;

/// Everything in the shadow root: the controls around the slot in which the release shows.
pub(crate) fn room(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let page = handle.with(|loupe| loupe.is_page());
    html::div()
        .class("house")
        .attr("data-layout", if page { "page" } else { "article" })
        .attr("data-on", move || if signals.on.get() { "yes" } else { "no" })
        .attr("data-sheet", move || list::sheet_state(signals))
        .child((
            move || (page || signals.on.get()).then(|| bar::bar(handle)),
            // A panel shows it itself, above everything.
            move || (signals.on.get() && signals.panel.get().is_none()).then(|| notice(handle)),
            html::div().class("room").attr("part", "room").child((
                html::div()
                    .class("release")
                    .attr("part", "release")
                    .attr("role", move || signals.on.get().then_some("region"))
                    .attr("aria-label", move || signals.on.get().then_some("Release"))
                    .attr("tabindex", move || signals.on.get().then_some("0"))
                    .child((html::slot(), html::slot().attr("name", OPENED_SLOT))),
                // Next to the release in the order of the Tab key too.
                move || signals.on.get().then(|| toolbar::toolbar(handle)),
                move || signals.on.get().then(|| list::list(handle)),
            )),
            (!page).then(|| launcher(handle)),
            move || signals.panel.get().map(|panel| panel::panel(handle, panel)),
            html::div()
                .class("said")
                .attr("role", "status")
                .attr("aria-live", "polite")
                .child(move || signals.said.get()),
        ))
        .into_any()
}

/// What stands in an article until the reader wants the loupe.
fn launcher(handle: Handle) -> AnyView {
    let start = move || {
        handle.signals.on.set(true);
        handle.with(|loupe| {
            loupe.tell_of_pause();
            loupe.focus_release();
            // What was selected before is offered at once.
            loupe.follow_selection();
        });
    };
    html::div()
        .class("launcher")
        .attr("part", "launcher")
        .child(button::with_icon(icon::loupe(), "Read with the loupe", start))
        .into_any()
}

/// A sentence about something that went wrong, until it is put away.
pub(crate) fn notice(handle: Handle) -> AnyView {
    let sentence = handle.signals.notice;
    html::div()
        .class("notices")
        .attr("role", "alert")
        .child((
            move || {
                sentence.get().map(|text| {
                    html::div()
                        .class("notice")
                        .child((html::p().child(text), button::quiet("Dismiss", move || sentence.set(None))))
                        .into_any()
                })
            },
            move || {
                handle.signals.refused.get().then(|| {
                    let words = "What you mark is not saved: this browser refuses to keep it. It is tried again and again; to be sure, keep a copy before you leave.";
                    html::div().class("notice").child(html::p().child(words)).into_any()
                })
            },
            move || {
                handle.signals.lost.get().then(|| {
                    html::div()
                        .class("notice")
                        .child((
                            html::p().child("What was kept of this reading was deleted, in another tab or by this site. What you see is still here."),
                            button::plain("Keep it again", move || handle.with(|loupe| loupe.keep_all())),
                        ))
                        .into_any()
                })
            },
        ))
        .into_any()
}
