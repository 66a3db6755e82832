//! Krippendorff's alpha for unitizing.
//!
//! # The definition
//!
//! It is the coefficient |uα of Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual
//! continua: further developments", *Quality & Quantity* 50 (2016), pages 2347–2364; in Krippendorff, *Content
//! Analysis*, 4th edition (2019), section 12.6, equations 32, 33 and 35. The continuum is the text in code points. It
//! is divided by each reader into units, which are the passages with one tag, and the gaps between them. With one tag
//! |uα is the same as that paper's uα.
//!
//! For `m` readers of a text of length `L`: let `U` be how many code points the units of all readers cover, `G` how many
//! their gaps cover, so that `U + G = mL`; and let `O` be the length of all intersections of a unit of one reader with a
//! gap of another, divided by `m - 1`. Then the observed disagreement is `O`, what chance would give is
//!
//! ```text
//! E = mL · U · G / ((mL)² - sum of the squared lengths of the units - G)
//! ```
//!
//! and alpha is `1 - O / E`. What is subtracted below the line keeps units from being paired with themselves; a gap has
//! no inner structure, so that each of its code points counts for itself.
//!
//! The older definition (Krippendorff 1995 and 2004, with squared differences between the ends of units; DKPro
//! Statistics has it) is not used: its author and his colleagues replaced it, because with more than two readers it
//! "turned out to behave not as expected".
//!
//! # Units
//!
//! The units of one reader do not overlap. Passages that do, and have the same tag, are **joined** into one unit: they
//! say twice of the same characters that they are a claim, which is once. Passages that only touch stay apart, since
//! where one claim ends and the next begins is what a reader decided; the definition has such neighbours too.
//!
//! # How it was verified
//!
//! The worked example of the book (figure 12.11, also that of the paper: three observers, length 60), and the PyPI
//! package `krippendorff-unitized-alpha` 0.1.0, which another author wrote from the paper: the tests pin what it gives
//! for random units. A property test compares the sweep below with the definition, intersection by intersection.

use super::{Figure, Why};
use crate::messages::agreement as m;
use crate::text::{CodePoints, Range};

/// Krippendorff's alpha for unitizing, of passages with one tag in a text of `length`, by reader.
///
/// 1 is the same characters throughout, 0 what chance would give, and below 0 is less than that. It is undefined where
/// there are not two readers, where the text is empty, and where no disagreement is to be expected: because nobody
/// marked anything, or because everybody marked everything. The cost is that of sorting the passages.
///
/// # Examples
/// The three readers of Krippendorff's example (2019, figure 12.11), where |uα is given as .413:
/// ```
/// use press_loupe::agreement::{Figure, alpha};
/// use press_loupe::text::{CodePoints, Range};
/// let units = |ends: &[(u32, u32)]| -> Vec<_> {
///     ends.iter().map(|&(start, end)| Range::new(CodePoints(start), CodePoints(end)).unwrap()).collect()
/// };
/// let alex = units(&[(0, 7), (7, 13), (30, 32), (32, 37), (37, 44), (44, 60)]);
/// let paul = units(&[(0, 7), (7, 13), (13, 21), (32, 44)]);
/// let suzan = units(&[(0, 7), (7, 13), (13, 21), (32, 37), (37, 41), (41, 44)]);
/// let Figure::Value(alpha) = alpha(CodePoints(60), &[&alex, &paul, &suzan]) else { panic!() };
/// assert!((alpha - 0.4136).abs() < 0.0001);
/// ```
#[must_use]
pub fn alpha(length: CodePoints, readers: &[&[Range<CodePoints>]]) -> Figure {
    let count = |one: usize| u64::from(crate::text::to_u32(one));
    let length = u64::from(length.0);
    let all = length * count(readers.len());
    if readers.len() < 2 {
        return Figure::Undefined(Why::NotTwoReaders);
    }
    if length == 0 {
        return Figure::Undefined(Why::EmptyText);
    }
    let mut ends = Vec::new();
    let (mut covered, mut squares) = (0, 0);
    for reader in readers {
        for unit in units(reader) {
            let length = u64::from(unit.end().since(unit.start()));
            covered += length;
            squares += length * length;
            ends.extend([(unit.start(), true), (unit.end(), false)]);
        }
    }
    let gaps = all.saturating_sub(covered);
    if covered == 0 {
        return Figure::Undefined(Why::NotMarked);
    }
    if gaps == 0 {
        return Figure::Undefined(Why::AllMarked);
    }
    ends.sort_unstable();
    // How many readers mark the stretch that goes on; each of them crosses all the others.
    let (mut marking, mut crossed, mut from) = (0, 0, CodePoints(0));
    for (at, starts) in ends {
        let others = count(readers.len()).saturating_sub(marking);
        crossed += u64::from(at.since(from)) * marking * others;
        from = at;
        marking = if starts { marking + 1 } else { marking.saturating_sub(1) };
    }
    // Whole numbers until here; what is squared may be too large for them.
    let (all, covered, gaps, squares) = (all as f64, covered as f64, gaps as f64, squares as f64);
    let observed = crossed as f64 / count(readers.len() - 1) as f64;
    let expected = all * covered * gaps / (all * all - squares - gaps);
    Figure::Value(1.0 - observed / expected)
}

/// The passages as units: those that overlap are joined.
fn units(ranges: &[Range<CodePoints>]) -> Vec<Range<CodePoints>> {
    let mut ranges: Vec<_> = ranges.iter().filter(|range| !range.is_empty()).copied().collect();
    ranges.sort_unstable();
    let mut units: Vec<Range<CodePoints>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match units.last_mut() {
            Some(unit) if unit.overlaps(&range) => {
                *unit = Range::new(unit.start(), unit.end().max(range.end())).unwrap_or(range);
            }
            _ => units.push(range),
        }
    }
    units
}

/// What an alpha means, in a sentence or two of the language that is spoken.
///
/// It names the bounds that Krippendorff himself customarily works with (*Content Analysis*, 4th edition, 2019, chapter
/// 12) as what they are: his.
///
/// # Examples
/// ```
/// use press_loupe::agreement::meaning;
/// assert_eq!(meaning(1.0), "The readers marked the same characters.");
/// assert_eq!(meaning(-0.2), "The readers agree less than chance would have them.");
/// assert!(meaning(0.7).contains(".667"));
/// ```
#[must_use]
pub fn meaning(alpha: f64) -> &'static str {
    if alpha >= 1.0 {
        m::same_characters()
    } else if alpha >= 0.8 {
        m::reliable()
    } else if alpha >= 0.667 {
        m::tentative()
    } else if alpha > 0.0 {
        m::less_than_tentative()
    } else if alpha < 0.0 {
        m::less_than_chance()
    } else {
        m::no_more_than_chance()
    }
}
