//! What the page hears: the details of the tool's events, as plain objects.

use js_sys::{Array, JSON, Object, Reflect};
use leptos::prelude::GetUntracked as _;
use wasm_bindgen::JsValue;

use crate::analysis::Summary;
use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::browser::signals::State;
use crate::messages::storage as m;
use crate::plain;
use crate::reading::Edit;
use crate::tag::{Certainty, Identification, Tag};
use crate::text::CodePoints;

/// An object with these members.
pub(crate) fn object(members: &[(&'static str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// What the pure part wrote for the page.
pub(crate) fn parsed(json: &str) -> JsValue {
    // It is the tool's own, which can be read.
    JSON::parse(json).unwrap_or_default()
}

pub(crate) fn or_null(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from_str)
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
        let facts = &release.facts;
        object(&[
            ("id", or_null(filing.as_ref().map(|filing| filing.identity.as_str()))),
            ("digest", or_null(filing.as_ref().map(|filing| filing.digest.as_str()))),
            ("title", release.title().into()),
            ("issuer", or_null(facts.issuer.as_deref())),
            ("date", or_null(facts.date.as_deref())),
            ("address", or_null(facts.address.as_deref())),
            ("language", or_null(facts.language.as_deref())),
            ("blocks", parsed(&plain::blocks(release))),
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
