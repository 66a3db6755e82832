//! Pictures of a reading: every part of it is in them, once, in its place, and whatever is in it stays text.

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

use fixture::readings::sample;
use fixture::{id, moment, reading};
use press_loupe::annotation::{Annotation, Id, Link, LinkKind, Revision};
use press_loupe::picture::{Node, Picture, Target, map, map_within, overview, strip};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::tag::Tag;

fn wide_id(nth: u32) -> Id {
    let mut bytes = [9; 16];
    bytes[..4].copy_from_slice(&nth.wrapping_mul(0x9e37_79b9).to_be_bytes());
    bytes[12..].copy_from_slice(&nth.to_be_bytes());
    Id::from_random(bytes)
}

/// A reading with `count` annotations: of every ten six claims, two sources and two speculations, most of them linked.
fn many(count: u32) -> Reading {
    let words = "the ministry and its partners expect that the new crossing will carry its first trains in April while two engineers who worked on the eastern pier say that the remaining tests could run into the summer of the following year";
    let words: Vec<&str> = words.split(' ').collect();
    let mut random = 7_u32;
    let mut next = |below: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) % below
    };
    let (mut paragraphs, mut spans, mut place) = (Vec::new(), Vec::new(), 0_u32);
    let mut paragraph = String::new();
    for nth in 0..count {
        let tag = match nth % 10 {
            1 | 6 => Tag::Source,
            3 | 8 => Tag::Speculation,
            _ => Tag::Claim,
        };
        let length = if tag == Tag::Source { 1 + next(4) } else { 3 + next(18) };
        let from = next(20);
        let passage: Vec<&str> =
            (0..length).map(|nth| words[((from + nth) as usize) % words.len()]).collect();
        let passage = passage.join(" ");
        let start = place + paragraph.chars().count() as u32;
        spans.push((nth, tag, fixture::range(start, start + passage.chars().count() as u32)));
        paragraph += &passage;
        paragraph += ", and so it is said; ";
        if next(6) == 0 {
            paragraph.truncate(paragraph.trim_end().len());
            place += paragraph.chars().count() as u32 + 1;
            paragraphs.push(Block { kind: BlockKind::Paragraph, text: std::mem::take(&mut paragraph) });
        }
    }
    paragraphs.push(Block { kind: BlockKind::Paragraph, text: paragraph.trim_end().to_owned() + "." });
    paragraphs.insert(0, Block { kind: BlockKind::Headline, text: "X".to_owned() });
    let release = Release::new(Draft { blocks: paragraphs, ..Draft::default() });
    let mut reading = Reading::new(release);
    let text = reading.text().clone();
    let annotations: Vec<Annotation> = spans
        .iter()
        .map(|&(nth, tag, range)| {
            let range = fixture::range(range.start().0 + 2, range.end().0 + 2);
            let passage = press_loupe::selector::Selector::of(&text, range).unwrap();
            let mut one = Annotation { id: wide_id(nth), ..fixture::annotation(1, tag, passage) };
            if tag == Tag::Source && nth % 4 == 2 {
                one.tagged.set("identification", Some("vague")).unwrap();
            }
            one
        })
        .collect();
    let mentions: Vec<u32> = spans.iter().filter(|span| span.1 == Tag::Source).map(|span| span.0).collect();
    let mut links = Vec::new();
    let mut link = |kind, from: u32, to: u32| {
        let id = wide_id(100_000 + links.len() as u32);
        let (from, to) = (wide_id(from), wide_id(to));
        links.push(Link { id, kind, from, to, created: moment(61), revision: Revision::FIRST });
    };
    for &(nth, tag, _) in &spans {
        let near = |away: u32| mentions[((nth / 5 + away) as usize).min(mentions.len() - 1)];
        match tag {
            Tag::Source if next(3) > 0 && nth > 10 => {
                link(LinkKind::SameSourceAs, nth, near(0).min(mentions[next(nth / 5) as usize]))
            }
            Tag::Claim if next(5) > 0 => {
                link(LinkKind::AttributedTo, nth, near(next(2)));
                if next(6) == 0 {
                    link(LinkKind::AttributedTo, nth, mentions[next(mentions.len() as u32) as usize]);
                }
                if next(9) == 0 {
                    link(LinkKind::SupportedBy, nth, mentions[next(mentions.len() as u32) as usize]);
                }
            }
            Tag::Speculation if next(2) > 0 => link(LinkKind::AttributedTo, nth, near(0)),
            _ => {}
        }
    }
    reading.restore(annotations, links);
    reading
}

fn right_to_left() -> Reading {
    let mut reading = reading(concat!(
        "[claim:הגשר ייפתח לתנועה בחודש אפריל הקרוב ויישא שלוש מאות רכבות ביום], [source:משרד התחבורה] הודיע.\n",
        "[speculation:ייתכן שהבדיקות יימשכו עד הקיץ], אמרו [source:שני מהנדסים של Reuters].\n",
        "[claim:ستحمل القناطر الجديدة أول القطارات في شهر أبريل من العام القادم كما أعلنت الوزارة في بيان لها], [source:الوزارة].\n",
        "[claim:新しい橋は四月に開通し、一日に三百本の列車を運ぶことになると国土交通省は発表した。工事費は予定を上回った。], [source:国土交通省]。"
    ));
    for (nth, (from, to)) in [(1, 2), (3, 4), (5, 6), (7, 8)].into_iter().enumerate() {
        let edit =
            Edit::Link { id: id(nth as u8 + 100), kind: LinkKind::AttributedTo, from: id(from), to: id(to) };
        reading.apply(edit, &moment(1)).unwrap();
    }
    reading
}

/// Words of many scripts, wide letters, emoji, and what breaks a file.
fn many_scripts() -> Reading {
    let mut reading = reading(concat!(
        "[claim:THE WHOLE OF THE WOMEN’S MUSEUM WILL MOVE TO WMMW, MOMMA MWAWM AND WOMEN’S MALL IN MAY, WE WWWW MMMM @@@@], [source:WMMWMW MAMMOTH WOMEN’S MUSEUM OF MODERN WW, WMMWMW MAMMOTH].\n",
        "[claim:Жители Щёлково считают, что мост будет открыт для движения в апреле следующего года, сообщил журнал], [source:Министерство транспорта и жилищно-коммунального хозяйства Югорской области].\n",
        "[claim:Η νέα γέφυρα θα δοθεί στην κυκλοφορία τον Απρίλιο του επόμενου έτους, ανακοίνωσε το υπουργείο σήμερα], [source:Το Υπουργείο Υποδομών και Μεταφορών της Ελληνικής Δημοκρατίας].\n",
        "[claim:मंत्रालय ने कहा है कि नया पुल अगले वर्ष अप्रैल में यातायात के लिए खोल दिया जाएगा और प्रतिदिन तीन सौ रेलगाड़ियाँ चलेंगी], [source:परिवहन मंत्रालय].\n",
        "[claim:กระทรวงคมนาคมกล่าวว่าสะพานใหม่จะเปิดให้ใช้งานได้ในเดือนเมษายนของปีหน้าและจะมีรถไฟวิ่งสามร้อยขบวนต่อวัน], [source:กระทรวง].\n",
        "[claim:👩\u{200d}👩\u{200d}👧 😀😀😀😀😀😀😀😀😀😀 🇩🇪🇫🇷🇬🇷 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀], [source:😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀].\n",
        "[claim:ستحمل القناطر الجديدة أول القطارات في شهر أبريل من العام القادم كما أعلنت الوزارة في بيان لها صباح اليوم], [source:وزارة النقل والمواصلات].\n",
        "[claim:新しい橋は四月に開通し、一日に三百本の列車を運ぶことになると国土交通省は発表した。工事費は予定を大幅に上回った。], [source:国土交通省鉄道局総務課企画室広報担当者および関係各位].\n",
        "[claim:<script>alert(\"1\" & '2')</script>\u{1}\u{b}\u{fffe} &amp; \u{202e}drawkcab\u{2069} z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}a], [source:\u{0}\u{ffff}].\n",
        "[claim:Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliedsversammlung], [source:x]",
    ));
    for nth in 0..10 {
        let (from, to) = (id(nth * 2 + 1), id(nth * 2 + 2));
        let edit = Edit::Link { id: id(nth + 100), kind: LinkKind::AttributedTo, from, to };
        reading.apply(edit, &moment(1)).unwrap();
    }
    reading
}

fn address(target: Target) -> Option<String> {
    match target {
        Target::Annotation(id) => Some(format!("#{id}")),
        Target::Place(_) => None,
    }
}

/// Where a `rect` is: left, top, right, bottom.
fn edges(node: &Node) -> [f64; 4] {
    let length = |name| {
        let value = node.attributes.iter().find(|attribute| attribute.0 == name);
        value.map_or(0.0, |(_, value)| value.parse::<f64>().unwrap())
    };
    let (left, top) = (length("x"), length("y"));
    [left, top, left + length("width"), top + length("height")]
}

/// The nodes of a class, and what is in them.
fn of_class<'a>(nodes: &'a [Node], class: &str, found: &mut Vec<&'a Node>) {
    for node in nodes {
        let is_it =
            |(name, value): &(&str, String)| *name == "class" && value.split(' ').any(|one| one == class);
        if node.attributes.iter().any(is_it) {
            found.push(node);
        }
        of_class(&node.children, class, found);
    }
}

#[test]
fn what_is_drawn_lies_inside_and_nothing_over_anything_else() {
    for reading in [sample(), many(150), many(1000), many_scripts(), reading("[claim:It] opened.")] {
        for picture in [map(&reading), map_within(&reading, 340), map_within(&reading, 560)] {
            for class in ["statement", "source"] {
                let mut groups = Vec::new();
                of_class(&picture.nodes, class, &mut groups);
                let mut rooms: Vec<_> = groups
                    .iter()
                    .filter(|group| group.name == "g")
                    .map(|group| edges(&group.children[0]))
                    .collect();
                rooms.sort_by(|one, other| one[1].total_cmp(&other[1]));
                assert!(!rooms.is_empty() || class == "source");
                for [left, top, right, bottom] in &rooms {
                    assert!(*left >= 0.0 && *right <= f64::from(picture.width), "{left} {right}");
                    assert!(*top >= 0.0 && *bottom <= f64::from(picture.height), "{top} {bottom}");
                }
                for pair in rooms.windows(2) {
                    assert!(pair[0][3] <= pair[1][1] + 0.11, "{class} {pair:?} in {}", picture.width);
                }
            }
        }
        let picture = strip(&reading);
        let mut marks = Vec::new();
        of_class(&picture.nodes, "mark", &mut marks);
        for [left, top, right, bottom] in
            marks.iter().filter(|mark| mark.name == "rect").map(|mark| edges(mark))
        {
            assert!(left >= 0.0 && right <= f64::from(picture.width), "{left} {right}");
            assert!(top >= 0.0 && bottom <= f64::from(picture.height) + 0.1, "{top} {bottom}");
        }
    }
}

#[test]
fn an_overview_has_the_marks_of_the_strip_in_a_few_shapes_that_lead_nowhere() {
    for (reading, _) in all() {
        let (strip, overview) = (strip(&reading), overview(&reading));
        let [page, shapes] = &overview.nodes[..] else { panic!("a page and what is marked on it") };
        assert_eq!(*page, strip.nodes[0]);
        assert_eq!((&overview.title, &overview.description), (&strip.title, &strip.description));
        let path = |node: &Node| node.attributes.iter().find(|one| one.0 == "d").map(|one| one.1.clone());
        let class =
            |node: &Node| node.attributes.iter().find(|one| one.0 == "class").map(|one| one.1.clone());
        // At most three stand side by side.
        assert!(shapes.children.len() <= 9, "{}", shapes.children.len());
        assert!(shapes.children.iter().all(|shape| shape.leads_to.is_none() && shape.children.is_empty()));
        for mark in &strip.nodes[1].children {
            let within = |shape: &&Node| match path(mark) {
                Some(drawn) => path(shape).is_some_and(|all| all.contains(&drawn)),
                None => path(shape).is_some_and(|all| {
                    let [left, top, ..] = edges(mark);
                    all.split('M').any(|step| step.starts_with(&format!("{left} {top}h")))
                }),
            };
            let like = shapes.children.iter().filter(|shape| class(shape) == class(mark));
            assert_eq!(like.filter(within).count(), 1, "{mark:?} in {shapes:?}");
        }
    }
}

/// Writes pictures into the folder that `PRESS_LOUPE_SAMPLES` names, to be looked at.
#[test]
#[ignore = "writes files to look at, into the folder of PRESS_LOUPE_SAMPLES"]
fn samples() {
    let folder = std::path::PathBuf::from(std::env::var_os("PRESS_LOUPE_SAMPLES").expect("names a folder"));
    let few = "[claim:The bridge is safe], [source:Ada Brandt] said. [claim:It will open in spring]; [speculation:it might close], [source:observers] say.";
    let mut few = reading(few);
    few.apply(Edit::Link { id: id(100), kind: LinkKind::AttributedTo, from: id(1), to: id(2) }, &moment(1))
        .unwrap();
    for (name, reading) in [
        ("careful", sample()),
        ("few", few),
        ("many", many(150)),
        ("thousand", many(1000)),
        ("right-to-left", right_to_left()),
        ("empty", reading("It opened.")),
        ("many-scripts", many_scripts()),
    ] {
        let pictures = [
            ("map", map(&reading)),
            ("map-340", map_within(&reading, 340)),
            ("map-560", map_within(&reading, 560)),
            ("strip", strip(&reading)),
        ];
        for (kind, picture) in pictures {
            std::fs::write(folder.join(format!("{name}-{kind}.svg")), picture.svg(&address)).unwrap();
        }
    }
}

/// Every picture of every reading, with what it is of.
fn all() -> Vec<(Reading, Vec<Picture>)> {
    let hostile = reading("[claim:a <b> & \"c\" 'd' \u{1}\u{0}] [source:<script>alert(1)</script>]");
    let readings = [sample(), hostile, many(150), right_to_left(), reading("It opened.")];
    let pictures = |reading: &Reading| {
        let maps = [340, 600, 860].map(|width| map_within(reading, width));
        maps.into_iter().chain([strip(reading)]).collect()
    };
    readings.into_iter().map(|reading| (pictures(&reading), reading)).map(|(all, one)| (one, all)).collect()
}

fn nodes(picture: &Picture) -> Vec<&Node> {
    let mut found: Vec<&Node> = picture.nodes.iter().collect();
    let mut at = 0;
    while let Some(node) = found.get(at).copied() {
        found.extend(&node.children);
        at += 1;
    }
    found
}

#[test]
fn no_element_has_an_attribute_twice_and_what_leads_somewhere_has_a_name() {
    for (_, pictures) in all() {
        for node in pictures.iter().flat_map(nodes) {
            let mut names: Vec<_> = node.attributes.iter().map(|(name, _)| *name).collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count, "{node:?}");
            assert!(node.leads_to.is_none() || names.contains(&"aria-label"), "{node:?}");
        }
    }
}

#[test]
fn the_strip_has_every_annotation_once_and_inside() {
    for (reading, pictures) in all() {
        let strip = &pictures[3];
        let bars: Vec<_> = nodes(strip)
            .into_iter()
            .filter_map(|node| match node.leads_to {
                Some(Target::Annotation(id)) => Some(id),
                _ => None,
            })
            .collect();
        let placed: Vec<_> = reading.in_text_order().map(|one| one.id).collect();
        assert_eq!(bars.len(), placed.len());
        assert!(placed.iter().all(|id| bars.contains(id)));
    }
}

#[test]
fn the_map_has_every_claim() {
    for (reading, pictures) in all() {
        for map in &pictures[..3] {
            let drawn: Vec<_> = nodes(map).into_iter().filter_map(|node| node.leads_to).collect();
            for claim in reading.in_text_order().filter(|one| one.tag() == Tag::Claim) {
                assert!(drawn.contains(&Target::Annotation(claim.id)), "{}", claim.passage.quote);
            }
        }
    }
}

#[test]
fn what_is_in_a_release_stays_text() {
    let svg = |picture: &Picture| picture.svg(&address);
    for (_, pictures) in all() {
        for written in pictures.iter().map(svg) {
            assert!(!written.contains("<script"), "{written}");
            assert!(written.chars().all(|one| one == '\n' || one >= ' '), "a character that XML cannot hold");
        }
    }
}
