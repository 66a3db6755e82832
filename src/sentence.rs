//! The sentences of a release.
//!
//! They are told apart by the rules of [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundaries), which
//! leave abbreviations and much of the punctuation of quotations to a tailoring. This one is for the prose of releases:
//!
//! - The full stop of a known abbreviation, an initial or a German ordinal ends no sentence, unless what follows is a
//!   word that begins sentences: "in the U.S. Department" goes on, "in the U.S. The Department" does not.
//! - After "?" and "!" a small letter goes on with the sentence, as after a full stop: “Why?” he asked.
//! - An ellipsis ends a sentence where a capital follows it.
//! - A mark without white space after it ends none, except in the scripts that put none there.
//! - What opens a quotation or a bracket is the next sentence's even without a space: 他说。“好”
//! - A number begins a sentence, and a dash after white space does; the number or letter of an item is not one alone.
//! - A small letter with a capital behind it begins a sentence as a capital does: "iPhone".
//! - What closes after a space, as « Oui. » does, and references to notes stay with their sentence.
//!
//! The same code runs on the host and in every browser, so that a sentence is the same wherever a release is read.

pub(crate) mod class;
mod rules;
mod words;

use crate::release::{BlockKind, Release};
use crate::text::{CodePoints, Range};
use rules::{Setting, split};

/// The sentences of a release in text order.
///
/// Each lies within one block, is not empty and has no white space at its ends; together they hold all that is written
/// in the blocks.
///
/// # Examples
/// ```
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// let block = Block::new(BlockKind::Paragraph, "It opened on Oct. 18, 2016. “Why?” he asked.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let sentences = Sentences::of(&release);
/// let words: Vec<_> = sentences.iter().filter_map(|range| release.text().slice(range)).collect();
/// assert_eq!(words, ["It opened on Oct. 18, 2016.", "“Why?” he asked."]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    ranges: Vec<Range<CodePoints>>,
    /// The blocks that hold any: what they are, and which of the sentences.
    paragraphs: Vec<(BlockKind, core::ops::Range<usize>)>,
}

/// Where a sentence stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which sentence of its block it is, counted from 1.
    pub sentence: usize,
    /// How many sentences that block has.
    pub of: usize,
    /// What the block is.
    pub kind: BlockKind,
    /// Which block of this kind it is, counted from 1.
    pub block: usize,
}

impl Sentences {
    /// Splits the text of `release`.
    #[must_use]
    pub fn of(release: &Release) -> Self {
        let mut sentences = Self::default();
        let is_german = match &release.facts.language {
            Some(language) => language.get(..2).is_some_and(|language| language.eq_ignore_ascii_case("de")),
            None => [" und ", " ist ", " für "].iter().any(|word| release.text().as_str().contains(word)),
        };
        for &(kind, block) in release.blocks() {
            let first = sentences.ranges.len();
            let is_heading = matches!(
                kind,
                BlockKind::Kicker | BlockKind::Headline | BlockKind::Subheadline | BlockKind::Heading
            );
            let text = release.text().slice(block).unwrap_or_default();
            split(text, Setting { is_german, is_heading }, &mut |start, end| {
                sentences.ranges.extend(Range::new(block.start().plus(start), block.start().plus(end)));
            });
            if sentences.ranges.len() > first {
                sentences.paragraphs.push((kind, first..sentences.ranges.len()));
            }
        }
        sentences
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ranges.len()
    }

    /// Whether there is none: nothing is written in the release.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The ranges of all, in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Range<CodePoints>> + '_ {
        self.ranges.iter().copied()
    }

    /// The range of the `nth`, counted from 0.
    #[must_use]
    pub fn get(&self, nth: usize) -> Option<Range<CodePoints>> {
        self.ranges.get(nth).copied()
    }

    /// Which sentence stands at `place`, counted from 0: in the white space between two the later one, at the end of
    /// the text the last one. `None` if there is none at all.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::{Block, BlockKind, Draft, Release};
    /// use press_loupe::sentence::Sentences;
    /// use press_loupe::text::CodePoints;
    /// let block = Block::new(BlockKind::Paragraph, "It is so. It was so.").unwrap();
    /// let sentences = Sentences::of(&Release::new(Draft { blocks: vec![block], ..Draft::default() }));
    /// assert_eq!(sentences.at(CodePoints(8)), Some(0));
    /// assert_eq!(sentences.at(CodePoints(9)), Some(1));
    /// assert_eq!(sentences.at(CodePoints(20)), Some(1));
    /// ```
    #[must_use]
    pub fn at(&self, place: CodePoints) -> Option<usize> {
        let nth = self.ranges.partition_point(|range| range.end() <= place);
        Some(nth.min(self.ranges.len().checked_sub(1)?))
    }

    /// Where the `nth` sentence, counted from 0, stands among the others; `None` if there are fewer.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::{Block, BlockKind, Draft, Release};
    /// use press_loupe::sentence::{Place, Sentences};
    /// let block = Block::new(BlockKind::Paragraph, "It is so. It was so.").unwrap();
    /// let sentences = Sentences::of(&Release::new(Draft { blocks: vec![block], ..Draft::default() }));
    /// let place = Place { sentence: 2, of: 2, kind: BlockKind::Paragraph, block: 1 };
    /// assert_eq!(sentences.place(1), Some(place));
    /// ```
    #[must_use]
    pub fn place(&self, nth: usize) -> Option<Place> {
        let at = self.paragraph_at(nth);
        let (kind, sentences) = self.paragraphs.get(at)?;
        let same = self.paragraphs.iter().take(at + 1).filter(|paragraph| paragraph.0 == *kind);
        Some(Place {
            sentence: nth.checked_sub(sentences.start)? + 1,
            of: sentences.len(),
            kind: *kind,
            block: same.count(),
        })
    }

    /// The blocks that hold sentences, with the numbers of these, counted from 0.
    pub(crate) fn paragraphs(&self) -> &[(BlockKind, core::ops::Range<usize>)] {
        &self.paragraphs
    }

    /// The sentences of the block that the `nth` is in.
    pub(crate) fn paragraph_of(&self, nth: usize) -> Option<core::ops::Range<usize>> {
        self.paragraphs.get(self.paragraph_at(nth)).map(|paragraph| paragraph.1.clone())
    }

    fn paragraph_at(&self, nth: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.1.end <= nth)
    }
}
