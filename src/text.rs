//! Text and places in it: offsets as types, ranges, and the index between the units.
//!
//! Three units meet in this tool. Rust slices by bytes, the DOM counts UTF-16 code units, and the
//! [Web Annotation model](https://www.w3.org/TR/annotation-model/#text-position-selector) counts Unicode code
//! points. Each is a type here, so that one is never taken for another; [`Text`] converts between them and
//! answers `None` where a place does not exist or lies inside a character.

use core::fmt;

macro_rules! offset {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// This offset moved forward by `count` units; stays at the largest offset there is.
            #[must_use]
            pub const fn plus(self, count: u32) -> Self {
                Self(self.0.saturating_add(count))
            }

            /// How many units lie between `earlier` and this offset; 0 if it is not earlier.
            #[must_use]
            pub const fn since(self, earlier: Self) -> u32 {
                self.0.saturating_sub(earlier.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

offset! {
    /// An offset in UTF-8 bytes, as Rust slices.
    Bytes
}
offset! {
    /// An offset in UTF-16 code units, as the DOM counts.
    Utf16
}
offset! {
    /// An offset in Unicode code points, as exported positions count.
    CodePoints
}

/// A stretch of text from `start` up to, not including, `end`.
///
/// # Examples
/// ```
/// use press_loupe::text::{CodePoints, Range};
/// let range = Range::new(CodePoints(2), CodePoints(5)).unwrap();
/// assert_eq!(range.end(), CodePoints(5));
/// assert!(Range::new(CodePoints(5), CodePoints(2)).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range<Unit> {
    // Invariant: start <= end
    start: Unit,
    end: Unit,
}

impl<Unit: Copy + Ord> Range<Unit> {
    /// The range from `start` to `end`; `None` if they are reversed.
    #[must_use]
    pub fn new(start: Unit, end: Unit) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// Where it starts.
    #[must_use]
    pub const fn start(&self) -> Unit {
        self.start
    }

    /// Where it ends: the first place after it.
    #[must_use]
    pub const fn end(&self) -> Unit {
        self.end
    }

    /// Whether it holds no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Whether the unit that starts at `place` lies in it.
    #[must_use]
    pub fn contains(&self, place: Unit) -> bool {
        self.start <= place && place < self.end
    }

    /// Whether the two share any text.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl Range<CodePoints> {
    /// The position of a passage whose position is not known: the empty range at the start, where no words stand.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::text::Range;
    /// assert!(Range::NOWHERE.is_empty());
    /// ```
    pub const NOWHERE: Self = Self { start: CodePoints(0), end: CodePoints(0) };
}

/// How many code points lie between two remembered places: a conversion scans at most this many.
const STRIDE: u32 = 32;

/// A text that knows where each of its places is in all three units.
///
/// # Examples
/// ```
/// use press_loupe::text::{CodePoints, Text, Utf16};
/// let text = Text::new("é😀!");
/// assert_eq!(text.utf16(CodePoints(2)), Some(Utf16(3)));
/// assert_eq!(text.code_points_of_utf16(Utf16(2)), None); // inside the emoji
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    string: String,
    /// The places of every `STRIDE`th code point, in bytes and UTF-16 units.
    marks: Vec<(Bytes, Utf16)>,
    code_points: CodePoints,
    utf16: Utf16,
}

impl Text {
    /// Indexes `string`; one pass over it.
    #[must_use]
    pub fn new(string: impl Into<String>) -> Self {
        let string = string.into();
        let mut marks = Vec::with_capacity(string.len() / STRIDE as usize + 1);
        let (mut utf16, mut count) = (Utf16(0), 0_u32);
        for (byte, character) in string.char_indices() {
            if count.is_multiple_of(STRIDE) {
                marks.push((Bytes(to_u32(byte)), utf16));
            }
            utf16 = utf16.plus(to_u32(character.len_utf16()));
            count += 1;
        }
        Self { string, marks, code_points: CodePoints(count), utf16 }
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// Its length in code points.
    #[must_use]
    pub const fn len(&self) -> CodePoints {
        self.code_points
    }

    /// Its length in UTF-16 units.
    #[must_use]
    pub const fn utf16_len(&self) -> Utf16 {
        self.utf16
    }

    /// Whether it is the empty text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.string.is_empty()
    }

    /// The whole text as a range.
    #[must_use]
    pub const fn range(&self) -> Range<CodePoints> {
        Range { start: CodePoints(0), end: self.code_points }
    }

    /// The words at `range`; `None` if it reaches past the end.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::text::{CodePoints, Range, Text};
    /// let text = Text::new("naïve 😀 claim");
    /// let range = Range::new(CodePoints(6), CodePoints(7)).unwrap();
    /// assert_eq!(text.slice(range), Some("😀"));
    /// ```
    #[must_use]
    pub fn slice(&self, range: Range<CodePoints>) -> Option<&str> {
        let (start, end) = (self.bytes(range.start)?, self.bytes(range.end)?);
        self.string.get(start.0 as usize..end.0 as usize)
    }

    /// Where a code point is in bytes; `None` past the end.
    #[must_use]
    pub fn bytes(&self, place: CodePoints) -> Option<Bytes> {
        self.place(place).map(|(bytes, _)| bytes)
    }

    /// Where a code point is in UTF-16 units; `None` past the end.
    #[must_use]
    pub fn utf16(&self, place: CodePoints) -> Option<Utf16> {
        self.place(place).map(|(_, utf16)| utf16)
    }

    /// A byte offset in code points; `None` past the end or inside a character.
    #[must_use]
    pub fn code_points(&self, place: Bytes) -> Option<CodePoints> {
        if place.0 as usize == self.string.len() {
            return Some(self.code_points);
        }
        self.find(|bytes, _| bytes.cmp(&place))
    }

    /// A UTF-16 offset in code points; `None` past the end or inside a surrogate pair.
    #[must_use]
    pub fn code_points_of_utf16(&self, place: Utf16) -> Option<CodePoints> {
        if place == self.utf16 {
            return Some(self.code_points);
        }
        self.find(|_, utf16| utf16.cmp(&place))
    }

    /// The range of a piece of this text that was found by bytes.
    #[must_use]
    pub fn range_of_bytes(&self, start: usize, end: usize) -> Option<Range<CodePoints>> {
        Range::new(self.code_points(Bytes(to_u32(start)))?, self.code_points(Bytes(to_u32(end)))?)
    }

    /// `range` without the white space at its ends; `None` if nothing else is in it.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::text::{CodePoints, Range, Text};
    /// let text = Text::new("  a claim \n");
    /// let range = text.trim(text.range()).unwrap();
    /// assert_eq!(text.slice(range), Some("a claim"));
    /// ```
    #[must_use]
    pub fn trim(&self, range: Range<CodePoints>) -> Option<Range<CodePoints>> {
        let words = self.slice(range)?;
        let inner = words.trim();
        let before = words.len() - words.trim_start().len();
        let lead = words.get(..before)?.chars().count();
        (!inner.is_empty()).then(|| {
            let start = range.start.plus(to_u32(lead));
            Range { start, end: start.plus(to_u32(inner.chars().count())) }
        })
    }

    /// Up to `count` code points before `place`, and whether the text starts there.
    #[must_use]
    pub fn before(&self, place: CodePoints, count: u32) -> &str {
        let start = CodePoints(place.0.saturating_sub(count));
        self.slice(Range { start, end: place.max(start) }).unwrap_or_default()
    }

    /// Up to `count` code points after `place`.
    #[must_use]
    pub fn after(&self, place: CodePoints, count: u32) -> &str {
        let end = place.plus(count).min(self.code_points);
        if place > end {
            return "";
        }
        self.slice(Range { start: place, end }).unwrap_or_default()
    }

    fn place(&self, place: CodePoints) -> Option<(Bytes, Utf16)> {
        if place == self.code_points {
            return Some((Bytes(to_u32(self.string.len())), self.utf16));
        }
        // Where every character is one byte there is nothing to look up.
        if self.code_points.0 == to_u32(self.string.len()) {
            return (place < self.code_points).then_some((Bytes(place.0), Utf16(place.0)));
        }
        let &(bytes, utf16) = self.marks.get((place.0 / STRIDE) as usize)?;
        let ahead = place.0 % STRIDE;
        let tail = self.string.get(bytes.0 as usize..)?;
        // Plain ASCII, by far the most text there is, needs no decoding.
        if let Some(ascii) = tail.as_bytes().get(..ahead as usize).filter(|part| part.is_ascii()) {
            let step = to_u32(ascii.len());
            return (place < self.code_points).then(|| (bytes.plus(step), utf16.plus(step)));
        }
        let mut units = 0;
        for (nth, (byte, character)) in tail.char_indices().enumerate() {
            if to_u32(nth) == ahead {
                return Some((bytes.plus(to_u32(byte)), utf16.plus(units)));
            }
            units += to_u32(character.len_utf16());
        }
        None
    }

    /// The code point at which `order` says `Equal`, where `order` compares a place with the one looked for.
    fn find(&self, order: impl Fn(Bytes, Utf16) -> core::cmp::Ordering) -> Option<CodePoints> {
        let after = self.marks.partition_point(|&(bytes, utf16)| order(bytes, utf16).is_le());
        let mark = after.checked_sub(1)?;
        let &(start, utf16) = self.marks.get(mark)?;
        let mut units = 0;
        for (nth, (byte, character)) in self.string.get(start.0 as usize..)?.char_indices().enumerate() {
            match order(start.plus(to_u32(byte)), utf16.plus(units)) {
                core::cmp::Ordering::Less => units += to_u32(character.len_utf16()),
                core::cmp::Ordering::Equal => return Some(CodePoints(to_u32(mark) * STRIDE + to_u32(nth))),
                core::cmp::Ordering::Greater => return None,
            }
        }
        None
    }
}

/// Texts are at most a few megabytes; a longer one saturates and its far places are simply not found.
pub(crate) fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_place_is_the_same_in_all_units(string in "[a-z😀éא\u{301}\r\n 漢]{0,700}") {
            let text = Text::new(string.clone());
            let mut utf16 = 0;
            for (nth, (byte, character)) in string.char_indices().enumerate() {
                let place = CodePoints(nth as u32);
                prop_assert_eq!(text.bytes(place), Some(Bytes(byte as u32)));
                prop_assert_eq!(text.utf16(place), Some(Utf16(utf16)));
                prop_assert_eq!(text.code_points(Bytes(byte as u32)), Some(place));
                prop_assert_eq!(text.code_points_of_utf16(Utf16(utf16)), Some(place));
                if character.len_utf16() == 2 {
                    prop_assert_eq!(text.code_points_of_utf16(Utf16(utf16 + 1)), None);
                }
                utf16 += character.len_utf16() as u32;
            }
            prop_assert_eq!(text.utf16(text.len()), Some(Utf16(utf16)));
            prop_assert_eq!(text.bytes(text.len().plus(1)), None);
            prop_assert_eq!(text.code_points_of_utf16(Utf16(utf16 + 1)), None);
        }

        #[test]
        fn trimming_leaves_no_white_space_at_the_ends(string in "[ \n\ta😀\u{a0}]{0,30}") {
            let text = Text::new(string.clone());
            let trimmed = text.trim(text.range()).and_then(|range| text.slice(range)).unwrap_or("");
            prop_assert_eq!(trimmed, string.trim());
        }
    }
}
