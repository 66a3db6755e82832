//! The release in miniature, from top to bottom, with everything that is marked in it.

use super::labels::{Labels, quoted};
use super::{Ink, Node, Picture, Target, push_step, wave};
use crate::annotation::Annotation;
use crate::messages::picture as m;
use crate::reading::Reading;
use crate::release::BlockKind;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// How wide and how high the strip is, in pixels.
const WIDTH: u32 = 56;
const HEIGHT: u32 = 600;
/// How high a mark is at least, in pixels, so that a single word is seen.
const LOWEST_MARK: f64 = 3.0;
/// By how many pixels a mark ends before its passage does, so that two in a row are two.
const GAP: f64 = 0.8;
/// From where to where the lines of the miniature go, in pixels.
const PAGE: (f64, f64) = (4.0, 52.0);
/// How wide the lane of a tag is, in pixels, and where the first begins.
const LANE: f64 = 8.0;
const FIRST_LANE: f64 = 8.0;
/// How far lanes are apart.
const BETWEEN: f64 = 8.0;
/// How many marks stand side by side in a lane at most, where passages of one tag overlap.
const MOST_ABREAST: usize = 3;
/// How high a line of the miniature is, in pixels, with the space after it.
const LINE: f64 = 5.0;
/// How many pixels below another a block begins that has lines of its own, at least.
const LOWEST_BLOCK: f64 = 2.0;

/// How far down the strip a place of the text is: 0 at its top, 1 at its bottom. `length` is that of the text.
///
/// # Examples
/// ```
/// use press_loupe::{picture::strip_y, text::CodePoints};
/// assert_eq!(strip_y(CodePoints(150), CodePoints(600)), 0.25);
/// assert_eq!(strip_y(CodePoints(700), CodePoints(600)), 1.0);
/// assert_eq!(strip_y(CodePoints(0), CodePoints(0)), 0.0);
/// ```
#[must_use]
pub fn strip_y(place: CodePoints, length: CodePoints) -> f64 {
    if length.0 == 0 { 0.0 } else { f64::from(place.0.min(length.0)) / f64::from(length.0) }
}

/// Draws the release in miniature, its blocks as lines of a page and what is marked in three lanes over them: claims as
/// solid bars on the left, sources as double ones, speculation as waves on the right.
///
/// What stands at a place of the text stands at [`strip_y`] of the height. A mark is at least 3 pixels high, and marks of
/// one tag that would cover each other stand side by side. Each leads to its annotation, each block to its place. Blocks
/// that would begin less than 2 pixels below another are drawn with that one.
///
/// # Examples
/// ```
/// use press_loupe::picture::{Target, strip};
/// use press_loupe::reading::Reading;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::text::CodePoints;
/// let block = Block::new(BlockKind::Paragraph, "It opened.").unwrap();
/// let reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let picture = strip(&reading);
/// assert_eq!(picture.nodes[0].children[0].leads_to, Some(Target::Place(CodePoints(0))));
/// ```
#[must_use]
pub fn strip(reading: &Reading) -> Picture {
    let labels = Labels::of(reading);
    let mut page = Node::new("g", "page");
    page.children = blocks(reading);
    let mut marks = Node::new("g", "marks");
    let (bars, abreast) = bars(reading);
    for bar in &bars {
        let abreast = abreast.get(bar.crowd).copied().unwrap_or(1);
        let label = labels.annotation(bar.one, &[]);
        marks.children.push(drawn(bar, abreast).leading_to(Target::Annotation(bar.one.id), &label));
    }
    Picture {
        name: "strip",
        title: m::in_miniature(&reading.release().title()),
        description: description(reading),
        width: WIDTH,
        height: HEIGHT,
        nodes: vec![page, marks],
    }
}

/// How far down the strip a place is, in pixels.
fn down(place: CodePoints, reading: &Reading) -> f64 {
    strip_y(place, reading.text().len()) * f64::from(HEIGHT)
}

/// The mark of an annotation.
struct Bar<'a> {
    one: &'a Annotation,
    top: f64,
    bottom: f64,
    /// In which column of its lane it stands.
    column: usize,
    /// With which others of its lane it shares the width: those that overlap it, and what overlaps these.
    crowd: usize,
}

/// The marks in text order, and of each crowd how many stand side by side.
fn bars(reading: &Reading) -> (Vec<Bar<'_>>, Vec<usize>) {
    let mut bars = Vec::new();
    for one in reading.in_text_order() {
        let Some(range) = reading.range(one.id) else { continue };
        let top = down(range.start(), reading).min(f64::from(HEIGHT) - LOWEST_MARK);
        let bottom = (down(range.end(), reading) - GAP).max(top + LOWEST_MARK);
        bars.push(Bar { one, top, bottom, column: 0, crowd: 0 });
    }
    let mut abreast = Vec::new();
    for &tag in Tag::ALL {
        // How far down each column is taken, and the crowd as a whole.
        let mut taken = [0.0; MOST_ABREAST];
        let mut end = -1.0;
        for bar in bars.iter_mut().filter(|bar| bar.one.tag() == tag) {
            if bar.top >= end {
                abreast.push(0);
                taken = [0.0; MOST_ABREAST];
            }
            let free = taken.iter().position(|taken| *taken <= bar.top);
            let soonest = || {
                let columns = taken.iter().enumerate();
                columns.min_by(|one, other| one.1.total_cmp(other.1)).map_or(0, |(column, _)| column)
            };
            bar.column = free.unwrap_or_else(soonest);
            bar.crowd = abreast.len().saturating_sub(1);
            if let Some(taken) = taken.get_mut(bar.column) {
                *taken = bar.bottom;
            }
            if let Some(abreast) = abreast.last_mut() {
                *abreast = (bar.column + 1).max(*abreast);
            }
            end = bar.bottom.max(end);
        }
    }
    (bars, abreast)
}

fn drawn(bar: &Bar<'_>, abreast: usize) -> Node {
    let tag = bar.one.tag();
    let ink = Ink::of(tag);
    let lane = match tag {
        Tag::Claim => 0.0,
        Tag::Source => 1.0,
        Tag::Speculation => 2.0,
    };
    let count = abreast.max(1) as f64;
    let width = (LANE - (count - 1.0)) / count;
    let x = FIRST_LANE + lane * (LANE + BETWEEN) + bar.column as f64 * (width + 1.0);
    let height = bar.bottom - bar.top;
    match tag {
        Tag::Claim => Node::filled("rect", "mark", ink).rectangle(x, bar.top, width, height),
        Tag::Source => {
            let line = width * 0.32;
            let mut path = String::new();
            for x in [x + line / 2.0, x + width - line / 2.0] {
                push_step(&mut path, 'M', &[x, bar.top]);
                push_step(&mut path, 'v', &[height]);
            }
            Node::stroked("path", "mark", ink, line).with("d", &path)
        }
        Tag::Speculation => {
            let line = width * 0.24;
            let path = wave(x + width / 2.0, bar.top, height, (width - line) / 2.0, false);
            // What lies within the wave leads there, too.
            Node::stroked("path", "mark", ink, line).with("pointer-events", "all").with("d", &path)
        }
    }
}

/// The blocks as lines of a page: as many as there is room for.
fn blocks(reading: &Reading) -> Vec<Node> {
    let mut blocks = Vec::new();
    let mut drawn = -LOWEST_BLOCK;
    for &(kind, range) in reading.release().blocks() {
        let (top, bottom) = (down(range.start(), reading), down(range.end(), reading));
        if top < drawn + LOWEST_BLOCK {
            continue;
        }
        drawn = top;
        let label = m::block(kind.name(), &quoted(reading.text().slice(range).unwrap_or_default()));
        let mut block = Node::new("g", "block").leading_to(Target::Place(range.start()), &label);
        let whole = Node::new("rect", "room").with("fill", "none").with("pointer-events", "all");
        block.children.push(whole.rectangle(0.0, top, f64::from(WIDTH), (bottom - top).max(LOWEST_BLOCK)));
        let (ink, line) = match kind {
            BlockKind::Headline => (Ink::Edge, 3.0),
            BlockKind::Subheadline | BlockKind::Heading => (Ink::Edge, 1.6),
            _ => (Ink::Rule, 1.6),
        };
        block
            .children
            .push(Node::stroked("path", "words", ink, line).with("d", &lines(kind, range, top, bottom)));
        blocks.push(block);
    }
    blocks
}

fn lines(kind: BlockKind, range: Range<CodePoints>, top: f64, bottom: f64) -> String {
    let mut path = String::new();
    let height = bottom - top;
    let count = ((height - 1.0) / LINE).floor().max(1.0);
    let indent = match kind {
        BlockKind::Quotation => 6.0,
        BlockKind::ListItem => 4.0,
        _ => 0.0,
    };
    let (start, width) = (PAGE.0 + indent, PAGE.1 - PAGE.0 - indent * 2.0);
    // The last line of a paragraph is shorter, each its own way.
    let last = 0.35 + f64::from(range.end().since(range.start()) % 50) / 100.0;
    for nth in 0..count as u32 {
        let y = top + (height / count).min(LINE) * (f64::from(nth) + 0.5);
        let is_last = f64::from(nth) + 1.0 == count;
        push_step(&mut path, 'M', &[start, y]);
        push_step(&mut path, 'h', &[if is_last { width * last } else { width }]);
    }
    path
}

fn description(reading: &Reading) -> String {
    let placed = |tag| {
        let here = reading.in_text_order().filter(|one| one.tag() == tag);
        here.filter(|one| reading.range(one.id).is_some()).count()
    };
    let mut said = m::miniature_in_words(
        reading.release().blocks().len(),
        placed(Tag::Claim),
        placed(Tag::Source),
        placed(Tag::Speculation),
    );
    let nowhere = reading.in_text_order().filter(|one| reading.range(one.id).is_none()).count();
    if nowhere > 0 {
        said.push(' ');
        said.push_str(&m::annotations_without_place(nowhere));
    }
    said
}
