//! How a release is built, as its reader marked it: what is claimed, on whose word, how sure.
//!
//! [`Sources`] joins the mentions of each source and knows what is said on its word; [`Summary`] counts and lists what
//! the questions of a careful reader lead to. Nothing here says whether a release is true, or good.

use crate::annotation::{Annotation, Id, LinkKind};
use crate::reading::{Change, Reading};
use crate::release::BlockKind;
use crate::sorted::Sorted;
use crate::tag::{Certainty, Identification, Tag, Tagged};
use crate::text::{CodePoints, Range};

/// A source: all its mentions, and what is said on its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called: the name that the reader gave to any of its mentions, else the words of the first.
    pub name: String,
    /// Whether the reader gave it that name.
    pub is_named: bool,
    /// Its mentions in text order; never empty.
    pub mentions: Vec<Id>,
    /// The claims and the speculation that are attributed to any of its mentions, in text order.
    pub statements: Vec<Id>,
    /// How well it is identified: by the best of its mentions that say so.
    pub identification: Option<Identification>,
}

impl Source {
    /// Its first mention in the text, by which it is known.
    #[must_use]
    pub fn first(&self) -> Option<Id> {
        self.mentions.first().copied()
    }

    /// Whether a reader cannot know who it is: no mention of it says more than that it is vague, withheld or not
    /// mentioned at all ([Public Editor](https://www.publiceditor.io) calls this vague sourcing).
    #[must_use]
    pub fn is_vague(&self) -> bool {
        self.identification.is_some_and(|known| known >= Identification::Vague)
    }
}

/// The sources of a reading.
///
/// # Examples
/// ```
/// use press_loupe::{analysis::Sources, reading::Reading};
/// assert!(Sources::of(&Reading::default()).all().is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    all: Vec<Source>,
    /// Which of them each mention belongs to.
    of_mention: Sorted<Id, usize>,
    /// What each claim or speculation is attributed to: in order, each pair once.
    behind: Vec<(Id, usize)>,
}

impl Sources {
    /// The sources of `reading`, in the order of their first mentions.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        let mentions: Vec<&Annotation> =
            reading.in_text_order().filter(|one| one.tag() == Tag::Source).collect();
        let number = Sorted::gather(mentions.iter().enumerate().map(|(nth, one)| (one.id, nth)).collect());
        // Each mention leads to an earlier one of the same source; the first leads to itself.
        let mut leads: Vec<usize> = (0..mentions.len()).collect();
        for link in reading.links().filter(|link| link.kind == LinkKind::SameSourceAs) {
            let ends = number.get(&link.from).zip(number.get(&link.to));
            let Some((one, other)) = ends.map(|(from, to)| (first(&leads, *from), first(&leads, *to))) else {
                continue;
            };
            if let Some(lead) = leads.get_mut(one.max(other)) {
                *lead = one.min(other);
            }
        }
        let mut sources = Self::default();
        // The source of each mention: the earlier one that it leads to has its own already.
        let mut places: Vec<usize> = Vec::with_capacity(mentions.len());
        for (nth, mention) in mentions.iter().enumerate() {
            let known = leads.get(nth).and_then(|lead| places.get(*lead)).copied();
            let place = known.unwrap_or(sources.all.len());
            if known.is_none() {
                sources.all.push(Source::at(mention, reading));
            }
            places.push(place);
            if let Some(source) = sources.all.get_mut(place) {
                source.join(mention);
            }
        }
        sources.of_mention =
            Sorted::gather(mentions.iter().zip(places).map(|(one, place)| (one.id, place)).collect());
        sources.attribute(reading);
        sources
    }

    fn attribute(&mut self, reading: &Reading) {
        let attributed = reading.links().filter(|link| link.kind == LinkKind::AttributedTo);
        self.behind =
            attributed.filter_map(|link| Some((link.from, *self.of_mention.get(&link.to)?))).collect();
        self.behind.sort_unstable();
        self.behind.dedup();
        for one in reading.in_text_order() {
            for place in places_behind(&self.behind, one.id) {
                if let Some(source) = self.all.get_mut(place) {
                    source.statements.push(one.id);
                }
            }
        }
    }

    /// Whether these are still the sources of a reading in which this was changed: no mention, no link, and nothing that
    /// is attributed to any of them.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::analysis::Sources;
    /// assert!(Sources::default().outlast(&[]));
    /// ```
    #[must_use]
    pub fn outlast(&self, changes: &[Change]) -> bool {
        changes.iter().all(|change| match change {
            Change::Annotation { before, after } => [before, after]
                .into_iter()
                .flatten()
                .all(|one| one.tag() != Tag::Source && !self.is_attributed(one.id)),
            Change::Link { .. } => false,
        })
    }

    /// All of them, in the order of their first mentions.
    #[must_use]
    pub fn all(&self) -> &[Source] {
        &self.all
    }

    /// The source that an annotation mentions.
    #[must_use]
    pub fn mentioned(&self, mention: Id) -> Option<&Source> {
        self.all.get(*self.of_mention.get(&mention)?)
    }

    /// The sources that a claim or a speculation is attributed to, in the order of their first mentions.
    pub fn behind(&self, statement: Id) -> impl Iterator<Item = &Source> {
        places_behind(&self.behind, statement).filter_map(|place| self.all.get(place))
    }

    /// Whether a claim or a speculation is attributed to any source.
    #[must_use]
    pub fn is_attributed(&self, statement: Id) -> bool {
        places_behind(&self.behind, statement).next().is_some()
    }

    /// Whether a claim or a speculation has sources, and a reader cannot know who any of them is.
    #[must_use]
    pub fn is_vaguely_attributed(&self, statement: Id) -> bool {
        self.is_attributed(statement) && self.behind(statement).all(Source::is_vague)
    }
}

fn places_behind(behind: &[(Id, usize)], statement: Id) -> impl Iterator<Item = usize> {
    let from = behind.partition_point(|(id, _)| *id < statement);
    behind.iter().skip(from).take_while(move |(id, _)| *id == statement).map(|(_, place)| *place)
}

/// The first mention that `nth` leads to.
fn first(leads: &[usize], mut nth: usize) -> usize {
    while let Some(&lead) = leads.get(nth).filter(|lead| **lead < nth) {
        nth = lead;
    }
    nth
}

impl Source {
    fn at(mention: &Annotation, reading: &Reading) -> Self {
        Self {
            name: words(reading, mention).to_owned(),
            is_named: false,
            mentions: Vec::new(),
            statements: Vec::new(),
            identification: None,
        }
    }

    fn join(&mut self, mention: &Annotation) {
        self.mentions.push(mention.id);
        let Tagged::Source(known) = &mention.tagged else { return };
        if let Some(name) = known.name.as_ref().filter(|_| !self.is_named) {
            self.name.clone_from(name);
            self.is_named = true;
        }
        let best = [self.identification, known.identification].into_iter().flatten().min();
        self.identification = best;
    }
}

/// The words of an annotation as they are now; those it was made on where it has no place.
///
/// # Examples
/// ```
/// # use press_loupe::{analysis::words, annotation::{Id, Moment}, reading::{Edit, Reading}};
/// # use press_loupe::release::{Block, BlockKind, Draft, Release};
/// # use press_loupe::tag::{Tag, Tagged};
/// # use press_loupe::text::{CodePoints, Range};
/// # let blocks = vec![Block::new(BlockKind::Paragraph, "It opened.").unwrap()];
/// # let mut reading = Reading::new(Release::new(Draft { blocks, ..Draft::default() }));
/// # let range = Range::new(CodePoints(3), CodePoints(9)).unwrap();
/// # let edit = Edit::Tag { id: Id::from_random([7; 16]), range, tagged: Tagged::from(Tag::Claim), note: String::new() };
/// # reading.apply(edit, &Moment::unknown()).unwrap();
/// let claim = reading.in_text_order().next().unwrap();
/// assert_eq!(words(&reading, claim), "opened");
/// ```
#[must_use]
pub fn words<'a>(reading: &'a Reading, annotation: &'a Annotation) -> &'a str {
    // What is plainly found was made on these words: they need not be looked up in the text.
    let elsewhere = reading.range_astray(annotation.id).and_then(|range| reading.text().slice(range));
    elsewhere.unwrap_or(&annotation.passage.quote)
}

/// How much two passages must have in common to be the same passage, give or take a word: this many fifths of what
/// the two cover together.
const SAME_FIFTHS: u32 = 4;

/// The claims whose passage is also tagged as speculation, give or take a word, each with that speculation: what is
/// only thought possible, stated as if it were so. In text order.
#[must_use]
pub fn stated_as_claim(reading: &Reading) -> Vec<(Id, Id)> {
    let placed =
        |tag| reading.placed().filter(move |one| one.1.tag() == tag).map(|(range, one)| (range, one.id));
    let speculation: Vec<_> = placed(Tag::Speculation).collect();
    let longest = speculation.iter().map(|(range, _)| length(*range)).max().unwrap_or(0);
    let mut found = Vec::new();
    for (claim, id) in placed(Tag::Claim) {
        // They are in text order: only those that begin near enough can be the same.
        let near = CodePoints(claim.start().0.saturating_sub(longest));
        let from = speculation.partition_point(|(range, _)| range.start() < near);
        let near = speculation.iter().skip(from).take_while(|(range, _)| range.start() < claim.end());
        found.extend(near.filter(|(other, _)| is_same(claim, *other)).map(|(_, other)| (id, *other)));
    }
    found
}

fn is_same(one: Range<CodePoints>, other: Range<CodePoints>) -> bool {
    let shared = one.end().min(other.end()).since(one.start().max(other.start()));
    let all = length(one) + length(other) - shared.min(length(one));
    shared * 5 >= all * SAME_FIFTHS && shared > 0
}

const fn length(range: Range<CodePoints>) -> u32 {
    range.end().since(range.start())
}

/// The blocks that a reader reads for what they say, and in which nothing is marked yet; in text order.
///
/// Kickers, bylines, dates and captions are not among them.
#[must_use]
pub fn untouched(reading: &Reading) -> Vec<Range<CodePoints>> {
    paragraphs(reading).filter(|(_, touched)| !touched).map(|(range, _)| range).collect()
}

fn paragraphs(reading: &Reading) -> impl Iterator<Item = (Range<CodePoints>, bool)> {
    let mut covered = Cover::of(reading, |_| true).0.into_iter().peekable();
    let is_read =
        |kind| !matches!(kind, BlockKind::Kicker | BlockKind::Byline | BlockKind::Date | BlockKind::Caption);
    let blocks = reading.release().blocks().iter().filter(move |(kind, _)| is_read(*kind));
    blocks.map(move |&(_, block)| {
        while covered.peek().is_some_and(|passed: &Range<CodePoints>| passed.end() <= block.start()) {
            covered.next();
        }
        (block, covered.peek().is_some_and(|next| next.overlaps(&block)))
    })
}

/// The parts of a text that passages cover: in text order, none over another.
struct Cover(Vec<Range<CodePoints>>);

impl Cover {
    fn of(reading: &Reading, counts: impl Fn(Tag) -> bool) -> Self {
        let mut joined: Vec<Range<CodePoints>> = Vec::new();
        for (range, _) in reading.placed().filter(|(_, one)| counts(one.tag())) {
            match joined.last_mut() {
                Some(last) if range.start() <= last.end() => {
                    *last = Range::new(last.start(), last.end().max(range.end())).unwrap_or(*last);
                }
                _ => joined.push(range),
            }
        }
        Self(joined)
    }

    fn length(&self) -> u32 {
        self.0.iter().map(|range| length(*range)).sum()
    }
}

/// How often one tag was given, and on how much of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The tag.
    pub tag: Tag,
    /// How many annotations have it.
    pub count: usize,
    /// How many code points of the text lie in a passage of it.
    pub covered: u32,
}

/// What a reading shows of its release, in numbers and lists. The lists are in text order but for the sources.
///
/// # Examples
/// ```
/// use press_loupe::{analysis::Summary, reading::Reading, tag::Tag};
/// let summary = Summary::of(&Reading::default());
/// assert_eq!(summary.annotations, 0);
/// assert_eq!(summary.share(Tag::Claim).count, 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many annotations there are.
    pub annotations: usize,
    /// How long the text is, in code points.
    pub length: u32,
    /// How many code points of it lie in any passage.
    pub covered: u32,
    /// Of each tag, in the order of [`Tag::ALL`].
    pub shares: Vec<Share>,
    /// The sources, those with most statements first, among equals those mentioned first.
    pub sources: Vec<Source>,
    /// The claims that are attributed to no source.
    pub unattributed: Vec<Id>,
    /// The claims that rest on nobody whom a reader could know.
    pub vague: Vec<Id>,
    /// Claims that are tagged as speculation too, each with that speculation.
    pub stated_as_claim: Vec<(Id, Id)>,
    /// The claims that are weakened by a speculation they are linked to.
    pub qualified: Vec<Id>,
    /// The speculation by how sure its words are, that of which nobody said so last; nothing empty.
    pub certainty: Vec<(Option<Certainty>, Vec<Id>)>,
    /// How many paragraphs there are to read.
    pub paragraphs: usize,
    /// Those in which nothing is marked yet.
    pub untouched: Vec<Range<CodePoints>>,
}

impl Summary {
    /// The summary of `reading`.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        let sources = Sources::of(reading);
        let claims = || reading.in_text_order().filter(|one| one.tag() == Tag::Claim).map(|one| one.id);
        let weakened = reading.links().filter(|link| link.kind == LinkKind::QualifiedBy);
        let weakened = Sorted::gather(weakened.map(|link| (link.from, ())).collect());
        let certainties = Certainty::ALL.iter().copied().map(Some).chain([None]);
        let of_certainty = |wanted: Option<Certainty>| -> Vec<Id> {
            let is_it = |one: &&Annotation| matches!(&one.tagged, Tagged::Speculation(known) if known.certainty == wanted);
            reading.in_text_order().filter(is_it).map(|one| one.id).collect()
        };
        let share = |&tag: &Tag| Share {
            tag,
            count: reading.in_text_order().filter(|one| one.tag() == tag).count(),
            covered: Cover::of(reading, |one| one == tag).length(),
        };
        let paragraphs: Vec<_> = paragraphs(reading).collect();
        let mut by_weight = sources.all.clone();
        by_weight.sort_by_key(|source| core::cmp::Reverse(source.statements.len()));
        Self {
            annotations: reading.len(),
            length: reading.text().len().0,
            covered: Cover::of(reading, |_| true).length(),
            shares: Tag::ALL.iter().map(share).collect(),
            sources: by_weight,
            unattributed: claims().filter(|id| !sources.is_attributed(*id)).collect(),
            vague: claims().filter(|id| sources.is_vaguely_attributed(*id)).collect(),
            stated_as_claim: stated_as_claim(reading),
            qualified: claims().filter(|id| weakened.contains_key(id)).collect(),
            certainty: certainties
                .map(|certainty| (certainty, of_certainty(certainty)))
                .filter(|(_, ids)| !ids.is_empty())
                .collect(),
            paragraphs: paragraphs.len(),
            untouched: paragraphs
                .into_iter()
                .filter(|(_, touched)| !touched)
                .map(|(range, _)| range)
                .collect(),
        }
    }

    /// The share of one tag.
    #[must_use]
    pub fn share(&self, tag: Tag) -> Share {
        let share = self.shares.iter().find(|share| share.tag == tag).copied();
        share.unwrap_or(Share { tag, count: 0, covered: 0 })
    }
}
