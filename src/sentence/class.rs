//! What a character means for the end of a sentence.
//!
//! The classes are those of the property `Sentence_Break` of [UAX #29](https://www.unicode.org/reports/tr29/), as far
//! as the scripts that releases are written in need them; some are told apart further. The tables of Unicode for all
//! scripts would weigh more than the rest of the splitter.

use crate::anchor::fold::{is_digit, is_letter, is_unseen, stands_alone};

/// What a character means for the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Ends a line, and whatever stands in it.
    Line,
    /// Any other white space.
    Space,
    /// A combining mark or something nobody sees: it is as if it were not there (rule SB5).
    Unseen,
    /// A small letter.
    Lower,
    /// A capital letter.
    Upper,
    /// A letter of a script that knows no such difference.
    Letter,
    /// A letter of a script that puts no spaces between words.
    Joined,
    /// A digit.
    Number,
    /// A full stop, which may be an abbreviation's or a number's.
    Stop,
    /// An ellipsis.
    Ellipsis,
    /// A question or exclamation mark of the scripts that put a space after it.
    Term,
    /// A mark that ends a sentence whatever comes after it.
    Mark,
    /// After it a sentence goes on.
    Comma,
    /// A dash or hyphen.
    Dash,
    /// Opens a bracket, a quotation, a question.
    Open,
    /// Closes a bracket or a quotation.
    Close,
    /// A quotation mark that opens in one language and closes in another.
    Quote,
    /// Stands beside the last word of a sentence as a reference to a note does.
    Reference,
    /// Anything else.
    Other,
}

impl Class {
    pub(crate) const fn is_letter(self) -> bool {
        matches!(self, Self::Lower | Self::Upper | Self::Letter | Self::Joined)
    }

    /// Whether it is a letter or a digit.
    pub(crate) const fn is_word(self) -> bool {
        self.is_letter() || matches!(self, Self::Number)
    }

    /// Whether a sentence may end with it.
    pub(crate) const fn may_end(self) -> bool {
        matches!(self, Self::Stop | Self::Ellipsis | Self::Term | Self::Mark)
    }
}

/// The class of `character`.
pub(crate) fn class(character: char) -> Class {
    match character {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Line,
        '.' | '․' | '﹒' | '．' => Class::Stop,
        '…' | '‥' => Class::Ellipsis,
        '!' | '?' | '‼' | '‽' | '⁇'..='⁉' => Class::Term,
        '。' | '！' | '？' | '｡' | '﹖' | '﹗' | '؟' | '۔' | '؝' | '؞' | '।' | '॥' | '։' | '။' | '።'
        | '፧' | '។' | '៕' => Class::Mark,
        ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '；' | '：' | '﹐'..='﹑' | '､' | '՝' => {
            Class::Comma
        }
        '-' | '‐'..='―' | '−' | '－' => Class::Dash,
        '(' | '[' | '{' | '¿' | '¡' | '„' | '‚' | '〈' | '《' | '「' | '『' | '【' | '〔' | '〖' | '〘'
        | '〚' | '〝' | '（' | '［' | '｛' | '｢' => Class::Open,
        ')' | ']' | '}' | '〉' | '》' | '」' | '』' | '】' | '〕' | '〗' | '〙' | '〛' | '〞' | '〟'
        | '）' | '］' | '｝' | '｣' => Class::Close,
        '"' | '\'' | '“' | '”' | '‟' | '‘' | '’' | '‛' | '«' | '»' | '‹' | '›' => {
            Class::Quote
        }
        '¹' | '²' | '³' | '⁰'..='⁹' | '*' | '†' | '‡' | '®' | '™' => Class::Reference,
        _ if character.is_whitespace() => Class::Space,
        _ if is_unseen(character) || is_mark(character) => Class::Unseen,
        _ if is_digit(character) => Class::Number,
        _ if stands_alone(character) && is_letter(character) => Class::Joined,
        _ if is_letter(character) => cased(character),
        _ => Class::Other,
    }
}

/// Combining marks of the scripts in use; a vowel sign of another script counts as a letter, which ends nothing either.
const fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Capital, small or neither: of the Latin, Greek, Cyrillic and Armenian alphabets.
const fn cased(letter: char) -> Class {
    let is_odd = letter as u32 % 2 == 1;
    let is_upper = match letter {
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ϋ' | 'Ά'..='Ώ' | 'Ѐ'..='Я' | 'Ա'..='Ֆ' | 'ẞ' | 'Ÿ' => {
            true
        }
        'a'..='z' | 'ª' | 'µ' | 'º' | 'ß'..='ÿ' | 'ΐ' | 'ά'..='ώ' | 'а'..='џ' | 'ՠ'..='ֈ' => {
            false
        }
        // Pairs, of which the first is the capital.
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ӂ'..='ӎ' => is_odd,
        'Ā'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ơ'..='ƥ'
        | 'Ǟ'..='ǯ'
        | 'Ǹ'..='ȳ'
        | 'Ѡ'..='ҿ'
        | 'Ӏ'
        | 'Ӑ'..='ԯ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => !is_odd,
        'Ư' => true,
        'ĸ' | 'ŉ' | 'ſ'..='ɏ' | 'ẖ'..='ẟ' | 'ӏ' => false,
        _ => return Class::Letter,
    };
    if is_upper { Class::Upper } else { Class::Lower }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// The class of a cased letter in the standard library's tables, which are those of Unicode.
    fn theirs(letter: char) -> Class {
        match letter {
            _ if letter.is_uppercase() => Class::Upper,
            _ if letter.is_lowercase() => Class::Lower,
            _ => Class::Letter,
        }
    }

    #[test]
    fn capital_and_small_letters_are_those_of_unicode_in_the_alphabets_in_use() {
        let mut wrong = Vec::new();
        for range in [
            'A'..='ſ',
            'Ơ'..='ơ',
            'Ư'..='ư',
            'Ǎ'..='ǜ',
            'Ά'..='ώ',
            'Ѐ'..='ԯ',
            'Ա'..='և',
            'Ḁ'..='ỿ',
            'א'..='ת',
            'ا'..='ي',
        ] {
            wrong.extend(
                range.filter(|&one| one.is_alphabetic() && !is_mark(one) && cased(one) != theirs(one)),
            );
        }
        assert_eq!(wrong, []);
    }
}
