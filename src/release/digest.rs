//! What names a text.

/// The SHA-256 of a text in lower-case hexadecimal: what names a text, here and in exports.
///
/// # Examples
/// ```
/// assert!(press_loupe::release::digest("abc").starts_with("ba7816bf8f01cfea"));
/// ```
#[must_use]
pub fn digest(text: &str) -> String {
    use core::fmt::Write as _;
    use sha2::Digest as _;
    sha2::Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// It is not the name of a text or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name has 16 hexadecimal digits in lower case")]
pub struct NotAName;

/// The names that are made of the first 64 bits of a SHA-256: 16 hexadecimal digits.
macro_rules! hashed {
    ($(#[$doc:meta])* $name:ident of $what:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// The name of this one.
            #[must_use]
            pub fn of($what: &str) -> Self {
                Self::of_digest(&$crate::release::digest($what)).unwrap_or(Self(0))
            }

            /// The name that a whole digest (64 hexadecimal digits) begins with; `None` if it is not one.
            #[must_use]
            pub fn of_digest(digest: &str) -> Option<Self> {
                if digest.len() == 64 { digest.get(..16)?.parse().ok() } else { None }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::release::NotAName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // Lower case only: a name has one spelling, so that a key read is the key that was written.
                let shape = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
                let digits = (text.len() == 16 && text.bytes().all(shape)).then_some(text);
                digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()).map(Self).ok_or($crate::release::NotAName)
            }
        }
    };
}
pub(crate) use hashed;

hashed! {
    /// The name of a text: made of its digest.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::release::{TextName, digest};
    /// assert_eq!(TextName::of("abc").to_string(), "ba7816bf8f01cfea");
    /// assert_eq!(TextName::of_digest(&digest("abc")), Some(TextName::of("abc")));
    /// ```
    TextName of text
}
