//! Cutting text at the characters of a set.
//!
//! The readers cut in some eighty places. With the standard library's patterns each of them is a copy of a search
//! of its own in the wasm; with these functions the readers weigh half.

/// The white space that may stand between words.
pub(in crate::release) const SPACE: &str = " \t\n\r\u{b}\u{c}\u{a0}\u{2009}\u{202f}";

/// The figures.
pub(in crate::release) const DIGITS: &str = "0123456789";

/// The small letters without marks.
pub(in crate::release) const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";

/// What ends a word.
const BETWEEN_WORDS: &str =
    " \t\n\r\u{b}\u{c}\u{a0}\u{2009}\u{202f}.,;:!?()[]<>/\\|\"'-_*#=+@&%–—―…“”„«»‘’·•°º";

#[inline(never)]
fn cut<'a>(text: &'a str, set: &str, at: bool) -> (&'a str, &'a str) {
    let mut rest = text.chars();
    let mut here = text;
    while let Some(character) = rest.next() {
        if holds(set, character) == at {
            break;
        }
        here = rest.as_str();
    }
    text.split_at_checked(text.len() - here.len()).unwrap_or((text, ""))
}

#[inline(never)]
fn holds(set: &str, character: char) -> bool {
    set.chars().any(|known| known == character)
}

/// `text` before the first of `set`, and from there on.
#[inline(never)]
pub(in crate::release) fn before<'a>(text: &'a str, set: &str) -> (&'a str, &'a str) {
    cut(text, set, true)
}

/// The characters of `set` at the start of `text`, and what follows them.
#[inline(never)]
pub(in crate::release) fn run<'a>(text: &'a str, set: &str) -> (&'a str, &'a str) {
    cut(text, set, false)
}

/// `text` without the characters of `set` at its start.
#[inline(never)]
pub(in crate::release) fn past<'a>(text: &'a str, set: &str) -> &'a str {
    cut(text, set, false).1
}

/// `text` without the characters of `set` at its end.
#[inline(never)]
pub(in crate::release) fn without_end<'a>(text: &'a str, set: &str) -> &'a str {
    let mut rest = text.chars();
    let mut here = text;
    while let Some(character) = rest.next_back() {
        if !holds(set, character) {
            break;
        }
        here = rest.as_str();
    }
    here
}

/// What follows `prefix` at the start of `text`.
#[inline(never)]
pub(in crate::release) fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    text.strip_prefix(prefix)
}

/// `text` from a byte on; nothing if no character starts there.
#[inline(never)]
pub(in crate::release) fn from(text: &str, byte: usize) -> &str {
    text.get(byte..).unwrap_or_default()
}

/// `text` up to a byte; nothing if no character ends there.
#[inline(never)]
pub(in crate::release) fn upto(text: &str, byte: usize) -> &str {
    text.get(..byte).unwrap_or_default()
}

/// `text` without its first character.
#[inline(never)]
pub(in crate::release) fn tail(text: &str) -> &str {
    let mut rest = text.chars();
    rest.next();
    rest.as_str()
}

/// `text` without white space at its ends.
#[inline(never)]
pub(in crate::release) fn trim(text: &str) -> &str {
    without_end(past(text, SPACE), SPACE)
}

/// The first byte of `text`; zero if there is none.
#[inline(never)]
pub(in crate::release) fn first(text: &str) -> u8 {
    text.bytes().next().unwrap_or_default()
}

/// Whether any character of `set` is in `text`.
#[inline(never)]
pub(in crate::release) fn has(text: &str, set: &str) -> bool {
    !before(text, set).1.is_empty()
}

/// Whether `text` begins with a character of `set`.
#[inline(never)]
pub(in crate::release) fn starts(text: &str, set: &str) -> bool {
    past(text, set).len() < text.len()
}

/// Whether `text` has no character but those of `set`.
#[inline(never)]
pub(in crate::release) fn only(text: &str, set: &str) -> bool {
    past(text, set).is_empty()
}

/// The word or number with which `text` begins, and what follows.
#[inline(never)]
pub(in crate::release) fn word(text: &str) -> (&str, &str) {
    before(text, BETWEEN_WORDS)
}

/// The number that `text` is, if it is one of at most `digits` figures.
#[inline(never)]
pub(in crate::release) fn number(text: &str, digits: usize) -> Option<u16> {
    let fits = (1..=digits.min(4)).contains(&text.len()) && only(text, DIGITS);
    fits.then(|| text.bytes().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
}

/// Whether `text` has more than so many characters.
#[inline(never)]
pub(in crate::release) fn is_longer(text: &str, characters: usize) -> bool {
    text.len() > characters
        && text.bytes().filter(|byte| !matches!(byte, 0x80..=0xbf)).nth(characters).is_some()
}

/// Whether `word` is one of `words`, which are in lower case with bars between them.
#[inline(never)]
pub(in crate::release) fn is_among(words: &str, word: &str) -> bool {
    !word.is_empty() && after_one_of(words, word).is_some_and(str::is_empty)
}

/// What follows the longest of `words` with which `text` begins in any case; bars are between them.
#[inline(never)]
pub(in crate::release) fn after_one_of<'a>(words: &str, text: &'a str) -> Option<&'a str> {
    let mut least: Option<&str> = None;
    let mut words = words;
    while !words.is_empty() {
        let (known, others) = before(words, "|");
        words = past(others, "|");
        let mut rest = text.chars();
        let same = known.chars().all(|letter| rest.next().map(lower) == Some(letter));
        let rest = rest.as_str();
        if same && least.is_none_or(|least| rest.len() < least.len()) {
            least = Some(rest);
        }
    }
    least
}

/// Where `part`, in lower-case ASCII, is in `text` in any case.
#[inline(never)]
pub(in crate::release) fn find(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// A Latin letter in lower case; the tables of all scripts would outweigh the readers.
fn lower(letter: char) -> char {
    match letter {
        'À'..='Þ' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}
