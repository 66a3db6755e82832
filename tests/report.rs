//! The report: what a reader relies on, found in the page by a small parser that knows nothing of what wrote it.

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

use fixture::readings::{full, planned, plans, sample, texts};
use fixture::{annotation, id, moment, reading, release};
use press_loupe::agreement::{Comparison, compare};
use press_loupe::annotation::{Link, LinkKind, Revision};
use press_loupe::exchange::{About, report};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Facts, Release, digest};
use press_loupe::tag::Tag;
use proptest::prelude::*;

fn write(reading: &Reading, comparison: Option<&Comparison>) -> String {
    let digest = digest(reading.text().as_str());
    let about = About {
        identity: "press-loupe-sample",
        digest: &digest,
        generated: &moment(500),
        creator: Some("Cleo"),
    };
    report::write(reading, &about, comparison)
}

/// An element: its name, its attributes and what is in it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    inside: Vec<Inside>,
}

#[derive(Debug)]
enum Inside {
    Element(Element),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 2] = ["meta", "br"];

impl Element {
    /// A page in which every element ends where it should.
    fn of(page: &str) -> Self {
        let mut rest = page.strip_prefix("<!DOCTYPE html>\n").expect("a doctype");
        let mut open = vec![Self::default()];
        while !rest.is_empty() {
            let Some(tag) = rest.strip_prefix('<') else {
                let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
                // What a style sheet has is no text: nothing is escaped in it.
                let is_style = open.last().unwrap().name == "style";
                let text = if is_style { text.to_owned() } else { unescaped(text) };
                open.last_mut().unwrap().inside.push(Inside::Text(text));
                rest = after;
                continue;
            };
            let (tag, after) = tag.split_once('>').expect("an end of the tag");
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().unwrap();
                assert_eq!(closed.name, name);
                open.last_mut().unwrap().inside.push(Inside::Element(closed));
                continue;
            }
            let is_closed = tag.ends_with('/');
            let element = Self::begun(tag.trim_end_matches('/'));
            if is_closed || VOID.contains(&&*element.name) {
                open.last_mut().unwrap().inside.push(Inside::Element(element));
            } else {
                open.push(element);
            }
        }
        assert_eq!(open.len(), 1, "everything is closed");
        open.remove(0)
    }

    fn begun(tag: &str) -> Self {
        let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        assert!(name.chars().all(|one| one.is_ascii_alphanumeric()), "{tag}");
        let mut attributes: Vec<(String, String)> = Vec::new();
        while let Some((name, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap();
            assert!(name.chars().all(|one| one.is_ascii_alphanumeric() || one == '-'), "{tag}");
            assert!(attributes.iter().all(|known| known.0 != name), "{tag}");
            attributes.push((name.to_owned(), unescaped(value)));
            rest = after;
        }
        assert_eq!(rest.trim(), "", "{tag}");
        Self { name: name.to_owned(), attributes, inside: Vec::new() }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.0 == name).map(|attribute| &*attribute.1)
    }

    fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|inside| match inside {
            Inside::Element(element) => Some(element),
            Inside::Text(_) => None,
        })
    }

    /// It and everything in it, in the order of the page.
    fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        self.children().for_each(|child| all.extend(child.all()));
        all
    }

    fn text(&self) -> String {
        let text = self.inside.iter().map(|inside| match inside {
            Inside::Element(element) => element.text(),
            Inside::Text(text) => text.clone(),
        });
        text.collect()
    }

    fn by_id(&self, id: &str) -> &Element {
        let found: Vec<_> = self.all().into_iter().filter(|one| one.get("id") == Some(id)).collect();
        assert_eq!(found.len(), 1, "{id}");
        found[0]
    }

    fn named(&self, name: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|one| one.name == name).collect()
    }
}

fn unescaped(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#9;", "\t"),
        ("&#10;", "\n"),
        ("&#13;", "\r"),
        ("&amp;", "&"),
    ];
    let bare = pairs.iter().fold(text.to_owned(), |text, (entity, _)| text.replace(entity, ""));
    assert!(!bare.contains(['&', '<', '>', '\r']), "{text}");
    pairs.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

/// What a passage is in the article: the classes of its marks, their words, and how many references it has.
#[derive(Debug, Default, PartialEq)]
struct Passage {
    tag: String,
    words: String,
    references: usize,
}

/// The passages of the article by the ids of their items, and its text.
fn passages(article: &Element) -> (Vec<(String, Passage)>, String) {
    fn walk(
        element: &Element,
        open: &mut Vec<String>,
        found: &mut Vec<(String, Passage)>,
        text: &mut String,
    ) {
        let passage = |found: &mut Vec<(String, Passage)>, id: &str| {
            found.iter().position(|one| one.0 == id).unwrap_or_else(|| {
                found.push((id.to_owned(), Passage::default()));
                found.len() - 1
            })
        };
        for inside in &element.inside {
            match inside {
                Inside::Element(one) if one.name == "sup" => {
                    let item = one.children().next().unwrap().get("href").unwrap()[1..].to_owned();
                    let nth = passage(found, &item);
                    found[nth].1.references += 1;
                }
                Inside::Element(one) if one.name == "mark" => {
                    let item = one.get("aria-details").unwrap().to_owned();
                    let nth = passage(found, &item);
                    found[nth].1.tag = one.get("class").unwrap().to_owned();
                    open.push(item);
                    walk(one, open, found, text);
                    open.pop();
                }
                Inside::Element(one) => walk(one, open, found, text),
                Inside::Text(words) => {
                    for item in open.iter() {
                        let nth = passage(found, item);
                        found[nth].1.words += words;
                    }
                    *text += words;
                }
            }
        }
    }
    let (mut found, mut text) = (Vec::new(), String::new());
    walk(article, &mut Vec::new(), &mut found, &mut text);
    (found, text)
}

/// The elements that a report is made of.
const ELEMENTS: &str = "html head meta title style body header nav main section article h1 h2 h3 h4 p ul ol li dl dt dd div \
    span b q br sup a mark blockquote figure table caption thead tbody tr th td sub svg desc rect g path circle text use";

/// Everything that is so of every report.
fn check(reading: &Reading, page: &str) -> Element {
    let root = Element::of(page);
    let all = root.all();
    let mut ids: Vec<_> = all.iter().filter_map(|one| one.get("id")).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
    let is_here = |id: &str| assert!(ids.binary_search(&id).is_ok(), "{id}");
    let address = reading.release().facts.address.as_deref();
    for one in &all[1..] {
        assert!(ELEMENTS.split_whitespace().any(|name| name == one.name), "{one:?}");
        for (name, value) in &one.attributes {
            assert!(
                !name.starts_with("on") && !["src", "style", "action", "data"].contains(&&**name),
                "{one:?}"
            );
            match &**name {
                "href" => match value.strip_prefix('#') {
                    Some(target) => is_here(target),
                    None => assert_eq!((&*one.name, Some(&**value)), ("a", address)),
                },
                "aria-details" | "aria-labelledby" | "aria-describedby" => is_here(value),
                _ => {}
            }
        }
    }
    let style = root.named("style")[0].text();
    assert!(!style.contains("url(") && !style.contains("@import"));

    // The release is there as it is, and every annotation once, with its number, its tag and its words.
    let article = root.named("article")[0];
    let (found, text) = passages(article);
    let bare = |text: &str| text.replace('\n', "").replace('\0', "\u{fffd}");
    assert_eq!(bare(&text), bare(reading.text().as_str()));
    let items: Vec<_> = root.all().into_iter().filter(|one| one.get("data-start").is_some()).collect();
    let placed = reading.in_text_order().filter(|one| reading.range(one.id).is_some());
    assert_eq!(items.len(), placed.count());
    for (one, number) in reading.in_text_order().zip(1..) {
        let item = root.by_id(&format!("a{number}"));
        let quote = item.named("q")[0].text();
        let range = reading.range(one.id);
        let words = range.and_then(|range| reading.text().slice(range)).unwrap_or(&one.passage.quote);
        assert_eq!(quote, words.replace('\0', "\u{fffd}"));
        assert_eq!(item.named("b")[0].text(), one.tag().name());
        let place = range.map(|range| (range.start().0.to_string(), range.end().0.to_string()));
        let said = item.get("data-start").zip(item.get("data-end"));
        assert_eq!(said, place.as_ref().map(|place| (&*place.0, &*place.1)));
        let passage = found.iter().find(|passage| passage.0 == format!("a{number}"));
        if bare(words).is_empty() || range.is_none() {
            assert!(passage.is_none());
        } else {
            let expected = Passage { tag: one.tag().name().to_owned(), words: bare(words), references: 1 };
            assert_eq!(passage.unwrap().1, expected);
            root.by_id(&format!("p{number}"));
        }
        assert!(one.note.is_empty() || item.text().contains(&one.note.replace('\0', "\u{fffd}")));
    }
    // Each link is told at both ends, as a way to the other one.
    for link in reading.links() {
        let number = |id| reading.in_text_order().position(|one| one.id == id).unwrap() + 1;
        for (here, there) in [(link.from, link.to), (link.to, link.from)] {
            let item = root.by_id(&format!("a{}", number(here)));
            let there = number(there);
            let leads = |one: &&Element| {
                one.get("href").is_some_and(|to| to == format!("#p{there}") || to == format!("#a{there}"))
            };
            assert!(item.named("dd").into_iter().any(|one| one.children().any(|one| leads(&one))));
        }
    }
    root
}

#[test]
fn a_report_stands_alone_and_holds_every_annotation_once() {
    for reading in [sample(), full(), Reading::default(), reading("It opened.")] {
        check(&reading, &write(&reading, None));
    }
    let page = write(&sample(), None);
    assert!(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
    assert!(!page.contains("<script"));
}

#[test]
fn its_sections_are_named_and_listed_at_the_head() {
    let root = Element::of(&write(&sample(), None));
    let sections = root.named("main")[0].named("section");
    let ids: Vec<_> = sections.iter().map(|one| one.get("id").unwrap()).collect();
    assert_eq!(ids, ["summary", "release", "who", "sources", "again", "annotations", "made"]);
    let contents = root.named("nav")[0].named("a");
    let leads: Vec<_> = contents.iter().map(|one| &one.get("href").unwrap()[1..]).collect();
    assert_eq!(leads, ids);
    assert_eq!(root.named("h1").len(), 1);
    // No level of heading is left out.
    let levels = root.all().into_iter().filter_map(|one| one.name.strip_prefix('h')?.parse::<u8>().ok());
    levels.fold(0, |before, level| {
        assert!(level <= before + 1, "{level} after {before}");
        level
    });
    for table in root.named("table") {
        assert_eq!(table.named("caption").len(), 1);
        assert!(table.named("th").iter().all(|one| one.get("scope").is_some()));
    }
}

#[test]
fn the_sources_have_what_is_said_on_their_word() {
    let root = Element::of(&write(&sample(), None));
    let rows: Vec<Vec<String>> = root.by_id("sources").named("tbody")[0]
        .named("tr")
        .iter()
        .map(|row| row.children().map(Element::text).collect())
        .collect();
    assert_eq!(rows[0], ["Sergei Lavrov 2 4 5", "named", "independent", "on the record", "1 6 9", "3 7"]);
    assert_eq!(rows[1], ["Robert Fisk 13", "named", "independent", "on the record", "18", "12 19"]);
    assert!(rows.iter().any(|row| *row == ["Others 10", "vague", "not said", "not said", "none", "none"]));
}

#[test]
fn the_summary_is_told_in_sentences() {
    let root = Element::of(&write(&sample(), None));
    let said: Vec<_> = root.by_id("summary").named("p").iter().map(|one| one.text()).collect();
    assert!(
        said[0].starts_with("19 annotations: 7 claims, 7 mentions of sources and 5 passages of"),
        "{said:?}"
    );
    assert_eq!(
        said[2],
        "Of 7 claims, 5 are attributed to a source and 2 are not; 1 rests on vague or anonymous sources alone."
    );
    let again = root.by_id("again").text();
    for heading in ["Claims without a source (", "Paragraphs without a mark (", "Tagged both as claim and as"]
    {
        assert!(again.contains(heading), "{again}");
    }
}

#[test]
fn pictures_lead_to_the_marks() {
    let root = Element::of(&write(&sample(), None));
    for class in ["strip", "map", "map-narrow"] {
        let pictures = root.named("svg").into_iter().filter(|one| one.has_class(class));
        let pictures: Vec<_> = pictures.collect();
        assert_eq!(pictures.len(), 1, "{class}");
        let links = pictures[0].named("a");
        assert!(links.len() > 10 && links.iter().all(|one| one.get("aria-label").is_some()));
        let is_passage = |one: &&&Element| one.get("href").unwrap().starts_with("#p");
        let count = links.iter().filter(is_passage).count();
        assert!(count > 10, "{class} {count}");
    }
    // A map that fits a sheet is in one piece.
    assert!(root.named("use").is_empty());
}

#[test]
fn a_map_that_is_higher_than_a_sheet_is_printed_in_pieces() {
    let line = "[claim:It opened] and [speculation:might close].\n";
    let reading = reading(line.repeat(60).trim_end());
    let root = check(&reading, &write(&reading, None));
    let map = root.named("svg").into_iter().find(|one| one.has_class("map")).unwrap();
    let pieces = root.named("svg").into_iter().filter(|one| one.has_class("piece"));
    let mut end = 0.0;
    for piece in pieces {
        let window: Vec<f64> =
            piece.get("viewBox").unwrap().split(' ').map(|one| one.parse().unwrap()).collect();
        assert_eq!(window[1], end);
        assert!(window[3] > 40.0 && window[3] <= 1060.0);
        end += window[3];
    }
    assert_eq!(Some(end.to_string().as_str()), map.get("height"));
}

#[test]
fn what_has_no_place_is_listed() {
    let reading = full();
    let root = check(&reading, &write(&reading, None));
    let item = root.by_id("a6");
    assert!(item.text().contains("not here") && item.text().contains("orphan"));
    assert!(root.by_id("summary").text().contains("1 annotation has no place in the text as it is now."));
    assert!(root.all().iter().all(|one| one.get("id") != Some("p6")));
}

#[test]
fn nothing_marked_is_a_report_too() {
    let reading = reading("It opened.");
    let root = check(&reading, &write(&reading, None));
    assert_eq!(root.by_id("annotations").named("p")[0].text(), "Nothing is marked yet.");
    assert_eq!(root.by_id("sources").named("p")[0].text(), "No source is marked.");
}

#[test]
fn hostile_text_stays_text() {
    let hostile =
        "</title></style><script>alert(1)</script> \"'><img src=x onerror=alert(1)> &lt;b&gt; ]]> -->";
    let blocks = vec![
        Block { kind: BlockKind::Headline, text: hostile.to_owned() },
        Block { kind: BlockKind::Paragraph, text: hostile.to_owned() },
    ];
    let facts = Facts {
        title: Some(hostile.to_owned()),
        issuer: Some(hostile.to_owned()),
        date: Some(hostile.to_owned()),
        address: Some("javascript:alert(1)//\"><script>".to_owned()),
        language: Some("\"><script>".to_owned()),
    };
    let mut reading = Reading::new(Release::new(Draft { blocks, facts }));
    let passage = fixture::passage(&reading.text().clone(), hostile);
    let mut source = annotation(1, Tag::Source, passage.clone());
    source.tagged.set("name", Some(hostile)).unwrap();
    source.note = hostile.to_owned();
    source.creator = Some(hostile.to_owned());
    let claim = annotation(2, Tag::Claim, passage);
    let link = Link {
        id: id(9),
        kind: LinkKind::AttributedTo,
        from: id(2),
        to: id(1),
        created: moment(61),
        revision: Revision::FIRST,
    };
    reading.restore(vec![source, claim], vec![link]);
    let now = moment(500);
    let about = About { identity: hostile, digest: hostile, generated: &now, creator: Some(hostile) };
    let compared = compare(&[(hostile, &reading), (hostile, &reading)]);
    let page = report::write(&reading, &about, Some(&compared));
    let root = check(&reading, &page);
    assert_eq!(root.named("title")[0].text(), format!("Report: {hostile}"));
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("href=\"javascript"));
}

#[test]
fn the_page_of_the_release_is_the_one_address_outside() {
    let reading = full();
    let root = check(&reading, &write(&reading, None));
    let outside = |one: &&Element| one.get("href").is_some_and(|to| !to.starts_with('#'));
    let outside: Vec<_> = root.all().into_iter().filter(outside).collect();
    assert_eq!(outside.len(), 1);
    assert_eq!(outside[0].get("href"), Some("https://example.org/news/bridge"));
}

#[test]
fn words_of_the_release_have_its_language_and_their_own_direction() {
    let blocks = vec![Block::new(BlockKind::Paragraph, "אמרה המועצה שהגשר ייפתח.").unwrap()];
    let facts = Facts { language: Some("he".to_owned()), ..Facts::default() };
    let mut reading = Reading::new(Release::new(Draft { blocks, facts }));
    let passage = fixture::passage(&reading.text().clone(), "שהגשר ייפתח");
    reading.restore(vec![annotation(1, Tag::Claim, passage)], vec![]);
    let root = check(&reading, &write(&reading, None));
    assert_eq!(root.named("html")[0].get("lang"), Some("en"));
    let article = root.named("article")[0];
    assert_eq!(article.get("lang"), Some("he"));
    assert!(article.children().all(|block| block.get("dir") == Some("auto")));
    for one in root.named("q").into_iter().chain(root.named("h1")) {
        assert_eq!((one.get("lang"), one.get("dir")), (Some("he"), Some("auto")));
    }
}

#[test]
fn a_comparison_is_a_section_of_it() {
    let (one, other) =
        (reading("[claim:It opened], [source:she] said."), reading("[claim:It opened], she said."));
    let compared = compare(&[("Ada", &one), ("Bo", &other)]);
    let root = check(&one, &write(&one, Some(&compared)));
    let section = root.by_id("comparison");
    assert_eq!(section.named("table").len(), 2);
    assert!(section.text().contains("only Ada"));
    assert!(root.named("nav")[0].named("a").iter().any(|one| one.get("href") == Some("#comparison")));
    let alone = write(&one, None);
    assert!(!alone.contains("href=\"#comparison\"") && !alone.contains("id=\"comparison\""));
}

#[test]
fn how_it_was_made_is_said() {
    let reading = sample();
    let made = Element::of(&write(&reading, None)).by_id("made").text();
    let digest = digest(reading.text().as_str());
    for part in [
        "Pressloupe",
        "Cleo",
        "press-loupe-sample",
        &digest,
        "22 November 2026",
        "neither a mark nor its absence",
    ] {
        assert!(made.contains(part), "{part}\n{made}");
    }
}

#[test]
fn passages_over_one_another_are_each_there_whole() {
    for drawn in [
        "[claim#1:a [source:b] [speculation#2:c]#1 d\ne]#2 f",
        "[claim#1:[speculation#2:It opened]#1]#2 twice",
        "[claim:a\nb\nc] [source:d]\n[speculation:e\nf]",
    ] {
        let reading = reading(drawn);
        check(&reading, &write(&reading, None));
    }
    // The same passage a hundred times, in one block.
    let mut reading = Reading::new(release("It opened."));
    let text = reading.text().clone();
    for nth in 1..100 {
        let range = fixture::range(nth % 3, text.len().0 - nth % 2);
        let edit = Edit::Tag {
            id: id(nth as u8),
            range,
            tagged: Tag::ALL[nth as usize % 3].into(),
            note: String::new(),
        };
        reading.apply(edit, &moment(1)).unwrap();
    }
    check(&reading, &write(&reading, None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_reading_makes_a_sound_report(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        check(&reading, &write(&reading, None));
    }
}

/// Writes reports into the folder that `PRESS_LOUPE_SAMPLES` names, to be looked at.
#[test]
#[ignore = "writes files to look at, into the folder of PRESS_LOUPE_SAMPLES"]
fn samples() {
    let folder = std::path::PathBuf::from(std::env::var_os("PRESS_LOUPE_SAMPLES").expect("names a folder"));
    std::fs::write(folder.join("sample.report.html"), write(&sample(), None)).unwrap();
}
