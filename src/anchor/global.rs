//! The best alignment of two short runs of words.

use super::words::Word;

/// What two words of the same key are worth, by how much they tell.
const fn worth(word: &Word) -> i32 {
    match word.letters {
        0 => 4,
        1..=3 => 12,
        _ => 20,
    }
}
/// What two words are worth that differ in upper and lower case alone, or are two numbers: one may have become the other.
const KIN: i32 = 2;
/// What it costs to leave words out or put words in, once for the whole run.
const OPENING: i32 = 16;
/// What each of these words costs.
const EACH: i32 = 1;
/// What it costs to put a word in the place of another.
const INSTEAD: i32 = 10;

// The states of a cell: its words are paired, the old one was left out, the new one was put in.
const LEFT_OUT: u8 = 1;
const PUT_IN: u8 = 2;

/// How many pairs of words are compared, at most, at a time? A megabyte's worth.
const MOST_CELLS: usize = 1 << 20;

/// Whether so many words can be compared, each with each.
pub(super) const fn is_small(olds: usize, news: usize) -> bool {
    olds.saturating_mul(news) <= MOST_CELLS
}

/// The pairs of equal or kindred words in the best alignment, by their places, in order; none if there is too much to compare.
///
/// This is the algorithm of Gotoh (1982) for gaps that cost something to open: words are left out and put in in runs.
pub(super) fn aligned(old: &[Word], new: &[Word]) -> Vec<(usize, usize)> {
    const NEVER: i32 = i32::MIN / 2;
    if old.is_empty() || new.is_empty() || !is_small(old.len(), new.len()) {
        return Vec::new();
    }
    let width = new.len() + 1;
    // Which state each of the three states of a cell came from, two bits each.
    let mut came: Vec<u8> = Vec::with_capacity((old.len() + 1) * width);
    let gap = |length: usize| -OPENING - EACH * length as i32;
    let mut row: Vec<[i32; 3]> =
        (0..width).map(|nth| if nth == 0 { [0, NEVER, NEVER] } else { [NEVER, NEVER, gap(nth)] }).collect();
    came.extend((0..width).map(|nth| if nth == 1 { 0 } else { PUT_IN << 4 }));
    for (nth, one) in old.iter().enumerate() {
        let mut diagonal = row.first().copied().unwrap_or([0; 3]);
        let mut left = [NEVER, gap(nth + 1), NEVER];
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        came.push(if nth == 0 { 0 } else { LEFT_OUT << 2 });
        for (cell, other) in row.iter_mut().skip(1).zip(new) {
            let above = *cell;
            let pair = if one.key == other.key {
                worth(one)
            } else if one.kin == other.kin {
                KIN
            } else if (one.letters == 0) == (other.letters == 0) {
                -INSTEAD
            } else {
                NEVER
            };
            let (from_pair, pair) = best(diagonal, [0, 0, 0], pair);
            let (from_out, out) = best(above, [OPENING, 0, OPENING], -EACH);
            let (from_in, put) = best(left, [OPENING, OPENING, 0], -EACH);
            came.push(from_pair | from_out << 2 | from_in << 4);
            diagonal = above;
            left = [pair, out, put];
            *cell = left;
        }
    }
    let (mut state, _) = best(row.last().copied().unwrap_or([0; 3]), [0; 3], 0);
    let (mut i, mut j) = (old.len(), new.len());
    let mut pairs = Vec::new();
    while i > 0 || j > 0 {
        let from = came.get(i * width + j).map_or(0, |came| came >> (2 * state) & 3);
        match state {
            LEFT_OUT => i = i.saturating_sub(1),
            PUT_IN => j = j.saturating_sub(1),
            _ => {
                (i, j) = (i.saturating_sub(1), j.saturating_sub(1));
                if old.get(i).map(|word| word.kin) == new.get(j).map(|word| word.kin) {
                    pairs.push((i, j));
                }
            }
        }
        state = from;
    }
    pairs.reverse();
    pairs
}

fn best(from: [i32; 3], costs: [i32; 3], more: i32) -> (u8, i32) {
    let mut best = (0, i32::MIN);
    for (state, (score, cost)) in from.into_iter().zip(costs).enumerate() {
        if score - cost > best.1 {
            best = (state as u8, score - cost);
        }
    }
    (best.0, best.1.saturating_add(more))
}
