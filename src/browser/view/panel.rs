//! The dialogs, one at a time.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlDialogElement;

use crate::browser::signals::{Handle, Panel};
use crate::browser::view::element as html;
use crate::browser::view::{annotated, button, find, help, kept, notice, open, readings, summary, take};

pub(crate) fn panel(handle: Handle, panel: Panel) -> AnyView {
    let signals = handle.signals;
    let (title, content) = match panel {
        Panel::Open => ("Open a release", open::open(handle)),
        Panel::Summary => ("Summary", summary::summary(handle)),
        Panel::Annotated => ("Annotated text", annotated::annotated(handle)),
        Panel::Find => ("Find a passage", find::find(handle)),
        Panel::Export => ("Export", take::export(handle)),
        Panel::Import => ("Import", take::import(handle)),
        Panel::Compare => ("Compare readings", readings::readings(handle)),
        Panel::Help => ("Help", help::help(handle)),
        Panel::Kept => ("Kept on this device", kept::kept(handle)),
    };
    let close = move || handle.with(|loupe| loupe.close_panel());
    html::dialog()
        .class("panel")
        .attr("part", "panel")
        .attr("aria-label", title)
        .attr("data-panel", title)
        .built(|dialog| {
            // In the document by the next microtask; a dialog outside of it cannot open.
            queue_microtask(move || {
                let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
            });
        })
        .on(ev::close, move |_| {
            // A panel that made way for another closes too, later.
            if signals.panel.get_untracked() == Some(panel) {
                signals.panel.set(None);
            }
        })
        .on(ev::click, move |event| {
            // Only the backdrop is the dialog itself; everything else is inside.
            if event.target() == event.current_target() {
                close();
            }
        })
        .child(html::div().class("panel-inside").child((
            html::div().class("panel-head").child((html::h2().child(title), button::quiet("Close", close))),
            notice(handle),
            content,
        )))
        .into_any()
}
