//! The Leptos components.
//!
//! They are built from elements, not from templates: Leptos parses templates out of strings, which a page under
//! Trusted Types refuses. Components hold no logic that a host test could hold.

mod annotated;
mod astray;
mod attributes;
mod bar;
mod button;
mod card;
mod curve;
mod drawing;
mod element;
mod find;
mod frame;
mod guidance;
mod handles;
mod help;
mod icon;
mod kept;
mod links;
pub(crate) mod list;
mod open;
pub(crate) mod panel;
mod readings;
mod strip;
mod summary;
mod take;
mod tapping;
mod toolbar;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::later::{self, When};
use crate::browser::showing::OPENED_SLOT;
use crate::browser::signals::{Handle, Panel};
use crate::browser::stepping::runs_from_right;
use crate::browser::turns::next_frame;
use crate::browser::view::element as html;
use crate::messages::{self, room as m};

/// Everything in the shadow root: the controls around the slot in which the release shows.
pub(crate) fn room(handle: Handle) -> AnyView {
    // Built anew in another language: what a reader sees is in one.
    (move || {
        handle.signals.language.track();
        house(handle)
    })
    .into_any()
}

fn house(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let page = handle.with(|loupe| loupe.is_page());
    let lift = move || {
        signals.layout.track();
        signals.on.track();
        signals.free.track();
        if page { String::new() } else { handle.with(|loupe| loupe.lift()) }
    };
    let spare = move || {
        signals.layout.track();
        signals.on.track();
        if page { String::new() } else { handle.with(|loupe| loupe.spare()) }
    };
    complete(handle);
    let boxless = !page && handle.with(|loupe| loupe.is_boxless());
    html::div()
        .class("house")
        .attr("lang", messages::language())
        .attr("dir", if messages::runs_left() { "rtl" } else { "ltr" })
        .attr("data-boxless", move || boxless.then_some(""))
        .attr("data-crowded", move || signals.crowded.get().then_some(""))
        .attr("data-layout", if page { "page" } else { "article" })
        .attr("data-on", move || if signals.on.get() { "yes" } else { "no" })
        .attr("data-selecting", move || signals.selecting.get().then_some(""))
        .attr("data-sheet", move || list::sheet_state(signals))
        .attr("data-list", move || if signals.free.with(Option::is_some) { "margin" } else { "sheet" })
        .attr("data-tapping", move || signals.tapping.get().is_some().then_some(""))
        .attr("data-theme", move || if signals.dark.get() { "dark" } else { "light" })
        .child((
            move || (page || signals.on.get()).then(|| bar::bar(handle)),
            // A panel shows it itself, above everything.
            move || (signals.on.get() && signals.panel.get().is_none()).then(|| notice(handle)),
            html::div().class("room").attr("part", "room").child((
                move || (page && signals.free.with(Option::is_some)).then(|| strip::strip(handle)),
                move || signals.on.get().then(|| step_through(handle)),
                html::div()
                    .class("release")
                    .attr("part", "release")
                    // The interface may run the other way.
                    .attr(
                        "dir",
                        if handle.with(|loupe| runs_from_right(&loupe.host)) { "rtl" } else { "ltr" },
                    )
                    // While the stepper is in use the keys are its own, also where a screen reader would take them.
                    .attr("role", move || match (signals.on.get(), signals.mark.with(Option::is_some)) {
                        (false, _) => None,
                        (true, false) => Some("region"),
                        (true, true) => Some("application"),
                    })
                    .attr("aria-label", move || signals.on.get().then(m::release))
                    .attr("tabindex", move || signals.on.get().then_some("0"))
                    .child((html::slot(), html::slot().attr("name", OPENED_SLOT))),
                // Next to the release in the order of the Tab key too.
                html::div().class("beside").style("--lift", lift).style("--spare", spare).child((
                    move || (!page && signals.on.get()).then(|| html::div().class("spare").into_any()),
                    move || signals.on.get().then(|| (tapping::line(handle), handles::handles(handle))),
                    move || signals.on.get().then(|| toolbar::toolbar(handle)),
                    move || signals.on.get().then(|| (curve::curve(handle), frame::frame(handle))),
                    move || signals.on.get().then(|| list::list(handle)),
                )),
            )),
            trouble(handle),
            (!page).then(|| launcher(handle)),
            move || {
                let is_complete = signals.complete.get();
                let shown = |panel| if is_complete { later::panel(handle, panel) } else { waiting(handle) };
                signals.panel.get().map(shown)
            },
            html::div()
                .class("said")
                .attr("role", "status")
                .attr("aria-live", "polite")
                .child(move || signals.said.get()),
        ))
        .into_any()
}

/// The ways to a passage without a pointer; seen by whoever gets there by keyboard, on the way to the release.
fn step_through(handle: Handle) -> AnyView {
    let step = move || handle.with(|loupe| loupe.start_stepping());
    let find = move || handle.signals.panel.set(Some(Panel::Find));
    html::div()
        .class("step-through")
        .child((button::plain(m::step_through_sentences(), step), button::plain(m::find_a_passage(), find)))
        .into_any()
}

/// Loads what panels are made of: when one is asked for, and before that soon after the loupe was taken in hand, so that
/// no panel needs a connection then.
fn complete(handle: Handle) {
    let signals = handle.signals;
    Effect::new(move |_| {
        let asked = match (signals.panel.get().is_some(), signals.on.get()) {
            (true, _) => When::Now,
            (false, true) => When::Soon,
            (false, false) => return,
        };
        if signals.complete.get_untracked() {
            return;
        }
        let Some(loupe) = handle.with(|loupe| Some(Rc::clone(loupe))) else { return };
        spawn_local(async move {
            match loupe.complete(asked).await {
                Ok(()) => signals.complete.set(true),
                Err(sentence) if asked == When::Now => {
                    signals.panel.set(None);
                    loupe.notice(sentence);
                }
                // Nobody has missed it yet.
                Err(_) => {}
            }
        });
    });
}

/// What stands in place of a panel until it is loaded.
fn waiting(handle: Handle) -> AnyView {
    html::div()
        .class("notices")
        .on_top(move || is_article(handle))
        .attr("role", "status")
        .child(html::div().class("notice").child(html::p().child(messages::notices::part_loading())))
        .into_any()
}

/// What stands in an article until the reader wants the loupe. It takes no room, so that nothing of the article moves.
fn launcher(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let name = move || {
        signals
            .options
            .with(|options| options.start_label.clone())
            .unwrap_or_else(|| m::read_with_the_loupe().to_owned())
    };
    let is_put_away = RwSignal::new(false);
    let start = move |_| {
        handle.with(|loupe| {
            loupe.take_up_loupe(true);
        });
        // Only what is read with the loupe can have the focus: that is so in the next frame.
        next_frame(move || {
            handle.with(|loupe| {
                loupe.focus_release();
                loupe.bring_caret();
            });
        });
    };
    let shown = Memo::new(move |_| {
        signals.showing.track();
        signals.layout.track();
        // Where there is nothing to read there is nothing to read it with.
        let has_text = handle.with(|loupe| !loupe.reading.borrow().text().is_empty());
        let is_wanted = signals.options.with(|options| options.launcher) && !signals.on.get();
        has_text && is_wanted && signals.seen.get()
    });
    (move || {
        shown.get().then(|| {
            let button = html::button()
                .attr("type", "button")
                .class("plain with-icon")
                .attr("aria-label", name)
                .attr("title", name)
                .on(leptos::ev::click, start)
                // Its words stand over the article while it has the focus: Escape puts them away.
                .attr("data-put-away", move || is_put_away.get().then_some(""))
                .on(leptos::ev::keydown, move |key| is_put_away.set(key.key() == "Escape"))
                .on(leptos::ev::blur, move |_| is_put_away.set(false))
                .child((icon::loupe(), html::span().child(name)));
            html::div().class("launcher").attr("part", "launcher").child(button).into_any()
        })
    })
    .into_any()
}

/// What the developer of the page has to mend.
fn trouble(handle: Handle) -> AnyView {
    let sentence = handle.signals.trouble;
    (move || {
        sentence.get().map(|text| {
            let line = html::p().class("trouble").attr("role", "note");
            line.child(m::trouble(&text)).into_any()
        })
    })
    .into_any()
}

/// A sentence about something that went wrong, until it is put away.
pub(crate) fn notice(handle: Handle) -> AnyView {
    let sentence = handle.signals.notice;
    html::div()
        .class("notices")
        .on_top(move || is_article(handle))
        .attr("role", "alert")
        .child((
            move || {
                sentence.get().map(|text| {
                    html::div()
                        .class("notice")
                        .child((
                            html::p().child(text),
                            button::quiet(m::dismiss(), move || sentence.set(None)),
                        ))
                        .into_any()
                })
            },
            move || {
                handle
                    .signals
                    .refused
                    .get()
                    .then(|| html::div().class("notice").child(html::p().child(m::not_saved())).into_any())
            },
            move || {
                handle.signals.lost.get().then(|| {
                    html::div()
                        .class("notice")
                        .child((
                            html::p().child(m::was_deleted()),
                            button::plain(m::keep_it_again(), move || handle.with(|loupe| loupe.keep_all())),
                        ))
                        .into_any()
                })
            },
        ))
        .into_any()
}

/// Whether the tool stands in somebody else's page, where anything may lie over it or hold it.
pub(crate) fn is_article(handle: Handle) -> bool {
    !handle.with(|loupe| loupe.is_page())
}
