//! What is kept in `localStorage`, and what is found there again.
#![cfg(target_arch = "wasm32")]
// Tests may stop at the first surprise; clippy.toml exempts test functions, not what they share.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use press_loupe::browser::script::Tool;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, Storage};

mod room;

use room::{get, laid_on, object};

wasm_bindgen_test_configure!(run_in_browser);

const RELEASE: &str =
    "<h1>Bridge opens</h1><p>The bridge opened on Friday, the council said. It may close again.</p>";

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// An element of the page with the tool on it; both are taken away with it.
struct Room {
    host: HtmlElement,
    tool: Tool,
}

impl Room {
    async fn new(identity: &str, html: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host: HtmlElement = document.create_element("press-loupe").unwrap().unchecked_into();
        host.set_attribute("start", "").unwrap();
        host.set_attribute("release-id", identity).unwrap();
        host.set_inner_html(html);
        document.body().unwrap().append_child(&host).unwrap();
        let tool = laid_on(&host).await;
        Self { host, tool }
    }

    fn tag(&self, quote: &str, tag: &str) -> String {
        self.tool.tag(&object(&[("quote", quote.into())]), tag, &JsValue::UNDEFINED).unwrap()
    }

    fn marks(&self) -> Vec<String> {
        let text = |one: &JsValue, name| get(one, name).as_string().unwrap();
        self.tool
            .list()
            .iter()
            .map(|one| format!("{} {}: {}", text(&one, "anchor"), text(&one, "tag"), text(&one, "quote")))
            .collect()
    }

    fn state(&self) -> String {
        get(&self.tool.state(), "name").as_string().unwrap()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.tool.destroy();
        self.host.remove();
    }
}

/// The keys there are, in order.
fn keys() -> Vec<String> {
    let storage = storage();
    let mut keys: Vec<_> =
        (0..storage.length().unwrap()).map(|nth| storage.key(nth).unwrap().unwrap()).collect();
    keys.sort();
    keys
}

fn key_of(id: &str) -> String {
    keys().into_iter().find(|key| key.contains(id)).unwrap()
}

fn begin() {
    storage().clear().unwrap();
    storage().set_item("somebody else's", "stays").unwrap();
}

#[wasm_bindgen_test]
async fn nothing_is_written_before_the_first_mark_and_marks_come_back() {
    begin();
    let room = Room::new("bridge", RELEASE).await;
    assert_eq!((keys().len(), &*room.state()), (1, "nothing-to-save"));
    let claim = room.tag("opened on Friday", "claim");
    let source = room.tag("the council", "source");
    let link = room.tool.link(&claim, &source, "attributed-to").unwrap();
    assert_eq!(room.state(), "saving");
    JsFuture::from(room.tool.settled()).await.unwrap();
    assert_eq!(room.state(), "saved");
    // The release, its text, one for each annotation and link, and what was there.
    assert_eq!(keys().len(), 6);
    for id in [&claim, &source, &link] {
        assert!(key_of(id).starts_with("press-loupe/1/"));
    }
    let marks = ["found claim: opened on Friday", "found source: the council"];
    assert_eq!(room.marks(), marks);
    drop(room);

    let room = Room::new("bridge", RELEASE).await;
    assert_eq!(
        (room.marks(), room.tool.links().length(), &*room.state()),
        (marks.map(str::to_owned).to_vec(), 1, "saved")
    );
    assert_eq!(storage().get_item("somebody else's").unwrap().unwrap(), "stays");
}

#[wasm_bindgen_test]
async fn two_releases_keep_apart_and_a_deletion_stays_one() {
    begin();
    let one = Room::new("one", RELEASE).await;
    let two = Room::new("two", RELEASE).await;
    let gone = one.tag("the council", "source");
    two.tag("It may close again.", "speculation");
    one.tool.delete(&gone).unwrap();
    assert!(storage().get_item(&key_of(&gone)).unwrap().is_some(), "a deletion is a record");
    drop((one, two));
    let (one, two) = (Room::new("one", RELEASE).await, Room::new("two", RELEASE).await);
    assert!(one.marks().is_empty());
    assert_eq!(two.marks(), ["found speculation: It may close again."]);
}

#[wasm_bindgen_test]
async fn a_corrected_text_keeps_its_marks_and_says_what_became_of_them() {
    begin();
    let room = Room::new("bridge", RELEASE).await;
    room.tag("opened on Friday", "claim");
    room.tag("It may close again.", "speculation");
    drop(room);
    let corrected = "<h1>Bridge opens</h1><p>Corrected on Monday.</p><p>The bridge opened on Friday, the council said.</p>";
    let room = Room::new("bridge", corrected).await;
    assert_eq!(room.marks(), ["found claim: opened on Friday", "orphan speculation: It may close again."]);
    drop(room);
    let room = Room::new("bridge", RELEASE).await;
    assert_eq!(room.marks(), ["found claim: opened on Friday", "found speculation: It may close again."]);
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_left_as_it_is() {
    begin();
    let room = Room::new("bridge", RELEASE).await;
    let torn = key_of(&room.tag("opened on Friday", "claim"));
    let later = key_of(&room.tag("It may close again.", "speculation"));
    let good = room.tag("the council", "source");
    drop(room);
    // One record was cut off, one is of a version that does not exist yet.
    let newer = storage().get_item(&later).unwrap().unwrap().replacen(":1", ":99", 1);
    for (key, value) in [(&torn, "{\"v\":1,\"qu"), (&later, &*newer)] {
        storage().set_item(key, value).unwrap();
    }
    let room = Room::new("bridge", RELEASE).await;
    assert!(room.marks().contains(&"found source: the council".to_owned()), "{:?}", room.marks());
    room.tool.change(&good, &object(&[("note", "x".into())])).unwrap();
    room.tag("Bridge", "claim");
    drop(room);
    assert_eq!(storage().get_item(&torn).unwrap().unwrap(), "{\"v\":1,\"qu");
    assert_eq!(storage().get_item(&later).unwrap().unwrap(), newer);
}
