//! Finds quotes in a text, for the benchmark.

use press_loupe::anchor::Index;
use press_loupe::selector::Selector;
use press_loupe::text::{Range, Text, Utf16};
use wasm_bindgen::prelude::wasm_bindgen;

/// A text in which quotes are looked for.
#[wasm_bindgen]
pub struct Engine {
    text: Text,
    index: Index,
}

#[wasm_bindgen]
impl Engine {
    /// Reads the text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Text::new(text);
        let index = Index::of(&text);
        Self { text, index }
    }

    /// Start and end of the one place where a quote stands, in UTF-16 units; nothing if there is none or several.
    #[must_use]
    pub fn locate(&self, quote: String, prefix: String, suffix: String, start: u32) -> Vec<u32> {
        let length = u32::try_from(quote.chars().count()).unwrap_or(0);
        let start = self.text.code_points_of_utf16(Utf16(start));
        let range = start.and_then(|start| Range::new(start, start.plus(length))).unwrap_or(Range::NOWHERE);
        let selector = Selector { range, quote, prefix, suffix, made_on: None };
        let found = self.index.find(&selector, &self.text).range();
        let units = found.and_then(|range| Some([self.text.utf16(range.start())?.0, self.text.utf16(range.end())?.0]));
        units.map(Vec::from).unwrap_or_default()
    }
}
