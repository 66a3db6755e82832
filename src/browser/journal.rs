//! The journal in IndexedDB: what was written to `localStorage` last, for a browser that is killed.
//!
//! The loader keeps it, in plain script, since its rescue must read it where the tool cannot run. An entry is a
//! record, who wrote it and when; there is one for each record and writer, so tabs do not overwrite each other's. Very
//! many records that come at once are written as one, and read as if each were by itself.

use js_sys::{Array, Date, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::browser::storage;
use crate::saved::{self, Key, PREFIX, Place};
use crate::sorted::Sorted;

/// How long must an entry have been there before it may go, in milliseconds? What `localStorage` was told five
/// seconds ago was there after every kill that was tried; this is twelve times that.
const SETTLED_MILLISECONDS: f64 = 60_000.0;

#[wasm_bindgen]
extern "C" {
    /// The loader's journal.
    pub type Journal;

    #[wasm_bindgen(method)]
    fn put(this: &Journal, records: &Array, writer: &str, old: &Array) -> Promise;

    #[wasm_bindgen(method)]
    fn all(this: &Journal, prefix: &str) -> Promise;

    #[wasm_bindgen(method)]
    fn drop(this: &Journal, entries: &Array) -> Promise;

    #[wasm_bindgen(method)]
    fn clear(this: &Journal) -> Promise;

    #[wasm_bindgen(method)]
    fn promised(this: &Journal, ask: bool) -> Promise;

    /// What the loader makes of a record in it.
    #[derive(Clone)]
    type Entry;

    #[wasm_bindgen(method, getter, structural)]
    fn key(this: &Entry) -> JsValue;

    #[wasm_bindgen(method, getter, structural)]
    fn value(this: &Entry) -> JsValue;

    #[wasm_bindgen(method, getter, structural)]
    fn writer(this: &Entry) -> JsValue;

    #[wasm_bindgen(method, getter, structural)]
    fn at(this: &Entry) -> JsValue;

    /// Whether its writer wrote another state of this record.
    #[wasm_bindgen(method, getter, structural, js_name = isRepeated)]
    fn is_repeated(this: &Entry) -> JsValue;
}

/// What was read of the journal.
pub(crate) struct Entries {
    pub(crate) records: Vec<(Key, String)>,
    /// Those that have been there long enough to go, each with its record.
    settled: Vec<((Key, String), JsValue)>,
}

impl Journal {
    /// Writes records, and drops what is `old`, the records that these were made of; whether that is confirmed.
    pub(crate) async fn keep(&self, records: &[(Key, String)], writer: u32, old: &[(Key, String)]) -> bool {
        let pair = |(key, value): &(Key, String)| Array::of2(&key.to_string().into(), &value.into());
        let pairs = |records: &[(Key, String)]| -> Array { records.iter().map(pair).collect() };
        if !storage::is_allowed() {
            return false;
        }
        JsFuture::from(self.put(&pairs(records), &format!("{writer:x}"), &pairs(old))).await.is_ok()
    }

    /// What is in the journal of this place, or of all places; nothing if it cannot be read.
    pub(crate) async fn entries(&self, place: Option<Place>) -> Entries {
        let prefix = place.map_or_else(|| PREFIX.to_owned(), |place| format!("{PREFIX}{place}/"));
        let all = match storage::is_allowed() {
            true => JsFuture::from(self.all(&prefix)).await.ok().and_then(|all| all.dyn_into::<Array>().ok()),
            false => None,
        };
        let mut entries = Entries { records: Vec::new(), settled: Vec::new() };
        // A record of a bundle stays in it when its writer changes it again: only what each wrote last counts.
        let mut repeated: Sorted<(Key, String), String> = Sorted::new();
        let now = Date::now();
        for entry in all.iter().flat_map(Array::iter).filter(|entry| entry.is_instance_of::<Object>()) {
            let entry: Entry = entry.unchecked_into();
            // A clock that was set back leaves entries from the future.
            let age = (now - entry.at().as_f64().unwrap_or(0.0)).abs();
            let (key, value) = (entry.key().as_string(), entry.value().as_string());
            let Some((Ok(key), value)) = key.map(|key| key.parse::<Key>()).zip(value) else { continue };
            if age > SETTLED_MILLISECONDS {
                let record = (key.clone(), value.clone());
                entries.settled.push((record, entry.clone().into()));
            }
            if entry.is_repeated().is_truthy() {
                let name = (key, entry.writer().as_string().unwrap_or_default());
                let revision = |value: &str| saved::revision_of(&name.0, value);
                if repeated.get(&name).is_none_or(|known| revision(&value) > revision(known)) {
                    repeated.insert(name, value);
                }
            } else {
                entries.records.push((key, value));
            }
        }
        entries.records.extend(repeated.iter().map(|((key, _), value)| (key.clone(), value.clone())));
        entries
    }

    /// Lets go of what has been there long enough and is not needed.
    pub(crate) async fn tidy(&self, entries: Entries, is_needless: impl Fn(&Key, &str) -> bool) {
        let settled = entries.settled.into_iter().filter(|((key, value), _)| is_needless(key, value));
        let settled: Array = settled.map(|(_, entry)| entry).collect();
        if settled.length() > 0 {
            let _ = JsFuture::from(self.drop(&settled)).await;
        }
    }

    /// Whether the browser has promised not to clear this site's data by itself; `None` if it makes no such promises.
    /// With `ask` it is asked to.
    pub(crate) async fn is_promised(&self, ask: bool) -> Option<bool> {
        JsFuture::from(self.promised(ask)).await.ok()?.as_bool()
    }

    /// Empties the journal: the reader has deleted everything. Whether it is empty now.
    pub(crate) async fn empty(&self) -> bool {
        JsFuture::from(self.clear()).await.is_ok()
    }
}
