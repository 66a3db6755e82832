//! What is loaded later: the panels, the formats, the comparison, and the readers of what is opened.
//!
//! A build with the feature `split` makes two modules of the one that the compiler leaves: whatever is reached
//! through the functions here and through nothing else goes into the second. Each of them stands for one import of the
//! first module and one export of the second; the splitter knows them by their names. Both modules have one memory and
//! one table of functions, so that whatever one of them holds is the other's too. In any other build these are plain
//! calls.
//!
//! None of them may be called before [`Loupe::complete`] has answered: until then its place in the table is empty. For
//! the script interface the loader sees to it.

use std::rc::Rc;

use js_sys::{Array, Promise};
use leptos::prelude::AnyView;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::annotation::Moment;
use crate::browser::loupe::Loupe;
use crate::browser::opening::Opened;
use crate::browser::signals::{Handle, Panel};
use crate::browser::{script, view};
use crate::exchange::{Imported, web_annotation};
use crate::messages::notices as m;
use crate::release::Draft;
use crate::release::bytes::Format;

/// Whether there is something to load.
pub(crate) const IS_SPLIT: bool = cfg!(feature = "split");

/// When the second module is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Somebody waits for it.
    Now,
    /// Somebody may, and then there may be no connection.
    Soon,
}

impl Loupe {
    /// Begins to load the second module, unless it is here; why it cannot be had, in a sentence. Who asks again tries
    /// again.
    pub(crate) fn complete(&self, when: When) -> impl Future<Output = Result<(), String>> + use<> {
        let loading = IS_SPLIT.then(|| {
            let promise = self.later.call1(&JsValue::UNDEFINED, &(when == When::Soon).into())?;
            Ok(JsFuture::from(promise.unchecked_into::<Promise>()))
        });
        async move {
            let loaded = match loading {
                None => return Ok(()),
                Some(Ok(loading)) => loading.await.map(drop),
                Some(Err(error)) => Err(error),
            };
            loaded.map_err(|_: JsValue| m::part_missing().to_owned())
        }
    }
}

macro_rules! later {
    ($(
        $import:literal $export:literal
        fn $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty { $what:expr }
    )+) => {$(
        #[cfg(not(feature = "split"))]
        pub(crate) fn $name($($argument: $kind),*) -> $answer { $what }

        #[cfg(feature = "split")]
        pub(crate) fn $name($($argument: $kind),*) -> $answer {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            #[allow(improper_ctypes, reason = "both sides are made by one run of one compiler")]
            unsafe extern "C" {
                #[link_name = $import]
                safe fn import($($argument: $kind),*) -> $answer;
            }

            #[unsafe(export_name = $export)]
            #[allow(improper_ctypes_definitions, reason = "both sides are made by one run of one compiler")]
            extern "C" fn export($($argument: $kind),*) -> $answer { $what }

            import($($argument),*)
        }
    )+};
}
later! {
    "__wasm_split_00later00_import_00000000000000000000000000000001_panel"
    "__wasm_split_00later00_export_00000000000000000000000000000001_panel"
    fn panel(handle: Handle, panel: Panel) -> AnyView { view::panel::panel(handle, panel) }

    "__wasm_split_00later00_import_00000000000000000000000000000002_files"
    "__wasm_split_00later00_export_00000000000000000000000000000002_files"
    fn files(loupe: &Loupe, format: &str) -> Result<Array, JsValue> { script::files(loupe, format) }

    "__wasm_split_00later00_import_00000000000000000000000000000003_compare"
    "__wasm_split_00later00_export_00000000000000000000000000000003_compare"
    fn compare(loupe: &Loupe, texts: &Array) -> Result<JsValue, JsValue> { script::compare(loupe, texts) }

    "__wasm_split_00later00_import_00000000000000000000000000000004_summary"
    "__wasm_split_00later00_export_00000000000000000000000000000004_summary"
    fn summary(loupe: &Loupe) -> JsValue { script::summary(loupe) }

    "__wasm_split_00later00_import_00000000000000000000000000000005_preview"
    "__wasm_split_00later00_export_00000000000000000000000000000005_preview"
    fn preview(loupe: &Loupe, text: &str) -> Result<JsValue, JsValue> { script::preview(loupe, text) }

    "__wasm_split_00later00_import_00000000000000000000000000000006_import"
    "__wasm_split_00later00_export_00000000000000000000000000000006_import"
    fn import_file(loupe: Rc<Loupe>, text: String, signal: JsValue, onprogress: JsValue) -> Promise {
        script::import(loupe, text, signal, onprogress)
    }

    "__wasm_split_00later00_import_00000000000000000000000000000007_supplied"
    "__wasm_split_00later00_export_00000000000000000000000000000007_supplied"
    fn supplied(text: &str, now: &Moment) -> Result<Imported, String> {
        web_annotation::read(text, now).map_err(|problem| problem.to_string())
    }

    "__wasm_split_00later00_import_00000000000000000000000000000008_draft"
    "__wasm_split_00later00_export_00000000000000000000000000000008_draft"
    fn draft(loupe: &Loupe, text: &str, format: Option<Format>, address: Option<String>) -> Result<Draft, String> {
        loupe.draft(text, format, address)
    }

    "__wasm_split_00later00_import_00000000000000000000000000000009_decode"
    "__wasm_split_00later00_export_00000000000000000000000000000009_decode"
    fn decode(
        loupe: &Loupe,
        content: &[u8],
        name: Option<&str>,
        media_type: Option<&str>,
        address: Option<String>
    ) -> Result<Opened, String> {
        loupe.decode(content, name, media_type, address)
    }
}
