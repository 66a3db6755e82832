//! The words of a stretch of text.

use crate::anchor::fold::{is_unseen, stands_alone};
use crate::sentence::class::{Class, class};
use crate::text::{CodePoints, Range, Text, Utf16, to_u32};

/// Tells where words start within a run of text in a script that puts no spaces between them, as the browser's
/// `Intl.Segmenter` does. Pieces without letters do no harm.
pub type WordStarts = fn(&str) -> Vec<Utf16>;

/// The [`WordStarts`] of those who know none: words are what is set apart by spaces and marks.
///
/// # Examples
/// ```
/// assert!(press_loupe::word::set_apart("東京は雨です").is_empty());
/// ```
#[must_use]
pub const fn set_apart(_: &str) -> Vec<Utf16> {
    Vec::new()
}

/// The words within `stretch`, usually a sentence, in text order: what white space and dashes separate, without the
/// marks around it. The full stop of an abbreviation is its own; that of the stretch is not its last word's.
///
/// `starts` is asked only for runs in scripts without spaces.
///
/// # Examples
/// ```
/// use press_loupe::{text::Text, word::{set_apart, words}};
/// let text = Text::new("“It rose 5 % in the U.S.,” (Reuters)—he said.");
/// let words: Vec<_> =
///     words(&text, text.range(), set_apart).into_iter().filter_map(|word| text.slice(word)).collect();
/// assert_eq!(words, ["It", "rose", "5", "%", "in", "the", "U.S.", "Reuters", "he", "said"]);
/// ```
#[must_use]
pub fn words(text: &Text, stretch: Range<CodePoints>, starts: WordStarts) -> Vec<Range<CodePoints>> {
    let characters: Vec<char> = text.slice(stretch).unwrap_or_default().chars().collect();
    let mut words = Vec::new();
    let mut at = 0;
    for run in characters.split_inclusive(|one| one.is_whitespace() || matches!(one, '—' | '―')) {
        let end = at + run.len();
        for cut in cuts(run, starts).windows(2) {
            if let &[from, to] = cut
                && let Some((start, end)) = bare(&characters, at + from, at + to)
            {
                let place = |at| stretch.start().plus(to_u32(at));
                words.extend(Range::new(place(start), place(end)));
            }
        }
        at = end;
    }
    words
}

/// Where the pieces of a run start, and where the last ends.
fn cuts(run: &[char], starts: WordStarts) -> Vec<usize> {
    let mut cuts = vec![0];
    if run.iter().copied().any(stands_alone) {
        let starts = starts(&run.iter().collect::<String>());
        let mut units = 0;
        for (nth, character) in run.iter().enumerate() {
            if nth > 0 && starts.contains(&Utf16(units)) {
                cuts.push(nth);
            }
            units += to_u32(character.len_utf16());
        }
    }
    cuts.push(run.len());
    cuts
}

/// The piece from `start` to `end` without the marks around it; `None` if nothing is left.
fn bare(characters: &[char], mut start: usize, mut end: usize) -> Option<(usize, usize)> {
    let class = |at: usize| characters.get(at).map_or(Class::Space, |one| class(*one));
    let is_mark = |at: usize| {
        let class = class(at);
        class.may_end()
            || matches!(
                class,
                Class::Space
                    | Class::Line
                    | Class::Comma
                    | Class::Dash
                    | Class::Open
                    | Class::Close
                    | Class::Quote
            )
            || characters.get(at).is_some_and(|one| is_unseen(*one))
    };
    // ".5" and "-5" are numbers.
    while start < end
        && is_mark(start)
        && !(matches!(class(start), Class::Stop | Class::Dash) && class(start + 1) == Class::Number)
    {
        start += 1;
    }
    let is_last = !(end..characters.len()).any(|at| class(at).is_word());
    while start < end && is_mark(end - 1) {
        let is_dotted = end > start + 2 && class(end - 2).is_letter() && class(end - 3) == Class::Stop;
        if class(end - 1) == Class::Stop && (!is_last || is_dotted) {
            break;
        }
        end -= 1;
    }
    (start < end).then_some((start, end))
}

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
