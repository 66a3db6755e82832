//! Where a sentence ends within one block.

use super::class::{Class, class};
use super::words::{Kind, kind, opens, stands_in_names};

/// What the place of a block says about its sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    /// The text is German: numbers with a full stop are ordinals.
    pub(super) is_german: bool,
    /// Words begin with capitals that begin no sentence.
    pub(super) is_heading: bool,
}

/// Calls `take` with the start and the end of each sentence of `block`, in code points from its start, white space
/// between them left out.
pub(super) fn split(block: &str, setting: Setting, take: &mut dyn FnMut(u32, u32)) {
    let mut letters = Vec::with_capacity(block.len());
    let mut length = 0;
    for character in block.chars() {
        match class(character) {
            // Rule SB5: what is unseen belongs to what comes before it.
            Class::Unseen => {}
            class => letters.push(Letter { place: length, character, class }),
        }
        length += 1;
    }
    let line = Line { letters: &letters, length, setting };
    let (mut start, mut at) = (0, 0);
    while at < letters.len() {
        let end = line.end(start, at);
        match end {
            End::None { next } => at = next,
            End::Here { end, next } => {
                line.give(start, end, take);
                (start, at) = (next, next);
            }
        }
    }
    line.give(start, letters.len(), take);
}

struct Letter {
    place: u32,
    character: char,
    class: Class,
}

struct Line<'a> {
    letters: &'a [Letter],
    /// The length of the block in code points.
    length: u32,
    setting: Setting,
}

/// What was found at a place: whether a sentence ends, and where to look next.
enum End {
    None { next: usize },
    Here { end: usize, next: usize },
}

impl Line<'_> {
    /// The class at `at`; beyond the ends of a block there is white space.
    fn class(&self, at: usize) -> Class {
        self.letters.get(at).map_or(Class::Space, |letter| letter.class)
    }

    fn before(&self, at: usize) -> Class {
        at.checked_sub(1).map_or(Class::Space, |before| self.class(before))
    }

    fn character(&self, at: usize) -> char {
        self.letters.get(at).map_or(' ', |letter| letter.character)
    }

    /// The first place from `at` on that is not of this kind.
    fn skip(&self, at: usize, is_it: impl Fn(Class) -> bool) -> usize {
        let rest = self.letters.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|letter| is_it(letter.class)).count()
    }

    /// The first place of what is of this kind and ends at `at`.
    fn back(&self, at: usize, is_it: impl Fn(Class) -> bool) -> usize {
        let head = self.letters.get(..at).unwrap_or_default();
        at - head.iter().rev().take_while(|letter| is_it(letter.class)).count()
    }

    fn text(&self, start: usize, end: usize) -> String {
        self.letters.get(start..end).unwrap_or_default().iter().map(|letter| letter.character).collect()
    }

    fn is_end(&self, at: usize) -> bool {
        at >= self.letters.len() || self.class(at) == Class::Line
    }

    fn give(&self, start: usize, end: usize, take: &mut dyn FnMut(u32, u32)) {
        let is_space = |class| matches!(class, Class::Space | Class::Line);
        let (start, end) = (self.skip(start, is_space), self.back(end, is_space));
        if start < end {
            // Something unseen goes with what it follows, and after white space with what comes next.
            let from = match start.checked_sub(1).and_then(|before| self.letters.get(before)) {
                Some(before) if is_space(before.class) => before.place + 1,
                Some(_) => self.letters.get(start).map_or(self.length, |letter| letter.place),
                None => 0,
            };
            let until = self.letters.get(end).map_or(self.length, |letter| letter.place);
            take(from, until);
        }
    }

    /// Whether the sentence that began at `start` ends with what stands at `at`.
    fn end(&self, start: usize, at: usize) -> End {
        if self.class(at) == Class::Line {
            return End::Here { end: at, next: at + 1 };
        }
        if !self.class(at).may_end() {
            return End::None { next: at + 1 };
        }
        let marks = self.skip(at, Class::may_end);
        let mut end = self.closed(marks);
        let mut next = self.skip(end, |class| class == Class::Space);
        // « Non. » has a space within its quotation marks.
        if next > end && self.closes_apart(next) {
            end = self.closed(next + 1);
            next = self.skip(end, |class| class == Class::Space);
        }
        if self.is_end(next) || (self.class(next).may_end() && !self.is_led_by_dots(next)) {
            return End::None { next };
        }
        if self.is_ended(&Stop { start, at, marks, end, next }) {
            End::Here { end, next }
        } else {
            End::None { next }
        }
    }

    /// Whether dots at `at` open the next sentence: "Yes. ...And then".
    fn is_led_by_dots(&self, at: usize) -> bool {
        let after = self.skip(at, |class| matches!(class, Class::Stop | Class::Ellipsis));
        self.before(at) == Class::Space
            && self.class(after).is_word()
            && (after > at + 1 || self.class(at) == Class::Ellipsis)
    }

    /// Where what closes a sentence ends, if it follows its mark directly: rule SB9, but what opens a quotation is the
    /// next sentence's.
    fn closed(&self, mut at: usize) -> usize {
        loop {
            let is_before_word = self.class(at + 1).is_word();
            let closes = match self.class(at) {
                Class::Close => true,
                Class::Reference => !is_before_word || self.character(at) != '*',
                Class::Quote => !(matches!(self.character(at), '“' | '‘' | '«' | '‹') && is_before_word),
                Class::Open if self.character(at) == '[' => {
                    let end = self.skip(at + 1, |class| class == Class::Number);
                    if end > at + 1 && self.character(end) == ']' {
                        at = end + 1;
                        continue;
                    }
                    false
                }
                Class::Stop | Class::Ellipsis | Class::Term | Class::Mark => {
                    self.before(at) != Class::Space && !is_before_word
                }
                _ => false,
            };
            if !closes {
                return at;
            }
            at += 1;
        }
    }

    /// Whether what follows white space at `at` still closes something.
    fn closes_apart(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Close => true,
            Class::Quote => matches!(self.character(at), '»' | '›' | '”') && !self.class(at + 1).is_word(),
            _ => false,
        }
    }

    fn is_ended(&self, stop: &Stop) -> bool {
        let &Stop { start, at, marks, end, next } = stop;
        if self.is_label(stop) {
            return false;
        }
        let (is_closed, is_apart) = (end > marks, next > end);
        let is_bracketed = is_closed && matches!(self.character(at.wrapping_sub(1)), '[' | '(');
        let is_dash = self.class(next) == Class::Dash;
        // Rule SB8a, but for a dash that begins the next sentence.
        if self.class(next) == Class::Comma || (is_dash && (!is_apart || is_closed)) || is_bracketed {
            return false;
        }
        // Rule SB8, but a number is not passed over.
        let head = self.skip(next, |class| !class.is_word() && class != Class::Line);
        let first = self.class(head);
        if !first.is_word() {
            return false;
        }
        let last = self.class(marks - 1);
        if last == Class::Mark {
            return !(is_closed && self.is_attributed(next));
        }
        let is_small = first == Class::Lower && self.class(head + 1) != Class::Upper;
        if is_small {
            return false;
        }
        let is_stop = marks == at + 1 && last == Class::Stop && self.before(at) != Class::Space;
        if !is_apart {
            let is_joined = first == Class::Joined
                && (last == Class::Term || (is_stop && self.before(at) == Class::Joined));
            let is_long = at - self.back(at, Class::is_letter) > 1;
            let is_uncased = is_stop && first == Class::Letter && self.before(at) == Class::Letter && is_long;
            let is_opened = matches!(self.class(next), Class::Open | Class::Quote);
            let is_quoted = (is_closed || is_opened) && first != Class::Number && is_long;
            // "in August 2013.The board", "of Health (HHS).The board"
            let is_squeezed = is_stop
                && first == Class::Upper
                && head == next
                && matches!(self.before(at), Class::Number | Class::Close)
                && self.class(head + 1).is_letter();
            return is_squeezed
                || is_joined
                || is_uncased
                || (is_quoted && !(is_stop && self.is_short(start, stop, head)));
        }
        if is_stop {
            return !self.is_short(start, stop, head);
        }
        // “I … I do not know.”
        !(last == Class::Ellipsis && self.word(head) == "I")
    }

    /// Whether nothing but the number or the letter of an item has been read, or no word at all.
    fn is_label(&self, stop: &Stop) -> bool {
        let read = self.letters.get(stop.start..stop.at).unwrap_or_default();
        let words = read.iter().filter(|letter| letter.class.is_word()).count();
        let is_short = words == 1 || (words < 4 && read.iter().all(|letter| !letter.class.is_letter()));
        words == 0
            || (is_short
                && stop.marks == stop.at + 1
                && self.class(stop.at) == Class::Stop
                && !read.iter().any(|letter| matches!(letter.class, Class::Quote | Class::Joined)))
    }

    /// 「はい。」と言った: the particle of quotation goes on with the sentence.
    fn is_attributed(&self, at: usize) -> bool {
        let then = self.character(at + 1);
        match self.character(at) {
            'と' => !matches!(then, 'こ' | 'て' | 'も'),
            'っ' => then == 'て',
            'な' => then == 'ど',
            _ => false,
        }
    }

    /// The word that begins at `at`.
    fn word(&self, at: usize) -> String {
        self.text(at, self.skip(at, Class::is_letter))
    }

    /// Whether the full stop is an abbreviation's, an initial's or an ordinal's, and the sentence goes on at `head`.
    fn is_short(&self, start: usize, stop: &Stop, head: usize) -> bool {
        let at = stop.at;
        let from = self.back(at, Class::is_letter).max(start);
        let is_number = self.class(head) == Class::Number && head == stop.next;
        let follows = self.word(head);
        if from == at {
            // "am 18. Oktober"
            let digits = at - self.back(at, |class| class == Class::Number);
            return self.setting.is_german
                && matches!(digits, 1 | 2)
                && !is_number
                && !opens(&follows, false);
        }
        let word = self.text(from, at);
        let is_dotted = from > start && self.before(from) == Class::Stop;
        let dotted = is_dotted.then(|| self.text(self.back(from - 1, Class::is_letter).max(start), at));
        // What stands before it: the first and the last character of the word that white space keeps apart.
        let gap = self.back(from, |class| class == Class::Space);
        let ends = if gap < from && gap > start { self.before(gap) } else { Class::Space };
        let begins = self.class(self.back(gap, |class| class != Class::Space));
        let is_elided = matches!(self.character(head + 1), '’' | '\'') && follows.chars().count() == 1;
        let is_initial = self.class(head + 1) == Class::Stop;
        let opening = !self.setting.is_heading && !is_number && !is_initial && opens(&follows, is_elided);
        let quotes = (stop.next..head)
            .any(|at| self.class(at) == Class::Quote || matches!(self.character(at), '„' | '¿' | '¡'));
        let is_quoted = stop.marks < stop.end && self.class(stop.end - 1) == Class::Quote;
        // WASHINGTON, D.C. — The board met.
        let goes_on = self.class(stop.next) == Class::Dash || (!opening && !quotes && !is_quoted);
        match kind(&word, dotted.as_deref()) {
            Kind::Leading => true,
            // "Vol. II", but "He said no. I did not."
            Kind::Counting if is_number || (is_roman(&follows) && follows != "I") => true,
            Kind::Trailing => goes_on,
            Kind::Ending => false,
            Kind::Counting | Kind::Word => {
                let [first] = *word.chars().collect::<Vec<_>>().as_slice() else {
                    // "EE. UU.", "XIV. Jahrhundert", "Hauptstr. 5"
                    return is_doubled(&word)
                        || (self.setting.is_german && is_roman(&word) && goes_on)
                        || (is_number && word.ends_with("str"));
                };
                // "в 2016 г.", "5 m."
                if ends == Class::Number {
                    return first == 'г' && goes_on;
                }
                let is_pair = ends == Class::Stop;
                match class(first) {
                    // "z. B.", "т. е.", but "и т. д."
                    Class::Lower if is_pair => match first {
                        'д' | 'п' | 'к' => false,
                        'э' => goes_on,
                        _ => true,
                    },
                    Class::Lower => !opening,
                    Class::Letter => true,
                    Class::Upper if is_pair => !is_quoted,
                    Class::Upper => {
                        let is_name =
                            matches!(begins, Class::Upper | Class::Space) && stands_in_names(&follows);
                        !is_number && !is_quoted && (!opening || is_name)
                    }
                    _ => false,
                }
            }
        }
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|one| matches!(one, 'I' | 'V' | 'X' | 'L'))
}

/// Whether a word is a capital letter twice, as the plurals of Spanish abbreviations are.
fn is_doubled(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    first.is_some_and(|one| class(one) == Class::Upper)
        && letters.next() == first
        && letters.next().is_none()
        && !is_roman(word)
}

/// A place where a sentence may end.
struct Stop {
    /// Where the sentence began.
    start: usize,
    /// The first of the marks that may end it.
    at: usize,
    /// After those marks.
    marks: usize,
    /// After what closes with them.
    end: usize,
    /// After the white space that follows.
    next: usize,
}
