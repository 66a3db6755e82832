//! JSON, piece by piece into a string: a few bytes of code where a type for each shape would take thousands.

/// Which characters are written as escapes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum Alphabet {
    /// Only those that JSON has as escapes alone.
    Unicode,
    /// All beyond ASCII too, for readers who guess at the encoding of a file.
    Ascii,
}

/// A JSON text that grows.
pub(in crate::exchange) struct Json {
    out: String,
    alphabet: Alphabet,
    /// Whether a value stands before, so that the next one needs a comma.
    follows: bool,
}

impl Json {
    pub(in crate::exchange) const ASCII: Alphabet = Alphabet::Ascii;
    pub(in crate::exchange) const UNICODE: Alphabet = Alphabet::Unicode;

    pub(in crate::exchange) const fn new(alphabet: Alphabet) -> Self {
        Self { out: String::new(), alphabet, follows: false }
    }

    /// Opens an object or an array.
    pub(in crate::exchange) fn open(&mut self, bracket: char) {
        self.separate();
        self.out.push(bracket);
        self.follows = false;
    }

    /// Closes it.
    pub(in crate::exchange) fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.follows = true;
    }

    /// Begins a new line before what comes next.
    pub(in crate::exchange) fn line(&mut self) {
        self.separate();
        self.follows = false;
        self.out.push('\n');
    }

    /// The name of the member that comes next.
    pub(in crate::exchange) fn name(&mut self, name: &str) {
        self.text(name);
        self.out.push(':');
        self.follows = false;
    }

    /// A string.
    pub(in crate::exchange) fn text(&mut self, text: &str) {
        self.separate();
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.out.extend(['\\', character]),
                '\n' => self.out.push_str("\\n"),
                ' '.. if self.alphabet == Alphabet::Unicode || character.is_ascii() => {
                    self.out.push(character)
                }
                _ => self.escape(character),
            }
        }
        self.out.push('"');
        self.follows = true;
    }

    fn escape(&mut self, character: char) {
        for unit in character.encode_utf16(&mut [0; 2]) {
            self.out.push_str("\\u");
            for shift in [12, 8, 4, 0] {
                self.out.extend(char::from_digit(u32::from(*unit >> shift) & 0xf, 16));
            }
        }
    }

    /// A number.
    pub(in crate::exchange) fn number(&mut self, number: u32) {
        self.separate();
        super::push_number(&mut self.out, number);
        self.follows = true;
    }

    /// A member that is a string.
    pub(in crate::exchange) fn member(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }

    /// A member that is a number.
    pub(in crate::exchange) fn count(&mut self, name: &str, number: u32) {
        self.name(name);
        self.number(number);
    }

    /// A member that is an array of one string.
    pub(in crate::exchange) fn only(&mut self, name: &str, text: &str) {
        self.name(name);
        self.open('[');
        self.text(text);
        self.close(']');
    }

    /// The text, ended by a line feed.
    pub(in crate::exchange) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    fn separate(&mut self) {
        if core::mem::replace(&mut self.follows, false) {
            self.out.push(',');
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_reads_back(text in any::<String>(), ascii in any::<bool>()) {
            let mut json = Json::new(if ascii { Json::ASCII } else { Json::UNICODE });
            json.open('[');
            json.text(&text);
            json.line();
            json.number(7);
            json.close(']');
            let written = json.finish();
            prop_assert!(!ascii || written.is_ascii());
            prop_assert_eq!(serde_json::from_str::<(String, u32)>(&written).unwrap(), (text, 7));
        }
    }
}
