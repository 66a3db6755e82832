//! The languages of the interface: which there are, how one is fetched, and what the browser knows of it.

use core::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Intl::{NumberFormat, PluralRules};
use js_sys::{Array, Function, Object, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::browser::following;
use crate::browser::signals::Handle;
use crate::messages::{self, Manner};

/// How the browser counts and writes numbers in a language, once it was asked.
#[derive(Default)]
struct Numbers {
    language: &'static str,
    rules: OnceCell<PluralRules>,
    write: OnceCell<Function>,
}

thread_local! {
    /// The tags of the languages that can be fetched, and what fetches the lines of one.
    static OFFERED: RefCell<(Vec<String>, Option<Function>)> = const { RefCell::new((Vec::new(), None)) };
    static NUMBERS: RefCell<Option<Numbers>> = const { RefCell::new(None) };
}

/// Which languages there are beside English, and `fetch`, which makes a promise of the lines of one.
#[wasm_bindgen]
pub fn languages(names: Vec<String>, fetch: Function) {
    OFFERED.set((names, Some(fetch)));
}

/// Speaks a language from now on; English needs no lines.
///
/// # Errors
/// If the lines are those of another version.
#[wasm_bindgen]
pub fn speak(name: &str, lines: &str) -> Result<(), JsValue> {
    if name == "en" {
        messages::speak_english();
        return Ok(());
    }
    let manner = Manner { plural, number };
    messages::speak(name, lines, manner).map_err(|_| JsValue::from("the language is of another version"))
}

/// The tags of all languages that there are.
pub(crate) fn offered() -> Vec<String> {
    OFFERED.with_borrow(|(names, _)| ["en".to_owned()].into_iter().chain(names.iter().cloned()).collect())
}

/// What a language calls itself.
pub(crate) fn own_name(language: &str) -> String {
    let options = Object::new();
    let name = || {
        js_sys::Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
        let intl = js_sys::Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let names: Function = js_sys::Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
        let names = js_sys::Reflect::construct(&names, &Array::of2(&language.into(), &options)).ok()?;
        let of: Function = js_sys::Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
        of.call1(&names, &language.into()).ok()?.as_string()
    };
    let name = name().unwrap_or_else(|| language.to_owned());
    // Many languages write their own names small within a sentence; here each begins a line.
    let mut letters = name.chars();
    let first = letters.next().map(|first| js_sys::JsString::from(first).to_locale_upper_case(None));
    [first.map(String::from).unwrap_or_default().as_str(), letters.as_str()].concat()
}

/// Speaks the language that a reader chose, in all tools of this page, and keeps the choice.
pub(crate) fn choose(handle: Handle, name: String) {
    let Some(loupe) = handle.with(|loupe| Some(Rc::clone(loupe))) else { return };
    spawn_local(async move {
        let lines = if messages::is_known(&name) { Ok(String::new()) } else { fetched(&name).await };
        let spoken = lines.and_then(|lines| speak(&name, &lines));
        if spoken.is_err() {
            // Said in the language that goes on.
            loupe.notice(messages::language::not_loaded(&own_name(&name)));
            loupe.signals.language.update(|_| ());
            return;
        }
        loupe.keep_language(&name);
        for tool in following::tools() {
            tool.signals.language.set(messages::language());
            tool.say_facts_again();
        }
        request_animation_frame(move || loupe.focus_language());
    });
}

async fn fetched(name: &str) -> Result<String, JsValue> {
    let fetch = OFFERED.with_borrow(|(_, fetch)| fetch.clone()).ok_or(JsValue::NULL)?;
    let lines: Promise = fetch.call1(&JsValue::NULL, &name.into())?.dyn_into()?;
    JsFuture::from(lines).await?.as_string().ok_or(JsValue::NULL)
}

/// Asks the browser of the language that is spoken. What it is asked with takes it some ten milliseconds to make.
fn numbers<Answer>(ask: impl FnOnce(&Numbers) -> Answer) -> Answer {
    NUMBERS.with_borrow_mut(|known| {
        let language = messages::language();
        if known.as_ref().is_some_and(|known| known.language != language) {
            *known = None;
        }
        ask(known.get_or_insert_with(|| Numbers { language, ..Numbers::default() }))
    })
}

impl Numbers {
    /// Some languages write numbers in one of two scripts, as the reader is used to: beside dates, shares and figures,
    /// which the messages write, there is one.
    fn locales(&self) -> Array {
        Array::of1(&[self.language, "-u-nu-latn"].concat().into())
    }
}

fn plural(count: usize) -> &'static str {
    let form = numbers(|numbers| {
        let rules = numbers.rules.get_or_init(|| PluralRules::new(&numbers.locales(), &Object::new()));
        String::from(rules.select(count as f64))
    });
    ["zero", "one", "two", "few", "many"].into_iter().find(|name| *name == form).unwrap_or("other")
}

/// From this number on languages set its digits apart.
const GROUPED: usize = 1_000;

fn number(out: &mut String, number: usize) {
    let grouped = || {
        numbers(|numbers| {
            let write =
                numbers.write.get_or_init(|| NumberFormat::new(&numbers.locales(), &Object::new()).format());
            write.call1(&JsValue::UNDEFINED, &(number as f64).into()).ok()?.as_string()
        })
    };
    let written = (number >= GROUPED).then(grouped).flatten();
    out.push_str(&written.unwrap_or_else(|| number.to_string()));
}
