//! Finding a passage by its first and its last words, for those who would rather type than point.

use crate::sentence::class::{Class, class};
use crate::text::{CodePoints, Range, Text};

/// The passages that begin with the words `first` and end with the words `last`, at most `most` of them: the nearest to
/// `near` first, and of two that are as near the earlier one.
///
/// Capital letters, punctuation, and whatever else `fold` does away with make no difference; `fold` is given one
/// character at a time. The last word of each field may be typed in part, the passage holds the whole of it. With one
/// of the fields empty the passage is what the other names. A passage ends with the next place at which `last` stands;
/// of those that end at the same place only the shortest counts.
///
/// # Examples
/// ```
/// use press_loupe::{finding::passages, text::{CodePoints, Text}};
/// let text = Text::new("“The board will approve,” he said. The board met.");
/// let found = |first, last| -> Vec<_> {
///     let ranges = passages(&text, first, last, CodePoints(0), 9, str::to_lowercase);
///     ranges.into_iter().filter_map(|range| text.slice(range)).collect()
/// };
/// assert_eq!(found("the board", "approve"), ["The board will approve"]);
/// assert_eq!(found("the boa", ""), ["The board", "The board"]);
/// assert_eq!(found("the mayor", "approve"), [""; 0]);
/// ```
#[must_use]
pub fn passages(
    text: &Text,
    first: &str,
    last: &str,
    near: CodePoints,
    most: usize,
    fold: fn(&str) -> String,
) -> Vec<Range<CodePoints>> {
    let plain = Plain::of(text.as_str(), fold);
    let [heads, tails] = [first, last].map(|words| plain.places(&Plain::of(words, fold).letters));
    let mut found = match (first.trim().is_empty(), last.trim().is_empty()) {
        (_, true) => heads,
        (true, false) => tails,
        (false, false) => {
            let mut found: Vec<Range<CodePoints>> = Vec::new();
            for head in heads {
                let after = tails.partition_point(|tail| tail.start() < head.start());
                let tail =
                    tails.get(after..).and_then(|tails| tails.iter().find(|tail| tail.end() >= head.end()));
                let Some(range) = tail.and_then(|tail| Range::new(head.start(), tail.end())) else {
                    continue;
                };
                // The heads come in order: a later one with the same end is shorter.
                if found.last().is_some_and(|before| before.end() == range.end()) {
                    found.pop();
                }
                found.push(range);
            }
            found
        }
    };
    let distance = |range: &Range<CodePoints>| range.start().since(near).max(near.since(range.start()));
    found.sort_by_key(distance);
    found.truncate(most);
    found
}

/// A text as it is compared: folded letters and digits, with one space where anything else stands between them.
struct Plain {
    letters: Vec<char>,
    /// Where each of them comes from, with the marks on it.
    places: Vec<(CodePoints, CodePoints)>,
    /// Whether each may be cut off from the next: it is of a script that puts no spaces between words.
    joined: Vec<bool>,
}

impl Plain {
    fn of(text: &str, fold: fn(&str) -> String) -> Self {
        let mut plain = Self { letters: Vec::new(), places: Vec::new(), joined: Vec::new() };
        let mut buffer = [0; 4];
        let (mut place, mut is_apart) = (CodePoints(0), false);
        // How many letters stand behind a full stop within a word.
        let (mut before, mut dotted) = (Class::Space, 0);
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            let of = class(character);
            let is_inside = before.is_word() && characters.peek().is_some_and(|next| class(*next).is_word());
            match of {
                _ if of.is_word() || matches!(of, Class::Other | Class::Reference) => {
                    if is_apart && !plain.letters.is_empty() {
                        plain.push(' ', place, true);
                    }
                    dotted = if is_apart || dotted == 0 { 0 } else { dotted + 1 };
                    is_apart = false;
                    if character.is_ascii() {
                        plain.push(character.to_ascii_lowercase(), place, false);
                    } else {
                        let is_joined = of == Class::Joined;
                        fold(character.encode_utf8(&mut buffer))
                            .chars()
                            .for_each(|letter| plain.push(letter, place, is_joined));
                    }
                }
                // "don’t", "U.S.", "3.5": nothing stands between the letters.
                Class::Stop if is_inside => dotted = 1,
                Class::Quote if is_inside => {}
                // The last full stop of "U.S." is its own, but it may be left out.
                Class::Stop if dotted == 2 => {
                    plain.reach(place);
                    is_apart = true;
                }
                Class::Unseen if is_apart => {}
                Class::Unseen => plain.reach(place),
                _ => is_apart = true,
            }
            if of != Class::Unseen {
                before = of;
            }
            place = place.plus(1);
        }
        plain
    }

    /// Takes the character at `place` to the last letter.
    fn reach(&mut self, place: CodePoints) {
        if let Some(last) = self.places.last_mut() {
            last.1 = place.plus(1);
        }
    }

    fn push(&mut self, letter: char, place: CodePoints, is_joined: bool) {
        self.letters.push(letter);
        self.places.push((place, place.plus(1)));
        self.joined.push(is_joined);
    }

    /// Where `wanted` stands, from the start of a word on to the end of one, in text order.
    fn places(&self, wanted: &[char]) -> Vec<Range<CodePoints>> {
        let mut found = Vec::new();
        if wanted.is_empty() {
            return found;
        }
        for (at, letters) in self.letters.windows(wanted.len()).enumerate() {
            if letters != wanted || !self.is_cut(at) {
                continue;
            }
            let mut end = at + wanted.len();
            while !self.is_cut(end) {
                end += 1;
            }
            let last = end.checked_sub(1).and_then(|last| self.places.get(last));
            let (Some(start), Some(last)) = (self.places.get(at), last) else { continue };
            found.extend(Range::new(start.0, last.1));
        }
        found
    }

    /// Whether a word may start or end before the letter at `at`.
    fn is_cut(&self, at: usize) -> bool {
        let is_joined = |at: usize| self.joined.get(at).copied().unwrap_or(true);
        at == 0 || is_joined(at - 1) || is_joined(at)
    }
}
