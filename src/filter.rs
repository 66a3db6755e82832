//! Which annotations a list shows.

use crate::analysis::{Source, Sources, stated_as_claim, untouched, words};
use crate::annotation::{Annotation, Id};
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::Tag;

/// A question that the list answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// What is tagged so.
    Tag(Tag),
    /// Claims that no link attributes to a source.
    WithoutSource,
    /// Claims that rest on nobody whom a reader could know.
    Vague,
    /// What is tagged as claim and as speculation: both of each such pair.
    StatedAsClaim,
    /// The mentions of a source, of which this is one, and what is said on its word.
    Source(Id),
    /// Paragraphs in which nothing is marked yet: no annotation is shown.
    Untouched,
    /// What has no place in the text any more, or more than one.
    Orphaned,
}

/// How many annotations each filter lets through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Claims.
    pub claims: usize,
    /// Sources.
    pub sources: usize,
    /// Speculations.
    pub speculations: usize,
    /// Claims without a source.
    pub without_source: usize,
    /// Claims on vague sources.
    pub vague: usize,
    /// Claims that are tagged as speculation too.
    pub stated_as_claim: usize,
    /// Paragraphs in which nothing is marked yet.
    pub untouched: usize,
    /// Those without a place.
    pub orphaned: usize,
}

impl Counts {
    /// Counts the annotations of a reading, whose sources these are.
    #[must_use]
    pub fn of(reading: &Reading, sources: &Sources) -> Self {
        let mut counts = Self { untouched: untouched(reading).len(), ..Self::default() };
        let mut last = None;
        for (claim, _) in stated_as_claim(reading) {
            counts.stated_as_claim += usize::from(last.replace(claim) != Some(claim));
        }
        for annotation in reading.in_text_order() {
            counts.all += 1;
            match annotation.tag() {
                Tag::Claim => {
                    counts.claims += 1;
                    counts.without_source += usize::from(!sources.is_attributed(annotation.id));
                    counts.vague += usize::from(sources.is_vaguely_attributed(annotation.id));
                }
                Tag::Source => counts.sources += 1,
                Tag::Speculation => counts.speculations += 1,
            }
        }
        counts.orphaned = counts.all - reading.placed().count();
        counts
    }

    /// The count of one filter; nothing for a single source.
    #[must_use]
    pub const fn get(&self, filter: Filter) -> usize {
        match filter {
            Filter::All => self.all,
            Filter::Tag(Tag::Claim) => self.claims,
            Filter::Tag(Tag::Source) => self.sources,
            Filter::Tag(Tag::Speculation) => self.speculations,
            Filter::WithoutSource => self.without_source,
            Filter::Vague => self.vague,
            Filter::StatedAsClaim => self.stated_as_claim,
            Filter::Source(_) => 0,
            Filter::Untouched => self.untouched,
            Filter::Orphaned => self.orphaned,
        }
    }
}

/// The annotations, in text order, that `filter` lets through and whose words, note or name hold every word of
/// `search`, capital letters or not; `sources` are those of the reading. `fold` makes two spellings of a word the same, as the browser's `toLowerCase` does.
///
/// # Examples
/// ```
/// use press_loupe::{analysis::Sources, filter::{Filter, shown}, reading::Reading};
/// let (reading, sources) = (Reading::default(), Sources::default());
/// assert!(shown(&reading, &sources, Filter::All, "bridge", str::to_lowercase).is_empty());
/// ```
#[must_use]
pub fn shown(
    reading: &Reading,
    sources: &Sources,
    filter: Filter,
    search: &str,
    fold: fn(&str) -> String,
) -> Vec<Id> {
    let mut pairs = Vec::new();
    if filter == Filter::StatedAsClaim {
        for (claim, speculation) in stated_as_claim(reading) {
            pairs.extend([(claim, ()), (speculation, ())]);
        }
    }
    let pairs = Sorted::gather(pairs);
    let passes = |one: &Annotation| match filter {
        Filter::All => true,
        Filter::Tag(tag) => one.tag() == tag,
        Filter::WithoutSource => one.tag() == Tag::Claim && !sources.is_attributed(one.id),
        Filter::Vague => one.tag() == Tag::Claim && sources.is_vaguely_attributed(one.id),
        Filter::StatedAsClaim => pairs.contains_key(&one.id),
        Filter::Source(of) => {
            let is_it =
                |other: &Source| sources.mentioned(of).is_some_and(|source| core::ptr::eq(source, other));
            sources.mentioned(one.id).is_some_and(is_it) || sources.behind(one.id).any(is_it)
        }
        Filter::Untouched => false,
        Filter::Orphaned => reading.range(one.id).is_none(),
    };
    let found = reading.in_text_order().filter(|one| passes(one));
    let wanted: Vec<String> = search.split_whitespace().map(fold).collect();
    if wanted.is_empty() {
        return found.map(|one| one.id).collect();
    }
    // All texts are folded at once: each call of `fold` may be one of the browser.
    let (mut ids, mut texts) = (Vec::new(), String::new());
    for one in found {
        let attributes = one.tagged.attributes();
        let name = attributes.into_iter().find(|(name, _)| *name == "name").map_or("", |(_, name)| name);
        for text in [words(reading, one), &one.note, name] {
            texts.extend(text.chars().map(|c| if c == END { ' ' } else { c }));
            texts.push('\n');
        }
        texts.push(END);
        ids.push(one.id);
    }
    let texts = fold(&texts);
    let has_all = |(id, text): (Id, &str)| wanted.iter().all(|word| text.contains(word)).then_some(id);
    ids.into_iter().zip(texts.split(END)).filter_map(has_all).collect()
}

/// What stands between the texts of two annotations while they are searched.
const END: char = '\0';
