//! Taking in files: annotations of others, one's own exports, and what the rescue saved.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::browser::loupe::{By, Loupe, now};
use crate::exchange::{self, Imported, Preview, rescue, web_annotation};
use crate::reading::{Edit, StepName};
use crate::saved::{self, Basis, Key};
use crate::sorted::Sorted;

/// Why nothing was taken in.
pub(crate) enum NotImported {
    /// Whoever asked for it has stopped it.
    Stopped,
    /// In a sentence.
    Unreadable(String),
}

impl Loupe {
    /// Reads a file and says what it holds for the release at hand.
    pub(crate) fn preview(&self, text: &str) -> Result<(Imported, Preview), String> {
        let imported = self.read_import(text)?;
        let preview = exchange::preview(&imported, &self.reading.borrow());
        Ok((imported, preview))
    }

    /// Reads a file, with every maker's name as it stands there.
    pub(crate) fn read_file(&self, text: &str) -> Result<Imported, String> {
        match rescue::read(text) {
            Some(records) => Ok(self.rescued(&records)),
            None => web_annotation::read(text, &now()).map_err(|error| error.to_string()),
        }
    }

    fn read_import(&self, text: &str) -> Result<Imported, String> {
        let mut imported = self.read_file(text)?;
        if let Some(name) = self.reader_name() {
            imported = imported.owned_by(&name);
        }
        Ok(imported)
    }

    /// What the rescue saved of the release at hand.
    fn rescued(&self, records: &Sorted<Key, String>) -> Imported {
        let mut imported = Imported::of_nothing(now());
        if let Some(filing) = self.filing.borrow().as_ref() {
            let reading = self.reading.borrow();
            let here = records.iter().filter(|(key, _)| key.place() == Some(filing.place));
            let here = here.map(|(key, value)| (key.clone(), value.clone()));
            let basis = Basis { name: filing.text, text: reading.text() };
            let text_of = |name| records.get(&Key::Text(filing.place, name)).cloned();
            let arriving = saved::read(here, basis, text_of).arriving.with_context();
            (imported.annotations, imported.links) = (arriving.annotations, arriving.links);
            imported.frozen = arriving.frozen;
        }
        imported
    }

    /// Takes a file in, as one step.
    pub(crate) async fn import(
        self: &Rc<Self>,
        text: &str,
        by: By,
        is_stopped: impl Fn() -> bool,
        tell: impl Fn(usize, usize),
    ) -> Result<(Imported, Preview), NotImported> {
        let opening = self.openings.get();
        // The page can show that it has begun, before it is busy with reading.
        self.turn().await;
        let imported = self.read_import(text).map_err(NotImported::Unreadable)?;
        self.turn().await;
        // Another release was opened meanwhile: the file was looked at for this one.
        if is_stopped() || self.gone.get() || opening != self.openings.get() {
            return Err(NotImported::Stopped);
        }
        let edit = imported.edit(&self.reading.borrow());
        if !self.may(&edit, by) {
            return Err(NotImported::Stopped);
        }
        let changes = self.make(edit, by).map_err(|error| NotImported::Unreadable(error.to_string()))?;
        let outcome = exchange::outcome(&imported, &changes, &self.reading.borrow());
        let others = rescue::read(text).unwrap_or_default();
        let here = self.filing.borrow().as_ref().map(|filing| filing.place);
        let is_missing = |key: &Key| {
            let is_setting = matches!(key, Key::Setting(_));
            key.place() != here && !is_setting && self.record(key).is_none()
        };
        let others = others.iter().filter(|(key, _)| is_missing(key));
        let others: Vec<_> = others.map(|(key, value)| (key.clone(), value.clone())).collect();
        if !others.is_empty() {
            self.keep_records(others, Vec::new());
        }
        self.signals.layout.update(|count| *count += 1);
        self.name_in_address();
        while self.is_writing() {
            tell(changes.len().saturating_sub(self.waiting()), changes.len());
            self.turn().await;
            if self.gone.get() || opening != self.openings.get() {
                break;
            }
            // What somebody has done since would be what undo takes back.
            let is_last = !changes.is_empty() && self.reading.borrow().undo_name() == Some(StepName::Merge);
            if is_stopped() && is_last {
                let _ = self.edit(Edit::Undo, By::Script);
                return Err(NotImported::Stopped);
            }
        }
        tell(changes.len(), changes.len());
        Ok((imported, outcome))
    }

    /// Lets the browser do what else there is to do.
    async fn turn(&self) {
        let turn = js_sys::Promise::new(&mut |done, _| {
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 0);
            }
        });
        let _ = JsFuture::from(turn).await;
    }
}
