//! What an annotation can be linked to, and in which words.

use crate::analysis::{Sources, words};
use crate::annotation::{Annotation, Id, Link, LinkKind};
use crate::messages::links as m;
use crate::reading::{Edit, Reading};
use crate::sorted::Sorted;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// A link as one of its ends sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// What the link says.
    pub kind: LinkKind,
    /// Whether it comes from the other end.
    pub incoming: bool,
}

/// The ways in which an annotation with this tag can be linked, the usual one first.
///
/// # Examples
/// ```
/// use press_loupe::{linking::ways, tag::Tag};
/// assert_eq!(ways(Tag::Claim)[0].words(), "said by");
/// assert_eq!(ways(Tag::Source)[0].words(), "says");
/// ```
#[must_use]
pub const fn ways(tag: Tag) -> &'static [Way] {
    const fn way(kind: LinkKind, incoming: bool) -> Way {
        Way { kind, incoming }
    }
    const OF_CLAIM: &[Way] = &[
        way(LinkKind::AttributedTo, false),
        way(LinkKind::SupportedBy, false),
        way(LinkKind::QualifiedBy, false),
        way(LinkKind::SupportedBy, true),
    ];
    const OF_SOURCE: &[Way] = &[
        way(LinkKind::AttributedTo, true),
        way(LinkKind::SameSourceAs, false),
        way(LinkKind::SupportedBy, true),
    ];
    const OF_SPECULATION: &[Way] = &[way(LinkKind::AttributedTo, false), way(LinkKind::QualifiedBy, true)];
    match tag {
        Tag::Claim => OF_CLAIM,
        Tag::Source => OF_SOURCE,
        Tag::Speculation => OF_SPECULATION,
    }
}

impl Way {
    /// How `end` sees a link; `None` if it is at neither end.
    #[must_use]
    pub fn of(link: &Link, end: Id) -> Option<(Self, Id)> {
        let way = |incoming| Self { kind: link.kind, incoming };
        match end {
            end if end == link.from => Some((way(false), link.to)),
            end if end == link.to => Some((way(true), link.from)),
            _ => None,
        }
    }

    /// What stands between this end and the other: "said by".
    #[must_use]
    pub fn words(self) -> &'static str {
        match (self.kind, self.incoming) {
            (LinkKind::AttributedTo, false) => m::said_by(),
            (LinkKind::AttributedTo, true) => m::says(),
            (LinkKind::SupportedBy, false) => m::supported_by(),
            (LinkKind::SupportedBy, true) => m::supports(),
            (LinkKind::QualifiedBy, false) => m::qualified_by(),
            (LinkKind::QualifiedBy, true) => m::qualifies(),
            (LinkKind::SameSourceAs, _) => m::same_source_as(),
        }
    }

    /// Whether it can lead from an annotation tagged `here` to one tagged `there`.
    #[must_use]
    pub fn joins(self, here: Tag, there: Tag) -> bool {
        if self.incoming { self.kind.joins(there, here) } else { self.kind.joins(here, there) }
    }

    /// The edit that links `here` and `there` this way; `id` is the link's.
    #[must_use]
    pub const fn edit(self, id: Id, here: Id, there: Id) -> Edit {
        let (from, to) = if self.incoming { (there, here) } else { (here, there) };
        Edit::Link { id, kind: self.kind, from, to }
    }
}

/// What an annotation could be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The annotation; of a source that is mentioned several times, the mention that is nearest.
    pub id: Id,
    /// Its tag.
    pub tag: Tag,
    /// What it is called: the name of a source, else the words.
    pub name: String,
    /// The words of it, where it is called by something else.
    pub quote: Option<String>,
    /// How many mentions the source has; 1 for everything else.
    pub mentions: usize,
}

/// What the annotation `here` could be linked to that way, and is not: what is nearest in the text first. A source
/// is offered once, however often it is mentioned. Of these, those whose name or words hold every word of `search`,
/// as in [`crate::filter::shown`].
#[must_use]
pub fn candidates(
    reading: &Reading,
    here: Id,
    way: Way,
    search: &str,
    fold: fn(&str) -> String,
) -> Vec<Candidate> {
    let Some(annotation) = reading.get(here) else { return Vec::new() };
    let place = reading.range(here);
    let sources = Sources::of(reading);
    let linked = reading.links().filter(|link| link.kind == way.kind);
    let linked =
        linked.filter_map(|link| Way::of(link, here)).filter(|(one, _)| one.incoming == way.incoming);
    let linked: Vec<Id> = linked.map(|(_, other)| other).collect();
    let own = sources.mentioned(here);
    // The same source both ways is the same; and a source that is linked by any mention is linked.
    let is_taken = |one: &Annotation| match sources.mentioned(one.id) {
        Some(source) => own == Some(source) || source.mentions.iter().any(|mention| linked.contains(mention)),
        None => one.id == here || linked.contains(&one.id),
    };
    let wanted: Vec<String> = search.split_whitespace().map(fold).collect();
    let mut found: Vec<(u32, Candidate)> = Vec::new();
    let mut offered = Sorted::new();
    for one in reading.in_text_order() {
        if !way.joins(annotation.tag(), one.tag()) || is_taken(one) {
            continue;
        }
        let distance = place.zip(reading.range(one.id)).map_or(u32::MAX, |(one, other)| apart(one, other));
        let source = sources.mentioned(one.id);
        if let Some(first) = source.and_then(crate::analysis::Source::first) {
            let known = offered.get(&first).copied().unwrap_or(found.len());
            offered.insert(first, known);
            if let Some((nearest, candidate)) = found.get_mut(known) {
                if distance < *nearest {
                    (*nearest, candidate.id) = (distance, one.id);
                }
                continue;
            }
        }
        let own_words = words(reading, one);
        let name = source.map_or(own_words, |source| &source.name);
        found.push((
            distance,
            Candidate {
                id: one.id,
                tag: one.tag(),
                name: name.to_owned(),
                quote: None,
                mentions: source.map_or(1, |source| source.mentions.len()),
            },
        ));
    }
    found.sort_by_key(|(distance, _)| *distance);
    let complete = |(_, mut candidate): (u32, Candidate)| {
        let quote = reading.get(candidate.id).map(|one| words(reading, one)).unwrap_or_default();
        candidate.quote = (quote != candidate.name).then(|| quote.to_owned());
        let texts = [fold(&candidate.name), fold(quote)];
        wanted.iter().all(|word| texts.iter().any(|text| text.contains(word))).then_some(candidate)
    };
    found.into_iter().filter_map(complete).collect()
}

/// How many code points lie between two passages; none if they touch or overlap.
fn apart(one: Range<CodePoints>, other: Range<CodePoints>) -> u32 {
    other.start().since(one.end()).max(one.start().since(other.end()))
}
