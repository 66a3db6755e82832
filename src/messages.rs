//! The words of the interface and of reports, in the language that is spoken.
//!
//! The messages stand in `locales/<language>/*.ftl` in the syntax of Project Fluent (<https://projectfluent.org>). The
//! build writes a function for each, in a module for each file, so that a message that does not exist is refused by the
//! compiler, and so is an argument. English is built in; another language is a file that the browser part fetches and
//! hands to [`speak`].
//!
//! One language is spoken at a time: it is that of the page, or the reader's choice, and all elements on a page have
//! the same. What plural form a number asks for, and how numbers are written, is asked of whoever knows the language:
//! in a browser its `Intl`.

use core::cell::{Cell, RefCell};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The lines of English, one for each message. `build.rs` says what is in a line.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// A language, as it is spoken here.
#[derive(Clone, Copy, Debug)]
struct Language {
    name: &'static str,
    lines: &'static [&'static str],
    manner: Manner,
}

/// What a language does with numbers.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The plural form that a count asks for, by its name in the Unicode CLDR: `zero`, `one`, `two`, `few`, `many` or
    /// `other`.
    pub plural: fn(usize) -> &'static str,
    /// Appends a number as it is written.
    pub number: fn(&mut String, usize),
}

impl Manner {
    /// How English does it.
    pub const ENGLISH: Self = Self {
        plural: |count| if count == 1 { "one" } else { "other" },
        number: |out, number| {
            let digits = number.to_string();
            for (nth, digit) in digits.chars().enumerate() {
                if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
                    out.push(',');
                }
                out.push(digit);
            }
        },
    };
}

thread_local! {
    static SPOKEN: Cell<Option<Language>> = const { Cell::new(None) };
    /// Every language that was spoken, so that none is kept in memory twice.
    static KNOWN: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

/// Why a language cannot be spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language has {lines} lines where this version has {messages} messages")]
pub struct NotSpoken {
    /// How many lines it has.
    pub lines: usize,
    /// How many messages there are.
    pub messages: usize,
}

/// Speaks a language from now on: `name` is its tag, `lines` what the build made of its files.
///
/// # Errors
/// [`NotSpoken`] if the lines are those of another version: then the language stays as it is.
///
/// # Examples
/// ```
/// use press_loupe::messages::{Manner, language, speak};
/// assert!(speak("fr", "Ouvrir", Manner::ENGLISH).is_err());
/// assert_eq!(language(), "en");
/// ```
pub fn speak(name: &str, lines: &str, manner: Manner) -> Result<(), NotSpoken> {
    let english = english();
    let spoken = match KNOWN.with_borrow(|known| known.iter().find(|one| one.name == name).copied()) {
        Some(known) => known,
        None => {
            let count = lines.split('\n').count();
            if count != english.lines.len() {
                return Err(NotSpoken { lines: count, messages: english.lines.len() });
            }
            let lines: &'static str = Box::leak(lines.into());
            keep(Language { name: Box::leak(name.into()), lines: split(lines), manner })
        }
    };
    SPOKEN.set(Some(spoken));
    Ok(())
}

/// Speaks English from now on: its lines are here already.
pub fn speak_english() {
    SPOKEN.set(Some(english()));
}

/// The tag of the language that is spoken.
#[must_use]
pub fn language() -> &'static str {
    spoken().name
}

/// Whether the language that is spoken is written from right to left.
#[must_use]
pub fn runs_left() -> bool {
    matches!(language().split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}

/// Whether a language was spoken before, so that its lines are here.
#[must_use]
pub fn is_known(name: &str) -> bool {
    name == "en" || KNOWN.with_borrow(|known| known.iter().any(|one| one.name == name))
}

fn english() -> Language {
    let known = KNOWN.with_borrow(|known| known.iter().find(|one| one.name == "en").copied());
    known.unwrap_or_else(|| keep(Language { name: "en", lines: split(ENGLISH), manner: Manner::ENGLISH }))
}

fn keep(language: Language) -> Language {
    KNOWN.with_borrow_mut(|known| known.push(language));
    language
}

fn split(lines: &'static str) -> &'static [&'static str] {
    Vec::leak(lines.split('\n').collect())
}

fn spoken() -> Language {
    SPOKEN.get().unwrap_or_else(|| {
        let language = english();
        SPOKEN.set(Some(language));
        language
    })
}

/// A message that a text is put into.
pub(crate) type OfText = fn(&str) -> String;
/// A message that a number is put into.
pub(crate) type OfNumber = fn(usize) -> String;

/// What is put into a message.
#[derive(Clone, Copy, Debug)]
enum Argument<'a> {
    Text(&'a str),
    Number(usize),
}

/// The message of that place.
fn line(place: usize) -> &'static str {
    spoken().lines.get(place).copied().unwrap_or_default()
}

/// The message of that place, with its arguments.
fn filled(place: usize, arguments: &[Argument]) -> String {
    let mut out = String::new();
    write(&mut line(place).chars(), arguments, spoken().manner, &mut out);
    out
}

/// Writes up to the end of the line or of the variant; what it ended at.
fn write(
    line: &mut core::str::Chars,
    arguments: &[Argument],
    manner: Manner,
    out: &mut String,
) -> Option<char> {
    let argument = |line: &mut core::str::Chars| {
        let place = line.next().and_then(|digit| digit.to_digit(10));
        place.and_then(|place| arguments.get(place as usize)).copied()
    };
    while let Some(character) = line.next() {
        match character {
            '\u{1}' => match argument(line) {
                Some(Argument::Text(text)) => out.push_str(text),
                Some(Argument::Number(number)) => (manner.number)(out, number),
                None => {}
            },
            '\u{2}' => {
                let by = argument(line);
                let is_wanted = |key: &str| {
                    key.is_empty()
                        || match by {
                            Some(Argument::Text(text)) => text == key,
                            Some(Argument::Number(number)) => {
                                key.parse() == Ok(number) || (manner.plural)(number) == key
                            }
                            None => false,
                        }
                };
                let (mut is_chosen, mut ignored) = (false, String::new());
                // The first variant begins where the choice does; every other where the one before it ends.
                let mut at = line.next();
                while at == Some('\u{3}') {
                    let key: String = line.by_ref().take_while(|character| *character != '\u{4}').collect();
                    let takes = !is_chosen && is_wanted(&key);
                    is_chosen |= takes;
                    at = write(line, arguments, manner, if takes { out } else { &mut ignored });
                }
            }
            '\u{3}' | '\u{5}' => return Some(character),
            _ => out.push(character),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str, arguments: &[Argument]) -> String {
        let mut out = String::new();
        write(&mut line.chars(), arguments, Manner::ENGLISH, &mut out);
        out
    }

    #[test]
    fn arguments_take_their_places() {
        let both = [Argument::Text("two"), Argument::Number(7)];
        assert_eq!(said("\u{1}1, then \u{1}0.", &both), "7, then two.");
        assert_eq!(said("plain", &[]), "plain");
    }

    #[test]
    fn the_form_of_a_number_chooses() {
        let line = "a \u{2}0\u{3}0\u{4}none\u{3}one\u{4}\u{1}0 word\u{3}\u{4}\u{1}0 words\u{5} z";
        for (count, words) in [(0, "a none z"), (1, "a 1 word z"), (2, "a 2 words z")] {
            assert_eq!(said(line, &[Argument::Number(count)]), words);
        }
    }

    #[test]
    fn a_choice_in_a_choice_ends_where_it_ends() {
        let inner = |word: &str| format!("\u{2}1\u{3}one\u{4}{word} b\u{3}\u{4}{word} bs\u{5}");
        let line = format!("\u{2}0\u{3}one\u{4}{}\u{3}\u{4}{}\u{5}.", inner("a"), inner("as"));
        let two = |a, b| [Argument::Number(a), Argument::Number(b)];
        assert_eq!(said(&line, &two(1, 1)), "a b.");
        assert_eq!(said(&line, &two(1, 3)), "a bs.");
        assert_eq!(said(&line, &two(2, 1)), "as b.");
        assert_eq!(said(&line, &two(2, 2)), "as bs.");
    }

    #[test]
    fn english_sets_the_digits_of_large_numbers_apart() {
        for (number, words) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")]
        {
            assert_eq!(said("\u{1}0", &[Argument::Number(number)]), words);
        }
    }

    #[test]
    fn words_choose_too() {
        let line = "\u{2}0\u{3}claim\u{4}C\u{3}\u{4}other\u{5}";
        assert_eq!(said(line, &[Argument::Text("claim")]), "C");
        assert_eq!(said(line, &[Argument::Text("source")]), "other");
    }
}
