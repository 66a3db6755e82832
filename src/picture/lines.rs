//! Words in lines: how wide they are, about, and where they may be cut.
//!
//! A picture cannot measure: it is made without a browser, and drawn by whatever opens it. The widths here are those of
//! DejaVu Sans, the widest of the faces that stand for `system-ui`, so that words keep to their column everywhere.

/// A width in thousandths of the size of the letters.
pub(super) type Width = u32;

/// How wide bold words are, in hundredths of the width of plain ones.
const BOLD_HUNDREDTHS: Width = 116;

/// How many marks and joiners in a row are kept on a letter: as many as scripts need, no towers. The letters in the names
/// of flags, which are not seen, are more.
const MOST_MARKS: usize = 4;
const MOST_TAGS: usize = 8;

/// The width of `pixels` where letters are `size` pixels high.
pub(super) fn width_of(pixels: f64, size: f64) -> Width {
    (pixels * 1000.0 / size).max(0.0) as Width
}

/// The same for bold letters: as much less as these are wider.
pub(super) fn width_of_bold(pixels: f64, size: f64) -> Width {
    width_of(pixels, size) / BOLD_HUNDREDTHS * 100
}

/// How wide a text is, about.
pub(super) fn width(text: &str) -> Width {
    text.chars().map(advance).sum()
}

/// Words in at most `most` lines of at most `limit`; an ellipsis stands for what does not fit.
///
/// White space is single spaces, what turns the direction of text is left out (a cut would leave it without its end), and
/// what cannot be seen or written is U+FFFD.
pub(super) fn broken(words: &str, limit: Width, most: usize) -> Vec<String> {
    let words = plain(words, limit.saturating_mul(u32::try_from(most).unwrap_or(1)).saturating_add(2000));
    let mut rest = words.as_slice();
    let mut lines = Vec::new();
    while !rest.is_empty() && lines.len() < most {
        let is_last = lines.len() + 1 == most;
        let mut end = fitting(rest, limit);
        if end < rest.len() {
            end = if is_last { fitting(rest, limit.saturating_sub(advance('…'))) } else { end };
            end = between_words(rest, end);
        }
        let (line, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        let mut line: String = line.iter().collect();
        line.truncate(line.trim_end().len());
        let spaces = after.iter().take_while(|character| **character == ' ').count();
        rest = after.get(spaces..).unwrap_or_default();
        if is_last && !rest.is_empty() {
            line.push('…');
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push("…".to_owned());
    }
    lines
}

/// Words in one line of at most `limit`.
pub(super) fn shortened(words: &str, limit: Width) -> String {
    broken(words, limit, 1).concat()
}

/// A line so that its letters and those around it do not turn each other
/// ([isolates](https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates)). `words` are those of which it is a
/// line: its direction is theirs.
pub(super) fn isolated(line: &str, words: &str) -> String {
    let mut out = String::from(if is_right_to_left(words) { '\u{2067}' } else { '\u{2066}' });
    out.push_str(line);
    out.push('\u{2069}');
    out
}

/// Whether a text runs from right to left: whether its first letter does.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    let strong = text.chars().find(|&character| runs_left(character) || runs_right(character));
    strong.is_some_and(runs_left)
}

/// The characters that are shown of `words`, up to about `limit`.
fn plain(words: &str, limit: Width) -> Vec<char> {
    let mut out = Vec::new();
    let (mut width, mut marks) = (0, 0);
    for character in words.chars() {
        if character.is_ascii_graphic() {
            marks = 0;
            out.push(character);
            width += advance(character);
            if width > limit {
                break;
            }
            continue;
        }
        let character = match character {
            '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{200b}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{ad}' => {
                continue;
            }
            // A no-break space stays: it was set on purpose.
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => character,
        };
        // A mark with nothing to stand on is left out, too.
        if (character == ' ' || is_mark(character)) && out.last().is_none_or(|last| *last == ' ') {
            continue;
        }
        marks = if is_mark(character) { marks + 1 } else { 0 };
        let is_tag = matches!(character, '\u{e0000}'..='\u{e007f}');
        if marks > if is_tag { MOST_TAGS } else { MOST_MARKS } {
            continue;
        }
        out.push(character);
        width += advance(character);
        if width > limit {
            break;
        }
    }
    if out.last() == Some(&' ') {
        out.pop();
    }
    out
}

/// How many of the characters fit into `limit`, none of them cut off from its marks.
fn fitting(characters: &[char], limit: Width) -> usize {
    let (mut width, mut end) = (0, 0);
    let mut before = None;
    for (nth, &character) in characters.iter().enumerate() {
        // Between two letters of ASCII there is never anything: most of the words of most releases are of these.
        if before.is_some_and(|before: char| {
            (before.is_ascii() && character.is_ascii()) || !belong(before, character)
        }) {
            end = nth;
        }
        width += advance(character);
        if width > limit {
            // One letter and what belongs to it that is wider than the line is cut all the same.
            return if end > 0 { end } else { nth.max(1) };
        }
        before = Some(character);
    }
    characters.len()
}

/// Where to cut at or before `end`: between words, unless that would leave half the line empty.
fn between_words(characters: &[char], end: usize) -> usize {
    let may_break = |nth: &usize| {
        let (before, after) = (nth.checked_sub(1).and_then(|nth| characters.get(nth)), characters.get(*nth));
        before.zip(after).is_some_and(|(&before, &after)| {
            before == ' '
                || after == ' '
                || before == '-'
                || ((is_wide(before) || is_wide(after)) && !belong(before, after) && !closes(after))
        })
    };
    (end / 2..=end).rev().find(may_break).filter(|nth| *nth > 0).unwrap_or(end)
}

/// Whether nothing may come between two characters: the second is a mark on the first, a joiner stands between what they
/// are parts of, or the first is a vowel that Thai and Lao write before its consonant.
fn belong(before: char, after: char) -> bool {
    let is_flag = |character| matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
    is_mark(after)
        || matches!(before, '\u{200d}' | '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
        || is_joining(before)
        || (is_flag(before) && is_flag(after))
}

/// The signs of India's scripts that join the next letter to this one.
fn is_joining(character: char) -> bool {
    let code = u32::from(character);
    (0x900..0xd80).contains(&code) && code & 0x7f == 0x4d
}

/// Letters and signs of the width of a Chinese one: a line may end before and after each.
const fn is_wide(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{1faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Punctuation that no line begins with.
const fn closes(character: char) -> bool {
    matches!(
        character,
        '、' | '。'
            | '，'
            | '．'
            | '：'
            | '；'
            | '！'
            | '？'
            | '）'
            | '］'
            | '｝'
            | '」'
            | '』'
            | '】'
            | '〉'
            | '》'
            | '・'
            | 'ー'
            | '々'
            | '…'
            | '—'
    )
}

/// Marks, joiners and variation selectors: what belongs to the character before it and takes no room. Of the marks those
/// of the scripts in wide use; the exact tables of Unicode would weigh more than the pictures do.
fn is_mark(character: char) -> bool {
    let code = u32::from(character);
    match character {
        '\0'..='\u{2ff}' => false,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}'
        | '\u{730}'..='\u{74a}'
        | '\u{7a6}'..='\u{7b0}'
        | '\u{8d3}'..='\u{8ff}' => true,
        // The scripts of India lie alike in their blocks of 128.
        '\u{900}'..='\u{d7f}' => {
            matches!(code & 0x7f, 0x00..=0x03 | 0x3c | 0x3e..=0x4d | 0x51..=0x57 | 0x62 | 0x63)
        }
        '\u{e31}'
        | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{eb1}'
        | '\u{eb4}'..='\u{ebc}'
        | '\u{ec8}'..='\u{ece}'
        | '\u{f71}'..='\u{f84}'
        | '\u{102b}'..='\u{103e}'
        | '\u{1160}'..='\u{11ff}'
        | '\u{17b4}'..='\u{17d3}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' => true,
        '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}' => true,
        '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' => true,
        '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

/// How wide a character is.
fn advance(character: char) -> Width {
    match character {
        'a'..='e' | 'g' | 'h' | 'k' | 'n'..='q' | 's' | 'u' | 'v' | 'x'..='z' => 620,
        'i' | 'j' | 'l' | 'I' | '\'' | '‘' | '’' | '|' => 310,
        ' ' | '.' | ',' | ':' | ';' | '\u{a0}' => 330,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '!' => 415,
        'm' | 'W' | '@' | '%' | '—' | '…' => 1000,
        'w' | 'M' | 'O' | 'Q' | 'D' | 'G' | 'H' | 'N' | 'U' | '+' | '<' | '>' | '=' | '&' | '~' | '#' => 840,
        'A'..='Z' => 700,
        '\0'..='\u{24f}' => 620,
        _ if is_mark(character) => match character {
            // These take room of their own in many fonts.
            '\u{900}'..='\u{109f}' | '\u{1160}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}' => 300,
            // A skin without a body is drawn as a square.
            '\u{1f3fb}'..='\u{1f3ff}' => 300,
            _ => 0,
        },
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' | 'ш' | 'щ' | 'ж' | 'ю' | 'ф' | 'ы' => 1000,
        '\u{250}'..='\u{8ff}' => 700,
        '\u{900}'..='\u{10ff}' => 850,
        '\u{2010}'..='\u{2013}' | '“'..='”' | '\u{2039}' | '\u{203a}' => 520,
        '\u{1e00}'..='\u{20cf}' => 700,
        '\u{fdfd}' | '\u{12000}'..='\u{1254f}' => 4000,
        '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{ff61}'..='\u{ffdf}' => 800,
        // Emoji are wider than their square.
        '\u{1f000}'..='\u{1faff}' => 1300,
        // Chinese, Japanese and Korean letters, most symbols, and whatever is not known here.
        _ => 1000,
    }
}

/// Letters of Hebrew, Arabic and the other scripts that run to the left.
fn runs_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    ) && !matches!(character, '٠'..='٩' | '۰'..='۹')
}

/// Letters of all other scripts: what is neither a symbol, a digit nor punctuation.
const fn runs_right(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(character, '\u{c0}'..='\u{58f}' | '\u{900}'..='\u{1fff}' | '\u{3041}'..='\u{fb1c}' | '\u{10000}'..='\u{107ff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_cut_between_words_and_never_before_a_mark() {
        let cut = |words: &str, letters: u32| shortened(words, letters * 620);
        assert_eq!(cut("nunc cane", 20), "nunc cane");
        assert_eq!(cut("  nunc\ncane ", 20), "nunc cane");
        assert_eq!(cut("nunc cane bene", 11), "nunc cane…");
        assert_eq!(cut("unendendendend", 8), "unende…");
        assert_eq!(cut("aaaae\u{301}aaaaa", 7), "aaaae\u{301}…");
        assert_eq!(cut("aaaae\u{301}aaaaa", 6), "aaaa…");
        assert_eq!(cut("👩\u{200d}👩\u{200d}👧👩", 8), "👩\u{200d}👩\u{200d}👧…");
        assert_eq!(cut("ab 🇩🇪🇫🇷", 8), "ab…");
        assert_eq!(cut("", 5), "…");
        assert_eq!(cut("\u{202e}ab\u{0}", 5), "ab\u{fffd}");
    }

    #[test]
    fn lines_break_at_spaces_and_between_wide_letters() {
        assert_eq!(broken("nunc cane bene sano", 10 * 620, 2), ["nunc cane", "bene sano"]);
        assert_eq!(broken("nunc cane bene sano ac", 10 * 620, 2), ["nunc cane", "bene…"]);
        assert_eq!(broken("мост будет открыт", 12 * 700, 2), ["мост будет", "открыт"]);
        assert_eq!(broken("汉字汉字。汉字", 4000, 3), ["汉字汉", "字。汉字"]);
    }

    #[test]
    fn a_line_has_the_direction_of_its_words() {
        assert_eq!(isolated("Reuters אמר", "“שלום Reuters אמר"), "\u{2067}Reuters אמר\u{2069}");
        assert_eq!(isolated("אמר", "1. Reuters אמר"), "\u{2066}אמר\u{2069}");
    }

    proptest! {
        #[test]
        fn lines_keep_to_their_width_and_hold_the_words_in_order(
            words in "[a-zA-Z ,.…漢字😀👩\u{200d}\u{fe0f}é\u{301}אב\u{202e}\u{0}\n]{0,80}", limit in 2600_u32..9000, most in 1_usize..4
        ) {
            let lines = broken(&words, limit, most);
            prop_assert!((1..=most).contains(&lines.len()));
            for line in &lines {
                prop_assert!(width(line) <= limit || line.chars().count() <= 2, "{line:?}");
                prop_assert_eq!(line.trim(), line);
                prop_assert!(!line.starts_with(is_mark), "{line:?}");
            }
            let shown: String = lines.concat().chars().filter(|character| *character != ' ').collect();
            let all: String = plain(&words, Width::MAX).into_iter().filter(|character| *character != ' ').collect();
            let all = if all.is_empty() { "…".to_owned() } else { all };
            prop_assert!(shown == all || all.starts_with(shown.strip_suffix('…').unwrap()));
        }
    }
}
