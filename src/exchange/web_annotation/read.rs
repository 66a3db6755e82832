//! Reading Web Annotations: our own, and those of other tools.
//!
//! Other tools write the same model in many shapes (one or several, a string or an object), so this reads a tree of
//! values rather than one type for each shape. Three go further than the standard and are read all the same: the rows
//! of [Hypothesis](super::hypothesis); Recogito's own shape, with `bodies` and selectors that have a `quote`; and
//! Readium's bodies, which have `tags`.

use std::borrow::Cow;

use serde_json::Value;

use super::{Rule, VOCABULARY, Violation, hypothesis, rules};
use crate::annotation::{Annotation, Id, Link, LinkKind, Moment, Revision};
use crate::exchange::repeated::repeated;
use crate::exchange::units::Unit;
use crate::exchange::{Imported, MAX_BYTES, NamedRelease, Refusal, Refused, Unreadable};
use crate::messages::errors as m;
use crate::release::{Facts, digest};
use crate::saved;
use crate::selector::Selector;
use crate::sorted::Sorted;
use crate::tag::{AttributeError, Tag, Tagged};
use crate::text::{CodePoints, Range};

/// Reads a Web Annotation, an array of them, a page, or a collection with embedded pages.
///
/// An annotation is taken if it has a text quote and one of our tags, in any case of letters. What lacks either is
/// [passed over](Imported::passed_over), with the reason. If it marks no words at all, and is not as the standard wants
/// it, it is [refused](Imported::refused) with the rule that it breaks; members of a bare array, which is no form of the
/// standard, only need to have a target. No rule of the standard keeps an annotation out that marks words with a tag of
/// ours.
///
/// Of a key that stands more than once in the same object the last counts, and that is told among
/// [`left_out`](Imported::left_out). An id that is no UUID becomes one that is always the same for the same id, so that
/// a file taken in twice adds nothing the second time. Where the file does not say when an annotation was made, that is
/// `now`. What positions count is known of our own files alone; those of others are held against the text before they
/// are [taken in](Imported::edit).
///
/// # Errors
/// If nothing can be read; the sentence says where the file is bad.
///
/// # Examples
/// ```
/// use press_loupe::{annotation::Moment, exchange::web_annotation::read, tag::Tag};
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let json = r#"{
///   "@context": "http://www.w3.org/ns/anno.jsonld",
///   "id": "http://example.org/anno1",
///   "type": "Annotation",
///   "motivation": "tagging",
///   "bodyValue": "Claim",
///   "target": { "selector": { "type": "TextQuoteSelector", "exact": "it opened", "prefix": "said " } }
/// }"#;
/// let imported = read(json, &now).unwrap();
/// assert_eq!(imported.annotations[0].tag(), Tag::Claim);
/// assert_eq!(imported.annotations[0].passage.prefix, "said ");
/// assert_eq!(read("[1, 2", &now).unwrap_err().to_string(), "the file ends too early, in line 1, column 5");
/// ```
pub fn read(json: &str, now: &Moment) -> Result<Imported, Unreadable> {
    if json.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge { bytes: json.len() });
    }
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let root: Value = serde_json::from_str(json).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        if error.is_eof() {
            Unreadable::Ends { line, column }
        } else {
            Unreadable::NotJson { line, column, what: error.to_string() }
        }
    })?;
    let mut imported = Imported::of_nothing(now.clone());
    imported.release = release(&root);
    let mut reader = Reader { imported, creator: creator(&root), ids: Sorted::new(), taken: Sorted::new() };
    let (items, form) = reader.items(&root).ok_or(Unreadable::NoAnnotations)?;
    let is_ours = is_ours(&root) || (!items.is_empty() && items.iter().all(|item| is_ours(item)));
    reader.imported.unit = if is_ours { Unit::CodePoints } else { Unit::Unknown };
    let mut links = Vec::new();
    for (nth, item) in items.iter().enumerate() {
        let name = string(item, "id").map_or_else(|| m::item(nth + 1), short);
        if is_link(item) {
            links.push((name, item));
        } else if let Err(why) = reader.annotation(&name, item) {
            reader.not_taken(name, item, why, form);
        }
    }
    // Links come last: their ends may be named by ids that became UUIDs on the way.
    for (name, item) in links {
        if let Err(why) = reader.link(&name, item) {
            reader.not_taken(name, item, why, form);
        }
    }
    let told = repeated(json)
        .into_iter()
        .map(|one| Refused { item: m::line(one.line), why: Refusal::RepeatedKey(short(&one.key)) });
    reader.imported.left_out.extend(told);
    Ok(reader.imported)
}

/// What an item is part of, which says how far it is held to the standard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing: it is the file.
    Alone,
    /// A page or a collection.
    Member,
    /// Something that the standard does not know.
    Loose,
}

struct Reader {
    imported: Imported,
    /// Who made the collection.
    creator: Option<String>,
    /// The ids as the file writes them, and as they were taken.
    ids: Sorted<String, Id>,
    taken: Sorted<Id, ()>,
}

impl Reader {
    /// The items of whatever the file is; `None` if it is nothing of the kind.
    fn items<'a>(&mut self, root: &'a Value) -> Option<(Vec<Cow<'a, Value>>, Form)> {
        if let Value::Array(items) = root {
            return Some((self.loose(items.iter().collect()), Form::Loose));
        }
        if root.get("rows").is_some() {
            let rows = ["rows", "replies"].iter().flat_map(|key| each(root.get(*key)));
            return Some((self.loose(rows.collect()), Form::Loose));
        }
        if hypothesis::is_row(root) {
            return Some((self.loose(vec![root]), Form::Loose));
        }
        let is_standard = is_a(root, "AnnotationCollection") || is_a(root, "AnnotationPage");
        let mut page = match root.get("first") {
            Some(first @ Value::Object(_)) => first,
            Some(Value::String(address)) if is_standard => {
                self.elsewhere(address);
                return Some((Vec::new(), Form::Member));
            }
            _ => root,
        };
        if page.get("items").is_none() {
            let is_one = is_a(root, "Annotation") || root.get("target").is_some();
            return if is_one {
                Some((vec![Cow::Borrowed(root)], Form::Alone))
            } else {
                is_standard.then(|| (Vec::new(), Form::Member))
            };
        }
        let form = if is_standard { Form::Member } else { Form::Loose };
        let mut items = Vec::new();
        loop {
            items.extend(each(page.get("items")).iter().map(Cow::Borrowed));
            match page.get("next") {
                Some(next @ Value::Object(_)) => page = next,
                Some(Value::String(address)) => {
                    self.elsewhere(address);
                    return Some((items, form));
                }
                _ => return Some((items, form)),
            }
        }
    }

    /// Items in no order of the standard, those of Hypothesis as Web Annotations.
    fn loose<'a>(&mut self, items: Vec<&'a Value>) -> Vec<Cow<'a, Value>> {
        if !items.iter().any(|item| hypothesis::is_row(item)) {
            return items.into_iter().map(Cow::Borrowed).collect();
        }
        let address = items.iter().find_map(|row| string(row, "uri"));
        self.imported.release.facts.address = address.map(ToOwned::to_owned);
        let (annotations, lost) = hypothesis::annotations(items);
        let lost = lost.into_iter().map(|reply| Refused {
            item: short(string(reply, "id").unwrap_or(m::a_reply())),
            why: Refusal::Reply,
        });
        self.imported.passed_over.extend(lost);
        annotations.into_iter().map(Cow::Owned).collect()
    }

    /// Says that an item was not taken, and why: whether it marks nothing because it is not in order.
    fn not_taken(&mut self, item: String, value: &Value, mut why: Refusal, form: Form) {
        use Refusal::{NoEnds, NoKind, NoQuote, NotAnAnnotation, PositionOnly};
        match (&why, value.as_str()) {
            (NotAnAnnotation, Some(address)) if form == Form::Member => return self.elsewhere(address),
            (NoQuote | PositionOnly | NoKind | NoEnds, _) => {
                let checked = match form {
                    Form::Loose if !each(value.get("target")).is_empty() => Ok(()),
                    Form::Loose => Err(Violation { key: "target", rule: Rule::There }),
                    form => rules::annotation(value, form == Form::Alone),
                };
                why = checked.err().map_or(why, Refusal::NotValid);
            }
            _ => {}
        }
        let list =
            if why.is_in_order() { &mut self.imported.passed_over } else { &mut self.imported.refused };
        list.push(Refused { item, why });
    }

    fn annotation(&mut self, name: &str, item: &Value) -> Result<(), Refusal> {
        if !item.is_object() {
            return Err(Refusal::NotAnAnnotation);
        }
        let mut left_out = Vec::new();
        let passage = target(item, &mut left_out)?;
        let (mut tagged, note) = bodies(item, &mut left_out)?;
        for (name, value) in item.get("attributes").and_then(Value::as_object).into_iter().flatten() {
            let unfit = || AttributeError::Value { name: name.clone(), value: String::new() };
            let set = value.as_str().ok_or_else(unfit).and_then(|value| tagged.set(name, Some(value)));
            left_out.extend(set.err().map(Refusal::Attribute));
        }
        if let Some(cue) = item.get("cue") {
            match (&mut tagged, selector(cue, &mut left_out)) {
                (Tagged::Claim(claim), Ok(cue)) => claim.cue = Some(cue),
                _ => left_out.push(Refusal::Cue),
            }
        }
        let mut moment = |keys: &[&str]| {
            let text = keys.iter().find_map(|key| said(item, |value| string(value, key)))?;
            let moment = Moment::new(text);
            if moment.is_none() {
                left_out.push(Refusal::Moment(short(text)));
            }
            moment
        };
        let (created, modified) = (moment(&["created"]), moment(&["modified", "updated"]));
        let Selector { quote, prefix, suffix, .. } = &passage;
        let id = self.id(item, &[quote, prefix, suffix, tagged.tag().name(), &note])?;
        let created = created.or_else(|| modified.clone()).unwrap_or_else(|| self.imported.read_at.clone());
        let modified = modified.unwrap_or_else(|| created.clone());
        let creator = said(item, creator).or_else(|| self.creator.clone());
        let revision = revision(item).unwrap_or(Revision::NONE);
        let copy_of = item.get("copyOf").and_then(end).and_then(uuid);
        let annotation =
            Annotation { id, passage, tagged, note, creator, created, modified, revision, copy_of };
        match string(item, "record").filter(|record| saved::is_newer(record)) {
            Some(record) => self.imported.frozen.push((annotation, record.to_owned())),
            None => self.imported.annotations.push(annotation),
        }
        let named = |why| Refused { item: name.to_owned(), why };
        self.imported.left_out.extend(left_out.into_iter().map(named));
        Ok(())
    }

    fn link(&mut self, name: &str, item: &Value) -> Result<(), Refusal> {
        // The other way that is in use: both ends are targets, and the body says how they are linked.
        let targets = each(item.get("target"));
        let bodies = each(item.get("body"));
        let (from, to) = match (targets, bodies) {
            ([from, to], _) => (end(from), end(to)),
            ([from], [to, ..]) => (end(from), end(to)),
            _ => (None, None),
        };
        let (from, to) = from.zip(to).ok_or(Refusal::NoEnds)?;
        let said = bodies.iter().filter_map(|body| string(body, "value"));
        let kind =
            string(item, "kind").into_iter().chain(said).find_map(LinkKind::named).ok_or(Refusal::NoKind)?;
        let (from, to) = (self.end_id(from), self.end_id(to));
        let created = string(item, "created").map(|text| (text, Moment::new(text)));
        if let Some((text, None)) = &created {
            self.imported.left_out.push(Refused { item: name.to_owned(), why: Refusal::Moment(short(text)) });
        }
        let created = created.and_then(|(_, moment)| moment).unwrap_or_else(|| self.imported.read_at.clone());
        let id = self.id(item, &[kind.name(), &from.to_string(), &to.to_string()])?;
        let revision = revision(item).unwrap_or(Revision::FIRST);
        self.imported.links.push(Link { id, kind, from, to, created, revision });
        Ok(())
    }

    /// The id under which an item is taken. `content` is what tells it from others of the same relative id.
    fn id(&mut self, item: &Value, content: &[&str]) -> Result<Id, Refusal> {
        let written = string(item, "id").unwrap_or_default();
        let id = uuid(written).unwrap_or_else(|| {
            // An id like "#1" is unique in its file only; with the item's content it is so everywhere.
            let is_absolute = written.contains(':');
            derived(&if is_absolute { written.to_owned() } else { [written, &content.join("\n")].concat() })
        });
        if self.taken.insert(id, ()).is_some() {
            return Err(Refusal::Twice);
        }
        if !written.is_empty() {
            self.ids.insert(written.to_owned(), id);
        }
        Ok(id)
    }

    fn end_id(&self, written: &str) -> Id {
        let known = || self.ids.get(&written.to_owned()).copied();
        known().or_else(|| uuid(written)).unwrap_or_else(|| derived(written))
    }

    fn elsewhere(&mut self, address: &str) {
        let why = Refusal::Elsewhere(short(address));
        self.imported.passed_over.push(Refused { item: short(address), why });
    }
}

/// The passage of the first target that has a text quote.
fn target(item: &Value, left_out: &mut Vec<Refusal>) -> Result<Selector, Refusal> {
    let targets = each(item.get("target"));
    let mut taken = Err(Refusal::NoQuote);
    for target in targets {
        match selector(target, left_out) {
            Ok(passage) => {
                taken = Ok(passage);
                break;
            }
            Err(Refusal::PositionOnly) => taken = Err(Refusal::PositionOnly),
            Err(_) => {}
        }
    }
    if targets.len() > 1 && taken.is_ok() {
        left_out.push(Refusal::Target);
    }
    taken
}

/// The passage that a target's selectors name together.
fn selector(target: &Value, left_out: &mut Vec<Refusal>) -> Result<Selector, Refusal> {
    let mut quote = None;
    let mut position = None;
    for selector in each(target.get("selector")) {
        // What refines another selector counts from there, so only its words say anything about the text.
        let mut inner = selector;
        while let Some(refined) = inner.get("refinedBy") {
            inner = refined;
        }
        let own = string(inner, "quote").filter(|_| inner.get("type").is_none());
        let exact = own.or_else(|| string(inner, "exact").filter(|_| is_a(inner, "TextQuoteSelector")));
        if let Some(exact) = exact {
            quote = quote.or_else(|| (!exact.is_empty()).then_some((exact, inner)));
            if own.is_some() && inner.get("start").is_some() {
                position = position.or(Some(inner));
            }
        } else if is_a(selector, "TextPositionSelector") && selector.get("refinedBy").is_none() {
            position = position.or(Some(selector));
        }
    }
    let Some((exact, quote)) = quote else {
        return Err(if position.is_some() { Refusal::PositionOnly } else { Refusal::NoQuote });
    };
    let remembered = position.or_else(|| target.get("remembered"));
    let range = remembered.and_then(|position| {
        let place =
            |key| position.get(key)?.as_u64().and_then(|place| u32::try_from(place).ok()).map(CodePoints);
        Range::new(place("start")?, place("end")?)
    });
    if remembered.is_some() && range.is_none() {
        left_out.push(Refusal::Position);
    }
    let context = |key| string(quote, key).unwrap_or_default().to_owned();
    Ok(Selector {
        range: range.unwrap_or(Range::NOWHERE),
        quote: exact.to_owned(),
        prefix: context("prefix"),
        suffix: context("suffix"),
        made_on: None,
    })
}

/// The tag and the note.
fn bodies(item: &Value, left_out: &mut Vec<Refusal>) -> Result<(Tagged, String), Refusal> {
    let default = each(item.get("motivation")).first().and_then(Value::as_str).unwrap_or_default();
    let mut tag = None;
    let mut further = Vec::new();
    let mut note = String::new();
    let mut take = |value: &str| match (Tag::named(&value.trim().to_ascii_lowercase()), tag) {
        (Some(one), Some(other)) if one != other => Err(Refusal::TwoTags(other, one)),
        (Some(one), _) => {
            tag = Some(one);
            Ok(())
        }
        (None, _) => {
            further.push(short(value));
            Ok(())
        }
    };
    for body in ["body", "bodies", "bodyValue"].iter().flat_map(|key| each(item.get(*key))) {
        let tags = each(body.get("tags"));
        tags.iter().filter_map(Value::as_str).try_for_each(&mut take)?;
        let purposes = each(body.get("purpose"));
        let is_tagging = if purposes.is_empty() {
            term(default) == "tagging"
        } else {
            purposes.iter().filter_map(Value::as_str).any(|purpose| term(purpose) == "tagging")
        };
        let Some(value) = body.as_str().or_else(|| string(body, "value")) else {
            if tags.is_empty() {
                left_out.push(Refusal::Body);
            }
            continue;
        };
        if is_tagging {
            take(value)?;
        } else if !value.is_empty() {
            if !note.is_empty() {
                note.push_str("\n\n");
            }
            note.push_str(value);
        }
    }
    match tag {
        Some(tag) => {
            left_out.extend(further.into_iter().map(Refusal::FurtherTag));
            Ok((Tagged::from(tag), note))
        }
        None => Err(further.into_iter().next().map_or(Refusal::NoTag, Refusal::UnknownTag)),
    }
}

fn release(root: &Value) -> NamedRelease {
    let Some(release) = root.get("release") else { return NamedRelease::default() };
    let text = |key| string(release, key).map(ToOwned::to_owned);
    NamedRelease {
        identity: text("identity"),
        digest: text("digest"),
        facts: Facts {
            title: text("title"),
            issuer: text("issuer"),
            date: text("date"),
            address: text("address"),
            language: text("language"),
        },
    }
}

/// The name of who made it; for want of one, the nickname or the address.
fn creator(item: &Value) -> Option<String> {
    let agent = each(item.get("creator")).first()?;
    let name =
        agent.as_str().or_else(|| ["name", "nickname", "id"].iter().find_map(|key| string(agent, key)));
    name.filter(|name| !name.is_empty()).map(ToOwned::to_owned)
}

/// Whether this program wrote it.
fn is_ours(value: &Value) -> bool {
    each(value.get("generator")).iter().filter_map(end).any(|name| name.starts_with(VOCABULARY))
}

/// How often an item was changed.
fn revision(item: &Value) -> Option<Revision> {
    let number = u32::try_from(item.get("revision")?.as_u64()?).ok()?;
    Some(Revision { number, ..Revision::NONE })
}

/// What an item says of itself; in Recogito's own shape its target says it, which names the annotation it belongs to.
fn said<'a, T>(item: &'a Value, of: impl Fn(&'a Value) -> Option<T>) -> Option<T> {
    let target = || each(item.get("target")).first().filter(|target| target.get("annotation").is_some());
    of(item).or_else(|| target().and_then(&of))
}

/// Whether an item links other items rather than marking a passage.
fn is_link(item: &Value) -> bool {
    each(item.get("motivation"))
        .iter()
        .filter_map(Value::as_str)
        .any(|motivation| term(motivation) == "linking")
        && each(item.get("target")).iter().all(|target| target.get("selector").is_none())
}

/// An end of a link: an id, or an object that has one.
fn end(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| string(value, "id"))
}

/// JSON-LD leaves out the brackets of an array of one.
pub(super) fn each(value: Option<&Value>) -> &[Value] {
    match value {
        None | Some(Value::Null) => &[],
        Some(Value::Array(values)) => values,
        Some(one) => core::slice::from_ref(one),
    }
}

pub(super) fn string<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

pub(super) fn is_a(value: &Value, name: &str) -> bool {
    each(value.get("type")).iter().filter_map(Value::as_str).any(|class| term(class) == name)
}

/// The last part of a name that may be written out: `oa:tagging`, `http://www.w3.org/ns/oa#tagging`.
pub(super) fn term(name: &str) -> &str {
    name.rsplit([':', '/', '#']).next().unwrap_or(name)
}

fn short(text: &str) -> String {
    text.chars().take(120).collect()
}

fn uuid(written: &str) -> Option<Id> {
    written.strip_prefix("urn:uuid:").unwrap_or(written).parse().ok()
}

/// The id that always stands for the same foreign one.
fn derived(written: &str) -> Id {
    let digest = digest(written);
    let bits = digest.get(..32).and_then(|digits| u128::from_str_radix(digits, 16).ok()).unwrap_or(0);
    Id::from_random(bits.to_be_bytes())
}
