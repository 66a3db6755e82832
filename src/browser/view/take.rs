//! The panels "Export" and "Import".

use std::rc::Rc;

use js_sys::Promise;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, HtmlTextAreaElement};

use crate::browser::importing::NotImported;
use crate::browser::loupe::{By, Loupe};
use crate::browser::opening::Input;
use crate::browser::signals::Handle;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::exchange::written::{self, Format, Written};
use crate::exchange::{self, Imported, MAX_BYTES, NamedRelease, Preview, rescue};
use crate::messages::{export as e, import as m};
use crate::saved::{Key, Place};

#[wasm_bindgen]
extern "C" {
    /// Throws where there is no clipboard, or where something of the page has taken its place.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// How many reasons are listed for what a file's items were left out for.
const MOST_REASONS: usize = 8;

pub(crate) fn export(handle: Handle) -> AnyView {
    let chosen = RwSignal::new(Format::Json);
    let option = |format: &Format| html::option().attr("value", format.name()).child(format.label());
    html::div()
        .class("take")
        .child((
            handle
                .with(|loupe| loupe.last_export())
                .map(|moment| html::p().class("small").child(e::last_exported(&moment))),
            html::div().class("line").child((
                html::label().attr("for", "format").class("way-name").child(e::format()),
                html::select()
                    .attr("id", "format")
                    .attr("aria-describedby", "format-sentence")
                    .on(ev::change, move |event| {
                        if let Some(format) = Format::named(&event_target_value(&event)) {
                            chosen.set(format);
                        }
                    })
                    .child(Format::ALL.iter().map(option).collect::<Vec<_>>()),
            )),
            move || files(handle, chosen.get()),
        ))
        .into_any()
}

/// The files of a format, made when it is chosen.
fn files(handle: Handle, format: Format) -> AnyView {
    let Written { files, left_out } = handle.with(|loupe| loupe.written(format));
    let empty = handle.signals.order.with_untracked(Vec::is_empty);
    html::div()
        .class("take")
        .child((
            html::p().attr("id", "format-sentence").class("small").child(if empty {
                e::nothing_yet()
            } else {
                format.sentence()
            }),
            left_out.sentence().map(|sentence| html::p().class("small").child(sentence)),
            offer(handle, files, "exported", |loupe| loupe.note_export()),
        ))
        .into_any()
}

/// Files to download, to copy, and as text in fields, the first of which has this `id`. `taken` is called when one goes
/// where the reader keeps it.
pub(super) fn offer(
    handle: Handle,
    files: Vec<written::File>,
    id: &'static str,
    taken: fn(&Loupe),
) -> Vec<html::Element> {
    let is_one = files.len() == 1;
    let is_copied = RwSignal::new(false);
    // What tells several files apart is the end of their names.
    let named = |name: &str, one: fn(&str) -> String, file: &written::File| match is_one {
        true => name.to_owned(),
        false => one(file.extension),
    };
    let id = |nth: usize| if nth == 0 { id.to_owned() } else { format!("{id}-{}", nth + 1) };
    let copies: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(nth, file)| {
            let (text, id) = (file.text().to_owned(), id(nth));
            html::button()
                .attr("type", "button")
                .class("plain")
                .on(ev::click, move |_| copy(handle, text.clone(), id.clone(), is_copied, taken))
                .child(named(e::copy(), e::copy_one, file))
        })
        .collect();
    let boxes: Vec<html::Element> = files
        .iter()
        .enumerate()
        .flat_map(|(nth, file)| {
            let text = file.text().to_owned();
            let name = named(e::the_same_as_text(), e::the_same_as_text_one, file);
            let label = html::label().attr("for", id(nth)).class("small").child(name);
            let field = html::textarea()
                .attr("id", id(nth))
                .attr("readonly", "")
                .attr("rows", "10")
                .attr("spellcheck", "false")
                .class("code")
                .prop("value", move || text.clone());
            [label, field]
        })
        .collect();
    let download = move || {
        handle.with(|loupe| {
            files.iter().for_each(|file| loupe.download(file));
            taken(loupe);
        });
    };
    let line = html::div().class("line").child((
        button::main(e::download(), download),
        copies,
        html::span().class("done").attr("aria-hidden", "true").child(move || is_copied.get().then(e::copied)),
    ));
    [line].into_iter().chain(boxes).collect()
}

/// Puts a text on the clipboard; where the page may not, selects it in its field.
fn copy(handle: Handle, text: String, field: String, is_copied: RwSignal<bool>, taken: fn(&Loupe)) {
    let signals = handle.signals;
    spawn_local(async move {
        let copied = match write_text(&text) {
            Ok(copying) => JsFuture::from(copying).await.is_ok(),
            Err(_) => false,
        };
        if copied {
            handle.with(|loupe| {
                loupe.say(e::copied());
                taken(loupe);
            });
            // Another format may have been chosen meanwhile.
            let _ = is_copied.try_set(true);
            signals.notice.set(None);
        } else if let Some(field) = handle.with(|loupe| loupe.shadow.get_element_by_id(&field)) {
            let field: HtmlTextAreaElement = field.unchecked_into();
            let _ = field.focus();
            field.select();
            signals.notice.set(Some(e::may_not_copy().to_owned()));
        }
    });
}

/// The text of a file, which is not even read if it is too large.
async fn text_of(file: &File) -> Result<String, String> {
    if file.size() > MAX_BYTES as f64 {
        return Err(m::too_large(MAX_BYTES / 1_000_000));
    }
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| m::not_read())?;
    exchange::text_of(js_sys::Uint8Array::new(&content).to_vec()).map_err(|why| why.to_string())
}

/// A file that was read and waits for the reader's word.
#[derive(Clone, PartialEq)]
struct Waiting {
    text: String,
    sentences: Vec<String>,
    takes_in: bool,
    /// Where the release is that it was made on, if that is another one and can be opened.
    elsewhere: Option<Elsewhere>,
}

/// Where a release can be opened from.
#[derive(Clone, PartialEq)]
enum Elsewhere {
    /// It is kept in this browser.
    Kept(Place),
    /// It has an address; it is filed under this identity.
    Address { address: String, identity: String },
}

pub(crate) fn import(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let waiting = RwSignal::new(None::<Waiting>);
    let look = move |text: String| {
        signals.notice.set(None);
        let found = handle.with(|loupe| Some(loupe.preview(&text)));
        match found {
            Some(Ok((imported, preview))) => {
                let is_rescue = rescue::read(&text).is_some();
                let takes_in = is_rescue || preview.new + preview.changed + preview.links > 0;
                let elsewhere = handle.with(|loupe| elsewhere(loupe, &imported.release));
                let mut sentences = sentences(&imported, &preview, elsewhere.is_some());
                if is_rescue {
                    sentences.push(m::rescued_too().to_owned());
                }
                waiting.set(Some(Waiting { text, sentences, takes_in, elsewhere }));
            }
            Some(Err(sentence)) => {
                waiting.set(None);
                signals.notice.set(Some(m::nothing_imported(&sentence)));
            }
            None => {}
        }
    };
    html::div()
        .class("take")
        .child((
            html::p().class("small").child(m::what_it_takes()),
            files_field(m::choose_a_file(), false, move |files| {
                for (name, read) in files {
                    match read {
                        Ok(text) => look(text),
                        Err(why) => {
                            waiting.set(None);
                            signals.notice.set(Some(m::nothing_imported_from(&name, &why)));
                        }
                    }
                }
            }),
            text_field("imported", m::look_at_it(), look),
            move || waiting.get().map(|found| decide(handle, found, look)),
        ))
        .into_any()
}

/// Files by name, each with its text or why there is none.
pub(super) type Read = Vec<(String, Result<String, String>)>;

/// A field for files, to choose or to drop there.
pub(super) fn files_field(
    label: &'static str,
    are_many: bool,
    take: impl Fn(Read) + Copy + 'static,
) -> html::Element {
    html::label().class("way drop").child((
        html::span().class("way-name").child(if are_many { m::files() } else { m::a_file() }),
        html::input()
            .attr("type", "file")
            .attr("aria-label", label)
            .attr("multiple", move || are_many.then_some(""))
            .attr("accept", ".json,.jsonld,application/json,application/ld+json")
            .on(ev::change, move |event| {
                let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                let Some(input) = input else { return };
                let list = input.files();
                let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|nth| list.get(nth)));
                let files: Vec<File> = files.collect();
                // The same file can be chosen again, once it is put right.
                input.set_value("");
                spawn_local(async move {
                    let mut read = Read::new();
                    for file in files {
                        read.push((file.name(), text_of(&file).await));
                    }
                    take(read);
                });
            }),
    ))
}

/// A field for the text of such a file.
pub(super) fn text_field(
    id: &'static str,
    name: &'static str,
    take: impl Fn(String) + 'static,
) -> html::Element {
    let pasted = RwSignal::new(String::new());
    html::div().class("way").child((
        html::label().attr("for", id).class("way-name").child(m::or_as_text()),
        html::textarea()
            .attr("id", id)
            .attr("rows", "4")
            .attr("spellcheck", "false")
            .class("code")
            .prop("value", move || pasted.get())
            .on(ev::input, move |event| pasted.set(event_target_value(&event))),
        button::plain(name, move || take(pasted.get_untracked())),
    ))
}

/// Where the release of a file is, if it is not the one at hand.
fn elsewhere(loupe: &Rc<Loupe>, named: &NamedRelease) -> Option<Elsewhere> {
    // An article has no way back from another release.
    let identity = named.identity.as_deref().filter(|_| loupe.is_page())?;
    let place = Place::of(identity);
    if loupe.filing.borrow().as_ref().is_some_and(|filing| filing.place == place) {
        return None;
    }
    if loupe.record(&Key::Release(place)).is_some() {
        return Some(Elsewhere::Kept(place));
    }
    let address = named.facts.address.as_ref().filter(|address| address.starts_with("http"))?;
    Some(Elsewhere::Address { address: address.clone(), identity: identity.to_owned() })
}

/// Opens the release that a file was made on, and looks at the file again.
fn open_elsewhere(handle: Handle, elsewhere: Elsewhere, text: String, look: impl Fn(String) + 'static) {
    let Some(loupe) = handle.with(|loupe| Some(Rc::clone(loupe))) else { return };
    spawn_local(async move {
        let opened = match elsewhere {
            Elsewhere::Kept(place) => {
                loupe.begin_opening();
                let is_shown = loupe.show_kept(place);
                if is_shown { Ok(()) } else { Err(m::that_release_unreadable().to_owned()) }
            }
            Elsewhere::Address { address, identity } => {
                loupe.open(Input::Address(address), Some(identity)).await
            }
        };
        match opened {
            Ok(()) => {
                loupe.replay(false).await;
                look(text);
            }
            Err(sentence) => loupe.notice(sentence),
        }
    });
}

fn decide(handle: Handle, found: Waiting, look: impl Fn(String) + Copy + Send + Sync + 'static) -> AnyView {
    let Waiting { text, sentences, takes_in, elsewhere } = found;
    let offer = elsewhere.map(|elsewhere| {
        let text = text.clone();
        let open = move || open_elsewhere(handle, elsewhere.clone(), text.clone(), look);
        button::plain(m::open_that_release(), open)
    });
    // How far it is, while it is being taken in.
    let progress = RwSignal::new(String::new());
    let is_stopped = RwSignal::new(false);
    let begin = move |text: String| {
        let Some(loupe) = handle.with(|loupe| Some(Rc::clone(loupe))) else { return };
        progress.set(m::importing().to_owned());
        is_stopped.set(false);
        spawn_local(async move {
            let tell = move |done: usize, all: usize| progress.set(m::done_of_all(done, all));
            let done = loupe
                .import(&text, By::Reader, move || is_stopped.try_get_untracked().unwrap_or(false), tell)
                .await;
            progress.set(String::new());
            match done {
                Ok((_, preview)) => {
                    loupe.close_panel();
                    loupe.say(m::imported(preview.new + preview.changed));
                }
                Err(NotImported::Stopped) => loupe.notice(m::stopped()),
                Err(NotImported::Unreadable(why)) => loupe.notice(m::nothing_imported(&why)),
            }
        });
    };
    html::div()
        .class("found")
        .attr("role", "status")
        .child((
            html::ul()
                .child(sentences.into_iter().map(|sentence| html::li().child(sentence)).collect::<Vec<_>>()),
            html::div().class("line").child((offer, move || {
                let (text, begin) = (text.clone(), begin);
                let at = progress.get();
                if at.is_empty() {
                    return takes_in.then(|| button::main(m::import(), move || begin(text.clone())));
                }
                let stop = button::plain(m::stop(), move || is_stopped.set(true));
                Some(html::div().class("line").child((html::span().child(at), stop)).into_any())
            })),
        ))
        .into_any()
}

/// What a file holds, in sentences.
fn sentences(imported: &Imported, preview: &Preview, is_of_other: bool) -> Vec<String> {
    let told = |count: usize, say: fn(usize) -> String| (count > 0).then(|| say(count));
    let mut found: Vec<_> = [
        told(preview.new, m::new),
        told(preview.same, m::here_already),
        told(preview.changed, m::changed_later),
        told(preview.older, m::changed_earlier),
        told(preview.unplaced, m::no_place),
    ]
    .into_iter()
    .flatten()
    .collect();
    if preview.other_text {
        let release = imported.release.facts.title.as_ref().filter(|_| is_of_other);
        found.push(match release {
            Some(title) => m::of_another_release(title),
            None => m::of_another_text().to_owned(),
        });
    }
    if found.is_empty() {
        found.push(m::nothing_to_take_in().to_owned());
    }
    let left_out = imported.refused.iter().chain(&imported.passed_over).chain(&imported.left_out);
    let reason = |one: &exchange::Refused| m::left_out(&one.item, &one.why.to_string());
    found.extend(left_out.clone().take(MOST_REASONS).map(reason));
    let more = left_out.count().saturating_sub(MOST_REASONS);
    if more > 0 {
        found.push(m::more_left_out(more));
    }
    found
}

impl Loupe {
    /// Hands the reader a file.
    pub(crate) fn download(&self, file: &written::File) {
        let options = BlobPropertyBag::new();
        options.set_type(file.media_type);
        let content = js_sys::Array::of1(&file.content.as_str().into());
        if let Ok(blob) = Blob::new_with_str_sequence_and_options(&content, &options) {
            self.hand_over(&blob, file.extension);
        }
    }

    /// Hands the reader what is to be a file.
    pub(crate) fn hand_over(&self, blob: &Blob, extension: &str) {
        let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return };
        if let Ok(anchor) = self.document.create_element("a") {
            let anchor: HtmlAnchorElement = anchor.unchecked_into();
            anchor.set_href(&address);
            anchor.set_download(&self.export_name(extension));
            anchor.click();
        }
        // The browser has taken the file by the time the next minute begins.
        set_timeout(
            move || {
                let _ = web_sys::Url::revoke_object_url(&address);
            },
            core::time::Duration::from_secs(60),
        );
    }
}
