//! The records of releases, and the list of those that were read recently.

use super::record::{Fields, Writer, unseal};
use super::v2::is_tombstone;
use super::{Key, Place, SavedError, SetAside, TextName};
use crate::annotation::Moment;
use crate::release::{Block, BlockKind, Draft, Facts, Release};

/// The letters that stand for the kinds of blocks.
const LETTERS: &[(BlockKind, char)] = &[
    (BlockKind::Kicker, 'k'),
    (BlockKind::Headline, 'h'),
    (BlockKind::Subheadline, 's'),
    (BlockKind::Byline, 'b'),
    (BlockKind::Date, 'd'),
    (BlockKind::Heading, 'g'),
    (BlockKind::Paragraph, 'p'),
    (BlockKind::Quotation, 'q'),
    (BlockKind::ListItem, 'l'),
    (BlockKind::Caption, 'c'),
    (BlockKind::Row, 'r'),
];

/// The record of a release: everything but its text, which is kept as it is under [`Key::Text`].
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::saved::{TextName, release_of, release_record};
///
/// let blocks = vec![
///     Block::new(BlockKind::Headline, "Bridge opens").unwrap(),
///     Block::new(BlockKind::Paragraph, "It opened today.").unwrap(),
/// ];
/// let release = Release::new(Draft { blocks, ..Draft::default() });
/// let text = release.text().as_str();
/// let opened = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let record = release_record("an identity", &release, TextName::of(text), &opened);
/// assert!(record.contains(r#""blocks":"hp""#));
/// assert_eq!(release_of(&record, text).unwrap().release, release);
/// ```
#[must_use]
pub fn release_record(identity: &str, release: &Release, text: TextName, opened: &Moment) -> String {
    let facts = &release.facts;
    let letter = |kind| LETTERS.iter().find(|one| one.0 == kind).map_or('p', |one| one.1);
    let letters: String = release.blocks().iter().map(|block| letter(block.0)).collect();
    let mut record = Writer::new();
    record.text("id", identity);
    match &facts.title {
        Some(title) => record.text("title", title),
        // What stands for a title that is not known: the headline, or the first words.
        None => record.text("shown", &release.title()),
    }
    record.text_if_any("issuer", facts.issuer.as_deref());
    record.text_if_any("date", facts.date.as_deref());
    record.text_if_any("address", facts.address.as_deref());
    record.text_if_any("lang", facts.language.as_deref());
    record.text("x", &text.to_string());
    record.text("blocks", &letters);
    record.text("opened", opened.as_str());
    record.seal("")
}

/// A release as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedRelease {
    /// Which release it is.
    pub identity: String,
    /// The release.
    pub release: Release,
    /// When it was last opened.
    pub opened: Moment,
    /// The name of the text that the record was written with. If that of [`release`](Self::release) is another,
    /// the text was damaged or exchanged: annotations are then found again by their words.
    pub text: TextName,
}

/// Rebuilds a release from its record and its text.
///
/// Where the blocks of the record are not as many as the text has lines, all are paragraphs: the text counts.
///
/// # Errors
/// If the record cannot be read. [`release_record`] has an example.
pub fn release_of(record: &str, text: &str) -> Result<SavedRelease, SavedError> {
    let root = unseal("", record)?;
    let record = Fields::of(&root, "v")?;
    let kinds: Vec<_> = record.text("blocks")?.chars().map(kind).collect();
    let lines = if text.is_empty() { 0 } else { text.split('\n').count() };
    let kind_of = |nth: usize| kinds.get(nth).filter(|_| kinds.len() == lines).copied().flatten();
    let block = |(nth, line): (usize, &str)| Block {
        kind: kind_of(nth).unwrap_or(BlockKind::Paragraph),
        text: line.to_owned(),
    };
    let blocks = text.split('\n').enumerate().take(lines).map(block).collect();
    let facts = Facts {
        title: record.owned("title")?,
        issuer: record.owned("issuer")?,
        date: record.owned("date")?,
        address: record.owned("address")?,
        language: record.owned("lang")?,
    };
    Ok(SavedRelease {
        identity: record.text("id")?.to_owned(),
        release: Release::new(Draft { blocks, facts }),
        opened: record.moment("opened")?,
        text: record.text_name("x")?,
    })
}

/// A release in the list of those read recently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentRelease {
    /// Where its records are filed.
    pub place: Place,
    /// Which release it is.
    pub identity: String,
    /// Its title, or what stands for it.
    pub title: String,
    /// The day it is dated.
    pub date: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The name of its text.
    pub text: TextName,
    /// When it was last opened.
    pub opened: Moment,
    /// How many annotations are kept of it.
    pub annotations: usize,
}

/// The releases that were read recently, and the records that could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recent {
    /// The releases, the one opened last first.
    pub releases: Vec<RecentRelease>,
    /// The records of releases that could not be read.
    pub set_aside: Vec<SetAside>,
}

/// Lists the releases among all the records that are kept.
///
/// Annotations are counted and not read: of their values only the beginning is looked at, to pass over deletions.
///
/// # Examples
/// ```
/// use press_loupe::{annotation::Moment, release::Release};
/// use press_loupe::saved::{Key, Place, TextName, recent, release_record};
/// let opened = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let record = release_record("an identity", &Release::default(), TextName::of(""), &opened);
/// let recent = recent([(Key::Release(Place::of("an identity")), record)]);
/// assert_eq!(recent.releases[0].title, "Untitled release");
/// assert_eq!(recent.releases[0].annotations, 0);
/// ```
#[must_use]
pub fn recent(records: impl IntoIterator<Item = (Key, String)>) -> Recent {
    let mut recent = Recent::default();
    let mut counts: Vec<(Place, usize)> = Vec::new();
    for (key, value) in records {
        match key {
            Key::Annotation(place, _) if !is_tombstone(&value) => {
                match counts.iter_mut().find(|one| one.0 == place) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((place, 1)),
                }
            }
            Key::Release(place) => match listed(place, &value) {
                Ok(release) => recent.releases.push(release),
                Err(why) => recent.set_aside.push(SetAside { key, value, why }),
            },
            _ => {}
        }
    }
    for release in &mut recent.releases {
        release.annotations = counts.iter().find(|one| one.0 == release.place).map_or(0, |one| one.1);
    }
    recent
        .releases
        .sort_unstable_by(|one, other| other.opened.cmp(&one.opened).then(one.place.cmp(&other.place)));
    recent
}

fn listed(place: Place, value: &str) -> Result<RecentRelease, SavedError> {
    let root = unseal("", value)?;
    let record = Fields::of(&root, "v")?;
    let identity = record.text("id")?;
    if Place::of(identity) != place {
        return Err(SavedError::Identity);
    }
    let title = match record.owned("title")? {
        Some(title) => title,
        None => record.text_or_empty("shown")?,
    };
    Ok(RecentRelease {
        place,
        identity: identity.to_owned(),
        title,
        date: record.owned("date")?,
        issuer: record.owned("issuer")?,
        text: record.text_name("x")?,
        opened: record.moment("opened")?,
        annotations: 0,
    })
}

fn kind(letter: char) -> Option<BlockKind> {
    LETTERS.iter().find(|one| one.1 == letter).map(|one| one.0)
}
