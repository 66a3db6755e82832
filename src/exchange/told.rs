//! What reports say of a reading, in words that all of them share.
//!
//! Numbers are counts and shares of the text; none of them says whether the release is true, or good.

use super::written::{Place, push_number};
use crate::analysis::{Source, Summary};
use crate::annotation::Id;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::to_u32;

/// How many characters of a quote does a list show that stands elsewhere in full?
const SHORT: usize = 110;

/// What is counted under a tag: claims, mentions of sources, passages of speculation.
pub(super) const fn counted(tag: Tag) -> (&'static str, &'static str) {
    match tag {
        Tag::Claim => ("claim", "claims"),
        Tag::Source => ("mention of a source", "mentions of sources"),
        Tag::Speculation => ("passage of speculation", "passages of speculation"),
    }
}

/// A number and what it counts.
pub(super) fn push_count(out: &mut String, count: usize, (one, many): (&str, &str)) {
    push_number(out, to_u32(count));
    out.push(' ');
    out.push_str(if count == 1 { one } else { many });
}

/// A share in whole per cents; what is little and yet something is said to be so, and what is nearly all.
pub(crate) fn push_share(out: &mut String, part: u32, whole: u32) {
    let percent = per_cent(part, whole);
    match percent {
        0 if part > 0 => out.push_str("under 1%"),
        100 if part < whole => out.push_str("over 99%"),
        _ => {
            push_number(out, percent);
            out.push('%');
        }
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
pub(super) fn known(source: &Source, attribute: &str, reading: &Reading) -> String {
    let mut known: Vec<&str> = Vec::new();
    for mention in source.mentions.iter().filter_map(|id| reading.get(*id)) {
        let values = mention.tagged.attributes().into_iter().filter(|(name, _)| *name == attribute);
        for (_, value) in values {
            if !known.contains(&value) {
                known.push(value);
            }
        }
    }
    known.join(", ")
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
        let mut said = String::new();
        push_count(&mut said, summary.sources.len(), ("source is", "sources are"));
        said.push_str(" mentioned ");
        push_count(&mut said, summary.share(Tag::Source).count, ("time", "times"));
        if !first.statements.is_empty() {
            // The name comes last: in a script that runs to the left it would turn what follows.
            said.push_str("; none has more statements (");
            push_number(&mut said, to_u32(first.statements.len()));
            said.push_str(") than ");
            said.push_str(short(&first.name).0);
        }
        all.push(said + ".");
    }
    let further = [
        (summary.qualified.len(), ("claim is", "claims are"), " linked to speculation that qualifies "),
        (
            summary.stated_as_claim.len(),
            ("passage is", "passages are"),
            " tagged both as claim and as speculation",
        ),
    ];
    for (count, counted, what) in further.into_iter().filter(|(count, ..)| *count > 0) {
        let mut said = String::new();
        push_count(&mut said, count, counted);
        said.push_str(what);
        if what.ends_with(' ') {
            said.push_str(if count == 1 { "it" } else { "them" });
        }
        all.push(said + ".");
    }
    let astray = reading.in_text_order().filter(|one| Place::of(one, reading).is_none()).count();
    if astray > 0 {
        let mut said = String::new();
        push_count(&mut said, astray, ("annotation has", "annotations have"));
        all.push(said + " no place in the text as it is now.");
    }
    all
}

fn marked(summary: &Summary) -> String {
    if summary.annotations == 0 {
        return "Nothing is marked yet.".to_owned();
    }
    let mut said = String::new();
    push_count(&mut said, summary.annotations, ("annotation", "annotations"));
    said.push_str(": ");
    let counts: Vec<_> = summary.shares.iter().filter(|share| share.count > 0).collect();
    for (nth, share) in counts.iter().enumerate() {
        said.push_str(match nth {
            0 => "",
            _ if nth + 1 == counts.len() => " and ",
            _ => ", ",
        });
        push_count(&mut said, share.count, counted(share.tag));
    }
    said.push_str(". Together they cover ");
    push_share(&mut said, summary.covered, summary.length);
    said + " of the text."
}

fn read_over(summary: &Summary) -> String {
    let mut said = String::new();
    let touched = summary.paragraphs.saturating_sub(summary.untouched.len());
    match (touched, summary.paragraphs) {
        (_, 0) => said.push_str("There is no paragraph to read."),
        (0, 1) => said.push_str("The only paragraph has no mark."),
        (_, 1) => said.push_str("The only paragraph has a mark."),
        (0, all) => {
            said.push_str("None of the ");
            push_number(&mut said, to_u32(all));
            said.push_str(" paragraphs has a mark.");
        }
        (some, all) if some == all => {
            said.push_str("Each of the ");
            push_number(&mut said, to_u32(all));
            said.push_str(" paragraphs has at least one mark.");
        }
        (some, all) => {
            push_number(&mut said, to_u32(some));
            said.push_str(" of ");
            push_number(&mut said, to_u32(all));
            said.push_str(if some == 1 { " paragraphs has" } else { " paragraphs have" });
            said.push_str(" at least one mark.");
        }
    }
    said
}

fn attributed(summary: &Summary, claims: usize) -> String {
    let without = summary.unattributed.len();
    let with = claims.saturating_sub(without);
    let mut said = String::new();
    match (with, without) {
        (0, 1) => said.push_str("The only claim is attributed to no source"),
        (1, 0) => said.push_str("The only claim is attributed to a source"),
        (0, _) | (_, 0) => {
            said.push_str(if with == 0 { "None of the " } else { "Each of the " });
            push_number(&mut said, to_u32(claims));
            said.push_str(" claims is attributed to a source");
        }
        _ => {
            said.push_str("Of ");
            push_number(&mut said, to_u32(claims));
            said.push_str(" claims, ");
            push_count(&mut said, with, ("is attributed to a source", "are attributed to a source"));
            said.push_str(" and ");
            push_count(&mut said, without, ("is not", "are not"));
        }
    }
    if !summary.vague.is_empty() {
        said.push_str("; ");
        push_count(&mut said, summary.vague.len(), ("rests", "rest"));
        said.push_str(" on vague or anonymous sources alone");
    }
    said + "."
}

/// The months, as dates have them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2016-10-18` as people write it, with what follows; anything else as it is.
pub(super) fn day(text: &str) -> String {
    let written = || {
        let (year, month, day) = (text.get(..4)?, text.get(5..7)?, text.get(8..10)?);
        let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        let day: u8 = day.parse().ok()?;
        let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
        let is_day = text.len() == 10 && text.get(4..5)? == "-" && text.get(7..8)? == "-" && is_year;
        is_day.then(|| [&day.to_string(), " ", month, " ", year].concat())
    };
    written().unwrap_or_else(|| text.to_owned())
}

/// A moment as people write it, to the minute and with its zone.
pub(super) fn moment(text: &str) -> String {
    let written = || {
        let (date, time) = text.split_once('T')?;
        let zone =
            time.get(5..)?.trim_start_matches(|one: char| one == ':' || one == '.' || one.is_ascii_digit());
        Some([&day(date), ", ", time.get(..5)?, " UTC", zone.trim_end_matches('Z')].concat())
    };
    written().unwrap_or_else(|| text.to_owned())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_per_cents() {
        let share = |part, whole| {
            let mut out = String::new();
            push_share(&mut out, part, whole);
            out
        };
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
