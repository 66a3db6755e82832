//! A saved web page, reduced to the release that stands in it.
//!
//! The browser's own inert parser reads the page; a walk hands its elements and texts to a [`Page`], and [`reduce`]
//! looks for the release among the menus, share buttons and teasers. It goes by how much running text an element
//! holds and how much of that is links, as [Readability](https://github.com/mozilla/readability) does, by what the
//! elements are for (`article`, `nav`, `itemprop`), and by the words in their classes. The steps, in order:
//!
//! - `lines`: the page as lines of text, one for each block, with where they stand and how much of them is links.
//! - `hints`: what the names, roles and classes of elements say of them.
//! - `region`: which stretch of the page is the body of the release.
//! - `heading`: the headline and what stands around it.
//! - `facts`: what the page says of itself in its head.

mod facts;
mod heading;
mod hints;
mod lines;
mod region;

use core::ops::Range;

use super::{Block, BlockKind, Draft};
use crate::messages::errors as m;
use crate::text::to_u32;
use heading::Heading;
use region::Region;

/// How many elements of one page are read: a long page has a few thousand.
pub const MOST_ELEMENTS: usize = 200_000;

/// The attributes that say something of a page; a walk need not hand over any others.
pub const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "style",
];

/// Why there is no release in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRelease {
    /// Nothing in it is text, or all of it is hidden.
    #[error("{}", m::no_text_in_page())]
    NoText,
    /// It has more than [`MOST_ELEMENTS`].
    #[error("{}", m::too_many_elements(MOST_ELEMENTS))]
    TooLarge,
    /// A parser would be busy with it for too long: elements that never close, by the ten thousand, or too many.
    #[error("{}", m::too_deep())]
    TooDeep,
}

/// A node of a page.
#[derive(Clone, Debug)]
enum PageNode {
    /// An element: its name in lower case, and those of its attributes that matter.
    Element { name: String, attributes: Vec<(String, String)> },
    /// Text, white space and all.
    Text(String),
}

/// A node at its place in the tree. Nodes are kept in document order.
#[derive(Clone, Debug)]
struct Place {
    node: PageNode,
    /// The element around it, which has a smaller number; `NONE` at the top.
    parent: u32,
    /// The number after the last node inside it.
    end: u32,
}

/// No node.
const NONE: u32 = u32::MAX;

/// The elements and texts of a web page in document order.
///
/// # Examples
/// ```
/// use press_loupe::release::page::{Page, reduce};
/// let mut page = Page::default();
/// page.open("html", vec![("lang".to_owned(), "en".to_owned())]);
/// page.open("h1", vec![]);
/// page.text("Bridge opens");
/// page.close();
/// page.open("p", vec![]);
/// page.text("It opened today.");
/// page.close();
/// page.close();
/// let draft = reduce(&page).unwrap();
/// assert_eq!(draft.blocks[1].text, "It opened today.");
/// assert_eq!(draft.facts.title.as_deref(), Some("Bridge opens"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Page {
    places: Vec<Place>,
    /// The elements that are open, innermost last.
    open: Vec<u32>,
    elements: usize,
    /// How many elements past the limit are open.
    ignored: usize,
    is_too_large: bool,
}

impl Page {
    /// Enters an element; [`ATTRIBUTES`] names the attributes that matter.
    ///
    /// Past [`MOST_ELEMENTS`] an element is ignored with all that is in it, and so is the page by [`reduce`].
    ///
    /// # Examples
    /// ```
    /// let mut page = press_loupe::release::page::Page::default();
    /// page.open("p", vec![("class".to_owned(), "lead".to_owned())]);
    /// page.close();
    /// ```
    pub fn open(&mut self, name: &str, attributes: Vec<(String, String)>) {
        if self.elements == MOST_ELEMENTS {
            self.is_too_large = true;
            self.ignored += 1;
            return;
        }
        self.elements += 1;
        let number = to_u32(self.places.len());
        self.push(PageNode::Element { name: name.to_ascii_lowercase(), attributes });
        self.open.push(number);
    }

    /// Takes in text.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::page::{Page, reduce};
    /// let mut page = Page::default();
    /// page.text("It opened ");
    /// page.text("today.");
    /// assert_eq!(reduce(&page).unwrap().blocks[0].text, "It opened today.");
    /// ```
    pub fn text(&mut self, text: &str) {
        if self.ignored > 0 {
            return;
        }
        // Two texts side by side are one, so that there are never many more nodes than elements.
        let parent = self.open.last().copied().unwrap_or(NONE);
        match self.places.last_mut() {
            Some(Place { node: PageNode::Text(before), parent: same, .. }) if *same == parent => {
                before.push_str(text);
            }
            _ => self.push(PageNode::Text(text.to_owned())),
        }
    }

    /// Leaves the innermost element that is open; does nothing if none is.
    ///
    /// # Examples
    /// ```
    /// let mut page = press_loupe::release::page::Page::default();
    /// page.open("p", vec![]);
    /// page.close();
    /// page.close(); // one too many is no harm
    /// ```
    pub fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        let end = to_u32(self.places.len());
        if let Some(place) = self.open.pop().and_then(|number| self.places.get_mut(number as usize)) {
            place.end = end;
        }
    }

    /// Whether it has more elements than are read, so that a walk need not go on.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        self.is_too_large
    }

    fn push(&mut self, node: PageNode) {
        let parent = self.open.last().copied().unwrap_or(NONE);
        let end = match node {
            PageNode::Text(_) => to_u32(self.places.len() + 1),
            // Known when it is closed; what is never closed reaches to the end of the page.
            PageNode::Element { .. } => NONE,
        };
        self.places.push(Place { node, parent, end });
    }

    fn len(&self) -> u32 {
        to_u32(self.places.len())
    }

    fn node(&self, number: u32) -> Option<&PageNode> {
        Some(&self.places.get(number as usize)?.node)
    }

    fn parent(&self, number: u32) -> u32 {
        self.places.get(number as usize).map_or(NONE, |place| place.parent)
    }

    fn end(&self, number: u32) -> u32 {
        self.places.get(number as usize).map_or(NONE, |place| place.end).min(self.len())
    }

    /// The numbers of an element and of all that is in it; of all that there is for `NONE`.
    fn nodes(&self, number: u32) -> Range<u32> {
        if number == NONE { 0..self.len() } else { number..self.end(number) }
    }

    /// The name of an element; nothing for a text.
    fn name(&self, number: u32) -> &str {
        match self.node(number) {
            Some(PageNode::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// An attribute of an element; nothing for a text, or where it has none.
    fn attribute(&self, number: u32, wanted: &str) -> &str {
        self.given(number, wanted).unwrap_or_default()
    }

    /// An attribute of an element, if it has it.
    fn given(&self, number: u32, wanted: &str) -> Option<&str> {
        let Some(PageNode::Element { attributes, .. }) = self.node(number) else { return None };
        Some(&attributes.iter().find(|(name, _)| name == wanted)?.1)
    }

    /// An element and those around it, innermost first.
    fn ancestors(&self, number: u32) -> impl Iterator<Item = u32> {
        core::iter::successors(Some(number), |&at| Some(self.parent(at))).take_while(|&at| at != NONE)
    }
}

/// The release in a page: its headline and what belongs to it, its body, and what the page says of it.
///
/// A page without any furniture, and a fragment of one, comes out whole.
///
/// # Errors
/// If the page has no text, or too many elements to be read.
///
/// # Examples
/// ```
/// use press_loupe::release::{BlockKind, page::{Page, reduce}};
/// let mut page = Page::default();
/// for (name, text) in [
///     ("nav", "News, Contact, About us"),
///     ("h1", "Bridge opens"),
///     ("p", "The bridge opened today, two years late."),
///     ("footer", "All rights reserved."),
/// ] {
///     page.open(name, vec![]);
///     page.text(text);
///     page.close();
/// }
/// let kinds: Vec<_> = reduce(&page).unwrap().blocks.iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Paragraph]);
/// assert!(reduce(&Page::default()).is_err());
/// ```
pub fn reduce(page: &Page) -> Result<Draft, NoRelease> {
    if page.is_too_large {
        return Err(NoRelease::TooLarge);
    }
    let lines = lines::of(page);
    if lines.is_empty() {
        return Err(NoRelease::NoText);
    }
    let titles = facts::titles(page);
    let region = Region::find(page, &lines);
    let heading = Heading::find(page, &lines, &region, &titles);
    let mut blocks = Vec::new();
    let mut push = |kind, text: &str| blocks.extend(Block::new(kind, text));
    let headline = heading.headline.as_ref();
    if !region.is_all {
        let line = |nth: usize| lines.get(nth).map_or("", |line| &line.text);
        heading.kicker.into_iter().for_each(|nth| push(BlockKind::Kicker, line(nth)));
        headline.into_iter().for_each(|headline| push(BlockKind::Headline, &headline.text));
        heading.subheadlines.iter().for_each(|&nth| push(BlockKind::Subheadline, line(nth)));
    }
    for ((nth, line), kind) in lines.iter().enumerate().zip(region.body(page, &lines, &heading)) {
        if let Some(kind) = kind {
            push(kind, &line.text);
        } else if region.is_all {
            // Nothing is left out or moved.
            match headline.filter(|headline| headline.lines.contains(&nth)) {
                Some(headline) if headline.lines.start == nth => push(BlockKind::Headline, &headline.text),
                Some(_) => {}
                None if heading.kicker == Some(nth) => push(BlockKind::Kicker, &line.text),
                None => push(BlockKind::Subheadline, &line.text),
            }
        }
    }
    if blocks.is_empty() {
        return Err(NoRelease::NoText);
    }
    let facts = facts::of(page, &lines, &region, &heading, &titles);
    Ok(Draft { blocks, facts })
}
