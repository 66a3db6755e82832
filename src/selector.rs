//! How an annotation remembers its passage: by position, by quote and by the words around it.
//!
//! These are the [text position](https://www.w3.org/TR/annotation-model/#text-position-selector) and
//! [text quote](https://www.w3.org/TR/annotation-model/#text-quote-selector) selectors of the W3C in one.

use crate::release::TextName;
use crate::text::{CodePoints, Range, Text};

/// A remembered passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector {
    /// Where it stood, in code points of the text it was made on.
    pub range: Range<CodePoints>,
    /// Its exact words there.
    pub quote: String,
    /// The words before it, where they are known; empty for a passage of the text at hand, which knows them.
    pub prefix: String,
    /// The words after it, likewise.
    pub suffix: String,
    /// The text in which it stands at this range, if that is not the text at hand.
    pub made_on: Option<TextName>,
}

impl Selector {
    /// The passage at `range` of `text`, without context; `None` if the text is shorter.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{selector::Selector, text::{CodePoints, Range, Text}};
    /// let text = Text::new("She said it was done.");
    /// let range = Range::new(CodePoints(4), CodePoints(8)).unwrap();
    /// assert_eq!(Selector::of(&text, range).unwrap().quote, "said");
    /// ```
    #[must_use]
    pub fn of(text: &Text, range: Range<CodePoints>) -> Option<Self> {
        let quote = text.slice(range)?.to_owned();
        Some(Self { range, quote, prefix: String::new(), suffix: String::new(), made_on: None })
    }
}
