//! The line that says what to tap while a passage is chosen by tapping, docked at the bottom. Where the toolbar for what
//! is chosen is docked there too, it takes the line's place.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::signals::Handle;
use crate::browser::tapping::Tapping;
use crate::browser::view;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::messages::choosing as m;

pub(crate) fn line(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let shown = Memo::new(move |_| {
        let has_place = !signals.is_docked()
            || signals.selection.with(Option::is_none) && signals.note.with(Option::is_none);
        signals.tapping.get().is_some() && has_place
    });
    let asks = move || match signals.tapping.get() {
        Some(Tapping::First) if signals.selection.with(Option::is_some) => m::tag_it_or_tap_another(),
        tapping => tapping.map_or("", Tapping::asks),
    };
    let buttons = move || match signals.tapping.get()? {
        Tapping::First => Some(vec![back(handle, m::done_choosing())]),
        Tapping::Last(_) => {
            let sentence = move || handle.with(|loupe| loupe.tap_sentence());
            Some(vec![button::quiet(m::this_sentence(), sentence), back(handle, m::cancel())])
        }
        Tapping::End(..) => Some(vec![back(handle, m::cancel())]),
    };
    (move || {
        shown.get().then(|| {
            html::div()
                .class("tapping")
                .on_top(move || view::is_article(handle))
                .attr("part", "tapping")
                .attr("role", "group")
                .attr("aria-label", m::choose_by_tapping())
                // A press on a button must not take the selection away.
                .on(ev::mousedown, |event| event.prevent_default())
                .child((html::span().class("asks").child(asks), move || buttons().unwrap_or_default()))
                .into_any()
        })
    })
    .into_any()
}

/// The button that goes a step back in choosing, as Escape does.
pub(crate) fn back(handle: Handle, name: &'static str) -> AnyView {
    button::quiet(name, move || handle.with(|loupe| loupe.step_back_tapping()))
}
