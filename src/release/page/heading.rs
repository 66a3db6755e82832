//! The headline and what stands around it.

use core::ops::Range;

use super::Page;
use super::hints::{self, is_in, words};
use super::lines::Line;
use super::region::{Part, Region};
use crate::release::BlockKind;

/// How many headings, and how many other lines, are looked at for the headline.
const MOST_CANDIDATES: usize = 300;
/// A headline has fewer characters; white space is not counted.
const LONGEST_HEADLINE: u32 = 400;
/// How many words of a title are compared.
const MOST_WORDS: usize = 40;
/// How many lines around the headline may hold what belongs to it.
const NEAR: usize = 12;

/// The headline.
#[derive(Clone, Debug)]
pub(super) struct Headline {
    pub(super) text: String,
    /// The numbers of its lines.
    pub(super) lines: Range<usize>,
    /// Its first node.
    pub(super) at: u32,
}

/// What stands at the head of a release; lines by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Heading {
    pub(super) kicker: Option<usize>,
    pub(super) headline: Option<Headline>,
    pub(super) subheadlines: Vec<usize>,
}

impl Heading {
    /// Whether a line stands in the heading.
    pub(super) fn has(&self, nth: usize) -> bool {
        self.kicker == Some(nth)
            || self.subheadlines.contains(&nth)
            || self.headline.as_ref().is_some_and(|headline| headline.lines.contains(&nth))
    }

    pub(super) fn find(page: &Page, lines: &[Line], region: &Region, titles: &[String]) -> Self {
        let headline = headline(page, lines, region, titles);
        let body = lines.partition_point(|line| line.at < region.nodes.start);
        // Without a headline all that may be before the body is what calls it a release.
        let (start, end) =
            headline.as_ref().map_or((body, body), |found| (found.lines.start, found.lines.end));
        let is_shown = |line: &Line| region.part(line.at) != Part::Furniture;
        let mut near = start.saturating_sub(NEAR)..(end + 4).min(lines.len());
        let kicker =
            near.find(|&nth| lines.get(nth).is_some_and(|line| is_shown(line) && is_kicker(&line.text)));
        let mut found = Self { kicker, headline, subheadlines: Vec::new() };
        if found.headline.is_some() {
            found.subheadlines = found.find_subheadlines(page, lines, region, end);
        }
        found
    }

    fn find_subheadlines(&self, page: &Page, lines: &[Line], region: &Region, end: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for (nth, line) in lines.iter().enumerate().skip(end).take(NEAR) {
            if region.part(line.at) == Part::Furniture || self.kicker == Some(nth) {
                continue;
            }
            let is_in_body = |line: &Line| region.nodes.contains(&line.at);
            let is_heading = line.kind == BlockKind::Heading;
            let of_level = |other: &&Line| other.level == line.level && is_in_body(other);
            let level = lines.get(end..).unwrap_or_default().iter().filter(of_level);
            // The only heading of its level, right under the headline, divides nothing.
            let is_alone = is_heading && level.count() <= usize::from(is_in_body(line));
            let is_lead = line.size.weight > 0 && region.around.contains(&line.at) && !is_in_body(line);
            let mut named = page.ancestors(line.owner).take(4).filter(|&at| at > region.around.start);
            if is_alone || is_lead || named.any(|at| hints::has_word(page, at, hints::SUBHEADLINE)) {
                found.push(nth);
            } else if line.size.weight > 0 || is_heading || !found.is_empty() {
                break;
            }
        }
        found.truncate(3);
        found
    }
}

/// The headline: an `h1` as a rule, and whatever is most like what the page says its title is.
fn headline(page: &Page, lines: &[Line], region: &Region, titles: &[String]) -> Option<Headline> {
    let mut best = (299, None);
    let mut consider = |range: Range<usize>, bonus: i32, least: i32| {
        let (Some(first), Some(those)) = (lines.get(range.start), lines.get(range.clone())) else { return };
        // An `h1` may hold nothing but a picture.
        if those.is_empty()
            || those.len() > 10
            || those.iter().map(|line| line.size.all).sum::<u32>() > LONGEST_HEADLINE
        {
            return;
        }
        let text = those.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let likeness = titles.iter().map(|title| likeness(&words(&text), title)).max().unwrap_or_default();
        let mut score = likeness + bonus;
        if region.part(first.at) == Part::Furniture {
            score -= 500;
        }
        if !region.around.contains(&first.at) {
            score -= 150;
        }
        if region.tenths_before(first.at) >= 5 {
            score -= 600;
        }
        if likeness >= least && score > best.0 {
            best = (score, Some(Headline { text, lines: range, at: first.at }));
        }
    };
    let headings = (0..page.len()).filter(|&at| is_in("h1 h2 h3", page.name(at)));
    for at in headings.take(MOST_CANDIDATES) {
        let number = |at: u32| lines.partition_point(|line| line.at < at);
        let is_first = page.name(at) == "h1" || page.attribute(at, "itemprop") == "headline";
        let nodes = page.nodes(at);
        consider(
            number(nodes.start)..number(nodes.end),
            if is_first { 300 } else { 0 },
            if is_first { 0 } else { 900 },
        );
    }
    for (nth, line) in lines.iter().enumerate().take(MOST_CANDIDATES) {
        if line.kind == BlockKind::Paragraph && !line.text.ends_with('.') {
            consider(nth..nth + 1, 0, 1000);
        }
    }
    best.1
}

/// How like two titles are: 1500 if they have the same words, 0 if they share none.
fn likeness(one: &[&str], other: &str) -> i32 {
    let mut rest = words(other);
    let all = one.len() + rest.len();
    rest.truncate(MOST_WORDS);
    let mut shared = 0;
    for word in one.iter().take(MOST_WORDS) {
        if let Some(nth) = rest.iter().position(|other| other.eq_ignore_ascii_case(word)) {
            rest.swap_remove(nth);
            shared += 3000;
        }
    }
    shared / i32::try_from(all.max(1)).unwrap_or(i32::MAX)
}

/// "FOR IMMEDIATE RELEASE" and the like, alone or before a date.
fn is_kicker(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.len() <= 60
        && "for immediate release|for immediate distribution|press release|news release|media release|press statement|\
            media statement"
            .split('|')
            .filter_map(|kicker| text.strip_prefix(kicker))
            .any(|rest| !rest.trim_start().starts_with(|next: char| next.is_ascii_alphabetic()))
}
