//! `localStorage`, through gloo-storage, guarded.
//!
//! gloo-storage panics where storage is blocked or null, and where a write throws something that is no error; so
//! the storage is looked at before gloo is asked for it, and each write is read back before it counts as kept.

use core::cell::Cell;
use core::str::FromStr as _;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::Storage;

use crate::annotation::Id;
use crate::messages::storage as m;
use crate::saved::{self, Key, PREFIX, Place};

/// Why something could not be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotKept {
    /// The browser has none, or forbids it here.
    #[error("{}", m::this_browser_keeps_nothing())]
    Blocked,
    /// The page allows nothing to be kept.
    #[error("{}", m::this_page_keeps_nothing())]
    NotAllowed,
    /// A write was refused.
    #[error("{}", m::storage_is_full())]
    Refused,
    /// A record of that name is there, and a newer version wrote it.
    #[error("{}", m::newer_record_in_the_way())]
    SetAside,
    /// A write was accepted and is not there.
    #[error("{}", m::not_what_was_written())]
    Ignored,
    /// The tool has stopped because of a fault of its own.
    #[error("{}", m::stopped())]
    Stopped,
}

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static ALLOWED: Cell<bool> = const { Cell::new(true) };
}

/// From now on something may be kept, and what is kept be read, or not; what held before.
pub(crate) fn allow(allowed: bool) -> bool {
    ALLOWED.replace(allowed)
}

/// Whether anything may be kept.
pub(crate) fn is_allowed() -> bool {
    ALLOWED.get()
}

/// From now on nothing is written.
pub(crate) fn stop() {
    STOPPED.set(true);
}

/// Whether the tool has stopped because of a fault of its own.
pub(crate) fn is_stopped() -> bool {
    STOPPED.get()
}

fn raw() -> Result<Storage, NotKept> {
    if !is_allowed() {
        return Err(NotKept::NotAllowed);
    }
    let window = web_sys::window().ok_or(NotKept::Blocked)?;
    match window.local_storage() {
        Ok(Some(storage)) if AsRef::<JsValue>::as_ref(&storage).is_object() => Ok(LocalStorage::raw()),
        _ => Err(NotKept::Blocked),
    }
}

/// Whether anything could be kept, as far as can be told without writing.
pub(crate) fn look() -> Result<(), NotKept> {
    raw()?.length().map(|_| ()).map_err(|_| NotKept::Blocked)
}

/// Every record of ours. What is not ours is not even read.
pub(crate) fn records() -> Vec<(Key, String)> {
    select(|_| true)
}

/// The records of one release.
pub(crate) fn records_of(place: Place) -> Vec<(Key, String)> {
    select(|key| key.place() == Some(place))
}

fn select(wanted: impl Fn(&Key) -> bool) -> Vec<(Key, String)> {
    let Ok(storage) = raw() else { return Vec::new() };
    let length = storage.length().unwrap_or(0);
    (0..length)
        .filter_map(|nth| storage.key(nth).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .filter_map(|name| Some((Key::from_str(&name).ok().filter(&wanted)?, name)))
        .filter_map(|(key, name)| Some((key, storage.get_item(&name).ok().flatten()?)))
        .collect()
}

/// How much room is taken, in UTF-16 units of keys and values.
pub(crate) struct Room {
    /// By each release that is kept here.
    pub(crate) releases: Vec<(Place, usize)>,
    /// By settings and whatever else is ours.
    pub(crate) other: usize,
    /// By everything else that this site keeps.
    pub(crate) elsewhere: usize,
}

/// Measures what is kept on this site.
pub(crate) fn room() -> Room {
    let mut room = Room { releases: Vec::new(), other: 0, elsewhere: 0 };
    let Ok(storage) = raw() else { return room };
    let length = storage.length().unwrap_or(0);
    for name in (0..length).filter_map(|nth| storage.key(nth).ok().flatten()) {
        let value = storage.get_item(&name).ok().flatten().unwrap_or_default();
        let units = name.encode_utf16().count() + value.encode_utf16().count();
        match Key::from_str(&name).ok().and_then(|key| key.place()) {
            Some(place) => match room.releases.iter_mut().find(|one| one.0 == place) {
                Some((_, taken)) => *taken += units,
                None => room.releases.push((place, units)),
            },
            None if name.starts_with(PREFIX) => room.other += units,
            None => room.elsewhere += units,
        }
    }
    room
}

#[wasm_bindgen]
extern "C" {
    /// `localStorage`, to which strings of the page are handed as they are: each that Rust hands over or takes is copied.
    pub(crate) type Store;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get(this: &Store, key: &JsString) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set(this: &Store, key: &JsString, value: &JsValue) -> Result<(), JsValue>;
}

/// The storage, for whoever reads or writes many records one after the other.
pub(crate) fn open() -> Result<Store, NotKept> {
    raw().map(JsCast::unchecked_into)
}

/// The storage, for whoever writes many records one after the other: the tool must not have stopped.
pub(crate) fn open_to_write() -> Result<Store, NotKept> {
    if is_stopped() { Err(NotKept::Stopped) } else { open() }
}

impl Store {
    /// The value under a key.
    pub(crate) fn read(&self, key: &Key) -> Option<String> {
        self.get(&key.to_string().into()).ok()?.as_string()
    }

    /// Writes a value and reads it back.
    pub(crate) fn write(&self, key: &Key, value: &str) -> Result<(), NotKept> {
        let (key, value) = (JsString::from(key.to_string()), JsValue::from_str(value));
        let kept = || self.get(&key).unwrap_or(JsValue::NULL);
        let before = kept();
        if before == value {
            return Ok(());
        }
        self.set(&key, &value).map_err(|_| NotKept::Refused)?;
        if kept() == value {
            return Ok(());
        }
        // Whatever is there now is not what was written: the record from before is better than that.
        if before.is_string() {
            let _ = self.set(&key, &before);
        }
        Err(NotKept::Ignored)
    }
}

/// The value under a key.
pub(crate) fn read(key: &Key) -> Option<String> {
    open().ok()?.read(key)
}

/// Writes a value and reads it back.
pub(crate) fn write(key: &Key, value: &str) -> Result<(), NotKept> {
    open_to_write()?.write(key, value)
}

/// Moves what stands under `key` and cannot be read to a name of its own, where it is kept as it is.
pub(crate) fn make_room(key: &Key, place: Place, id: Id) -> Result<(), NotKept> {
    let Some(value) = read(key) else { return Ok(()) };
    if saved::is_newer(&value) {
        return Err(NotKept::SetAside);
    }
    let mut aside = Key::Aside(place, id);
    let mut nth = 0;
    while read(&aside).is_some_and(|other| other != value) {
        nth += 1;
        aside = Key::Aside(place, id.copy_by(nth));
    }
    write(&aside, &value)
}

/// Removes a key, and looks that it is gone.
pub(crate) fn remove(key: &Key) -> Result<(), NotKept> {
    let (storage, key) = (raw()?, key.to_string());
    storage.remove_item(&key).map_err(|_| NotKept::Refused)?;
    match storage.get_item(&key) {
        Ok(None) => Ok(()),
        _ => Err(NotKept::Ignored),
    }
}
