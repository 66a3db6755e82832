//! The page as lines of text.

use super::hints::{self, is_in};
use super::{NONE, Page, PageNode};
use crate::release::{BlockKind, collapse, is_white_space};
use crate::text::to_u32;

/// The text of one block.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) kind: BlockKind,
    /// Collapsed and not blank.
    pub(super) text: String,
    /// What tells the headings of one level from those of others.
    pub(super) level: u8,
    /// The first of its text nodes that is not blank.
    pub(super) at: u32,
    /// The innermost block element around it, `NONE` at the top of a fragment.
    pub(super) owner: u32,
    /// The list that it is an item of; else its owner.
    pub(super) group: u32,
    pub(super) size: Size,
    /// Whether it stands in a link as a whole block, as teasers do.
    pub(super) is_in_link: bool,
}

/// An amount of text, in characters that are not white space.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    pub(super) all: u32,
    /// How many of them stand in links.
    pub(super) in_links: u32,
    /// How much it weighs as text that is to be read: sentences all, labels and links nothing.
    pub(super) weight: u32,
}

impl Size {
    /// Whether more than `tenths` of it are links.
    pub(super) const fn is_mostly_links(self, tenths: u32) -> bool {
        self.in_links.saturating_mul(10) > self.all.saturating_mul(tenths)
    }
}

/// What holds inside an element.
#[derive(Clone, Copy)]
struct Inside {
    end: u32,
    kind: BlockKind,
    level: u8,
    owner: u32,
    list: u32,
    /// Whether the element makes a line of its own.
    is_block: bool,
    is_link: bool,
    is_block_in_link: bool,
    is_row: bool,
    is_preformatted: bool,
}

/// The lines of `page`, without what is hidden or no text.
pub(super) fn of(page: &Page) -> Vec<Line> {
    let tables = Tables::count(page);
    let mut writer = Writer::default();
    let top = Inside {
        end: page.len(),
        kind: BlockKind::Paragraph,
        level: 0,
        owner: NONE,
        list: NONE,
        is_block: true,
        is_link: false,
        is_block_in_link: false,
        is_row: false,
        is_preformatted: false,
    };
    let mut around: Vec<Inside> = Vec::new();
    let mut at = 0;
    while at < page.len() {
        while let Some(left) = around.pop_if(|inside| inside.end <= at) {
            writer.cross(&left, &left, around.last().unwrap_or(&top));
        }
        let outer = *around.last().unwrap_or(&top);
        match page.node(at) {
            Some(PageNode::Text(text)) => writer.text(at, text, &outer),
            Some(PageNode::Element { name, .. }) => {
                if is_skipped(page, at, name) {
                    at = page.end(at);
                    continue;
                }
                if name == "br" {
                    writer.breaks += 1;
                } else if let Some(inside) = enter(page, at, name, &outer, &tables) {
                    writer.cross(&inside, &outer, &outer);
                    around.push(inside);
                }
            }
            None => {}
        }
        at += 1;
    }
    while let Some(left) = around.pop() {
        writer.cross(&left, &left, around.last().unwrap_or(&top));
    }
    writer.end(&top);
    writer.lines
}

/// Elements that make lines of their own, by the kind of their lines; those of the last kind take it from around.
const BLOCKS: &[(BlockKind, &str)] = &[
    (BlockKind::Heading, "h1 h2 h3 h4 h5 h6 dt"),
    (BlockKind::ListItem, "li dd"),
    (BlockKind::Quotation, "blockquote"),
    (BlockKind::Caption, "figcaption caption"),
    (
        BlockKind::Paragraph,
        "p div section article main body html header footer nav aside address center details dl fieldset figure form \
         hgroup hr menu ol pre search summary table tbody td tfoot th thead tr ul",
    ),
];
const LISTS: &str = "ul ol dl menu";
/// Elements without text of the release.
const SKIPPED: &str = "audio button canvas datalist dialog head iframe input label legend link meta noscript object \
    option script select style svg template textarea title video";

/// What holds inside the element `at`; `None` if nothing changes there.
fn enter(page: &Page, at: u32, name: &str, outer: &Inside, tables: &Tables) -> Option<Inside> {
    let mut inside = Inside { end: page.end(at), is_block: true, ..*outer };
    if name == "a" {
        // The address of a person is text, and so is what only bears a name to be jumped to.
        let href = page.given(at, "href")?;
        inside.is_block = false;
        inside.is_link = !href.starts_with("mailto:") && !href.starts_with("tel:");
        return Some(inside);
    }
    let (kind, _) = BLOCKS.iter().find(|(_, names)| is_in(names, name))?;
    inside.owner = at;
    inside.is_block_in_link = inside.is_link;
    if *kind != BlockKind::Paragraph {
        inside.kind = *kind;
        inside.level = name.bytes().last().unwrap_or_default();
    } else if name == "tr" && tables.is_row(page, at) {
        inside.kind = BlockKind::Row;
        inside.is_row = true;
    } else if name == "pre" {
        inside.is_preformatted = true;
    } else if is_in(LISTS, name) {
        inside.list = at;
    }
    Some(inside)
}

/// What is no text of the page, or is not shown.
fn is_skipped(page: &Page, at: u32, name: &str) -> bool {
    let style = page.attribute(at, "style");
    is_in(SKIPPED, name)
        || page.given(at, "hidden").is_some()
        || page.attribute(at, "aria-hidden") == "true"
        || style.contains("display:none")
        || style.contains("display: none")
        || hints::is_unseen(page, at)
}

/// Tells tables that hold data from tables that lay out a page: how many cells and blocks stand before each node.
struct Tables(Vec<(u32, u32)>);

impl Tables {
    fn count(page: &Page) -> Self {
        let (mut cells, mut blocks) = (0, 0);
        let mut counts = Vec::with_capacity(page.places.len() + 1);
        for at in 0..page.len() {
            counts.push((cells, blocks));
            cells += u32::from(is_in("td th", page.name(at)));
            blocks += u32::from(is_in("p h1 h2 h3 h4 h5 h6 ul ol table blockquote article", page.name(at)));
        }
        counts.push((cells, blocks));
        Self(counts)
    }

    /// Whether a `tr` is a row of data: at most a paragraph a cell.
    fn is_row(&self, page: &Page, at: u32) -> bool {
        let counts = |at: u32| self.0.get(at as usize).copied().unwrap_or_default();
        let (before, after) = (counts(at), counts(page.end(at)));
        after.1 - before.1 <= after.0 - before.0 && after.0 - before.0 > 1
    }
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: String,
    at: Option<u32>,
    in_links: u32,
    /// Line breaks since the last text: one is a space, two end the line.
    breaks: u32,
}

impl Writer {
    /// Goes over the border of `element`, out of what `left` describes.
    fn cross(&mut self, element: &Inside, left: &Inside, outer: &Inside) {
        if element.is_block && outer.is_row {
            self.line.push(' ');
        } else if element.is_block {
            self.end(left);
        }
    }

    fn text(&mut self, at: u32, text: &str, inside: &Inside) {
        if !inside.is_preformatted {
            return self.piece(at, text, inside);
        }
        for (nth, piece) in text.split('\n').enumerate() {
            self.breaks += u32::from(nth > 0);
            self.piece(at, piece, inside);
        }
    }

    fn piece(&mut self, at: u32, text: &str, inside: &Inside) {
        if is_blank(text) {
            if self.breaks == 0 {
                self.line.push_str(text);
            }
            return;
        }
        if self.breaks > 1 && !inside.is_row {
            self.end(inside);
        } else if self.breaks > 0 {
            self.line.push(' ');
        }
        self.breaks = 0;
        self.at.get_or_insert(at);
        self.line.push_str(text);
        if inside.is_link {
            self.in_links += count(text);
        }
    }

    /// Ends the line at hand, which stands in `inside`.
    fn end(&mut self, inside: &Inside) {
        let text = collapse(&core::mem::take(&mut self.line));
        let in_links = core::mem::take(&mut self.in_links);
        self.breaks = 0;
        let Some(at) = self.at.take() else { return };
        let all = count(&text);
        let words = all.saturating_sub(in_links.saturating_mul(2));
        let weight = match inside.kind {
            _ if inside.is_block_in_link => 0,
            BlockKind::Row => words / 2,
            BlockKind::ListItem | BlockKind::Quotation if words >= 10 => words,
            BlockKind::Paragraph if is_sentence(&text, words) => words,
            _ => 0,
        };
        self.lines.push(Line {
            kind: inside.kind,
            level: inside.level,
            at,
            owner: inside.owner,
            group: if inside.kind == BlockKind::ListItem { inside.list } else { inside.owner },
            size: Size { all, in_links, weight },
            is_in_link: inside.is_block_in_link,
            text,
        });
    }
}

/// Whether it reads like a sentence and no legal notice: a sign ends it, or a part of it where it is long.
fn is_sentence(text: &str, size: u32) -> bool {
    let is_end = |sign| ".!?…:;\"”»’)。！？".contains(sign);
    (size >= 25 && text.ends_with(is_end)
        || size >= 40 && [". ", ", ", "。", "、"].iter().any(|sign| text.contains(sign)))
        && !text.starts_with('©')
}

fn count(text: &str) -> u32 {
    to_u32(text.chars().filter(|&character| !is_white_space(character)).count())
}

/// Whether nothing is to be seen of a text: editors leave paragraphs behind that hold one no-break space.
fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|character| is_white_space(character) || matches!(character, '\u{a0}' | '\u{200b}' | '\u{feff}'))
}
