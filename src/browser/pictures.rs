//! Pictures of the reading as files.

use std::rc::Rc;

use js_sys::Promise;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use crate::browser::loupe::Loupe;
use crate::exchange::written::File;
use crate::messages::notices as m;
use crate::picture::Picture;

/// How many pixels of the file there are for one of the picture: enough for a screen of high density, and for print.
const PIXELS: f64 = 2.0;

/// How high and how large a canvas can be in every browser, in pixels.
const HIGHEST: f64 = 16_000.0;
const LARGEST: f64 = 16_000_000.0;

impl Loupe {
    /// Hands the reader a picture as SVG.
    pub(crate) fn save_svg(&self, picture: &Picture) {
        let extension = if picture.name == "map" { "map.svg" } else { "strip.svg" };
        self.download(&File { extension, media_type: "image/svg+xml", content: picture.svg(&|_| None) });
    }

    /// Hands the reader a picture as PNG; says so where the page lets none be drawn.
    pub(crate) fn save_png(self: &Rc<Self>, picture: Picture) {
        let loupe = Rc::clone(self);
        spawn_local(async move {
            let extension = if picture.name == "map" { "map.png" } else { "strip.png" };
            match loupe.png(&picture).await {
                Ok(blob) => loupe.hand_over(&blob, extension),
                Err(_) => loupe.notice(m::cannot_draw()),
            }
        });
    }

    async fn png(&self, picture: &Picture) -> Result<Blob, JsValue> {
        let address = String::from("data:image/svg+xml;charset=utf-8,")
            + &String::from(js_sys::encode_uri_component(&picture.svg(&|_| None)));
        let image = HtmlImageElement::new()?;
        image.set_src(&address);
        JsFuture::from(image.decode()).await?;
        let (width, height) = (f64::from(picture.width), f64::from(picture.height));
        let scale = PIXELS.min(HIGHEST / height).min((LARGEST / (width * height)).sqrt());
        let canvas: HtmlCanvasElement = self.document.create_element("canvas")?.unchecked_into();
        canvas.set_width((width * scale) as u32);
        canvas.set_height((height * scale) as u32);
        let context = canvas.get_context("2d")?.ok_or("the browser has no canvas")?;
        context
            .unchecked_ref::<CanvasRenderingContext2d>()
            .draw_image_with_html_image_element_and_dw_and_dh(
                &image,
                0.0,
                0.0,
                width * scale,
                height * scale,
            )?;
        let drawn = Promise::new(&mut |done, failed| {
            if let Err(error) = canvas.to_blob(&done) {
                let _ = failed.call1(&JsValue::UNDEFINED, &error);
            }
        });
        JsFuture::from(drawn).await?.dyn_into()
    }
}
