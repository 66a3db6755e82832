//! Runs of words that stand in both texts.

use core::cmp::Reverse;
use core::ops::Range;

use crate::anchor::words::Word;

/// How many words in a row tell a place from others, where single words do not?
pub(super) const GRAM: usize = 4;

/// The same words in both texts, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) length: usize,
}

impl Run {
    pub(super) fn letters(&self, old: &[Word]) -> u32 {
        let words = old.get(self.old..self.old + self.length).unwrap_or_default();
        words.iter().map(|word| word.letters).sum()
    }
}

/// The runs in these stretches that hold a word, or [`GRAM`] words in a row, that stand once in both; as long as they
/// can be, and of those that share words only the one with the most letters keeps them. In the order of the old text.
pub(super) fn runs(
    old: &[Word],
    new: &[Word],
    olds: Range<usize>,
    news: Range<usize>,
    is_free: impl Fn((usize, usize)) -> bool,
) -> Vec<Run> {
    let same = |old_nth: usize, new_nth: usize| {
        let pair = old.get(old_nth).zip(new.get(new_nth));
        pair.is_some_and(|(one, other)| one.key == other.key) && is_free((old_nth, new_nth))
    };
    let mut seeds = Vec::new();
    for length in [GRAM, 1] {
        let mut theirs = unique(new, news.clone(), length).into_iter().peekable();
        for (key, nth) in unique(old, olds.clone(), length) {
            while theirs.next_if(|their| their.0 < key).is_some() {}
            if let Some(their) = theirs.next_if(|their| their.0 == key) {
                seeds.push((nth, their.1));
            }
        }
    }
    seeds.sort_unstable();
    // Where in the new text the words of the old one stand that are in a run already.
    let mut known: Vec<Option<usize>> = vec![None; olds.len()];
    let mut found = Vec::new();
    for (first, their) in seeds {
        if known.get(first - olds.start) == Some(&Some(their)) || !same(first, their) {
            continue;
        }
        let most = (first - olds.start).min(their - news.start);
        let before = (1..=most).take_while(|step| same(first - step, their - step)).count();
        let most = (olds.end - first).min(news.end - their);
        let after = (1..most).take_while(|step| same(first + step, their + step)).count();
        let run = Run { old: first - before, new: their - before, length: before + 1 + after };
        let from = run.old - olds.start;
        let places = known.get_mut(from..from + run.length).unwrap_or_default();
        for (nth, place) in places.iter_mut().enumerate() {
            *place = Some(run.new + nth);
        }
        found.push(run);
    }
    found.sort_by_key(|run| Reverse((run.letters(old), run.length)));
    let (mut used_old, mut used_new) = (vec![false; olds.len()], vec![false; news.len()]);
    let mut runs = Vec::new();
    for run in found {
        let ours = used_old.iter_mut().skip(run.old - olds.start).take(run.length);
        let theirs = used_new.iter_mut().skip(run.new - news.start);
        let mut piece: Option<Run> = None;
        for (nth, (our, their)) in ours.zip(theirs).enumerate() {
            if *our || *their {
                runs.extend(piece.take());
            } else {
                (*our, *their) = (true, true);
                let begun = Run { old: run.old + nth, new: run.new + nth, length: 0 };
                piece.get_or_insert(begun).length += 1;
            }
        }
        runs.extend(piece);
    }
    runs.sort_unstable_by_key(|run| run.old);
    runs
}

/// The runs of `length` words in a stretch that stand once in it: their keys and places, in the order of the keys.
fn unique(words: &[Word], stretch: Range<usize>, length: usize) -> Vec<(u64, usize)> {
    // What mixes the keys of the words into one: the golden ratio as 64 bits.
    let mixed = |key: u64, word: &Word| (key.rotate_left(5) ^ word.key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let start = stretch.start;
    let windows = words.get(stretch).unwrap_or_default().windows(length).enumerate();
    let telling = windows.filter(|(_, window)| window.iter().any(|word| word.letters > 0));
    let mut grams: Vec<_> =
        telling.map(|(nth, window)| (window.iter().fold(0, mixed), start + nth)).collect();
    grams.sort_unstable();
    let groups = grams.chunk_by(|one, other| one.0 == other.0);
    groups.filter_map(|group| if let [one] = group { Some(*one) } else { None }).collect()
}

/// The runs that are in the same order in both texts and hold the most letters together; and the others.
pub(super) fn chain(runs: Vec<Run>, old: &[Word]) -> (Vec<Run>, Vec<Run>) {
    let mut ranks: Vec<_> = runs.iter().map(|run| run.new).collect();
    ranks.sort_unstable();
    // The best chain that ends with each run: its letters, and the run before. Entry n of the tree holds the best of a
    // range of ranks that ends at n (Fenwick 1994).
    let none = (0, usize::MAX);
    let mut tree: Vec<(u32, usize)> = vec![none; ranks.len() + 1];
    let mut before = Vec::with_capacity(runs.len());
    let mut best = none;
    for (nth, run) in runs.iter().enumerate() {
        let rank = ranks.partition_point(|new| *new < run.new);
        let (mut place, mut longest) = (rank, none);
        while let Some(&entry) = tree.get(place).filter(|_| place > 0) {
            longest = if entry.0 > longest.0 { entry } else { longest };
            place &= place - 1;
        }
        before.push(longest.1);
        let own = (longest.0 + run.letters(old) + 1, nth);
        best = if own.0 > best.0 { own } else { best };
        let mut place = rank + 1;
        while let Some(entry) = tree.get_mut(place) {
            *entry = if own.0 > entry.0 { own } else { *entry };
            place += place & place.wrapping_neg();
        }
    }
    let mut is_on = vec![false; runs.len()];
    let mut nth = best.1;
    while let Some(place) = is_on.get_mut(nth) {
        *place = true;
        nth = before.get(nth).copied().unwrap_or(usize::MAX);
    }
    let mut is_on = is_on.into_iter();
    runs.into_iter().partition(|_| is_on.next().unwrap_or(false))
}
