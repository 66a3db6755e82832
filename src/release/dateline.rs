//! Datelines: "WASHINGTON, March 13, 2018 (Reuters) - ", where a release's text says whence, when and by whom.

use super::date::{PartialDate, leading};
use super::plain::cut::{
    DIGITS, LOWER, SPACE, after, before, first, from, has, is_among, is_longer, only, past, starts, tail,
    trim, upto, without_end,
};

/// How long a place may be, in characters: "STRATFORD-UPON-AVON, England" and a little more.
const PLACE_CHARS: usize = 48;

/// How long the name of an issuer may be, in bytes.
const ISSUER_BYTES: usize = 48;

/// How long a line may be that holds a date and nothing else: a label, a place, a date and an issuer, each as long as it can
/// be. A longer one is not gone through.
const LINE_CHARS: usize = 200;

/// What a dateline says; whatever it does not say is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// Where: "WASHINGTON, D.C.".
    pub place: Option<String>,
    /// When; press agencies leave out the year.
    pub date: Option<PartialDate>,
    /// The agency or service named in it: "Reuters" in `(Reuters)`, "PRNewswire" in `/PRNewswire/`.
    pub issuer: Option<String>,
}

/// The dateline with which `paragraph` begins; `None` unless a dash and some text follow it.
///
/// A place by itself must be in capitals, as agencies set it, else any "The bridge — long awaited — " had one.
///
/// # Examples
/// ```
/// use press_loupe::release::dateline::dateline;
/// let found = dateline("WASHINGTON, March 13, 2018 (Reuters) - The bridge is open.").unwrap();
/// assert_eq!(found.place.as_deref(), Some("WASHINGTON"));
/// assert_eq!(found.date.unwrap().iso().as_deref(), Some("2018-03-13"));
/// assert_eq!(found.issuer.as_deref(), Some("Reuters"));
/// assert_eq!(dateline("The bridge — long awaited — is open."), None);
/// ```
#[must_use]
pub fn dateline(paragraph: &str) -> Option<Dateline> {
    let (mut found, rest) = head(paragraph)?;
    let mut text = separator(rest, found.issuer.is_some())?;
    // "PORTLAND, Ore.--(BUSINESS WIRE)--The bridge"
    if let (None, Some((issuer, rest))) = (&found.issuer, enclosed(text))
        && let Some(after) = separator(rest, true)
    {
        found.issuer = Some(issuer.to_owned());
        text = after;
    }
    let in_capitals = |place: &String| {
        let (town, _) = before(place, ",");
        town.len() > 1 && !has(town, LOWER)
    };
    let sure = found.date.is_some() || found.place.as_ref().is_none_or(in_capitals);
    (sure && !only(text, SPACE)).then_some(found)
}

/// What a line says that holds a date, perhaps with a place, and nothing else.
///
/// # Examples
/// ```
/// use press_loupe::release::dateline::date_line;
/// let found = date_line("Geneva, 13 March 2018").unwrap();
/// assert_eq!(found.place.as_deref(), Some("Geneva"));
/// assert!(date_line("Date: March 13, 2018").is_some());
/// assert_eq!(date_line("Geneva"), None);
/// ```
#[must_use]
pub fn date_line(line: &str) -> Option<Dateline> {
    if is_longer(line, LINE_CHARS) {
        return None;
    }
    let (label, rest) = before(line, ":");
    let labelled = is_among("date|released|published|issued|posted", trim(label));
    let line = if labelled { tail(rest) } else { line };
    let (found, rest) = head(line)?;
    (found.date.is_some() && rest.is_empty()).then_some(found)
}

/// The parts of a dateline in any order, and what follows them; `None` if anything else stands among them.
fn head(text: &str) -> Option<(Dateline, &str)> {
    let mut found = Dateline::default();
    let mut rest = skip(text);
    loop {
        if let (None, Some((date, after))) = (found.date, leading(rest)) {
            found.date = Some(date);
            rest = skip(after);
        } else if let (None, Some((issuer, after))) = (&found.issuer, enclosed(rest)) {
            found.issuer = Some(issuer.to_owned());
            rest = skip(after);
        } else if rest.is_empty() || separator(rest, found.issuer.is_some()).is_some() {
            return (found != Dateline::default()).then_some((found, rest));
        } else if found.place.is_none() {
            let (place, after) = place(rest, found.date.is_some())?;
            found.place = Some(place.to_owned());
            rest = skip(after);
        } else {
            return None;
        }
    }
}

/// The place with which `text` begins, up to a date, an issuer, a dash or the end.
fn place(text: &str, dated: bool) -> Option<(&str, &str)> {
    let mut inside_word = false;
    let mut end = None;
    for (at, character) in text.char_indices().take(PLACE_CHARS) {
        let here = from(text, at);
        let follows = !dated && !inside_word && !starts(here, " ,.") && leading(here).is_some();
        if follows || enclosed(here).is_some() || separator(here, false).is_some() {
            end = Some((at, follows));
            break;
        }
        inside_word = character.is_ascii_alphanumeric() || !character.is_ascii();
    }
    let (end, before_date) = match end {
        Some(end) => end,
        None if !is_longer(text, PLACE_CHARS) => (text.len(), false),
        None => return None,
    };
    let (place, rest) = (upto(text, end), from(text, end));
    let name = without_end(place, ",:| \u{a0}");
    // "On March 13 - a Tuesday": what stands before a date with no comma between is no place.
    let set_off = !before_date || without_end(place, SPACE).len() > name.len() || !has(name, LOWER);
    (set_off && is_name(name)).then_some((name, rest))
}

/// Whether every word of `place` is as in a name.
fn is_name(place: &str) -> bool {
    let mut rest = place;
    while !rest.is_empty() {
        let (word, others) = before(rest, SPACE);
        if starts(word, LOWER) && !is_among("of|de|la|le|del|du|sur|am|upon|and", word) {
            return false;
        }
        rest = past(others, SPACE);
    }
    !place.is_empty() && !starts(place, LOWER) && !starts(place, DIGITS) && !has(place, "\"“”„«?!;()[]<>*#&")
}

/// What is between parentheses or slashes at the start of `text`, and what follows.
fn enclosed(text: &str) -> Option<(&str, &str)> {
    let close = match first(text) {
        b'(' => ")",
        b'/' => "/",
        _ => return None,
    };
    let (inside, rest) = before(tail(text), close);
    let name = trim(inside);
    // "(NYSE: ACME)" is no issuer.
    let is_name = name.len() <= ISSUER_BYTES && !has(name, ":") && !only(name, "0123456789 .,-");
    (is_name && !rest.is_empty()).then_some((name, tail(rest)))
}

/// What follows the dash at the start of `text`; after an issuer, a lone slash does as well.
fn separator(text: &str, after_issuer: bool) -> Option<&str> {
    if starts(text, "—–―") {
        let rest = past(text, "—–―");
        // "March 13–15" goes on.
        return (!starts(rest, DIGITS)).then_some(rest);
    }
    if after(text, "--").is_some() {
        return Some(past(text, "-"));
    }
    let lone = starts(text, "-") || after_issuer && starts(text, "/");
    let rest = tail(text);
    (lone && starts(rest, SPACE)).then_some(rest)
}

fn skip(text: &str) -> &str {
    let rest = past(text, SPACE);
    past(past(rest, ",.|·•"), SPACE)
}
