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

use crate::anchor::Anchor;
use crate::annotation::Id;
use crate::browser::events;
use crate::browser::loupe::Loupe;
use crate::browser::text_map::{TextMap, facts_of_page};
use crate::messages::notices as m;
use crate::reading::Change;
use crate::release::{Release, TextName, digest};
use crate::sorted::Sorted;

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
        options.set_attributes(true);
        let attributes =
            ["hidden", "data-press-loupe-ignore", "data-kind", "release-id", "data-press-loupe-release-id"];
        options.set_attribute_filter(&attributes.into_iter().map(JsValue::from).collect::<js_sys::Array>());
        observer.observe_with_options(&loupe.host, &options)?;
        // Where translations leave their trace.
        if let Some(root) = loupe.document.document_element() {
            let options = MutationObserverInit::new();
            options.set_attributes(true);
            options.set_attribute_filter(&js_sys::Array::of1(&"class".into()));
            observer.observe_with_options(&root, &options)?;
        }
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
    /// Whether it was in translation already when it was first read.
    began_translated: Cell<bool>,
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
        if let Some(container) = &opened {
            self.put_back(container);
        }
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
        if self.looks.began_translated.get() && self.is_translated() {
            return;
        }
        let paused = self.looks.pauses.replace(false);
        if paused
            && self.signals.notice.with_untracked(|notice| notice.as_deref() == Some(m::in_translation()))
        {
            self.signals.notice.set(None);
        }
        let is_another = opened.is_none() && !is_same && self.is_another(&release);
        if self.looks.began_translated.replace(false) || is_another {
            self.show_own();
            return;
        }
        if is_same && self.map.borrow().is_that_of(&map) && !paused {
            return;
        }
        self.take_map(map, true);
        self.end_stepping();
        if !is_same {
            self.forget_taps();
        }
        let mut moved = Vec::new();
        if !is_same {
            match opened {
                Some(_) => release.facts = self.reading.borrow().release().facts.clone(),
                None => facts_of_page(&self.host, &mut release),
            }
            let places = |loupe: &Self| {
                let reading = loupe.reading.borrow();
                let mut places = Sorted::new();
                for one in reading.in_text_order() {
                    places.insert(one.id, reading.anchor(one.id));
                }
                places
            };
            let before = places(self);
            if let Some(filing) = self.filing.borrow_mut().as_mut() {
                filing.digest = digest(release.text().as_str());
                filing.text = TextName::of(release.text().as_str());
                filing.filed = false;
            }
            self.reading.borrow_mut().correct(release);
            self.forget_found();
            self.close_layers(crate::messages::compare::closed_with_text());
            let now = places(self);
            let is_moved = |one: &(&Id, &Anchor)| before.get(one.0) != Some(one.1);
            moved = now.iter().filter(is_moved).map(|one| *one.0).collect();
            self.select(None);
        }
        let all: Vec<Id> = self.reading.borrow().in_text_order().map(|one| one.id).collect();
        self.paint(&all);
        self.paint_layers();
        self.refresh(&all);
        self.signals.layout.update(|count| *count += 1);
        if !moved.is_empty() {
            let reading = self.reading.borrow();
            let moved = moved.iter().filter_map(|id| reading.get(*id)).map(|one| Rc::new(one.clone()));
            // The annotation is the same; where it stands is another place.
            let changes: Vec<_> =
                moved.map(|one| Change::Annotation { before: Some(one.clone()), after: Some(one) }).collect();
            let detail = events::changed(&reading, &changes, "page");
            drop(reading);
            self.dispatch("change", &detail, false);
        }
    }

    fn pause(&self) {
        self.take_map(TextMap::empty(), false);
        self.end_choosing();
        self.select(None);
        self.looks.pauses.set(true);
        self.tell_of_pause();
    }

    /// Says why nothing can be tagged, to a reader who has the loupe in hand.
    pub(crate) fn tell_of_pause(&self) {
        if self.looks.pauses.get() && self.is_on() && self.is_translated() {
            self.notice(m::in_translation());
        }
    }

    /// A page that is in translation when it is first read is not read: its words are not the release's.
    pub(crate) fn pause_if_translated(&self) {
        self.looks.began_translated.set(self.is_translated());
        if self.looks.began_translated.get() {
            self.pause();
        }
    }

    /// Whether the page has put another release in the place of this one, and says so by its name or its address.
    fn is_another(&self, release: &Release) -> bool {
        let mut release = release.clone();
        facts_of_page(&self.host, &mut release);
        let identity = self.own_identity(&release);
        let is_named = !identity.starts_with("sha256:");
        is_named && self.filing.borrow().as_ref().is_some_and(|filing| filing.identity != identity)
    }

    /// Whether a browser or an extension has put a translation in the place of the text. Each leaves its own trace.
    fn is_translated(&self) -> bool {
        let root = self.document.document_element();
        let class = root.map(|root| root.class_name()).unwrap_or_default();
        let traces =
            "font[style*='vertical-align: inherit'], [_msttexthash], [data-immersive-translate-walked]";
        class.contains("translated-") || self.host.query_selector(traces).is_ok_and(|trace| trace.is_some())
    }
}
