//! Annotations that the page supplies: shown with the reader's own, and never the reader's.

use std::rc::Rc;

use super::{Change, Reading, unlinked};
use crate::annotation::{Annotation, Id, Link};

impl Reading {
    /// Puts what the page supplies in the place of what it supplied before; returns what that changed.
    ///
    /// It is no step that undo takes back, nobody can change it here, and no record is made of it. What the reader
    /// has under the same name stays the reader's.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::annotation::Moment;
    /// use press_loupe::exchange::web_annotation;
    /// use press_loupe::reading::{Edit, Reading};
    /// use press_loupe::release::{Release, plain};
    ///
    /// let mut reading = Reading::new(Release::new(plain::read("The board said so.")));
    /// let now = Moment::new("2026-11-28T23:50:00Z").unwrap();
    /// let file = r#"{ "type": "Annotation", "body": { "purpose": "tagging", "value": "source" },
    ///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "The board" } } }"#;
    /// let imported = web_annotation::read(file, &now).unwrap();
    /// reading.supply(imported.annotations, imported.links);
    /// let id = reading.in_text_order().next().unwrap().id;
    /// assert!(reading.is_supplied(id));
    /// assert!(reading.apply(Edit::Delete(id), &now).is_err());
    /// reading.supply(Vec::new(), Vec::new());
    /// assert!(reading.is_empty());
    /// ```
    pub fn supply(&mut self, annotations: Vec<Annotation>, links: Vec<Link>) -> Vec<Change> {
        let before = core::mem::take(&mut self.supplied);
        let mut changes: Vec<Change> =
            before.keys().filter_map(|id| self.links.get(id)).map(unlinked).collect();
        let gone = before.keys().filter_map(|id| self.annotations.get(id)).cloned();
        changes.extend(gone.map(|one| Change::Annotation { before: Some(one), after: None }));
        for id in before.keys() {
            self.loose.remove(id);
        }
        for change in &changes {
            self.put(change.clone());
        }
        for annotation in annotations {
            let id = annotation.id;
            if self.is_free(id) {
                self.supplied.insert(id, ());
                let change = Change::Annotation { before: None, after: Some(Rc::new(annotation)) };
                self.put(change.clone());
                changes.push(change);
            }
        }
        for link in links {
            if self.is_free(link.id) {
                self.supplied.insert(link.id, ());
                self.loose.insert(link.id, link);
            }
        }
        // Of what the page supplies and of what the reader has, now that other ends are there.
        self.rejoin(&mut changes);
        changes
    }

    fn is_free(&self, id: Id) -> bool {
        self.is_gone(id) && !self.is_fixed(id)
    }
}
