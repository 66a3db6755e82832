//! Following passages from the text they were made on to the text as it is now.

use core::cell::RefCell;
use core::ops::Range as Stretch;

use super::Anchor;
use super::alignment::{Partners, partners};
use super::global::aligned;
use super::words::{Word, passage, place, sentence, words};
use crate::sorted::Sorted;
use crate::text::{CodePoints, Range, Text};

/// What became of a text: where each of its words stands in another.
///
/// The comparison is made once, and is good for any number of passages. Its time grows with the length of the texts, and
/// with the square of the longest stretch that differs, up to about a thousand words; what is longer is compared by
/// what stands once in both only.
///
/// # Examples
/// ```
/// use press_loupe::{anchor::{Anchor, Difference}, text::{CodePoints, Range, Text}};
/// let range = |start, end| Range::new(CodePoints(start), CodePoints(end)).unwrap();
/// let (old, new) = (Text::new("It costs 40 euros."), Text::new("Corrected: It costs 45 euros."));
/// let difference = Difference::between(&old, &new);
/// assert_eq!(difference.follow(range(3, 8)), Anchor::Found(range(14, 19)));
/// assert_eq!(difference.follow(range(3, 17)), Anchor::Changed(range(14, 28)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    old: Vec<Word>,
    new: Vec<Word>,
    partners: Partners,
    /// The stretches of words that are new.
    inserted: Vec<Stretch<usize>>,
    /// The copies of sentences that were looked for, by where the sentences start and end.
    copies: RefCell<Sorted<(usize, usize), Vec<Pairs>>>,
}

/// Words of the old text and the words of the new one that they are, in order.
type Pairs = Vec<(usize, usize)>;

impl Difference {
    /// Compares two texts, word by word.
    #[must_use]
    pub fn between(old: &Text, new: &Text) -> Self {
        let (old, new) = (words(old.as_str()), words(new.as_str()));
        let (partners, back) = partners(&old, &new);
        let mut inserted: Vec<Stretch<usize>> = Vec::new();
        for nth in back.iter().enumerate().filter(|one| one.1.is_none()).map(|one| one.0) {
            match inserted.last_mut() {
                Some(last) if last.end == nth => last.end += 1,
                _ => inserted.push(nth..nth + 1),
            }
        }
        Self { old, new, partners, inserted, copies: RefCell::default() }
    }

    /// Where the passage at `range` of the old text is in the new one.
    ///
    /// - It is **found** if its words are all there, one after the other and none between them, be their typography
    ///   another.
    /// - It is **changed** if at least half of its letters are there; it goes from the first to the last of its words
    ///   that are.
    /// - It is **ambiguous** if the sentence it is in stands more than once now, and not one of the places has
    ///   more of the old neighbours beside it than the others.
    /// - Else it is an **orphan**, also where the same words stand elsewhere: they always did.
    #[must_use]
    pub fn follow(&self, range: Range<CodePoints>) -> Anchor {
        let passage = passage(&self.old, range);
        if passage.is_empty() {
            return Anchor::Orphan;
        }
        let whole = sentence(&self.old, passage.clone());
        let own = self.heir(&passage);
        let all = self.heir(&whole);
        // In what stands in the place of a sentence that is gone, the same words may well be somebody else's.
        let own = if all.is_empty() && !self.has_neighbour(&passage, &own) { Pairs::new() } else { own };
        let own = if own.first().is_some_and(|pair| all.binary_search(pair).is_ok()) { all } else { own };
        // What has both its neighbours, and nothing of its length between them, needs no comparison with copies.
        let mut candidates = if self.neighbours(&whole, &own) == 2 && is_compact(&own) {
            Vec::new()
        } else {
            self.copies(&whole)
        };
        if !own.is_empty() {
            candidates = parted(own, candidates);
        }
        candidates.retain(|pairs| self.survives(&passage, pairs));
        let best = candidates.iter().map(|pairs| self.neighbours(&whole, pairs)).max();
        candidates.retain(|pairs| Some(self.neighbours(&whole, pairs)) == best);
        let mut places: Vec<_> = candidates
            .iter()
            .filter_map(|pairs| {
                Some((place(range, &self.old, &self.new, pairs)?, self.is_same(range, &passage, pairs)))
            })
            .collect();
        places.sort_unstable();
        match *places.as_slice() {
            [] => Anchor::Orphan,
            [(place, true)] => Anchor::Found(place),
            [(place, false)] => Anchor::Changed(place),
            _ => Anchor::Ambiguous(places.into_iter().map(|one| one.0).collect()),
        }
    }

    /// The words of a stretch that are still there, in the part that holds most of their letters; none if they are less
    /// than half of all.
    fn heir(&self, stretch: &Stretch<usize>) -> Pairs {
        let kept = stretch.clone().filter_map(|nth| Some((nth, self.partners.get(nth).copied().flatten()?)));
        let kept: Vec<_> = kept.collect();
        let pairs = |part| -> Pairs {
            kept.iter().filter(|one| one.1.part == part).map(|one| (one.0, one.1.nth)).collect()
        };
        let mut parts: Vec<_> = kept.iter().map(|one| one.1.part).collect();
        parts.dedup();
        let heir = parts.into_iter().map(pairs).max_by_key(|pairs| self.letters(pairs)).unwrap_or_default();
        if self.survives(stretch, &heir) { heir } else { Pairs::new() }
    }

    fn letters(&self, pairs: &[(usize, usize)]) -> u32 {
        pairs.iter().filter_map(|pair| self.old.get(pair.0)).map(|word| word.letters).sum()
    }

    /// Whether at least half of the letters of a passage are in these pairs.
    fn survives(&self, passage: &Stretch<usize>, pairs: &[(usize, usize)]) -> bool {
        let kept: Pairs = pairs.iter().copied().filter(|pair| passage.contains(&pair.0)).collect();
        let all: u32 =
            self.old.get(passage.clone()).unwrap_or_default().iter().map(|word| word.letters).sum();
        !kept.is_empty() && self.letters(&kept) * 2 >= all
    }

    /// Where sentences stand among the words that are new: at least three fifths of their letters.
    fn copies(&self, whole: &Stretch<usize>) -> Vec<Pairs> {
        let key = (whole.start, whole.end);
        let known = self.copies.borrow().get(&key).cloned();
        known.unwrap_or_else(|| {
            let copies = self.sought_copies(whole);
            self.copies.borrow_mut().insert(key, copies.clone());
            copies
        })
    }

    fn sought_copies(&self, whole: &Stretch<usize>) -> Vec<Pairs> {
        let sought = self.old.get(whole.clone()).unwrap_or_default();
        let letters: u32 = sought.iter().map(|word| word.letters).sum();
        let mut copies = Vec::new();
        let mut budget = MOST_CELLS_FOR_COPIES;
        let mut waiting = self.inserted.clone();
        while let Some(stretch) = waiting.pop() {
            let here = self.new.get(stretch.clone()).unwrap_or_default();
            let is_short = here.iter().map(|word| word.letters).sum::<u32>() * 2 < letters;
            let left = budget.checked_sub(here.len().saturating_mul(sought.len()));
            let Some(left) = left.filter(|_| !is_short) else { continue };
            budget = left;
            let pairs = aligned(sought, here).into_iter();
            let pairs: Pairs = pairs.map(|(old, new)| (old + whole.start, new + stretch.start)).collect();
            if let (Some(head), Some(tail)) = (pairs.first(), pairs.last())
                && self.letters(&pairs) * 5 >= letters * 3
            {
                waiting.extend([stretch.start..head.1, tail.1 + 1..stretch.end]);
                copies.push(pairs);
            }
        }
        copies
    }

    /// Whether the word right before a passage, or right after it, still is there.
    fn has_neighbour(&self, passage: &Stretch<usize>, pairs: &[(usize, usize)]) -> bool {
        let (Some(head), Some(tail)) = (pairs.first(), pairs.last()) else { return false };
        let stands = |old: Option<usize>, new: Option<usize>| {
            let word = old.and_then(|old| self.old.get(old)).filter(|word| word.letters > 0);
            let partner =
                old.and_then(|old| self.partners.get(old).copied().flatten()).map(|partner| partner.nth);
            word.is_some() && new.is_some() && partner == new
        };
        stands(passage.start.checked_sub(1), head.1.checked_sub(1))
            || stands(Some(passage.end), Some(tail.1 + 1))
    }

    /// On how many sides of sentences that stand at these pairs the words stand that stood there before.
    fn neighbours(&self, whole: &Stretch<usize>, pairs: &[(usize, usize)]) -> u32 {
        let (Some(&head), Some(&tail)) = (pairs.first(), pairs.last()) else { return 0 };
        let partner = |nth: usize| Some((nth, self.partners.get(nth).copied().flatten()?.nth));
        let is_near = |now: Option<usize>, before: usize| now.is_some_and(|now| now <= before + NEAR_WORDS);
        let before = (0..whole.start).rev().take(NEIGHBOURS).find_map(partner);
        let left = match before {
            Some((old, new)) => new < head.1 && is_near(head.1.checked_sub(new), head.0 - old),
            None => whole.start == 0 && is_near(Some(head.1), head.0),
        };
        let after = (whole.end..self.old.len()).take(NEIGHBOURS).find_map(partner);
        let right = match after {
            Some((old, new)) => tail.1 < new && is_near(new.checked_sub(tail.1), old - tail.0),
            None => {
                whole.end == self.old.len()
                    && is_near(self.new.len().checked_sub(tail.1), self.old.len() - tail.0)
            }
        };
        u32::from(left) + u32::from(right)
    }

    /// Whether all words of a passage are in these pairs, and nothing between them.
    fn is_same(&self, range: Range<CodePoints>, passage: &Stretch<usize>, pairs: &[(usize, usize)]) -> bool {
        let kept: Pairs = pairs.iter().copied().filter(|pair| passage.contains(&pair.0)).collect();
        let in_a_row = kept.windows(2).all(|two| matches!(two, [one, next] if one.1 + 1 == next.1));
        // The ends of a passage that starts or ends within a word are found by counting, which takes equal lengths.
        let length = |words: &[Word], nth: usize| {
            words.get(nth).map(|word| word.range.end().since(word.range.start()))
        };
        let is_cut = |nth: usize| {
            self.old
                .get(nth)
                .is_some_and(|word| word.range.start() < range.start() || range.end() < word.range.end())
        };
        let is_spelled_so = |pair: &(usize, usize)| {
            self.old.get(pair.0).map(|word| word.key) == self.new.get(pair.1).map(|word| word.key)
        };
        let is_as_long = |pair: &&(usize, usize)| {
            !is_cut(pair.0) || length(&self.old, pair.0) == length(&self.new, pair.1)
        };
        let ends = [kept.first(), kept.last()];
        kept.len() == passage.len()
            && in_a_row
            && kept.iter().all(is_spelled_so)
            && ends.iter().flatten().all(is_as_long)
    }
}

/// How many pairs of words are compared, at most, to see whether a sentence was copied? Some thousand words that are new.
const MOST_CELLS_FOR_COPIES: usize = 1 << 17;
/// Within how many words of a sentence is a word its neighbour?
const NEIGHBOURS: usize = 8;
/// How many words may have been put in between a sentence and its neighbour?
const NEAR_WORDS: usize = 3;

/// Whether the words of a passage are spread over hardly more than they were.
fn is_compact(pairs: &[(usize, usize)]) -> bool {
    let (Some(head), Some(tail)) = (pairs.first(), pairs.last()) else { return false };
    (tail.1 - head.1) * 2 <= (tail.0 - head.0) * 3 + NEAR_WORDS
}

/// Words that stand on both sides of a copy of them belong to two copies.
fn parted(own: Pairs, copies: Vec<Pairs>) -> Vec<Pairs> {
    let mut parted = Vec::new();
    let mut rest = own;
    for mut copy in copies {
        if let (Some(&head), Some(&tail)) = (copy.first(), copy.last()) {
            let is_before = |pair: &(usize, usize)| pair.1 < head.1;
            let is_after = |pair: &(usize, usize)| pair.1 > tail.1;
            if rest.iter().any(is_before) && rest.iter().any(is_after) {
                copy.extend(rest.iter().copied().filter(|pair| is_after(pair) && pair.0 > tail.0));
                rest.retain(is_before);
            }
        }
        parted.push(copy);
    }
    parted.push(rest);
    parted
}
