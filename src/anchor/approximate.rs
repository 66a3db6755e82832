//! The places in a text that are spelled nearly like a quote.

use super::words::{Spelling, spelling};
use crate::text::{CodePoints, Range};

/// The places where `quote` stands with the fewest letters put in, left out or exchanged, if these are at most a
/// third of its letters. Of several at the same letters, it is the one whose length is nearest to that of the quote.
///
/// The rows of the table of edit distances are computed 64 at a time, as bits: the algorithm of
/// [Myers (1999)](https://doi.org/10.1145/316542.316550), in the blocks of Hyyrö (2003).
pub(super) fn nearest((letters, places): &Spelling, quote: &str) -> Vec<Range<CodePoints>> {
    let (pattern, _) = spelling(quote.trim());
    if pattern.iter().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS {
        return Vec::new();
    }
    let turned: Vec<_> = pattern.iter().rev().copied().collect();
    let off = |one: &(usize, usize)| (one.1 - one.0).abs_diff(pattern.len());
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (end, errors) in ends(&pattern, letters.iter().copied(), pattern.len() / 3, From::Anywhere) {
        // Back from its end, to where as many errors are met.
        let from = end.saturating_sub(pattern.len() + errors);
        let back = letters.get(from..end).unwrap_or_default().iter().rev().copied();
        for start in ends(&turned, back, errors, From::Start).into_iter().map(|(length, _)| end - length) {
            match found.last_mut() {
                Some(last) if start < last.1 => {
                    if off(&(start, end)) < off(last) {
                        *last = (start, end);
                    }
                }
                _ => found.push((start, end)),
            }
        }
    }
    let place = |nth: usize| places.get(nth).copied();
    let range = |(start, end): (usize, usize)| Range::new(place(start)?, place(end.checked_sub(1)?)?.plus(1));
    found.into_iter().filter_map(range).collect()
}

/// How many letters must be put in, left out or exchanged, at least, to find `context` in `text`?
pub(super) fn errors(context: &str, text: &str) -> usize {
    let (pattern, letters) = (spelling(context).0, spelling(text).0);
    ends(&pattern, letters.into_iter(), pattern.len(), From::Anywhere)
        .first()
        .map_or(pattern.len(), |best| best.1)
}

/// How many letters has a quote, at least, of which one may be another? Every word of three is nearly like many.
const FEWEST_LETTERS: usize = 4;

/// Where a pattern may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Anywhere,
    Start,
}

/// The places after which `pattern` has just ended with the fewest errors, at most `most`, with their number.
fn ends(
    pattern: &[char],
    letters: impl Iterator<Item = char>,
    mut most: usize,
    from: From,
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if pattern.is_empty() {
        return found;
    }
    let mut alphabet: Vec<char> = pattern.to_vec();
    alphabet.sort_unstable();
    alphabet.dedup();
    let count = pattern.len().div_ceil(64);
    let mut blocks = vec![Block { plus: u64::MAX, minus: 0 }; count];
    // Which places of the pattern hold each letter, block by block.
    let mut masks = vec![0_u64; alphabet.len() * count];
    for (nth, letter) in pattern.iter().enumerate() {
        if let Ok(row) = alphabet.binary_search(letter)
            && let Some(mask) = masks.get_mut(row * count + nth / 64)
        {
            *mask |= 1 << (nth % 64);
        }
    }
    let nothing = vec![0; count];
    let last = 1 << ((pattern.len() - 1) % 64);
    let mut errors = pattern.len();
    for (nth, letter) in letters.enumerate() {
        let row =
            alphabet.binary_search(&letter).ok().and_then(|row| masks.get(row * count..(row + 1) * count));
        // Where the pattern must begin with the letters, each letter before it is an error.
        let mut carry = i32::from(from == From::Start);
        let height = blocks.len();
        for (nth, (block, mask)) in blocks.iter_mut().zip(row.unwrap_or(&nothing)).enumerate() {
            let top = if nth + 1 == height { last } else { 1 << 63 };
            carry = block.step(*mask, carry, top);
        }
        match carry {
            1 => errors += 1,
            -1 => errors = errors.saturating_sub(1),
            _ => {}
        }
        if errors < most || (errors == most && found.is_empty()) {
            most = errors;
            found.clear();
        }
        if errors == most {
            found.push((nth + 1, errors));
        }
    }
    found
}

/// 64 rows of a column: where the distance grows and where it falls from one row to the next.
#[derive(Clone, Copy)]
struct Block {
    plus: u64,
    minus: u64,
}

impl Block {
    /// Goes on by a letter; `carry` is how the row above changed, the answer how the row of the bit `top` did.
    fn step(&mut self, mask: u64, carry: i32, top: u64) -> i32 {
        let fell = u64::from(carry < 0);
        let vertical = mask | self.minus;
        let mask = mask | fell;
        let horizontal = ((mask & self.plus).wrapping_add(self.plus) ^ self.plus) | mask;
        let mut plus = self.minus | !(horizontal | self.plus);
        let mut minus = self.plus & horizontal;
        let out = i32::from(plus & top != 0) - i32::from(minus & top != 0);
        plus = plus << 1 | u64::from(carry > 0);
        minus = minus << 1 | fell;
        self.plus = minus | !(vertical | plus);
        self.minus = plus & vertical;
        out
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
// Tests stop at the first surprise.
#[allow(clippy::indexing_slicing, clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The least number of edits from `pattern` to a stretch of `text` that ends at each place, row by row.
    fn naive(pattern: &[char], text: &[char], from: From) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut last = Vec::new();
        for (nth, letter) in text.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = if from == From::Start { nth + 1 } else { 0 };
            for (row, other) in pattern.iter().enumerate() {
                let left = column[row + 1];
                column[row + 1] =
                    (diagonal + usize::from(letter != other)).min(left + 1).min(column[row] + 1);
                diagonal = left;
            }
            last.push(column[pattern.len()]);
        }
        last
    }

    proptest! {
        #[test]
        fn the_bits_count_as_the_table_does(
            pattern in prop_oneof!["[ab]{1,10}", "[abc]{60,70}", "[ab]{125,195}"], text in "[abc]{0,220}", at_start in any::<bool>()
        ) {
            let from = if at_start { From::Start } else { From::Anywhere };
            let (pattern, text): (Vec<_>, Vec<_>) = (pattern.chars().collect(), text.chars().collect());
            let expected = naive(&pattern, &text, from);
            let least = expected.iter().copied().filter(|errors| *errors <= pattern.len()).min();
            let places = expected.iter().enumerate().filter(|one| Some(*one.1) == least);
            let expected: Vec<_> = places.map(|(nth, errors)| (nth + 1, *errors)).collect();
            prop_assert_eq!(ends(&pattern, text.into_iter(), pattern.len(), from), expected);
        }

        #[test]
        fn what_is_nearest_is_as_near_as_can_be(quote in "[ab]{4,12}", text in "[abc]{1,40}") {
            let letters: Vec<char> = text.chars().collect();
            let pattern: Vec<char> = quote.chars().collect();
            for range in nearest(&spelling(&text), &quote) {
                let (start, end) = (range.start().0 as usize, range.end().0 as usize);
                let whole = *naive(&pattern, &letters[start..end], From::Start).last().unwrap();
                prop_assert_eq!(Some(whole), naive(&pattern, &letters, From::Anywhere).into_iter().min());
            }
        }
    }
}
