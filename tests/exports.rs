//! What is written for other tools and for readers, read back by small parsers that know nothing of what wrote it.

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

use fixture::{annotation, id, moment, passage, range, reading, release};
use press_loupe::annotation::{Link, LinkKind, Revision};
use press_loupe::exchange::About;
use press_loupe::exchange::written::{Format, Written};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Facts, Release, digest};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::Text;
use proptest::prelude::*;
use serde_json::Value;

fn write(reading: &Reading, format: Format) -> Written {
    let digest = digest(reading.text().as_str());
    let about =
        About { identity: "an identity", digest: &digest, generated: &moment(500), creator: Some("Cleo") };
    format.write(reading, &about)
}

/// The only file of a format.
fn one(reading: &Reading, format: Format) -> String {
    let mut files = write(reading, format).files;
    assert_eq!(files.len(), 1);
    files.remove(0).content
}

fn link(nth: u8, kind: LinkKind, from: u8, to: u8) -> Link {
    Link { id: id(nth), kind, from: id(from), to: id(to), created: moment(61), revision: Revision::FIRST }
}

/// A reading with one of everything: crossing passages, one that runs over blocks, one that is nowhere, one that could
/// be anywhere, attributes, a cue, notes and links of all kinds.
fn full() -> Reading {
    let block = |kind, text: &str| Block { kind, text: text.to_owned() };
    let blocks = vec![
        block(BlockKind::Kicker, "PRESS RELEASE"),
        block(BlockKind::Headline, "Bridge opens 😀"),
        block(BlockKind::Paragraph, "The bridge might close again, according to Ada Brandt, who “built” it."),
        block(BlockKind::ListItem, "=1+1 & <b>more</b>"),
        block(BlockKind::ListItem, "it is it"),
        block(BlockKind::Quotation, "“She told us.”"),
    ];
    let facts = Facts {
        title: Some("Bridge *opens*".to_owned()),
        issuer: Some("City of Linden".to_owned()),
        date: Some("2026-11-22".to_owned()),
        address: Some("https://example.org/news/bridge?a=1&b=2".to_owned()),
        language: Some("en".to_owned()),
    };
    let mut reading = Reading::new(Release::new(Draft { blocks, facts }));
    let text = reading.text().clone();
    let passage = |quote: &str| passage(&text, quote);
    let mut claim = annotation(1, Tag::Claim, passage("The bridge might close again"));
    claim.tagged.set("reporting", Some("paraphrase")).unwrap();
    claim.tagged.set("kind", Some("prediction")).unwrap();
    if let Tagged::Claim(attributes) = &mut claim.tagged {
        attributes.cue = Some(passage("according to"));
    }
    claim.note = "When?\n\n- “Again”, \"again\"?".to_owned();
    claim.modified = moment(60);
    let mut source = annotation(2, Tag::Source, passage("Ada Brandt"));
    source.tagged.set("name", Some("Ada \"A.\" Brandt")).unwrap();
    source.creator = Some("Bo Carlsen".to_owned());
    let mut speculation =
        annotation(3, Tag::Speculation, passage("might close again, according to Ada Brandt, who"));
    speculation.tagged.set("kind", Some("hedge")).unwrap();
    let long = annotation(4, Tag::Claim, passage("it.\n=1+1 & <b>more</b>"));
    let formula = annotation(5, Tag::Claim, passage("=1+1"));
    let nowhere = |quote: &str| Selector {
        range: range(3, 3 + quote.chars().count() as u32),
        quote: quote.to_owned(),
        prefix: "zz".to_owned(),
        suffix: String::new(),
        made_on: None,
    };
    let mut gone = annotation(6, Tag::Claim, nowhere("not here"));
    if let Tagged::Claim(attributes) = &mut gone.tagged {
        attributes.cue = Some(nowhere("nor this"));
    }
    let anywhere = annotation(7, Tag::Source, nowhere("it"));
    let she = annotation(8, Tag::Source, passage("She"));
    let links = vec![
        link(50, LinkKind::AttributedTo, 1, 2),
        link(51, LinkKind::AttributedTo, 1, 8),
        link(52, LinkKind::SameSourceAs, 8, 2),
        link(53, LinkKind::SupportedBy, 4, 1),
        link(54, LinkKind::QualifiedBy, 1, 3),
        link(55, LinkKind::AttributedTo, 6, 2),
    ];
    reading.restore(vec![claim, source, speculation, long, formula, gone, anywhere, she], links);
    reading
}

/// What a file says of an annotation that has a place: where, and which words.
type Said = Vec<(usize, usize, String)>;

/// What every file must say.
fn expected(reading: &Reading) -> Said {
    let characters: Vec<char> = reading.text().as_str().chars().collect();
    let placed = reading.in_text_order().filter_map(|one| reading.range(one.id));
    placed
        .map(|range| {
            let (start, end) = (range.start().0 as usize, range.end().0 as usize);
            (start, end, characters[start..end].iter().collect())
        })
        .collect()
}

// CSV

/// The rows of a table, as RFC 4180 has them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut characters = table.strip_prefix('\u{feff}').expect("a byte order mark").chars().peekable();
    let mut is_quoted = false;
    while let Some(character) = characters.next() {
        let cell = rows.last_mut().unwrap().last_mut().unwrap();
        match character {
            '"' if is_quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => rows.last_mut().unwrap().push(String::new()),
            '\r' if !is_quoted => {
                assert_eq!(characters.next(), Some('\n'), "a line ends with both");
                rows.push(vec![String::new()]);
            }
            '\n' if !is_quoted => panic!("a bare line feed"),
            _ => cell.push(character),
        }
    }
    assert!(!is_quoted);
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line ends too");
    rows
}

/// A cell without the apostrophe that was put before it, by the rule that the documentation gives.
fn cell(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'');
    let words = cell.trim_start_matches(|one: char| one == '\'' || one.is_whitespace() || one.is_control());
    let begins =
        bare.starts_with(char::is_control) || words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    match cell.strip_prefix('\'') {
        Some(rest) if begins => rest,
        _ => cell,
    }
}

/// The rows as a spreadsheet shows them, each under the names of its columns.
struct Table(Vec<Vec<String>>);

impl Table {
    fn of(reading: &Reading) -> Self {
        Self(rows(&one(reading, Format::Csv)))
    }

    fn of_sources(reading: &Reading) -> Self {
        Self(rows(&one(reading, Format::Sources)))
    }

    fn column(&self, name: &str) -> Vec<&str> {
        let nth = self.0[0].iter().position(|column| column == name).unwrap();
        self.0[1..].iter().map(|row| cell(&row[nth])).collect()
    }

    fn said(&self) -> Said {
        let rows = self.column("start_code_point").into_iter().zip(self.column("end_code_point"));
        rows.zip(self.column("quote"))
            .filter(|((start, _), _)| !start.is_empty())
            .map(|((start, end), quote)| (start.parse().unwrap(), end.parse().unwrap(), quote.to_owned()))
            .collect()
    }
}

// brat

/// What ends a line for Python's `splitlines`, and what ends a column.
const BREAKS: &str = "\t\n\r\u{b}\u{c}\u{1c}\u{1d}\u{1e}\u{85}\u{2028}\u{2029}";

struct Brat {
    text: Vec<char>,
    lines: Vec<Vec<String>>,
}

impl Brat {
    fn of(reading: &Reading) -> Self {
        let files = write(reading, Format::Brat).files;
        let [text, ann] = files.as_slice() else { panic!("two files") };
        assert_eq!((text.extension, ann.extension), ("txt", "ann"));
        // Whatever ends a line for Python: there must be no more of it than there are lines.
        let lines: Vec<_> = ann.content.split_terminator(|one| BREAKS.contains(one) && one != '\t').collect();
        let lines =
            lines.iter().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>()).collect();
        Self { text: text.content.chars().collect(), lines }
    }

    fn of_sort(&self, sort: char) -> Vec<&[String]> {
        self.lines.iter().filter(|line| line[0].starts_with(sort)).map(Vec::as_slice).collect()
    }

    /// The passages; brat's own condition holds for each: its words are those of its fragments, joined by spaces.
    fn passages(&self) -> Vec<(&str, usize, usize)> {
        let passage = |line: &[String]| {
            let [_, head, words] = line else { panic!("{line:?}") };
            let (name, spans) = head.split_once(' ').unwrap();
            let spans: Vec<(usize, usize)> = spans
                .split(';')
                .map(|span| span.split_once(' ').unwrap())
                .map(|(start, end)| (start.parse().unwrap(), end.parse().unwrap()))
                .collect();
            let pieces: Vec<String> =
                spans.iter().map(|&(start, end)| self.text[start..end].iter().collect()).collect();
            assert_eq!(pieces.join(" "), *words);
            assert!(spans.iter().all(|(start, end)| start < end));
            assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0));
            (spans[0].0, spans.last().unwrap().1, name.to_owned())
        };
        let names = ["Claim", "Source", "Speculation"];
        self.of_sort('T')
            .into_iter()
            .map(passage)
            .filter_map(|(start, end, name)| Some((*names.iter().find(|one| **one == name)?, start, end)))
            .collect()
    }
}

// Markdown

/// What a renderer of CommonMark shows of text that was escaped, and how much of `escaped` that takes.
fn shown(escaped: &str, until: &str) -> (String, usize) {
    let mut out = String::new();
    let mut at = 0;
    while !escaped[at..].starts_with(until) {
        let rest = &escaped[at..];
        let character = rest.chars().next().expect("an end");
        at += character.len_utf8();
        match character {
            '\\' => {
                let next = rest[1..].chars().next().unwrap();
                at += 1;
                if next == '\n' {
                    out.push('\n');
                    at += rest[2..].len() - rest[2..].trim_start_matches(' ').len();
                } else {
                    assert!(next.is_ascii_punctuation(), "{rest:?}");
                    out.push(next);
                }
            }
            '&' => {
                let (entity, _) = rest[1..].split_once(';').unwrap();
                at += entity.len() + 1;
                if entity != "nbsp" {
                    out.push(char::from_u32(entity.strip_prefix('#').unwrap().parse().unwrap()).unwrap());
                }
            }
            _ => {
                assert!(!"<>[]*_`#|{}$~!".contains(character), "{rest:?}");
                out.push(character);
            }
        }
    }
    (out, at)
}

/// What the report says of the annotations, by number.
fn reported(report: &str) -> Said {
    let mut said = Vec::new();
    for (at, _) in report.match_indices("\n- **") {
        let (number, rest) = report[at + 5..].split_once("** “").unwrap();
        let (quote, end) = shown(rest, "” (");
        let (place, _) = rest[end + "” (".len()..].split_once(')').unwrap();
        let place = place.split(',').next().unwrap().split_once('–');
        said.extend(place.map(|(start, end)| {
            (number.parse::<usize>().unwrap(), (start.parse().unwrap(), end.parse().unwrap(), quote))
        }));
    }
    said.sort();
    said.into_iter().map(|(_, one)| one).collect()
}

// HTML

/// A page, piece by piece: its tags as they are, its text unescaped.
fn pieces(page: &str) -> Vec<(bool, String)> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        if let Some(tag) = rest.strip_prefix('<') {
            let (tag, after) = tag.split_once('>').unwrap();
            pieces.push((true, tag.to_owned()));
            rest = after;
        } else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            pieces.push((false, unescaped(text)));
            rest = after;
        }
    }
    pieces
}

fn unescaped(text: &str) -> String {
    assert!(!text.contains('\r'));
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")];
    let bare = pairs.iter().fold(text.to_owned(), |text, (entity, _)| text.replace(entity, ""));
    assert!(!bare.contains('&'), "{text}");
    pairs.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// The text of the article as it is in the page, and the places that its marks cover, by number.
fn marked(page: &str) -> (String, Said) {
    let (_, article) = page.split_once("<article").unwrap();
    let (article, _) = article.split_once("</article>").unwrap();
    let (_, article) = article.split_once(">\n").unwrap();
    let (mut text, mut covered) = (String::new(), Vec::<(usize, Vec<usize>)>::new());
    let (mut open, mut is_reference, mut is_block, mut place) = (Vec::new(), false, false, 0);
    let mut is_first = true;
    for (is_tag, piece) in pieces(article) {
        let name = piece.split(' ').next().unwrap();
        match (is_tag, name) {
            (true, "mark") => {
                open.push(attribute(&piece, "aria-details").unwrap()[1..].parse::<usize>().unwrap());
            }
            (true, "/mark") => drop(open.pop().unwrap()),
            (true, "sup") => is_reference = true,
            (true, "/sup") => is_reference = false,
            (true, "a" | "/a" | "ul" | "/ul") => {}
            (true, name) => {
                assert!(open.is_empty(), "blocks and marks do not cross");
                is_block = !name.starts_with('/');
                if is_block && !core::mem::take(&mut is_first) {
                    text.push('\n');
                    place += 1;
                }
            }
            (false, _) if is_reference || !is_block => {}
            (false, _) => {
                for character in piece.chars() {
                    text.push(character);
                    for &number in &open {
                        match covered.iter_mut().find(|one| one.0 == number) {
                            Some(one) => one.1.push(place),
                            None => covered.push((number, vec![place])),
                        }
                    }
                    place += 1;
                }
            }
        }
    }
    covered.sort();
    let characters: Vec<char> = text.chars().collect();
    let said = covered.into_iter().map(|(_, places)| {
        let (start, end) = (places[0], places.last().unwrap() + 1);
        // Every character once, but for the line feeds between blocks, which stand in no block.
        let all: Vec<usize> = (start..end).filter(|&place| characters[place] != '\n').collect();
        assert_eq!(places, all);
        (start, end, characters[start..end].iter().collect())
    });
    let said = said.collect();
    (text, said)
}

/// What the list below the article says.
fn listed(page: &str) -> Said {
    let (_, list) = page.split_once("<ol>").unwrap();
    let mut said = Vec::new();
    let all = pieces(list);
    for (nth, (_, piece)) in all.iter().enumerate().filter(|(_, (is_tag, _))| *is_tag) {
        let place = |name| attribute(piece, name).map(|place| place.parse().unwrap());
        if let (Some(start), Some(end)) = (place("data-start"), place("data-end")) {
            let quote =
                all[nth..].iter().position(|(is_tag, piece)| *is_tag && piece.starts_with("q ")).unwrap();
            said.push((start, end, all[nth + quote + 1].1.clone()));
        }
    }
    said
}

// Everything that is said is so.

fn places(value: &Value, start: &str, end: &str, quote: &str) -> (usize, usize, String) {
    let number = |name: &str| value[name].as_u64().unwrap() as usize;
    (number(start), number(end), value[quote].as_str().unwrap().to_owned())
}

fn check_said(reading: &Reading) {
    let expected = expected(reading);
    let text = reading.text().as_str();
    assert_eq!(Table::of(reading).said(), expected);

    let brat = Brat::of(reading);
    assert_eq!(brat.text.iter().collect::<String>(), text.replace('\r', " "));
    let names = reading.in_text_order().filter(|one| reading.range(one.id).is_some());
    let name = |tag: Tag| match tag {
        Tag::Claim => "Claim",
        Tag::Source => "Source",
        Tag::Speculation => "Speculation",
    };
    // What ends a line cannot end a passage in a file of lines, where other formats have it.
    let is_break = |one: char| BREAKS.contains(one);
    let of_brat: Vec<_> = expected
        .iter()
        .zip(names)
        .map(|((start, end, words), annotation)| {
            let lead = words.chars().take_while(|&one| is_break(one)).count();
            let tail = words.chars().rev().take_while(|&one| is_break(one)).count();
            (name(annotation.tag()), start + lead, end - tail)
        })
        .collect();
    assert_eq!(brat.passages(), of_brat);

    let line = one(reading, Format::Doccano);
    assert!(line.is_ascii());
    assert_eq!(line.matches('\n').count(), 1);
    let doccano: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(doccano["text"], text);
    let entities = doccano["entities"].as_array().unwrap();
    let of_annotations = entities.iter().filter(|entity| entity["label"] != "cue");
    let said: Said = of_annotations.map(|one| places(one, "start_offset", "end_offset", "quote")).collect();
    assert_eq!(said, expected);

    let tasks: Value = serde_json::from_str(&one(reading, Format::LabelStudio)).unwrap();
    assert_eq!(tasks[0]["data"]["text"], text);
    let results = tasks[0]["annotations"][0]["result"].as_array().unwrap();
    let of_annotations =
        results.iter().filter(|one| one["type"] == "labels" && one["value"]["labels"][0] != "cue");
    let said: Said = of_annotations.map(|one| places(&one["value"], "start", "end", "text")).collect();
    assert_eq!(said, expected);

    assert_eq!(reported(&one(reading, Format::Markdown)), expected);

    let page = one(reading, Format::Html);
    assert_eq!(marked(&page), (text.to_owned(), expected.clone()));
    assert_eq!(listed(&page), expected);

    // Cues, where they have a place.
    let characters: Vec<char> = text.chars().collect();
    let table = Table::of(reading);
    let starts = table.column("cue_start_code_point");
    for (nth, start) in starts.iter().enumerate().filter(|(_, start)| !start.is_empty()) {
        let end = table.column("cue_end_code_point")[nth].parse().unwrap();
        let words: String = characters[start.parse().unwrap()..end].iter().collect();
        assert_eq!(words, table.column("cue_quote")[nth]);
    }
    for cue in entities.iter().filter(|entity| entity["label"] == "cue") {
        let (start, end, words) = places(cue, "start_offset", "end_offset", "quote");
        assert_eq!(characters[start..end].iter().collect::<String>(), words);
    }
}

#[test]
fn what_is_said_is_so() {
    check_said(&full());
    check_said(&reading("The board [claim:will approve] the deal, [source:Reuters] said."));
    check_said(&reading("[claim#1:a [source:b] [speculation#2:c]#1 d\ne]#2 f"));
    check_said(&reading(
        "[claim:a\nb\nc]\n[source:<script>alert(1)</script>]\n[speculation:=cmd|' /C calc'!A0]",
    ));
}

#[test]
fn every_annotation_and_link_is_there_or_said_to_be_left_out() {
    let reading = full();
    for &format in Format::ALL {
        let written = write(&reading, format);
        let all: String = written.files.iter().map(|file| file.content.as_str()).collect();
        match format {
            Format::Brat | Format::Doccano | Format::LabelStudio => {
                assert_eq!(written.left_out.annotations, [id(6), id(7)]);
                assert_eq!(written.left_out.links, [id(55)]);
                assert!(!all.contains("not here"));
                assert_eq!(
                    written.left_out.sentence().unwrap(),
                    "Left out, having no place in the text: 2 annotations, 1 link."
                );
            }
            _ => {
                assert_eq!(written.left_out.sentence(), None);
                assert!(all.contains("not here"), "{all}");
                let states = all.contains("orphan") && all.contains("ambiguous");
                // The one has them in no words of its own, the other has statements with states, and mentions without.
                assert!(states || matches!(format, Format::Json | Format::Sources), "{all}");
            }
        }
    }
}

#[test]
fn a_cue_without_a_place_is_left_out() {
    let mut reading = reading("It [claim:opened], he said.");
    let cue = Selector {
        range: range(3, 7),
        quote: "told".to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        made_on: None,
    };
    let mut claim = reading.get(id(1)).unwrap().clone();
    if let Tagged::Claim(attributes) = &mut claim.tagged {
        attributes.cue = Some(cue);
    }
    claim.revision = claim.revision.next(1);
    reading.restore(vec![claim], vec![]);
    for format in [Format::Brat, Format::Doccano, Format::LabelStudio] {
        let sentence = write(&reading, format).left_out.sentence();
        assert_eq!(sentence.as_deref(), Some("Left out, having no place in the text: 1 cue."));
    }
    let table = Table::of(&reading);
    assert_eq!((table.column("cue_quote"), table.column("cue_start_code_point")), (vec!["told"], vec![""]));
}

#[test]
fn an_empty_reading_makes_valid_files() {
    for reading in [Reading::default(), reading("It opened.")] {
        for &format in Format::ALL {
            assert_eq!(write(&reading, format).left_out.sentence(), None);
        }
        assert_eq!(Table::of(&reading).0.len(), 1);
        assert_eq!(write(&reading, Format::Brat).files[1].content, "");
        let tasks: Value = serde_json::from_str(&one(&reading, Format::LabelStudio)).unwrap();
        assert_eq!(tasks[0]["annotations"][0]["result"], Value::Array(vec![]));
        let report = one(&reading, Format::Markdown);
        assert!(report.ends_with("## Claims (0)\n\n## Sources (0)\n\n## Speculation (0)\n"), "{report}");
        assert_eq!(marked(&one(&reading, Format::Html)), (reading.text().as_str().to_owned(), vec![]));
    }
    // doccano takes no empty text.
    assert_eq!(one(&Reading::default(), Format::Doccano), "");
    assert!(one(&reading("It opened."), Format::Doccano).contains(r#""entities":[],"relations":[]"#));
}

#[test]
fn a_table_is_this() {
    let table = Table::of(&full());
    assert_eq!(
        table.column("tag"),
        [
            "claim",
            "speculation",
            "source",
            "claim",
            "claim",
            "source",
            "claim",
            "source",
            "",
            "",
            "",
            "",
            "",
            ""
        ]
    );
    let anchors = table.column("anchor");
    assert_eq!(anchors[..8], ["found", "found", "found", "found", "found", "found", "orphan", "ambiguous"]);
    assert_eq!(table.column("note")[0], "When?\n\n- “Again”, \"again\"?");
    assert_eq!(table.column("claim_kind")[0], "prediction");
    assert_eq!(table.column("speculation_kind")[1], "hedge");
    assert_eq!(table.column("name")[2], "Ada \"A.\" Brandt");
    assert_eq!(table.column("cue_quote")[0], "according to");
    assert_eq!(table.column("creator")[..3], ["Cleo", "Cleo", "Bo Carlsen"]);
    assert_eq!(table.column("link")[8..10], ["attributed-to", "attributed-to"]);
    assert_eq!(table.column("from")[8], id(1).to_string());
    assert_eq!(table.column("to")[8], id(2).to_string());
    assert_eq!(table.column("release")[0], "an identity");
}

#[test]
fn a_table_of_who_says_what_is_this() {
    let mut reading = full();
    let alone = annotation(9, Tag::Source, passage(&reading.text().clone(), "who"));
    reading.restore(vec![alone], vec![]);
    let table = Table::of_sources(&reading);
    // Each source with each of its statements, those that say nothing, then the claims that nobody says.
    let columns = ["source", "mentions", "identification", "tag", "quote", "anchor", "claim_kind"];
    let columns = columns.map(|name| table.column(name));
    let row = |nth: usize| columns.each_ref().map(|column| column[nth]);
    assert_eq!(
        row(0),
        ["Ada \"A.\" Brandt", "2", "", "claim", "The bridge might close again", "found", "prediction"]
    );
    assert_eq!(row(1), ["Ada \"A.\" Brandt", "2", "", "claim", "not here", "orphan", ""]);
    assert_eq!(row(2), ["who", "1", "", "", "", "", ""]);
    assert_eq!(row(3), ["it", "1", "", "", "", "", ""]);
    assert_eq!(row(4), ["", "", "", "claim", "it.\n=1+1 & <b>more</b>", "found", ""]);
    assert_eq!(row(5), ["", "", "", "claim", "=1+1", "found", ""]);
    assert_eq!(table.0.len(), 7);
    // Ids are those of the other table: of the first mention, and of the statement.
    assert_eq!(table.column("source_id")[0], id(2).to_string());
    assert_eq!(table.column("statement_id")[1], id(6).to_string());
    assert_eq!((table.column("start_code_point")[0], table.column("end_code_point")[0]), ("29", "57"));
    assert_eq!(table.column("release")[6 - 1], "an identity");
}

#[test]
fn what_is_said_on_two_words_has_two_rows() {
    let mut reading = reading("It [speculation:may open], [source:he] and [source:she] said.");
    let links = vec![link(50, LinkKind::AttributedTo, 1, 2), link(51, LinkKind::AttributedTo, 1, 3)];
    reading.restore(vec![], links);
    let table = Table::of_sources(&reading);
    assert_eq!((table.column("source"), table.column("quote")), (vec!["he", "she"], vec!["may open"; 2]));
}

#[test]
fn no_cell_is_a_formula() {
    for quote in ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''=1", " =1", "\u{a0}=1", "＝1", "'-", "= \"a\", b"]
    {
        let mut reading = Reading::new(release(&format!("x{quote}x")));
        let passage = range(1, 1 + quote.chars().count() as u32);
        let edit = Edit::Tag {
            id: id(1),
            range: passage,
            tagged: Tagged::from(Tag::Claim),
            note: format!("\t{quote}"),
        };
        reading.apply(edit, &moment(1)).unwrap();
        let table = rows(&one(&reading, Format::Csv));
        assert!(table[1][5].starts_with('\'') && table[1][7].starts_with("'\t"), "{table:?}");
        assert_eq!(cell(&table[1][5]), quote.trim());
        assert_eq!(cell(&table[1][7]), format!("\t{quote}"));
    }
    // What cannot be a formula stays as it is.
    let table = Table::of(&reading("[claim:'We -- agree' = yes]"));
    assert_eq!(table.0[1][5], "'We -- agree' = yes");
}

#[test]
fn standoff_lines_are_these() {
    let written = write(&full(), Format::Brat);
    assert_eq!(
        written.files[1].content,
        "T1\tClaim 29 57\tThe bridge might close again
T2\tSpeculation 40 87\tmight close again, according to Ada Brandt, who
T3\tSource 72 82\tAda Brandt
T4\tClaim 96 99;100 118\tit. =1+1 & <b>more</b>
T5\tClaim 100 104\t=1+1
T6\tSource 129 132\tShe
A1\treporting T1 paraphrase
A2\tclaim_kind T1 prediction
#1\tAnnotatorNotes T1\tWhen? - “Again”, \"again\"?
A3\tspeculation_kind T2 hedge
#2\tName T3\tAda \"A.\" Brandt
T7\tAttribution 59 71\taccording to
T8\tCue 59 71\taccording to
E1\tAttribution:T7 Content:T1 Cue:T8 Source:T3 Source2:T6
R1\tsame-source-as Arg1:T6 Arg2:T3
R2\tsupported-by Arg1:T4 Arg2:T1
R3\tqualified-by Arg1:T1 Arg2:T2
"
    );
}

#[test]
fn who_says_it_without_a_cue_is_an_event_on_the_words_said() {
    let mut reading = reading("It [speculation:may open], [source:he] said.");
    reading.restore(vec![], vec![link(9, LinkKind::AttributedTo, 1, 2)]);
    assert_eq!(
        write(&reading, Format::Brat).files[1].content,
        "T1\tSpeculation 3 11\tmay open\nT2\tSource 13 15\the\nT3\tAttribution 3 11\tmay open\nE1\tAttribution:T3 Content:T1 Source:T2\n"
    );
}

#[test]
fn a_line_for_doccano_is_this() {
    let line: Value = serde_json::from_str(&one(&full(), Format::Doccano)).unwrap();
    assert_eq!(line["offsets"], "Unicode code points");
    let entities = line["entities"].as_array().unwrap();
    assert_eq!(
        entities.iter().map(|one| one["id"].as_u64().unwrap()).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5, 6, 7]
    );
    assert_eq!((&entities[0]["label"], &entities[6]["label"]), (&Value::from("claim"), &Value::from("cue")));
    assert_eq!(entities[0]["attributes"]["claim_kind"], "prediction");
    // Names that doccano gives itself would stop its import.
    assert!(entities.iter().all(|one| one.get("uuid").is_none() && one.get("example_uuid").is_none()));
    let relation =
        |one: &Value| format!("{} {} {}", one["from_id"], one["type"].as_str().unwrap(), one["to_id"]);
    assert_eq!(
        line["relations"].as_array().unwrap().iter().map(relation).collect::<Vec<_>>(),
        [
            "1 attributed-to 3",
            "1 attributed-to 6",
            "6 same-source-as 3",
            "4 supported-by 1",
            "1 qualified-by 2",
            "1 cue 7"
        ]
    );
}

#[test]
fn a_task_for_label_studio_is_this() {
    let mut reading = reading("😀 It [claim:opened], [source:he] said.");
    reading.restore(vec![], vec![link(9, LinkKind::AttributedTo, 1, 2)]);
    reading
        .apply(
            Edit::Change { id: id(1), range: None, tagged: None, note: Some("When?".to_owned()) },
            &moment(2),
        )
        .unwrap();
    let digest = digest(reading.text().as_str());
    assert_eq!(
        one(&reading, Format::LabelStudio),
        r#"[{"data":{"text":"😀 It opened, he said.","title":"😀 It opened, he said.","release":"an identity","digest":"DIGEST","offsets":"Unicode code points"},"annotations":[{"result":[
{"id":"01010101-0101-4101-8101-010101010101","from_name":"tag","to_name":"text","type":"labels","value":{"start":5,"end":11,"text":"opened","labels":["claim"]}},
{"id":"01010101-0101-4101-8101-010101010101","from_name":"note","to_name":"text","type":"textarea","value":{"start":5,"end":11,"text":["When?"]}},
{"id":"02020202-0202-4202-8202-020202020202","from_name":"tag","to_name":"text","type":"labels","value":{"start":13,"end":15,"text":"he","labels":["source"]}},
{"type":"relation","from_id":"01010101-0101-4101-8101-010101010101","to_id":"02020202-0202-4202-8202-020202020202","direction":"right","labels":["attributed-to"]}]}]}]
"#
        .replace("DIGEST", &digest)
    );
}

#[test]
fn a_report_is_this() {
    assert_eq!(
        one(&full(), Format::Markdown).replace(&digest(full().text().as_str()), "DIGEST"),
        r#"# Bridge \*opens\*

- Issuer: City of Linden
- Date: 2026-11-22
- Address: https://example.org/news/bridge?a=1\&b=2
- Read by: Cleo
- Written: 2026-11-22T00:08:20.250Z
- Release: an identity
- SHA-256 of its text: DIGEST

Each annotation has its number in text order, its quote, and its place in Unicode code points of the release's text.

## Summary

- 8 annotations: 4 claims, 3 mentions of sources and 1 passage of speculation. Together they cover 58% of the text.
- 3 of 5 paragraphs have at least one mark.
- Of 4 claims, 2 are attributed to a source and 2 are not.
- 2 sources are mentioned 3 times; none has more statements (2) than Ada "A." Brandt.
- 1 claim is linked to speculation that qualifies it.
- 2 annotations have no place in the text as it is now.

| Tag | Annotations | Share of the text |
|---|---:|---:|
| claim | 4 | 35% |
| source | 3 | 9% |
| speculation | 1 | 33% |

## Who says what

| Source | Mentions | Identified | To the issuer | Terms | Claims | Speculation |
|---|---|---|---|---|---|---|
| Ada "A." Brandt | 3, 6 |  |  |  | 1, 7 |  |
| it | 8 |  |  |  |  |  |
| (no source) |  |  |  |  | 4, 5 |  |

## Claims (4)

- **1** “The bridge might close again” (29–57)
  - reporting: paraphrase
  - kind: prediction
  - cue: “according to” (59–71)
  - note: When?\
    &nbsp;\
    \- “Again”, "again"?
  - attributed-to **3** “Ada Brandt”
  - attributed-to **6** “She”
  - qualified-by **2** “might close again, according to Ada Brandt, who”
- **4** “it.\
  \=1+1 \& \<b\>more\</b\>” (96–118)
  - supported-by **1** “The bridge might close again”
- **5** “=1+1” (100–104)
- **7** “not here” (orphan)
  - cue: “nor this”
  - attributed-to **3** “Ada Brandt”

## Sources (3)

- **3** “Ada Brandt” (72–82)
  - name: Ada "A." Brandt
  - creator: Bo Carlsen
- **6** “She” (129–132)
  - same-source-as **3** “Ada Brandt”
- **8** “it” (ambiguous)

## Speculation (1)

- **2** “might close again, according to Ada Brandt, who” (40–87)
  - kind: hedge
"#
    );
}

#[test]
fn one_mark_and_one_source_are_not_spoken_of_as_several() {
    let source = reading("So [source:Ada Brandt] said.");
    assert!(
        one(&source, Format::Markdown)
            .contains("- 1 annotation: 1 mention of a source. It covers 53% of the text.\n")
    );
    let mut both = reading("[claim:It may close], [source:Ada Brandt] said.");
    both.restore(vec![], vec![link(50, LinkKind::AttributedTo, 1, 2)]);
    let report = one(&both, Format::Markdown);
    assert!(report.contains("- 1 source is mentioned 1 time, with 1 statement: Ada Brandt.\n"), "{report}");
}

#[test]
fn a_row_of_a_table_in_markdown_is_one_line() {
    let report = one(&reading("It [source:a | b\n- c\n\nd] said."), Format::Markdown);
    assert!(report.contains("|\n| a \\| b - c  d | 1 |  |  |  |  |  |\n"), "{report}");
}

#[test]
fn marks_are_these() {
    let article = |drawn: &str| {
        let page = one(&reading(drawn), Format::Html);
        let (_, rest) = page.split_once("<article").unwrap();
        let (_, rest) = rest.split_once(">\n").unwrap();
        let article = rest.split_once("</article>").unwrap().0.to_owned();
        // The references are checked apart.
        let (mut short, mut rest) = (String::new(), article.as_str());
        while let Some((before, after)) = rest.split_once("<sup>") {
            short += before;
            let (reference, after) = after.split_once("</sup>").unwrap();
            let number = reference.split_once("href=\"#a").unwrap().1.split_once('"').unwrap().0;
            short += &format!("^{number}");
            rest = after;
        }
        (short + rest).replace(" dir=\"auto\"", "").replace(" aria-details=\"a", " \"")
    };
    assert_eq!(
        article("It [claim:[speculation:may] open]."),
        "<p>It <mark class=\"claim\" id=\"p1\" \"1\"><mark class=\"speculation\" id=\"p2\" \"2\">may</mark>^2 open</mark>^1.</p>\n"
    );
    assert_eq!(
        article("[claim#1:a [source#2:b]#1 c]#2 d"),
        "<p><mark class=\"claim\" id=\"p1\" \"1\">a <mark class=\"source\" id=\"p2\" \"2\">b</mark></mark>^1<mark class=\"source\" \"2\"> c</mark>^2 d</p>\n"
    );
    assert_eq!(
        article("a [claim:b\nc] d"),
        "<p>a <mark class=\"claim\" id=\"p1\" \"1\">b</mark></p>\n<p><mark class=\"claim\" \"1\">c</mark>^1 d</p>\n"
    );
}

#[test]
fn a_page_runs_nothing_and_fetches_nothing() {
    let mut hostile = full();
    hostile
        .apply(
            Edit::Change {
                id: id(1),
                range: None,
                tagged: None,
                note: Some("</li><script>alert(1)</script><img src=x onerror=alert(1)>".to_owned()),
            },
            &moment(9),
        )
        .unwrap();
    let page = one(&hostile, Format::Html);
    let known = [
        "!DOCTYPE",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "article",
        "section",
        "h1",
        "h2",
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "mark",
        "sup",
        "a",
        "b",
        "q",
    ];
    let (_, without_style) = page.split_once("</style>").unwrap();
    for (_, tag) in pieces(without_style).iter().filter(|(is_tag, _)| *is_tag) {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        assert!(known.contains(&name), "{tag}");
        for attribute in [" src", " on", " style", " href=\"h", " href=\"j"] {
            assert!(!tag.contains(attribute), "{tag}");
        }
    }
    assert!(!page.contains("url(") && !page.contains("@import") && !page.contains("<link"));
    // Every reference leads somewhere.
    for (at, _) in page.match_indices("href=\"#") {
        let target = page[at + 7..].split_once('"').unwrap().0;
        assert_eq!(page.matches(&format!(" id=\"{target}\"")).count(), 1, "{target}");
    }
    for (at, _) in page.match_indices("aria-details=\"") {
        let target = page[at + 14..].split_once('"').unwrap().0;
        assert_eq!(page.matches(&format!(" id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn formats_are_named() {
    let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
    assert_eq!(
        names,
        ["json", "csv", "brat", "doccano", "label-studio", "markdown", "html", "report", "sources"]
    );
    let mut endings: Vec<_> = Format::ALL
        .iter()
        .flat_map(|&format| write(&full(), format).files)
        .map(|file| file.extension)
        .collect();
    endings.sort();
    endings.dedup();
    assert_eq!(endings.len(), 10, "no two files have the same name");
}

/// Text with everything in it that breaks offsets, lines, quoting and markup.
fn texts() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[a-c \"'\\\\…😀é\u{301}א\u{202e}\u{2028}\u{85}\u{c}\u{1c}\u{feff}\t\r漢<>&|*_`#=+@;:,.)(\\[\\]{}$!~0-9-]{1,40}",
        "( =|[=+@-]|[0-9][.)]|# |> |- |<script>|</mark>|&amp;|]]>|-->|\\\\|\\$\\$|\\| a \\|)[a-c 😀]{1,9}",
    ];
    prop::collection::vec(line, 1..5).prop_map(|lines| lines.join("\n"))
}

/// Passages, tags and notes by numbers, and links by the numbers of their ends.
type Plan = (Vec<((u16, u16, u16, u16), Tag, String, [bool; 2])>, Vec<(u8, u8, LinkKind)>);

fn plans() -> impl Strategy<Value = Plan> {
    let tags = prop::sample::select(Tag::ALL);
    let one = (any::<(u16, u16, u16, u16)>(), tags, "[=+@a-z😀\r\n\t\"'<&\\\\]{0,12}", any::<[bool; 2]>());
    let links = prop::collection::vec((1_u8..8, 1_u8..8, prop::sample::select(LinkKind::ALL)), 0..8);
    (prop::collection::vec(one, 0..7), links)
}

fn planned(string: &str, plan: Plan) -> Reading {
    let text = Text::new(string);
    let length = text.len().0;
    let span = |one: u16, other: u16| {
        let (one, other) = (u32::from(one) % length, u32::from(other) % length);
        range(one.min(other), one.max(other) + 1)
    };
    let mut reading = Reading::new(release(string));
    for (nth, (places, tag, note, flags)) in plan.0.into_iter().enumerate() {
        let mut tagged = Tagged::from(tag);
        match &mut tagged {
            Tagged::Claim(claim) if flags[0] => {
                claim.cue = text.trim(span(places.2, places.3)).and_then(|range| Selector::of(&text, range));
            }
            Tagged::Source(_) if flags[0] => tagged.set("name", Some("=Ada \"A\" Brandt")).unwrap(),
            Tagged::Speculation(_) if flags[0] => tagged.set("certainty", Some("possible")).unwrap(),
            _ => {}
        }
        let edit = Edit::Tag { id: id(nth as u8 + 1), range: span(places.0, places.1), tagged, note };
        let _ = reading.apply(edit, &moment(1));
        if flags[1] {
            let passage = Selector {
                range: range(1, 4),
                quote: "zzz".to_owned(),
                prefix: "y".to_owned(),
                suffix: String::new(),
                made_on: None,
            };
            reading.restore(vec![annotation(nth as u8 + 101, tag, passage)], vec![]);
        }
    }
    for (nth, (from, to, kind)) in plan.1.into_iter().enumerate() {
        let _ = reading
            .apply(Edit::Link { id: id(nth as u8 + 50), kind, from: id(from), to: id(to) }, &moment(3));
    }
    reading
}

proptest! {
    #[test]
    fn the_words_at_a_written_place_are_the_written_quote(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        // A passage of nothing but what ends a line is more than a file of lines can hold.
        let is_only_breaks = |quote: &str| quote.chars().all(|one| BREAKS.contains(one));
        let only_breaks = reading.in_text_order().any(|one| is_only_breaks(&one.passage.quote));
        prop_assume!(!only_breaks);
        check_said(&reading);
    }

    #[test]
    fn notes_and_names_read_back(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        let table = Table::of(&reading);
        for (one, note) in reading.in_text_order().zip(table.column("note")) {
            prop_assert_eq!(note, &one.note);
        }
        let links: Vec<_> = table.column("link").into_iter().filter(|kind| !kind.is_empty()).collect();
        prop_assert_eq!(links, reading.links().map(|link| link.kind.name()).collect::<Vec<_>>());
        for row in [Format::Csv, Format::Sources].iter().flat_map(|&format| rows(&one(&reading, format))) {
            prop_assert!(row.iter().all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@', '＝'])));
        }
    }

    #[test]
    fn the_same_reading_makes_the_same_files(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        for &format in Format::ALL {
            prop_assert_eq!(write(&reading, format), write(&reading, format));
        }
    }
}

/// Writes a sample in every format into the folder that `PRESS_LOUPE_SAMPLES` names, for `tests/readers_of_others`.
#[test]
fn samples() {
    let Some(folder) = std::env::var_os("PRESS_LOUPE_SAMPLES").map(std::path::PathBuf::from) else { return };
    let hard = planned_sample();
    for (name, reading) in [("full", full()), ("hard", hard), ("empty", reading("It opened."))] {
        for &format in Format::ALL {
            for file in write(&reading, format).files {
                std::fs::write(folder.join(format!("{name}.{}", file.extension)), file.content).unwrap();
            }
        }
    }
}

/// What breaks parsers, as a release could have it.
fn planned_sample() -> Reading {
    let mut reading = reading(concat!(
        "[claim:=HYPERLINK(\"http://example.org\",\"x\")] & [source:'Ada' \"A.\" Brandt 😀👩‍👩‍👧]\n",
        "[speculation#1:<script>alert(1)</script> | [claim#2:1. a_b_c]#1 **d** `e`\n",
        "- $5 to $6, שלום]#2 \u{202e}x [claim:漢字\u{2028}it; it]\n",
        "[source:+49 30 1234] [source:@press] ~~x~~ {{y}} [claim:-1 %]"
    ));
    let links = vec![link(50, LinkKind::AttributedTo, 1, 2), link(51, LinkKind::SameSourceAs, 6, 2)];
    reading.restore(vec![], links);
    for (nth, note) in [(1, "=1+1"), (2, "a,b;\"c\"\nd\te"), (3, "</p><img src=x>\n\n# no heading")] {
        let edit = Edit::Change { id: id(nth), range: None, tagged: None, note: Some(note.to_owned()) };
        reading.apply(edit, &moment(5)).unwrap();
    }
    reading
}
