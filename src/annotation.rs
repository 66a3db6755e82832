//! Annotations and the links between them.

use core::fmt;

use crate::messages::tags as m;
use crate::release::date::PartialDate;
use crate::selector::Selector;
use crate::tag::{Tag, Tagged, named};

/// The name of an annotation or a link: a UUID, made by the browser's random source.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Id;
/// let id: Id = "123e4567-e89b-42d3-a456-426614174000".parse().unwrap();
/// assert_eq!(id.to_string(), "123e4567-e89b-42d3-a456-426614174000");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

impl Id {
    /// A version 4 UUID ([RFC 9562, 5.4](https://www.rfc-editor.org/rfc/rfc9562#section-5.4)) of 16 random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        let random = u128::from_be_bytes(bytes);
        let version = (random & !(0xf << 76)) | (4 << 76);
        Self((version & !(0b11 << 62)) | (0b10 << 62))
    }

    /// The name of the copy that is kept of what `writer` made of this item while somebody else changed it too.
    ///
    /// Every tab that sees the two gives the copy the same name, so there is one.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::annotation::Id;
    /// let id = Id::from_random([7; 16]);
    /// assert_eq!(id.copy_by(5), id.copy_by(5));
    /// assert_ne!(id.copy_by(5), id.copy_by(6));
    /// assert_ne!(id.copy_by(5), id);
    /// ```
    #[must_use]
    pub const fn copy_by(self, writer: u32) -> Self {
        // 2^128 divided by the golden ratio, made odd: spreads the writer over all the digits, and makes the copies
        // of copies differ.
        let spread = (self.0 ^ writer as u128).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        Self::from_random((spread ^ (spread >> 64)).to_be_bytes())
    }
}

/// One state in the life of an annotation or a link: the number of the change that made it, and who made that change.
///
/// The later of two states is the one with the higher number, whatever the clocks said; where two tabs made the same
/// number, the writers decide, so that every tab decides alike.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Revision;
/// let first = Revision::FIRST;
/// assert!(first.next(9) > first);
/// assert!(first.next(9) < first.next(5).next(5));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision {
    /// How many changes made it, this one included; 0 where there is nothing.
    pub number: u32,
    /// Who made the last of them: a random number for each time that a release is opened, 0 if not known.
    pub writer: u32,
}

impl Revision {
    /// Before there is anything.
    pub const NONE: Self = Self { number: 0, writer: 0 };
    /// As it was made, by nobody in particular.
    pub const FIRST: Self = Self { number: 1, writer: 0 };

    /// The state that a change by `writer` makes of this one.
    #[must_use]
    pub const fn next(self, writer: u32) -> Self {
        Self { number: self.number.saturating_add(1), writer }
    }
}

/// An id that is not a UUID in its usual form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", m::not_a_uuid(.0))]
pub struct NotAnId(pub String);

impl core::str::FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let refused = || NotAnId(text.chars().take(80).collect());
        let dashes = [8, 13, 18, 23];
        let shape = text.len() == 36
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if dashes.contains(&at) { byte == b'-' } else { byte.is_ascii_hexdigit() });
        if !shape {
            return Err(refused());
        }
        let digits: String = text.chars().filter(|&character| character != '-').collect();
        u128::from_str_radix(&digits, 16).map(Self).map_err(|_| refused())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Digit by digit: the formatter takes ten times as long, and ten thousand annotations have their names written often.
        let mut text = Vec::with_capacity(36);
        for (nth, byte) in self.0.to_be_bytes().into_iter().enumerate() {
            if matches!(nth, 4 | 6 | 8 | 10) {
                text.push(b'-');
            }
            text.extend(
                [byte >> 4, byte & 15].map(|digit| digit + if digit < 10 { b'0' } else { b'a' - 10 }),
            );
        }
        f.write_str(core::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A moment, as the browser wrote it: `2026-11-22T15:28:03.123Z` (ISO 8601, UTC).
///
/// It is only ever shown and exported; what is newer is decided by revisions, never by clocks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(String);

impl Moment {
    /// Takes a moment in the form of `xsd:dateTime` with a time zone; `None` for anything else, and for one that no
    /// calendar or clock has.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::annotation::Moment;
    /// assert!(Moment::new("2026-11-22T15:28:03Z").is_some());
    /// assert!(Moment::new("2026-11-22T15:28:03.250+01:00").is_some());
    /// assert!(Moment::new("yesterday").is_none());
    /// assert!(Moment::new("2026-02-29T15:28:03Z").is_none());
    /// ```
    #[must_use]
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let (date_time, zone) = match text.strip_suffix('Z') {
            Some(rest) => (rest, "+00:00"),
            None => text.split_at_checked(text.len().checked_sub(6)?)?,
        };
        let (whole, fraction) = date_time.split_once('.').unwrap_or((date_time, "0"));
        let fits = |text: &str, pattern: &str| {
            text.len() == pattern.len()
                && text.bytes().zip(pattern.bytes()).all(|(byte, wanted)| match wanted {
                    b'0' => byte.is_ascii_digit(),
                    b'+' => byte == b'+' || byte == b'-',
                    _ => byte == wanted,
                })
        };
        let digits =
            |text: &str, from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse().ok());
        let number =
            |from: usize| digits(whole, from, from + 2).and_then(|number: u16| u8::try_from(number).ok());
        let is_day = || {
            let (month, day) = number(5).zip(number(8))?;
            PartialDate::new(Some(digits(whole, 0, 4)?), month, day)
        };
        let below =
            |text: &str, from: usize, limit: u16| digits(text, from, from + 2).is_some_and(|one| one < limit);
        (fits(whole, "0000-00-00T00:00:00")
            && fits(zone, "+00:00")
            && is_day().is_some()
            && below(whole, 11, 24)
            && below(whole, 14, 60)
            && below(whole, 17, 60)
            && below(zone, 1, 24)
            && below(zone, 4, 60)
            && (1..=9).contains(&fraction.len())
            && fraction.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(Self(text))
    }

    /// The moment of which nothing is known: the beginning of 1970.
    #[must_use]
    pub fn unknown() -> Self {
        Self("1970-01-01T00:00:00.000Z".to_owned())
    }

    /// How many days lie between the beginning of year 0 and this, if every month had 31: enough to tell a month.
    pub(crate) fn days(&self) -> u32 {
        let number =
            |from: usize, to: usize| self.0.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
        let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
        (year.unwrap_or(0) * 12 + month.unwrap_or(0)) * 31 + day.unwrap_or(0)
    }

    /// The moment as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A passage with one tag, its attributes and perhaps a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Its name.
    pub id: Id,
    /// How it remembers its passage.
    pub passage: Selector,
    /// Its tag and the attributes of that tag.
    pub tagged: Tagged,
    /// The reader's note; empty if there is none.
    pub note: String,
    /// Who made it, where that is known and is not the reader of this device.
    pub creator: Option<String>,
    /// When it was made.
    pub created: Moment,
    /// When it was last changed.
    pub modified: Moment,
    /// Which state of it this is.
    pub revision: Revision,
    /// Of which annotation it is the other version, where two tabs changed that one at the same time.
    pub copy_of: Option<Id>,
}

impl Annotation {
    /// Its tag.
    #[must_use]
    pub const fn tag(&self) -> Tag {
        self.tagged.tag()
    }

    /// Whether a reader reads the same in both: whatever they say of when and how it came to be.
    ///
    /// # Examples
    /// ```
    /// # use press_loupe::annotation::{Annotation, Id, Moment, Revision};
    /// # use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::Range};
    /// # let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
    /// # let passage = Selector { range: Range::NOWHERE, quote: "it".into(), prefix: String::new(), suffix: String::new(), made_on: None };
    /// # let one = Annotation { id: Id::from_random([7; 16]), passage, tagged: Tagged::from(Tag::Claim), note: String::new(),
    /// #     creator: None, created: now.clone(), modified: now, revision: Revision::FIRST, copy_of: None };
    /// let later = Annotation { revision: one.revision.next(3), ..one.clone() };
    /// assert!(one.says_the_same(&later));
    /// assert!(!one.says_the_same(&Annotation { note: "Hm.".into(), ..one.clone() }));
    /// ```
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.passage == other.passage && self.tagged == other.tagged && self.note == other.note
    }
}

named! {
    /// What a link says of its two ends.
    LinkKind {
        /// Claim or speculation → source: this is said by that.
        AttributedTo = "attributed-to",
        /// Claim → claim or source: this rests on that.
        SupportedBy = "supported-by",
        /// Claim → speculation: this is weakened by that.
        QualifiedBy = "qualified-by",
        /// Source → source: both are mentions of one source.
        SameSourceAs = "same-source-as",
    }
}

impl LinkKind {
    /// Whether a link of this kind may go from an annotation tagged `from` to one tagged `to`.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{annotation::LinkKind, tag::Tag};
    /// assert!(LinkKind::AttributedTo.joins(Tag::Claim, Tag::Source));
    /// assert!(!LinkKind::AttributedTo.joins(Tag::Source, Tag::Claim));
    /// ```
    #[must_use]
    pub fn joins(self, from: Tag, to: Tag) -> bool {
        match self {
            Self::AttributedTo => from != Tag::Source && to == Tag::Source,
            Self::SupportedBy => from == Tag::Claim && to != Tag::Speculation,
            Self::QualifiedBy => from == Tag::Claim && to == Tag::Speculation,
            Self::SameSourceAs => from == Tag::Source && to == Tag::Source,
        }
    }
}

/// From one annotation to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its name.
    pub id: Id,
    /// What it says.
    pub kind: LinkKind,
    /// The annotation it starts from.
    pub from: Id,
    /// The annotation it leads to.
    pub to: Id,
    /// When it was made.
    pub created: Moment,
    /// Which state of it this is.
    pub revision: Revision,
}
