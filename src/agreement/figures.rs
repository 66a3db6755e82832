//! Figures, and F1 of spans.

use core::fmt;

use super::Mark;
use crate::messages::agreement as m;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// A number, or why there is none.
///
/// It displays with three decimals, as files have it; [`label`](Self::label) is for readers. What is not 0 or 1 is never shown as 0 or 1.
///
/// # Examples
/// ```
/// use press_loupe::agreement::{Figure, Why};
/// assert_eq!(Figure::Value(2.0 / 3.0).to_string(), "0.667");
/// assert_eq!(Figure::Value(0.9999).to_string(), "0.999");
/// assert_eq!(Figure::Value(-0.25).to_string(), "-0.250");
/// assert_eq!(
///     Figure::Undefined(Why::NotMarked).to_string(),
///     "undefined because nobody marked anything with this tag"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// The number.
    Value(f64),
    /// There is none.
    Undefined(Why),
}

impl Figure {
    /// The number, where there is one.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::{Figure, Why};
    /// assert_eq!(Figure::Value(0.5).value(), Some(0.5));
    /// assert_eq!(Figure::Undefined(Why::NotTwoReaders).value(), None);
    /// ```
    #[must_use]
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Undefined(_) => None,
        }
    }

    /// The figure as readers are shown it: with three decimals, or as a clause that says why there is none.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::{Figure, Why};
    /// assert_eq!(Figure::Value(-0.25).label(), "-0.250");
    /// assert_eq!(Figure::Undefined(Why::EmptyText).label(), "undefined because the text is empty");
    /// ```
    #[must_use]
    pub fn label(self) -> String {
        let value = match self {
            Self::Value(value) => value,
            Self::Undefined(why) => return why.label().to_owned(),
        };
        let (whole, decimals) = parts(value);
        let decimal = m::decimal(whole, &decimals);
        if value < 0.0 { m::below_zero(&decimal) } else { decimal }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Value(value) => f.write_str(&decimal(value)),
            Self::Undefined(why) => why.fmt(f),
        }
    }
}

fn decimal(value: f64) -> String {
    let (whole, decimals) = parts(value);
    let sign = if value < 0.0 { "-" } else { "" };
    [sign, &whole.to_string(), ".", &decimals].concat()
}

/// What stands before the point and the three decimals after it, by whole numbers: the standard library's decimals weigh
/// 20 kB.
fn parts(value: f64) -> (usize, String) {
    let size = value.abs();
    // In range: no figure here is larger than 2. The cast stays at the ends of the type.
    let mut thousandths = (size * 1000.0).round() as usize;
    if thousandths == 0 && size > 0.0 {
        thousandths = 1;
    } else if thousandths == 1000 && size < 1.0 {
        thousandths = 999;
    }
    let digits = (1000 + thousandths % 1000).to_string();
    (thousandths / 1000, digits.get(1..).unwrap_or_default().to_owned())
}

/// Why a figure is undefined. It displays as a clause that begins with "undefined because", as files have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is one reader, or none.
    NotTwoReaders,
    /// The readings are of different texts.
    OtherTexts,
    /// The text is empty.
    EmptyText,
    /// Nobody has an annotation with this tag.
    NotMarked,
    /// Nobody has an annotation.
    NothingMarked,
    /// Every reader has marked the whole text with this tag: chance alone would have them agree.
    AllMarked,
}

impl Why {
    /// The same as readers are shown it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotTwoReaders => m::not_two_readers(),
            Self::OtherTexts => m::other_texts(),
            Self::EmptyText => m::empty_text(),
            Self::NotMarked => m::not_marked(),
            Self::NothingMarked => m::nothing_marked(),
            Self::AllMarked => m::all_marked(),
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotTwoReaders => "undefined because there are not two readers to compare",
            Self::OtherTexts => "undefined because the readings are of different texts",
            Self::EmptyText => "undefined because the text is empty",
            Self::NotMarked => "undefined because nobody marked anything with this tag",
            Self::NothingMarked => "undefined because nobody marked anything",
            Self::AllMarked => {
                "undefined because every reader marked the whole text, so that they could not but agree"
            }
        })
    }
}

/// The passages of one reader with one tag, in text order.
pub(super) struct Spans {
    ranges: Vec<Range<CodePoints>>,
    /// How far each of them or of those before it goes.
    reach: Vec<CodePoints>,
}

impl Spans {
    pub(super) fn of(marks: &[Mark], tag: Tag) -> Self {
        let ranges: Vec<_> = marks.iter().filter(|mark| mark.tag == tag).map(|mark| mark.range).collect();
        let mut furthest = CodePoints(0);
        let reach = ranges.iter().map(|range| {
            furthest = furthest.max(range.end());
            furthest
        });
        Self { reach: reach.collect(), ranges }
    }

    pub(super) fn ranges(&self) -> &[Range<CodePoints>] {
        &self.ranges
    }

    /// The passages that start and end at the same places, each used once.
    pub(super) fn exact(&self, other: &Self) -> Tally {
        let (mut left, mut right) = (self.ranges.as_slice(), other.ranges.as_slice());
        let mut same = 0;
        while let ([one, next @ ..], [other, other_next @ ..]) = (left, right) {
            let order = one.cmp(other);
            same += usize::from(order.is_eq());
            if order.is_le() {
                left = next;
            }
            if order.is_ge() {
                right = other_next;
            }
        }
        self.tally(other, same, same)
    }

    /// The passages that overlap.
    pub(super) fn overlap(&self, other: &Self) -> Tally {
        self.tally(other, self.found(other), other.found(self))
    }

    /// How many of these overlap one of the others.
    fn found(&self, others: &Self) -> usize {
        let is_found = |range: &&Range<CodePoints>| {
            let before = others.ranges.partition_point(|other| other.start() < range.end());
            let reach = before.checked_sub(1).and_then(|last| others.reach.get(last));
            reach.is_some_and(|reach| *reach > range.start())
        };
        self.ranges.iter().filter(is_found).count()
    }

    fn tally(&self, other: &Self, found: usize, found_of_other: usize) -> Tally {
        Tally { one: (found, self.ranges.len()), other: (found_of_other, other.ranges.len()) }
    }
}

/// How many passages of one reader were found among the other's, of how many; and the other way round.
#[derive(Default)]
pub(super) struct Tally {
    one: (usize, usize),
    other: (usize, usize),
}

impl core::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        let add = |one: (usize, usize), other: (usize, usize)| (one.0 + other.0, one.1 + other.1);
        tallies.fold(Self::default(), |all, next| Self {
            one: add(all.one, next.one),
            other: add(all.other, next.other),
        })
    }
}

impl Tally {
    /// The harmonic mean of the shares that were found.
    pub(super) fn f1(&self) -> Figure {
        let (one, other) = (self.one, self.other);
        if one.1 + other.1 == 0 {
            return Figure::Undefined(Why::NotMarked);
        }
        if one.0 == 0 || other.0 == 0 {
            return Figure::Value(0.0);
        }
        let (one, other) = (share(one.0, one.1), share(other.0, other.1));
        Figure::Value(2.0 * one * other / (one + other))
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// The mean of the figures that are defined.
pub(super) fn mean(figures: impl Iterator<Item = Figure>) -> Figure {
    let (mut values, mut is_any) = (Vec::new(), false);
    for figure in figures {
        is_any = true;
        values.extend(figure.value());
    }
    if values.is_empty() {
        return Figure::Undefined(if is_any { Why::NotMarked } else { Why::NotTwoReaders });
    }
    // In one order, whatever the order of the readers: sums of such numbers depend on it.
    values.sort_unstable_by(f64::total_cmp);
    Figure::Value(values.iter().sum::<f64>() / values.len() as f64)
}
