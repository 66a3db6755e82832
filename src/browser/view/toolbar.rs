//! The toolbar "Tag the selection". It stands in the margin beside the selection, where it covers no line of the
//! text; on small screens, and for a finger, beside which the platform shows a callout, it is docked at the bottom.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::browser::signals::Handle;
use crate::browser::view;
use crate::browser::view::element as html;
use crate::browser::view::tapping;
use crate::messages::toolbar as m;
use crate::tag::Tag;

pub(crate) fn toolbar(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let shown = Memo::new(move |_| signals.selection.get().is_some() && !signals.pressing.get());
    let top = move || {
        signals.layout.track();
        let range = signals.selection.get();
        let top = range.and_then(|range| handle.with(|loupe| loupe.toolbar_top(range))).unwrap_or(0);
        format!("{top}px")
    };
    move_able(handle, shown, top)
}

fn move_able(handle: Handle, shown: Memo<bool>, top: impl Fn() -> String + Copy + Send + 'static) -> AnyView {
    let signals = handle.signals;
    (move || {
        shown.get().then(|| {
            html::div()
                .class("toolbar")
                .on_top(move || view::is_article(handle) && signals.is_docked())
                .attr("data-docked", move || signals.is_docked().then_some(""))
                .attr("part", "toolbar")
                .attr("role", "toolbar")
                .attr("aria-label", m::tag_the_selection())
                .style("--top", top)
                // A press on a button must not take the selection away before the button acts.
                .on(ev::pointerdown, move |event| {
                    event.prevent_default();
                    handle.with(|loupe| loupe.hold_selection());
                })
                .on(ev::mousedown, |event| event.prevent_default())
                .on(ev::keydown, along)
                .child((
                    tag(handle, Tag::Claim, "1"),
                    tag(handle, Tag::Source, "2"),
                    tag(handle, Tag::Speculation, "3"),
                    html::button()
                        .attr("type", "button")
                        .attr("aria-keyshortcuts", "n")
                        .class("add-note")
                        .on(ev::click, move |_| {
                            handle.with(|loupe| loupe.tag_selection(loupe.tag_for_note(), true));
                        })
                        .child((html::span().child(m::add_note()), key(handle, "N"))),
                    move || for_hand(handle),
                    move || {
                        (signals.is_docked() && signals.tapping.get().is_some())
                            .then(|| tapping::back(handle, crate::messages::choosing::done_choosing()))
                    },
                ))
                .into_any()
        })
    })
    .into_any()
}

/// What the selection can be to the annotation in hand.
fn for_hand(handle: Handle) -> Vec<AnyView> {
    let Some(id) = handle.signals.in_hand.with(|hand| hand.first().copied()) else { return Vec::new() };
    if handle.with(|loupe| loupe.is_fixed(id)) {
        return Vec::new();
    }
    let button = |words: &'static str, shortcut: Option<&'static str>, act: Box<dyn Fn()>| {
        html::button()
            .attr("type", "button")
            .class("for-hand")
            .attr("aria-keyshortcuts", move || shortcut.map(|_| "l"))
            .on(ev::click, move |_| act())
            .child((html::span().child(words), shortcut.map(|shortcut| key(handle, shortcut))))
            .into_any()
    };
    let ways = handle.with(|loupe| loupe.ways_to_hand());
    let links = ways.into_iter().enumerate().map(|(nth, (with, tag, kind, words))| {
        let act = move || handle.with(|loupe| loupe.link_selection(with, tag, kind));
        button(words, (nth == 0).then_some("L"), Box::new(act))
    });
    let mut buttons: Vec<_> = links.collect();
    let is_claim =
        handle.with(|loupe| loupe.reading.borrow().get(id).map(|one| one.tag())) == Some(Tag::Claim);
    if is_claim {
        let act = move || handle.with(|loupe| loupe.cue_selection(id));
        buttons.push(button(m::cue_of_this_claim(), None, Box::new(act)));
    }
    let act = move || handle.with(|loupe| loupe.move_passage(id));
    buttons.push(button(m::use_as_its_passage(), None, Box::new(act)));
    buttons
}

fn tag(handle: Handle, tag: Tag, shortcut: &'static str) -> AnyView {
    (move || {
        handle.offers(tag).then(|| {
            html::button()
                .attr("type", "button")
                .attr("data-tag", tag.name())
                .attr("aria-keyshortcuts", shortcut)
                .on(ev::click, move |_| handle.with(|loupe| loupe.tag_selection(tag, false)))
                .child((html::span().class("name").child(handle.label(tag)), key(handle, shortcut)))
                .into_any()
        })
    })
    .into_any()
}

fn key(handle: Handle, name: &'static str) -> AnyView {
    let keys = handle.signals.keys;
    (move || keys.get().then(|| html::kbd().attr("aria-hidden", "true").child(name).into_any())).into_any()
}

/// Arrow keys go along the buttons, as in any toolbar.
fn along(event: KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => 1,
        "ArrowUp" | "ArrowLeft" => -1,
        _ => return,
    };
    let here = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let next = here.and_then(|button| {
        if step > 0 { button.next_element_sibling() } else { button.previous_element_sibling() }
    });
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = next.focus();
    }
}
