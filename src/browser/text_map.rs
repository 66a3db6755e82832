//! The text map: a page's text nodes as the text of a release, and the way back.

use js_sys::Map;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, Node};

use crate::browser::highlights::Ends;
use crate::browser::obeying::option;
use crate::flow::{Flow, FlowMap};
use crate::release::{BlockKind, Facts, Release};
use crate::text::{CodePoints, Range, Utf16};

/// The text nodes of one release, as they stood when they were walked.
pub(crate) struct TextMap {
    nodes: Vec<Node>,
    /// From a text node to its number, which the browser finds faster than we could.
    numbers: Map,
    flow: FlowMap,
    /// The numbers of the nodes before which something was left out, ascending.
    gaps: Vec<u32>,
    /// The elements that hold the text, each as small as a block.
    boxes: Vec<Element>,
    /// From such an element to its number.
    box_numbers: Map,
    /// The number of the element that holds each node.
    box_of: Vec<u32>,
}

/// The two ends of a passage, as numbers of nodes and offsets in them: just before its first unit, just after its last.
pub(crate) type Span = ((u32, u32), (u32, u32));

/// A block around the place where the walk is.
struct Around {
    kind: BlockKind,
    element: Element,
}

impl TextMap {
    /// A map of nothing.
    pub(crate) fn empty() -> Self {
        Self {
            nodes: Vec::new(),
            numbers: Map::new(),
            flow: FlowMap::default(),
            gaps: Vec::new(),
            boxes: Vec::new(),
            box_numbers: Map::new(),
            box_of: Vec::new(),
        }
    }

    /// Whether another map leads to the very same places of the page.
    pub(crate) fn is_that_of(&self, other: &Self) -> bool {
        self.nodes == other.nodes && self.flow == other.flow && self.gaps == other.gaps
    }

    /// Walks what is inside `roots`: the release that stands there, and the map of it.
    ///
    /// Styles are never asked: a page has the same text on a phone, where its theme may hide half of it.
    pub(crate) fn walk(roots: &[Node]) -> (Release, Self) {
        let mut flow = Flow::default();
        let mut map = Self::empty();
        let mut facts = Facts::default();
        for root in roots {
            map.walk_one(root, &mut flow, &mut facts);
        }
        let (mut draft, runs) = flow.finish();
        map.flow = runs;
        draft.facts = facts;
        (Release::new(draft), map)
    }

    fn walk_one(&mut self, root: &Node, flow: &mut Flow, facts: &mut Facts) {
        // Innermost last.
        let mut blocks: Vec<Around> = Vec::new();
        let mut at = Some(root.clone());
        while let Some(node) = at {
            let mut inside = None;
            if node.node_type() == Node::TEXT_NODE {
                flow.text(&node.node_value().unwrap_or_default());
                self.numbers.set(&node, &JsValue::from_f64(self.nodes.len() as f64));
                self.nodes.push(node.clone());
                let holder =
                    blocks.last().map(|block| block.element.clone()).or_else(|| node.parent_element());
                let number = holder.map_or(0, |holder| self.take_box(holder));
                self.box_of.push(number);
            } else if let Some(element) = node.dyn_ref::<Element>() {
                if is_skipped(element) {
                    self.gaps.push(crate::text::to_u32(self.nodes.len()));
                    at = after(&node, root, &mut blocks, flow);
                    continue;
                }
                inside = element.first_child();
                let around = blocks.last().map(|block| block.kind);
                if element.local_name() == "br" {
                    flow.block(around.unwrap_or(BlockKind::Paragraph));
                } else if let Some(kind) = kind_of(element, around) {
                    flow.block(kind);
                    if inside.is_some() {
                        blocks.push(Around { kind, element: element.clone() });
                    }
                }
                note_date(element, facts);
            }
            at = inside.or_else(|| after(&node, root, &mut blocks, flow));
        }
    }

    /// The number of an element that holds text, which it gets here.
    fn take_box(&mut self, element: Element) -> u32 {
        self.number_of_box(&element).unwrap_or_else(|| {
            let number = crate::text::to_u32(self.boxes.len());
            self.box_numbers.set(&element, &JsValue::from(number));
            self.boxes.push(element);
            number
        })
    }

    /// The elements that hold the text.
    pub(crate) fn boxes(&self) -> &[Element] {
        &self.boxes
    }

    /// The number of an element among those that hold the text.
    pub(crate) fn number_of_box(&self, element: &Element) -> Option<u32> {
        self.box_numbers.get(element).as_f64().map(|number| number as u32)
    }

    /// The numbers of the elements that hold a passage.
    pub(crate) fn boxes_of(&self, span: Span) -> &[u32] {
        self.box_of.get(span.0.0 as usize..=span.1.0 as usize).unwrap_or_default()
    }

    /// The first text node in which something stands.
    pub(crate) fn first(&self) -> Option<&Node> {
        self.flow.in_node(0).and_then(|(number, _)| self.nodes.get(number as usize))
    }

    /// The pieces of the page that a passage covers: one, unless something that is left out stands in between.
    pub(crate) fn pieces(&self, (start, end): Span) -> Vec<Ends<'_>> {
        let first = self.gaps.partition_point(|gap| *gap <= start.0);
        let gaps = self.gaps.iter().skip(first).take_while(|gap| **gap <= end.0);
        let mut pieces = Vec::new();
        let mut from = start;
        let mut cut = |from: (u32, u32), to: (u32, u32)| {
            let node = |number: u32| self.nodes.get(number as usize);
            if let (Some(one), Some(other)) = (node(from.0), node(to.0)) {
                pieces.push(((one, from.1), (other, to.1)));
            }
        };
        for gap in gaps {
            let last = gap - 1;
            let length = self.nodes.get(last as usize).and_then(Node::node_value).unwrap_or_default();
            cut(from, (last, crate::text::to_u32(length.encode_utf16().count())));
            from = (*gap, 0);
        }
        cut(from, end);
        pieces
    }

    /// Where a passage stands in the page.
    pub(crate) fn span(&self, release: &Release, range: Range<CodePoints>) -> Option<Span> {
        let text = release.text();
        let (start, end) = (text.utf16(range.start())?, text.utf16(range.end())?);
        let (last, offset) = self.flow.in_node(end.0.checked_sub(1)?)?;
        Some((self.flow.in_node(start.0)?, (last, offset + 1)))
    }

    /// The passage as a range of the page, for measuring and scrolling.
    pub(crate) fn dom_range(
        &self,
        document: &Document,
        release: &Release,
        range: Range<CodePoints>,
    ) -> Option<web_sys::Range> {
        let (start, end) = self.span(release, range)?;
        let dom = document.create_range().ok()?;
        dom.set_start(self.nodes.get(start.0 as usize)?, start.1).ok()?;
        dom.set_end(self.nodes.get(end.0 as usize)?, end.1).ok()?;
        Some(dom)
    }

    /// The place of the text where a boundary point of the page falls.
    pub(crate) fn place(&self, node: &Node, offset: u32) -> Option<Utf16> {
        if let Some(number) = self.numbers.get(node).as_f64() {
            return self.flow.in_text(number as u32, offset);
        }
        // Between elements: the first of our text nodes at or after the point.
        let document = node.owner_document()?;
        let point = document.create_range().ok()?;
        point.set_start(node, offset).ok()?;
        point.collapse_with_to_start(true);
        let after =
            self.nodes.partition_point(|text| point.compare_point(text, 0).is_ok_and(|order| order < 0));
        self.flow.in_text(crate::text::to_u32(after), 0).or_else(|| self.flow.end())
    }

    /// The passage that a range of the page covers; `None` if its ends are reversed or outside the text.
    pub(crate) fn passage(&self, release: &Release, range: &web_sys::Range) -> Option<Range<CodePoints>> {
        let start = self.place(&range.start_container().ok()?, range.start_offset().ok()?)?;
        let end = self.place(&range.end_container().ok()?, range.end_offset().ok()?)?;
        let text = release.text();
        Range::new(text.code_points_of_utf16(start)?, text.code_points_of_utf16(end)?)
    }
}

/// What follows a node in `root`, out of every element that ends there.
fn after(node: &Node, root: &Node, blocks: &mut Vec<Around>, flow: &mut Flow) -> Option<Node> {
    let mut node = node.clone();
    loop {
        if node.is_same_node(Some(root)) {
            return None;
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
        if let Some(element) = node.dyn_ref::<Element>() {
            let outer = blocks.len().checked_sub(2).and_then(|nth| blocks.get(nth));
            if kind_of(element, outer.map(|block| block.kind)).is_some() {
                blocks.pop();
                flow.block(blocks.last().map_or(BlockKind::Paragraph, |block| block.kind));
            }
        }
    }
}

/// What the walk leaves out: what is no text of the release, and what the page marks.
fn is_skipped(element: &Element) -> bool {
    matches!(
        &*element.local_name(),
        "script" | "style" | "template" | "noscript" | "textarea" | "select" | "iframe" | "object" | "svg"
    ) || element.has_attribute("hidden")
        || element.has_attribute("data-press-loupe-ignore")
        || element.has_attribute("data-press-loupe-failed")
}

/// The kind of block that an element makes; `None` if it stands inside a line.
fn kind_of(element: &Element, around: Option<BlockKind>) -> Option<BlockKind> {
    if let Some(kind) = element.get_attribute("data-kind").as_deref().and_then(BlockKind::named) {
        return Some(kind);
    }
    Some(match &*element.local_name() {
        "h1" => BlockKind::Headline,
        "h2" | "h3" | "h4" | "h5" | "h6" | "legend" | "dt" => BlockKind::Heading,
        "blockquote" => BlockKind::Quotation,
        "li" | "dd" => BlockKind::ListItem,
        "figcaption" | "caption" => BlockKind::Caption,
        "tr" | "td" | "th" => BlockKind::Row,
        "address" | "article" | "aside" | "body" | "center" | "details" | "dialog" | "div" | "dl"
        | "fieldset" | "figure" | "footer" | "form" | "header" | "hgroup" | "hr" | "main" | "menu"
        | "nav" | "ol" | "p" | "pre" | "press-loupe" | "search" | "section" | "summary" | "table"
        | "tbody" | "tfoot" | "thead" | "ul" => around.unwrap_or(BlockKind::Paragraph),
        _ => return None,
    })
}

fn note_date(element: &Element, facts: &mut Facts) {
    if facts.date.is_none() && element.local_name() == "time" {
        facts.date = element.get_attribute("datetime").and_then(|date| date.get(..10).map(ToOwned::to_owned));
    }
}

/// What the page that holds the release says of it.
pub(crate) fn facts_of_page(host: &HtmlElement, release: &mut Release) {
    let Some(document) = host.owner_document() else { return };
    let content = |selector: &str, attribute: &str| {
        document
            .query_selector(selector)
            .ok()
            .flatten()?
            .get_attribute(attribute)
            .filter(|text| !text.is_empty())
    };
    let language = host.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let headline = release.blocks().iter().find(|block| block.0 == BlockKind::Headline).map(|block| block.1);
    let headline = headline.and_then(|range| release.text().slice(range)).map(ToOwned::to_owned);
    let facts = &mut release.facts;
    facts.title = headline.or_else(|| Some(document.title()).filter(|title| !title.is_empty()));
    facts.issuer = option(host, "issuer")
        .or_else(|| content("meta[property='og:site_name']", "content"))
        .or_else(|| content("meta[name=author]", "content"));
    facts.language = language.filter(|language| !language.is_empty());
    // What follows a question mark may be where a reader came from. In an address that the page itself calls its own it
    // names the page: WordPress has `/?p=12`.
    facts.address = content("link[rel=canonical]", "href")
        .and_then(|href| web_sys::Url::new_with_base(&href, &document.base_uri().ok().flatten()?).ok())
        .map(|url| [url.origin(), url.pathname(), url.search()].concat())
        .or_else(|| {
            let url = web_sys::Url::new(&document.location()?.href().ok()?).ok()?;
            Some([url.origin(), url.pathname()].concat())
        })
        .filter(|address| address.starts_with("http"));
}
