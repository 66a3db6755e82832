//! What reports say of a reading, in words that all of them share.
//!
//! Numbers are counts and shares of the text; none of them says whether the release is true, or good.

use super::written::Place;
use crate::analysis::{Source, Summary};
use crate::annotation::Id;
use crate::messages::{OfNumber, told as m};
use crate::reading::Reading;
use crate::tag::{Tag, label_of};

/// How many characters of a quote does a list show that stands elsewhere in full?
const SHORT: usize = 110;

/// What stands for an argument of a message where markup is to stand.
pub(super) const SLOT: &str = "\u{fffc}";

/// A number of an annotation, as it is written for people.
pub(super) fn number(number: u32) -> String {
    m::number(usize::try_from(number).unwrap_or(usize::MAX))
}

/// A share in whole per cents; what is little and yet something is said to be so, and what is nearly all.
pub(crate) fn share(part: u32, whole: u32) -> String {
    let percent = per_cent(part, whole);
    match percent {
        0 if part > 0 => m::little().to_owned(),
        100 if part < whole => m::nearly_all().to_owned(),
        _ => m::percent(usize::try_from(percent).unwrap_or(usize::MAX)),
    }
}

/// A share in whole per cents, rounded; all of nothing is nothing.
pub(super) fn per_cent(part: u32, whole: u32) -> u32 {
    let doubled = (u64::from(part) * 200).checked_div(u64::from(whole));
    doubled.map_or(0, |doubled| u32::try_from(doubled.div_ceil(2)).unwrap_or(u32::MAX))
}

/// The beginning of a quote, up to the end of a word, and whether more follows.
pub(super) fn short(words: &str) -> (&str, bool) {
    let Some((end, _)) = words.char_indices().nth(SHORT) else { return (words, false) };
    let head = words.get(..end).unwrap_or(words);
    (head.rsplit_once(' ').map_or(head, |(before, _)| before), true)
}

/// What the mentions of a source say of it under `attribute`; more than one value where they differ.
pub(super) fn known<'a>(source: &Source, attribute: &str, reading: &'a Reading) -> Vec<&'a str> {
    let mut known: Vec<&str> = Vec::new();
    for mention in source.mentions.iter().filter_map(|id| reading.get(*id)) {
        let values = mention.tagged.attributes().into_iter().filter(|(name, _)| *name == attribute);
        for (_, value) in values {
            if !known.contains(&value) {
                known.push(value);
            }
        }
    }
    known
}

/// The same for people.
pub(super) fn known_in_words(source: &Source, attribute: &str, reading: &Reading) -> String {
    let values = known(source, attribute, reading).into_iter();
    values.map(|value| label_of(Tag::Source, attribute, value)).collect::<Vec<_>>().join(m::comma())
}

/// Those of `ids` that have this tag.
pub(super) fn tagged<'a>(
    ids: &'a [Id],
    tag: Tag,
    reading: &'a Reading,
) -> impl Iterator<Item = Id> + use<'a> {
    ids.iter().copied().filter(move |id| reading.get(*id).is_some_and(|one| one.tag() == tag))
}

/// The summary in plain sentences.
pub(super) fn sentences(summary: &Summary, reading: &Reading) -> Vec<String> {
    let mut all = vec![marked(summary), read_over(summary)];
    let claims = summary.share(Tag::Claim).count;
    if claims > 0 {
        all.push(attributed(summary, claims));
    }
    if let Some(first) = summary.sources.first() {
        let (sources, times) = (summary.sources.len(), summary.share(Tag::Source).count);
        all.push(match first.statements.len() {
            0 => m::sources_mentioned(sources, times),
            most => m::sources_mentioned_one_most(sources, times, most, short(&first.name).0),
        });
    }
    let astray = reading.in_text_order().filter(|one| Place::of(one, reading).is_none()).count();
    let further: [(usize, OfNumber); 3] = [
        (summary.qualified.len(), m::claims_qualified),
        (summary.stated_as_claim.len(), m::passages_tagged_as_both),
        (astray, m::annotations_without_place),
    ];
    all.extend(further.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)));
    all
}

fn marked(summary: &Summary) -> String {
    if summary.annotations == 0 {
        return m::nothing_is_marked().to_owned();
    }
    let mut parts = String::new();
    let counts: Vec<_> = summary.shares.iter().filter(|share| share.count > 0).collect();
    for (nth, share) in counts.iter().enumerate() {
        parts.push_str(match nth {
            0 => "",
            _ if nth + 1 == counts.len() => m::and(),
            _ => m::comma(),
        });
        parts.push_str(&match share.tag {
            Tag::Claim => m::claims(share.count),
            Tag::Source => m::mentions_of_sources(share.count),
            Tag::Speculation => m::passages_of_speculation(share.count),
        });
    }
    m::marked(summary.annotations, &parts, &share(summary.covered, summary.length))
}

fn read_over(summary: &Summary) -> String {
    let touched = summary.paragraphs.saturating_sub(summary.untouched.len());
    match (touched, summary.paragraphs) {
        (_, 0) => m::no_paragraph().to_owned(),
        (0, 1) => m::only_paragraph_without_mark().to_owned(),
        (_, 1) => m::only_paragraph_with_mark().to_owned(),
        (0, all) => m::no_paragraph_of(all),
        (some, all) if some == all => m::each_paragraph_of(all),
        (some, all) => m::some_paragraphs_of(some, all),
    }
}

fn attributed(summary: &Summary, claims: usize) -> String {
    // What rests on vague sources rests on sources: where no claim has any, none is vague.
    let (without, vague) = (summary.unattributed.len(), summary.vague.len());
    match (claims.saturating_sub(without), without) {
        (0, 1) => m::only_claim_without_source().to_owned(),
        (1, 0) => m::only_claim_with_source(vague),
        (0, _) => m::no_claim_with_source(claims),
        (_, 0) => m::each_claim_with_source(claims, vague),
        (with, _) => m::some_claims_with_source(claims, with, without, vague),
    }
}

/// The month of that number, from 1, as dates have it.
fn month(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => m::january(),
        2 => m::february(),
        3 => m::march(),
        4 => m::april(),
        5 => m::may(),
        6 => m::june(),
        7 => m::july(),
        8 => m::august(),
        9 => m::september(),
        10 => m::october(),
        11 => m::november(),
        12 => m::december(),
        _ => return None,
    })
}

/// `2016-10-18` as people write it; anything else as it is.
pub(super) fn day(text: &str) -> String {
    let written = || {
        let (year, number, day) = (text.get(..4)?, text.get(5..7)?, text.get(8..10)?);
        let month = month(number.parse().ok()?)?;
        let day: u8 = day.parse().ok()?;
        let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
        let is_day = text.len() == 10 && text.get(4..5)? == "-" && text.get(7..8)? == "-" && is_year;
        is_day.then(|| m::day(day.into(), month, year))
    };
    written().unwrap_or_else(|| text.to_owned())
}

/// A moment as people write it, to the minute and with its zone.
pub(super) fn moment(text: &str) -> String {
    let written = || {
        let (date, time) = text.split_once('T')?;
        let zone =
            time.get(5..)?.trim_start_matches(|one: char| one == ':' || one == '.' || one.is_ascii_digit());
        let zone = ["UTC", zone.trim_end_matches('Z')].concat();
        Some(m::moment(&day(date), time.get(..5)?, &zone))
    };
    written().unwrap_or_else(|| text.to_owned())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_per_cents() {
        assert_eq!([share(0, 0), share(0, 9), share(1, 1000)], ["0%", "0%", "under 1%"]);
        assert_eq!([share(1, 3), share(2, 3), share(3, 3)], ["33%", "67%", "100%"]);
        assert_eq!(share(999, 1000), "over 99%");
        assert_eq!(share(u32::MAX, u32::MAX), "100%");
    }

    #[test]
    fn days_and_moments_are_written_out() {
        assert_eq!(day("2016-10-18"), "18 October 2016");
        assert_eq!(day("2016-13-18"), "2016-13-18");
        assert_eq!(day("yesterday, é"), "yesterday, é");
        assert_eq!(moment("2026-11-02T15:28:03.123Z"), "2 November 2026, 15:28 UTC");
        assert_eq!(moment("2026-11-02T15:28:03+01:00"), "2 November 2026, 15:28 UTC+01:00");
    }

    #[test]
    fn a_long_quote_is_cut_between_words() {
        assert_eq!(short("a b"), ("a b", false));
        let long = "wörd ".repeat(40);
        let (head, is_cut) = short(&long);
        assert!(is_cut && head.ends_with("wörd") && head.chars().count() <= SHORT);
        let one = "漢".repeat(200);
        assert_eq!(short(&one).0.chars().count(), SHORT);
    }
}
