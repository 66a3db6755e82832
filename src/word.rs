//! Moving the ends of a passage word by word.

use crate::text::{CodePoints, Range, Text};

/// One of the two ends of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it starts.
    Start,
    /// Where it ends.
    End,
}

/// A direction in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Back,
    /// Towards the end.
    Forward,
}

/// `range` with one of its ends moved by a word; `None` where there is no word to take in, or only one to leave out.
///
/// Words are what white space separates, so that punctuation goes with its word.
///
/// # Examples
/// ```
/// use press_loupe::{text::{CodePoints, Range, Text}, word::{Direction, End, moved}};
/// let text = Text::new("It was done, she said.");
/// let was = Range::new(CodePoints(3), CodePoints(6)).unwrap();
/// let longer = moved(&text, was, End::End, Direction::Forward).unwrap();
/// assert_eq!(text.slice(longer), Some("was done,"));
/// assert_eq!(moved(&text, longer, End::End, Direction::Back), Some(was));
/// assert_eq!(moved(&text, was, End::End, Direction::Back), None);
/// ```
#[must_use]
pub fn moved(
    text: &Text,
    range: Range<CodePoints>,
    end: End,
    direction: Direction,
) -> Option<Range<CodePoints>> {
    let place = if end == End::Start { range.start() } else { range.end() };
    let place = match direction {
        Direction::Forward => {
            let tail = text.slice(Range::new(place, text.len())?)?;
            // The start goes to where the next word starts, the end to where it ends.
            let ahead = if end == End::Start { length_of(tail, false) } else { 0 };
            let gap = length_of(tail.get(byte_at(tail, ahead)..)?, true);
            let word = tail.get(byte_at(tail, ahead + gap)..)?;
            let word = if end == End::End { length_of(word, false) } else { 0 };
            place.plus(ahead + gap + word)
        }
        Direction::Back => {
            let head: String = text.slice(Range::new(CodePoints(0), place)?)?.chars().rev().collect();
            let ahead = if end == End::End { length_of(&head, false) } else { 0 };
            let gap = length_of(head.get(byte_at(&head, ahead)..)?, true);
            let word = head.get(byte_at(&head, ahead + gap)..)?;
            let word = if end == End::Start { length_of(word, false) } else { 0 };
            CodePoints(place.0.checked_sub(ahead + gap + word)?)
        }
    };
    let moved = match end {
        End::Start => Range::new(place, range.end()),
        End::End => Range::new(range.start(), place),
    };
    moved.filter(|moved| *moved != range && text.trim(*moved) == Some(*moved))
}

/// How many code points of white space, or of words, stand at the beginning of `text`.
fn length_of(text: &str, white_space: bool) -> u32 {
    crate::text::to_u32(text.chars().take_while(|character| character.is_whitespace() == white_space).count())
}

fn byte_at(text: &str, code_points: u32) -> usize {
    text.char_indices().nth(code_points as usize).map_or(text.len(), |(byte, _)| byte)
}
