//! What the page hears: the details of the tool's events, as plain objects.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use leptos::prelude::GetUntracked as _;
use wasm_bindgen::JsValue;

use crate::analysis::Summary;
use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id, Link, Moment};
use crate::browser::loupe::Loupe;
use crate::browser::signals::State;
use crate::messages::storage as m;
use crate::reading::{Change, Edit, Reading};
use crate::sorted::Sorted;
use crate::tag::{Certainty, Identification, Tag};
use crate::text::CodePoints;

thread_local! {
    /// The names of members as the page has them: ten thousand annotations have the same few, and each that is handed
    /// over is copied letter by letter.
    static NAMES: RefCell<Sorted<&'static str, JsValue>> = const { RefCell::new(Sorted::new()) };
    /// The moments that were handed over last.
    static LAST: RefCell<[(String, JsValue); 2]> =
        const { RefCell::new([(String::new(), JsValue::NULL), (String::new(), JsValue::NULL)]) };
}

/// One of the tool's own words as the page has it.
fn word(word: &'static str) -> JsValue {
    NAMES.with_borrow_mut(|names| match names.get(&word) {
        Some(known) => known.clone(),
        None => {
            names.insert(word, word.into());
            word.into()
        }
    })
}

/// When it was made and when it was changed, as the page has it: what comes in one file often has the same moments.
fn moments(of: &Annotation) -> [JsValue; 2] {
    LAST.with_borrow_mut(|last| {
        let mut told = |nth: usize, moment: &Moment| {
            let Some((known, value)) = last.get_mut(nth) else { return JsValue::NULL };
            if known.as_str() != moment.as_str() {
                (*known, *value) = (moment.as_str().to_owned(), moment.as_str().into());
            }
            value.clone()
        };
        [told(0, &of.created), told(1, &of.modified)]
    })
}

/// An object with these members.
pub(crate) fn object(members: &[(&'static str, JsValue)]) -> JsValue {
    let object = Object::new();
    NAMES.with_borrow_mut(|names| {
        for (name, value) in members {
            if !names.contains_key(name) {
                names.insert(name, (*name).into());
            }
            if let Some(name) = names.get(name) {
                // Setting a member of a fresh plain object cannot fail.
                let _ = Reflect::set(&object, name, value);
            }
        }
    });
    object.into()
}

pub(crate) fn or_null(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from_str)
}

/// An annotation as `list()` has it.
pub(crate) fn annotation(reading: &Reading, annotation: &Annotation) -> JsValue {
    plain(reading, annotation, reading.anchor(annotation.id))
}

fn plain(reading: &Reading, annotation: &Annotation, anchor: Anchor) -> JsValue {
    let attributes = Object::new();
    for (name, value) in annotation.tagged.attributes() {
        let _ = Reflect::set(&attributes, &name.into(), &value.into());
    }
    if let Some(cue) = annotation.tagged.cue() {
        let cue = object(&[
            ("start", cue.range.start().0.into()),
            ("end", cue.range.end().0.into()),
            ("quote", cue.quote.as_str().into()),
        ]);
        let _ = Reflect::set(&attributes, &"cue".into(), &cue);
    }
    let range = anchor.range();
    let was = annotation.passage.quote.as_str();
    let now = range.and_then(|range| reading.text().slice(range));
    let place = |place: Option<CodePoints>| place.map_or(JsValue::NULL, |place| place.0.into());
    let [created, modified] = moments(annotation);
    object(&[
        ("id", annotation.id.to_string().into()),
        ("tag", word(annotation.tag().name())),
        ("start", place(range.map(|range| range.start()))),
        ("end", place(range.map(|range| range.end()))),
        ("quote", now.unwrap_or(was).into()),
        ("was", or_null(now.is_some_and(|now| now != was).then_some(was))),
        ("note", annotation.note.as_str().into()),
        ("attributes", attributes.into()),
        ("creator", or_null(annotation.creator.as_deref())),
        ("created", created),
        ("modified", modified),
        ("anchor", word(anchor.name())),
        ("copyOf", annotation.copy_of.map_or(JsValue::NULL, |of| of.to_string().into())),
        ("readonly", reading.is_fixed(annotation.id).into()),
    ])
}

/// A summary as `summary()` has it.
pub(crate) fn summary(summary: &Summary) -> JsValue {
    let count = |count: usize| JsValue::from_f64(count as f64);
    let ids = |ids: &[Id]| ids.iter().map(|id| JsValue::from(id.to_string())).collect::<Array>().into();
    let shares = summary.shares.iter().map(|share| {
        let (tag, covered) = (share.tag.name().into(), share.covered.into());
        object(&[("tag", tag), ("count", count(share.count)), ("covered", covered)])
    });
    let sources = summary.sources.iter().map(|source| {
        object(&[
            ("name", source.name.as_str().into()),
            ("identification", or_null(source.identification.map(Identification::name))),
            ("mentions", ids(&source.mentions)),
            ("statements", ids(&source.statements)),
        ])
    });
    let twice = summary.stated_as_claim.iter().map(|(claim, speculation)| {
        object(&[("claim", claim.to_string().into()), ("speculation", speculation.to_string().into())])
    });
    let certainty = summary.certainty.iter().map(|(certainty, of)| {
        object(&[("certainty", or_null(certainty.map(Certainty::name))), ("speculation", ids(of))])
    });
    let untouched = summary
        .untouched
        .iter()
        .map(|range| object(&[("start", range.start().0.into()), ("end", range.end().0.into())]));
    object(&[
        ("annotations", count(summary.annotations)),
        ("length", summary.length.into()),
        ("covered", summary.covered.into()),
        ("shares", shares.collect::<Array>().into()),
        ("sources", sources.collect::<Array>().into()),
        ("unattributed", ids(&summary.unattributed)),
        ("vague", ids(&summary.vague)),
        ("statedAsClaim", twice.collect::<Array>().into()),
        ("qualified", ids(&summary.qualified)),
        ("certainty", certainty.collect::<Array>().into()),
        ("paragraphs", count(summary.paragraphs)),
        ("untouched", untouched.collect::<Array>().into()),
    ])
}

/// A link as `links()` has it.
pub(crate) fn link(link: &Link) -> JsValue {
    object(&[
        ("id", link.id.to_string().into()),
        ("from", link.from.to_string().into()),
        ("to", link.to.to_string().into()),
        ("kind", word(link.kind.name())),
    ])
}

/// Whether what was done is kept: `{ name, reason }`.
pub(crate) fn state(state: State) -> JsValue {
    let (name, reason) = match state {
        State::Nothing => ("nothing-to-save", None),
        State::Saving => ("saving", None),
        State::Saved => ("saved", None),
        State::SavedForNow => ("saved", Some(m::keep_the_browser_open().to_owned())),
        State::SavedHereOnly => ("saved-here-only", None),
        State::NotSaved(reason) => ("not-saved", Some(reason)),
    };
    object(&[("name", name.into()), ("reason", or_null(reason.as_deref()))])
}

/// What `press-loupe:change` says.
pub(crate) fn changed(reading: &Reading, changes: &[Change], by: &str) -> JsValue {
    let before = |one: &Annotation| {
        // Where it stood then, not where the one of this name stands now.
        let range = one.passage.range;
        let anchor = match reading.text().slice(range) {
            Some(words) if words == one.passage.quote => Anchor::Found(range),
            _ => Anchor::Orphan,
        };
        plain(reading, one, anchor)
    };
    let changes: Array = changes
        .iter()
        .map(|change| {
            let id = change.id().or(match change {
                Change::Link { before, after } => after.as_ref().or(before.as_ref()).map(|link| link.id),
                Change::Annotation { .. } => None,
            });
            let (what, before, after) = match change {
                Change::Annotation { before: was, after } => (
                    "annotation",
                    was.as_deref().map(before),
                    after.as_deref().map(|one| annotation(reading, one)),
                ),
                Change::Link { before, after } => {
                    ("link", before.as_ref().map(link), after.as_ref().map(link))
                }
            };
            object(&[
                ("what", word(what)),
                ("id", or_null(id.map(|id| id.to_string()).as_deref())),
                ("before", before.unwrap_or(JsValue::NULL)),
                ("after", after.unwrap_or(JsValue::NULL)),
            ])
        })
        .collect();
    object(&[("by", by.into()), ("changes", changes.into())])
}

/// What `press-loupe:beforechange` says of an edit.
pub(crate) fn about(edit: &Edit) -> JsValue {
    let (action, id) = match edit {
        Edit::Tag { id, .. } => ("tag", Some(*id)),
        Edit::Change { id, .. } => ("change", Some(*id)),
        Edit::Delete(id) => ("delete", Some(*id)),
        Edit::DeleteAll => ("delete-all", None),
        Edit::Link { id, .. } => ("link", Some(*id)),
        Edit::TagLinked { link, .. } => ("link", Some(*link)),
        Edit::Name { source, .. } => ("change", Some(*source)),
        Edit::Unlink(id) => ("unlink", Some(*id)),
        Edit::TakeOver(annotation) => ("take-over", Some(annotation.id)),
        Edit::Merge { .. } | Edit::Follow(_) => ("import", None),
        Edit::Undo => ("undo", None),
        Edit::Redo => ("redo", None),
    };
    let (tag, range, note) = match edit {
        Edit::Tag { range, tagged, note, .. } => (Some(tagged.tag()), Some(*range), Some(note.as_str())),
        Edit::TagLinked { range, tag, .. } => (Some(*tag), Some(*range), None),
        Edit::Change { range, tagged, note, .. } => {
            (tagged.as_ref().map(crate::tag::Tagged::tag), *range, note.as_deref())
        }
        Edit::TakeOver(one) => (Some(one.tag()), Some(one.passage.range), Some(one.note.as_str())),
        _ => (None, None, None),
    };
    let place = |place: Option<CodePoints>| place.map_or(JsValue::NULL, |place| place.0.into());
    object(&[
        ("action", action.into()),
        ("id", or_null(id.map(|id| id.to_string()).as_deref())),
        ("tag", or_null(tag.map(Tag::name))),
        ("start", place(range.map(|range| range.start()))),
        ("end", place(range.map(|range| range.end()))),
        ("note", or_null(note)),
    ])
}

impl Loupe {
    /// What is known of the release, with the names under which it is filed.
    pub(crate) fn plain_release(&self) -> JsValue {
        let reading = self.reading.borrow();
        let release = reading.release();
        let filing = self.filing.borrow();
        let blocks: Array = release
            .blocks()
            .iter()
            .map(|(kind, range)| {
                object(&[
                    ("kind", word(kind.name())),
                    ("start", range.start().0.into()),
                    ("end", range.end().0.into()),
                ])
            })
            .collect();
        let facts = &release.facts;
        object(&[
            ("id", or_null(filing.as_ref().map(|filing| filing.identity.as_str()))),
            ("digest", or_null(filing.as_ref().map(|filing| filing.digest.as_str()))),
            ("title", release.title().into()),
            ("issuer", or_null(facts.issuer.as_deref())),
            ("date", or_null(facts.date.as_deref())),
            ("address", or_null(facts.address.as_deref())),
            ("language", or_null(facts.language.as_deref())),
            ("blocks", blocks.into()),
        ])
    }

    /// Tells the page what is selected now.
    pub(crate) fn tell_selection(&self) {
        let reading = self.reading.borrow();
        let passage = self.signals.selection.get_untracked().and_then(|range| {
            Some(object(&[
                ("start", range.start().0.into()),
                ("end", range.end().0.into()),
                ("quote", reading.text().slice(range)?.into()),
            ]))
        });
        drop(reading);
        self.dispatch("selection", &passage.unwrap_or(JsValue::NULL), false);
    }
}
