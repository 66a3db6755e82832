//! Records of version 2, the one that is written.
//!
//! Compact JSON with short keys, in the order below; what is absent is empty.
//!
//! | key | is |
//! |---|---|
//! | `v` | 2 |
//! | `r` | the revision: its number, from 1, a point, and who wrote it, in hexadecimal digits |
//! | `y` | the revision of another writer on which this one began, if there was one |
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
//! | `o` | the id of the annotation whose other version it keeps, if it is such a copy |
//! | `k` | the checksum: FNV-1a of the id and of everything before `,"k"` |
//!
//! A link has `v`, `r`, `y`, `t` (its kind), `b` and `d` (the ids it leads from and to: begin, destination), `c`, `k`; a
//! tombstone `v`, `r`, `y`, `gone` (the moment), `k`.

use super::record::{Fields, Writer, wrong};
use super::{Basis, SavedError, TextName, Texts};
use crate::annotation::{Annotation, Id, Link, LinkKind, Moment, Revision};
use crate::selector::Selector;
use crate::tag::{Tag, Tagged};
use crate::text::{CodePoints, Range, Text, to_u32};

/// How long may the words in a record be, in UTF-16 units of its JSON? With 40 a record whose other fields are
/// at their longest (without note and attributes, and after less than ten thousand changes) has fewer than 250.
const QUOTE_UNITS: usize = 40;

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

/// What only the record of a deletion holds: in a text of any other record the quotation marks would be escaped.
const GONE: &str = r#","gone":""#;

/// The record of an annotation on the text that is `basis`; `follows` is the state of
/// another writer on which the writer of this one began, if known.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Annotation, Id, Moment, Revision};
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
///     revision: Revision { number: 1, writer: 0x5eed },
///     copy_of: None,
/// };
/// assert!(annotation_record(&annotation, None, Basis::of(&text)).starts_with(
///     r#"{"v":2,"r":"1.5eed","t":"claim","s":9,"e":20,"q":"it was done","x":"#
/// ));
/// ```
#[must_use]
pub fn annotation_record(annotation: &Annotation, follows: Option<Revision>, basis: Basis<'_>) -> String {
    let mut record = begin(annotation.revision, follows);
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
    if let Some(of) = annotation.copy_of {
        record.text("o", &of.to_string());
    }
    record.seal(&annotation.id.to_string())
}

/// The record of a link.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Link, LinkKind, Moment, Revision};
/// use press_loupe::saved::link_record;
/// let link = Link {
///     id: Id::from_random([1; 16]),
///     kind: LinkKind::AttributedTo,
///     from: Id::from_random([2; 16]),
///     to: Id::from_random([3; 16]),
///     created: Moment::new("2026-11-22T15:28:03Z").unwrap(),
///     revision: Revision::FIRST,
/// };
/// assert!(link_record(&link, None).starts_with(r#"{"v":2,"r":"1.0","t":"attributed-to","b":"02020202-"#));
/// ```
#[must_use]
pub fn link_record(link: &Link, follows: Option<Revision>) -> String {
    let mut record = begin(link.revision, follows);
    record.text("t", link.kind.name());
    record.text("b", &link.from.to_string());
    record.text("d", &link.to.to_string());
    record.text("c", link.created.as_str());
    record.seal(&link.id.to_string())
}

/// The record that says that the annotation or link `id` was deleted at `moment`, which made the state `revision`.
///
/// # Examples
/// ```
/// use press_loupe::{annotation::{Id, Moment, Revision}, saved::tombstone};
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let (deleted, before) = (Revision { number: 3, writer: 9 }, Revision { number: 2, writer: 5 });
/// let record = tombstone(Id::from_random([1; 16]), deleted, Some(before), &now);
/// assert!(record.starts_with(r#"{"v":2,"r":"3.9","y":"2.5","gone":"2026-11-22T15:28:03Z","k":"#));
/// ```
#[must_use]
pub fn tombstone(id: Id, revision: Revision, follows: Option<Revision>, moment: &Moment) -> String {
    let mut record = begin(revision, follows);
    record.text("gone", moment.as_str());
    record.seal(&id.to_string())
}

fn begin(revision: Revision, follows: Option<Revision>) -> Writer {
    let write = |revision: Revision| format!("{}.{:x}", revision.number, revision.writer);
    let mut record = Writer::new();
    record.text("r", &write(revision));
    if let Some(follows) = follows {
        record.text("y", &write(follows));
    }
    record
}

/// The state that a record holds, and the one of another writer on which its writer began.
pub(super) fn revisions(record: &Fields<'_>) -> Result<(Revision, Option<Revision>), SavedError> {
    let read = |name| {
        let text = record.text(name)?;
        let parts = text.split_once('.').and_then(|(number, writer)| {
            let number = number.parse().ok().filter(|number| *number > 0)?;
            Some(Revision { number, writer: u32::from_str_radix(writer, 16).ok()? })
        });
        parts.ok_or_else(|| wrong("revision", text))
    };
    let revision = read("r")?;
    let follows = if record.text_if_any("y")?.is_some() { Some(read("y")?) } else { None };
    Ok((revision, follows))
}

/// When a record of a deletion says that it happened.
pub(super) fn gone(value: &str) -> Option<Moment> {
    let (_, rest) = value.split_once(GONE)?;
    Moment::new(rest.split_once('"')?.0)
}

/// Whether the record is that of a deletion.
pub(super) fn is_tombstone(value: &str) -> bool {
    value.contains(GONE)
}

/// An annotation, and the texts that its record names.
pub(super) fn annotation<Fetch: Fn(TextName) -> Option<String>>(
    id: Id,
    record: &Fields<'_>,
    texts: &mut Texts<'_, Fetch>,
) -> Result<(Annotation, Vec<TextName>), SavedError> {
    let tag = record.text("t")?;
    let mut tagged = Tag::named(tag).map(Tagged::from).ok_or_else(|| wrong("tag", tag))?;
    if let Some(attributes) = record.object("a")? {
        for (name, value) in attributes.texts("a")? {
            tagged.set(name, Some(value))?;
        }
    }
    let mut names = Vec::new();
    let passage = PassageRecord::read(record)?.selector(texts, &mut names);
    if let (Tagged::Claim(claim), Some(cue)) = (&mut tagged, record.object("u")?) {
        claim.cue = Some(PassageRecord::read(&cue)?.selector(texts, &mut names));
    }
    let created = record.moment("c")?;
    let modified = if record.text_if_any("m")?.is_some() { record.moment("m")? } else { created.clone() };
    let (note, creator) = (record.text_or_empty("n")?, record.owned("w")?);
    let copy_of = record.text_if_any("o")?.map(str::parse).transpose()?;
    let (revision, _) = revisions(record)?;
    Ok((Annotation { id, passage, tagged, note, creator, created, modified, revision, copy_of }, names))
}

/// A link.
pub(super) fn link(id: Id, record: &Fields<'_>) -> Result<Link, SavedError> {
    let kind = record.text("t")?;
    let kind = LinkKind::named(kind).ok_or_else(|| wrong("link", kind))?;
    let (from, to) = (record.text("b")?.parse()?, record.text("d")?.parse()?);
    let (revision, _) = revisions(record)?;
    Ok(Link { id, kind, from, to, created: record.moment("c")?, revision })
}

/// What a record of any version says of an annotation.
pub(super) fn core(id: Id, value: &str, text: &Text) -> Option<Annotation> {
    let root = serde_json::from_str(value).ok()?;
    let record = Fields::of(&root, "v").ok()?;
    let range = Range::new(record.place("s").ok()?, record.place("e").ok()?)?;
    let quote = record.text("q").ok()?;
    let range = if text.slice(range) == Some(quote) { range } else { Range::NOWHERE };
    let tagged = Tag::named(record.text("t").ok()?)?.into();
    // The rest is for that version to say.
    let (created, modified) = (Moment::unknown(), Moment::unknown());
    let (note, creator, revision) = (String::new(), None, Revision::NONE);
    let passage = alone(range, quote.to_owned());
    Some(Annotation { id, passage, tagged, note, creator, created, modified, revision, copy_of: None })
}

/// A passage without context.
const fn alone(range: Range<CodePoints>, quote: String) -> Selector {
    Selector { range, quote, prefix: String::new(), suffix: String::new(), made_on: None }
}

impl PassageRecord {
    fn of(passage: &Selector, basis: Basis<'_>) -> Self {
        let Selector { range, quote, prefix, suffix, made_on } = passage.clone();
        // Only what a text itself can give back is left out.
        let stands = || prefix.is_empty() && suffix.is_empty() && basis.text.slice(range) == Some(&quote);
        if let Some(text) = made_on.or_else(|| stands().then_some(basis.name)) {
            let is_whole = to_u32(quote.chars().count()) == range.end().since(range.start());
            let (quote, head) = if is_whole { shorten(&quote) } else { shortened(quote) };
            return Self { range, quote, head, text: Some(text), prefix, suffix };
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
                made_on: None,
            };
        };
        names.push(name);
        let passage = texts.passage(name, self.range, |words| self.fits(words));
        passage.unwrap_or_else(|| {
            // The text is not here: what the record says of it is written again as it was, should it come back.
            let made_on = (!texts.has(name)).then_some(name);
            let range = if made_on.is_some() { self.range } else { Range::NOWHERE };
            Selector { made_on, ..alone(range, self.quote) }
        })
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

/// Words that were shortened already, and how many code points stand before the ellipsis: the last one that the first
/// half of the words had room for.
fn shortened(words: String) -> (String, Option<u32>) {
    let mut left = QUOTE_UNITS / 2 - 1;
    let mut head = None;
    for (nth, character) in words.chars().enumerate() {
        if character == ELLIPSIS {
            head = Some(to_u32(nth));
        }
        match left.checked_sub(units(character)) {
            Some(rest) => left = rest,
            None => break,
        }
    }
    (words, head)
}

/// How many UTF-16 units a character takes in JSON.
const fn units(character: char) -> usize {
    match character {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        '\0'..='\u{1f}' => 6,
        _ => character.len_utf16(),
    }
}
