//! Opening what a reader brings: a file, a drop, the clipboard, an address.
//!
//! All of it is untrusted. It becomes text, then blocks; the page shows the blocks and never the input.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ClipboardEvent, Document, DragEvent, Element, Event, File, HtmlInputElement, Node,
    RequestInit, Response,
};

use crate::browser::gestures::is_typing;
use crate::browser::later::{self, When};
use crate::browser::loupe::Loupe;
use crate::browser::signals::Panel;
use crate::messages::notices as m;
use crate::release::bytes::{self, Encoding, Format, LARGEST_FILE_BYTES, MOST_LINES};
use crate::release::page::{self, ATTRIBUTES, NoRelease, Page};
use crate::release::{Draft, markdown, plain};

/// Why an opening came to nothing: another began before it was done. A script hears it; a reader does not.
pub(crate) const OVERTAKEN: &str = "another release was opened meanwhile";

/// How long is an answer waited for?
const LONGEST_FETCH_MILLISECONDS: u32 = 30_000;

/// Something to open.
pub(crate) enum Input {
    /// Text in a known format, or in one to be found out.
    Text { text: String, format: Option<Format>, title: Option<String> },
    /// A file.
    File(File),
    /// An address of a release.
    Address(String),
}

/// What was opened.
pub(crate) struct Opened {
    draft: Draft,
    /// What the reader should know of how it was read.
    remark: Option<String>,
}

/// What answered at an address.
pub(crate) struct Fetched {
    pub(crate) content: Vec<u8>,
    media_type: Option<String>,
    url: web_sys::Url,
}

impl Loupe {
    /// Opens something and shows it; what cannot be opened changes nothing and is said in a sentence.
    pub(crate) async fn open(self: &Rc<Self>, input: Input, id: Option<String>) -> Result<(), String> {
        let mine = self.begin_opening();
        let opened = self.read(input).await?;
        if mine != self.openings.get() {
            return Err(OVERTAKEN.to_owned());
        }
        self.show_draft(opened.draft, id);
        if let Some(remark) = opened.remark {
            self.notice(remark);
        }
        Ok(())
    }

    /// Opens what a reader brings, and says what becomes of it.
    pub(crate) fn open_for_reader(self: &Rc<Self>, input: Input) {
        let loupe = Rc::clone(self);
        loupe.signals.notice.set(None);
        spawn_local(async move {
            match loupe.open(input, None).await {
                Ok(()) => {
                    loupe.close_panel();
                    let title = loupe.reading.borrow().release().title();
                    loupe.say(m::opened(&title));
                    if let Some(window) = web_sys::window() {
                        window.scroll_to_with_x_and_y(0.0, 0.0);
                    }
                    loupe.focus_release();
                    // What the reader does by now is not to be overtaken by what the journal has to add.
                    spawn_local(loupe.replay(false));
                }
                // What the reader opened meanwhile is what the reader wants.
                Err(sentence) if sentence == OVERTAKEN => {}
                Err(sentence) => loupe.notice(sentence),
            }
        });
    }

    /// Numbers an opening: what was asked for later is shown, even if it answers sooner.
    pub(crate) fn begin_opening(&self) -> u32 {
        self.openings.set(self.openings.get().wrapping_add(1));
        self.openings.get()
    }

    async fn read(&self, input: Input) -> Result<Opened, String> {
        // Fetched while the rest is.
        let complete = self.complete(When::Now);
        match input {
            Input::Text { text, format, title } => {
                if text.len() > LARGEST_FILE_BYTES {
                    return Err(m::text_too_large().to_owned());
                }
                complete.await?;
                let mut draft = later::draft(self, &text, format, None)
                    .map_err(|problem| m::text_not_opened(&problem))?;
                draft.facts.title = title.or(draft.facts.title);
                Ok(Opened { draft, remark: None })
            }
            Input::File(file) => {
                let name = file.name();
                let told = |problem: &str| m::file_not_opened(&name, problem);
                if file.size() > LARGEST_FILE_BYTES as f64 {
                    return Err(told(m::larger_than_5_mb()));
                }
                let buffer = JsFuture::from(file.array_buffer()).await;
                let buffer = buffer.map_err(|_| told(m::browser_could_not_read()))?;
                let content = js_sys::Uint8Array::new(&buffer).to_vec();
                complete.await?;
                later::decode(self, &content, Some(&name), Some(&file.type_()), None)
                    .map_err(|problem| told(&problem))
            }
            Input::Address(address) => {
                let Fetched { content, media_type, url } =
                    self.fetch(&address, m::open_it_in_a_tab()).await?;
                complete.await?;
                let here = format!("{}{}", url.origin(), url.pathname());
                let mut opened =
                    later::decode(self, &content, Some(&url.pathname()), media_type.as_deref(), Some(here))
                        .map_err(|problem| m::address_not_opened(&address, &problem))?;
                if opened.draft.facts.title.is_none() {
                    opened.draft.facts.title = url.pathname().rsplit('/').next().map(ToOwned::to_owned);
                }
                Ok(opened)
            }
        }
    }

    /// What answers at an address. `advice` is a sentence for whoever can do something about a site that forbids it.
    pub(crate) async fn fetch(&self, address: &str, advice: &str) -> Result<Fetched, String> {
        let told = |problem: &str| m::address_not_opened(address, problem);
        let base = self.document.base_uri().ok().flatten().unwrap_or_default();
        let url = web_sys::Url::new_with_base(address, &base)
            .ok()
            .filter(|url| matches!(&*url.protocol(), "http:" | "https:"))
            .ok_or_else(|| told(m::no_address()))?;
        let window = web_sys::window().ok_or_else(|| told(m::page_is_going_away()))?;
        let patient = RequestInit::new();
        patient.set_signal(Some(&AbortSignal::timeout_with_u32(LONGEST_FETCH_MILLISECONDS)));
        let response =
            JsFuture::from(window.fetch_with_str_and_init(&url.href(), &patient)).await.map_err(|_| {
                let sentences = [&*told(m::nobody_answers()), advice].join(" ");
                sentences.trim_end().to_owned()
            })?;
        let response: Response = response.unchecked_into();
        if !response.ok() {
            let status = format!("{} {}", response.status(), response.status_text());
            return Err(told(&m::site_answers(status.trim_end())));
        }
        let media_type = response.headers().get("content-type").ok().flatten();
        let length = response.headers().get("content-length").ok().flatten();
        let too_large = |length: usize| length > LARGEST_FILE_BYTES;
        if length.and_then(|length| length.parse().ok()).is_some_and(too_large) {
            return Err(told(m::larger_than_5_mb()));
        }
        let buffer = match response.array_buffer() {
            Ok(buffer) => JsFuture::from(buffer).await,
            Err(error) => Err(error),
        };
        let content = js_sys::Uint8Array::new(&buffer.map_err(|_| told(m::connection_ended()))?);
        if too_large(content.byte_length() as usize) {
            return Err(told(m::larger_than_5_mb()));
        }
        Ok(Fetched { content: content.to_vec(), media_type, url })
    }

    pub(crate) fn decode(
        &self,
        content: &[u8],
        name: Option<&str>,
        media_type: Option<&str>,
        address: Option<String>,
    ) -> Result<Opened, String> {
        let decoded = bytes::decode(content).map_err(|problem| problem.to_string())?;
        let format = bytes::sniff(name, media_type, &decoded.text);
        let draft = self.draft(&decoded.text, Some(format), address)?;
        let remark =
            (decoded.encoding == Encoding::Windows1252).then(|| m::read_as_windows_1252().to_owned());
        Ok(Opened { draft, remark })
    }

    pub(crate) fn draft(
        &self,
        text: &str,
        format: Option<Format>,
        address: Option<String>,
    ) -> Result<Draft, String> {
        let format = format.unwrap_or_else(|| bytes::sniff(None, None, text));
        if format != Format::Html && bytes::has_too_many_lines(text) {
            return Err(m::too_many_lines(MOST_LINES));
        }
        let mut draft = match format {
            Format::Plain => plain::read(text),
            Format::Markdown => markdown::read(text),
            Format::Html => page::reduce(&self.page(text)?).map_err(|problem| problem.to_string())?,
        };
        if draft.blocks.is_empty() {
            return Err(m::no_text().to_owned());
        }
        draft.facts.address = address.or(draft.facts.address);
        Ok(draft)
    }

    /// HTML as the browser's own inert parser reads it: its scripts never run, its pictures are never asked for.
    pub(crate) fn parsed(&self, html: &str) -> Result<Document, String> {
        let parsed = self.parse.call1(&JsValue::UNDEFINED, &html.into()).map_err(|_| m::no_html())?;
        // The loader gives up a page that keeps the browser's parser busy for too long.
        parsed.dyn_into().map_err(|_| NoRelease::TooDeep.to_string())
    }

    fn page(&self, html: &str) -> Result<Page, String> {
        let document = self.parsed(html)?;
        let mut page = Page::default();
        let Some(root) = document.document_element() else { return Ok(page) };
        let root: Node = root.into();
        let mut at = Some(root.clone());
        while let Some(node) = at {
            let mut inside = None;
            let element = node.dyn_ref::<Element>();
            // What a page leaves out of its release here it leaves out elsewhere too.
            if let Some(element) = element.filter(|element| !element.has_attribute("data-press-loupe-ignore"))
            {
                // Most elements have none, and each question is a call out of the wasm.
                let names = if element.has_attributes() { ATTRIBUTES } else { &[] };
                let attributes = names
                    .iter()
                    .filter_map(|name| {
                        // The loader renames what a strict policy would report.
                        let written = if *name == "style" { "data-was-style" } else { name };
                        Some(((*name).to_owned(), element.get_attribute(written)?))
                    })
                    .collect();
                // The loader renames forms: they give what their fields are named, be it `parentNode`.
                let name = element.local_name();
                page.open(if name == "x-form" { "form" } else { &name }, attributes);
                if page.is_too_large() {
                    break;
                }
                inside = element.first_child();
                if inside.is_none() {
                    page.close();
                }
            } else if node.node_type() == Node::TEXT_NODE {
                page.text(&node.node_value().unwrap_or_default());
            }
            at = inside.or_else(|| {
                let mut node = node;
                loop {
                    if node.is_same_node(Some(&root)) {
                        return None;
                    }
                    if let Some(next) = node.next_sibling() {
                        return Some(next);
                    }
                    node = node.parent_node()?;
                    page.close();
                }
            });
        }
        Ok(page)
    }

    /// What is pasted while nobody types opens as a release.
    pub(crate) fn paste(self: &Rc<Self>, event: Event) {
        let elsewhere = self.signals.panel.get_untracked().is_some_and(|panel| panel != Panel::Open);
        // Not of a key or a menu: a press that scrolls elsewhere, and would put what was selected last in the release's place.
        let is_middle = self.is_middle.get();
        if !self.is_on() || !self.is_page() || elsewhere || is_typing(&event) || is_middle {
            return;
        }
        let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data)
        else {
            return;
        };
        event.prevent_default();
        if let Some(file) = clipboard.files().and_then(|files| files.get(0)) {
            return self.open_for_reader(Input::File(file));
        }
        self.open_for_reader(clipboard_input(&clipboard));
    }

    /// What is dropped opens as a release.
    pub(crate) fn dropped(self: &Rc<Self>, event: Event) {
        let on_file_field = event
            .composed_path()
            .get(0)
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|field| field.type_() == "file");
        if !self.is_on() || !self.is_page() || on_file_field {
            return;
        }
        let is_ours = self.is_dragged_here.take();
        if is_ours && is_typing(&event) {
            return;
        }
        let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
        event.prevent_default();
        if is_ours {
            return;
        }
        match data.files().and_then(|files| files.get(0)) {
            Some(file) => self.open_for_reader(Input::File(file)),
            None if is_typing(&event) => {}
            None => self.open_for_reader(clipboard_input(&data)),
        }
    }
}

/// HTML where there is any, since it knows its paragraphs, unless it is plain text in disguise; else the plain text.
pub(crate) fn clipboard_input(data: &web_sys::DataTransfer) -> Input {
    let html = data.get_data("text/html").unwrap_or_default();
    if html.trim().is_empty() || plain::is_plain_in_html(&html) {
        let text = data.get_data("text/plain").unwrap_or_default();
        return Input::Text { text, format: None, title: None };
    }
    Input::Text { text: html, format: Some(Format::Html), title: None }
}
