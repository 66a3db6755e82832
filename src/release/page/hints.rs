//! What the names, roles and classes of elements say of them.
//!
//! The lists are strings of words, which is the smallest that a list can be.

use super::Page;

/// Words in the classes of what is no part of a release.
const FURNITURE: &str = "ad addthis addtoany ads advert advertisement advertising banner bio breadcrumb breadcrumbs \
    categories category comment comments consent cookie cookies copyright disqus footer gdpr login masthead menu meta \
    metadata modal nav navbar navigation newsletter pager pagination popup print promo promotion recommended related \
    relatedposts respond search share sharebar sharedaddy sharethis sharing sidebar signup skip social sponsor \
    sponsored subscribe subscription tag tags teaser teasers toolbar tools topic topics updated widget";
/// Roles of what is no part of a release.
const FURNITURE_ROLES: &str = "banner complementary contentinfo dialog menu menubar navigation search";
/// Classes that frameworks have for what only screen readers shall find.
const UNSEEN: &str =
    "d-none element-hidden element-invisible screen-reader-text sr-only visually-hidden visuallyhidden";
/// Words that say whose text it is, and that it is the text: both in one class name a body.
const WHOSE: &str = "article entry news newsarticle post pr press release story";
const BODY: &str = "body bodytext content copy text";
/// Both in one word.
const WHOSE_BODY: &str =
    "articlebody articlecontent articletext bodycopy postbody postcontent storybody storycontent storytext";
/// Words in the classes of the line under a headline.
pub(super) const SUBHEADLINE: &str =
    "alternativeheadline deck dek standfirst sub subhead subheader subheading subheadline subline subtitle";
/// Words in the classes of a line that says who issues a release, who wrote it, when it was issued.
pub(super) const ISSUER: &str =
    "agency company department issuer ministry organisation organization publisher";
pub(super) const BYLINE: &str = "author authors byline";
pub(super) const DATE: &str = "date datetime pubdate published time timestamp";

/// Whether `word` is in `list`, whose words stand between spaces.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty()
        && list
            .as_bytes()
            .split(|&sign| sign == b' ')
            .any(|other| other.eq_ignore_ascii_case(word.as_bytes()))
}

/// The words of a class or a title: `entry-content` has two. Beyond ASCII every sign is taken for a letter, which
/// spares the tables of Unicode.
pub(super) fn words(text: &str) -> Vec<&str> {
    text.split(|sign: char| sign.is_ascii() && !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word in the class or id of an element, or its property, is in `list`.
pub(super) fn has_word(page: &Page, at: u32, list: &str) -> bool {
    ["class", "id", "itemprop"]
        .iter()
        .any(|name| words(page.attribute(at, name)).iter().any(|word| is_in(list, word)))
}

/// Whether an element is furniture of the site and no part of a release: by its name or role, or by the words in its
/// class where these may count.
pub(super) fn is_furniture(page: &Page, at: u32, may_be_named: bool) -> bool {
    let name = page.name(at);
    is_in("nav footer aside", name)
        || is_in(FURNITURE_ROLES, page.attribute(at, "role"))
        || may_be_named && !is_in("html body article main h1", name) && has_word(page, at, FURNITURE)
}

/// Whether the element is hidden from all who see, by one of the names that frameworks have for it.
pub(super) fn is_unseen(page: &Page, at: u32) -> bool {
    page.attribute(at, "class").split_ascii_whitespace().any(|class| is_in(UNSEEN, class))
}

/// Whether a whole release's text is what the element is for.
pub(super) fn is_body(page: &Page, at: u32) -> bool {
    ["class", "id"].iter().any(|name| {
        page.attribute(at, name).split_ascii_whitespace().any(|name| {
            let words = words(name);
            let has = |list| words.iter().any(|word| is_in(list, word));
            (has(WHOSE_BODY) || has(WHOSE) && has(BODY)) && !has(FURNITURE)
        })
    })
}

/// Whether a heading announces other pages: "Related", "Share this".
pub(super) fn is_furniture_heading(text: &str) -> bool {
    "related|related articles|related content|related links|related news|related posts|related press releases|\
     related releases|related stories|share|share this|share this article|more news|more stories|latest news|\
     recent news|recent posts|read more|you may also like|tags|topics|categories|leave a reply|comments"
        .split('|')
        .any(|heading| heading.eq_ignore_ascii_case(text.trim_end_matches(':')))
}
