//! Words that end in a full stop without ending a sentence, and words that begin one.
//!
//! A word in small letters stands for both spellings, one that begins with a capital for itself alone: "Gen. Dunford"
//! has a title, "the new gen. It" has none.

use crate::anchor::fold::small;

/// Abbreviations that more words always follow: titles before names, and what leads to an example or an explanation.
const LEADING: &str = " \
Adm Amb Atty Brig Capt Cmdr Col Cpl Cpt Ft Gen Gens Gov Govs Hon Insp Lt Maj Messrs Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof \
Profs Pvt Rep Reps Rev Sen Sens Sgt Ste Supt Mmes Mlle Mme Mgr M MM Fa Hr Hrn Frl Fr Dipl Ing \
approx assn asst cf dept dist govt intl natl vs viz v \
dr dra drs prof sra sras sres srta d dña lic ing arq gral cnel tte excmo excma ilmo ilma av avda ej ntra ntro \
abzgl bspw bzw ca evtl exkl ggf hrsg inkl insb jur med phil rer sog tsd mio mrd urspr vgl zit zzgl \
env éd tél \
акад ген гр доц зам им инж корп напр оз пер пл просп проф пос ср тов ул чл шт ";

/// Abbreviations that a number follows, or else end a sentence as any word does.
const COUNTING: &str = " \
abb abs anm app art arts aufl bd bl cap cf ch chap col eq est fig figs fol kap lib n nr nrn no nos núm núms num par para rd \
p pp pag pág págs pg pos prop s sec sect sez t tab tel tit v vol vols z ziff § \
гл д ил кв п пп пр рис с см ст стр табл тел ч \
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mrz Okt Dez \
ene abr sept oct nov dic janv févr avr juil déc янв февр апр авг сент окт нояб дек ";

/// Abbreviations that more words may follow, and that may stand at the end of a sentence.
const TRAILING: &str = " \
al bros co corp esq inc jr ltd llc llp plc sr univ Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky Mass Md Mich Minn \
Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo \
ex ud uds cía ltda hnos Ave Blvd Rd St AA OO UU chr jh jhd cie гг вв ";

/// Words that begin sentences, and that hardly follow an abbreviation in the middle of one with a capital letter.
const OPENING: &str = " \
A According After All Also Although An And As At Because Before Both But By During Each For From He Her Here His How \
However I If In It Its Many More Most Mr Mrs Ms My No Not On One Other Our She Since So Some Such That The Their Then \
There These They This Those Though Through To Today Under Until We What When Where While Who Why With Yet You Your \
Además Al Así Aunque Como Con Cuando De Del Desde El En Entre Es Esta Estas Este Estos Ha Han Hasta La Las Lo Los Más \
Nuestra Nuestro Para Pero Por Que Se Según Si Sin Sobre Son Su Sus También Tras Un Una Y Ya \
À Ainsi Après Au Aux Avant Avec C' Ce Ces Cet Cette Chez D' Dans Depuis Des Du Elle Elles Et Il Ils J' Je L' Le Les \
Leur Lors Mais N' Notre Nous On Ou Où Par Pour Qu' Quand S' Sa Ses Selon Son Sur Une Vous \
Aber Allerdings Als Am An Auch Auf Aus Bei Bis Da Damit Dabei Danach Das Dem Den Der Des Deshalb Die Dies Diese Diesem \
Diesen Dieser Dieses Doch Durch Ein Eine Einen Einem Einer Er Es Für Hier Ich Ihr Ihre Im In Insgesamt Ist Man Mit \
Nach Nun Nur Ob Seit Sie So Sowie Um Und Unter Vom Von Vor Während Was Weil Wenn Wer Wie Wir Zu Zudem Zum Zur \
А Более В Во Вот Все Всего Для До Его Если Ещё Еще Её Ее За Здесь И Из Или Именно Их К Как Кроме Когда Ко Мы На Не Но \
О Об Он Она Они Оно От По Поэтому После При Ранее С Сегодня Со Так Также Там Теперь То Того Тогда У Что Эта Эти Это \
Этот Я Однако ";

/// Words of these that also stand within a name: "M. El Baradei", "J. La Russa".
const PARTICLES: &str = " Al Da De Del Des Du El La Las Le Les Los ";

/// Whether `list` has `word`: as it is written, or in small letters.
fn lists(list: &str, word: &str) -> bool {
    holds(list, word) || holds(list, &word.chars().map(small).collect::<String>())
}

/// Whether `word` is in capitals alone, as the names of companies are: "ING" is no title.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(|letter| small(letter) != letter)
}

fn holds(list: &str, word: &str) -> bool {
    // The spaces at both sides keep a part of a word from being found.
    let mut padded = String::with_capacity(word.len() + 2);
    padded.push(' ');
    padded.push_str(word);
    padded.push(' ');
    list.contains(&padded)
}

/// What a full stop after a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An abbreviation that more words follow.
    Leading,
    /// An abbreviation that a number follows.
    Counting,
    /// An abbreviation that more words may follow.
    Trailing,
    /// An abbreviation that lets a sentence end as any word does.
    Ending,
    /// Nothing is known of it.
    Word,
}

/// What is known of `word`; `dotted` is the same with what stands before it, between which there is a full stop.
pub(super) fn kind(word: &str, dotted: Option<&str>) -> Kind {
    let lists = |list| lists(list, word);
    match dotted {
        Some("a.m" | "p.m" | "н.э") => Kind::Trailing,
        Some("т.д" | "т.п" | "т.к") => Kind::Ending,
        // "e.g.", "z.B.", but "U.S.", "Ph.D.", and neither in "acme.com".
        Some(dotted) if dotted.chars().position(|letter| letter == '.') > Some(2) => Kind::Ending,
        Some(dotted) if dotted.chars().all(|letter| small(letter) == letter) => Kind::Leading,
        Some(_) => Kind::Trailing,
        None if lists(LEADING) && !is_acronym(word) => Kind::Leading,
        None if lists(COUNTING) => Kind::Counting,
        None if lists(TRAILING) => Kind::Trailing,
        None => Kind::Word,
    }
}

/// Whether a sentence is likely to begin with `word`; elided, it has an apostrophe after it.
pub(super) fn opens(word: &str, is_elided: bool) -> bool {
    if is_elided && word != "I" { holds(OPENING, &[word, "'"].concat()) } else { holds(OPENING, word) }
}

/// Whether a word that begins sentences also stands within names.
pub(super) fn stands_in_names(word: &str) -> bool {
    holds(PARTICLES, word)
}
