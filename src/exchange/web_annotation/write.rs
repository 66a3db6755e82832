//! Writing a reading as a Web Annotation collection.

use serde::{Serialize, Serializer};

use super::{CONTEXT, VOCABULARY};
use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id, Link};
use crate::exchange::About;
use crate::reading::Reading;
use crate::release::{Facts, digest};
use crate::selector::Selector;
use crate::text::Range;

/// The context of the W3C, then ours.
type Context = (&'static str, Vocabulary);

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: Context,
    id: &'a str,
    r#type: &'a str,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Agent<'a>>,
    generated: &'a str,
    generator: Agent<'a>,
    release: ReleaseFacts<'a>,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
struct Vocabulary {
    #[serde(rename = "@vocab")]
    vocabulary: &'static str,
}

/// Every item has it, too: an annotation that is taken out of its collection, as a server of annotations keeps them,
/// is then whole.
const CONTEXTS: Context = (CONTEXT, Vocabulary { vocabulary: VOCABULARY });

/// Something else, by its name.
#[derive(Serialize)]
struct Named {
    id: String,
}

#[derive(Serialize)]
struct Agent<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    r#type: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct ReleaseFacts<'a> {
    identity: &'a str,
    digest: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: String,
    r#type: &'a str,
    start_index: usize,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Item<'a> {
    Annotation(Box<AnnotationItem<'a>>),
    Link(LinkItem<'a>),
}

#[derive(Serialize)]
struct AnnotationItem<'a> {
    #[serde(rename = "@context")]
    context: Context,
    id: String,
    r#type: &'a str,
    #[serde(serialize_with = "one_or_more")]
    motivation: &'a [&'a str],
    created: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Agent<'a>>,
    generator: &'a str,
    revision: u32,
    #[serde(rename = "copyOf", skip_serializing_if = "Option::is_none")]
    copy_of: Option<Named>,
    /// The record that a newer version wrote, which alone can say the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'a str>,
    body: Vec<Body<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "object")]
    attributes: Vec<(&'static str, &'a str)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Passage<'a>>,
    target: Passage<'a>,
}

#[derive(Serialize)]
struct LinkItem<'a> {
    #[serde(rename = "@context")]
    context: Context,
    id: String,
    r#type: &'a str,
    motivation: &'a str,
    created: &'a str,
    generator: &'a str,
    revision: u32,
    kind: &'a str,
    body: String,
    target: String,
}

#[derive(Serialize)]
struct Body<'a> {
    r#type: &'a str,
    purpose: &'a str,
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'a str>,
}

#[derive(Serialize)]
struct Passage<'a> {
    source: &'a str,
    selector: Vec<SelectorItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remembered: Option<SelectorItem>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum SelectorItem {
    TextQuoteSelector {
        exact: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        prefix: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        suffix: String,
    },
    TextPositionSelector {
        start: u32,
        end: u32,
    },
}

/// Names this program and its version, as the generator of a file.
const GENERATOR: &str = concat!("urn:press-loupe:version:", env!("CARGO_PKG_VERSION"));
const GENERATOR_NAME: &str = concat!("Pressloupe ", env!("CARGO_PKG_VERSION"));

/// Writes a reading as a Web Annotation collection: indented JSON, annotations in text order, then the links.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::exchange::{About, web_annotation::write};
/// use press_loupe::reading::{Edit, Reading};
/// use press_loupe::release::{Block, BlockKind, Draft, Release, digest};
/// use press_loupe::tag::{Tag, Tagged};
/// use press_loupe::text::{CodePoints, Range};
///
/// let block = Block::new(BlockKind::Paragraph, "She said it was done.").unwrap();
/// let mut reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let range = Range::new(CodePoints(9), CodePoints(20)).unwrap();
/// let edit = Edit::Tag { id: Id::from_random([7; 16]), range, tagged: Tagged::from(Tag::Claim), note: String::new() };
/// reading.apply(edit, &now).unwrap();
/// let digest = digest(reading.text().as_str());
/// let json = write(&reading, &About { identity: "x", digest: &digest, generated: &now, creator: None });
/// assert!(json.contains(r#""exact": "it was done""#));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> String {
    let release = reading.release();
    let Facts { title, issuer, date, address, language } = &release.facts;
    let source = address.as_deref().and_then(web_address);
    let source = &source.unwrap_or_else(|| ["urn:sha256:", about.digest].concat());
    let own = [about.identity, "\n", about.creator.unwrap_or_default()].concat();
    let id = ["urn:sha256:", &digest(&own)].concat();
    let annotations = reading.in_text_order();
    let items = annotations.map(|one| Item::Annotation(Box::new(annotation(one, reading, about, source))));
    let items: Vec<_> = items.chain(reading.links().map(|one| Item::Link(link(one)))).collect();
    let collection = Collection {
        context: CONTEXTS,
        id: &id,
        r#type: "AnnotationCollection",
        label: ["Reading of “", &release.title(), "”"].concat(),
        creator: about.creator.map(person),
        generated: about.generated.as_str(),
        generator: Agent { id: Some(GENERATOR), r#type: "Software", name: GENERATOR_NAME },
        release: ReleaseFacts {
            identity: about.identity,
            digest: about.digest,
            title: title.as_deref(),
            issuer: issuer.as_deref(),
            date: date.as_deref(),
            address: address.as_deref(),
            language: language.as_deref(),
        },
        total: items.len(),
        first: Page { id: [&id, "#first"].concat(), r#type: "AnnotationPage", start_index: 0, items },
    };
    // Strings and numbers under string keys: writing them cannot fail.
    serde_json::to_string_pretty(&collection).unwrap_or_default()
}

fn annotation<'a>(
    one: &'a Annotation,
    reading: &'a Reading,
    about: &About<'a>,
    source: &'a str,
) -> AnnotationItem<'a> {
    let body = |purpose, value, format| Body { r#type: "TextualBody", purpose, value, format };
    let mut bodies = vec![body("tagging", one.tag().name(), None)];
    let mut motivation: &[&str] = &["tagging"];
    if !one.note.is_empty() {
        bodies.push(body("commenting", &one.note, Some("text/plain")));
        motivation = &["tagging", "commenting"];
    }
    AnnotationItem {
        context: CONTEXTS,
        id: urn(one.id),
        r#type: "Annotation",
        motivation,
        created: one.created.as_str(),
        modified: (one.modified != one.created).then(|| one.modified.as_str()),
        creator: one.creator.as_deref().or(about.creator).map(person),
        generator: GENERATOR,
        revision: one.revision.number,
        copy_of: one.copy_of.map(|of| Named { id: urn(of) }),
        record: reading.frozen(one.id),
        body: bodies,
        attributes: one.tagged.attributes(),
        cue: one.tagged.cue().map(|cue| passage(cue, reading, source)),
        target: passage(&one.passage, reading, source),
    }
}

fn link(link: &Link) -> LinkItem<'_> {
    LinkItem {
        context: CONTEXTS,
        id: urn(link.id),
        r#type: "Annotation",
        motivation: "linking",
        created: link.created.as_str(),
        generator: GENERATOR,
        revision: link.revision.number,
        kind: link.kind.name(),
        body: urn(link.to),
        target: urn(link.from),
    }
}

/// The passage with its context; where it is found, its position there, else the one it remembers.
fn passage<'a>(passage: &Selector, reading: &Reading, source: &'a str) -> Passage<'a> {
    let is_found = matches!(reading.lands(passage), Anchor::Found(_));
    let Selector { range, quote, prefix, suffix, .. } = reading.described(passage);
    let mut selector = vec![SelectorItem::TextQuoteSelector { exact: quote, prefix, suffix }];
    let position = SelectorItem::TextPositionSelector { start: range.start().0, end: range.end().0 };
    let remembered = if is_found {
        selector.push(position);
        None
    } else {
        (range != Range::NOWHERE).then_some(position)
    };
    Passage { source, selector, remembered }
}

/// An address of the web in the characters that an address may have, the others escaped as browsers do it; `None`
/// for anything else.
fn web_address(address: &str) -> Option<String> {
    let rest = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"))?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    // What is in a host means something else when it is escaped.
    if !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:".contains(&byte)) {
        return None;
    }
    let mut written = String::with_capacity(address.len());
    let mut is_fragment = false;
    for (at, byte) in address.bytes().enumerate() {
        let is_escape = || {
            let digits = address.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        let stays = match byte {
            b'%' => is_escape(),
            b'#' => !is_fragment,
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        is_fragment |= byte == b'#';
        if stays {
            written.push(char::from(byte));
        } else {
            written.push('%');
            for digit in [byte >> 4, byte & 0xf] {
                written.extend(char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    Some(written)
}

const fn person(name: &str) -> Agent<'_> {
    Agent { id: None, r#type: "Person", name }
}

fn urn(id: Id) -> String {
    ["urn:uuid:", &id.to_string()].concat()
}

/// Names and values as an object.
fn object<S: Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

/// A single value as it is, several as an array.
fn one_or_more<S: Serializer>(values: &[&str], serializer: S) -> Result<S::Ok, S::Error> {
    match values {
        [one] => one.serialize(serializer),
        _ => values.serialize(serializer),
    }
}
