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
    let (bars, abreast) = bars(reading);
    let drawn = bars.iter().map(|bar| {
        let label = labels.annotation(bar.one, &[]);
        drawn(bar, bar.abreast(&abreast)).leading_to(Target::Annotation(bar.one.id), &label)
    });
    picture(reading, drawn.collect())
}

/// Draws what [`strip()`] does with the marks of each kind as one shape, which leads nowhere: a press on it is one on the
/// block below. So many marks that nobody could tell one from the next cost a browser no more than a few.
///
/// # Examples
/// ```
/// use press_loupe::picture::overview;
/// use press_loupe::reading::Reading;
/// assert!(overview(&Reading::default()).nodes[1].children.is_empty());
/// ```
#[must_use]
pub fn overview(reading: &Reading) -> Picture {
    let (bars, abreast) = bars(reading);
    let mut kinds: Vec<((Tag, usize), Node, String)> = Vec::new();
    for bar in &bars {
        let abreast = bar.abreast(&abreast);
        let kind = (bar.one.tag(), abreast);
        let known = kinds.iter().position(|one| one.0 == kind);
        let nth = known.unwrap_or_else(|| {
            kinds.push((kind, shaped(bar, abreast), String::new()));
            kinds.len() - 1
        });
        if let Some((_, _, path)) = kinds.get_mut(nth) {
            push_shape(path, bar, abreast);
        }
    }
    let shapes =
        kinds.into_iter().map(|(_, node, path)| node.with("pointer-events", "none").with("d", &path));
    picture(reading, shapes.collect())
}

fn picture(reading: &Reading, shapes: Vec<Node>) -> Picture {
    let mut page = Node::new("g", "page");
    page.children = blocks(reading);
    let mut marks = Node::new("g", "marks");
    marks.children = shapes;
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

impl Bar<'_> {
    fn abreast(&self, crowds: &[usize]) -> usize {
        crowds.get(self.crowd).copied().unwrap_or(1).max(1)
    }

    /// How wide it is where so many stand side by side, and where it begins.
    fn across(&self, abreast: usize) -> (f64, f64) {
        let lane = match self.one.tag() {
            Tag::Claim => 0.0,
            Tag::Source => 1.0,
            Tag::Speculation => 2.0,
        };
        let count = abreast as f64;
        let width = (LANE - (count - 1.0)) / count;
        (width, FIRST_LANE + lane * (LANE + BETWEEN) + self.column as f64 * (width + 1.0))
    }
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
    if bar.one.tag() == Tag::Claim {
        let (width, x) = bar.across(abreast);
        let rectangle = Node::filled("rect", "mark", Ink::of(Tag::Claim));
        return rectangle.rectangle(x, bar.top, width, bar.bottom - bar.top);
    }
    let mut path = String::new();
    push_shape(&mut path, bar, abreast);
    let node = shaped(bar, abreast).with("d", &path);
    // What lies within a wave leads there, too.
    if bar.one.tag() == Tag::Speculation { node.with("pointer-events", "all") } else { node }
}

/// The element that marks like this one are, before it has a shape.
fn shaped(bar: &Bar<'_>, abreast: usize) -> Node {
    let (width, _) = bar.across(abreast);
    let ink = Ink::of(bar.one.tag());
    match bar.one.tag() {
        Tag::Claim => Node::filled("path", "mark", ink),
        Tag::Source => Node::stroked("path", "mark", ink, width * DOUBLE_LINE),
        Tag::Speculation => Node::stroked("path", "mark", ink, width * WAVE_LINE),
    }
}

/// How wide the lines of a mark are, in parts of its width.
const DOUBLE_LINE: f64 = 0.32;
const WAVE_LINE: f64 = 0.24;

/// Writes the shape of a mark to a path.
fn push_shape(path: &mut String, bar: &Bar<'_>, abreast: usize) {
    let (width, x) = bar.across(abreast);
    let height = bar.bottom - bar.top;
    match bar.one.tag() {
        Tag::Claim => {
            push_step(path, 'M', &[x, bar.top]);
            push_step(path, 'h', &[width]);
            push_step(path, 'v', &[height]);
            push_step(path, 'h', &[-width]);
        }
        Tag::Source => {
            let half = width * DOUBLE_LINE / 2.0;
            for x in [x + half, x + width - half] {
                push_step(path, 'M', &[x, bar.top]);
                push_step(path, 'v', &[height]);
            }
        }
        Tag::Speculation => {
            let swing = width * (1.0 - WAVE_LINE) / 2.0;
            path.push_str(&wave(x + width / 2.0, bar.top, height, swing, false));
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
