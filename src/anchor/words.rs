//! A text as the words that tell one passage from another, whatever a CMS did to its typography.
//!
//! Two words are the same if they are spelled with the same letters: normal forms, curly and straight quotation marks,
//! the kinds of dashes and spaces, ligatures, full-width letters, and characters nobody sees make no difference.

use super::fold::{is_digit, is_letter, is_unseen, plain, small, spelled, stands_alone};
use crate::text::{CodePoints, Range};

/// A word, or a single mark of punctuation, at its place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) range: Range<CodePoints>,
    /// The same for every spelling of the same word.
    pub(super) key: u64,
    /// The same also in upper and lower case, and for all numbers: what may have become of it.
    pub(super) kin: u64,
    /// How many letters and digits it has; 0 for punctuation.
    pub(super) letters: u32,
    pub(super) opens: Opens,
}

/// What a word is the first of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opens {
    Nothing,
    Sentence,
    Block,
}

/// The words of `text`.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut reader = Reader { words: Vec::with_capacity(text.len() / 5), opens: Opens::Block, open: None };
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    let mut place = CodePoints(0);
    while let Some(character) = characters.next() {
        if !is_unseen(character) {
            reader.read(place, character, before, characters.peek().copied().unwrap_or(' '));
            before = character;
        }
        place = place.plus(1);
    }
    reader.close();
    reader.words
}

/// The letters of a text as they are compared, and the place of each.
pub(super) type Spelling = (Vec<char>, Vec<CodePoints>);

/// Spells `text`; a run of white space is one space.
pub(super) fn spelling(text: &str) -> Spelling {
    let (mut letters, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut place = CodePoints(0);
    for character in text.chars() {
        if character.is_whitespace() {
            if letters.last() != Some(&' ') {
                letters.push(' ');
                places.push(place);
            }
        } else if !is_unseen(character) {
            spelled(character, &mut |letter| {
                letters.push(letter);
                places.push(place);
            });
        }
        place = place.plus(1);
    }
    (letters, places)
}

/// The words that a passage holds something of.
pub(super) fn passage(words: &[Word], range: Range<CodePoints>) -> core::ops::Range<usize> {
    let first = words.partition_point(|word| word.range.end() <= range.start());
    first..words.partition_point(|word| word.range.start() < range.end()).max(first)
}

/// Where the passage at `range`, which is in the words of `old`, stands in `new`, if these pairs of words are the same.
pub(super) fn place(
    range: Range<CodePoints>,
    old: &[Word],
    new: &[Word],
    pairs: &[(usize, usize)],
) -> Option<Range<CodePoints>> {
    let passage = passage(old, range);
    let mut ends = pairs.iter().filter(|pair| passage.contains(&pair.0));
    let head = ends.next()?;
    let tail = ends.next_back().unwrap_or(head);
    let (old_head, old_tail) = (old.get(head.0)?.range, old.get(tail.0)?.range);
    let (new_head, new_tail) = (new.get(head.1)?.range, new.get(tail.1)?.range);
    // A passage may start or end within a word.
    let start = new_head.start().plus(range.start().since(old_head.start())).min(new_head.end());
    let cut = old_tail.end().since(range.end());
    let end = CodePoints(new_tail.end().0.saturating_sub(cut)).max(new_tail.start());
    Range::new(start, end)
}

/// The sentences in which the words of a stretch stand, from the start of the first to the end of the last.
pub(super) fn sentence(words: &[Word], stretch: core::ops::Range<usize>) -> core::ops::Range<usize> {
    let opens = |word: &Word| word.opens != Opens::Nothing;
    let start = words.get(..=stretch.start).and_then(|words| words.iter().rposition(opens)).unwrap_or(0);
    let end = words.get(stretch.end..).and_then(|words| words.iter().position(opens));
    start..end.map_or(words.len(), |more| stretch.end + more)
}

struct Reader {
    words: Vec<Word>,
    /// What the next word is the first of.
    opens: Opens,
    open: Option<Open>,
}

/// A word that is being read.
struct Open {
    start: CodePoints,
    end: CodePoints,
    key: u64,
    kin: u64,
    letters: u32,
}

impl Reader {
    fn read(&mut self, place: CodePoints, character: char, before: char, after: char) {
        if character.is_whitespace() {
            self.close();
            if character == '\n' {
                self.opens = Opens::Block;
            }
            return;
        }
        let is_inside = |character: char| {
            (matches!(character, '\'' | '’' | 'ʼ') && is_letter(before) && is_letter(after))
                || (matches!(character, '.' | ',') && is_digit(before) && is_digit(after))
        };
        if is_letter(character) || is_inside(character) {
            if stands_alone(character) {
                self.close();
            }
            let open =
                self.open.get_or_insert(Open { start: place, end: place, key: SEED, kin: SEED, letters: 0 });
            open.end = place.plus(1);
            open.letters += 1;
            spelled(character, &mut |letter| open.key = mixed(open.key, letter));
            if !is_digit(character) {
                spelled(character, &mut |letter| open.kin = mixed(open.kin, small(letter)));
            }
            if stands_alone(character) {
                self.close();
            }
        } else {
            self.close();
            self.mark(place, character, before);
        }
    }

    /// A mark of punctuation. A run of dots or hyphens is one: a CMS makes `…` and `—` of them.
    fn mark(&mut self, place: CodePoints, character: char, before: char) {
        let mark = plain(character);
        let key = mixed(SEED, mark);
        let Some(range) = Range::new(place, place.plus(1)) else { return };
        match self.words.last_mut() {
            Some(last) if last.range.end() == place && last.key == key && matches!(mark, '.' | '-') => {
                last.range = Range::new(last.range.start(), range.end()).unwrap_or(range);
            }
            _ => {
                let opens = if is_closing(mark) && !before.is_whitespace() {
                    Opens::Nothing
                } else {
                    core::mem::replace(&mut self.opens, Opens::Nothing)
                };
                self.words.push(Word { range, key, kin: key, letters: 0, opens });
            }
        }
        if matches!(mark, '.' | '!' | '?' | '。' | '！' | '？') {
            self.opens = Opens::Sentence;
        }
    }

    fn close(&mut self) {
        let Some(Open { start, end, key, kin, letters }) = self.open.take() else { return };
        let Some(range) = Range::new(start, end) else { return };
        let opens = core::mem::replace(&mut self.opens, Opens::Nothing);
        self.words.push(Word { range, key, kin, letters, opens });
    }
}

/// Where the mixing of a key starts: the offset basis of the 64-bit FNV-1a hash, as is the factor below.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mixed(key: u64, letter: char) -> u64 {
    (key ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01b3)
}

fn is_closing(mark: char) -> bool {
    matches!(mark, '"' | '\'' | ')' | ']' | '}' | '.' | '!' | '?' | ',' | ';' | ':')
}
