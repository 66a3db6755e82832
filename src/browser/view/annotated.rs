//! The panel "Annotated text": the report of the reading, as Export writes it, to be read here.
//!
//! Painted passages are not in the accessibility tree; here each is a `mark` whose details are its item in the list.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, ShadowRootInit, ShadowRootMode};

use crate::browser::gestures::focus_still;
use crate::browser::loupe::Loupe;
use crate::browser::signals::Handle;
use crate::browser::style::Adopted;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::exchange::report;
use crate::exchange::written::Format;
use crate::messages::panel as m;

pub(crate) fn annotated(handle: Handle) -> AnyView {
    let download = move || {
        handle.with(|loupe| {
            loupe.written(Format::Report).files.iter().for_each(|file| loupe.download(file));
            loupe.note_export();
        });
    };
    let is_too_large = RwSignal::new(false);
    html::div()
        .class("take")
        .child((
            html::div().class("line").child((
                button::plain(m::download_the_report(), download),
                html::span().class("small").child(m::what_the_report_is()),
            )),
            move || is_too_large.get().then(|| html::p().child(m::report_too_large()).into_any()),
            html::div()
                .class("annotated")
                .built(move |host| {
                    // A sheet lives as long as the root that has adopted it.
                    let adopted = StoredValue::new_local(None::<Adopted>);
                    Effect::new(move |_| {
                        handle.signals.changes.track();
                        let report = handle.with(|loupe| {
                            let report = loupe.written(Format::Report).files.pop()?;
                            loupe.parsed(&report.content).ok()
                        });
                        is_too_large.set(report.is_none());
                        handle.with(|loupe| {
                            let Some(report) = report else { return host.set_hidden(true) };
                            host.set_hidden(false);
                            adopted.update_value(|adopted| show(loupe, &host, &report, adopted));
                        });
                    });
                })
                // The nested root hands its clicks on as its own element's, but for whoever asks for their path.
                .on(ev::click, |event| follow(&event)),
        ))
        .into_any()
}

/// Puts a report into a root of its own, in which its style is that of the file.
fn show(loupe: &Loupe, host: &HtmlElement, report: &web_sys::Document, adopted: &mut Option<Adopted>) {
    let root =
        host.shadow_root().or_else(|| host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok());
    let (Some(root), Some(document), Some(body)) = (root, host.owner_document(), report.body()) else {
        return;
    };
    if adopted.is_none() {
        *adopted = Adopted::new(root.clone().into(), &loupe.sized(&report::style_within()));
    }
    let Ok(page) = document.create_element("div") else { return };
    page.set_class_name("page");
    // The page that it is shown on has a main part of its own.
    if let Ok(Some(main)) = body.query_selector("main") {
        while let Some(part) = main.first_element_child() {
            let _ = body.append_child(&part);
        }
        main.remove();
    }
    while let Some(part) = body.first_element_child() {
        let _ = document.adopt_node(&part).map(|part| page.append_child(&part));
    }
    // Whoever was at a part of it still is.
    let held = root.active_element().map(|active| active.id()).filter(|id| !id.is_empty());
    root.replace_children_with_node_1(&page);
    if let Some(held) = held.and_then(|id| root.get_element_by_id(&id)) {
        take_focus(&held);
    }
}

/// Follows a link of the report: the browser looks for its end in the page alone.
fn follow(event: &Event) {
    let Some(target) = event.composed_path().get(0).dyn_into::<Element>().ok() else { return };
    let Some(link) = target.closest("a[href]").ok().flatten() else { return };
    let address = link.get_attribute("href").unwrap_or_default();
    if !address.starts_with('#') {
        // What leads elsewhere leads there beside this page, on which readings are open that are kept nowhere.
        let _ = link.set_attribute("target", "_blank");
        let _ = link.set_attribute("rel", "noopener");
        return;
    }
    event.prevent_default();
    let root = target.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
    let end = root.and_then(|root| root.get_element_by_id(address.get(1..)?));
    if let Some(end) = end {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        end.scroll_into_view_with_scroll_into_view_options(&options);
        take_focus(&end);
    }
}

/// Gives the focus to a part of the report, which by itself takes none.
fn take_focus(part: &Element) {
    if !part.has_attribute("tabindex") {
        let _ = part.set_attribute("tabindex", "-1");
    }
    if let Some(part) = part.dyn_ref::<HtmlElement>() {
        focus_still(part);
    }
}
