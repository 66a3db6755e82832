//! Finding a passage by its quote and context alone, where the text it was made on is not known.

use core::cell::OnceCell;
use core::ops::Range as Stretch;

use super::global::aligned;
use super::words::{Spelling, Word, passage, place, spelling, words};
use super::{Anchor, approximate, occurrences};
use crate::selector::Selector;
use crate::text::{CodePoints, Range, Text, to_u32};

/// Where each word of a text stands, so that many passages are found in one text.
///
/// # Examples
/// ```
/// use press_loupe::anchor::{Anchor, Index};
/// use press_loupe::{selector::Selector, text::{CodePoints, Range, Text}};
/// let text = Text::new("The “old” bridge opened. The new bridge did not.");
/// let quote = |prefix: &str, quote: &str| Selector {
///     range: Range::NOWHERE, quote: quote.into(), prefix: prefix.into(), suffix: String::new(), made_on: None,
/// };
/// let index = Index::of(&text);
/// assert!(matches!(index.find(&quote("", "The \"old\" bridge"), &text), Anchor::Found(_)));
/// assert!(matches!(index.find(&quote("", "bridge"), &text), Anchor::Ambiguous(places) if places.len() == 2));
/// assert!(matches!(index.find(&quote("new ", "bridge"), &text), Anchor::Found(_)));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Index {
    words: Vec<Word>,
    /// The places of the words, in the order of their keys.
    places: Vec<(u64, u32)>,
    /// The text letter by letter, once a quote was sought so.
    spelling: OnceCell<Spelling>,
}

/// A passage that is looked for.
struct Sought {
    /// The words of prefix, quote and suffix.
    words: Vec<Word>,
    /// Which of them the quote is in.
    first: usize,
    last: usize,
    /// Where the quote is in the three together.
    range: Range<CodePoints>,
    /// What each word tells: little, if it stands often in the text.
    tells: Vec<u32>,
    prefix: String,
    suffix: String,
}

/// A place that may be the one.
struct Candidate {
    range: Range<CodePoints>,
    /// Whether the quote stands there word by word.
    is_exact: bool,
    /// How much of what the quote tells stands there, in thousandths.
    quote: u32,
    /// How much of what the context tells stands there, in thousandths.
    context: u32,
}

/// How much of the text before and after a passage is remembered with it, at least: what the other tools keep.
pub const FEWEST_CONTEXT_CODE_POINTS: u32 = 32;
/// How much, at most: paragraphs that are repeated word by word cannot be told apart by any context.
pub const MOST_CONTEXT_CODE_POINTS: u32 = 1024;

/// At how many places where a quote stands, at most, is the context compared?
const MOST_CONTEXTS: usize = 256;
/// How many places that are not exact are looked at?
const MOST_WINDOWS: usize = 8;
/// A passage is looked for by its rarest words, until they have this many places; of a word that has more, these are
/// looked at.
const MOST_PLACES: usize = 400;
/// How many words has a quote, at most, that is looked for letter by letter? Of more of them one will be spelled right.
const MOST_MISSPELLED_WORDS: usize = 5;

impl Index {
    /// Reads `text`.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        let words = words(text.as_str());
        let mut places: Vec<_> =
            words.iter().enumerate().map(|(nth, word)| (word.key, to_u32(nth))).collect();
        places.sort_unstable();
        Self { words, places, spelling: OnceCell::new() }
    }

    fn places(&self, key: u64) -> &[(u64, u32)] {
        let start = self.places.partition_point(|place| place.0 < key);
        let tail = self.places.get(start..).unwrap_or_default();
        let length = tail.partition_point(|place| place.0 == key);
        tail.get(..length).unwrap_or_default()
    }

    /// Where `selector` lands in `text`, which must be the one that this was made of.
    #[must_use]
    pub fn find(&self, selector: &Selector, text: &Text) -> Anchor {
        let Some(sought) = self.sought(selector) else { return Anchor::Orphan };
        let mut candidates = self.exact(&sought, text);
        if candidates.is_empty() {
            candidates = self.literal(&sought, selector, text);
        }
        let is_settled = |one: &Candidate| one.is_exact && (one.context >= 800 || sought.has_no_context());
        if !candidates.iter().any(is_settled) {
            let windows = self.windows(&sought);
            let known: Vec<_> = candidates.iter().map(|one| one.range).collect();
            let near = windows.into_iter().filter_map(|window| self.candidate(&sought, text, window));
            candidates.extend(near.filter(|one| !known.iter().any(|range| range.overlaps(&one.range))));
        }
        if candidates.is_empty() && sought.quote().len() <= MOST_MISSPELLED_WORDS {
            let spelling = self.spelling.get_or_init(|| spelling(text.as_str()));
            let nearest = approximate::nearest(spelling, &selector.quote).into_iter();
            let near = nearest.map(|range| Candidate { is_exact: false, ..self.at(&sought, text, range) });
            // Words that are only like the quote must stand where it stood, if that is known.
            let stands = |one: &Candidate| sought.has_no_context() || one.context >= ENOUGH_CONTEXT;
            candidates.extend(near.filter(stands));
        }
        decided(&sought, text, candidates, (!selector.range.is_empty()).then(|| selector.range.start()))
    }

    /// The passage at `range` of `text`, which must be the one that this was made of, with its context: at least
    /// [`FEWEST_CONTEXT_CODE_POINTS`] before and after it, and more until no other words of the text are the same, up to
    /// [`MOST_CONTEXT_CODE_POINTS`]. `None` if the text is shorter.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{anchor::Index, text::{CodePoints, Range, Text}};
    /// let text = Text::new("She said it was done.");
    /// let range = Range::new(CodePoints(4), CodePoints(8)).unwrap();
    /// let selector = Index::of(&text).describe(&text, range).unwrap();
    /// assert_eq!((&*selector.prefix, &*selector.quote, &*selector.suffix), ("She ", "said", " it was done."));
    /// ```
    #[must_use]
    pub fn describe(&self, text: &Text, range: Range<CodePoints>) -> Option<Selector> {
        let mut selector = Selector::of(text, range)?;
        let mut count = FEWEST_CONTEXT_CODE_POINTS;
        loop {
            let start = CodePoints(range.start().0.saturating_sub(count));
            let end = range.end().plus(count).min(text.len());
            if count >= MOST_CONTEXT_CODE_POINTS || self.is_only(Range::new(start, end)?) {
                text.before(range.start(), count).clone_into(&mut selector.prefix);
                text.after(range.end(), count).clone_into(&mut selector.suffix);
                return Some(selector);
            }
            count *= 2;
        }
    }

    /// Whether the words that lie wholly within `range` stand nowhere else in the same order.
    fn is_only(&self, range: Range<CodePoints>) -> bool {
        let first = self.words.partition_point(|word| word.range.start() < range.start());
        let last = self.words.partition_point(|word| word.range.end() <= range.end());
        self.stands_at(self.words.get(first..last).unwrap_or_default()).nth(1).is_none()
    }

    /// The places where these words stand one after the other.
    fn stands_at<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
        let places = words.iter().map(|word| self.places(word.key)).enumerate();
        let (nth, places) = places.min_by_key(|(_, places)| places.len()).unwrap_or_default();
        let starts = places.iter().filter_map(move |place| (place.1 as usize).checked_sub(nth));
        starts.filter(move |start| {
            let here = self.words.get(*start..*start + words.len()).unwrap_or_default();
            here.len() == words.len() && here.iter().zip(words).all(|(one, other)| one.key == other.key)
        })
    }

    fn sought(&self, selector: &Selector) -> Option<Sought> {
        let count = |text: &str| to_u32(text.chars().count());
        let start = CodePoints(count(&selector.prefix));
        let range = Range::new(start, start.plus(count(&selector.quote)))?;
        // Each by itself: where a word is cut between them, the quote is found letter by letter.
        let mut all = words(&selector.prefix);
        let first = all.len();
        let mut append = |text: &str, from: CodePoints| {
            let shifted =
                |range: Range<CodePoints>| Range::new(from.plus(range.start().0), from.plus(range.end().0));
            all.extend(
                words(text).into_iter().filter_map(|word| Some(Word { range: shifted(word.range)?, ..word })),
            );
            all.len()
        };
        let last = append(&selector.quote, range.start());
        append(&selector.suffix, range.end());
        let tells = all
            .iter()
            .map(|word| weight(word).saturating_mul(1000) / to_u32(self.places(word.key).len().max(1)))
            .collect();
        (first < last).then_some(Sought {
            words: all,
            first,
            last,
            range,
            tells,
            prefix: selector.prefix.clone(),
            suffix: selector.suffix.clone(),
        })
    }

    /// The places where the words of the quote stand one after the other.
    fn exact(&self, sought: &Sought, text: &Text) -> Vec<Candidate> {
        let quote = sought.quote();
        let places: Vec<_> = self.stands_at(quote).collect();
        // Of very many places only those are looked at that have a word of the context right beside them.
        let is_crowded = places.len() > MOST_CONTEXTS;
        let beside = |start: &usize| !is_crowded || self.has_neighbour(sought, *start, *start + quote.len());
        let many = || places.iter().copied().filter(beside).take(MOST_CONTEXTS);
        let count = many().count();
        places
            .iter()
            .copied()
            .filter(|start| count == 0 || beside(start))
            .take(MOST_CONTEXTS)
            .filter_map(|start| {
                let pairs: Vec<_> = (0..quote.len()).map(|nth| (sought.first + nth, start + nth)).collect();
                let range = place(sought.range, &sought.words, &self.words, &pairs)?;
                let context = self.context(sought, text, range, start..start + quote.len());
                Some(Candidate { range, is_exact: true, quote: 1000, context })
            })
            .collect()
    }

    /// Whether the word right before or right after is that of the context.
    fn has_neighbour(&self, sought: &Sought, start: usize, end: usize) -> bool {
        let key =
            |words: &[Word], nth: Option<usize>| nth.and_then(|nth| words.get(nth)).map(|word| word.key);
        let before = key(&sought.words, sought.first.checked_sub(1));
        let after = key(&sought.words, Some(sought.last));
        (before.is_some() && before == key(&self.words, start.checked_sub(1)))
            || (after.is_some() && after == key(&self.words, Some(end)))
    }

    /// The places where the quote stands letter by letter, though it starts or ends within a word.
    fn literal(&self, sought: &Sought, selector: &Selector, text: &Text) -> Vec<Candidate> {
        let quote = words(&selector.quote);
        let inner = quote.get(1..quote.len().saturating_sub(1)).unwrap_or_default();
        if inner.is_empty() {
            let places = occurrences(text, &selector.quote).take(MOST_CONTEXTS);
            return places.map(|range| self.at(sought, text, range)).collect();
        }
        let before = inner.first().map_or(0, |word| word.range.start().0);
        let length = to_u32(selector.quote.chars().count());
        let range = |nth: usize| {
            let start = CodePoints(self.words.get(nth)?.range.start().0.checked_sub(before)?);
            let range = Range::new(start, start.plus(length))?;
            (text.slice(range)? == selector.quote).then_some(range)
        };
        self.stands_at(inner)
            .filter_map(range)
            .take(MOST_CONTEXTS)
            .map(|range| self.at(sought, text, range))
            .collect()
    }

    /// The place where the quote stands at `range`.
    fn at(&self, sought: &Sought, text: &Text, range: Range<CodePoints>) -> Candidate {
        let here = passage(&self.words, range);
        Candidate { range, is_exact: true, quote: 1000, context: self.context(sought, text, range, here) }
    }

    /// How much of what the context tells stands around the place at `range`, which has the words `here`, in thousandths;
    /// half of it is for what stands right beside it.
    fn context(&self, sought: &Sought, text: &Text, range: Range<CodePoints>, here: Stretch<usize>) -> u32 {
        let count = |context: &str| to_u32(context.chars().count());
        // A context may end within words, and hold marks that are no words: it stands if it does to the letter.
        let left_stands = text.before(range.start(), count(&sought.prefix)) == sought.prefix;
        let right_stands = text.after(range.end(), count(&sought.suffix)) == sought.suffix;
        if left_stands && right_stands {
            return 1000;
        }
        let before = sought.words.get(..sought.first).unwrap_or_default();
        let after = sought.words.get(sought.last..).unwrap_or_default();
        let left =
            self.words.get(here.start.saturating_sub(before.len() + SLACK)..here.start).unwrap_or_default();
        let right = self.words.get(here.end..(here.end + after.len() + SLACK).min(self.words.len()));
        let right = right.unwrap_or_default();
        let is_equal = |pair: &(&Word, &Word)| pair.0.key == pair.1.key;
        let beside_left = before.iter().rev().zip(left.iter().rev()).take_while(is_equal).count();
        let beside_right = after.iter().zip(right).take_while(is_equal).count();
        let (mut around, mut beside): (Vec<_>, Vec<_>) = if left_stands {
            ((0..sought.first).collect(), (0..sought.first).collect())
        } else {
            (
                same(before, left).map(|pair| pair.0).collect(),
                (sought.first - beside_left..sought.first).collect(),
            )
        };
        if right_stands {
            around.extend(sought.last..sought.words.len());
            beside.extend(sought.last..sought.words.len());
        } else {
            around.extend(same(after, right).map(|pair| pair.0 + sought.last));
            beside.extend(sought.last..sought.last + beside_right);
        }
        let is_context = |nth: usize| nth < sought.first || nth >= sought.last;
        (sought.told(&around, is_context) + sought.told(&beside, is_context)) / 2
    }

    /// The stretches of the text in which most of what tells the passage stands, by their first and last words.
    fn windows(&self, sought: &Sought) -> Vec<(usize, usize)> {
        let mut seeds: Vec<_> = sought
            .words
            .iter()
            .enumerate()
            .filter(|one| one.1.letters > 0)
            .map(|(nth, word)| (nth, self.places(word.key)))
            .filter(|seed| !seed.1.is_empty())
            .collect();
        // Words of the quote count before those of the context.
        let is_context = |nth: usize| nth < sought.first || nth >= sought.last;
        seeds.sort_by_key(|seed| seed.1.len() * (1 + usize::from(is_context(seed.0))));
        let mut left = MOST_PLACES;
        let most = seeds.iter().take_while(|seed| {
            let goes_on = left > 0;
            left = left.saturating_sub(seed.1.len());
            goes_on
        });
        let most = most.count();
        seeds.truncate(most);
        let mut votes: Vec<(i64, u32)> = Vec::new();
        for (nth, places) in seeds {
            let tells = sought.tells.get(nth).copied().unwrap_or(0) + 1;
            votes.extend(
                places.iter().take(MOST_PLACES).map(|place| (i64::from(place.1) - nth as i64, tells)),
            );
        }
        votes.sort_unstable();
        let apart = 3 + sought.words.len() as i64 / 8;
        let mut windows: Vec<(u32, i64, i64)> = Vec::new();
        for (offset, tells) in votes {
            match windows.last_mut() {
                Some((sum, _, to)) if offset - *to <= apart => (*sum, *to) = (*sum + tells, offset),
                _ => windows.push((tells, offset, offset)),
            }
        }
        windows.sort_by_key(|window| core::cmp::Reverse(window.0));
        windows.truncate(MOST_WINDOWS);
        let best = windows.first().map_or(0, |window| window.0);
        windows.retain(|window| window.0 * 2 >= best);
        let slack = SLACK as i64 + sought.words.len() as i64 / 6;
        let within = |place: i64| usize::try_from(place).unwrap_or(0).min(self.words.len());
        windows
            .into_iter()
            .map(|(_, from, to)| (within(from - slack), within(to + sought.words.len() as i64 + slack)))
            .collect()
    }

    fn candidate(&self, sought: &Sought, text: &Text, (from, to): (usize, usize)) -> Option<Candidate> {
        let window = self.words.get(from..to)?;
        let pairs: Vec<_> =
            aligned(&sought.words, window).into_iter().map(|(old, new)| (old, new + from)).collect();
        let kept: Vec<_> = pairs
            .iter()
            .filter(|pair| is_same(&sought.words, &self.words, **pair))
            .map(|pair| pair.0)
            .collect();
        let is_quote = |nth: usize| (sought.first..sought.last).contains(&nth);
        let kept_of_quote =
            kept.iter().filter(|nth| is_quote(**nth)).filter_map(|nth| sought.words.get(*nth));
        if kept_of_quote.map(|word| word.letters).sum::<u32>() * 2 < letters(sought.quote()) {
            return None;
        }
        let of_quote: Vec<_> = pairs.iter().filter(|pair| is_quote(pair.0)).collect();
        let range = place(sought.range, &sought.words, &self.words, &pairs)?;
        let (head, tail) = (of_quote.first()?.1, of_quote.last()?.1);
        Some(Candidate {
            range,
            is_exact: false,
            quote: sought.told(&kept, is_quote),
            context: self.context(sought, text, range, head..tail + 1),
        })
    }
}

/// The pairs of equal words in the best alignment.
fn same<'a>(one: &'a [Word], other: &'a [Word]) -> impl Iterator<Item = (usize, usize)> + 'a {
    aligned(one, other).into_iter().filter(|pair| is_same(one, other, *pair))
}

fn is_same(one: &[Word], other: &[Word], pair: (usize, usize)) -> bool {
    let key = |words: &[Word], nth| words.get(nth).map(|word: &Word| word.key);
    key(one, pair.0) == key(other, pair.1)
}

/// How many words more are looked at than are looked for, for those that were put in?
const SLACK: usize = 4;

impl Sought {
    fn quote(&self) -> &[Word] {
        self.words.get(self.first..self.last).unwrap_or_default()
    }

    /// How much of what some words tell is told by those that were `kept`, in thousandths.
    fn told(&self, kept: &[usize], is_meant: impl Fn(usize) -> bool) -> u32 {
        let (mut told, mut all) = (0, 0);
        for (nth, word) in self.words.iter().enumerate().filter(|one| is_meant(one.0)) {
            all += weight(word);
            told += if kept.binary_search(&nth).is_ok() { weight(word) } else { 0 };
        }
        told.saturating_mul(1000) / all.max(1)
    }

    const fn has_no_context(&self) -> bool {
        self.prefix.is_empty() && self.suffix.is_empty()
    }
}

/// How many letters must a quote have to be taken where nothing of its context stands?
const TELLING_LETTERS: u32 = 18;

/// How many times as much as its context does a quote tell? Enough that a sentence which was moved is not taken for the
/// neighbour that says nearly the same in its old place.
const QUOTE_TO_CONTEXT: u32 = 8;
/// How much of the quote, twice, and of its context, once, must stand where it is not exact, in thousandths?
const ENOUGH: u32 = 1500;
/// How much of its context must stand with a short quote, in thousandths?
const ENOUGH_CONTEXT: u32 = 400;
/// How much of its context must stand where the quote stands, or nearly, at several places?
const STRONG_CONTEXT: u32 = 700;
/// By how much less are two places nearly as good, and by how much more is one clearly better?
const NEARLY: u32 = 60;
const CLEARLY: u32 = 200;
/// How many letters fewer must be other in the context of one place than of the next, at least, for it to be the one?
/// In a long context it is an eighth of its letters.
const CLEARLY_FEWER: usize = 3;
/// Of how many places, at most, is the context compared letter by letter?
const MOST_COMPARED: usize = 16;

fn decided(sought: &Sought, text: &Text, mut candidates: Vec<Candidate>, hint: Option<CodePoints>) -> Anchor {
    let is_telling = letters(sought.quote()) >= TELLING_LETTERS;
    let bare = sought.has_no_context();
    // Not exact: the more of the quote is missing, the more of its context must stand.
    candidates
        .retain(|one| one.is_exact || 2 * one.quote + if bare { one.quote } else { one.context } >= ENOUGH);
    let rank = |one: &Candidate| QUOTE_TO_CONTEXT * one.quote + one.context;
    let Some(best) = candidates.iter().map(rank).max() else { return Anchor::Orphan };
    let is_best = |one: &&Candidate| rank(one) == best;
    let finest = candidates.iter().filter(is_best).map(|one| one.quote).max().unwrap_or(0);
    let is_alike = |one: &Candidate| one.quote + NEARLY > finest;
    let stands_out = candidates.iter().filter(is_best).any(|one| one.context >= STRONG_CONTEXT);
    if !stands_out && candidates.iter().filter(|one| is_alike(one)).count() > 1 {
        // The quote tells nothing between these places, and the context too little.
        candidates.retain(is_alike);
    } else {
        let is_exact = candidates.iter().filter(is_best).any(|one| one.is_exact);
        let margin = if is_exact { NEARLY } else { CLEARLY };
        candidates.retain(|one| rank(one) + margin > best);
    }
    let contexts = || candidates.iter().map(|one| one.context);
    let is_even = contexts().max().unwrap_or(0) < contexts().min().unwrap_or(0) + NEARLY;
    let is_exact = candidates.iter().all(|one| one.is_exact);
    if candidates.len() > 1 && candidates.len() <= MOST_COMPARED && is_even && is_exact {
        // Words do not tell: their letters may.
        let count = |context: &str| to_u32(context.chars().count());
        let (before, after) = (count(&sought.prefix), count(&sought.suffix));
        let errors = |one: &Candidate| {
            approximate::errors(&sought.prefix, text.before(one.range.start(), before + before / 3))
                + approximate::errors(&sought.suffix, text.after(one.range.end(), after + after / 3))
        };
        let errors: Vec<_> = candidates.iter().map(errors).collect();
        let least = errors.iter().copied().min().unwrap_or(0);
        let fewer = CLEARLY_FEWER.max((before + after) as usize / 8);
        let mut near = errors.iter().enumerate().filter(|(_, errors)| **errors < least + fewer);
        if let (Some((nth, _)), None) = (near.next(), near.next())
            && least * 3 <= (before + after) as usize
        {
            candidates.swap(0, nth);
            candidates.truncate(1);
            candidates.iter_mut().for_each(|one| one.context = one.context.max(ENOUGH_CONTEXT));
        }
    }
    // Of equals, the one that stands where it stood.
    if is_even && let Some(nth) = candidates.iter().position(|one| Some(one.range.start()) == hint) {
        candidates.swap(0, nth);
        candidates.truncate(1);
    }
    match candidates.as_slice() {
        [one] if one.is_exact && (one.context >= ENOUGH_CONTEXT || is_telling || bare) => {
            Anchor::Found(one.range)
        }
        [one] if !one.is_exact => Anchor::Changed(one.range),
        _ => ambiguous(candidates),
    }
}

fn ambiguous(candidates: Vec<Candidate>) -> Anchor {
    let mut places: Vec<_> = candidates.into_iter().map(|one| one.range).collect();
    places.sort_unstable();
    Anchor::Ambiguous(places)
}

/// How much a word tells that stands once; nothing, if it is a mark. A figure of two digits tells as much as a name.
const fn weight(word: &Word) -> u32 {
    if word.letters == 0 { 0 } else { 4 + word.letters / 2 }
}

fn letters(words: &[Word]) -> u32 {
    words.iter().map(|word| word.letters).sum()
}
