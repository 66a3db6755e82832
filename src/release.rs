//! A release: its blocks and what is known of it.
//!
//! The readers of the formats in which releases come are the submodules; each turns its input into [`Block`]s.

pub mod bytes;
pub mod date;
pub mod dateline;
mod digest;
pub mod markdown;
pub mod page;
pub mod plain;

pub(crate) use digest::hashed;
pub use digest::{NotAName, TextName, digest};

use crate::messages::errors as m;
use crate::tag::named;
use crate::text::{CodePoints, Range, Text, to_u32};

named! {
    /// What part a block plays in a release.
    BlockKind {
        /// "PRESS RELEASE", "FOR IMMEDIATE RELEASE".
        Kicker = "kicker",
        /// The headline.
        Headline = "headline",
        /// The line under the headline.
        Subheadline = "subheadline",
        /// Who issues it, or who wrote it.
        Byline = "byline",
        /// A line of its own that gives the date, with or without the place.
        Date = "date",
        /// A heading inside the text.
        Heading = "heading",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A quotation set off from the text.
        Quotation = "quotation",
        /// An item of a list.
        ListItem = "list-item",
        /// The caption of a picture.
        Caption = "caption",
        /// A row of a table.
        Row = "row",
    }
}

/// A block as a reader of some format found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What part it plays.
    pub kind: BlockKind,
    /// Its text: no line breaks, white space collapsed, never empty.
    pub text: String,
}

impl Block {
    /// A block of `text` with its white space collapsed; `None` if nothing is left.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::{Block, BlockKind};
    /// assert_eq!(Block::new(BlockKind::Paragraph, " a\n b ").unwrap().text, "a b");
    /// assert_eq!(Block::new(BlockKind::Paragraph, " \n"), None);
    /// ```
    #[must_use]
    pub fn new(kind: BlockKind, text: &str) -> Option<Self> {
        let text = collapse(text);
        (!text.is_empty()).then_some(Self { kind, text })
    }
}

/// Runs of white space (HTML's: space, tab, line feed, form feed, carriage return) as single spaces, none at the ends.
///
/// A no-break space is not white space here: it was set on purpose.
///
/// # Examples
/// ```
/// assert_eq!(press_loupe::release::collapse("\t a \r\n b\u{a0} "), "a b\u{a0}");
/// ```
#[must_use]
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_white_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// White space that HTML collapses ([ASCII whitespace](https://infra.spec.whatwg.org/#ascii-whitespace)).
#[must_use]
pub const fn is_white_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\u{c}' | '\r')
}

/// What is known of a release; whatever is not known is absent, never made up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its headline, or the title of its page.
    pub title: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The day it is dated, as `2016-10-18`.
    pub date: Option<String>,
    /// Where it is published.
    pub address: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
}

/// What a reader of some format gives: the blocks, and what it learnt beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// What is known.
    pub facts: Facts,
}

/// A release as it is shown: one text, and the blocks as ranges of it.
///
/// # Examples
/// ```
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// let blocks = vec![
///     Block::new(BlockKind::Headline, "Bridge opens").unwrap(),
///     Block::new(BlockKind::Paragraph, "It opened today.").unwrap(),
/// ];
/// let release = Release::new(Draft { blocks, ..Draft::default() });
/// assert_eq!(release.text().as_str(), "Bridge opens\nIt opened today.");
/// assert_eq!(release.blocks().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    text: Text,
    blocks: Vec<(BlockKind, Range<CodePoints>)>,
    /// What is known of it.
    pub facts: Facts,
}

impl Release {
    /// Joins the blocks of `draft` by line feeds into one text.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        let mut string = String::new();
        let mut blocks = Vec::with_capacity(draft.blocks.len());
        let mut place = CodePoints(0);
        for block in draft.blocks {
            if !blocks.is_empty() {
                string.push('\n');
                place = place.plus(1);
            }
            string.push_str(&block.text);
            let end = place.plus(to_u32(block.text.chars().count()));
            blocks.extend(Range::new(place, end).map(|range| (block.kind, range)));
            place = end;
        }
        Self { text: Text::new(string), blocks, facts: draft.facts }
    }

    /// Its text: the blocks joined by line feeds.
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.text
    }

    /// The blocks in order, each with its range in the text.
    #[must_use]
    pub fn blocks(&self) -> &[(BlockKind, Range<CodePoints>)] {
        &self.blocks
    }

    /// The release as a draft again: its blocks with their own texts.
    #[must_use]
    pub fn to_draft(&self) -> Draft {
        let block = |&(kind, range): &(BlockKind, Range<CodePoints>)| {
            Some(Block { kind, text: self.text.slice(range)?.to_owned() })
        };
        Draft { blocks: self.blocks.iter().filter_map(block).collect(), facts: self.facts.clone() }
    }

    /// Its title: the one that is known, else its headline, else its first words.
    #[must_use]
    pub fn title(&self) -> String {
        let headline = || {
            let of = |kind| self.blocks.iter().find(|block| block.0 == kind);
            let (_, range) = of(BlockKind::Headline).or_else(|| of(BlockKind::Paragraph))?;
            Some(self.text.slice(*range)?.chars().take(80).collect())
        };
        self.facts.title.clone().or_else(headline).unwrap_or_else(|| m::untitled_release().to_owned())
    }
}
