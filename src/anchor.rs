//! Finding a remembered passage in a text that may not be the one it was made on.
//!
//! An anchor is never a silent guess. Where the text is known that a passage was made on, [`Difference`] follows its
//! words into the text as it is now; where it is not, [`Index`] looks for its quote and context.
//!
//! Both compare **words**, not characters, and take words for the same whose letters are: normal forms, curly and
//! straight quotation marks, the kinds of dashes, dots and spaces, soft hyphens and ligatures make no difference, since
//! a CMS changes them by itself. Upper and lower case do.

mod alignment;
mod approximate;
mod difference;
pub(crate) mod fold;
mod global;
mod search;
mod words;

pub use difference::Difference;
pub use search::{FEWEST_CONTEXT_CODE_POINTS, Index, MOST_CONTEXT_CODE_POINTS};

use crate::selector::Selector;
use crate::text::{CodePoints, Range, Text};

/// Where a selector lands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The same words, at this place.
    Found(Range<CodePoints>),
    /// The passage is here, but its words differ now.
    Changed(Range<CodePoints>),
    /// It may be any of these places, and nothing tells which, or whether it is the only one there is.
    Ambiguous(Vec<Range<CodePoints>>),
    /// It is not in the text.
    Orphan,
}

impl Anchor {
    /// The one place where it lands; `None` if there is none or more than one.
    #[must_use]
    pub const fn range(&self) -> Option<Range<CodePoints>> {
        match self {
            Self::Found(range) | Self::Changed(range) => Some(*range),
            Self::Ambiguous(_) | Self::Orphan => None,
        }
    }

    /// The stable name of its kind.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Found(_) => "found",
            Self::Changed(_) => "changed",
            Self::Ambiguous(_) => "ambiguous",
            Self::Orphan => "orphan",
        }
    }
}

/// Finds `selector` in `text`, by its quote and context: [`Index::find`] for a single passage.
///
/// # Examples
/// ```
/// use press_loupe::{anchor::{Anchor, Index, find}, text::{CodePoints, Range, Text}};
/// let range = |start, end| Range::new(CodePoints(start), CodePoints(end)).unwrap();
/// let old = Text::new("The ministry confirmed it.");
/// let selector = Index::of(&old).describe(&old, range(4, 12)).unwrap();
/// assert_eq!(find(&selector, &Text::new("On Monday the ministry confirmed it.")), Anchor::Found(range(14, 22)));
/// assert_eq!(find(&selector, &Text::new("The office opened.")), Anchor::Orphan);
/// ```
#[must_use]
pub fn find(selector: &Selector, text: &Text) -> Anchor {
    if stands(selector, text) {
        return Anchor::Found(selector.range);
    }
    Index::of(text).find(selector, text)
}

/// Whether the words of a selector, with all its context, stand in `text` where it says. The same words alone at the
/// same offset of another text are no proof if their context is known and differs.
pub(crate) fn stands(selector: &Selector, text: &Text) -> bool {
    let Selector { range, quote, prefix, suffix, .. } = selector;
    let count = |context: &str| crate::text::to_u32(context.chars().count());
    !quote.is_empty()
        && text.slice(*range) == Some(quote)
        && text.before(range.start(), count(prefix)) == prefix
        && text.after(range.end(), count(suffix)) == suffix
}

/// Whether a text has anything by which it could be found: a word, or a mark that is seen.
pub(crate) fn has_words(text: &str) -> bool {
    !words::words(text).is_empty()
}

/// Every place where `quote` stands in `text`, overlapping ones included.
///
/// # Examples
/// ```
/// use press_loupe::{anchor::occurrences, text::Text};
/// assert_eq!(occurrences(&Text::new("aaa"), "aa").count(), 2);
/// ```
pub fn occurrences<'a>(text: &'a Text, quote: &'a str) -> impl Iterator<Item = Range<CodePoints>> + 'a {
    let step = quote.chars().next().map_or(0, char::len_utf8);
    let mut from = 0;
    core::iter::from_fn(move || {
        if step == 0 {
            return None;
        }
        let start = from + text.as_str().get(from..)?.find(quote)?;
        from = start + step;
        text.range_of_bytes(start, start + quote.len())
    })
}
