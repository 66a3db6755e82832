//! The tool's style sheets: constructed, so that a page's content policy has nothing to refuse. They lie in `style/`; the
//! build leaves their comments out.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot};

/// The sheets of the tool's own controls, adopted by its shadow root.
const CONTROLS: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
    include_str!(concat!(env!("OUT_DIR"), "/room.css")),
    include_str!(concat!(env!("OUT_DIR"), "/bar.css")),
    include_str!(concat!(env!("OUT_DIR"), "/toolbar.css")),
    include_str!(concat!(env!("OUT_DIR"), "/handles.css")),
    include_str!(concat!(env!("OUT_DIR"), "/list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/card.css")),
    include_str!(concat!(env!("OUT_DIR"), "/panel.css")),
    include_str!(concat!(env!("OUT_DIR"), "/drawing.css")),
    include_str!(concat!(env!("OUT_DIR"), "/summary.css")),
    include_str!(concat!(env!("OUT_DIR"), "/readings.css")),
    include_str!(concat!(env!("OUT_DIR"), "/coarse.css")),
];

/// How the passages are painted; adopted by the page, since the text is the page's.
const INKS: &str = include_str!(concat!(env!("OUT_DIR"), "/inks.css"));

/// A sheet that a root has adopted; given back when it is dropped.
pub(crate) struct Adopted {
    root: JsValue,
    sheet: CssStyleSheet,
}

/// The sheets adopted for one element.
///
/// `in_pixels` turns each `rem` of a sheet into so many pixels: a page may say that its root's letters are of 10 px,
/// and everything that measures in `rem` would shrink with it. A `rem` of ours is the reader's own size, or the one
/// that the page sets for the tool.
pub(crate) fn adopt(shadow: &ShadowRoot, in_pixels: &Function) -> Vec<Adopted> {
    let page: JsValue = shadow.host().get_root_node().into();
    let sheet = sized(shadow, in_pixels, &CONTROLS.concat());
    [Adopted::new(shadow.into(), &sheet), Adopted::new(page, INKS)].into_iter().flatten().collect()
}

/// A sheet of ours in the size that its letters have on this page.
pub(crate) fn sized(shadow: &ShadowRoot, in_pixels: &Function, sheet: &str) -> String {
    let sized = size_of_letters(shadow)
        .and_then(|size| in_pixels.call2(&JsValue::UNDEFINED, &sheet.into(), &size.into()).ok()?.as_string());
    sized.unwrap_or_else(|| sheet.to_owned())
}

/// The size of the controls' letters, as in `16px`, where the page's root has letters of another; `None` where not.
fn size_of_letters(shadow: &ShadowRoot) -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let probe: HtmlElement = document.create_element("span").ok()?.unchecked_into();
    probe.style().set_property("font-size", "var(--press-loupe-size, medium)").ok()?;
    shadow.append_child(&probe).ok()?;
    let size = |element: &Element| {
        window.get_computed_style(element).ok().flatten()?.get_property_value("font-size").ok()
    };
    let (ours, root) = (size(&probe), size(&document.document_element()?));
    probe.remove();
    ours.filter(|ours| !ours.is_empty() && root.as_ref() != Some(ours))
}

impl Adopted {
    pub(crate) fn new(root: JsValue, content: &str) -> Option<Self> {
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(content).ok()?;
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
