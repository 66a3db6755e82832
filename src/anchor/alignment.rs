//! Which words of a text have become which of another.
//!
//! 1. What both texts begin and end with is the same (no comparison is cheaper).
//! 2. Runs of words that hold something which stands once in both texts are found; those that have kept their order
//!    and hold the most letters together are the **chain**, part 0.
//! 3. Longer runs off the chain were **moved**, with their sentences, unless the sentence still is at its old place
//!    too, with other words in it: then what stands elsewhere is a copy.
//! 4. The words in the gaps of the chain are aligned one by one.
//! 5. Where it could be either of two runs of the same words that is new, or gone, it is the one that makes whole
//!    sentences of it.

mod runs;
mod slide;

use super::global::{aligned, is_small};
use super::words::{Opens, Word, sentence};
use runs::{Run, chain, runs};
use slide::slide;

/// A word of one text as it stands in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Partner {
    /// The word of the other text.
    pub(super) nth: usize,
    /// Which part of the text it is in: 0 for what kept its order, another number for each part that was moved.
    pub(super) part: u32,
}

/// The partners of the words of a text, `None` for one that is not in the other text.
pub(super) type Partners = Vec<Option<Partner>>;

/// What became of each word of `old` in `new`, and what each word of `new` was in `old`.
pub(super) fn partners(old: &[Word], new: &[Word]) -> (Partners, Partners) {
    let mut alignment = Alignment {
        old,
        new,
        forth: vec![None; old.len()],
        back: vec![None; new.len()],
        parts: 0,
        budget: MOST_PAIRS,
    };
    alignment.align();
    (alignment.forth, alignment.back)
}

/// How many words in a row must be the same to be called moved?
const FEWEST_MOVED_WORDS: usize = runs::GRAM;
/// How many letters must they have?
const FEWEST_MOVED_LETTERS: u32 = 16;

struct Alignment<'a> {
    old: &'a [Word],
    new: &'a [Word],
    // Invariant: these two say the same.
    forth: Partners,
    back: Partners,
    /// How many parts were moved.
    parts: u32,
    /// How many pairs of words may still be compared.
    budget: usize,
}

/// How many pairs of words are compared in all, at most? Some tenths of a second's worth: texts that have so little in
/// common are two texts.
const MOST_PAIRS: usize = 1 << 25;

impl Alignment<'_> {
    fn align(&mut self) {
        let same = |(one, other): &(&Word, &Word)| one.key == other.key;
        let head = self.old.iter().zip(self.new).take_while(same).count();
        let most = self.old.len().min(self.new.len()) - head;
        let tail = self.old.iter().rev().zip(self.new.iter().rev()).take(most).take_while(same).count();
        let (old_end, new_end) = (self.old.len() - tail, self.new.len() - tail);
        self.take(&Run { old: 0, new: 0, length: head }, 0);
        self.take(&Run { old: old_end, new: new_end, length: tail }, 0);
        self.between(head..old_end, head..new_end, true);
        slide(self.old, &mut self.forth, false);
        self.back = turned(&self.forth, self.new.len());
        slide(self.new, &mut self.back, true);
        self.forth = turned(&self.back, self.old.len());
        self.marks();
    }

    /// Aligns the words that are still free in these stretches.
    fn between(&mut self, olds: core::ops::Range<usize>, news: core::ops::Range<usize>, may_move: bool) {
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let found = runs(self.old, self.new, olds.clone(), news.clone(), |run| self.is_free(run));
        let (on, off) = chain(found, self.old);
        let is_stuck = on.is_empty();
        for run in &on {
            self.take(run, 0);
        }
        if may_move {
            self.moves(off);
        }
        for (olds, news) in self.gaps(olds, news) {
            if is_small(olds.len(), news.len()) {
                self.align_each(&olds, &news, 0);
            } else if let (Some(&old), Some(&old_last), Some(&new), Some(&new_last)) =
                (olds.first(), olds.last(), news.first(), news.last())
                && !is_stuck
            {
                self.between(old..old_last + 1, new..new_last + 1, false);
            }
        }
    }

    /// The words that have no partner yet, by the gaps between those that have kept their order.
    fn gaps(
        &self,
        olds: core::ops::Range<usize>,
        mut news: core::ops::Range<usize>,
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut gaps = Vec::new();
        let mut open = Vec::new();
        for old in olds.map(Some).chain([None]) {
            let end = match old.map(|old| (old, self.forth.get(old).copied().flatten())) {
                Some((old, None)) => {
                    open.push(old);
                    continue;
                }
                Some((_, Some(Partner { part: 1.., .. }))) => continue,
                Some((_, Some(partner))) => partner.nth,
                None => news.end,
            };
            let between = news.start..end.clamp(news.start, news.end);
            news.start = between.end;
            let open = core::mem::take(&mut open);
            if !open.is_empty() && !between.is_empty() {
                gaps.push((open, between.filter(|nth| self.is_free_new(*nth)).collect()));
            }
        }
        gaps
    }

    /// Pairs what stands elsewhere now, and the words around it that went with it.
    fn moves(&mut self, off: Vec<Run>) {
        let is_long =
            |run: &Run| run.length >= FEWEST_MOVED_WORDS && run.letters(self.old) >= FEWEST_MOVED_LETTERS;
        let moved: Vec<_> = off.into_iter().filter(is_long).collect();
        let mut last: Option<Run> = None;
        for run in &moved {
            // What was put into a sentence that was moved does not make two of it.
            let goes_on = last.is_some_and(|last| {
                run.old < sentence(self.old, last.old..last.old + 1).end
                    && (last.new + last.length..sentence(self.new, last.new..last.new + 1).end)
                        .contains(&run.new)
            });
            self.parts += u32::from(!goes_on);
            self.take(run, self.parts);
            last = Some(*run);
        }
        let kept = self.kept();
        let (at_home, moved): (Vec<_>, Vec<_>) =
            moved.into_iter().partition(|run| self.is_at_home(run, &kept));
        for nth in at_home.iter().flat_map(|run| run.old..run.old + run.length) {
            self.release(nth);
        }
        for run in moved {
            let Some(Partner { part, .. }) = self.forth.get(run.old).copied().flatten() else { continue };
            let run = self.with_its_words(run, part);
            let (old, new) =
                (sentence(self.old, run.old..run.old + 1), sentence(self.new, run.new..run.new + 1));
            let free_old = |nth: &usize| self.forth.get(*nth).is_some_and(Option::is_none);
            let free_new = |nth: &usize| self.is_free_new(*nth);
            let olds: Vec<_> = (old.start..run.old).rev().take_while(free_old).collect();
            let news: Vec<_> = (new.start..run.new).rev().take_while(free_new).collect();
            let (olds, news): (Vec<_>, Vec<_>) =
                (olds.into_iter().rev().collect(), news.into_iter().rev().collect());
            self.align_each(&olds, &news, part);
            let (old, new) = (run.old + run.length, run.new + run.length);
            let olds: Vec<_> = rest(self.old, old)
                .take_while(|nth| self.forth.get(*nth).is_some_and(Option::is_none))
                .collect();
            let news: Vec<_> = rest(self.new, new).take_while(|nth| self.is_free_new(*nth)).collect();
            self.align_each(&olds, &news, part);
        }
    }

    /// Whether the sentence of a run that stands elsewhere now is also, with other words in it, where it always was:
    /// between the words that `kept` their order around it.
    fn is_at_home(&mut self, run: &Run, kept: &[(usize, usize)]) -> bool {
        let place = sentence(self.old, run.old..run.old + run.length);
        let next = kept.partition_point(|pair| pair.0 < place.end);
        let previous = kept.partition_point(|pair| pair.0 < place.start);
        let start = previous.checked_sub(1).and_then(|nth| kept.get(nth)).map_or(0, |pair| pair.1 + 1);
        let end = kept.get(next).map_or(self.new.len(), |pair| pair.1);
        // A word there counts if it is nobody else's.
        let is_own = |nth: &usize| {
            let owner = self.back.get(*nth).copied().flatten();
            owner.is_none_or(|owner| owner.part == 0 && place.contains(&owner.nth))
        };
        let home: Vec<_> = (start..end).filter(is_own).filter_map(|nth| self.new.get(nth).copied()).collect();
        let words = self.old.get(place).unwrap_or_default();
        let kept = self.aligned(words, &home);
        let kept: u32 = kept.iter().filter_map(|pair| words.get(pair.0)).map(|word| word.letters).sum();
        kept * 2 > words.iter().map(|word| word.letters).sum()
    }

    /// A sentence that was moved took all its words along, also those that its neighbours have as well.
    fn with_its_words(&mut self, mut run: Run, part: u32) -> Run {
        let opens =
            |words: &[Word], nth: usize| words.get(nth).is_none_or(|word| word.opens != Opens::Nothing);
        let same = |old: usize, new: usize| {
            self.old.get(old).zip(self.new.get(new)).is_some_and(|(one, other)| one.key == other.key)
        };
        while !opens(self.old, run.old) && !opens(self.new, run.new) {
            match run.old.checked_sub(1).zip(run.new.checked_sub(1)) {
                Some((old, new)) if same(old, new) => {
                    (run.old, run.new, run.length) = (old, new, run.length + 1)
                }
                _ => break,
            }
        }
        loop {
            let (old, new) = (run.old + run.length, run.new + run.length);
            if opens(self.old, old) || opens(self.new, new) || !same(old, new) {
                break;
            }
            run.length += 1;
        }
        self.take(&run, part);
        run
    }

    /// The words that have kept their order, and where they are now.
    fn kept(&self) -> Vec<(usize, usize)> {
        let partners = self.forth.iter().enumerate();
        let kept =
            partners.filter_map(|(old, partner)| Some((old, partner.filter(|one| one.part == 0)?.nth)));
        kept.collect()
    }

    fn aligned(&mut self, old: &[Word], new: &[Word]) -> Vec<(usize, usize)> {
        match self.budget.checked_sub(old.len().saturating_mul(new.len())) {
            Some(left) => {
                self.budget = left;
                aligned(old, new)
            }
            None => Vec::new(),
        }
    }

    /// Aligns the words at these places by comparing each with each.
    fn align_each(&mut self, olds: &[usize], news: &[usize], part: u32) {
        let words = |words: &[Word], places: &[usize]| -> Vec<Word> {
            places.iter().filter_map(|nth| words.get(*nth).copied()).collect()
        };
        for (old, new) in self.aligned(&words(self.old, olds), &words(self.new, news)) {
            if let (Some(&old), Some(&new)) = (olds.get(old), news.get(new)) {
                self.pair(old, new, part);
            }
        }
    }

    /// A mark goes with the word before it: the end of a sentence is no other sentence's.
    fn marks(&mut self) {
        for old in 1..self.old.len() {
            let Some(word) = self.old.get(old).filter(|word| word.letters == 0) else { continue };
            let Some(Partner { nth, part }) = self.forth.get(old - 1).copied().flatten() else { continue };
            if self.new.get(nth + 1).is_some_and(|next| next.key == word.key) && self.is_free_new(nth + 1) {
                self.pair(old, nth + 1, part);
            }
        }
    }

    fn take(&mut self, run: &Run, part: u32) {
        for nth in 0..run.length {
            self.pair(run.old + nth, run.new + nth, part);
        }
    }

    /// Makes two words partners, whatever they were before.
    fn pair(&mut self, old: usize, new: usize, part: u32) {
        self.release(old);
        if let Some(owner) = self.back.get(new).copied().flatten() {
            self.release(owner.nth);
        }
        if let (Some(forth), Some(back)) = (self.forth.get_mut(old), self.back.get_mut(new)) {
            *forth = Some(Partner { nth: new, part });
            *back = Some(Partner { nth: old, part });
        }
    }

    fn release(&mut self, old: usize) {
        if let Some(partner) = self.forth.get_mut(old).and_then(Option::take)
            && let Some(back) = self.back.get_mut(partner.nth)
        {
            *back = None;
        }
    }

    fn is_free(&self, (old, new): (usize, usize)) -> bool {
        self.forth.get(old).is_some_and(Option::is_none) && self.is_free_new(new)
    }

    fn is_free_new(&self, new: usize) -> bool {
        self.back.get(new).is_some_and(Option::is_none)
    }
}

/// The same partners from the other side, which has so many words.
fn turned(partners: &[Option<Partner>], length: usize) -> Partners {
    let mut turned = vec![None; length];
    for (nth, partner) in partners.iter().enumerate() {
        if let Some(Partner { nth: other, part }) = *partner
            && let Some(place) = turned.get_mut(other)
        {
            *place = Some(Partner { nth, part });
        }
    }
    turned
}

/// The places from `nth` to the end of the sentence before it.
fn rest(words: &[Word], nth: usize) -> impl Iterator<Item = usize> {
    (nth..words.len()).take_while(|nth| words.get(*nth).is_some_and(|word| word.opens == Opens::Nothing))
}
