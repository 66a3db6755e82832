//! Following a page that changes the text of its release while it is open.
//!
//! An advertisement is put in, a paragraph is corrected, a script renders the article anew: the text is read again, and
//! the annotations are followed into it. A translation is no correction: the original stays what is read, and tagging
//! pauses until it is back.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MutationObserver, MutationObserverInit, Node};

use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::browser::text_map::{TextMap, facts_of_page};
use crate::release::digest;
use crate::saved::TextName;

/// For how many times as long as the last look took is the page left alone after it?
const REST: f64 = 4.0;

/// Watches the nodes of one element until it is dropped.
pub(crate) struct Watch {
    observer: MutationObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Watch {
    pub(crate) fn of(loupe: &Rc<Loupe>) -> Result<Self, JsValue> {
        let closure = {
            let loupe = Rc::downgrade(loupe);
            Closure::<dyn FnMut()>::new(move || look_soon(&loupe))
        };
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref())?;
        let options = MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_character_data(true);
        let attributes = ["hidden", "data-press-loupe-ignore", "data-kind"];
        options.set_attribute_filter(&attributes.into_iter().map(JsValue::from).collect::<js_sys::Array>());
        observer.observe_with_options(&loupe.host, &options)?;
        Ok(Self { observer, _closure: closure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// How the last look at the page went.
#[derive(Default)]
pub(crate) struct Looks {
    /// Whether one is on its way.
    is_due: Cell<bool>,
    /// When the last one ended, and how long it took, in milliseconds.
    ended: Cell<f64>,
    took: Cell<f64>,
    /// Whether the page shows something else than the release: a translation, or nothing.
    pub(crate) pauses: Cell<bool>,
}

/// Looks at once, or after a rest if the page changes all the time.
fn look_soon(loupe: &Weak<Loupe>) {
    let Some(here) = loupe.upgrade() else { return };
    if here.looks.is_due.replace(true) {
        return;
    }
    let since = js_sys::Date::now() - here.looks.ended.get();
    let rest = (here.looks.took.get() * REST - since).clamp(0.0, 1000.0);
    let loupe = Weak::clone(loupe);
    set_timeout(
        move || {
            if let Some(loupe) = loupe.upgrade().filter(|loupe| !loupe.gone.get()) {
                loupe.looks.is_due.set(false);
                let start = js_sys::Date::now();
                loupe.look_again();
                let end = js_sys::Date::now();
                loupe.looks.took.set(end - start);
                loupe.looks.ended.set(end);
            }
        },
        core::time::Duration::from_millis(rest as u64),
    );
}

impl Loupe {
    /// Reads the text again, and follows it if it has changed.
    fn look_again(self: &Rc<Self>) {
        let opened = self.opened.borrow().clone();
        let roots: Vec<Node> = match &opened {
            Some(container) => vec![container.clone().into()],
            None => {
                let children = self.host.child_nodes();
                (0..children.length()).filter_map(|nth| children.item(nth)).collect()
            }
        };
        let (mut release, map) = TextMap::walk(&roots);
        let is_same = release.text() == self.reading.borrow().text();
        if !is_same && (release.text().is_empty() || self.is_translated()) {
            self.pause();
            return;
        }
        let paused = self.looks.pauses.replace(false);
        let has_same_nodes = self.map.borrow().has_nodes_of(&map);
        if is_same && has_same_nodes && !paused {
            return;
        }
        self.map.replace(map);
        let mut moved = Vec::new();
        if !is_same {
            match opened {
                Some(_) => release.facts = self.reading.borrow().release().facts.clone(),
                None => facts_of_page(&self.host, &mut release),
            }
            let places = |loupe: &Self| -> Vec<_> {
                let reading = loupe.reading.borrow();
                reading.in_text_order().map(|one| (one.id, reading.anchor(one.id))).collect()
            };
            let before = places(self);
            if let Some(filing) = self.filing.borrow_mut().as_mut() {
                filing.digest = digest(release.text().as_str());
                filing.text = TextName::of(release.text().as_str());
                filing.filed = false;
            }
            self.reading.borrow_mut().correct(release);
            moved = places(self).into_iter().filter(|one| !before.contains(one)).map(|one| one.0).collect();
            self.signals.selection.set(None);
        }
        let all: Vec<Id> = self.reading.borrow().in_text_order().map(|one| one.id).collect();
        for id in &all {
            self.paint(*id);
        }
        self.refresh(&all);
        self.signals.layout.update(|count| *count += 1);
        if paused {
            self.signals.notice.set(None);
        }
        if !moved.is_empty() {
            let ids: js_sys::Array = moved.iter().map(|id| JsValue::from(id.to_string())).collect();
            self.dispatch("change", &ids, false);
        }
    }

    fn pause(&self) {
        self.map.replace(TextMap::empty());
        self.highlights.borrow_mut().clear();
        self.signals.selection.set(None);
        if !self.looks.pauses.replace(true) && self.is_translated() && self.is_on() {
            self.notice("This page is shown in translation. Tagging pauses, and goes on when the release is in its own words again. Nothing is lost.");
        }
    }

    /// Whether a browser or an extension has put a translation in the place of the text. Each leaves its own trace.
    fn is_translated(&self) -> bool {
        let root = self.document.document_element();
        let class = root.map(|root| root.class_name()).unwrap_or_default();
        let traces =
            "font > font, [_msttexthash], [data-immersive-translate-walked], .notranslate[data-deepl]";
        class.contains("translated-") || self.host.query_selector(traces).is_ok_and(|trace| trace.is_some())
    }
}
