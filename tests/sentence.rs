//! Sentences: where they end in each language, and that they are those of Unicode but for what is said here.
//!
//! A bar stands between two sentences, and so does a line's end; what is written without bars is what is split.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use fixture::release;
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::sentence::Sentences;
use unicode_segmentation::UnicodeSegmentation as _;

/// The sentences of `release` in the notation: what lies between two in a block is the bar.
fn draw(release: &Release) -> String {
    let mut drawn = String::new();
    let mut end = None;
    for sentence in Sentences::of(release).iter() {
        let gap = end
            .map(|end| release.text().slice(press_loupe::text::Range::new(end, sentence.start()).unwrap()));
        drawn += match gap.flatten() {
            None => "",
            Some("") => "|",
            Some(gap) if gap.contains('\n') => "\n",
            Some(_) => " | ",
        };
        drawn += release.text().slice(sentence).unwrap();
        end = Some(sentence.end());
    }
    drawn
}

#[track_caller]
fn check(notation: &str) {
    check_all(None, BlockKind::Paragraph, notation);
}

#[track_caller]
fn check_all(language: Option<&str>, kind: BlockKind, notation: &str) {
    let (mut ours, mut wanted) = (Vec::new(), Vec::new());
    for line in notation.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let text = line.replace(" | ", " ").replace('|', "");
        let mut draft = Draft { blocks: vec![Block { kind, text }], ..Draft::default() };
        draft.facts.language = language.map(str::to_owned);
        let drawn = draw(&Release::new(draft));
        if drawn != line {
            ours.push(drawn);
            wanted.push(line.to_owned());
        }
    }
    assert!(ours.is_empty(), "split:\n{}\nwanted:\n{}", ours.join("\n"), wanted.join("\n"));
}

#[test]
fn english() {
    check(
        "Oct. 18, 2016 (EIRNS)—According to Lavrov, the U.S.-backed operation has left a corridor open.
        LONDON (AP) — The bank said so. | It gave no reason.
        WASHINGTON, D.C. — The Justice Department today sued. | The U.S. Department of Justice won in the U.S. | The case is old.
        Lt. Gen. Sean MacFarland spoke. | Mr. Smith, Mrs. Jones and Dr. No listened. | Gov. Brown left.
        J. R. Smith and George W. Bush met John F. Kennedy Jr. in St. Louis, Mo., on Jan. 5. | Both left.
        See No. 5, p. 12, Fig. 3 and Vol. II. | Was it true? | No. | He had said no.
        It rose 3.5 percent to $1.2 billion. | In 2015. | 40 people stayed, 3.5 million left.
        “Why?” he asked. | “Because!” she said. | “It is so,” they wrote. | “It is over.” | He left.
        \"Not me.\" | \"Nor me,\" he said. | (He lied.) | She stayed (for once!) and slept.
        He waited … and waited. | He waited… | Then he left. | “I … I do not know.” | Well... | So it is.
        “I don’t know […] why. | […] It is so.” | Well, (…) It is so.
        He works for Acme Inc. in Ohio. | Acme Corp. President Ann Lee left Acme Inc. | She was 40.
        It starts at 10 a.m. Monday and ends at 5 p.m. | The doors close then.
        Smith v. Jones, e.g. Ohio, i.e. the State, vs. Kent et al. was cited. | Bring pens, paper, etc. | All is free.
        Yahoo! said so. | Is it? | It is! | Really?! | Yes.
        Visit www.acme.com/?q=A.B or acme.com. | Analysts do.
        Sales rose. | iPhone sales fell. | eBay won.
        1. The board met. | It agreed.
        A. The board met.
        It was the plan B. | The plan A failed.
        He has a Ph.D. in law. | Her B.A. is in art.
        It was said.[1] | It was so.¹ | It ends.*
        The U.S. “surge” began in the U.S. | “We know,” he said.
        The firm (formerly Acme Inc.) left. | The Securities Act of 1933, Sec. 27A, holds.
        The end. ###
        He said no. | I left in Dec. | I stayed at ING. | She was a gem. | MARTIN & CO. INC. WINS NO. 5.
        It ended in August 2013.|He left the Department of Health (HHS).|She stayed at Beta 2.0.
        Robert “Bob” Jones said. | — Reuters
        He said: “I came. | I saw.” | They all left.",
    );
    check_all(
        None,
        BlockKind::Headline,
        "U.S. To Send Gen. Smith; Will U.N. And E.U. Agree? | Some Doubt It",
    );
}

#[test]
fn spanish() {
    check(
        "MADRID, 18 oct. 2016 (EFE) — El Sr. Pérez y la Sra. García hablaron con D. José. | ¿Por qué? | ¡Porque sí! | Nadie más.
        El Dr. Ruiz, p. ej., dijo que EE. UU. y la UE. | La empresa Telefónica S.A. creció un 3,5 %. | El lunes cayó.
        «No lo sé», dijo. | «¿Por qué?», preguntó. | «Es así.» | Luego salió.
        —¿Por qué? —preguntó. | —No sé.
        Véase la pág. 5, el art. 12 y el núm. 3. | Fin.
        Según el Excmo. Sr. Ministro, Ud. tiene razón. | Los EE. UU. | La UE no.
        En la Av. Libertador, el Gral. San Martín habló. | ¿Y usted? | ¿Qué dice?
        Esperó… | Después salió. | Esperó... y salió.",
    );
}

#[test]
fn french() {
    check(
        "PARIS, 18 oct. 2016 (AFP) — M. Dupont et Mme Durand ont parlé. | MM. Dupont et Durand aussi.
        « Pourquoi ? » a-t-il demandé. | « Parce que ! » | Il est parti.
        « Oui. » | Elle est restée. | « C’est fini », dit-il.
        «\u{a0}Oui.\u{a0}» | L’entreprise Total S.A. | L’État en détient 5\u{a0}%.
        J.-P. Martin, le Dr Roux et le prof. Blanc, cf. p. 12, art. L. 123-4. | Fin.
        Par ex. Paris, env. 3,5 millions d’habitants, etc. | Les autres non.
        Mgr Roche et M. Le Pen sont venus. | À Paris, M. L. Petit parle.",
    );
}

#[test]
fn german() {
    check_all(
        Some("de-DE"),
        BlockKind::Paragraph,
        "BERLIN, 18. Okt. 2016 (dpa) – Am 3. Mai kam Dr. Meier, z. B. Hr. Schulz bzw. Fr. Klein, um 10.30 Uhr. | Er blieb.
        Die Fa. Müller GmbH & Co. KG zahlt 3 Mio. Euro, d. h. 5 %. | Das ist viel.
        „Warum?“, fragte er. | „Weil es so ist.“ | Er ging. | „Ja!“ sagte sie. | »Nein.« | Sie blieb.
        Vgl. Abs. 2 und Nr. 5, S. 12, § 3 Abs. 1 BGB. | Ende.
        Der 2. Weltkrieg, Ludwig XIV. und das 19. Jahrhundert. | Er kam am 18. | Danach ging er.
        z.B. Bücher, u.a. Romane, usw. | Die Hauptstr. 5 ist zu. | J. S. Bach lebte 300 v. Chr. in Köln.
        Der Verein e. V. in Köln hat ca. 300 Mitglieder. | Der Rest ging.",
    );
    check(
        "Am 18. Oktober kam er und ging. | Er war da.
        Am 3. Tag ist Dr. med. Meier da. | Er bleibt.",
    );
}

#[test]
fn russian() {
    check(
        "МОСКВА, 18 окт. 2016 г. (ТАСС) — Министр С. В. Лавров заявил об этом. | Он добавил, что всё так.
        В 2016 г. Россия, т. е. РФ, и т. д. | Потом всё. | В 2016 г. | Он ушёл.
        «Почему?» — спросил он. | «Потому!» | Он ушёл. | «Да.» | Нет.
        — Да, — сказал Иванов. | — Работа идёт.
        Он жил на Невском пр. 28. | Там тихо.
        На ул. Ленина, д. 5, им. Пушкина, см. рис. 3, стр. 12. | Конец.
        Цена 3,5 млн руб. | Это много. | А. С. Пушкин, проф. Сидоров и др. | Все пришли.
        В г. Москве, т.е. тут, и т.д. | Всё.
        Он ждал… | Потом ушёл. | Он ждал... и ушёл.",
    );
}

#[test]
fn arabic() {
    check(
        "قال الوزير إن العملية مستمرة. | وأضاف أنها صعبة. | لماذا؟ | لا أحد يعرف!
        التقى د. محمد بالوزير في 3.5 ساعات. | «لا أعرف.» | ثم غادر.
        لماذا؟|لا أحد يعرف. | نعم، قال ذلك؛ ثم غادر۔ | انتهى.
        «لماذا؟»، سأل الصحفي. | أجاب أ. د. أحمد.",
    );
}

#[test]
fn chinese() {
    check(
        "他来了。|他走了！|为什么？|没有人知道。
        他说：“我来了。”|他走了。|“好”
        他说。|“好。”|她说。|「不。」|（完）《人民日报》报道。
        增长了3.5%。|总额为1.2亿元……他说。
        新华社北京10月18日电（记者王明）中国外交部18日表示，会议已经结束。|会议很成功。
        公司发布了iPhone 7。|iPhone卖得好。|完。",
    );
}

#[test]
fn japanese() {
    check(
        "東京は雨です。|明日は晴れです。|本当ですか？|はい！|そうです。
        「はい。」と言った。|「いいえ。」|彼は帰った。|『終わり。』|（完）
        （株）山田は3.5％増えた。|詳しくは（下記参照。）|以上。
        「行く？」って聞いた。|「行く。」|とても良い。|株式会社A.B.Cは2016年10月18日に発表した。
        第1．5章です．|次です．",
    );
}

#[test]
fn sentences_stay_within_their_blocks() {
    let release = release("No full stop here\nnor here.\n \u{200b}\nYes. No.");
    assert_eq!(draw(&release), "No full stop here\nnor here.\nYes. | No.");
    assert_eq!(Sentences::of(&Release::default()).len(), 0);
}

/// The texts of the releases beside the project; empty where they are not there.
fn real_releases() -> Vec<Vec<String>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/releases");
    let Ok(plain) = std::fs::read_to_string(folder.join("eirns-2016-10-18.txt")) else {
        eprintln!("skipped: {} is not there", folder.display());
        return Vec::new();
    };
    let mut releases = vec![plain.lines().map(str::to_owned).collect()];
    for entry in std::fs::read_dir(folder.join("doj")).into_iter().flatten() {
        let page = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let paragraphs = page.split("<p>").skip(1).filter_map(|rest| rest.split_once("</p>"));
        releases
            .push(paragraphs.map(|(inner, _)| without_tags(inner)).filter(|text| !text.is_empty()).collect());
    }
    releases
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text += part.split_once('>').map_or(part, |(_, after)| after);
    }
    for (name, character) in
        [("&nbsp;", "\u{a0}"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
    {
        text = text.replace(name, character);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where sentences start in `text`, by our rules and by those of Unicode, in bytes; white space starts none.
fn starts(text: &str) -> (Vec<usize>, Vec<usize>) {
    let release = Release::new(Draft {
        blocks: vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }],
        ..Draft::default()
    });
    let ours = Sentences::of(&release);
    let ours = ours.iter().map(|sentence| release.text().bytes(sentence.start()).unwrap().0 as usize);
    let theirs = text.split_sentence_bound_indices().filter(|(_, part)| !part.trim().is_empty());
    (ours.collect(), theirs.map(|(at, part)| at + part.len() - part.trim_start().len()).collect())
}

fn shown(text: &str, at: usize) -> String {
    let from = text[..at].char_indices().rev().nth(40).map_or(0, |(from, _)| from);
    let to = text[at..].char_indices().nth(40).map_or(text.len(), |(to, _)| at + to);
    format!("{}|{}", &text[from..at], &text[at..to])
}

/// In prose the only difference is that an abbreviation, an initial or a date ends no sentence.
#[test]
fn real_releases_are_split_as_unicode_does_but_for_abbreviations() {
    let abbreviations = [
        "U.S.", "U.", "St.", "Dr.", "Mr.", "Rev.", "Inc.", "v.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.",
        "Nov.", "Dec.", "No.", "Nos.", "Ms.", "Mrs.", "Jr.", "Lt.", "Sgt.", "Col.", "Gen.",
    ];
    let is_initial = |word: &str| {
        let letters: Vec<char> = word.chars().rev().take(3).collect();
        matches!(letters[..], ['.', one] | ['.', one, '.', ..] if one.is_uppercase())
    };
    let (mut same, mut joined) = (0, 0);
    for text in real_releases().into_iter().flatten() {
        let (ours, theirs) = starts(&text);
        for at in &theirs {
            let word = text[..*at].split_whitespace().next_back().unwrap_or_default();
            let is_known = is_initial(word) || abbreviations.contains(&word);
            same += usize::from(ours.contains(at));
            joined += usize::from(!ours.contains(at));
            assert!(ours.contains(at) || is_known, "not split: {}", shown(&text, *at));
        }
        let more = ours.iter().find(|at| !theirs.contains(at));
        assert!(more.is_none(), "split: {}", shown(&text, *more.unwrap()));
    }
    println!("{same} sentences start as Unicode has it, {joined} do not end at an abbreviation");
}

/// What differs from Unicode's rules by design: what stands before and after the place in question.
type Tailoring = (&'static str, fn(&str, &str) -> bool);

fn head(after: &str) -> Option<char> {
    after.chars().find(|one| one.is_alphanumeric())
}

fn last(before: &str) -> char {
    before.trim_end().chars().next_back().unwrap_or(' ')
}

/// Where Unicode has an end and we have none.
const JOINED: &[Tailoring] = &[
    ("a small letter goes on after any mark", |_, after| head(after).is_some_and(char::is_lowercase)),
    ("nothing ends without white space", |before, _| !before.ends_with([' ', '。'])),
    ("a mark alone in brackets ends nothing", |before, _| {
        ["(.", "(?", "(。", "(…"].iter().any(|mark| before.contains(mark))
    }),
    ("what opens is the next sentence's", |before, _| {
        "(“".contains(last(before.trim_end_matches([' ', ')', '”', '\u{308}'])))
    }),
    ("what closes after a space is the last sentence's", |_, after| after.starts_with([')', '”'])),
    ("marks after white space end it too", |_, after| after.starts_with(['.', '?', '。', '…'])),
    ("no sentence is without words", |before, _| {
        let sentence = before.trim_end().trim_end_matches(|one: char| !one.is_alphanumeric());
        let after = &before[sentence.len()..];
        after.matches(['.', '?', '。', '…']).count() > 1
    }),
];

/// Where we have an end and Unicode has none.
const SPLIT: &[Tailoring] = &[
    ("a number begins a sentence", |_, after| head(after).is_some_and(char::is_numeric)),
    ("a dash after white space begins one", |_, after| after.starts_with('–')),
    ("an ellipsis ends one", |before, _| before.contains('…')),
    ("what opens is the next sentence's", |_, after| after.starts_with(['(', '“'])),
    ("a mark on white space is the next sentence's", |_, after| after.starts_with('\u{308}')),
    ("dots before a word open one", |_, after| after.starts_with(['.', '…'])),
    ("what closes after a space does not open one", |before, _| before.ends_with([')', '”'])),
    ("a mark of East Asia ends one before any letter", |before, _| before.contains('。')),
];

fn check_tailorings(text: &str, used: &mut Vec<&'static str>) {
    let (ours, theirs) = starts(text);
    let mut explain = |places: &[usize], others: &[usize], tailorings: &[Tailoring], what: &str| {
        for &at in places.iter().filter(|at| !others.contains(at)) {
            let found = tailorings.iter().find(|one| one.1(&text[..at], &text[at..]));
            let Some((name, _)) = found else {
                println!("{what}: {}|{}", &text[..at], &text[at..]);
                continue;
            };
            if !used.contains(name) {
                used.push(name);
            }
        }
    };
    explain(&theirs, &ours, JOINED, "not split");
    explain(&ours, &theirs, SPLIT, "split");
}

/// As Unicode's own test does: a character of every class beside a character of every other, four in a row.
#[test]
fn the_rules_are_those_of_unicode_but_for_these_tailorings() {
    let tokens = [
        "word", "Word", "2016", "שלום", "漢字", ".", "?", "。", "…", " ", "(", ")", "“", "”", ",", "–",
        "\u{308}",
    ];
    let mut used = Vec::new();
    let count = tokens.len();
    for nth in 0..count.pow(4) {
        let [a, b, c, d] = [0, 1, 2, 3].map(|power| tokens[nth / count.pow(power) % count]);
        check_tailorings(&["Word", a, b, c, d, "Word"].concat(), &mut used);
    }
    for (name, _) in JOINED.iter().chain(SPLIT) {
        assert!(used.contains(name), "never needed: {name}");
    }
}
