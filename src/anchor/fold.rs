//! What makes no difference between two spellings of the same word.

/// Calls `take` with the letters of which `character` is spelled.
pub(super) fn spelled(character: char, take: &mut dyn FnMut(char)) {
    let character = plain(character);
    if character.is_ascii() {
        return take(character);
    }
    if let Ok(nth) = DECOMPOSED.binary_search_by_key(&character, |one| one.0)
        && let Some((_, base, mark)) = DECOMPOSED.get(nth)
    {
        spelled(*base, take);
        return take(*mark);
    }
    match character {
        'ﬀ' => "ff".chars().for_each(take),
        'ﬁ' => "fi".chars().for_each(take),
        'ﬂ' => "fl".chars().for_each(take),
        'ﬃ' => "ffi".chars().for_each(take),
        'ﬄ' => "ffl".chars().for_each(take),
        _ => take(character),
    }
}

/// The plain character that a typographic one stands for.
pub(super) fn plain(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐'..='―' | '−' | '﹣' => '-',
        '…' => '.',
        '×' => 'x',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

/// Whether a character is part of a word. The exact tables of Unicode would weigh more than all else here; this takes
/// every character for a letter that is no mark, symbol or space of the blocks in which those stand.
pub(crate) const fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // General punctuation, currencies, arrows, mathematics, shapes; then of East Asia and its full width; emoji.
        '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}' => false,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '・' | '\u{fe10}'..='\u{fe6f}' => {
            false
        }
        '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}' => false,
        '؉'..='؏' | '؛' | '؟' | '٪'..='٭' | '۔' | '।' | '॥' | '\u{e000}'..='\u{f8ff}' => false,
        '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// Whether a character is a digit.
pub(crate) const fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '０'..='９')
}

/// A letter without its marks in lower case: of the Latin, Greek and Cyrillic alphabets.
pub(crate) const fn small(letter: char) -> char {
    let step = match letter {
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    match char::from_u32(letter as u32 + step) {
        Some(small) => small,
        None => letter,
    }
}

/// Soft hyphens, marks of direction, joiners, and other characters that nobody sees.
pub(crate) const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Scripts that are written without spaces have no words that could be told apart by them: each character counts.
pub(crate) const fn stands_alone(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Letters that have a mark in them, the letters without it, and the marks: the canonical decompositions of
/// [Unicode](https://www.unicode.org/reports/tr15/) for the Latin, Greek and Cyrillic alphabets in use today, in order.
#[rustfmt::skip]
const DECOMPOSED: &[(char, char, char)] = &[
    ('À', 'A', '\u{300}'), ('Á', 'A', '\u{301}'), ('Â', 'A', '\u{302}'), ('Ã', 'A', '\u{303}'),
    ('Ä', 'A', '\u{308}'), ('Å', 'A', '\u{30a}'), ('Ç', 'C', '\u{327}'), ('È', 'E', '\u{300}'),
    ('É', 'E', '\u{301}'), ('Ê', 'E', '\u{302}'), ('Ë', 'E', '\u{308}'), ('Ì', 'I', '\u{300}'),
    ('Í', 'I', '\u{301}'), ('Î', 'I', '\u{302}'), ('Ï', 'I', '\u{308}'), ('Ñ', 'N', '\u{303}'),
    ('Ò', 'O', '\u{300}'), ('Ó', 'O', '\u{301}'), ('Ô', 'O', '\u{302}'), ('Õ', 'O', '\u{303}'),
    ('Ö', 'O', '\u{308}'), ('Ù', 'U', '\u{300}'), ('Ú', 'U', '\u{301}'), ('Û', 'U', '\u{302}'),
    ('Ü', 'U', '\u{308}'), ('Ý', 'Y', '\u{301}'), ('à', 'a', '\u{300}'), ('á', 'a', '\u{301}'),
    ('â', 'a', '\u{302}'), ('ã', 'a', '\u{303}'), ('ä', 'a', '\u{308}'), ('å', 'a', '\u{30a}'),
    ('ç', 'c', '\u{327}'), ('è', 'e', '\u{300}'), ('é', 'e', '\u{301}'), ('ê', 'e', '\u{302}'),
    ('ë', 'e', '\u{308}'), ('ì', 'i', '\u{300}'), ('í', 'i', '\u{301}'), ('î', 'i', '\u{302}'),
    ('ï', 'i', '\u{308}'), ('ñ', 'n', '\u{303}'), ('ò', 'o', '\u{300}'), ('ó', 'o', '\u{301}'),
    ('ô', 'o', '\u{302}'), ('õ', 'o', '\u{303}'), ('ö', 'o', '\u{308}'), ('ù', 'u', '\u{300}'),
    ('ú', 'u', '\u{301}'), ('û', 'u', '\u{302}'), ('ü', 'u', '\u{308}'), ('ý', 'y', '\u{301}'),
    ('ÿ', 'y', '\u{308}'), ('Ā', 'A', '\u{304}'), ('ā', 'a', '\u{304}'), ('Ă', 'A', '\u{306}'),
    ('ă', 'a', '\u{306}'), ('Ą', 'A', '\u{328}'), ('ą', 'a', '\u{328}'), ('Ć', 'C', '\u{301}'),
    ('ć', 'c', '\u{301}'), ('Ĉ', 'C', '\u{302}'), ('ĉ', 'c', '\u{302}'), ('Ċ', 'C', '\u{307}'),
    ('ċ', 'c', '\u{307}'), ('Č', 'C', '\u{30c}'), ('č', 'c', '\u{30c}'), ('Ď', 'D', '\u{30c}'),
    ('ď', 'd', '\u{30c}'), ('Ē', 'E', '\u{304}'), ('ē', 'e', '\u{304}'), ('Ĕ', 'E', '\u{306}'),
    ('ĕ', 'e', '\u{306}'), ('Ė', 'E', '\u{307}'), ('ė', 'e', '\u{307}'), ('Ę', 'E', '\u{328}'),
    ('ę', 'e', '\u{328}'), ('Ě', 'E', '\u{30c}'), ('ě', 'e', '\u{30c}'), ('Ĝ', 'G', '\u{302}'),
    ('ĝ', 'g', '\u{302}'), ('Ğ', 'G', '\u{306}'), ('ğ', 'g', '\u{306}'), ('Ġ', 'G', '\u{307}'),
    ('ġ', 'g', '\u{307}'), ('Ģ', 'G', '\u{327}'), ('ģ', 'g', '\u{327}'), ('Ĥ', 'H', '\u{302}'),
    ('ĥ', 'h', '\u{302}'), ('Ĩ', 'I', '\u{303}'), ('ĩ', 'i', '\u{303}'), ('Ī', 'I', '\u{304}'),
    ('ī', 'i', '\u{304}'), ('Ĭ', 'I', '\u{306}'), ('ĭ', 'i', '\u{306}'), ('Į', 'I', '\u{328}'),
    ('į', 'i', '\u{328}'), ('İ', 'I', '\u{307}'), ('Ĵ', 'J', '\u{302}'), ('ĵ', 'j', '\u{302}'),
    ('Ķ', 'K', '\u{327}'), ('ķ', 'k', '\u{327}'), ('Ĺ', 'L', '\u{301}'), ('ĺ', 'l', '\u{301}'),
    ('Ļ', 'L', '\u{327}'), ('ļ', 'l', '\u{327}'), ('Ľ', 'L', '\u{30c}'), ('ľ', 'l', '\u{30c}'),
    ('Ń', 'N', '\u{301}'), ('ń', 'n', '\u{301}'), ('Ņ', 'N', '\u{327}'), ('ņ', 'n', '\u{327}'),
    ('Ň', 'N', '\u{30c}'), ('ň', 'n', '\u{30c}'), ('Ō', 'O', '\u{304}'), ('ō', 'o', '\u{304}'),
    ('Ŏ', 'O', '\u{306}'), ('ŏ', 'o', '\u{306}'), ('Ő', 'O', '\u{30b}'), ('ő', 'o', '\u{30b}'),
    ('Ŕ', 'R', '\u{301}'), ('ŕ', 'r', '\u{301}'), ('Ŗ', 'R', '\u{327}'), ('ŗ', 'r', '\u{327}'),
    ('Ř', 'R', '\u{30c}'), ('ř', 'r', '\u{30c}'), ('Ś', 'S', '\u{301}'), ('ś', 's', '\u{301}'),
    ('Ŝ', 'S', '\u{302}'), ('ŝ', 's', '\u{302}'), ('Ş', 'S', '\u{327}'), ('ş', 's', '\u{327}'),
    ('Š', 'S', '\u{30c}'), ('š', 's', '\u{30c}'), ('Ţ', 'T', '\u{327}'), ('ţ', 't', '\u{327}'),
    ('Ť', 'T', '\u{30c}'), ('ť', 't', '\u{30c}'), ('Ũ', 'U', '\u{303}'), ('ũ', 'u', '\u{303}'),
    ('Ū', 'U', '\u{304}'), ('ū', 'u', '\u{304}'), ('Ŭ', 'U', '\u{306}'), ('ŭ', 'u', '\u{306}'),
    ('Ů', 'U', '\u{30a}'), ('ů', 'u', '\u{30a}'), ('Ű', 'U', '\u{30b}'), ('ű', 'u', '\u{30b}'),
    ('Ų', 'U', '\u{328}'), ('ų', 'u', '\u{328}'), ('Ŵ', 'W', '\u{302}'), ('ŵ', 'w', '\u{302}'),
    ('Ŷ', 'Y', '\u{302}'), ('ŷ', 'y', '\u{302}'), ('Ÿ', 'Y', '\u{308}'), ('Ź', 'Z', '\u{301}'),
    ('ź', 'z', '\u{301}'), ('Ż', 'Z', '\u{307}'), ('ż', 'z', '\u{307}'), ('Ž', 'Z', '\u{30c}'),
    ('ž', 'z', '\u{30c}'), ('Ơ', 'O', '\u{31b}'), ('ơ', 'o', '\u{31b}'), ('Ư', 'U', '\u{31b}'),
    ('ư', 'u', '\u{31b}'), ('Ș', 'S', '\u{326}'), ('ș', 's', '\u{326}'), ('Ț', 'T', '\u{326}'),
    ('ț', 't', '\u{326}'), ('Ά', 'Α', '\u{301}'), ('Έ', 'Ε', '\u{301}'), ('Ή', 'Η', '\u{301}'),
    ('Ί', 'Ι', '\u{301}'), ('Ό', 'Ο', '\u{301}'), ('Ύ', 'Υ', '\u{301}'), ('Ώ', 'Ω', '\u{301}'),
    ('ΐ', 'ϊ', '\u{301}'), ('Ϊ', 'Ι', '\u{308}'), ('Ϋ', 'Υ', '\u{308}'), ('ά', 'α', '\u{301}'),
    ('έ', 'ε', '\u{301}'), ('ή', 'η', '\u{301}'), ('ί', 'ι', '\u{301}'), ('ΰ', 'ϋ', '\u{301}'),
    ('ϊ', 'ι', '\u{308}'), ('ϋ', 'υ', '\u{308}'), ('ό', 'ο', '\u{301}'), ('ύ', 'υ', '\u{301}'),
    ('ώ', 'ω', '\u{301}'), ('Ѐ', 'Е', '\u{300}'), ('Ё', 'Е', '\u{308}'), ('Ѓ', 'Г', '\u{301}'),
    ('Ї', 'І', '\u{308}'), ('Ќ', 'К', '\u{301}'), ('Ѝ', 'И', '\u{300}'), ('Ў', 'У', '\u{306}'),
    ('Й', 'И', '\u{306}'), ('й', 'и', '\u{306}'), ('ѐ', 'е', '\u{300}'), ('ё', 'е', '\u{308}'),
    ('ѓ', 'г', '\u{301}'), ('ї', 'і', '\u{308}'), ('ќ', 'к', '\u{301}'), ('ѝ', 'и', '\u{300}'),
    ('ў', 'у', '\u{306}'), ('Ạ', 'A', '\u{323}'), ('ạ', 'a', '\u{323}'), ('Ả', 'A', '\u{309}'),
    ('ả', 'a', '\u{309}'), ('Ấ', 'Â', '\u{301}'), ('ấ', 'â', '\u{301}'), ('Ầ', 'Â', '\u{300}'),
    ('ầ', 'â', '\u{300}'), ('Ẩ', 'Â', '\u{309}'), ('ẩ', 'â', '\u{309}'), ('Ẫ', 'Â', '\u{303}'),
    ('ẫ', 'â', '\u{303}'), ('Ậ', 'Ạ', '\u{302}'), ('ậ', 'ạ', '\u{302}'), ('Ắ', 'Ă', '\u{301}'),
    ('ắ', 'ă', '\u{301}'), ('Ằ', 'Ă', '\u{300}'), ('ằ', 'ă', '\u{300}'), ('Ẳ', 'Ă', '\u{309}'),
    ('ẳ', 'ă', '\u{309}'), ('Ẵ', 'Ă', '\u{303}'), ('ẵ', 'ă', '\u{303}'), ('Ặ', 'Ạ', '\u{306}'),
    ('ặ', 'ạ', '\u{306}'), ('Ẹ', 'E', '\u{323}'), ('ẹ', 'e', '\u{323}'), ('Ẻ', 'E', '\u{309}'),
    ('ẻ', 'e', '\u{309}'), ('Ẽ', 'E', '\u{303}'), ('ẽ', 'e', '\u{303}'), ('Ế', 'Ê', '\u{301}'),
    ('ế', 'ê', '\u{301}'), ('Ề', 'Ê', '\u{300}'), ('ề', 'ê', '\u{300}'), ('Ể', 'Ê', '\u{309}'),
    ('ể', 'ê', '\u{309}'), ('Ễ', 'Ê', '\u{303}'), ('ễ', 'ê', '\u{303}'), ('Ệ', 'Ẹ', '\u{302}'),
    ('ệ', 'ẹ', '\u{302}'), ('Ỉ', 'I', '\u{309}'), ('ỉ', 'i', '\u{309}'), ('Ị', 'I', '\u{323}'),
    ('ị', 'i', '\u{323}'), ('Ọ', 'O', '\u{323}'), ('ọ', 'o', '\u{323}'), ('Ỏ', 'O', '\u{309}'),
    ('ỏ', 'o', '\u{309}'), ('Ố', 'Ô', '\u{301}'), ('ố', 'ô', '\u{301}'), ('Ồ', 'Ô', '\u{300}'),
    ('ồ', 'ô', '\u{300}'), ('Ổ', 'Ô', '\u{309}'), ('ổ', 'ô', '\u{309}'), ('Ỗ', 'Ô', '\u{303}'),
    ('ỗ', 'ô', '\u{303}'), ('Ộ', 'Ọ', '\u{302}'), ('ộ', 'ọ', '\u{302}'), ('Ớ', 'Ơ', '\u{301}'),
    ('ớ', 'ơ', '\u{301}'), ('Ờ', 'Ơ', '\u{300}'), ('ờ', 'ơ', '\u{300}'), ('Ở', 'Ơ', '\u{309}'),
    ('ở', 'ơ', '\u{309}'), ('Ỡ', 'Ơ', '\u{303}'), ('ỡ', 'ơ', '\u{303}'), ('Ợ', 'Ơ', '\u{323}'),
    ('ợ', 'ơ', '\u{323}'), ('Ụ', 'U', '\u{323}'), ('ụ', 'u', '\u{323}'), ('Ủ', 'U', '\u{309}'),
    ('ủ', 'u', '\u{309}'), ('Ứ', 'Ư', '\u{301}'), ('ứ', 'ư', '\u{301}'), ('Ừ', 'Ư', '\u{300}'),
    ('ừ', 'ư', '\u{300}'), ('Ử', 'Ư', '\u{309}'), ('ử', 'ư', '\u{309}'), ('Ữ', 'Ư', '\u{303}'),
    ('ữ', 'ư', '\u{303}'), ('Ự', 'Ư', '\u{323}'), ('ự', 'ư', '\u{323}'), ('Ỳ', 'Y', '\u{300}'),
    ('ỳ', 'y', '\u{300}'), ('Ỵ', 'Y', '\u{323}'), ('ỵ', 'y', '\u{323}'), ('Ỷ', 'Y', '\u{309}'),
    ('ỷ', 'y', '\u{309}'), ('Ỹ', 'Y', '\u{303}'), ('ỹ', 'y', '\u{303}'),
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;

    fn spelling(text: &str) -> String {
        let mut letters = String::new();
        text.chars().for_each(|character| spelled(character, &mut |letter| letters.push(letter)));
        letters
    }

    #[test]
    fn the_table_is_in_order_and_that_of_unicode() {
        assert!(DECOMPOSED.is_sorted_by(|one, next| one.0 < next.0));
        for &(composed, base, mark) in DECOMPOSED {
            let theirs: String = composed.nfd().collect();
            assert_eq!(spelling(&composed.to_string()), theirs);
            assert_eq!(
                [base, mark].iter().collect::<String>().nfc().collect::<String>(),
                composed.to_string()
            );
        }
    }

    #[test]
    fn letters_are_those_of_unicode_nearly() {
        let of_words = "ñßØåÆœĳğŁžΑωЖяҐאبতகกあ漢字한𝒳ªº²½é\u{301}٣९";
        assert!(of_words.chars().all(is_letter));
        let of_none = "!\"#%&'()*,./:;<=>?@[]^_`{|}~¡§«»¿×÷‐–—‘“”…‰€₿→∑■☎、。〈「」・，？؟،।😀🚀\u{a0}";
        let wrong: String = of_none.chars().filter(|character| is_letter(*character)).collect();
        assert_eq!(wrong, "");
    }
}
