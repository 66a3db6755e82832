//! Dates as releases write them: `March 13, 2018`, `Tuesday, 13 March 2018`, `Oct. 18`, `2018-03-13`.
//!
//! Months are known by their English, Spanish, French and German names. Dates in figures alone other than
//! [ISO 8601](https://www.iso.org/iso-8601-date-and-time-format.html)'s are not read: nobody can tell the day
//! from the month in `03/04/2018`.

use super::plain::cut::{DIGITS, SPACE, after, is_among, number, past, run, starts, word};

/// The names of the months, all those of a month in one string.
const MONTHS: [&str; 12] = [
    "january|jan|enero|ene|janvier|janv|januar|jänner",
    "february|feb|febrero|februar|février|févr|fév",
    "march|mar|marzo|mars|märz|mär",
    "april|apr|abril|abr|avril|avr",
    "may|mayo|mai",
    "june|jun|junio|juin|juni",
    "july|jul|julio|juillet|juil|juli",
    "august|aug|agosto|ago|août|aout",
    "september|sept|sep|septiembre|setiembre|septembre",
    "october|oct|octubre|octobre|oktober|okt",
    "november|nov|noviembre|novembre",
    "december|dec|diciembre|dic|décembre|déc|dezember|dez",
];

/// What may stand before a date: days of the week, and the articles of Spanish, French and German.
const DAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|\
    sun|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|el|le|den|am";

/// Within how many bytes a date has its first figure: "Wednesday, September 1", "miércoles, el 1".
const DATE_BYTES: usize = 32;

/// A day of the calendar whose year may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    // Invariant: the day exists, in a leap year if the year is unknown.
    year: Option<u16>,
    month: u8,
    day: u8,
}

impl PartialDate {
    /// A day; `None` if the calendar has no such day.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::date::PartialDate;
    /// assert!(PartialDate::new(Some(2016), 2, 29).is_some());
    /// assert!(PartialDate::new(Some(2018), 2, 29).is_none());
    /// assert!(PartialDate::new(None, 2, 30).is_none());
    /// ```
    #[must_use]
    pub fn new(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        let leap =
            |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if year.is_none_or(leap) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// Its year, where that is known.
    #[must_use]
    pub const fn year(self) -> Option<u16> {
        self.year
    }

    /// Its month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Its day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day as `2016-10-18`; `None` if its year is unknown.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::date::PartialDate;
    /// assert_eq!(PartialDate::new(Some(2018), 3, 9).unwrap().iso().as_deref(), Some("2018-03-09"));
    /// assert_eq!(PartialDate::new(None, 3, 9).unwrap().iso(), None);
    /// ```
    #[must_use]
    pub fn iso(self) -> Option<String> {
        Some(format!("{:04}-{:02}-{:02}", self.year?, self.month, self.day))
    }
}

/// The day that `text` names, if it names a day and nothing else.
///
/// # Examples
/// ```
/// use press_loupe::release::date::date;
/// assert_eq!(date("Tuesday, March 13, 2018").unwrap().iso().as_deref(), Some("2018-03-13"));
/// assert_eq!(date("13 de marzo de 2018"), date("2018-03-13"));
/// assert_eq!(date("Oct. 18").unwrap().year(), None);
/// assert_eq!(date("March 13, 2018 was a Tuesday"), None);
/// ```
#[must_use]
pub fn date(text: &str) -> Option<PartialDate> {
    leading(text).filter(|(_, rest)| gap(rest).is_empty()).map(|(date, _)| date)
}

/// The day with which `text` begins, and what follows it.
///
/// # Examples
/// ```
/// use press_loupe::release::date::leading;
/// let (date, rest) = leading("Oct. 18, 2016 (EIRNS)").unwrap();
/// assert_eq!((date.iso().as_deref(), rest), (Some("2016-10-18"), " (EIRNS)"));
/// ```
#[must_use]
pub fn leading(text: &str) -> Option<(PartialDate, &str)> {
    let mut text = gap(text);
    // Most text has no figure where a date has one, and need not be compared with every month.
    if !text.bytes().take(DATE_BYTES).any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // "Tuesday", "le mardi", "Dienstag, den".
    for _ in 0..2 {
        let (first, rest) = word(text);
        if is_among(DAYS, first) {
            text = gap(rest);
        }
    }
    if let Some(found) = iso(text) {
        return Some(found);
    }
    let (first, rest) = word(text);
    let (second, rest) = word(of(gap(rest)));
    // One of them is the day: what has no figure there need not be compared with every month.
    let has_figure = |word: &str| word.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    if !has_figure(first) && !has_figure(second) {
        return None;
    }
    let (month, day) = match month(first) {
        Some(month) => (month, day(second)?),
        None => (month(second)?, day(first)?),
    };
    let (third, after_year) = word(of(gap(rest)));
    let year = number(third, 4).filter(|year| (1700..2200).contains(year));
    let rest = if year.is_some() { after_year } else { rest };
    Some((PartialDate::new(year, month, day)?, rest))
}

fn iso(text: &str) -> Option<(PartialDate, &str)> {
    let (year, rest) = run(text, DIGITS);
    let (month, rest) = run(after(rest, "-")?, DIGITS);
    let (day, rest) = run(after(rest, "-")?, DIGITS);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let small = |figures| number(figures, 2).and_then(|number| u8::try_from(number).ok());
    Some((PartialDate::new(Some(number(year, 4)?), small(month)?, small(day)?)?, rest))
}

fn month(word: &str) -> Option<u8> {
    (1_u8..).zip(MONTHS).find(|(_, names)| is_among(names, word)).map(|(month, _)| month)
}

/// `13`, `13th`, `1er`.
fn day(word: &str) -> Option<u8> {
    let (figures, suffix) = run(word, DIGITS);
    let ordinal = suffix.is_empty() || is_among("st|nd|rd|th|er", suffix);
    number(figures, 2).filter(|_| ordinal).and_then(|day| u8::try_from(day).ok())
}

/// `text` without the "of" that joins a day, its month and its year.
fn of(text: &str) -> &str {
    let (first, rest) = word(text);
    if is_among("of|de|del", first) { gap(rest) } else { text }
}

/// `text` without the points, commas and spaces at its start.
fn gap(text: &str) -> &str {
    let mut rest = text;
    while starts(rest, ".,") || starts(rest, SPACE) {
        rest = past(past(rest, ".,"), SPACE);
    }
    rest
}
