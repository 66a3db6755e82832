//! How an annotation remembers its passage: by position, by quote and by the words around it.
//!
//! These are the [text position](https://www.w3.org/TR/annotation-model/#text-position-selector) and
//! [text quote](https://www.w3.org/TR/annotation-model/#text-quote-selector) selectors of the W3C in one.

use crate::text::{CodePoints, Range, Text};

/// How much of the text before and after a passage is remembered with it, in code points: enough to tell
/// nearly every repeated phrase of a press release from its twins, short enough to read.
pub const CONTEXT_CODE_POINTS: u32 = 32;

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
        Some(Self { range, quote, prefix: String::new(), suffix: String::new() })
    }

    /// The passage at `range` of `text` with its context, as it travels to other texts and tools.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{selector::Selector, text::{CodePoints, Range, Text}};
    /// let text = Text::new("She said it was done.");
    /// let range = Range::new(CodePoints(4), CodePoints(8)).unwrap();
    /// let selector = Selector::describe(&text, range).unwrap();
    /// assert_eq!((&*selector.prefix, &*selector.suffix), ("She ", " it was done."));
    /// ```
    #[must_use]
    pub fn describe(text: &Text, range: Range<CodePoints>) -> Option<Self> {
        let mut selector = Self::of(text, range)?;
        text.before(range.start(), CONTEXT_CODE_POINTS).clone_into(&mut selector.prefix);
        text.after(range.end(), CONTEXT_CODE_POINTS).clone_into(&mut selector.suffix);
        Some(selector)
    }
}
