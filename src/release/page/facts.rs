//! What a page says of itself.

use super::hints::{self, is_in};
use super::lines::Line;
use super::region::{Part, Region};
use super::{Heading, NONE, Page, PageNode};
use crate::release::{Facts, collapse};

/// How many titles a page may have.
const MOST_TITLES: usize = 4;

/// What the page says its title is, the most telling first.
pub(super) fn titles(page: &Page) -> Vec<String> {
    let mut titles = Vec::new();
    for names in ["og:title", "dc:title dc.title dcterms.title", "twitter:title"] {
        titles.extend(said(page, names));
    }
    for at in 0..page.len() {
        // The `title` of a picture is no title of the page.
        if let Some(PageNode::Text(text)) = page.node(at)
            && page.name(page.parent(at)) == "title"
            && page.name(page.parent(page.parent(at))) != "svg"
        {
            titles.push(collapse(text));
        }
    }
    titles.retain(|title| !title.is_empty());
    titles.truncate(MOST_TITLES);
    titles
}

pub(super) fn of(
    page: &Page,
    lines: &[Line],
    region: &Region,
    heading: &Heading,
    titles: &[String],
) -> Facts {
    let headline = heading.headline.as_ref().map(|headline| &headline.text);
    Facts {
        title: headline.or_else(|| titles.first()).cloned(),
        issuer: ["og:site_name", "publisher dc.publisher dc:publisher", "author article:author dc.creator"]
            .iter()
            .find_map(|names| said(page, names))
            .or_else(|| issuing_line(page, lines, region)),
        date: date(page, lines, region),
        address: address(page),
        language: language(page, region),
    }
}

/// What an element says as its `content` or `datetime` under one of these names, which it may have in several ways.
fn said(page: &Page, names: &str) -> Option<String> {
    (0..page.len()).find_map(|at| {
        let content = page.given(at, "content").or(page.given(at, "datetime"))?;
        let is_named = |attribute: &str| is_in(names, page.attribute(at, attribute).trim());
        let content = collapse(content);
        (["property", "name", "itemprop"].into_iter().any(is_named) && !content.is_empty()).then_some(content)
    })
}

/// The first short line above the text that is named as the issuer's.
fn issuing_line(page: &Page, lines: &[Line], region: &Region) -> Option<String> {
    let is_issuer = |line: &&Line| {
        region.around.contains(&line.at)
            && line.at < region.nodes.start
            && region.part(line.at) != Part::Furniture
            && line.size.all <= 80
            && page.ancestors(line.owner).take(2).any(|at| hints::has_word(page, at, hints::ISSUER))
    };
    Some(lines.iter().find(is_issuer)?.text.clone())
}

/// The date of issue, as the page gives it to machines.
fn date(page: &Page, lines: &[Line], region: &Region) -> Option<String> {
    let said = [
        "article:published_time datepublished",
        "dc:date dc.date dcterms:date dcterms.date dc.date.issued dcterms:issued dcterms.issued dcterms.created",
        "date pubdate publishdate publish_date publication_date published",
    ]
    .iter()
    .find_map(|names| day(&said(page, names)?));
    said.or_else(|| {
        let times =
            region.around.clone().filter(|&at| page.name(at) == "time" && region.part(at) != Part::Furniture);
        times.into_iter().find_map(|at| {
            // A `time` in running text may be of anything.
            let after = lines.partition_point(|line| line.at <= at + 1);
            let line = lines.get(after.checked_sub(1)?)?;
            if line.size.weight > 0 { None } else { day(page.attribute(at, "datetime")) }
        })
    })
}

/// The day that a machine's date begins with: `2018-03-13T00:00:00-04:00`.
fn day(text: &str) -> Option<String> {
    let (day, rest) = text.split_at_checked(10)?;
    let like: String = day.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    let is_day = like == "0000-00-00" && !rest.starts_with(|next: char| next.is_ascii_digit());
    let exists = ("01".."13").contains(&day.get(5..7)?) && ("01".."32").contains(&day.get(8..)?);
    (is_day && exists).then(|| day.to_owned())
}

/// The address that the page says is its own, without query and fragment.
fn address(page: &Page) -> Option<String> {
    let canonical = (0..page.len()).find(|&at| page.attribute(at, "rel").eq_ignore_ascii_case("canonical"));
    let href = page.attribute(canonical.unwrap_or(NONE), "href");
    web_address(href).or_else(|| web_address(&said(page, "og:url")?))
}

fn web_address(text: &str) -> Option<String> {
    let end = text.find(['?', '#']).unwrap_or(text.len());
    let address = text.get(..end)?.trim();
    (address.starts_with("https://") || address.starts_with("http://")).then(|| address.to_owned())
}

/// The language of the element that holds the body.
fn language(page: &Page, region: &Region) -> Option<String> {
    let tag = page.ancestors(region.nodes.start).find_map(|at| page.given(at, "lang"))?;
    let is_tag = !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_tag.then(|| tag.to_owned())
}
