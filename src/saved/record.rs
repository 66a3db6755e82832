//! How a record is written and read: a JSON object that begins with its version and ends with its checksum.
//!
//! Records are read as values, not as types: of all that was tried this makes the smallest program.

use serde_json::{Map, Value};

use super::{SavedError, TextName, v1_2026_11_22};
use crate::annotation::Moment;
use crate::text::CodePoints;

/// The version of records that are written here.
pub(super) const VERSION: u32 = 2;

/// A record in the making.
pub(super) struct Writer(String);

impl Writer {
    pub(super) fn new() -> Self {
        let mut writer = Self(String::from("{"));
        writer.number("v", VERSION);
        writer
    }

    pub(super) fn number(&mut self, name: &str, number: u32) {
        self.name(name);
        self.0.push_str(&number.to_string());
    }

    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        // Writing a string cannot fail.
        self.0.push_str(&serde_json::to_string(text).unwrap_or_default());
    }

    /// Absent is empty.
    pub(super) fn text_unless_empty(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    pub(super) fn text_if_any(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    pub(super) fn object(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.name(name);
        self.0.push('{');
        fill(self);
        self.0.push('}');
    }

    /// Ends the record. `salt` is what it belongs to, so that swapped records are noticed.
    pub(super) fn seal(mut self, salt: &str) -> String {
        let sum = checksum(salt, &self.0);
        self.text("k", &sum);
        self.0.push('}');
        self.0
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

/// A record that was read.
pub(super) struct Fields<'a>(&'a Map<String, Value>);

/// The value of a record whose version and checksum are good, in the present shape.
pub(super) fn unseal(salt: &str, value: &str) -> Result<Value, SavedError> {
    let digits =
        value.strip_prefix("{\"v\":").and_then(|rest| rest.split_once(',')).map(|(digits, _)| digits);
    let version = digits.and_then(|digits| digits.parse::<u32>().ok());
    if let Some(newer) = version.filter(|version| *version > VERSION) {
        return Err(SavedError::Newer(newer));
    }
    let sealed = || {
        // By its last quotation mark: a search for more than one character takes longer than reading the record.
        let (record, sum) = value.strip_suffix("\"}")?.rsplit_once('"')?;
        Some(checksum(salt, record.strip_suffix(",\"k\":")?) == sum)
    };
    if sealed() != Some(true) {
        return Err(SavedError::Checksum);
    }
    let mut root = serde_json::from_str(value).map_err(|error| SavedError::Shape(error.to_string()))?;
    if version == Some(1) {
        v1_2026_11_22::migrate(&mut root);
    }
    Ok(root)
}

impl<'a> Fields<'a> {
    /// The fields of an object; `name` is what the complaint calls it.
    pub(super) fn of(value: &'a Value, name: &'static str) -> Result<Self, SavedError> {
        value.as_object().map(Self).ok_or(SavedError::Field(name))
    }

    pub(super) fn text_if_any(&self, name: &'static str) -> Result<Option<&'a str>, SavedError> {
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => value.as_str().map(Some).ok_or(SavedError::Field(name)),
        }
    }

    pub(super) fn text(&self, name: &'static str) -> Result<&'a str, SavedError> {
        self.text_if_any(name)?.ok_or(SavedError::Field(name))
    }

    pub(super) fn owned(&self, name: &'static str) -> Result<Option<String>, SavedError> {
        Ok(self.text_if_any(name)?.map(ToOwned::to_owned))
    }

    pub(super) fn text_or_empty(&self, name: &'static str) -> Result<String, SavedError> {
        Ok(self.owned(name)?.unwrap_or_default())
    }

    pub(super) fn number_if_any(&self, name: &'static str) -> Result<Option<u32>, SavedError> {
        let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => number(value).map(Some).ok_or(SavedError::Field(name)),
        }
    }

    pub(super) fn place(&self, name: &'static str) -> Result<CodePoints, SavedError> {
        self.number_if_any(name)?.map(CodePoints).ok_or(SavedError::Field(name))
    }

    pub(super) fn moment(&self, name: &'static str) -> Result<Moment, SavedError> {
        let text = self.text(name)?;
        Moment::new(text).ok_or_else(|| wrong("moment", text))
    }

    pub(super) fn text_name(&self, name: &'static str) -> Result<TextName, SavedError> {
        let text = self.text(name)?;
        text.parse().map_err(|_| wrong("name of a text", text))
    }

    pub(super) fn object(&self, name: &'static str) -> Result<Option<Self>, SavedError> {
        self.0.get(name).map(|value| Self::of(value, name)).transpose()
    }

    /// Every field that is a text.
    pub(super) fn texts(&self, name: &'static str) -> Result<Vec<(&'a str, &'a str)>, SavedError> {
        let text = |(key, value): (&'a String, &'a Value)| Some((key.as_str(), value.as_str()?));
        self.0.iter().map(|field| text(field).ok_or(SavedError::Field(name))).collect()
    }
}

pub(super) fn wrong(what: &'static str, value: &str) -> SavedError {
    SavedError::Value { what, value: value.chars().take(80).collect() }
}

/// [FNV-1a](http://www.isthe.com/chongo/tech/comp/fnv/) of 32 bits: any single byte that differs changes it.
fn checksum(salt: &str, record: &str) -> String {
    let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let sum = salt.bytes().chain(record.bytes()).fold(0x811c_9dc5, mix);
    format!("{sum:08x}")
}
