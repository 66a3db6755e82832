//! A page's elements as the text of a release, and passages of that text painted over the page.
#![cfg(target_arch = "wasm32")]
// Tests may stop at the first surprise; clippy.toml exempts test functions, not what they share.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use js_sys::{Array, Function};
use press_loupe::browser::script::Tool;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, Node, StaticRange};

mod room;

use room::{get, laid_on, object};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = KeyboardEvent)]
    type Key;
    #[wasm_bindgen(constructor, js_class = "KeyboardEvent")]
    fn new(kind: &str, init: &JsValue) -> Key;
}

/// What the text map leaves out.
const SKIPPED: &str = "script, style, template, noscript, textarea, select, iframe, object, svg, [hidden], [data-press-loupe-ignore]";

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element of the page with the tool on it; both are taken away with it.
struct Room {
    host: HtmlElement,
    tool: Tool,
}

impl Room {
    async fn new(fill: impl FnOnce(&HtmlElement)) -> Self {
        let host: HtmlElement = document().create_element("press-loupe").unwrap().unchecked_into();
        host.set_attribute("start", "").unwrap();
        host.set_attribute("release-id", "a test").unwrap();
        fill(&host);
        document().body().unwrap().append_child(&host).unwrap();
        let tool = laid_on(&host).await;
        Self { host, tool }
    }

    async fn of(html: &str) -> Self {
        Self::new(|host| host.set_inner_html(html)).await
    }

    fn tag(&self, start: usize, end: usize) -> Result<String, JsValue> {
        let passage = object(&[("start", (start as u32).into()), ("end", (end as u32).into())]);
        self.tool.tag(&passage, "claim", &JsValue::UNDEFINED)
    }

    fn list(&self) -> Vec<(u32, u32, String)> {
        let number = |one: &JsValue, name| get(one, name).as_f64().unwrap() as u32;
        let plain = |one: JsValue| {
            (number(&one, "start"), number(&one, "end"), get(&one, "quote").as_string().unwrap())
        };
        self.tool.list().iter().map(plain).collect()
    }

    /// What is painted as a claim, without white space and without what the map leaves out.
    fn painted(&self) -> String {
        let highlights = get(&get(&js_sys::global(), "CSS"), "highlights");
        let get_one: Function = get(&highlights, "get").unchecked_into();
        let ranges = Array::from(&get_one.call1(&highlights, &"press-loupe-claim".into()).unwrap());
        ranges.iter().map(|range| words_between(&self.host, &range.unchecked_into())).collect()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.tool.destroy();
        self.host.remove();
        web_sys::window().unwrap().local_storage().unwrap().unwrap().clear().unwrap();
    }
}

fn text_nodes(root: &Node, nodes: &mut Vec<Node>) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == Node::TEXT_NODE {
            nodes.push(node);
        } else if node.dyn_ref::<Element>().is_some_and(|element| !element.matches(SKIPPED).unwrap()) {
            text_nodes(&node, nodes);
        }
    }
}

/// The words of a range that the map knows, unit by unit.
fn words_between(host: &Node, range: &StaticRange) -> String {
    let live = document().create_range().unwrap();
    live.set_start(&range.start_container(), range.start_offset()).unwrap();
    live.set_end(&range.end_container(), range.end_offset()).unwrap();
    let mut nodes = Vec::new();
    text_nodes(host, &mut nodes);
    let mut units = Vec::new();
    for node in nodes {
        for (nth, unit) in node.node_value().unwrap().encode_utf16().enumerate() {
            let nth = nth as u32;
            if live.compare_point(&node, nth).unwrap() == 0
                && live.compare_point(&node, nth + 1).unwrap() == 0
            {
                units.push(unit);
            }
        }
    }
    String::from_utf16(&units).unwrap().split_ascii_whitespace().collect()
}

fn bare(text: &str) -> String {
    text.split_ascii_whitespace().collect()
}

/// The text of a page, said the simplest way: blocks and line breaks end lines, white space is one space.
fn lines(root: &Node, lines: &mut Vec<String>) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == Node::TEXT_NODE {
            lines.last_mut().unwrap().push_str(&node.node_value().unwrap());
        }
        let Some(element) = node.dyn_ref::<Element>().filter(|element| !element.matches(SKIPPED).unwrap())
        else {
            continue;
        };
        let is_block = matches!(
            &*element.local_name(),
            "br" | "div" | "p" | "ul" | "li" | "blockquote" | "table" | "tr" | "td" | "h2" | "hr"
        );
        if is_block {
            lines.push(String::new());
        }
        self::lines(&node, lines);
        if is_block {
            lines.push(String::new());
        }
    }
}

fn text_of(host: &Node) -> String {
    let mut found = vec![String::new()];
    lines(host, &mut found);
    let words = found.iter().map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[wasm_bindgen_test]
async fn the_text_is_what_a_reader_reads() {
    for (html, text) in [
        (
            "<p>Bridge  opens</p>\n<p>\n  It <b>opened</b>\ton <i>Fri</i>day.\n</p>",
            "Bridge opens\nIt opened on Friday.",
        ),
        ("<p>one<br>two<br/><br> three</p>", "one\ntwo\nthree"),
        ("loose <p>block</p> ends", "loose\nblock\nends"),
        ("<p>a <b> b </b> c</p><p> </p><p>\n</p>", "a b c"),
        ("<p>a<b> </b>b<span></span>c<!-- no -->d</p>", "a bcd"),
        (
            "<p>it <script>no()</script><style>no {}</style><template>no</template><span hidden>no</span>is<span data-press-loupe-ignore> no</span></p>",
            "it is",
        ),
        (
            "<p>it <noscript>no</noscript><textarea>no</textarea><select><option>no</select><svg><text>no</text></svg>is</p>",
            "it is",
        ),
        ("<div hidden><p>no</p></div><p>it is</p><aside data-press-loupe-ignore><p>no</p></aside>", "it is"),
        (
            "<table><caption>Cost</caption><thead><tr><th>Year<th>Sum<tbody><tr><td>2023<td> 40 </table>",
            "Cost\nYear\nSum\n2023\n40",
        ),
        ("<ul><li>one<ul><li>two</ul><li><p>three</p></ul>", "one\ntwo\nthree"),
        (
            "<dl><dt>who<dd>she</dl><figure><img alt=no><figcaption>A bridge</figcaption></figure>",
            "who\nshe\nA bridge",
        ),
        ("<pre>two\n  lines</pre>", "two lines"),
        ("<p>no\u{a0}break\u{2003}wide \u{200b}none</p>", "no\u{a0}break\u{2003}wide \u{200b}none"),
        ("<p>👩‍👩‍👧 e\u{301} שלום</p>", "👩‍👩‍👧 e\u{301} שלום"),
        ("<p style='display: none'>a phone's theme hides this</p>", "a phone's theme hides this"),
        ("", ""),
        ("<p> <br> </p>", ""),
    ] {
        let room = Room::of(html).await;
        assert_eq!(room.tool.text(), text, "{html}");
    }
}

#[wasm_bindgen_test]
async fn kinds_of_blocks_come_from_the_elements() {
    let room = Room::of(
        "<p data-kind='kicker'>NEWS</p><h1>Bridge opens</h1><h2>At last</h2><p>It did.</p><blockquote><p>“Yes.”</p></blockquote><ul><li>one</ul>\
         <table><tr><td>1</table><figure><figcaption>A bridge</figcaption></figure><p>End.</p>",
    )
    .await;
    let blocks = Array::from(&get(&room.tool.release(), "blocks"));
    let kinds: Vec<_> = blocks.iter().map(|block| get(&block, "kind").as_string().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "kicker",
            "headline",
            "heading",
            "paragraph",
            "quotation",
            "list-item",
            "row",
            "caption",
            "paragraph"
        ]
    );
}

#[wasm_bindgen_test]
async fn a_passage_is_painted_where_it_stands_and_no_text_node_is_touched() {
    let html = "<p>The  <b>bri<i>dge</i></b> 😀 opened\n on <script>no</script>Friday.</p><p>It <span hidden>no</span>may close.</p>";
    let room = Room::of(html).await;
    let before = room.host.inner_html();
    room.tag(3, 23).unwrap();
    assert_eq!(room.list(), [(4, 22, "bridge 😀 opened on".to_owned())], "without outer white space");
    assert_eq!(room.painted(), "bridge😀openedon");
    let end = room.tool.text().chars().count();
    room.tool.undo().unwrap();
    room.tag(0, end).unwrap();
    assert_eq!(room.painted(), bare(&room.tool.text()));
    assert_eq!(room.host.inner_html(), before);
    assert!(room.tag(0, end + 1).is_err());
}

/// Marsaglia's xorshift: the same trees in every run.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % below
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

const WORDS: &[&str] = &[
    "bridge",
    " Ouse ",
    "\n",
    "  ",
    " ",
    "😀",
    "e\u{301}",
    "שלום ",
    "\u{a0}",
    "a b",
    "\t,",
    "",
    "👩‍👩‍👧",
    "opened on\n  Friday",
];
const INLINE: &[&str] = &["b", "i", "span", "a", "em"];
const BLOCK: &[&str] = &["p", "div", "blockquote", "h2", "ul", "li", "table", "tr", "td"];
const LEFT_OUT: &[&str] = &["script", "style", "template", "textarea", "svg"];

fn grow(parent: &Element, dice: &mut Dice, depth: usize) {
    for _ in 0..1 + dice.roll(5) {
        let made = |name: &str| document().create_element(name).unwrap();
        let child: Node = match dice.roll(if depth == 0 { 5 } else { 12 }) {
            0..=3 => document().create_text_node(dice.pick(WORDS)).into(),
            4 => made(dice.pick(&["br", "img", "hr"])).into(),
            5 => document().create_comment("no").into(),
            6 => {
                let element = made(dice.pick(LEFT_OUT));
                element.set_text_content(Some("left out"));
                element.set_attribute("type", "none").unwrap();
                element.into()
            }
            7 => {
                let element = made(dice.pick(&["span", "p"]));
                element.set_attribute(dice.pick(&["hidden", "data-press-loupe-ignore"]), "").unwrap();
                grow(&element, dice, depth - 1);
                element.into()
            }
            8 | 9 => {
                let element = made(dice.pick(INLINE));
                grow(&element, dice, depth - 1);
                element.into()
            }
            _ => {
                let element = made(dice.pick(BLOCK));
                grow(&element, dice, depth - 1);
                element.into()
            }
        };
        parent.append_child(&child).unwrap();
    }
}

#[wasm_bindgen_test]
async fn in_any_tree_the_text_is_that_of_the_tree_and_what_is_painted_is_what_is_quoted() {
    for seed in 1..=60 {
        let mut dice = Dice(u32::wrapping_mul(seed, 0x9e37_79b9));
        let room = Room::new(|host| grow(host, &mut dice, 4)).await;
        let (html, text) = (room.host.inner_html(), room.tool.text());
        assert_eq!(text, text_of(&room.host), "seed {seed}: {html}");
        let letters: Vec<char> = text.chars().collect();
        for _ in 0..if letters.is_empty() { 0 } else { 12 } {
            let start = dice.roll(letters.len());
            let end = start + 1 + dice.roll(letters.len() - start);
            let slice: String = letters[start..end].iter().collect();
            let made = room.tag(start, end);
            if slice.trim().is_empty() {
                assert!(made.is_err(), "seed {seed}: {start}–{end} of {html}");
                continue;
            }
            let id = made.unwrap();
            let [(start, end, quote)] = &room.list()[..] else { panic!("one annotation") };
            let there: String = letters[*start as usize..*end as usize].iter().collect();
            assert_eq!((&there, quote.as_str()), (quote, slice.trim()), "seed {seed}: {html}");
            assert_eq!(room.painted(), bare(quote), "seed {seed}: {html}");
            room.tool.delete(&id).unwrap();
            assert_eq!(room.painted(), "");
        }
        assert_eq!(room.host.inner_html(), html, "the page's own nodes are as they were");
    }
}

#[wasm_bindgen_test]
async fn what_is_selected_between_any_two_points_is_what_is_tagged() {
    for seed in 1..=20 {
        let mut dice = Dice(u32::wrapping_mul(seed, 0x85eb_ca6b));
        let room = Room::new(|host| grow(host, &mut dice, 3)).await;
        let html = room.host.inner_html();
        for _ in 0..6 {
            let point = |dice: &mut Dice| {
                let mut node: Node = room.host.clone().into();
                while dice.roll(5) > 0 && node.has_child_nodes() {
                    let children = node.child_nodes();
                    node = children.item(dice.roll(children.length() as usize) as u32).unwrap();
                }
                let length = match node.node_value() {
                    Some(data) => data.encode_utf16().count(),
                    None => node.child_nodes().length() as usize,
                };
                // Not between the halves of a character, where no browser puts a caret.
                let at = dice.roll(length + 1);
                let splits = node.node_value().is_some_and(|data| {
                    data.encode_utf16().nth(at).is_some_and(|unit| (0xdc00..0xe000).contains(&unit))
                });
                (node, if splits { at - 1 } else { at } as u32)
            };
            let ((start, at), (end, to)) = (point(&mut dice), point(&mut dice));
            let selection = document().get_selection().unwrap().unwrap();
            selection.set_base_and_extent(&start, at, &end, to).unwrap();
            if selection.range_count() == 0 {
                continue;
            }
            let range = selection.get_range_at(0).unwrap();
            let wanted = words_between(&room.host, range.unchecked_ref());
            JsFuture::from(room.tool.settled()).await.unwrap();
            let init = [("key", "1".into()), ("bubbles", true.into()), ("composed", true.into())];
            let release = room.host.shadow_root().unwrap().query_selector("[part=release]").unwrap().unwrap();
            release.dispatch_event(&Key::new("keydown", &object(&init))).unwrap();
            let quotes: Vec<_> = room.list().into_iter().map(|(_, _, quote)| quote).collect();
            let place =
                format!("seed {seed}: {}.{at} to {}.{to} in {html}", start.node_name(), end.node_name());
            // White space that is no ASCII is trimmed as well.
            if wanted.trim().is_empty() {
                assert!(quotes.is_empty(), "{quotes:?}, {place}");
            } else {
                assert_eq!(
                    quotes.iter().map(|quote| bare(quote)).collect::<Vec<_>>(),
                    [wanted.trim()],
                    "{place}"
                );
                assert_eq!(room.painted(), wanted.trim(), "{place}");
                room.tool.undo().unwrap();
            }
        }
    }
}
