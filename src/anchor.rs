//! Finding a remembered passage in a text that may not be the one it was made on.
//!
//! An anchor is never a silent guess: where the words stand more than once and nothing tells which is meant, the
//! answer is [`Anchor::Ambiguous`]; where they do not stand at all, [`Anchor::Orphan`].

use crate::selector::Selector;
use crate::text::{CodePoints, Range, Text};

/// Where a selector lands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The same words, at this place.
    Found(Range<CodePoints>),
    /// The passage is here, but its words differ now.
    Changed(Range<CodePoints>),
    /// The same words stand at all of these places.
    Ambiguous(Vec<Range<CodePoints>>),
    /// The words are not in the text.
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

/// Finds `selector` in `text`, by its quote and context.
///
/// Its own position counts only where quote and context stand there too: the same words at the same offset of
/// another text are no proof.
///
/// # Examples
/// ```
/// use press_loupe::{anchor::{Anchor, find}, selector::Selector, text::{CodePoints, Range, Text}};
/// let range = |start, end| Range::new(CodePoints(start), CodePoints(end)).unwrap();
/// let old = Text::new("The ministry confirmed it.");
/// let selector = Selector::describe(&old, range(4, 12)).unwrap();
/// assert_eq!(find(&selector, &Text::new("On Monday the ministry confirmed it.")), Anchor::Found(range(14, 22)));
/// assert_eq!(find(&selector, &Text::new("The office confirmed it.")), Anchor::Orphan);
/// ```
#[must_use]
pub fn find(selector: &Selector, text: &Text) -> Anchor {
    if selector.quote.is_empty() {
        return Anchor::Orphan;
    }
    let context = |range: Range<CodePoints>| Context::around(selector, text, range);
    let here = selector.range;
    if text.slice(here) == Some(&selector.quote) && context(here).is_whole(selector) {
        return Anchor::Found(here);
    }
    let mut places: Vec<_> = occurrences(text, &selector.quote).collect();
    match places.as_slice() {
        [] => return Anchor::Orphan,
        [only] => return Anchor::Found(*only),
        _ => {}
    }
    let best = places.iter().map(|&range| context(range).units()).max().unwrap_or(0);
    places.retain(|&range| context(range).units() == best);
    match places.as_slice() {
        [only] if best > 0 => Anchor::Found(*only),
        _ => Anchor::Ambiguous(places),
    }
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

/// How much of a selector's context stands around a place, in code points on each side.
struct Context {
    before: usize,
    after: usize,
}

impl Context {
    fn around(selector: &Selector, text: &Text, range: Range<CodePoints>) -> Self {
        let count = |context: &str| crate::text::to_u32(context.chars().count());
        let before = text.before(range.start(), count(&selector.prefix));
        let after = text.after(range.end(), count(&selector.suffix));
        Self {
            before: common(selector.prefix.chars().rev(), before.chars().rev()),
            after: common(selector.suffix.chars(), after.chars()),
        }
    }

    const fn units(&self) -> usize {
        self.before + self.after
    }

    fn is_whole(&self, selector: &Selector) -> bool {
        self.before == selector.prefix.chars().count() && self.after == selector.suffix.chars().count()
    }
}

fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}
