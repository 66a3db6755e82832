//! Which of two equal runs is the one that was put in, or left out.

use super::{Partner, Partners};
use crate::anchor::words::Word;

/// Moves each run of words without a partner, as far as the words before or after it are the same as its own, to where
/// it makes whole sentences or blocks. Of equally good places the last is taken if `prefers_later`, else the one where it
/// is: what is repeated stands after what it repeats.
pub(super) fn slide(words: &[Word], partners: &mut Partners, prefers_later: bool) {
    let mut nth = 0;
    while nth < words.len() {
        let start = nth;
        while partners.get(nth).is_some_and(Option::is_none) {
            nth += 1;
        }
        if nth > start {
            nth = slide_one(words, partners, start, nth, prefers_later);
        }
        nth += 1;
    }
}

/// Moves the run from `start` to `end`; where it ends then.
fn slide_one(
    words: &[Word],
    partners: &mut Partners,
    start: usize,
    end: usize,
    prefers_later: bool,
) -> usize {
    let partner = |nth: usize| partners.get(nth).copied().flatten();
    let Some((before, after)) = start.checked_sub(1).and_then(partner).zip(partner(end)) else { return end };
    if before.part != after.part || before.nth + 1 != after.nth {
        return end;
    }
    let same = |one: usize, other: usize| {
        words.get(one).zip(words.get(other)).is_some_and(|(one, other)| one.key == other.key)
    };
    let stands = |nth: usize, other: usize| partner(nth) == Some(Partner { nth: other, part: after.part });
    let opens = |nth: usize| words.get(nth).map_or(2, |word| word.opens as u32);
    let score = |start: usize, end: usize| opens(start) + opens(end);
    let (mut best, mut steps_back, mut steps_on) = (score(start, end), 0, 0);
    let mut step = 1;
    while step <= start.min(after.nth)
        && same(start - step, end - step)
        && stands(start - step, after.nth - step)
    {
        let here = score(start - step, end - step);
        if here > best {
            (best, steps_back) = (here, step);
        }
        step += 1;
    }
    let mut step = 0;
    while same(start + step, end + step) && stands(end + step, after.nth + step) {
        step += 1;
        let here = score(start + step, end + step);
        if here > best || (prefers_later && here == best) {
            (best, steps_back, steps_on) = (here, 0, step);
        }
    }
    for step in 0..steps_on {
        partners.swap(start + step, end + step);
    }
    for step in 1..=steps_back {
        partners.swap(start - step, end - step);
    }
    end + steps_on - steps_back
}
