//! JSON that is written member by member: of all that was tried this makes the smallest program.

/// An object in the making.
pub(crate) struct Object(String);

impl Object {
    pub(crate) fn new() -> Self {
        Self(String::from("{"))
    }

    pub(crate) fn number(&mut self, name: &str, number: u32) {
        self.name(name);
        self.0.push_str(&number.to_string());
    }

    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.0.push_str(&quoted(text));
    }

    /// Absent is empty.
    pub(crate) fn text_unless_empty(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    pub(crate) fn text_if_any(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    pub(crate) fn text_or_null(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.text(name, text),
            None => self.word(name, "null"),
        }
    }

    pub(crate) fn number_or_null(&mut self, name: &str, number: Option<u32>) {
        match number {
            Some(number) => self.number(name, number),
            None => self.word(name, "null"),
        }
    }

    pub(crate) fn flag(&mut self, name: &str, flag: bool) {
        self.word(name, if flag { "true" } else { "false" });
    }

    pub(crate) fn object_or_null<Item>(
        &mut self,
        name: &str,
        item: Option<Item>,
        fill: impl FnOnce(&mut Self, Item),
    ) {
        match item {
            Some(item) => self.object(name, |object| fill(object, item)),
            None => self.word(name, "null"),
        }
    }

    /// A list of objects, one for each item.
    pub(crate) fn objects<Item>(
        &mut self,
        name: &str,
        items: impl Iterator<Item = Item>,
        fill: impl Fn(&mut Self, Item),
    ) {
        self.name(name);
        self.list(items, fill);
    }

    pub(crate) fn object(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.name(name);
        self.0.push('{');
        fill(self);
        self.0.push('}');
    }

    /// What is written by now: an object that is not closed.
    pub(crate) fn so_far(&self) -> &str {
        &self.0
    }

    /// The whole object.
    pub(crate) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn list<Item>(&mut self, items: impl Iterator<Item = Item>, fill: impl Fn(&mut Self, Item)) {
        self.0.push('[');
        for (nth, item) in items.enumerate() {
            self.0.push_str(if nth == 0 { "{" } else { ",{" });
            fill(self, item);
            self.0.push('}');
        }
        self.0.push(']');
    }

    fn word(&mut self, name: &str, word: &str) {
        self.name(name);
        self.0.push_str(word);
    }

    fn name(&mut self, name: &str) {
        if !self.0.ends_with('{') {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
    }
}

/// A list of objects, one for each item.
pub(crate) fn list<Item>(items: impl Iterator<Item = Item>, fill: impl Fn(&mut Object, Item)) -> String {
    let mut list = Object(String::new());
    list.list(items, fill);
    list.0
}

fn quoted(text: &str) -> String {
    // Writing a string cannot fail.
    serde_json::to_string(text).unwrap_or_default()
}
