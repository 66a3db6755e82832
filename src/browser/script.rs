//! The script interface, as the loader hands it to the page: `element.loupe`.
//!
//! The loader makes a promise of whatever changes something; here everything is plain calls that answer or throw.

use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect, TypeError};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, HtmlElement};

use crate::analysis::Summary;
use crate::anchor::occurrences;
use crate::annotation::{Annotation, Id, LinkKind};
use crate::browser::events::{self, object};
use crate::browser::importing::NotImported;
pub use crate::browser::journal::Journal;
use crate::browser::later;
use crate::browser::loupe::{By, Loupe, new_id, now};
use crate::browser::opening::{Input, OVERTAKEN};
use crate::browser::storage;
use crate::exchange::written::{self, LeftOut, Written};
use crate::exchange::{self, About, Imported, Preview};
use crate::messages::notices;
use crate::reading::{Edit, EditError};
use crate::release::bytes::Format;
use crate::tag::{Tag, Tagged};
use crate::text::{CodePoints, Range};

/// How long a frame is waited for: a page that nobody sees may have none.
const LONGEST_FRAME_MILLISECONDS: i32 = 200;

/// The tool on one element, as the loader holds it.
#[wasm_bindgen]
pub struct Tool {
    loupe: Rc<Loupe>,
}

/// Lays the tool on `host`. `parse` turns HTML into an inert document, `in_pixels` a style sheet in `rem` into one in
/// pixels; `journal` is the loader's; `later` loads the second module.
///
/// # Errors
/// If the element can have no shadow root.
#[wasm_bindgen]
pub fn attach(
    host: HtmlElement,
    parse: js_sys::Function,
    journal: Journal,
    in_pixels: js_sys::Function,
    later: js_sys::Function,
) -> Result<Tool, JsValue> {
    Ok(Tool { loupe: Loupe::attach(host, parse, journal, in_pixels, later)? })
}

/// Something in this module has stopped in the middle: from now on nothing is written.
#[wasm_bindgen]
pub fn stop() {
    storage::stop();
}

#[wasm_bindgen]
impl Tool {
    /// Shows the first release; done when it is painted.
    pub fn begin(&self) -> Promise {
        let (loupe, tool) = (Rc::clone(&self.loupe), Self { loupe: Rc::clone(&self.loupe) });
        wasm_bindgen_futures::future_to_promise(async move {
            loupe.begin().await;
            JsFuture::from(tool.settled()).await
        })
    }

    /// Shows another release: `{ text | markdown | html | src, id?, title? }`; the page's own if nothing is named.
    pub fn open(&self, what: JsValue) -> Promise {
        let loupe = Rc::clone(&self.loupe);
        wasm_bindgen_futures::future_to_promise(async move {
            let named = |name| text_of(&what, name);
            let (title, id) = (named("title")?, named("id")?);
            let mut input = named("src")?.map(Input::Address);
            for (name, format) in
                [("html", Format::Html), ("markdown", Format::Markdown), ("text", Format::Plain)]
            {
                if let Some(text) = named(name)? {
                    input = Some(Input::Text { text, format: Some(format), title: title.clone() });
                }
            }
            match input {
                Some(input) => loupe.open(input, id).await.map_err(|why| match why.as_str() {
                    OVERTAKEN => exception("AbortError", OVERTAKEN),
                    why if why == notices::part_missing() => exception("NetworkError", why),
                    _ => unreadable(&why),
                })?,
                None => loupe.show_own(),
            }
            loupe.replay(false).await;
            Ok(JsValue::UNDEFINED)
        })
    }

    /// The release's text, as positions count it.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.loupe.reading.borrow().text().as_str().to_owned()
    }

    /// What is known of the release.
    #[wasm_bindgen(getter)]
    pub fn release(&self) -> JsValue {
        self.loupe.plain_release()
    }

    /// Makes an annotation at `{ start, end }` or at `{ quote, prefix?, suffix? }`; its id.
    ///
    /// # Errors
    /// If there is no such passage, the quote stands more than once, or the tag or an attribute is unknown.
    pub fn tag(&self, passage: &JsValue, tag: &str, more: &JsValue) -> Result<String, JsValue> {
        let range = self.passage(passage)?;
        let mut tagged = Tagged::from(tag_named(tag)?);
        self.set_attributes(&mut tagged, &get(more, "attributes"))?;
        let id = new_id();
        let note = text_of(more, "note")?.unwrap_or_default();
        self.edit(Edit::Tag { id, range, tagged, note })?;
        Ok(id.to_string())
    }

    /// Changes `{ tag?, note?, attributes?, range? }` of an annotation.
    ///
    /// # Errors
    /// If there is no such annotation, or something does not fit.
    pub fn change(&self, id: &str, what: &JsValue) -> Result<(), JsValue> {
        let id = id_of(id)?;
        let mut tagged = self.annotation(id)?.tagged;
        let mut changed = false;
        let note = text_of(what, "note")?;
        if let Some(tag) = text_of(what, "tag")? {
            let tag = tag_named(&tag)?;
            if tag != tagged.tag() {
                tagged = Tagged::from(tag);
                changed = true;
            }
        }
        let attributes = get(what, "attributes");
        if !attributes.is_undefined() && !attributes.is_null() {
            self.set_attributes(&mut tagged, &attributes)?;
            changed = true;
        }
        let range = get(what, "range");
        let range = if range.is_object() { Some(self.passage(&range)?) } else { None };
        self.edit(Edit::Change { id, range, tagged: changed.then_some(tagged), note })?;
        self.loupe.reading.borrow_mut().end_typing();
        Ok(())
    }

    /// Deletes an annotation.
    ///
    /// # Errors
    /// If there is none of that id.
    pub fn delete(&self, id: &str) -> Result<(), JsValue> {
        self.edit(Edit::Delete(id_of(id)?))
    }

    /// Links two annotations; the link's id.
    ///
    /// # Errors
    /// If a link of that kind cannot join them.
    pub fn link(&self, from: &str, to: &str, kind: &str) -> Result<String, JsValue> {
        let kind = LinkKind::named(kind).ok_or_else(|| {
            wrong(&format!(
                "\"{kind}\" is no kind of link; they are {}",
                LinkKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")
            ))
        })?;
        let id = new_id();
        self.edit(Edit::Link { id, kind, from: id_of(from)?, to: id_of(to)? })?;
        Ok(id.to_string())
    }

    /// Deletes a link.
    ///
    /// # Errors
    /// If there is none of that id.
    pub fn unlink(&self, id: &str) -> Result<(), JsValue> {
        self.edit(Edit::Unlink(id_of(id)?))
    }

    /// Gives a source a name; an empty one takes it away.
    ///
    /// # Errors
    /// If the annotation is no source.
    pub fn name(&self, source: &str, text: &str) -> Result<(), JsValue> {
        self.edit(Edit::Name { source: id_of(source)?, name: text.to_owned() })
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// Never.
    pub fn undo(&self) -> Result<(), JsValue> {
        self.edit(Edit::Undo)
    }

    /// Takes the last step again.
    ///
    /// # Errors
    /// Never.
    pub fn redo(&self) -> Result<(), JsValue> {
        self.edit(Edit::Redo)
    }

    /// The annotations as plain objects, in text order.
    pub fn list(&self) -> Array {
        let reading = self.loupe.reading.borrow();
        reading.in_text_order().map(|annotation| events::annotation(&reading, annotation)).collect()
    }

    /// The links as plain objects.
    pub fn links(&self) -> Array {
        let reading = self.loupe.reading.borrow();
        reading.links().map(events::link).collect()
    }

    /// How the release is built, in numbers and lists of ids; see the type declarations.
    pub fn summary(&self) -> JsValue {
        later::summary(&self.loupe)
    }

    /// The reading as files of a format. The array's `leftOut` has the ids of what the format cannot hold.
    ///
    /// # Errors
    /// If there is no such format.
    pub fn export(&self, format: &str) -> Result<Array, JsValue> {
        later::files(&self.loupe, format)
    }

    /// What a file holds, without taking it in.
    ///
    /// # Errors
    /// If it cannot be read at all.
    pub fn preview(&self, text: &str) -> Result<JsValue, JsValue> {
        later::preview(&self.loupe, text)
    }

    /// Takes a file in; what it held. `signal` stops it, and then nothing is changed; `onprogress` is told how many
    /// records are kept of how many.
    pub fn import(&self, text: String, signal: JsValue, onprogress: JsValue) -> Promise {
        later::import_file(Rc::clone(&self.loupe), text, signal, onprogress)
    }

    /// The reading at hand beside those in `texts`, an array of `{ name, text }`.
    ///
    /// # Errors
    /// If one of them cannot be read, is of another text, or is there twice.
    pub fn compare(&self, texts: &Array) -> Result<JsValue, JsValue> {
        later::compare(&self.loupe, texts)
    }

    /// Whether what was done is kept: `{ name, reason }`.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> JsValue {
        events::state(self.loupe.signals.state.get_untracked())
    }

    /// Done when what was done is painted, and the journal has answered.
    pub fn settled(&self) -> Promise {
        let loupe = Rc::clone(&self.loupe);
        wasm_bindgen_futures::future_to_promise(async move {
            JsFuture::from(painted()).await?;
            JsFuture::from(loupe.answered()).await
        })
    }

    /// Leaves the page as it was.
    pub fn destroy(&self) {
        self.loupe.destroy();
    }

    fn edit(&self, edit: Edit) -> Result<(), JsValue> {
        self.loupe.edit(edit, By::Script).map(|_| ()).map_err(|error| match error {
            EditError::NoAnnotation(_) | EditError::NoLink(_) => {
                exception("NotFoundError", &error.to_string())
            }
            _ => wrong(&error.to_string()),
        })
    }

    fn annotation(&self, id: Id) -> Result<Annotation, JsValue> {
        let found = self.loupe.reading.borrow().get(id).cloned();
        found.ok_or_else(|| exception("NotFoundError", &EditError::NoAnnotation(id).to_string()))
    }

    /// The passage that a script means: a range, or the only place where a quote stands.
    fn passage(&self, passage: &JsValue) -> Result<Range<CodePoints>, JsValue> {
        if let Some(quote) = text_of(passage, "quote")? {
            let prefix = text_of(passage, "prefix")?.unwrap_or_default();
            let suffix = text_of(passage, "suffix")?.unwrap_or_default();
            let reading = self.loupe.reading.borrow();
            let text = reading.text();
            let stands = |range: &Range<CodePoints>| {
                let count = |words: &str| crate::text::to_u32(words.chars().count());
                text.before(range.start(), count(&prefix)) == prefix
                    && text.after(range.end(), count(&suffix)) == suffix
            };
            let places: Vec<_> = occurrences(text, &quote).filter(stands).collect();
            return match places.as_slice() {
                [only] => Ok(*only),
                [] => {
                    Err(exception("NotFoundError", &format!("the text does not hold the words \"{quote}\"")))
                }
                _ => Err(wrong(&format!(
                    "the words \"{quote}\" stand at {} places; give a prefix, a suffix or a position",
                    places.len()
                ))),
            };
        }
        let number = |name| {
            let value = get(passage, name)
                .as_f64()
                .filter(|value| value.fract() == 0.0 && (0.0..4e9).contains(value));
            value
                .map(|value| CodePoints(value as u32))
                .ok_or_else(|| wrong(&format!("the passage has no whole number \"{name}\"")))
        };
        let (start, end) = (number("start")?, number("end")?);
        Range::new(start, end)
            .ok_or_else(|| wrong(&format!("the passage ends at {end}, before it starts at {start}")))
    }

    fn set_attributes(&self, tagged: &mut Tagged, attributes: &JsValue) -> Result<(), JsValue> {
        if attributes.is_undefined() || attributes.is_null() {
            return Ok(());
        }
        let attributes =
            attributes.dyn_ref::<Object>().ok_or_else(|| wrong("\"attributes\" is no object"))?;
        for name in Object::keys(attributes).iter() {
            let name = name.as_string().unwrap_or_default();
            let value = get(attributes, &name);
            if name == "cue" {
                let cue = if value.is_object() {
                    let cue = self.loupe.reading.borrow().passage(self.passage(&value)?);
                    Some(cue.map_err(|error| wrong(&error.to_string()))?)
                } else {
                    None
                };
                match tagged {
                    Tagged::Claim(claim) => claim.cue = cue,
                    _ => return Err(wrong("only a claim has a cue")),
                }
                continue;
            }
            tagged
                .set(&name, text_of(attributes, &name)?.as_deref())
                .map_err(|error| wrong(&error.to_string()))?;
        }
        Ok(())
    }
}

/// Done when the view has been painted.
fn painted() -> Promise {
    Promise::new(&mut |done, _| {
        let Some(window) = web_sys::window() else { return };
        // A page in the background has no frames; it is painted when it comes to the front.
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, LONGEST_FRAME_MILLISECONDS);
        // Two frames: the view's effects run before the first, its paint is done by the second.
        let again = Closure::once_into_js(move || {
            if let Some(window) = web_sys::window() {
                let _ = window.request_animation_frame(&done);
            }
        });
        let _ = window.request_animation_frame(again.unchecked_ref());
    })
}

/// Marks beyond ASCII that end up in no file name.
const PUNCTUATION: &str = "‘’“”«»„–—…\u{a0}\u{2028}\u{2029}";

impl Loupe {
    /// The reading as files of a format.
    pub(crate) fn written(&self, format: written::Format) -> Written {
        let reading = self.reading.borrow();
        let filing = self.filing.borrow();
        let creator = self.reader_name();
        let (identity, digest) =
            filing.as_ref().map_or(("", ""), |filing| (&filing.identity, &filing.digest));
        let about = About { identity, digest, generated: &now(), creator: creator.as_deref() };
        // The readers that are open beside this one are compared with it in its report too.
        let compared = (format == written::Format::Report).then(|| self.compared_with_others()).flatten();
        match compared {
            Some(compared) => written::report(&reading, &about, Some(&compared)),
            None => format.write(&reading, &about),
        }
    }

    /// The name of an exported file: the release's title in plain letters.
    pub(crate) fn export_name(&self, extension: &str) -> String {
        let title = self.reading.borrow().release().title();
        // Letters of any script stay; what file systems and shells take for something else goes.
        let stays = |letter: char| {
            letter.is_ascii_alphanumeric() || (!letter.is_ascii() && !PUNCTUATION.contains(letter))
        };
        let plain: String = title
            .chars()
            .map(|letter| if stays(letter) { letter.to_ascii_lowercase() } else { ' ' })
            .collect();
        let words: Vec<_> = plain.split_whitespace().take(8).collect();
        let name = if words.is_empty() { "reading".to_owned() } else { words.join("-") };
        [&name, ".", extension].concat()
    }
}

/// What [`Tool::summary`] answers.
pub(crate) fn summary(loupe: &Loupe) -> JsValue {
    events::summary(&Summary::of(&loupe.reading.borrow()))
}

/// What [`Tool::export`] answers.
pub(crate) fn files(loupe: &Loupe, format: &str) -> Result<Array, JsValue> {
    let format = written::Format::named(format).ok_or_else(|| {
        wrong(&format!(
            "\"{format}\" is no format of export; they are \"{}\"",
            written::Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>().join("\", \"")
        ))
    })?;
    let written = loupe.written(format);
    let files = Array::new();
    for file in &written.files {
        let options = FilePropertyBag::new();
        options.set_type(file.media_type);
        let content = Array::of1(&file.content.as_str().into());
        let name = loupe.export_name(file.extension);
        let file = File::new_with_str_sequence_and_options(&content, &name, &options)?;
        files.push(&file);
    }
    let LeftOut { annotations, cues, links } = &written.left_out;
    let ids = |ids: &[Id]| ids.iter().map(|id| JsValue::from(id.to_string())).collect::<Array>().into();
    let left_out = [("annotations", ids(annotations)), ("cues", ids(cues)), ("links", ids(links))];
    Reflect::set(&files, &"leftOut".into(), &object(&left_out))?;
    Ok(files)
}

/// What [`Tool::preview`] answers.
pub(crate) fn preview(loupe: &Loupe, text: &str) -> Result<JsValue, JsValue> {
    loupe
        .preview(text)
        .map(|(imported, preview)| plain_preview(&imported, &preview))
        .map_err(|why| unreadable(&why))
}

/// What [`Tool::import`] answers.
pub(crate) fn import(loupe: Rc<Loupe>, text: String, signal: JsValue, onprogress: JsValue) -> Promise {
    wasm_bindgen_futures::future_to_promise(async move {
        let is_stopped = || get(&signal, "aborted").is_truthy();
        let tell = |done: usize, all: usize| {
            if let Some(tell) = onprogress.dyn_ref::<js_sys::Function>() {
                let _ = tell.call2(&JsValue::UNDEFINED, &(done as f64).into(), &(all as f64).into());
            }
        };
        match loupe.import(&text, By::Script, is_stopped, tell).await {
            Ok((imported, preview)) => Ok(plain_preview(&imported, &preview)),
            Err(NotImported::Stopped) => {
                Err(exception("AbortError", "the import was stopped; nothing is changed"))
            }
            Err(NotImported::Unreadable(why)) => Err(unreadable(&why)),
        }
    })
}

/// What [`Tool::compare`] answers.
pub(crate) fn compare(loupe: &Loupe, texts: &Array) -> Result<JsValue, JsValue> {
    let file = |one: JsValue| {
        let text = text_of(&one, "text")?.ok_or_else(|| wrong("\"text\" is no text"))?;
        Ok((text_of(&one, "name")?.unwrap_or_default(), text))
    };
    let files = texts.iter().map(file).collect::<Result<Vec<_>, JsValue>>()?;
    loupe.plain_comparison(&files).map_err(|why| unreadable(&why))
}

fn plain_preview(imported: &Imported, preview: &Preview) -> JsValue {
    let told = |told: &[exchange::Refused]| -> Array {
        let one = |one: &exchange::Refused| {
            object(&[("item", one.item.as_str().into()), ("why", one.why.to_string().into())])
        };
        told.iter().map(one).collect()
    };
    let count = |count: usize| JsValue::from_f64(count as f64);
    object(&[
        ("new", count(preview.new)),
        ("same", count(preview.same)),
        ("changed", count(preview.changed)),
        ("older", count(preview.older)),
        ("unplaced", count(preview.unplaced)),
        ("links", count(preview.links)),
        ("otherText", preview.other_text.into()),
        ("refused", told(&imported.refused).into()),
        ("passedOver", told(&imported.passed_over).into()),
        ("leftOut", told(&imported.left_out).into()),
    ])
}

fn tag_named(name: &str) -> Result<Tag, JsValue> {
    Tag::named(name)
        .ok_or_else(|| wrong(&format!("\"{name}\" is no tag; they are claim, source and speculation")))
}

fn id_of(text: &str) -> Result<Id, JsValue> {
    text.parse().map_err(|error: crate::annotation::NotAnId| wrong(&error.to_string()))
}

fn get(object: &JsValue, name: &str) -> JsValue {
    if !object.is_object() {
        return JsValue::UNDEFINED;
    }
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A member that is text or is not there; anything else is refused by name.
fn text_of(object: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    let value = get(object, name);
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| wrong(&format!("\"{name}\" is no text")))
}

fn wrong(sentence: &str) -> JsValue {
    TypeError::new(sentence).into()
}

fn unreadable(sentence: &str) -> JsValue {
    exception("DataError", sentence)
}

fn exception(name: &str, sentence: &str) -> JsValue {
    DomException::new_with_message_and_name(sentence, name).map_or_else(|error| error, Into::into)
}
