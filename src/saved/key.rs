//! The names under which records are kept.

use core::fmt;
use core::str::FromStr;

use crate::annotation::Id;
use crate::release::{TextName, hashed};

/// What every key of this tool begins with; the number is that of the layout of keys, not of the records.
pub const PREFIX: &str = "press-loupe/1/";

hashed! {
    /// Where the records of one release are filed: made of the release's identity.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::saved::Place;
    /// let place = Place::of("https://example.org/news/bridge");
    /// assert_eq!(place.to_string(), "a7da4a554322c2fb");
    /// assert_eq!(place.to_string().parse(), Ok(place));
    /// ```
    Place of identity
}

/// The name of one record.
///
/// # Examples
/// ```
/// use press_loupe::saved::{Key, Place};
/// let key = Key::Release(Place::of("https://example.org/news/bridge"));
/// assert_eq!(key.to_string(), "press-loupe/1/a7da4a554322c2fb/release");
/// assert_eq!(key.to_string().parse(), Ok(key));
/// assert!("another-tool/settings".parse::<Key>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// What is known of a release: `…/<place>/release`.
    Release(Place),
    /// A text that records rest on: `…/<place>/text/<name>`. The value is the text itself.
    Text(Place, TextName),
    /// An annotation: `…/<place>/a/<uuid>`.
    Annotation(Place, Id),
    /// A link: `…/<place>/l/<uuid>`.
    Link(Place, Id),
    /// What stood under the key of an annotation or link, could not be read, and made room: `…/<place>/x/<uuid>`.
    Aside(Place, Id),
    /// A setting, whatever the release: `…/settings/<name>`.
    Setting(String),
}

impl Key {
    /// The place it files under; a setting is filed nowhere.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::saved::{Key, Place};
    /// assert_eq!(Key::Release(Place::of("a")).place(), Some(Place::of("a")));
    /// assert_eq!(Key::Setting("theme".to_owned()).place(), None);
    /// ```
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Release(place)
            | Self::Text(place, _)
            | Self::Annotation(place, _)
            | Self::Link(place, _)
            | Self::Aside(place, _) => Some(*place),
            Self::Setting(_) => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Release(place) => write!(f, "{place}/release"),
            Self::Text(place, name) => write!(f, "{place}/text/{name}"),
            Self::Annotation(place, id) => write!(f, "{place}/a/{id}"),
            Self::Link(place, id) => write!(f, "{place}/l/{id}"),
            Self::Aside(place, id) => write!(f, "{place}/x/{id}"),
            Self::Setting(name) => write!(f, "settings/{name}"),
        }
    }
}

/// A key of somebody else's, or of a layout that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the name of a record of this version")]
pub struct NotAKey(String);

impl NotAKey {
    fn new(text: &str) -> Self {
        Self(text.chars().take(120).collect())
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let key = || {
            let (place, rest) = text.strip_prefix(PREFIX)?.split_once('/')?;
            if place == "settings" {
                return (!rest.is_empty()).then(|| Self::Setting(rest.to_owned()));
            }
            let place = place.parse().ok()?;
            match rest.split_once('/') {
                None if rest == "release" => Some(Self::Release(place)),
                Some(("text", name)) => Some(Self::Text(place, name.parse().ok()?)),
                Some(("a", id)) => Some(Self::Annotation(place, own(id)?)),
                Some(("l", id)) => Some(Self::Link(place, own(id)?)),
                Some(("x", id)) => Some(Self::Aside(place, own(id)?)),
                _ => None,
            }
        };
        key().ok_or_else(|| NotAKey::new(text))
    }
}

/// The id in the one spelling in which keys hold it.
fn own(text: &str) -> Option<Id> {
    let shape = |byte: u8| !byte.is_ascii_uppercase();
    text.bytes().all(shape).then(|| text.parse().ok())?
}
