//! The readers of text: plain text, Markdown, datelines and dates, and the bytes of files.
#![cfg(not(target_arch = "wasm32"))]
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use press_loupe::release::bytes::{Encoding, Format, LARGEST_FILE_BYTES, NotText, decode, sniff};
use press_loupe::release::date::date;
use press_loupe::release::dateline::{date_line, dateline};
use press_loupe::release::{Draft, collapse, markdown, plain};
use proptest::prelude::*;

/// A draft as lines of `kind: text`.
fn shown(draft: &Draft) -> String {
    draft.blocks.iter().map(|block| format!("{}: {}\n", block.kind.name(), block.text)).collect()
}

#[track_caller]
fn check_plain(text: &str, expected: &[&str]) -> Draft {
    let draft = plain::read(text);
    assert_eq!(shown(&draft).lines().collect::<Vec<_>>(), expected);
    draft
}

#[track_caller]
fn check_markdown(text: &str, expected: &[&str]) -> Draft {
    let draft = markdown::read(text);
    assert_eq!(shown(&draft).lines().collect::<Vec<_>>(), expected);
    draft
}

/// The words of a paragraph of Markdown.
#[track_caller]
fn check_words(source: &str, expected: &str) {
    check_markdown(&format!("Start.\n\n{source}"), &["paragraph: Start.", &format!("paragraph: {expected}")]);
}

/// A dateline as `place | date | issuer`.
#[track_caller]
fn check_dateline(paragraph: &str, expected: &str) {
    let found = dateline(paragraph).map(|found| {
        let day = found.date.map(|date| date.iso().unwrap_or(format!("{}/{}", date.month(), date.day())));
        [found.place, day, found.issuer].map(|part| part.unwrap_or("-".to_owned())).join(" | ")
    });
    assert_eq!(found.as_deref().unwrap_or("none"), expected, "{paragraph}");
}

#[track_caller]
fn check_date(text: &str, expected: &str) {
    let found = date(text).map(|date| date.iso().unwrap_or(format!("{}/{}", date.month(), date.day())));
    assert_eq!(found.as_deref().unwrap_or("none"), expected, "{text}");
}

mod dates {
    use super::*;

    #[test]
    fn are_read_in_every_common_order() {
        check_date("March 13, 2018", "2018-03-13");
        check_date("Tuesday, March 13, 2018", "2018-03-13");
        check_date("TUES. MAR. 13TH, 2018", "2018-03-13");
        check_date("13 March 2018", "2018-03-13");
        check_date("the 13 March 2018", "none");
        check_date("2018-03-13", "2018-03-13");
        check_date("Oct. 18, 2016.", "2016-10-18");
        check_date("Sept 1, 2020", "2020-09-01");
        check_date("4th of May, 2021", "2021-05-04");
    }

    #[test]
    fn are_read_in_spanish_french_and_german() {
        check_date("martes, 13 de marzo de 2018", "2018-03-13");
        check_date("le mardi 1er août 2017", "2017-08-01");
        check_date("DÉCEMBRE 3, 2018", "2018-12-03");
        check_date("Dienstag, den 13. März 2018", "2018-03-13");
    }

    #[test]
    fn without_a_year_stay_without_one() {
        check_date("March 13", "3/13");
        check_date("29 February", "2/29");
    }

    #[test]
    fn that_are_not_in_the_calendar_are_none() {
        check_date("February 30, 2018", "none");
        check_date("February 29, 2018", "none");
        check_date("February 29, 2016", "2016-02-29");
        check_date("2018-13-01", "none");
        check_date("April 31", "none");
        check_date("March 0, 2018", "none");
    }

    #[test]
    fn that_nobody_can_tell_are_none() {
        check_date("03/04/2018", "none");
        check_date("March 2018", "none");
        check_date("March", "none");
        check_date("", "none");
        check_date("2018-03-130", "none");
    }
}

mod datelines {
    use super::*;

    #[test]
    fn of_agencies_and_services_are_read() {
        check_dateline("Oct. 18, 2016 (EIRNS)—According to the minister", "- | 2016-10-18 | EIRNS");
        check_dateline("WASHINGTON, March 13 – The bank said", "WASHINGTON | 3/13 | -");
        check_dateline(
            "WASHINGTON, March 13, 2018 (Reuters) - The bank said",
            "WASHINGTON | 2018-03-13 | Reuters",
        );
        check_dateline("LONDON, 3 May 2021 /PRNewswire/ -- Acme", "LONDON | 2021-05-03 | PRNewswire");
        check_dateline("Northport, Oct. 18 — According to", "Northport | 10/18 | -");
        check_dateline("WASHINGTON (AP) — The bank", "WASHINGTON | - | AP");
        check_dateline("PORTLAND, Ore.--(BUSINESS WIRE)--Acme", "PORTLAND, Ore. | - | BUSINESS WIRE");
        check_dateline(
            "NEW YORK, NY / ACCESSWIRE / May 3, 2021 / Acme",
            "NEW YORK, NY | 2021-05-03 | ACCESSWIRE",
        );
        check_dateline("WASHINGTON, D.C., March 13, 2018 -- Acme", "WASHINGTON, D.C. | 2018-03-13 | -");
        check_dateline("STRATFORD-UPON-AVON – Actors", "STRATFORD-UPON-AVON | - | -");
        check_dateline("13 March 2018, Geneva – The", "Geneva | 2018-03-13 | -");
        check_dateline("Châlons-en-Champagne, le 5 mai 2020 – La", "Châlons-en-Champagne | 2020-05-05 | -");
    }

    #[test]
    fn are_not_seen_in_sentences() {
        check_dateline("The bridge — long awaited — is open.", "none");
        check_dateline("The bridge (finally) — is open.", "none");
        check_dateline("On March 13, 2018 - a Tuesday - it opened.", "none");
        check_dateline("It opened March 13, 2018 — at last.", "none");
        check_dateline("Acme (NYSE: ACM) - a leader", "none");
        check_dateline("March 13–15 was rainy.", "none");
        check_dateline("WASHINGTON, March 13 –", "none");
        check_dateline("“WASHINGTON” — a word", "none");
        check_dateline("", "none");
    }

    #[test]
    fn may_be_lines_of_their_own() {
        assert!(date_line("Tuesday, March 13, 2018").is_some());
        assert_eq!(date_line("Geneva, 13 March 2018").unwrap().place.as_deref(), Some("Geneva"));
        assert_eq!(date_line("March 13, 2018 was a Tuesday"), None);
        assert_eq!(date_line("Bridge opens on March 13, 2018"), None);
        // As long as its parts can be.
        let long = "Published: Stratford-upon-Avon, Warwickshire, England, Wednesday, September 13, 2018 (The Association of \
                    Bridge Builders of the North)";
        let found = date_line(long).unwrap();
        assert_eq!(found.date.unwrap().iso().as_deref(), Some("2018-09-13"));
        assert_eq!(found.issuer.as_deref(), Some("The Association of Bridge Builders of the North"));
    }
}

mod plain_text {
    use super::*;

    #[test]
    fn of_the_eirns_release_has_its_parts() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/releases/eirns-2016-10-18.txt");
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("skipped: {path} is not there");
            return;
        };
        let draft = plain::read(&text);
        let kinds: Vec<_> = draft.blocks.iter().map(|block| block.kind.name()).collect();
        assert_eq!(
            kinds,
            [
                "kicker",
                "headline",
                "paragraph",
                "paragraph",
                "quotation",
                "paragraph",
                "paragraph",
                "quotation"
            ]
        );
        assert_eq!(draft.facts.date.as_deref(), Some("2016-10-18"));
        assert_eq!(draft.facts.issuer.as_deref(), Some("EIRNS"));
        assert_eq!(draft.facts.title.as_deref(), Some(draft.blocks[1].text.as_str()));
    }

    #[test]
    fn with_blank_lines_joins_the_lines_between_them() {
        check_plain(
            "PRESS RELEASE\n\nBridge opens\n\nThe new bridge was\nopened on Monday.\n\nIt is\nlong.",
            &[
                "kicker: PRESS RELEASE",
                "headline: Bridge opens",
                "paragraph: The new bridge was opened on Monday.",
                "paragraph: It is long.",
            ],
        );
    }

    #[test]
    fn without_blank_lines_has_a_paragraph_in_every_line() {
        check_plain(
            "Bridge opens\nThe bridge opened.\nIt is long.",
            &["headline: Bridge opens", "paragraph: The bridge opened.", "paragraph: It is long."],
        );
    }

    #[test]
    fn with_lines_too_long_to_be_wrapped_has_paragraphs_in_them() {
        let long = format!("The {} bridge.", "long ".repeat(30).trim_end());
        check_plain(
            &format!("Bridge opens\n\n{long}\nIt opened.\n\nEnd."),
            &[
                "headline: Bridge opens",
                &format!("paragraph: {long}"),
                "paragraph: It opened.",
                "paragraph: End.",
            ],
        );
    }

    #[test]
    fn is_the_same_however_its_lines_end() {
        let unix = "PRESS RELEASE\n\nBridge opens\n\nThe bridge\nopened.";
        for end in ["\r\n", "\r", "\u{85}", "\u{2028}"] {
            assert_eq!(plain::read(&unix.replace('\n', end)), plain::read(unix), "{end:?}");
        }
        assert_eq!(plain::read(&format!("\u{feff}\n\n{unix}\n\t\n")), plain::read(unix));
    }

    #[test]
    fn may_turn_the_page_in_a_paragraph() {
        check_plain(
            "One.\n\nThe bridge\n\u{c}\nopened\ton.",
            &["paragraph: One.", "paragraph: The bridge opened on."],
        );
    }

    #[test]
    fn has_a_whole_header() {
        let draft = check_plain(
            "ACME HARBOUR WORKS\nFOR IMMEDIATE RELEASE: March 13, 2018\n\nContact: Jo Roe, jo@example.org\n\n\
             Bridge opens\n\nTen years late, and twice the price\n\nBy Jo Roe\n\nGeneva, 13 March 2018\n\n\
             The bridge opened today.\n\nABOUT ACME\n\nAcme builds.",
            &[
                "byline: ACME HARBOUR WORKS",
                "kicker: FOR IMMEDIATE RELEASE: March 13, 2018",
                "paragraph: Contact: Jo Roe, jo@example.org",
                "headline: Bridge opens",
                "subheadline: Ten years late, and twice the price",
                "byline: By Jo Roe",
                "date: Geneva, 13 March 2018",
                "paragraph: The bridge opened today.",
                "heading: ABOUT ACME",
                "paragraph: Acme builds.",
            ],
        );
        assert_eq!(draft.facts.title.as_deref(), Some("Bridge opens"));
        assert_eq!(draft.facts.date.as_deref(), Some("2018-03-13"));
        assert_eq!(draft.facts.issuer, None);
    }

    #[test]
    fn has_kickers_of_every_sort() {
        for kicker in [
            "PRESS RELEASE",
            "For Immediate Release",
            "NEWS RELEASE",
            "MEDIA ADVISORY:",
            "*** PRESS RELEASE ***",
            "EMBARGOED UNTIL 6 a.m., March 13, 2018",
            "Press Release No. 12/2018",
            "COMMUNIQUÉ DE PRESSE",
            "PRESS RELEASE – FOR IMMEDIATE RELEASE",
            "Embargo: 13 March",
        ] {
            let draft = plain::read(&format!("{kicker}\nBridge opens\nThe bridge opened."));
            let kinds: Vec<_> = draft.blocks.iter().map(|block| block.kind.name()).collect();
            assert_eq!(kinds, ["kicker", "headline", "paragraph"], "{kicker}");
        }
    }

    #[test]
    fn has_headlines_that_only_look_like_kickers() {
        for headline in
            ["Press release writing made easy", "Embargo on grain lifted", "Contact lenses recalled"]
        {
            check_plain(
                &format!("{headline}\nIt is so."),
                &[&format!("headline: {headline}"), "paragraph: It is so."],
            );
        }
    }

    #[test]
    fn that_begins_with_a_paragraph_has_no_headline() {
        let draft = check_plain(
            "The ministry confirmed the figures on Monday.\n\nIt gave none.",
            &["paragraph: The ministry confirmed the figures on Monday.", "paragraph: It gave none."],
        );
        assert_eq!(draft.facts.title, None);
        check_plain("A few words", &["paragraph: A few words"]);
        check_plain(
            "Northport, Oct. 18 — It opened\n\nToday.",
            &["paragraph: Northport, Oct. 18 — It opened", "paragraph: Today."],
        );
        check_plain(" \n\n\t", &[]);
    }

    #[test]
    fn sets_off_what_quotation_marks_enclose() {
        for quoted in [
            "“We are done.”",
            "\"We are done.\"",
            "«Nous avons fini.»",
            "„Wir sind fertig.“",
            "»Wir sind fertig.«",
            "“We are done.”22",
            "“We are done.” [3]",
            "“We are “nearly” done.”",
            "‘We’re done.’",
            "“We are done”.",
        ] {
            check_plain(
                &format!("It ended.\n{quoted}"),
                &["paragraph: It ended.", &format!("quotation: {quoted}")],
            );
        }
    }

    #[test]
    fn leaves_quotations_in_sentences_alone() {
        for sentence in [
            "“We are done,” she said.",
            "“We are done,” she said. “At last.”",
            "\"Done,\" she said. \"At last.\"",
            "“We go on in the next paragraph.",
            "“”",
            "\"",
            "In “2018”",
        ] {
            check_plain(
                &format!("It ended.\n{sentence}"),
                &["paragraph: It ended.", &format!("paragraph: {sentence}")],
            );
        }
    }

    #[test]
    fn has_lists() {
        check_plain(
            "The bridge:\n\n• is long\nand wide\n• is open\n\n- costs\n- pays\n\n1. First\n2. Second\n\nIt is\n– as said –\nopen.\n\n* * *\n\nEnd.",
            &[
                "paragraph: The bridge:",
                "list-item: is long and wide",
                "list-item: is open",
                "list-item: costs",
                "list-item: pays",
                "list-item: 1. First",
                "list-item: 2. Second",
                "paragraph: It is – as said – open.",
                "paragraph: End.",
            ],
        );
    }

    #[test]
    fn knows_no_year_that_is_not_written() {
        let draft = plain::read("Bridge opens\n\nNorthport, Oct. 18 — It opened.\n\nMarch 13, 2018");
        assert_eq!(draft.facts.date, None);
    }

    #[test]
    fn takes_no_distributor_for_the_issuer() {
        assert_eq!(
            plain::read("Bridge opens\n\nOSLO, May 3, 2021 /PRNewswire/ -- It opened.").facts.issuer,
            None
        );
    }
}

mod markdown_text {
    use super::*;

    #[test]
    fn has_the_parts_of_a_release() {
        let draft = check_markdown(
            "**PRESS RELEASE**\n\n# Bridge *opens*\n\nMarch 13, 2018\n\nOSLO, March 13 (NB) — The bridge\nis open.\n\n\
             > At last,\nsaid Roe.\n>\n> Two.\n\n## Costs ##\n\n“Too high.”\n\nNotes\n-----\n\nEnd.",
            &[
                "kicker: PRESS RELEASE",
                "headline: Bridge opens",
                "date: March 13, 2018",
                "paragraph: OSLO, March 13 (NB) — The bridge is open.",
                "quotation: At last, said Roe.",
                "quotation: Two.",
                "heading: Costs",
                "quotation: “Too high.”",
                "heading: Notes",
                "paragraph: End.",
            ],
        );
        assert_eq!(draft.facts.title.as_deref(), Some("Bridge opens"));
        assert_eq!(draft.facts.date.as_deref(), Some("2018-03-13"));
        assert_eq!(draft.facts.issuer.as_deref(), Some("NB"));
    }

    #[test]
    fn has_front_matter() {
        let draft = check_markdown(
            "---\ntitle: \"Bridge opens\"\ndate: 2018-03-13T10:00:00Z\nauthor: Jo Roe\nlang: en-GB\ntags: [a, b]\n---\nIt opened.",
            &["headline: Bridge opens", "paragraph: It opened."],
        );
        assert_eq!(draft.facts.title.as_deref(), Some("Bridge opens"));
        assert_eq!(draft.facts.date.as_deref(), Some("2018-03-13"));
        assert_eq!(draft.facts.issuer.as_deref(), Some("Jo Roe"));
        assert_eq!(draft.facts.language.as_deref(), Some("en-GB"));
        check_markdown("---\n\nOne.\n\n---\n\nTwo.", &["paragraph: One.", "paragraph: Two."]);
    }

    #[test]
    fn has_lists_code_and_tables() {
        check_markdown(
            "Bridge\n===\n- one\n  more\n\n  and more\n* two\n  1. three\n\nText\n***\n```rust\nlet *a* = 1;\n\n> b\n```\n\
             | a | *b* |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\nIn\n2018. It\n- was",
            &[
                "headline: Bridge",
                "list-item: one more",
                "list-item: and more",
                "list-item: two",
                "list-item: 1. three",
                "paragraph: Text",
                "paragraph: let *a* = 1; > b",
                "row: a | b",
                "row: 1 | 2 | 3",
                "paragraph: In 2018. It",
                "list-item: was",
            ],
        );
    }

    #[test]
    fn loses_its_marks() {
        check_words("a *b* **c** ***d*** _e_ __f__ ~~g~~", "a b c d e f g");
        check_words("snake_case, 2 * 3 * 4, *open, ~5", "snake_case, 2 * 3 * 4, *open, ~5");
        check_words("**bold *both* bold** _x **y**_", "bold both bold x y");
        check_words("“*quoted*,” (*this*)", "“quoted,” (this)");
        check_words("`a * b` ``a ` b`` `open", "a * b a ` b `open");
        check_words("\\*kept\\* \\[kept] a\\\nb", "*kept* [kept] a b");
        check_words(
            "a<b>b</b> x<br>y <span class=\"c\">z</span> 1 < 2 > 1 <!-- gone --> end",
            "ab x y z 1 < 2 > 1 end",
        );
        check_words("<https://example.org/a_b> <jo@example.org>", "https://example.org/a_b jo@example.org");
        check_words(
            "a &amp;lt; b&nbsp;c &mdash; &#39;d&#x27; &unknown; &#0; AT&T",
            "a &lt; b\u{a0}c — 'd' &unknown; \u{fffd} AT&T",
        );
    }

    #[test]
    fn keeps_the_words_of_links() {
        check_words(
            "[a](https://example.org) [*b*](<x y> \"t\") ![alt](i.png) [![c](i.png)](u)",
            "a b alt c",
        );
        check_words("[a](x_(y)_z) [sic] [not](a link", "a [sic] [not](a link");
        check_words(
            "[a][one] [One] [one][] [b][none]\n\n[one]: https://example.org 'title'",
            "a One one [b][none]",
        );
        check_words("it is so[^1]", "it is so[1]");
    }

    #[test]
    fn loses_its_comments_and_scripts() {
        check_markdown(
            "a\n\n<!-- one\n\ntwo -->\n<script>\nx\n</script>\n&nbsp;\n\nb.",
            &["headline: a", "paragraph: b."],
        );
    }

    #[test]
    fn is_read_in_linear_time_and_without_recursion() {
        for part in [
            ">",
            "> ",
            "*",
            "* ",
            "- ",
            "- - * ",
            "[",
            "]",
            "`",
            "``` ",
            "_",
            "~",
            "<",
            "<!--",
            "&",
            "\\",
            "#",
            "|",
            "|-\n",
            "[a](",
            "[a](b \"",
            "[a][",
            "*a_",
            "a**b",
            "![",
            "<a ",
            "<a\"'",
            "# a\n",
            "a\n=\n",
            "1. ",
            "[a]: b\n",
            "`a``",
            "**a _b ",
            "[[a]",
            "(",
            "“",
            "\"",
            "»",
            "a\n|-\n",
            "--",
            "March ",
            "PRESS RELEASE ",
            "\u{c}\n",
            "- \n\n",
            ">-",
        ] {
            let text = part.repeat(100_000 / part.len());
            let start = std::time::Instant::now();
            let _ = markdown::read(&text);
            let _ = plain::read(&text);
            let _ = sniff(None, None, &text);
            // A tenth of a second; what is quadratic takes minutes.
            assert!(start.elapsed().as_secs() < 10, "{part:?} takes {:?}", start.elapsed());
        }
    }
}

mod files {
    use super::*;

    #[test]
    fn are_read_in_the_encodings_they_come_in() {
        let check = |content: &[u8], text: &str, encoding| {
            let decoded = decode(content).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        };
        check("“Å”".as_bytes(), "“Å”", Encoding::Utf8);
        check(b"\xef\xbb\xbfa", "a", Encoding::Utf8);
        check(b"\xff\xfea\0\x1c\x20", "a“", Encoding::Utf16Le);
        check(b"\xfe\xff\0a\xd8\x3d\xde\x00", "a😀", Encoding::Utf16Be);
        check(b"It costs \x80 5 \x96 caf\xe9\r\n", "It costs € 5 – café\r\n", Encoding::Windows1252);
    }

    #[test]
    fn in_other_encodings_are_not_guessed_at() {
        let cyrillic = [0xcf, 0xf0, 0xe5, 0xf1, 0xf1, b' ', 0xf0, 0xe5, 0xeb, 0xe8, 0xe7];
        let cut = "The café said “yes”, the Übergang “no”".as_bytes();
        for content in [
            &cyrillic[..],
            &cut[..cut.len() - 1],
            b"a\0b\0c\0",
            b"\0a\0b",
            b"\xff\xfea\0b",
            b"abc\x81",
            b"\xff\xfe\0\xd8",
        ] {
            assert_eq!(decode(content), Err(NotText::UnknownEncoding), "{content:x?}");
        }
    }

    #[test]
    fn that_are_no_text_say_what_they_are() {
        assert_eq!(decode(b""), Err(NotText::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \r\n"), Err(NotText::Empty));
        assert_eq!(decode(b"%PDF-1.7\n%\xe2\xe3"), Err(NotText::Pdf));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n"), Err(NotText::Image));
        assert_eq!(decode(b"\xff\xd8\xff\xe0\0\x10JFIF"), Err(NotText::Image));
        assert_eq!(decode(b"PK\x03\x04..word/document.xml"), Err(NotText::Word));
        assert_eq!(decode(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"), Err(NotText::Word));
        assert_eq!(decode(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(NotText::Word));
        assert_eq!(decode(b"PK\x03\x04..release.txt"), Err(NotText::Archive));
        assert_eq!(decode(b"\x1f\x8b\x08"), Err(NotText::Archive));
        assert_eq!(decode(b"\0asm\x01\0\0\0"), Err(NotText::Binary));
        assert_eq!(decode(b"a\xff\x01b"), Err(NotText::Binary));
        let bytes = LARGEST_FILE_BYTES + 1;
        assert_eq!(decode(&vec![b'a'; bytes]), Err(NotText::TooLarge { bytes }));
        assert!(decode(&vec![b'a'; LARGEST_FILE_BYTES]).is_ok());
        assert!(NotText::TooLarge { bytes }.to_string().starts_with("this file has 6 MB, and"));
    }

    #[test]
    fn tell_their_format_by_name_then_type_then_looks() {
        assert_eq!(sniff(Some("Release #3.MD"), Some("text/plain"), "<p>"), Format::Markdown);
        assert_eq!(sniff(Some("release.html?x=1"), None, "# a"), Format::Html);
        assert_eq!(sniff(Some("release.txt"), Some("text/html"), "# a"), Format::Plain);
        assert_eq!(sniff(Some("release"), Some("Text/Markdown; charset=utf-8"), ""), Format::Markdown);
        assert_eq!(sniff(Some("no. 5"), None, "\u{feff} <!DOCTYPE HTML>\n"), Format::Html);
        assert_eq!(sniff(None, None, "<!-- saved from url=(0014)about:internet -->\n<html>"), Format::Html);
        assert_eq!(sniff(None, None, "<div class=\"a\">x</div>"), Format::Html);
    }

    #[test]
    fn are_plain_unless_they_look_otherwise() {
        let plain = [
            "",
            "PRESS RELEASE\n\n* one\n* two\n\n# # #",
            "<jo@example.org> wrote:\n> yes",
            "a < b",
            "#hashtag news",
            "###",
            "5 ** 2 ** 1",
            "Bridge\n-----\nIt opened.",
            "====\nBridge",
        ];
        for text in plain {
            assert_eq!(sniff(None, None, text), Format::Plain, "{text}");
        }
        for text in [
            "# Bridge opens\n\nText.",
            "Bridge\n======\n",
            "A **bold** [link](https://example.org).",
            "> **x**",
        ] {
            assert_eq!(sniff(None, None, text), Format::Markdown, "{text}");
        }
    }
}

/// Text made of what the readers look for.
fn telling() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r",
        " ",
        "\t",
        "\u{a0}",
        "\u{c}",
        "\u{85}",
        ">",
        "#",
        "# ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~",
        "[",
        "]",
        "](",
        ")",
        "(",
        "<",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&#x41;",
        "&#",
        "\\",
        "|",
        "|-|\n",
        "---\n",
        "===\n",
        "- ",
        "1. ",
        "• ",
        "“",
        "”",
        "\"",
        "«",
        "»",
        "„",
        "‘",
        "’",
        "March 13, 2018",
        "13. März",
        "OSLO, ",
        "(NB)",
        "/",
        " — ",
        "--",
        "PRESS RELEASE",
        "Press release no. ",
        "EMBARGO: ",
        "By Jo",
        "Contact: ",
        "word",
        "Word.",
        "É",
        "漢",
        "😀",
        "a",
        "2",
        "title: x\n",
        "\0",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_block_is_a_line_of_words(text in prop_oneof![telling(), any::<String>()]) {
        for draft in [plain::read(&text), markdown::read(&text)] {
            for block in draft.blocks {
                prop_assert!(!block.text.is_empty());
                prop_assert_eq!(collapse(&block.text), block.text.as_str());
                prop_assert!(!block.text.contains('\n'));
            }
        }
        let _ = sniff(None, None, &text);
        let _ = plain::quotation(&text);
        let _ = dateline(&text);
        let _ = date(&text);
    }

    #[test]
    fn plain_text_keeps_its_words(words in "[a-z]{1,8}( [a-z]{1,8}){0,9}(\n[a-z]{1,8}){0,3}(\n\n[a-z]{1,8} [a-z]{1,8}){0,3}") {
        let read: Vec<String> = plain::read(&words).blocks.into_iter().map(|block| block.text).collect();
        prop_assert_eq!(collapse(&read.join(" ")), collapse(&words));
    }

    #[test]
    fn any_bytes_are_text_or_say_why_not(content in prop::collection::vec(any::<u8>(), 0..200)) {
        match decode(&content) {
            Ok(decoded) => prop_assert!(!decoded.text.contains('\0')),
            Err(problem) => prop_assert!(problem.to_string().contains(':')),
        }
    }

    #[test]
    fn text_survives_as_utf_8_and_utf_16(text in "[a-zé“😀 ]{0,40}a") {
        let expected = Some(text.clone());
        prop_assert_eq!(decode(text.as_bytes()).ok().map(|decoded| decoded.text), expected.clone());
        let utf16 = core::iter::once(0xfeff).chain(text.encode_utf16());
        let bytes: Vec<u8> = utf16.flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(decode(&bytes).ok().map(|decoded| decoded.text), expected);
    }
}

#[test]
fn plain_text_that_a_browser_copied_as_html_is_known() {
    for (html, is_plain) in [
        ("<pre>Bridge opens\nOn Friday, A &lt; B.</pre>", true),
        (
            "<html><body>\n<!--StartFragment--><pre style=\"color: red\">Bridge</pre><!--EndFragment-->\n</body></html>",
            true,
        ),
        ("<pre>Bridge</pre><pre>opens</pre>", false),
        ("Bridge <pre>opens</pre>", false),
        ("<pre>Bridge opens</pre> today", false),
        ("<preview>Bridge</pre>", false),
        ("<pre>Bridge", false),
        ("<p>Bridge opens</p>", false),
    ] {
        assert_eq!(plain::is_plain_in_html(html), is_plain, "{html}");
    }
}
