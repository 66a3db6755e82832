//! The readings of others, laid beside the one at hand to be compared with it.
//!
//! They are read from files, can only be read, and are kept nowhere: whoever leaves the release closes them.

use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::agreement::{self, Comparison, Figure, Layer, Mark, is_there, take_over};
use crate::annotation::{Annotation, Id};
use crate::browser::events::{object, or_null};
use crate::browser::highlights::{Ink, LAYER_INKS};
use crate::browser::loupe::{Loupe, new_id, now};
use crate::exchange::written::File;
use crate::exchange::{About, comparison};
use crate::filter::Filter;
use crate::messages::compare as m;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// A reading of another reader, from a file.
struct Opened {
    /// Its name for as long as it is open.
    number: u32,
    layer: Layer,
    /// The ink that it is painted with, from 0.
    ink: u8,
    is_shown: bool,
    /// How many items of the file could not be read.
    refused: usize,
}

/// The readings of others that are open.
#[derive(Default)]
pub(crate) struct Layers {
    opened: Vec<Opened>,
    last: u32,
}

impl Layers {
    fn get(&self, number: u32) -> Option<&Opened> {
        self.opened.iter().find(|one| one.number == number)
    }

    /// The first of the inks that the fewest are painted with.
    fn free_ink(&self) -> u8 {
        let users = |ink: &u8| self.opened.iter().filter(|one| one.ink == *ink).count();
        (0..LAYER_INKS).min_by_key(users).unwrap_or_default()
    }
}

/// One of the readers that are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader {
    /// Which layer it is; `None` for the reading at hand.
    pub(crate) layer: Option<u32>,
    pub(crate) ink: u8,
    pub(crate) refused: usize,
}

/// A comparison, and who the readers in it are.
#[derive(Clone, PartialEq)]
pub(crate) struct Compared {
    pub(crate) comparison: Comparison,
    /// In the order of the comparison.
    pub(crate) readers: Vec<Reader>,
}

impl Loupe {
    /// Reads a file as a layer, and how many of its items could not be read. `fallback` names whoever names nobody.
    fn read_layer(&self, text: &str, fallback: &str) -> Result<(Layer, usize), String> {
        let imported = self.read_file(text)?;
        let reading = self.reading.borrow();
        let digest = self.filing.borrow().as_ref().map(|filing| filing.digest.clone()).unwrap_or_default();
        let layer = Layer::of(&imported, reading.release(), &digest, fallback, &now());
        Ok((layer.map_err(|why| why.to_string())?, imported.refused.len()))
    }

    /// Opens a file beside the reading at hand; the reader's name.
    pub(crate) fn open_layer(&self, text: &str, fallback: &str) -> Result<String, String> {
        let (layer, refused) = self.read_layer(text, fallback)?;
        let name = layer.name.clone();
        {
            let mut layers = self.layers.borrow_mut();
            if layers.opened.iter().any(|one| one.layer.is_same(&layer)) {
                return Err(m::open_already(&name));
            }
            layers.last += 1;
            let (number, ink) = (layers.last, layers.free_ink());
            layers.opened.push(Opened { number, layer, ink, is_shown: true, refused });
        }
        self.paint_layers();
        self.signals.layers.update(|count| *count += 1);
        Ok(name)
    }

    pub(crate) fn close_layer(&self, number: u32) {
        self.layers.borrow_mut().opened.retain(|one| one.number != number);
        self.paint_layers();
        self.signals.layers.update(|count| *count += 1);
    }

    /// Closes all of them, and says why in a sentence.
    pub(crate) fn close_layers(&self, why: &str) {
        let is_any = !self.layers.take().opened.is_empty();
        if is_any {
            self.paint_layers();
            self.signals.layers.update(|count| *count += 1);
            self.notice(why);
        }
    }

    pub(crate) fn show_layer(&self, number: u32, is_shown: bool) {
        if let Some(one) = self.layers.borrow_mut().opened.iter_mut().find(|one| one.number == number) {
            one.is_shown = is_shown;
        }
        self.paint_layers();
    }

    pub(crate) fn is_layer_shown(&self, number: u32) -> bool {
        self.layers.borrow().get(number).is_some_and(|one| one.is_shown)
    }

    /// Paints the passages of the readings that are to be shown in the text.
    pub(crate) fn paint_layers(&self) {
        let (reading, map, layers) = (&*self.reading.borrow(), &*self.map.borrow(), &*self.layers.borrow());
        let shown = layers.opened.iter().filter(|one| one.is_shown);
        let passages = shown.flat_map(|one| {
            let other = &one.layer.reading;
            let ranges = other.in_text_order().filter_map(|annotation| other.range(annotation.id));
            let spans = ranges.filter_map(|range| map.span(reading.release(), range));
            spans.map(|span| (Ink::Layer(one.ink), span))
        });
        self.highlights.borrow_mut().paint_layers(map, passages);
    }

    /// The reading at hand, if it holds anything, beside those that are open.
    pub(crate) fn compared(&self) -> Compared {
        let layers = self.layers.borrow();
        let own = (!self.reading.borrow().is_empty()).then_some(Reader { layer: None, ink: 0, refused: 0 });
        let reader = |one: &Opened| Reader { layer: Some(one.number), ink: one.ink, refused: one.refused };
        Compared {
            readers: own.into_iter().chain(layers.opened.iter().map(reader)).collect(),
            comparison: self.compare(layers.opened.iter().map(|one| &one.layer)),
        }
    }

    /// The comparison with those that are open, if any are.
    pub(crate) fn compared_with_others(&self) -> Option<Comparison> {
        let layers = self.layers.borrow();
        (!layers.opened.is_empty()).then(|| self.compare(layers.opened.iter().map(|one| &one.layer)))
    }

    fn compare<'a>(&self, layers: impl Iterator<Item = &'a Layer>) -> Comparison {
        let reading = self.reading.borrow();
        let name = self.reader_name().unwrap_or_else(|| m::this_reading().to_owned());
        let own = (!reading.is_empty()).then_some((&*name, &*reading));
        let others = layers.map(|layer| (&*layer.name, &layer.reading));
        agreement::compare(&own.into_iter().chain(others).collect::<Vec<_>>())
    }

    /// A comparison as a table for spreadsheets.
    pub(crate) fn comparison_file(&self, compared: &Comparison) -> File {
        let filing = self.filing.borrow();
        let (identity, digest) =
            filing.as_ref().map_or(("", ""), |filing| (&filing.identity, &filing.digest));
        let about = About { identity, digest, generated: &now(), creator: None };
        File {
            extension: "comparison.csv",
            media_type: "text/csv",
            content: comparison::write(compared, &about),
        }
    }

    /// The reading at hand beside files, each with its name, as a plain object; else which file is wrong, and why.
    pub(crate) fn plain_comparison(&self, files: &[(String, String)]) -> Result<JsValue, String> {
        let mut layers: Vec<Layer> = Vec::new();
        for (nth, (name, text)) in files.iter().enumerate() {
            let told = |why: &str| match &**name {
                "" => format!("text {}: {why}", nth + 1),
                name => format!("“{name}”: {why}"),
            };
            let (layer, _) = self.read_layer(text, name).map_err(|why| told(&why))?;
            if layers.iter().any(|one| one.is_same(&layer)) {
                return Err(told("it is there twice"));
            }
            layers.push(layer);
        }
        Ok(plain(&self.compare(layers.iter())))
    }

    /// An annotation of one of the readers.
    pub(crate) fn annotation_of(&self, reader: Reader, id: Id) -> Option<Annotation> {
        match reader.layer {
            Some(number) => self.layers.borrow().get(number)?.layer.reading.get(id).cloned(),
            None => self.reading.borrow().get(id).cloned(),
        }
    }

    /// Takes an annotation of another reader over, once; whether that changed anything.
    pub(crate) fn take_from(self: &Rc<Self>, reader: Reader, id: Id) -> bool {
        let Some(annotation) = self.annotation_of(reader, id) else { return false };
        if is_there(&self.reading.borrow(), &annotation) {
            self.notice(m::in_this_reading_already());
            return false;
        }
        let edit = take_over(&annotation, new_id(), &now());
        let is_taken = self.edit_or_tell(edit);
        if is_taken {
            self.say(m::taken_over(&self.label(annotation.tag())));
            self.signals.layout.update(|count| *count += 1);
            self.name_in_address();
        }
        is_taken
    }

    /// Closes the panel and shows a passage: one's own annotation in hand, any other selected, ready to be tagged.
    pub(crate) fn leave_for_passage(&self, range: Range<CodePoints>, own: Option<Id>) {
        self.close_panel();
        self.signals.filter.set(Filter::All);
        self.signals.search.set(String::new());
        if let Some(id) = own {
            return self.go_to_passage(id);
        }
        self.take_in_hand(Vec::new());
        self.go_to_place(range);
        let passage = {
            let (reading, map) = (self.reading.borrow(), self.map.borrow());
            map.dom_range(&self.document, reading.release(), range)
        };
        if let (Ok(Some(selection)), Some(passage)) = (self.document.get_selection(), passage) {
            let _ = selection.remove_all_ranges();
            let _ = selection.add_range(&passage);
        }
    }
}

/// A comparison as `compare()` has it; its figures are named as in the table that is exported.
fn plain(comparison: &Comparison) -> JsValue {
    let count = |count: usize| JsValue::from_f64(count as f64);
    let counts = |all: &[usize]| -> JsValue { all.iter().map(|one| count(*one)).collect::<Array>().into() };
    let figure = |figure: Figure| {
        let (value, why) = match figure {
            Figure::Value(value) => (value.into(), None),
            Figure::Undefined(why) => (JsValue::NULL, Some(why.to_string())),
        };
        object(&[("value", value), ("why", or_null(why.as_deref()))])
    };
    let mark = |mark: &Option<Mark>| match mark {
        Some(mark) => object(&[
            ("id", mark.id.to_string().into()),
            ("tag", mark.tag.name().into()),
            ("start", mark.range.start().0.into()),
            ("end", mark.range.end().0.into()),
        ]),
        None => JsValue::NULL,
    };
    let passages = comparison.passages.iter().map(|shared| {
        object(&[
            ("start", shared.range.start().0.into()),
            ("end", shared.range.end().0.into()),
            ("quote", shared.quote.as_str().into()),
            ("standing", shared.standing.name().into()),
            ("marks", shared.marks.iter().map(mark).collect::<Array>().into()),
        ])
    });
    let of_tags = comparison.tags.iter().map(|of| (Some(of.tag), &of.counts, of.exact, of.overlap, of.alpha));
    let overall = &comparison.overall;
    let of_all = (None, &overall.counts, overall.exact, overall.overlap, overall.alpha);
    let figures = of_tags.chain([of_all]).map(|(tag, all, exact, overlap, alpha)| {
        object(&[
            ("tag", or_null(tag.map(Tag::name))),
            ("counts", counts(all)),
            ("exact_f1", figure(exact)),
            ("overlap_f1", figure(overlap)),
            ("alpha", figure(alpha)),
        ])
    });
    let pairs = comparison.pairs.iter().map(|pair| {
        let of_tags = pair.tags.iter().map(|of| (Some(of.tag), of.exact, of.overlap));
        let figures = of_tags.chain([(None, pair.exact, pair.overlap)]).map(|(tag, exact, overlap)| {
            object(&[
                ("tag", or_null(tag.map(Tag::name))),
                ("exact_f1", figure(exact)),
                ("overlap_f1", figure(overlap)),
            ])
        });
        object(&[
            ("first", count(pair.first)),
            ("second", count(pair.second)),
            ("agreements", count(pair.agreements)),
            ("conflicts", count(pair.conflicts)),
            ("only_first", count(pair.only_first)),
            ("only_second", count(pair.only_second)),
            ("figures", figures.collect::<Array>().into()),
        ])
    });
    object(&[
        ("readers", comparison.readers.iter().map(JsValue::from).collect::<Array>().into()),
        ("unplaced", counts(&comparison.unplaced)),
        ("passages", passages.collect::<Array>().into()),
        ("figures", figures.collect::<Array>().into()),
        ("pairs", pairs.collect::<Array>().into()),
    ])
}
