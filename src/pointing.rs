//! Choosing a passage by pointing at words: which words are meant, and where an end of a passage goes.
//!
//! What a pointer is on is a character; [`word_at`] is the word meant by it. Two words give a passage, [`between`]
//! them, and one word gives a passage another end, [`brought`] to it. [`stepped`] moves an end by one word, for those
//! who do not point. None of them answers an empty passage.

use crate::sentence::class::class;
use crate::stepper::{Ground, Unit};
use crate::text::{CodePoints, Range};
use crate::word::{Direction, End, words};

/// The word that is meant by the character at `place`; `None` if nothing is written in the text.
///
/// Between two words it is the nearer one, before one that is as near. What opens or closes a sentence is pointed at
/// together with its first or last word, so that a full stop can be had: “said” is one thing and “said.” another. A
/// sentence without words is meant as a whole.
///
/// # Examples
/// ```
/// use press_loupe::pointing::word_at;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// use press_loupe::stepper::Ground;
/// use press_loupe::text::CodePoints;
/// use press_loupe::word::set_apart;
///
/// let block = Block::new(BlockKind::Paragraph, "It is so, he said.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let sentences = Sentences::of(&release);
/// let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
/// let word = |place| release.text().slice(word_at(ground, CodePoints(place)).unwrap());
/// assert_eq!(word(3), Some("is"));
/// assert_eq!(word(8), Some("so")); // at the comma
/// assert_eq!(word(17), Some("said.")); // at the full stop
/// ```
#[must_use]
pub fn word_at(ground: Ground<'_>, place: CodePoints) -> Option<Range<CodePoints>> {
    let sentence = ground.sentences.get(ground.sentences.at(place)?)?;
    let found = words(ground.text, sentence, ground.starts);
    let before = found.iter().rev().find(|word| word.start() <= place);
    let after = found.iter().find(|word| word.end() > place);
    match (before, after) {
        (Some(before), Some(after)) => {
            let is_after = place.plus(1).since(before.end()) > after.start().since(place);
            Some(if is_after { *after } else { *before })
        }
        (Some(last), None) => Range::new(last.start(), sentence.end()),
        (None, Some(first)) => Range::new(sentence.start(), first.end()),
        (None, None) => Some(sentence),
    }
}

/// The passage from one word to another, whichever stands first.
///
/// # Examples
/// ```
/// use press_loupe::{pointing::between, text::{CodePoints, Range}};
/// let (one, other) = (Range::new(CodePoints(6), CodePoints(8)), Range::new(CodePoints(0), CodePoints(2)));
/// assert_eq!(between(one.unwrap(), other.unwrap()), Range::new(CodePoints(0), CodePoints(8)).unwrap());
/// ```
#[must_use]
pub fn between(one: Range<CodePoints>, other: Range<CodePoints>) -> Range<CodePoints> {
    Range::new(one.start().min(other.start()), one.end().max(other.end())).unwrap_or(one)
}

/// The sentence in which a word stands; `None` if nothing is written in the text.
#[must_use]
pub fn sentence_of(ground: Ground<'_>, word: Range<CodePoints>) -> Option<Range<CodePoints>> {
    ground.sentences.get(ground.sentences.at(word.start())?)
}

/// `range` with one of its ends brought to `word`: at a word past its other end it turns over, and the word that
/// stands at that other end stays in it.
///
/// # Examples
/// ```
/// use press_loupe::pointing::{brought, word_at};
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// use press_loupe::stepper::Ground;
/// use press_loupe::text::{CodePoints, Range};
/// use press_loupe::word::{End, set_apart};
///
/// let block = Block::new(BlockKind::Paragraph, "It was done, she said.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let sentences = Sentences::of(&release);
/// let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
/// let range = Range::new(CodePoints(3), CodePoints(11)).unwrap(); // was done
/// let to = |place| brought(ground, range, End::End, word_at(ground, CodePoints(place)).unwrap());
/// assert_eq!(release.text().slice(to(14)), Some("was done, she"));
/// assert_eq!(release.text().slice(to(3)), Some("was"));
/// assert_eq!(release.text().slice(to(0)), Some("It was"));
/// ```
#[must_use]
pub fn brought(
    ground: Ground<'_>,
    range: Range<CodePoints>,
    end: End,
    word: Range<CodePoints>,
) -> Range<CodePoints> {
    let (start, last) = (range.start(), range.end());
    // A passage may begin or end within a word: what stays is no more of that than was in it.
    let brought = match end {
        End::Start => {
            let kept = ground.word(last, Direction::Back).map_or(start, |kept| kept.start().max(start));
            let to = if word.start() < last { last } else { word.end() };
            Range::new(kept.min(word.start()), to)
        }
        End::End => {
            let kept = ground.word(start, Direction::Forward).map_or(last, |kept| kept.end().min(last));
            let from = if word.end() > start { start } else { word.start() };
            Range::new(from, kept.max(word.end()))
        }
    };
    brought.filter(|brought| !brought.is_empty()).unwrap_or(range)
}

/// `range` with one of its ends moved to where the next word begins or ends in that direction, or the next sentence;
/// `None` where there is no word to take in, or only one to leave out.
///
/// The marks at the end of a sentence are a step of their own.
///
/// # Examples
/// ```
/// use press_loupe::pointing::stepped;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// use press_loupe::stepper::Ground;
/// use press_loupe::text::{CodePoints, Range};
/// use press_loupe::word::{Direction, End, set_apart};
///
/// let block = Block::new(BlockKind::Paragraph, "It was done, she said.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let sentences = Sentences::of(&release);
/// let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
/// let was = Range::new(CodePoints(3), CodePoints(6)).unwrap();
/// let longer = stepped(ground, was, End::End, Direction::Forward).unwrap();
/// assert_eq!(release.text().slice(longer), Some("was done"));
/// assert_eq!(stepped(ground, longer, End::End, Direction::Back), Some(was));
/// assert_eq!(stepped(ground, was, End::End, Direction::Back), None);
/// ```
#[must_use]
pub fn stepped(
    ground: Ground<'_>,
    range: Range<CodePoints>,
    end: End,
    direction: Direction,
) -> Option<Range<CodePoints>> {
    let is_start = end == End::Start;
    let from = if is_start { range.start() } else { range.end() };
    let edge = |unit| ground.edge(unit, direction, is_start, from, 0);
    let edges = [Unit::Word, Unit::Sentence].into_iter().filter_map(edge);
    let to = if direction == Direction::Back { edges.max() } else { edges.min() }?;
    let moved = if is_start { Range::new(to, range.end()) } else { Range::new(range.start(), to) };
    moved.filter(|moved| !moved.is_empty() && ground.text.trim(*moved) == Some(*moved))
}

/// Whether a character is written from right to left; `None` where that is for those around it to say, as with marks.
///
/// # Examples
/// ```
/// use press_loupe::pointing::runs_left;
/// assert_eq!(runs_left('ا'), Some(true));
/// assert_eq!(runs_left('a'), Some(false));
/// assert_eq!(runs_left('.'), None);
/// ```
#[must_use]
pub fn runs_left(character: char) -> Option<bool> {
    match character {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            if class(character).is_letter() =>
        {
            Some(true)
        }
        _ if class(character).is_word() => Some(false),
        _ => None,
    }
}
