//! One's own data: what is kept on this device, by what name it is exported, and how it is deleted.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::following;
use crate::browser::loupe::{By, Loupe, now};
use crate::browser::showing::readable_date;
use crate::browser::storage;
use crate::messages::storage as m;
use crate::reading::Edit;
use crate::saved::{self, Key, Place, RecentRelease};
use crate::tag::Tag;

/// The setting that holds the reader's name.
const NAME: &str = "name";
/// The setting that holds the language of the interface, if the reader chose one; `tool.js` reads it too.
const LANGUAGE: &str = "language";
/// The setting that says whether one-letter keys work.
const KEYS: &str = "one-letter-keys";

/// The setting that names the tags that the reader uses.
const TAGS: &str = "tags";
/// The setting that says that the reader knows where work is kept.
const TOLD: &str = "told";

/// The setting that says when a reading was exported.
fn exported(place: Place) -> Key {
    Key::Setting(format!("exported-{place}"))
}

fn setting(name: &str) -> Key {
    Key::Setting(name.to_owned())
}

impl Loupe {
    /// The releases that were read on this device, the latest first.
    pub(crate) fn recent(&self) -> Vec<RecentRelease> {
        saved::recent(storage::records()).releases
    }

    /// Notes that the reading at hand was exported: what a reader took away cannot be lost here.
    pub(crate) fn note_export(&self) {
        let filing = self.filing.borrow();
        if let Some(filing) = filing.as_ref().filter(|filing| filing.filed) {
            let _ = storage::write(&exported(filing.place), now().as_str());
        }
        drop(filing);
        self.note_told();
    }

    /// When the reading at hand was last exported.
    pub(crate) fn last_export(&self) -> Option<String> {
        let place = self.filing.borrow().as_ref()?.place;
        let moment = storage::read(&exported(place))?;
        let (day, time) = moment.split_once('T')?;
        Some(m::moment(&readable_date(day, None), time.get(..5)?))
    }

    /// Notes that the reader knows that what is kept here is kept in this browser alone.
    pub(crate) fn note_told(&self) {
        if !self.signals.told.get_untracked()
            && self.filing.borrow().as_ref().is_some_and(|filing| filing.filed)
        {
            self.signals.told.set(true);
            let _ = storage::write(&setting(TOLD), "yes");
        }
    }

    /// The name that goes into exports as their creator, if the reader gave one.
    pub(crate) fn reader_name(&self) -> Option<String> {
        storage::read(&setting(NAME)).filter(|name| !name.trim().is_empty())
    }

    /// Keeps the reader's name; an empty one is forgotten.
    pub(crate) fn set_reader_name(&self, name: &str) {
        let kept = match name.trim() {
            "" => storage::remove(&setting(NAME)),
            name => storage::write(&setting(NAME), name),
        };
        if let Err(why) = kept {
            self.notice(m::name_not_kept(&why.to_string()));
        }
    }

    /// Takes up the reader's settings.
    pub(crate) fn take_up_settings(&self) {
        self.signals.keys.set(storage::read(&setting(KEYS)).as_deref() != Some("off"));
        self.signals.told.set(storage::read(&setting(TOLD)).is_some());
        let used: Vec<Tag> = storage::read(&setting(TAGS))
            .map(|names| names.split(' ').filter_map(Tag::named).collect())
            .unwrap_or_default();
        self.signals.used.set(if used.is_empty() { Tag::ALL.to_vec() } else { used });
    }

    /// Switches one-letter keys on or off.
    pub(crate) fn set_keys(&self, on: bool) {
        self.signals.keys.set(on);
        let kept = if on { storage::remove(&setting(KEYS)) } else { storage::write(&setting(KEYS), "off") };
        if let Err(why) = kept {
            self.notice(m::choice_not_kept(&why.to_string()));
        }
    }

    /// Keeps the language that the reader chose.
    pub(crate) fn keep_language(&self, name: &str) {
        if let Err(why) = storage::write(&setting(LANGUAGE), name) {
            self.notice(format!("This choice holds until the page is left; it was not kept: {why}."));
        }
    }

    /// Offers a tag to the reader, or no more; the last one stays.
    pub(crate) fn set_used(&self, tag: Tag, on: bool) {
        let mut used = self.signals.used.get_untracked();
        used.retain(|one| *one != tag);
        if on || used.is_empty() {
            used.push(tag);
        }
        used.sort_unstable();
        let names: Vec<_> = used.iter().map(|tag| tag.name()).collect();
        let is_usual = names.len() == Tag::ALL.len();
        let kept = if is_usual {
            storage::remove(&setting(TAGS))
        } else {
            storage::write(&setting(TAGS), &names.join(" "))
        };
        self.signals.used.set(used);
        if let Err(why) = kept {
            self.notice(m::choice_not_kept(&why.to_string()));
        }
    }

    /// Deletes every annotation and link of the release at hand. Undo brings them back.
    pub(crate) fn delete_reading(self: &Rc<Self>) {
        self.edit_or_tell(Edit::DeleteAll);
    }

    /// Deletes everything that is kept on this device; it can be brought back until the page is left.
    pub(crate) fn delete_everything(self: &Rc<Self>) {
        if !self.may(&Edit::DeleteAll, By::Reader) {
            return;
        }
        // What waits is not in storage, and comes back with the rest.
        let waiting = self.waiting_records();
        let mut records = storage::records();
        records.retain(|(key, _)| waiting.iter().all(|one| one.0 != *key));
        records.extend(waiting);
        let kept: Vec<_> = records.iter().filter(|(key, _)| storage::remove(key).is_err()).collect();
        if !kept.is_empty() {
            self.notice(m::not_deleted(kept.len()));
        }
        *self.deleted.borrow_mut() = records;
        self.signals.deleted.set(true);
        self.forget_waiting();
        let loupe = Rc::clone(self);
        spawn_local(async move {
            if !loupe.keeping.journal.empty().await && !loupe.gone.get() {
                loupe.notice(m::journal_not_emptied());
            }
        });
        following::tell_page_of_deletion(self);
        self.take_up_settings();
        self.show_again();
    }

    /// Brings back what [`Self::delete_everything`] deleted.
    pub(crate) fn bring_back_everything(self: &Rc<Self>) {
        let records = self.deleted.take();
        let mut lost = Vec::new();
        for (key, value) in records {
            // What was written since stays: it is newer.
            if storage::read(&key).is_none() && storage::write(&key, &value).is_err() {
                lost.push((key, value));
            }
        }
        if !lost.is_empty() {
            self.notice(m::not_brought_back(lost.len()));
        }
        self.signals.deleted.set(!lost.is_empty());
        *self.deleted.borrow_mut() = lost;
        self.show_again();
    }
}
