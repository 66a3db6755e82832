//! Choosing a passage without a mouse: a mark that steps by sentences and words, and grows and shrinks at one end.
//!
//! A [`Stepper`] is what is marked and what it was marked from. [`Stepper::step`] answers the next one and changes
//! nothing; the view keeps the latest, paints it, and says what [`said`] tells of it.

use crate::reading::Reading;
use crate::release::BlockKind;
use crate::sentence::{Place, Sentences};
use crate::tag::Tag;
use crate::text::{CodePoints, Range, Text};
use crate::word::{Direction, WordStarts, words};

/// What a step goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words. From a sentence the first step goes to its first or its last word.
    Word,
    /// Sentences. From a word the first step back goes to the sentence that it is in.
    Sentence,
    /// The first or the last sentence of the paragraph.
    Edge,
    /// Paragraphs, and whatever other blocks there are: to the first sentence of each.
    Paragraph,
    /// Headings: to the first sentence of each.
    Section,
    /// The first or the last sentence of the text.
    Text,
}

/// What a stepper steps through.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The text.
    pub text: &'a Text,
    /// Its sentences.
    pub sentences: &'a Sentences,
    /// Where words start that no space sets apart.
    pub starts: WordStarts,
}

/// A mark on the text: what is marked, and what it grows from.
///
/// # Examples
/// ```
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// use press_loupe::stepper::{Ground, Stepper, Unit};
/// use press_loupe::text::CodePoints;
/// use press_loupe::word::{Direction, set_apart};
///
/// let block = Block::new(BlockKind::Paragraph, "It is so. It was so, Reuters said.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let sentences = Sentences::of(&release);
/// let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
/// let marks = |stepper: Stepper| release.text().slice(stepper.marked()).unwrap();
///
/// let stepper = Stepper::at(ground, CodePoints(0)).unwrap();
/// assert_eq!(marks(stepper), "It is so.");
/// let stepper = stepper.step(ground, Unit::Sentence, Direction::Forward, false).unwrap();
/// assert_eq!(marks(stepper), "It was so, Reuters said.");
/// let stepper = stepper.step(ground, Unit::Word, Direction::Forward, false).unwrap();
/// assert_eq!(marks(stepper), "It");
/// let stepper = stepper.step(ground, Unit::Word, Direction::Forward, true).unwrap();
/// assert_eq!(marks(stepper), "It was");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stepper {
    // Invariant: the anchor lies in what is marked, and at least one of its ends is an end of that.
    anchor: Range<CodePoints>,
    marked: Range<CodePoints>,
    by_words: bool,
}

impl Stepper {
    /// Marks the sentence at `place`; `None` if there is no sentence at all.
    #[must_use]
    pub fn at(ground: Ground<'_>, place: CodePoints) -> Option<Self> {
        ground.sentences.get(ground.sentences.at(place)?).map(Self::sentence)
    }

    /// Marks `range`, which was selected or found, without the white space at its ends; `None` if nothing else is in it.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{stepper::Stepper, text::{CodePoints, Range, Text}};
    /// let text = Text::new("It is so.");
    /// let stepper = Stepper::on(&text, Range::new(CodePoints(2), CodePoints(5)).unwrap()).unwrap();
    /// assert_eq!(text.slice(stepper.marked()), Some("is"));
    /// ```
    #[must_use]
    pub fn on(text: &Text, range: Range<CodePoints>) -> Option<Self> {
        let marked = text.trim(range)?;
        Some(Self { anchor: marked, marked, by_words: true })
    }

    /// What is marked: never empty, with no white space at its ends.
    #[must_use]
    pub const fn marked(self) -> Range<CodePoints> {
        self.marked
    }

    const fn sentence(range: Range<CodePoints>) -> Self {
        Self { anchor: range, marked: range, by_words: false }
    }

    /// The next mark in that direction; `None` where there is none, and the mark stays.
    ///
    /// A step that `extends` moves one end only, past the anchor to its other side if need be; the anchor stays marked.
    /// By words it starts within a sentence that is marked, so that the last words of it can be left out.
    #[must_use]
    pub fn step(self, ground: Ground<'_>, unit: Unit, direction: Direction, extends: bool) -> Option<Self> {
        let next = if extends {
            self.extended(ground, unit, direction)
        } else if unit == Unit::Word {
            self.next_word(ground, direction)
        } else {
            self.next_sentence(ground, unit, direction)
        };
        next.filter(|next| next.marked != self.marked)
    }

    /// Whether it is the start that moves.
    fn leads_back(self) -> bool {
        self.marked.start() < self.anchor.start()
    }

    /// The number of the sentence in which the end that moves is.
    fn standing(self, ground: Ground<'_>) -> Option<usize> {
        let last = CodePoints(self.marked.end().0.saturating_sub(1));
        ground.sentences.at(if self.leads_back() { self.marked.start() } else { last })
    }

    fn next_sentence(self, ground: Ground<'_>, unit: Unit, direction: Direction) -> Option<Self> {
        let sentences = ground.sentences;
        let here = self.standing(ground)?;
        let range = sentences.get(here)?;
        let is_back = direction == Direction::Back;
        let is_aligned = range.start() >= self.marked.start() && range.end() <= self.marked.end();
        let to = match unit {
            // Within a sentence, a step back goes to it, and so does the last step forward.
            Unit::Word | Unit::Sentence if is_back && is_aligned => here.checked_sub(1)?,
            Unit::Word | Unit::Sentence if is_back => here,
            Unit::Word | Unit::Sentence => here + 1,
            Unit::Edge => {
                let within = sentences.paragraph_of(here)?;
                if is_back { within.start } else { within.end - 1 }
            }
            Unit::Text if !is_back => sentences.len(),
            Unit::Paragraph | Unit::Section | Unit::Text => {
                let starts = ground.starts_of(unit, here);
                if is_back {
                    let own = sentences.paragraph_of(here)?.start;
                    starts.into_iter().rfind(|start| *start < own).unwrap_or(0)
                } else {
                    starts.into_iter().find(|start| *start > here).unwrap_or(sentences.len())
                }
            }
        };
        sentences.get(to.min(sentences.len() - 1)).map(Self::sentence)
    }

    fn next_word(self, ground: Ground<'_>, direction: Direction) -> Option<Self> {
        let is_back = direction == Direction::Back;
        // The first word that ends after `place`, or the last one that starts before it.
        let near = |place| ground.word(place, direction);
        let inner = if is_back { near(self.marked.end()) } else { near(self.marked.start()) };
        let outer = match (is_back, self.leads_back()) {
            (false, false) => near(self.marked.end()),
            (true, true) => near(self.marked.start()),
            // The word at the end that moves, and then the one before or after it.
            (false, true) => near(self.marked.start()).and_then(|word| near(word.end())),
            (true, false) => near(self.marked.end()).and_then(|word| near(word.start())),
        };
        let to = if self.by_words { outer } else { inner.filter(|word| *word != self.marked).or(outer) }?;
        Some(Self { anchor: to, marked: to, by_words: true })
    }

    fn extended(self, ground: Ground<'_>, unit: Unit, direction: Direction) -> Option<Self> {
        let is_back = direction == Direction::Back;
        let mut anchor = self.anchor;
        let narrows = unit == Unit::Word && !self.by_words && anchor == self.marked;
        if narrows && let Some(first) = ground.word(anchor.start(), Direction::Forward) {
            anchor = Range::new(anchor.start(), first.end().min(anchor.end()))?;
        }
        // Which end moves: at the anchor alone, the one that the step goes to.
        let moves_start = if anchor == self.marked { is_back } else { self.marked.start() < anchor.start() };
        let from = if moves_start { self.marked.start() } else { self.marked.end() };
        let to = ground.edge(unit, direction, moves_start, from, self.standing(ground)?);
        let (start, end) = match to {
            // An end that would pass the anchor stops at it.
            Some(to) if moves_start => (to.min(anchor.start()), anchor.end()),
            Some(to) => (anchor.start(), to.max(anchor.end())),
            None if moves_start != is_back => (anchor.start(), anchor.end()),
            None => return None,
        };
        let marked = Range::new(start, end)?;
        Some(Self { anchor, marked, by_words: self.by_words || unit == Unit::Word })
    }
}

impl Ground<'_> {
    /// Forward, the first word that ends after `place`; back, the last that starts before it.
    pub(crate) fn word(self, place: CodePoints, direction: Direction) -> Option<Range<CodePoints>> {
        let is_back = direction == Direction::Back;
        let mut here =
            self.sentences.at(if is_back { CodePoints(place.0.checked_sub(1)?) } else { place })?;
        loop {
            let found = words(self.text, self.sentences.get(here)?, self.starts);
            let word = if is_back {
                found.iter().rev().find(|word| word.start() < place)
            } else {
                found.iter().find(|word| word.end() > place)
            };
            if word.is_some() {
                return word.copied();
            }
            // A sentence of dashes has no words.
            here = if is_back { here.checked_sub(1)? } else { here + 1 };
        }
    }

    /// The numbers of the sentences with which units start, in order; `here` is the sentence in hand.
    fn starts_of(self, unit: Unit, here: usize) -> Vec<usize> {
        let paragraphs = self.sentences.paragraphs().iter();
        match unit {
            Unit::Word | Unit::Sentence => (0..self.sentences.len()).collect(),
            Unit::Edge => self.sentences.paragraph_of(here).into_iter().map(|within| within.start).collect(),
            Unit::Paragraph => paragraphs.map(|one| one.1.start).collect(),
            Unit::Section => paragraphs
                .filter(|one| one.1.start == 0 || is_section(one.0))
                .map(|one| one.1.start)
                .collect(),
            Unit::Text => vec![0],
        }
    }

    /// Where the end that moves goes from `from`: the next start, or end, of a unit in that direction. `here` is the
    /// sentence in hand, which edges of paragraphs go by.
    pub(crate) fn edge(
        self,
        unit: Unit,
        direction: Direction,
        of_start: bool,
        from: CodePoints,
        here: usize,
    ) -> Option<CodePoints> {
        let is_back = direction == Direction::Back;
        let is_beyond = |place: &CodePoints| if is_back { *place < from } else { *place > from };
        if unit == Unit::Word {
            let mut place = from;
            loop {
                let word = self.word(place, direction)?;
                let edge = if of_start { word.start() } else { word.end() };
                if is_beyond(&edge) {
                    return Some(edge);
                }
                place = if is_back { word.start() } else { word.end() };
            }
        }
        let starts = self.starts_of(unit, here);
        let mut edges: Vec<_> = if of_start {
            starts.iter().filter_map(|start| Some(self.sentences.get(*start)?.start())).collect()
        } else {
            let last = match unit {
                Unit::Edge => self.sentences.paragraph_of(here)?.end,
                _ => self.sentences.len(),
            };
            let ends = starts.iter().skip(1).chain(core::iter::once(&last));
            ends.filter_map(|end| Some(self.sentences.get(end.checked_sub(1)?)?.end())).collect()
        };
        edges.retain(is_beyond);
        if is_back { edges.last().copied() } else { edges.first().copied() }
    }
}

const fn is_section(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Subheadline | BlockKind::Heading)
}

/// What a step did to the mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is somewhere else.
    Moved,
    /// It grew.
    Added,
    /// It shrank.
    Removed,
}

/// What is to be said of a mark, in the order in which it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What a step did.
    pub change: Change,
    /// The words that are marked now, or only those that were added or left out.
    pub words: String,
    /// The tags of all annotations that share text with the mark, each once.
    pub tags: Vec<Tag>,
    /// Where the sentence stands in which the mark ends, or starts if it is the start that moves.
    pub place: Place,
}

/// What is to be said of `now`, after a step that extended the mark from `before`, or after any other step.
///
/// `None` if the text has no such place.
///
/// # Examples
/// ```
/// use press_loupe::reading::Reading;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::sentence::Sentences;
/// use press_loupe::stepper::{Change, Ground, Stepper, Unit, said};
/// use press_loupe::text::CodePoints;
/// use press_loupe::word::{Direction, set_apart};
///
/// let block = Block::new(BlockKind::Paragraph, "It is so. It was so.").unwrap();
/// let reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let sentences = Sentences::of(reading.release());
/// let ground = Ground { text: reading.text(), sentences: &sentences, starts: set_apart };
///
/// let first = Stepper::at(ground, CodePoints(0)).unwrap();
/// let both = first.step(ground, Unit::Sentence, Direction::Forward, true).unwrap();
/// let said = said(&reading, ground, Some(first), both).unwrap();
/// assert_eq!((said.change, &*said.words), (Change::Added, "It was so."));
/// assert_eq!((said.place.sentence, said.place.of, said.place.block), (2, 2, 1));
/// ```
#[must_use]
pub fn said(reading: &Reading, ground: Ground<'_>, before: Option<Stepper>, now: Stepper) -> Option<Said> {
    let marked = now.marked;
    let (change, range) = match before.map(|before| before.marked) {
        Some(old) if old.start() == marked.start() && old.end() < marked.end() => {
            (Change::Added, Range::new(old.end(), marked.end())?)
        }
        Some(old) if old.end() == marked.end() && marked.start() < old.start() => {
            (Change::Added, Range::new(marked.start(), old.start())?)
        }
        Some(old) if old.start() == marked.start() && marked.end() < old.end() => {
            (Change::Removed, Range::new(marked.end(), old.end())?)
        }
        Some(old) if old.end() == marked.end() && old.start() < marked.start() => {
            (Change::Removed, Range::new(old.start(), marked.start())?)
        }
        _ => (Change::Moved, marked),
    };
    let mut tags = Vec::new();
    for &tag in Tag::ALL {
        let is_here = |range: Range<CodePoints>| range.overlaps(&marked);
        let mut of_tag = reading.in_text_order().filter(|one| one.tag() == tag);
        if of_tag.any(|one| reading.range(one.id).is_some_and(is_here)) {
            tags.push(tag);
        }
    }
    let words = ground.text.slice(range)?.trim().to_owned();
    Some(Said { change, words, tags, place: ground.sentences.place(now.standing(ground)?)? })
}
