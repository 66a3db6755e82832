//! Following what others write: other tabs by the `storage` event, other elements of this page directly, and the
//! journal, which holds what a killed browser had not written yet.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, StorageEvent};

use crate::annotation::Id;
use crate::browser::loupe::{By, Loupe};
use crate::browser::storage;
use crate::messages::storage as m;
use crate::reading::Change;
use crate::saved::{self, Basis, Key, PREFIX, Place};

/// How long does what arrives wait for more, in milliseconds? Less than a frame; and in a storm that long enough for the
/// tab to do other things too, without anybody waiting for a tenth of a second.
const GATHER_MILLISECONDS: f64 = 8.0;
const LONGEST_GATHER_MILLISECONDS: f64 = 60.0;

thread_local! {
    /// The tools on this page: a page hears no `storage` event of its own writes.
    static TOOLS: RefCell<Vec<Weak<Loupe>>> = const { RefCell::new(Vec::new()) };
}

/// Lets a tool hear of what the others on its page write.
pub(crate) fn join_page(loupe: &Rc<Loupe>) {
    TOOLS.with_borrow_mut(|tools| {
        tools.retain(|tool| tool.strong_count() > 0);
        tools.push(Rc::downgrade(loupe));
    });
}

/// The tools on this page.
pub(crate) fn tools() -> Vec<Rc<Loupe>> {
    let tools = TOOLS.with_borrow(|tools| tools.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
    tools.into_iter().filter(|tool| !tool.gone.get()).collect()
}

fn others(loupe: &Rc<Loupe>) -> Vec<Rc<Loupe>> {
    tools().into_iter().filter(|tool| !Rc::ptr_eq(tool, loupe)).collect()
}

/// Tells the others on the page what was written.
pub(crate) fn tell_page(loupe: &Rc<Loupe>, records: &[(Key, String)]) {
    for other in others(loupe) {
        other.arrive(records.to_vec());
    }
}

/// Tells the others on the page that everything kept here was deleted.
pub(crate) fn tell_page_of_deletion(loupe: &Rc<Loupe>) {
    for other in others(loupe) {
        other.lose();
    }
}

impl Loupe {
    /// Another tab has written or removed something.
    pub(crate) fn follow_storage(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        let Some(name) = event.key() else { return self.lose() };
        // Other applications of this site write here too, some of them much and often.
        let Some(Ok(key)) = name.starts_with(PREFIX).then(|| name.parse::<Key>()) else { return };
        match (&key, event.new_value()) {
            (Key::Setting(_), _) => self.take_up_settings(),
            (Key::Annotation(..) | Key::Link(..), Some(value)) => self.arrive(vec![(key, value)]),
            (Key::Annotation(..) | Key::Link(..) | Key::Release(_), None) => {
                let here = self.filing.borrow().as_ref().map(|filing| filing.place);
                // Old traces of deletions go in time; what is here does not.
                let is_gone = |id| self.reading.borrow().is_gone(id);
                let is_trace = matches!(key, Key::Annotation(_, id) | Key::Link(_, id) if is_gone(id));
                if key.place() == here && !is_trace {
                    self.lose();
                }
            }
            _ => {}
        }
    }

    /// What is kept of this reading was removed by somebody else. What is here stays, and can be kept again.
    fn lose(&self) {
        if !self.gone.get() && !self.reading.borrow().is_empty() && !self.signals.lost.get_untracked() {
            self.signals.lost.set(true);
            self.show_state();
        }
    }

    /// The page has come back from the browser's memory.
    pub(crate) fn catch_up(self: &Rc<Self>, event: &Event) {
        let is_back = js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|back| back.is_truthy());
        let place = self.filing.borrow().as_ref().map(|filing| filing.place);
        if let Some(place) = place.filter(|_| is_back) {
            self.arrive(storage::records_of(place));
        }
    }

    /// Keeps everything again that is here.
    pub(crate) fn keep_all(self: &Rc<Self>) {
        self.signals.lost.set(false);
        let ids: Vec<Id> = self.reading.borrow().ids().collect();
        self.keep(&ids);
    }

    /// Records that others have written.
    pub(crate) fn arrive(self: &Rc<Self>, records: Vec<(Key, String)>) {
        let place = self.filing.borrow().as_ref().map(|filing| filing.place);
        let here = records.into_iter().filter(|(key, _)| key.place() == place);
        if self.gone.get() {
            return;
        }
        let is_first = {
            let mut arriving = self.arriving.borrow_mut();
            let is_first = arriving.is_empty();
            arriving.extend(here);
            is_first && !arriving.is_empty()
        };
        if !is_first {
            return;
        }
        // Timers of a tab that nobody sees are slow, and it has no frames to save.
        if self.document.hidden() {
            return self.take_in();
        }
        let loupe = Rc::downgrade(self);
        set_timeout(
            move || {
                if let Some(loupe) = loupe.upgrade() {
                    loupe.take_in();
                }
            },
            core::time::Duration::from_millis(self.gather_for.get() as u64),
        );
    }

    /// Takes in what has arrived.
    pub(crate) fn take_in(self: &Rc<Self>) {
        let begun = js_sys::Date::now();
        let records = self.arriving.take();
        if self.gone.get() {
            return;
        }
        let Some((place, text)) = self.filing.borrow().as_ref().map(|filing| (filing.place, filing.text))
        else {
            return;
        };
        let records: Vec<_> = records.into_iter().filter(|(key, _)| key.place() == Some(place)).collect();
        // What still waits of these is overtaken, and must not be written as it was.
        let overtaken: Vec<Id> = self.waiting_among(&records);
        let (changes, mut to_write) = {
            let mut reading = self.reading.borrow_mut();
            let basis = Basis { name: text, text: reading.text() };
            let recovered = saved::read(records, basis, |name| self.record(&Key::Text(place, name)));
            let unreadable = recovered.set_aside.into_iter().map(|one| one.key);
            self.set_aside.borrow_mut().extend(unreadable);
            if !recovered.arriving.frozen.is_empty() {
                self.notice(m::newer_version_in_another_tab());
            }
            reading.follow_others(recovered.arriving)
        };
        let is_copy = |change: &Change| matches!(change, Change::Annotation { before: None, after: Some(after) } if after.copy_of.is_some());
        if changes.iter().any(is_copy) {
            self.notice(m::two_tabs_changed_the_same());
        }
        if !changes.is_empty() {
            self.show_changes(&changes, By::Tab);
        }
        to_write.extend(overtaken);
        if !to_write.is_empty() {
            self.keep(&to_write);
        }
        let busy = js_sys::Date::now() - begun;
        self.gather_for.set((busy * 4.0).clamp(GATHER_MILLISECONDS, LONGEST_GATHER_MILLISECONDS));
    }

    /// Takes in what the journal holds and `localStorage` does not: a browser was killed. Doing it twice does nothing.
    ///
    /// `everywhere` is for the start; then what is missing of other releases comes back as well.
    pub(crate) async fn replay(self: Rc<Self>, everywhere: bool) {
        let place = self.filing.borrow().as_ref().map(|filing| filing.place);
        let entries = self.keeping.journal.entries(place.filter(|_| !everywhere)).await;
        if self.gone.get() {
            return;
        }
        let place = self.filing.borrow().as_ref().map(|filing| filing.place);
        self.bring_back(&entries.records, place);
        let record = self.finder();
        // What another release may need stays until that is opened.
        let is_needless = |key: &Key, value: &str| {
            key.place() == place && (is_item(key) || record(key).is_some())
                || record(key).as_deref() == Some(value)
        };
        self.keeping.journal.tidy(entries, is_needless).await;
    }

    /// Takes in those of these records that `localStorage` does not have.
    fn bring_back(self: &Rc<Self>, records: &[(Key, String)], place: Option<Place>) {
        let (mut here, mut missing) = (Vec::new(), Vec::new());
        let record = self.finder();
        for (key, value) in records {
            let kept = record(key);
            if kept.as_ref() == Some(value) {
                continue;
            }
            if is_item(key) && key.place() == place {
                here.push((key.clone(), value.clone()));
            } else if kept.is_none() {
                missing.push((key.clone(), value.clone()));
            }
        }
        // Of two states of one item the later is written; both are told when that release is opened.
        missing.sort_by_key(|(key, value)| saved::revision_of(key, value));
        if !missing.is_empty() {
            self.keep_records(missing, Vec::new());
        }
        if !here.is_empty() {
            self.arriving.borrow_mut().extend(here.iter().cloned());
            self.take_in();
            // What is here now must be what is kept, also where what is kept cannot be read.
            let lags = |key: &Key, id: Id| {
                let reading = self.reading.borrow();
                let kept = self.record(key).map(|value| saved::revision_of(key, &value));
                reading.frozen(id).is_none() && kept != Some(reading.revision(id))
            };
            let mut lagging: Vec<Id> = Vec::new();
            for (key, _) in &here {
                if let Key::Annotation(_, id) | Key::Link(_, id) = key
                    && !lagging.contains(id)
                    && lags(key, *id)
                {
                    lagging.push(*id);
                }
            }
            if !lagging.is_empty() {
                self.keep(&lagging);
            }
        }
    }
}

/// Whether this is the record of an annotation or of a link.
const fn is_item(key: &Key) -> bool {
    matches!(key, Key::Annotation(..) | Key::Link(..))
}
