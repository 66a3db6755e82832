//! Which release is shown, and what was kept of it.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, Node};

use crate::browser::events;
use crate::browser::following;
use crate::browser::highlights;
use crate::browser::loupe::{Filing, Loupe, now};
use crate::browser::obeying::option;
use crate::browser::signals::State;
use crate::browser::storage::{self, NotKept};
use crate::browser::text_map::{TextMap, facts_of_page};
use crate::filter::Filter;
use crate::messages::{self, notices as m};
use crate::options::Layout;
use crate::reading::Reading;
use crate::release::{BlockKind, Draft, Release, digest};
use crate::saved::{self, Basis, Key, Place, TextName};

/// The slot into which an opened release goes, instead of the page's own nodes.
pub(crate) const OPENED_SLOT: &str = "opened";

/// The part of the standalone page's address that names the release it shows.
const FRAGMENT: &str = "#release=";

impl Loupe {
    /// Shows the first release: the one that the address names, else the one read last, else the page's own.
    pub(crate) async fn begin(self: Rc<Self>) {
        self.take_up_settings();
        if !highlights::are_supported() {
            self.notice(m::cannot_paint());
        }
        let place = self.is_page().then(|| self.place_asked_for()).flatten();
        if place.is_some_and(|place| self.record(&Key::Release(place)).is_none()) {
            // A browser that was killed may have lost it, and the journal have it.
            Rc::clone(&self).replay(true).await;
        }
        if !place.is_some_and(|place| self.show_kept(place)) {
            self.show_asked().await;
        }
        Rc::clone(&self).replay(true).await;
        if self.options().annotations.is_some() {
            self.take_up_supplied().await;
        }
    }

    /// Whether the element is the whole page, not part of an article.
    pub(crate) fn is_page(&self) -> bool {
        self.signals.options.with_untracked(|options| options.layout == Layout::Page)
    }

    fn place_asked_for(&self) -> Option<Place> {
        let hash = self.document.location()?.hash().ok()?;
        if let Some(place) = hash.strip_prefix(FRAGMENT) {
            return place.parse().ok();
        }
        saved::recent(storage::records()).releases.into_iter().next().map(|recent| recent.place)
    }

    /// Shows the page's own text.
    pub(crate) fn show_own(self: &Rc<Self>) {
        self.begin_opening();
        self.show_own_nodes();
        let children = self.host.child_nodes();
        let own: Vec<Node> = (0..children.length()).filter_map(|nth| children.item(nth)).collect();
        let (mut release, map) = TextMap::walk(&own);
        facts_of_page(&self.host, &mut release);
        let identity = self.own_identity(&release);
        self.take_up(release, map, identity);
        self.pause_if_translated();
    }

    /// Shows a release that is not the page's: rendered from its blocks alone, into nodes of our own.
    pub(crate) fn show_draft(self: &Rc<Self>, draft: Draft, identity: Option<String>) {
        self.show_own_nodes();
        let facts = draft.facts.clone();
        let Ok(container) = self.render(&draft) else { return };
        self.put_back(&container);
        let (mut release, map) = TextMap::walk(&[container.clone().into()]);
        release.facts = facts;
        *self.opened.borrow_mut() = Some(container);
        let identity = identity
            .or_else(|| release.facts.address.clone())
            .unwrap_or_else(|| format!("sha256:{}", digest(release.text().as_str())));
        self.take_up(release, map, identity);
    }

    /// Shows a release that is kept here; `false` if it is not.
    pub(crate) fn show_kept(self: &Rc<Self>, place: Place) -> bool {
        let Some(record) = self.record(&Key::Release(place)) else { return false };
        let Ok(known) = saved::release_of(&record, "") else { return false };
        if self.own_place() == Some(place) {
            self.show_own();
            return true;
        }
        let Some(text) = self.record(&Key::Text(place, known.text)) else { return false };
        let Ok(kept) = saved::release_of(&record, &text) else { return false };
        self.show_draft(kept.release.to_draft(), Some(kept.identity));
        true
    }

    /// Takes the nodes of an opened release away, so that the page's own show again.
    pub(crate) fn show_own_nodes(&self) {
        self.opened.borrow_mut().take();
        // Those of a snapshot too, of which a page that keeps such makes itself anew.
        if let Ok(ours) = self.host.query_selector_all(":scope > .press-loupe-release[slot=opened]") {
            for node in (0..ours.length()).filter_map(|nth| ours.item(nth)) {
                node.unchecked_into::<Element>().remove();
            }
        }
        let _ = self.host.remove_attribute("data-opened");
    }

    /// Puts the nodes of an opened release into the element: at first, and when the page has thrown them out.
    pub(crate) fn put_back(&self, container: &HtmlElement) {
        if !container.parent_node().is_some_and(|parent| parent.is_same_node(Some(&self.host))) {
            let _ = self.host.append_child(container);
        }
        let _ = self.host.set_attribute("data-opened", "");
    }

    /// Shows again what is shown, as it is kept now.
    pub(crate) fn show_again(self: &Rc<Self>) {
        let identity = self.filing.borrow().as_ref().map(|filing| filing.identity.clone());
        if self.opened.borrow().is_none() || self.is_page() {
            return self.show_own();
        }
        let draft = self.reading.borrow().release().to_draft();
        self.show_draft(draft, identity);
    }

    fn own_place(&self) -> Option<Place> {
        let id = option(&self.host, "release-id")?;
        Some(Place::of(&id))
    }

    /// `release-id`, else the page's address and the element's place among several, else the text itself.
    pub(crate) fn own_identity(&self, release: &Release) -> String {
        if let Some(id) = option(&self.host, "release-id").filter(|id| !id.is_empty()) {
            return id;
        }
        let Some(address) = release.facts.address.clone() else {
            return format!("sha256:{}", digest(release.text().as_str()));
        };
        match self.place_among_several() {
            0 => address,
            nth => format!("{address}#{}", nth + 1),
        }
    }

    /// The element's place among several of the page, as it was when it was first asked for: that others come and go
    /// changes no names.
    fn place_among_several(&self) -> u32 {
        if let Some(nth) = self.ordinal.get() {
            return nth;
        }
        let nth = self.document.query_selector_all("press-loupe, [data-press-loupe]").ok().and_then(|all| {
            (0..all.length())
                .find(|&nth| all.item(nth).is_some_and(|node| node.is_same_node(Some(&self.host))))
        });
        let taken: Vec<u32> = following::tools().iter().filter_map(|tool| tool.ordinal.get()).collect();
        let nth = (nth.unwrap_or(0)..).find(|nth| !taken.contains(nth)).unwrap_or(0);
        self.ordinal.set(Some(nth));
        nth
    }

    /// Reads what is kept of a release, paints it and lets the view start anew.
    fn take_up(self: &Rc<Self>, release: Release, map: TextMap, identity: String) {
        let digest = digest(release.text().as_str());
        let (place, text) =
            (Place::of(&identity), TextName::of_digest(&digest).unwrap_or_else(|| TextName::of("")));
        let records = self.records_of(place);
        let kept_text = |name| self.record(&Key::Text(place, name));
        let release_record = records.iter().find(|(key, _)| matches!(key, Key::Release(_)));
        let known = release_record.map(|(_, value)| saved::release_of(value, ""));
        let has_record = known.as_ref().is_some_and(Result::is_ok);
        let is_of_text = known.is_some_and(|known| known.is_ok_and(|known| known.text == text));
        let unreadable_release = (release_record.is_some() && !has_record).then_some(Key::Release(place));
        let filed = is_of_text && kept_text(text).as_deref() == Some(release.text().as_str());
        for trace in saved::old_traces(&records, &now()) {
            // One that stays does no harm.
            let _ = storage::remove(&trace);
        }
        let recovered = saved::read(records, Basis { name: text, text: release.text() }, kept_text);
        let mut reading = Reading::new(release).written_by(self.keeping.writer);
        reading.follow_others(recovered.arriving);

        self.arriving.borrow_mut().clear();
        let unreadable = recovered.set_aside.iter().map(|one| one.key.clone());
        *self.set_aside.borrow_mut() = unreadable.chain(unreadable_release).collect();
        self.cards.borrow_mut().clear();
        let kept = !reading.is_empty();
        let ids: Vec<_> = reading.in_text_order().map(|annotation| annotation.id).collect();
        self.take_map(map, false);
        self.end_choosing();
        let is_same = |before: &Filing| (before.place, before.text) == (place, text);
        let stays = self.filing.borrow().as_ref().is_some_and(is_same);
        self.looks.pauses.set(false);
        self.replace_reading(reading);
        self.filing.replace(Some(Filing { identity, place, digest, text, filed }));
        self.paint(&ids);
        if stays {
            self.paint_layers();
        } else {
            self.close_layers(crate::messages::compare::closed_with_release());
        }
        let signals = self.signals;
        signals.in_hand.set(Vec::new());
        signals.note.set(None);
        signals.linking.set(None);
        self.select(None);
        signals.filter.set(Filter::All);
        signals.search.set(String::new());
        signals.sheet.set(false);
        signals.order.set(ids);
        signals.showing.update(|count| *count += 1);
        signals.changes.update(|count| *count += 1);
        signals.lost.set(false);
        match (kept, storage::look()) {
            (false, Err(NotKept::NotAllowed)) => signals.state.set(State::Nothing),
            (_, Err(why)) => signals.state.set(State::NotSaved(why.to_string())),
            (true, Ok(())) => self.show_state(),
            (false, Ok(())) => signals.state.set(State::Nothing),
        }
        if !recovered.set_aside.is_empty() {
            self.notice(messages::storage::not_read(recovered.set_aside.len()));
        }
        if filed {
            // The list of recent releases goes by when each was last opened.
            self.file_again();
        }
        self.name_in_address();
        let detail = events::object(&[("release", self.plain_release())]);
        self.dispatch("ready", &detail, false);
        self.supply_again();
    }

    /// Names the release in the standalone page's address, so that a reload shows it again.
    pub(crate) fn name_in_address(&self) {
        if !self.is_page() {
            return;
        }
        let (Some(window), Some(location)) = (web_sys::window(), self.document.location()) else { return };
        let filing = self.filing.borrow();
        // The page's own needs no name as long as nothing else could be taken for what was read last.
        let own = self.opened.borrow().is_none();
        let others = |filing: &Filing| self.recent().iter().any(|recent| recent.place != filing.place);
        let kept = filing.as_ref().filter(|filing| if own { others(filing) } else { filing.filed });
        let hash = location.hash().unwrap_or_default();
        let wanted = kept.map(|filing| format!("{FRAGMENT}{}", filing.place));
        if wanted.as_deref().unwrap_or_default() == hash || (wanted.is_none() && !hash.starts_with(FRAGMENT))
        {
            return;
        }
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        let address = path + &wanted.unwrap_or_default();
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }

    /// The nodes that show a draft. Text goes in as text nodes only.
    fn render(&self, draft: &Draft) -> Result<HtmlElement, JsValue> {
        let make = |name: &str, kind: BlockKind, text: &str| -> Result<Element, JsValue> {
            let element = self.document.create_element(name)?;
            element.set_attribute("data-kind", kind.name())?;
            element.set_text_content(Some(text));
            Ok(element)
        };
        let container: HtmlElement = self.document.create_element("div")?.unchecked_into();
        container.set_attribute("slot", OPENED_SLOT)?;
        container.set_class_name("press-loupe-release");
        container.set_attribute("dir", "auto")?;
        if let Some(language) = &draft.facts.language {
            container.set_attribute("lang", language)?;
        }
        let mut list: Option<Element> = None;
        let mut facts = Some(self.facts_line(draft)?);
        let mut headed = false;
        for block in &draft.blocks {
            let name = match block.kind {
                BlockKind::Headline => "h1",
                BlockKind::Heading => "h2",
                BlockKind::Quotation => "blockquote",
                BlockKind::ListItem => "li",
                _ => "p",
            };
            let opening = matches!(
                block.kind,
                BlockKind::Kicker
                    | BlockKind::Headline
                    | BlockKind::Subheadline
                    | BlockKind::Byline
                    | BlockKind::Date
            );
            headed |= block.kind == BlockKind::Headline;
            if !opening
                && headed
                && let Some(facts) = facts.take()
            {
                container.append_child(&facts)?;
            }
            let element = make(name, block.kind, &block.text)?;
            if block.kind == BlockKind::ListItem {
                let parent = match list.take() {
                    Some(list) => list,
                    None => {
                        let new = self.document.create_element("ul")?;
                        container.append_child(&new)?;
                        new
                    }
                };
                parent.append_child(&element)?;
                list = Some(parent);
            } else {
                list = None;
                container.append_child(&element)?;
            }
        }
        Ok(container)
    }

    /// Says the facts of an opened release in the language that is spoken now.
    pub(crate) fn say_facts_again(&self) {
        let Some(container) = self.opened.borrow().clone() else { return };
        let Ok(Some(before)) = container.query_selector(":scope > .facts") else { return };
        let draft = self.reading.borrow().release().to_draft();
        if let Ok(line) = self.facts_line(&draft) {
            let _ = container.replace_child(&line, &before);
        }
    }

    /// Issuer, date and length of an opened release, on a line that is no part of its text.
    fn facts_line(&self, draft: &Draft) -> Result<Element, JsValue> {
        let words: usize = draft.blocks.iter().map(|block| block.text.split_whitespace().count()).sum();
        let paragraphs = draft
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Quotation));
        // 230 words a minute: the mean of silent reading of English non-fiction (Brysbaert 2019, 238) rounded down.
        let minutes = words.div_ceil(230).max(1);
        let date = draft
            .facts
            .date
            .as_deref()
            .map(|date| (date, readable_date(date, draft.facts.language.as_deref())));
        let length = m::length(paragraphs.count(), minutes);
        let line = self.document.create_element("p")?;
        line.set_attribute("data-press-loupe-ignore", "")?;
        line.set_class_name("facts");
        let add = |name: &str, text: &str| -> Result<Element, JsValue> {
            let part = self.document.create_element(name)?;
            part.set_text_content(Some(text));
            line.append_child(&part)?;
            Ok(part)
        };
        if let Some(issuer) = &draft.facts.issuer {
            add("span", issuer)?;
        }
        if let Some((date, readable)) = date {
            add("time", &readable)?.set_attribute("datetime", date)?;
        }
        // The release around it may be in another language.
        add("span", &length)?.set_attribute("lang", messages::language())?;
        Ok(line)
    }
}

/// A day as a language writes it, or else the one that is spoken: 18 October 2016.
pub(crate) fn readable_date(date: &str, language: Option<&str>) -> String {
    let options = js_sys::Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    }
    let day = js_sys::Date::new(&date.into());
    if day.get_time().is_nan() {
        return date.to_owned();
    }
    // English is not the American one: that has the month first.
    let spoken = Some(messages::language()).filter(|name| *name != "en").unwrap_or("en-GB");
    // A language tag from a file may be anything; the browser throws at what is none.
    let write = |language: &str| {
        let to_text: js_sys::Function =
            js_sys::Reflect::get(&day, &"toLocaleDateString".into()).ok()?.dyn_into().ok()?;
        to_text.call2(&day, &language.into(), &options).ok()?.as_string()
    };
    write(language.unwrap_or(spoken)).or_else(|| write(spoken)).unwrap_or_else(|| date.to_owned())
}
