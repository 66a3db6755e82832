//! The tool's style sheets: constructed, so that a page's content policy has nothing to refuse.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

/// The sheets of the tool's own controls, adopted by its shadow root.
const CONTROLS: &[&str] = &[
    include_str!("../../style/tokens.css"),
    include_str!("../../style/room.css"),
    include_str!("../../style/bar.css"),
    include_str!("../../style/toolbar.css"),
    include_str!("../../style/list.css"),
    include_str!("../../style/card.css"),
    include_str!("../../style/panel.css"),
];

/// How the passages are painted; adopted by the page, since the text is the page's.
const INKS: &[&str] = &[include_str!("../../style/inks.css")];

/// A sheet that a root has adopted; given back when it is dropped.
pub(crate) struct Adopted {
    root: JsValue,
    sheet: CssStyleSheet,
}

/// The sheets adopted for one element.
pub(crate) fn adopt(shadow: &ShadowRoot) -> Vec<Adopted> {
    let page: JsValue = shadow.host().get_root_node().into();
    [Adopted::new(shadow.into(), CONTROLS), Adopted::new(page, INKS)].into_iter().flatten().collect()
}

impl Adopted {
    fn new(root: JsValue, parts: &[&str]) -> Option<Self> {
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(&parts.concat()).ok()?;
        let adopted = sheets(&root)?;
        adopted.push(&sheet);
        // Firefox before 101 and Safari before 16.4 want the whole list set anew; all take it.
        let _ = Reflect::set(&root, &"adoptedStyleSheets".into(), &adopted);
        Some(Self { root, sheet })
    }
}

impl Drop for Adopted {
    fn drop(&mut self) {
        if let Some(adopted) = sheets(&self.root) {
            let ours: &JsValue = self.sheet.as_ref();
            let rest = adopted.filter(&mut |sheet, _, _| sheet != *ours);
            let _ = Reflect::set(&self.root, &"adoptedStyleSheets".into(), &rest);
        }
    }
}

fn sheets(root: &JsValue) -> Option<Array> {
    let list = Reflect::get(root, &"adoptedStyleSheets".into()).ok()?;
    list.is_object().then(|| Array::from(list.unchecked_ref::<JsValue>()))
}
