//! Records of version 1.
//!
//! Compact JSON with short keys, in the order below; what is absent is empty.
//!
//! | key | is |
//! |---|---|
//! | `v` | 1 |
//! | `r` | the revision of the record, from 1 |
//! | `t` | the tag |
//! | `s`, `e` | start and end of the passage, in code points |
//! | `q` | its words; where `h` is given, the first `h` code points of them, an ellipsis and the last ones |
//! | `h` | how many code points stand before the ellipsis |
//! | `x` | the name of the text in which these words stand at `s`–`e`; absent if they had no place |
//! | `p`, `f` | the words before and after it, only of a passage without a place |
//! | `c`, `m` | when it was made; when it was last changed, if later |
//! | `n` | the note |
//! | `a` | the attributes |
//! | `u` | the cue of a claim: `s`, `e`, `q`, `h`, `x`, `p`, `f` |
//! | `w` | who made it |
//! | `k` | the checksum: FNV-1a of the id and of everything before `,"k"` |
//!
//! A link has `v`, `r`, `t` (its kind), `b` and `d` (the ids it leads from and to: begin, destination), `c`, `k`; a
//! tombstone `v`, `r`, `gone` (the moment), `k`.

use super::record::{Fields, Writer, unseal, wrong};
use super::{Basis, Core, SavedError, TextName, Texts};
use crate::annotation::{Annotation, Id, Link, LinkKind, Moment};
use crate::selector::Selector;
use crate::tag::{Tag, Tagged};
use crate::text::{CodePoints, Range, Text, to_u32};

/// The model counts no revisions yet.
const REVISION: u32 = 1;

/// How long may the words in a record be, in UTF-16 units of its JSON? With 70 a record whose other fields are
/// at their longest (without note and attributes) has fewer than 250.
const QUOTE_UNITS: usize = 70;

/// Stands for what was left out of a quote.
const ELLIPSIS: char = '…';

/// A passage as its record has it.
struct PassageRecord {
    range: Range<CodePoints>,
    quote: String,
    /// How many code points of a shortened quote stand before the ellipsis.
    head: Option<u32>,
    /// The text in which these words stand there.
    text: Option<TextName>,
    prefix: String,
    suffix: String,
}

/// What the record of a deletion begins with.
const GONE: &str = r#"{"v":1,"r":1,"gone":"#;

/// The record of an annotation on the text that is `basis`.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Annotation, Id, Moment};
/// use press_loupe::saved::{Basis, annotation_record};
/// use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::{CodePoints, Range, Text}};
///
/// let text = Text::new("She said it was done.");
/// let range = Range::new(CodePoints(9), CodePoints(20)).unwrap();
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let annotation = Annotation {
///     id: Id::from_random([7; 16]),
///     passage: Selector::of(&text, range).unwrap(),
///     tagged: Tagged::from(Tag::Claim),
///     note: String::new(),
///     creator: None,
///     created: now.clone(),
///     modified: now,
/// };
/// assert!(annotation_record(&annotation, Basis::of(&text)).starts_with(
///     r#"{"v":1,"r":1,"t":"claim","s":9,"e":20,"q":"it was done","x":"#
/// ));
/// ```
#[must_use]
pub fn annotation_record(annotation: &Annotation, basis: Basis<'_>) -> String {
    let mut record = Writer::new();
    record.number("r", REVISION);
    record.text("t", annotation.tag().name());
    PassageRecord::of(&annotation.passage, basis).write(&mut record);
    record.text("c", annotation.created.as_str());
    if annotation.modified != annotation.created {
        record.text("m", annotation.modified.as_str());
    }
    record.text_unless_empty("n", &annotation.note);
    let attributes = annotation.tagged.attributes();
    if !attributes.is_empty() {
        record.object("a", |record| attributes.iter().for_each(|(name, value)| record.text(name, value)));
    }
    if let Some(cue) = annotation.tagged.cue() {
        record.object("u", |record| PassageRecord::of(cue, basis).write(record));
    }
    record.text_if_any("w", annotation.creator.as_deref());
    record.seal(&annotation.id.to_string())
}

/// The record of a link.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Link, LinkKind, Moment};
/// use press_loupe::saved::link_record;
/// let link = Link {
///     id: Id::from_random([1; 16]),
///     kind: LinkKind::AttributedTo,
///     from: Id::from_random([2; 16]),
///     to: Id::from_random([3; 16]),
///     created: Moment::new("2026-11-22T15:28:03Z").unwrap(),
/// };
/// assert!(link_record(&link).starts_with(r#"{"v":1,"r":1,"t":"attributed-to","b":"02020202-"#));
/// ```
#[must_use]
pub fn link_record(link: &Link) -> String {
    let mut record = Writer::new();
    record.number("r", REVISION);
    record.text("t", link.kind.name());
    record.text("b", &link.from.to_string());
    record.text("d", &link.to.to_string());
    record.text("c", link.created.as_str());
    record.seal(&link.id.to_string())
}

/// The record that says that the annotation or link `id` was deleted at `moment`.
///
/// # Examples
/// ```
/// use press_loupe::{annotation::{Id, Moment}, saved::tombstone};
/// let record = tombstone(Id::from_random([1; 16]), &Moment::new("2026-11-22T15:28:03Z").unwrap());
/// assert!(record.starts_with(r#"{"v":1,"r":1,"gone":"2026-11-22T15:28:03Z","k":"#));
/// ```
#[must_use]
pub fn tombstone(id: Id, moment: &Moment) -> String {
    let mut record = Writer::new();
    record.number("r", REVISION);
    record.text("gone", moment.as_str());
    record.seal(&id.to_string())
}

/// Whether the record is that of a deletion.
pub(super) fn is_tombstone(value: &str) -> bool {
    value.starts_with(GONE)
}

/// An annotation and the texts its record names; `None` if it was deleted.
pub(super) fn annotation<Fetch: Fn(TextName) -> Option<String>>(
    id: Id,
    value: &str,
    texts: &mut Texts<'_, Fetch>,
) -> Result<Option<(Annotation, Vec<TextName>)>, SavedError> {
    let root = unseal(&id.to_string(), value)?;
    if is_tombstone(value) {
        return Ok(None);
    }
    let record = Fields::of(&root, "v")?;
    let tag = record.text("t")?;
    let mut tagged = Tag::named(tag).map(Tagged::from).ok_or_else(|| wrong("tag", tag))?;
    if let Some(attributes) = record.object("a")? {
        for (name, value) in attributes.texts("a")? {
            tagged.set(name, Some(value))?;
        }
    }
    let mut names = Vec::new();
    let passage = PassageRecord::read(&record)?.selector(texts, &mut names);
    if let (Tagged::Claim(claim), Some(cue)) = (&mut tagged, record.object("u")?) {
        claim.cue = Some(PassageRecord::read(&cue)?.selector(texts, &mut names));
    }
    let created = record.moment("c")?;
    let modified = if record.text_if_any("m")?.is_some() { record.moment("m")? } else { created.clone() };
    let (note, creator) = (record.text_or_empty("n")?, record.owned("w")?);
    Ok(Some((Annotation { id, passage, tagged, note, creator, created, modified }, names)))
}

/// A link; `None` if it was deleted.
pub(super) fn link(id: Id, value: &str) -> Result<Option<Link>, SavedError> {
    let root = unseal(&id.to_string(), value)?;
    if is_tombstone(value) {
        return Ok(None);
    }
    let record = Fields::of(&root, "v")?;
    let kind = record.text("t")?;
    let kind = LinkKind::named(kind).ok_or_else(|| wrong("link", kind))?;
    let (from, to) = (record.text("b")?.parse()?, record.text("d")?.parse()?);
    Ok(Some(Link { id, kind, from, to, created: record.moment("c")? }))
}

/// The core of a record of any version.
pub(super) fn core(id: Id, value: &str, text: &Text) -> Option<Core> {
    let root = serde_json::from_str(value).ok()?;
    let record = Fields::of(&root, "v").ok()?;
    let range = Range::new(record.place("s").ok()?, record.place("e").ok()?)?;
    let quote = record.text("q").ok()?;
    let range = if text.slice(range) == Some(quote) { range } else { Range::NOWHERE };
    let tag = Tag::named(record.text("t").ok()?)?;
    Some(Core { id, tag, passage: alone(range, quote.to_owned()) })
}

/// A passage without context.
const fn alone(range: Range<CodePoints>, quote: String) -> Selector {
    Selector { range, quote, prefix: String::new(), suffix: String::new() }
}

impl PassageRecord {
    fn of(passage: &Selector, basis: Basis<'_>) -> Self {
        let Selector { range, quote, prefix, suffix } = passage.clone();
        // Only what the text itself can give back is left out.
        if prefix.is_empty() && suffix.is_empty() && basis.text.slice(range) == Some(&quote) {
            let (quote, head) = shorten(&quote);
            return Self { range, quote, head, text: Some(basis.name), prefix, suffix };
        }
        Self { range, quote, head: None, text: None, prefix, suffix }
    }

    fn write(&self, record: &mut Writer) {
        record.number("s", self.range.start().0);
        record.number("e", self.range.end().0);
        record.text("q", &self.quote);
        if let Some(head) = self.head {
            record.number("h", head);
        }
        if let Some(text) = self.text {
            record.text("x", &text.to_string());
        }
        record.text_unless_empty("p", &self.prefix);
        record.text_unless_empty("f", &self.suffix);
    }

    fn read(record: &Fields<'_>) -> Result<Self, SavedError> {
        let (start, end) = (record.place("s")?, record.place("e")?);
        let text = if record.text_if_any("x")?.is_some() { Some(record.text_name("x")?) } else { None };
        Ok(Self {
            range: Range::new(start, end).ok_or(SavedError::Reversed { start, end })?,
            quote: record.text("q")?.to_owned(),
            head: record.number_if_any("h")?,
            text,
            prefix: record.text_or_empty("p")?,
            suffix: record.text_or_empty("f")?,
        })
    }

    fn selector<Fetch: Fn(TextName) -> Option<String>>(
        self,
        texts: &mut Texts<'_, Fetch>,
        names: &mut Vec<TextName>,
    ) -> Selector {
        let Some(name) = self.text else {
            return Selector {
                range: self.range,
                quote: self.quote,
                prefix: self.prefix,
                suffix: self.suffix,
            };
        };
        names.push(name);
        let passage = texts.passage(name, self.range, |words| self.fits(words));
        passage.unwrap_or_else(|| alone(Range::NOWHERE, self.quote))
    }

    /// Whether `words` are those that were recorded, as far as they were.
    fn fits(&self, words: &str) -> bool {
        let Some(head) = self.head else { return words == self.quote };
        let at = self.quote.char_indices().nth(head as usize).filter(|&(_, character)| character == ELLIPSIS);
        let parts =
            at.and_then(|(at, _)| Some((self.quote.get(..at)?, self.quote.get(at + ELLIPSIS.len_utf8()..)?)));
        let rest = parts.and_then(|(head, tail)| words.strip_prefix(head)?.strip_suffix(tail));
        rest.is_some()
    }
}

/// The words as a record holds them, and how many code points of them stand before the ellipsis, if there is one.
fn shorten(words: &str) -> (String, Option<u32>) {
    if words.chars().map(units).sum::<usize>() <= QUOTE_UNITS {
        return (words.to_owned(), None);
    }
    let half = |characters: &mut dyn Iterator<Item = char>| -> Vec<char> {
        let mut left = QUOTE_UNITS / 2 - 1;
        characters
            .map_while(|character| {
                left = left.checked_sub(units(character))?;
                Some(character)
            })
            .collect()
    };
    let head = half(&mut words.chars());
    let tail = half(&mut words.chars().rev());
    let short = head.iter().copied().chain([ELLIPSIS]).chain(tail.iter().rev().copied()).collect();
    (short, Some(to_u32(head.len())))
}

/// How many UTF-16 units a character takes in JSON.
const fn units(character: char) -> usize {
    match character {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        '\0'..='\u{1f}' => 6,
        _ => character.len_utf16(),
    }
}
