//! Painting passages over the page's own text with the CSS Custom Highlight API.
//!
//! web-sys knows `Highlight` only behind an unstable flag, so the few members in use are bound here by hand.

use wasm_bindgen::prelude::*;
use web_sys::{Node, StaticRange, StaticRangeInit};

use crate::annotation::Id;
use crate::sorted::Sorted;
use crate::tag::Tag;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange) -> bool;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
}

/// What a passage is painted as: one highlight of the page's registry for each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    Tag(Tag),
    InHand(Tag),
    /// The reading of another reader, by the number of its ink.
    Layer(u8),
}

/// How many readers are told apart by an ink of their own? The next ones have the same again.
pub(crate) const LAYER_INKS: u8 = 6;

impl Ink {
    const LAYERS: [Self; LAYER_INKS as usize] =
        [Self::Layer(0), Self::Layer(1), Self::Layer(2), Self::Layer(3), Self::Layer(4), Self::Layer(5)];

    const TAGS: [Self; 6] = [
        Self::Tag(Tag::Claim),
        Self::Tag(Tag::Source),
        Self::Tag(Tag::Speculation),
        Self::InHand(Tag::Claim),
        Self::InHand(Tag::Source),
        Self::InHand(Tag::Speculation),
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Tag(Tag::Claim) => "press-loupe-claim",
            Self::Tag(Tag::Source) => "press-loupe-source",
            Self::Tag(Tag::Speculation) => "press-loupe-speculation",
            Self::InHand(Tag::Claim) => "press-loupe-claim-in-hand",
            Self::InHand(Tag::Source) => "press-loupe-source-in-hand",
            Self::InHand(Tag::Speculation) => "press-loupe-speculation-in-hand",
            Self::Layer(0) => "press-loupe-layer-1",
            Self::Layer(1) => "press-loupe-layer-2",
            Self::Layer(2) => "press-loupe-layer-3",
            Self::Layer(3) => "press-loupe-layer-4",
            Self::Layer(4) => "press-loupe-layer-5",
            Self::Layer(_) => "press-loupe-layer-6",
        }
    }

    const fn priority(self) -> i32 {
        match self {
            Self::Layer(_) => -1,
            Self::Tag(_) => 0,
            Self::InHand(_) => 1,
        }
    }
}

/// The two ends of a passage in the page.
pub(crate) type Ends<'a> = ((&'a Node, u32), (&'a Node, u32));

/// What one element has painted. The registry is the page's: other elements and other tools paint there too.
#[derive(Default)]
pub(crate) struct Highlights {
    painted: Sorted<Id, (Tag, Vec<StaticRange>)>,
    passing: Vec<(Ink, StaticRange)>,
    layers: Vec<(Ink, StaticRange)>,
}

impl Highlights {
    /// Paints the pieces of an annotation's passage, or paints them anew; `None` takes them away.
    pub(crate) fn paint(&mut self, id: Id, passage: Option<(Tag, Vec<Ends<'_>>)>) {
        if let Some((tag, ranges)) = self.painted.remove(&id) {
            ranges.iter().for_each(|range| take(Ink::Tag(tag), range));
        }
        if let Some((tag, pieces)) = passage {
            let ranges: Vec<_> = pieces.into_iter().filter_map(static_range).collect();
            ranges.iter().for_each(|range| put(Ink::Tag(tag), range));
            self.painted.insert(id, (tag, ranges));
        }
    }

    /// Replaces what is painted in passing: the passages in hand, the one that is being chosen.
    pub(crate) fn paint_passing<'a>(&mut self, passages: impl IntoIterator<Item = (Ink, Ends<'a>)>) {
        replace(&mut self.passing, passages);
    }

    /// Replaces what is painted of other readers. Where there is none, nothing of it stays registered.
    pub(crate) fn paint_layers<'a>(&mut self, passages: impl IntoIterator<Item = (Ink, Ends<'a>)>) {
        replace(&mut self.layers, passages);
        unregister(&Ink::LAYERS);
    }

    /// Takes everything away that this element painted.
    pub(crate) fn clear(&mut self) {
        for (tag, ranges) in core::mem::take(&mut self.painted).into_values() {
            ranges.iter().for_each(|range| take(Ink::Tag(tag), range));
        }
        self.paint_passing([]);
        self.paint_layers([]);
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        self.clear();
        unregister(&Ink::TAGS);
    }
}

fn replace<'a>(painted: &mut Vec<(Ink, StaticRange)>, passages: impl IntoIterator<Item = (Ink, Ends<'a>)>) {
    for (ink, range) in painted.drain(..) {
        take(ink, &range);
    }
    for (ink, ends) in passages {
        if let Some(range) = static_range(ends) {
            put(ink, &range);
            painted.push((ink, range));
        }
    }
}

/// Takes the highlights of these inks out of the registry that nobody paints with any more.
fn unregister(inks: &[Ink]) {
    let Some(registry) = registry() else { return };
    for ink in inks {
        if registry.get(ink.name()).is_some_and(|highlight| highlight.size() == 0) {
            registry.delete(ink.name());
        }
    }
}

/// Whether this browser can paint highlights at all.
pub(crate) fn are_supported() -> bool {
    registry().is_some()
}

fn registry() -> Option<HighlightRegistry> {
    let css = js_sys::Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}

fn static_range(((start, start_offset), (end, end_offset)): Ends<'_>) -> Option<StaticRange> {
    StaticRange::new(&StaticRangeInit::new(end, end_offset, start, start_offset)).ok()
}

fn put(ink: Ink, range: &StaticRange) {
    let Some(registry) = registry() else { return };
    let highlight = registry.get(ink.name()).unwrap_or_else(|| {
        let highlight = Highlight::new();
        highlight.set_priority(ink.priority());
        registry.set(ink.name(), &highlight);
        highlight
    });
    highlight.add(range);
}

fn take(ink: Ink, range: &StaticRange) {
    if let Some(highlight) = registry().and_then(|registry| registry.get(ink.name())) {
        highlight.delete(range);
    }
}
