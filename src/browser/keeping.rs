//! Keeping what is done: in `localStorage`, in the journal, and until both have it, in memory.
//!
//! Whatever must be kept becomes records that **wait**. A record leaves when `localStorage` has it, written and read
//! back; what is refused waits on and is tried again. So a reading that cannot be kept is still there when its
//! release is opened again in this tab, and is never called saved.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::annotation::Id;
use crate::browser::events;
use crate::browser::following;
use crate::browser::journal::Journal;
use crate::browser::loupe::{Loupe, now};
use crate::browser::signals::State;
use crate::browser::storage::{self, NotKept};
use crate::messages::storage as m;
use crate::saved::{self, Basis, Key, Place};
use crate::sorted::Sorted;

/// For how long is written in one turn, in milliseconds? Long enough that an import of very many records has few turns,
/// between which the browser answers for all that was written and draws; short enough that nobody notices.
const TURN_MILLISECONDS: f64 = 40.0;

/// After how long is a refused write tried again, in milliseconds; each time it is refused again, after twice that.
const FIRST_RETRY_MILLISECONDS: u32 = 500;
const LAST_RETRY_MILLISECONDS: u32 = 30_000;

/// What waits to be kept, and how it stands.
pub(crate) struct Keeping {
    pub(crate) journal: Journal,
    /// Under what number this tab writes: nobody else has it.
    pub(crate) writer: u32,
    /// What `localStorage` does not have yet, by key.
    waiting: RefCell<Sorted<Key, String>>,
    /// What cannot even wait: something that could not be read is in its place, and finds no room elsewhere.
    blocked: RefCell<Vec<Id>>,
    /// Whether a refused write is tried again soon.
    is_retrying: Cell<bool>,
    /// Why something waits, if it was refused.
    refused: RefCell<Option<NotKept>>,
    /// How many writes the journal has not confirmed.
    confirming: Cell<u32>,
    /// Whether the journal refused the last write.
    unjournaled: Cell<bool>,
    /// Whether a further turn of writing is on its way.
    is_turning: Cell<bool>,
    retry_after: Cell<u32>,
    /// Who waits until everything has its answer.
    settling: RefCell<Vec<Function>>,
}

impl Keeping {
    pub(crate) fn new(journal: Journal, writer: u32) -> Self {
        Self {
            journal,
            writer,
            waiting: RefCell::default(),
            blocked: RefCell::default(),
            is_retrying: Cell::new(false),
            refused: RefCell::default(),
            confirming: Cell::new(0),
            unjournaled: Cell::new(false),
            is_turning: Cell::new(false),
            retry_after: Cell::new(FIRST_RETRY_MILLISECONDS),
            settling: RefCell::default(),
        }
    }

    fn is_busy(&self) -> bool {
        self.confirming.get() > 0 || self.is_turning.get()
    }
}

thread_local! {
    /// What tools that have left could not keep, since the page did not allow it yet: the next tool on the same release
    /// takes it up.
    static LEFT_BEHIND: RefCell<Sorted<Key, String>> = RefCell::default();
}

impl Loupe {
    /// The records of a release, those that wait among them.
    pub(crate) fn records_of(&self, place: Place) -> Vec<(Key, String)> {
        self.take_over(place);
        let waiting = self.keeping.waiting.borrow();
        let mut records = storage::records_of(place);
        records.retain(|(key, _)| !waiting.contains_key(key));
        let here = waiting.iter().filter(|(key, _)| key.place() == Some(place));
        records.extend(here.map(|(key, value)| (key.clone(), value.clone())));
        records
    }

    /// Leaves what the page does not allow to be kept to the next tool.
    pub(crate) fn hand_on(&self) {
        if storage::is_allowed() {
            return;
        }
        LEFT_BEHIND.with_borrow_mut(|left| {
            for (key, value) in self.keeping.waiting.take().iter() {
                left.insert(key.clone(), value.clone());
            }
        });
    }

    /// Keeps what tools that have left could not, now that the page allows it: nobody may show those releases again.
    pub(crate) fn keep_left_behind(self: &Rc<Self>) {
        let left = LEFT_BEHIND.take();
        let missing = left.iter().filter(|(key, _)| self.record(key).is_none());
        let missing: Vec<_> = missing.map(|(key, value)| (key.clone(), value.clone())).collect();
        if !missing.is_empty() {
            self.keep_records(missing, Vec::new());
        }
    }

    fn take_over(&self, place: Place) {
        let mut waiting = self.keeping.waiting.borrow_mut();
        LEFT_BEHIND.with_borrow_mut(|left| {
            left.retain(|key, value| {
                let is_here = key.place() == Some(place);
                if is_here {
                    waiting.insert(key.clone(), value.clone());
                }
                !is_here
            });
        });
    }

    /// The value under a key, also if it waits.
    pub(crate) fn record(&self, key: &Key) -> Option<String> {
        self.finder()(key)
    }

    /// Finds the values under many keys, also if they wait.
    pub(crate) fn finder(&self) -> impl Fn(&Key) -> Option<String> {
        let (waiting, store) = (&self.keeping.waiting, storage::open().ok());
        move |key| waiting.borrow().get(key).cloned().or_else(|| store.as_ref()?.read(key))
    }

    /// How many records wait.
    pub(crate) fn waiting(&self) -> usize {
        self.keeping.waiting.borrow().len()
    }

    /// Whether there is more to write, and on its way.
    pub(crate) fn is_writing(&self) -> bool {
        self.keeping.is_turning.get()
    }

    /// The items among these records of which something waits.
    pub(crate) fn waiting_among(&self, records: &[(Key, String)]) -> Vec<Id> {
        let waiting = self.keeping.waiting.borrow();
        let id = |key: &Key| match key {
            Key::Annotation(_, id) | Key::Link(_, id) if waiting.contains_key(key) => Some(*id),
            _ => None,
        };
        records.iter().filter_map(|(key, _)| id(key)).collect()
    }

    /// Everything that waits.
    pub(crate) fn waiting_records(&self) -> Vec<(Key, String)> {
        let waiting = self.keeping.waiting.borrow();
        waiting.iter().map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// Whether something is not kept yet and would go with this tab.
    pub(crate) fn has_unkept(&self) -> bool {
        !self.keeping.waiting.borrow().is_empty() || !self.keeping.blocked.borrow().is_empty()
    }

    /// Keeps these items as they are now.
    pub(crate) fn keep(self: &Rc<Self>, ids: &[Id]) {
        let mut records = self.records_to_file();
        records.extend(self.former_texts_to_file());
        // The records that these are made of: the journal needs them no more.
        let mut old = Vec::new();
        let mut in_the_way = None;
        if let Some(filing) = self.filing.borrow().as_ref() {
            let reading = self.reading.borrow();
            let basis = Basis { name: filing.text, text: reading.text() };
            let mut set_aside = self.set_aside.borrow_mut();
            let (now, record) = (now(), self.finder());
            for id in ids {
                let is_gone = reading.is_gone(*id);
                let made = saved::records_of(&reading, filing.place, *id, basis, &now);
                let made: Vec<_> = made.map(|(key, made)| (record(&key), key, made)).collect();
                let is_nowhere = made.iter().all(|(before, ..)| before.is_none());
                for (mut before, key, record) in made {
                    let unreadable = set_aside.iter().position(|one| *one == key);
                    if let Some(nth) = unreadable {
                        if let Err(why) = storage::make_room(&key, filing.place, *id) {
                            self.keeping.blocked.borrow_mut().push(*id);
                            in_the_way = Some(why);
                            continue;
                        }
                        set_aside.swap_remove(nth);
                        before = None;
                    }
                    // A deletion is a record too, so that what was deleted does not come back from elsewhere. Where
                    // everything was removed meanwhile, nobody knows any more under which name it stood.
                    if is_gone && before.is_none() && !is_nowhere {
                        continue;
                    }
                    let before = before.filter(|one| reading.has_seen(*id, saved::revision_of(&key, one)));
                    old.extend(before.map(|one| (key.clone(), one)));
                    records.push((key, record));
                }
            }
        }
        self.keep_records(records, old);
        if let Some(why) = in_the_way {
            self.keeping.refused.replace(Some(why));
            self.show_state();
        }
    }

    /// Keeps records, which were made of those that are `old`.
    pub(crate) fn keep_records(self: &Rc<Self>, records: Vec<(Key, String)>, old: Vec<(Key, String)>) {
        {
            self.keeping.waiting.borrow_mut().extend(records.clone());
        }
        self.write_waiting(TURN_MILLISECONDS);
        if records.is_empty() {
            return;
        }
        following::tell_page(self, &records);
        let keeping = &self.keeping;
        keeping.confirming.set(keeping.confirming.get() + 1);
        self.show_state();
        let loupe = Rc::clone(self);
        spawn_local(async move {
            let keeping = &loupe.keeping;
            let is_kept = keeping.journal.keep(&records, keeping.writer, &old).await;
            keeping.unjournaled.set(!is_kept);
            keeping.confirming.set(keeping.confirming.get() - 1);
            loupe.show_state();
        });
    }

    /// Writes what waits: for so many milliseconds now, the rest in the next turn.
    fn write_waiting(self: &Rc<Self>, most: f64) {
        let keeping = &self.keeping;
        let (mut is_over, mut refused) = (false, None);
        let store = storage::open_to_write();
        let begun = js_sys::Date::now();
        keeping.waiting.borrow_mut().retain(|key, value| {
            if is_over {
                return true;
            }
            match store.as_ref().map_err(Clone::clone).and_then(|store| store.write(key, value)) {
                Ok(()) => {
                    is_over = js_sys::Date::now() - begun > most;
                    false
                }
                Err(why) => {
                    refused = Some(why);
                    true
                }
            }
        });
        if is_over && refused.is_none() && !keeping.is_turning.replace(true) {
            self.later(0, |loupe| {
                loupe.keeping.is_turning.set(false);
                loupe.write_waiting(TURN_MILLISECONDS);
            });
        }
        match &refused {
            Some(_) => {
                let after = keeping.retry_after.get();
                if keeping.refused.borrow().is_none() || after > FIRST_RETRY_MILLISECONDS {
                    keeping.retry_after.set((after * 2).min(LAST_RETRY_MILLISECONDS));
                }
                if storage::is_allowed() && !keeping.is_retrying.replace(true) {
                    self.later(after, |loupe| {
                        loupe.keeping.is_retrying.set(false);
                        loupe.keep_again();
                    });
                }
            }
            None => keeping.retry_after.set(FIRST_RETRY_MILLISECONDS),
        }
        keeping.refused.replace(refused);
        self.show_state();
    }

    /// Tries again to keep what waits, all of it at once: the page may be going.
    pub(crate) fn keep_again(self: &Rc<Self>) {
        let blocked = self.keeping.blocked.take();
        if !blocked.is_empty() {
            self.keep(&blocked);
        }
        if !self.keeping.waiting.borrow().is_empty() {
            self.write_waiting(f64::INFINITY);
        }
    }

    fn later(self: &Rc<Self>, milliseconds: u32, act: fn(&Rc<Self>)) {
        let loupe = Rc::downgrade(self);
        let after = core::time::Duration::from_millis(u64::from(milliseconds));
        set_timeout(
            move || {
                if let Some(loupe) = loupe.upgrade() {
                    act(&loupe);
                }
            },
            after,
        );
    }

    /// Forgets what waits: everything kept here was deleted.
    pub(crate) fn forget_waiting(&self) {
        self.keeping.waiting.borrow_mut().clear();
        self.keeping.blocked.borrow_mut().clear();
        self.keeping.refused.replace(None);
    }

    /// Says how it stands.
    pub(crate) fn show_state(&self) {
        let keeping = &self.keeping;
        if self.gone.get() {
            return self.answer();
        }
        let waiting = keeping.waiting.borrow().len() + keeping.blocked.borrow().len();
        let refused = keeping.refused.borrow().as_ref().map(|why| match waiting {
            _ if *why == NotKept::NotAllowed => why.to_string(),
            0 | 1 => why.to_string(),
            count => m::records_wait(&why.to_string(), count),
        });
        let lost = self.signals.lost.get_untracked();
        // What the page does not allow is no alarm: the bar says it.
        let refuses = refused.is_some() && waiting > 0 && storage::is_allowed();
        if self.signals.refused.get_untracked() != refuses {
            self.signals.refused.set(refuses);
        }
        let state = match refused {
            Some(why) => State::NotSaved(why),
            None if lost => State::NotSaved(m::deleted_from_outside().to_owned()),
            None if keeping.is_busy() || waiting > 0 => State::Saving,
            None if keeping.unjournaled.get() => State::SavedForNow,
            None if self.is_framed_elsewhere() => State::SavedHereOnly,
            None => State::Saved,
        };
        if self.signals.state.with_untracked(|old| *old != state) {
            let has_settled = !matches!(state, State::Saving | State::Nothing);
            self.signals.state.set(state.clone());
            if has_settled {
                self.dispatch("saved", &events::state(state), false);
            }
        }
        self.answer();
    }

    /// Tells those who wait for an answer that there is none to wait for.
    fn answer(&self) {
        if !self.keeping.is_busy() {
            for done in self.keeping.settling.take() {
                let _ = done.call0(&wasm_bindgen::JsValue::UNDEFINED);
            }
        }
    }

    /// Done when every write has its answer.
    pub(crate) fn answered(&self) -> Promise {
        Promise::new(&mut |done, _| {
            if self.keeping.is_busy() {
                self.keeping.settling.borrow_mut().push(done);
            } else {
                let _ = done.call0(&wasm_bindgen::JsValue::UNDEFINED);
            }
        })
    }

    /// The release's own record and text, if they are to be kept: before the first mark on it, and whenever they are
    /// gone.
    fn records_to_file(self: &Rc<Self>) -> Vec<(Key, String)> {
        let mut filing = self.filing.borrow_mut();
        let Some(filing) = filing.as_mut() else { return Vec::new() };
        let release = Key::Release(filing.place);
        // A record that could not be read is not overwritten.
        let is_there = filing.filed && self.record(&release).is_some();
        if is_there || self.set_aside.borrow().contains(&release) {
            return Vec::new();
        }
        let reading = self.reading.borrow();
        let shown = reading.release();
        filing.filed = true;
        if self.is_page() {
            // Some browsers ask the reader; in an article that would be out of place.
            let loupe = Rc::clone(self);
            spawn_local(async move {
                loupe.keeping.journal.is_promised(true).await;
            });
        }
        vec![
            (Key::Text(filing.place, filing.text), shown.text().as_str().to_owned()),
            (release, saved::release_record(&filing.identity, shown, filing.text, &now())),
        ]
    }

    /// The texts on which annotations rest that are not in storage, or not any more.
    fn former_texts_to_file(&self) -> Vec<(Key, String)> {
        let filing = self.filing.borrow();
        let Some(filing) = filing.as_ref() else { return Vec::new() };
        let reading = self.reading.borrow();
        let texts = reading.former_texts().map(|(name, text)| (Key::Text(filing.place, name), text));
        let missing = texts.filter(|(key, _)| self.record(key).is_none());
        missing.map(|(key, text)| (key, text.as_str().to_owned())).collect()
    }

    /// Writes the release's record anew, which says when it was last opened.
    pub(crate) fn file_again(&self) {
        if let Some(filing) = self.filing.borrow().as_ref() {
            let record =
                saved::release_record(&filing.identity, self.reading.borrow().release(), filing.text, &now());
            // It is there already; that it is not newer harms nothing.
            let _ = storage::write(&Key::Release(filing.place), &record);
        }
    }

    /// Whether this page stands in a frame of another site, where storage is a partition of its own.
    pub(crate) fn is_framed_elsewhere(&self) -> bool {
        let Some(window) = web_sys::window() else { return false };
        match window.top() {
            Ok(Some(top)) => top.location().origin().ok() != window.location().origin().ok(),
            // The top window may not even be looked at: it is another site's.
            _ => true,
        }
    }
}
