//! The tool on an element, for tests in a browser.

use js_sys::{Function, Object, Reflect};
use press_loupe::browser::script::{Journal, Tool, attach};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

pub(crate) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value).unwrap();
    }
    object.into()
}

/// Lays the tool on an element, with a journal that forgets: the journal is tested where there is a loader.
pub(crate) async fn laid_on(host: &HtmlElement) -> Tool {
    let parse = Function::new_with_args("html", "return new DOMParser().parseFromString(html, 'text/html')");
    let done = "const done = () => Promise.resolve([]); return { put: done, all: done, drop: done, clear: done, promised: done }";
    let journal: Journal = Function::new_no_args(done).call0(&JsValue::UNDEFINED).unwrap().unchecked_into();
    let in_pixels = Function::new_with_args("sheet", "return sheet");
    // Here all is one module.
    let later = Function::new_no_args("");
    let tool = attach(host.clone(), parse, journal, in_pixels, later).unwrap();
    JsFuture::from(tool.begin()).await.unwrap();
    tool
}
