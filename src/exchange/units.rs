//! In which unit a file counts its positions.
//!
//! The [model](https://www.w3.org/TR/annotation-model/#text-position-selector) counts code points, and so do our own
//! files. Tools that run in a browser count the UTF-16 units of its strings, as Hypothesis and Recogito do, and nothing
//! in their files says so. The quote beside a position tells: only where both stand for the same words is the position
//! evidence of a place.

use crate::anchor::has_words;
use crate::selector::Selector;
use crate::text::{CodePoints, Range, Text, Utf16};

/// What is known of the positions in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// They count code points.
    #[default]
    CodePoints,
    /// They may count something else. The ranges of such selectors are as the file has them.
    Unknown,
}

/// Where the words of `selector` stand in `text` by its range, whose unit is not known: outer white space is not part
/// of it, and white space within may be written in another way.
///
/// `None` where the range has other words in either unit, and where it has these words in both units at two places:
/// then it tells nothing.
///
/// # Examples
/// ```
/// use press_loupe::exchange::units::in_code_points;
/// use press_loupe::{selector::Selector, text::{CodePoints, Range, Text}};
/// let text = Text::new("😀 It opened today.");
/// let at = |start, end| Range::new(CodePoints(start), CodePoints(end)).unwrap();
/// let selector = |range| Selector { range, quote: "opened".into(), prefix: String::new(), suffix: String::new(), made_on: None };
/// assert_eq!(in_code_points(&selector(at(5, 11)), &text), Some(at(5, 11)));
/// assert_eq!(in_code_points(&selector(at(6, 12)), &text), Some(at(5, 11))); // The emoji has two UTF-16 units.
/// assert_eq!(in_code_points(&selector(at(7, 13)), &text), None);
/// ```
#[must_use]
pub fn in_code_points(selector: &Selector, text: &Text) -> Option<Range<CodePoints>> {
    let (start, end) = (selector.range.start().0, selector.range.end().0);
    let of_utf16 = |place| text.code_points_of_utf16(Utf16(place));
    let counted = [
        Some(selector.range),
        of_utf16(start).zip(of_utf16(end)).and_then(|(start, end)| Range::new(start, end)),
    ];
    let fits =
        |range: &Range<CodePoints>| text.slice(*range).is_some_and(|words| same(words, &selector.quote));
    let mut places = counted.into_iter().flatten().filter_map(|range| text.trim(range)).filter(fits);
    let place = places.next()?;
    places.all(|other| other == place).then_some(place)
}

/// The passage as it is to be looked for in `text`: at the range that its words confirm, in the words that the text has
/// there, or at no range. White space at its ends is not part of a passage, but of what is around it.
pub(super) fn settle(passage: &mut Selector, text: &Text) {
    let range = in_code_points(passage, text);
    let (inner, after) = passage.quote.split_at(passage.quote.trim_end().len());
    let (before, words) = inner.split_at(inner.len() - inner.trim_start().len());
    if has_words(words) {
        passage.prefix.push_str(before);
        passage.suffix.insert_str(0, after);
        passage.quote = words.to_owned();
    }
    passage.range = range.unwrap_or(Range::NOWHERE);
    if let Some(words) = range.and_then(|range| text.slice(range)) {
        words.clone_into(&mut passage.quote);
    }
}

/// Whether two texts have the same words.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
// Tests stop at the first surprise.
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Expects where the words are, given by the byte of the text at which they begin.
    #[track_caller]
    fn check(text: &str, quote: &str, range: (u32, u32), at: Option<usize>) {
        let text = Text::new(text);
        let range = Range::new(CodePoints(range.0), CodePoints(range.1)).unwrap();
        let selector = Selector {
            range,
            quote: quote.to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            made_on: None,
        };
        let found = in_code_points(&selector, &text);
        assert_eq!(found.map(|range| text.bytes(range.start()).unwrap().0 as usize), at);
        if let Some(found) = found {
            assert!(same(text.slice(found).unwrap(), quote));
        }
    }

    #[test]
    fn either_unit_is_told_by_the_quote() {
        check("It opened.", "opened", (3, 9), Some(3));
        check("😀😀 It opened.", "opened", (6, 12), Some(12));
        check("😀😀 It opened.", "opened", (8, 14), Some(12));
        check("😀😀 It opened.", "opened", (7, 13), None);
    }

    #[test]
    fn a_position_that_fits_twice_tells_nothing() {
        // Two units further on the same words begin again.
        check("😀😀 ab ab ab", "ab ab", (6, 11), Some(12));
        check("😀 aa", "a", (3, 4), None);
        // The same place in both units is one place.
        check("aa 😀", "a", (1, 2), Some(1));
    }

    #[test]
    fn white_space_may_be_another() {
        check("It  opened\ntoday.", "It opened today", (0, 16), Some(0));
        check("So it opened.", " it opened\n", (2, 12), Some(3));
        check("So it opened.", "", (2, 3), None);
        check("So it opened.", "itopened", (3, 12), None);
    }

    #[test]
    fn what_is_looked_for_has_no_white_space_at_its_ends() {
        let text = Text::new("So it opened. It opened.");
        let settled = |range: (u32, u32), quote: &str| {
            let range = Range::new(CodePoints(range.0), CodePoints(range.1)).unwrap();
            let (prefix, suffix) = ("So".to_owned(), ".".to_owned());
            let mut passage = Selector { range, quote: quote.to_owned(), prefix, suffix, made_on: None };
            settle(&mut passage, &text);
            (passage.range.start().0, passage.prefix + "|" + &passage.quote + "|" + &passage.suffix)
        };
        assert_eq!(settled((2, 12), " it\u{a0}opened"), (3, "So |it opened|.".to_owned()));
        assert_eq!(settled((0, 9), " it opened "), (0, "So |it opened| .".to_owned()));
        assert_eq!(settled((2, 3), " "), (0, "So| |.".to_owned()));
    }

    #[test]
    fn a_position_within_a_character_or_past_the_end_is_none() {
        check("a😀b", "b", (2, 3), Some(5));
        check("😀b", "b", (1, 3), None);
        check("b", "b", (0, 9), None);
        check("", "b", (0, 0), None);
    }

    proptest! {
        #[test]
        fn what_is_found_has_the_words(
            string in "[ab 😀\n]{0,30}", quote in "[ab 😀]{1,4}", start in 0_u32..40, length in 0_u32..6
        ) {
            let text = Text::new(string);
            let range = Range::new(CodePoints(start), CodePoints(start + length)).unwrap();
            let selector = Selector { range, quote: quote.clone(), prefix: String::new(), suffix: String::new(), made_on: None };
            if let Some(found) = in_code_points(&selector, &text) {
                prop_assert!(same(text.slice(found).unwrap(), &quote));
            }
        }

        #[test]
        fn what_was_counted_in_either_unit_is_found_or_doubtful(
            string in "[ab 😀]{1,30}", one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
            is_utf16 in any::<bool>()
        ) {
            let text = Text::new(string.clone());
            let (one, other) = (one.index(string.chars().count()) as u32, other.index(string.chars().count()) as u32);
            let place = Range::new(CodePoints(one.min(other)), CodePoints(one.max(other) + 1)).unwrap();
            let Some(place) = text.trim(place) else { return Ok(()) };
            let quote = text.slice(place).unwrap().to_owned();
            let count = |at| if is_utf16 { text.utf16(at).unwrap().0 } else { at.0 };
            let range = Range::new(CodePoints(count(place.start())), CodePoints(count(place.end()))).unwrap();
            let selector = Selector { range, quote: quote.clone(), prefix: String::new(), suffix: String::new(), made_on: None };
            match in_code_points(&selector, &text) {
                Some(found) => prop_assert_eq!(found, place),
                // The same words stand at another place, too.
                None => prop_assert!(crate::anchor::occurrences(&text, &quote).count() > 1 || quote.contains(' ')),
            }
        }
    }
}
