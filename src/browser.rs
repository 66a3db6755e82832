//! The browser part: everything that touches a page. Compiled for wasm32 only.
//!
//! - [`script`]: the script interface, which the loader hands to the page.
//! - [`loupe`]: the tool on one element; every edit goes through it and every change is followed from it.
//! - [`showing`]: which release is shown, and from where; [`opening`] reads what a reader opens, [`importing`]
//!   what a reader brings back;
//!   [`own_data`] is what is kept on this device.
//! - [`text_map`]: text nodes as text, and back; [`selecting`]: what is selected, as a passage; [`gestures`]: clicks and
//!   keys as edits.
//! - [`stepping`]: a passage chosen by keyboard alone; [`tapping`]: by two taps; [`ends`]: its ends moved afterwards.
//! - [`obeying`]: what the page asks of the tool.
//! - [`placing`]: where the controls stand beside the text.
//! - [`keeping`]: what is done is kept, in `localStorage` and the [`journal`]; [`following`]: what other tabs do.
//! - [`language`]: the languages of the interface, and what the browser knows of them.
//! - [`linking`]: links, names and attributes, as a reader gives them.
//! - [`layers`]: readings of others, beside this one.
//! - [`pictures`]: pictures of the reading as files.
//! - [`events`]: what the page hears of it all.
//! - [`highlights`], [`storage`], [`listener`], [`turns`]: the browser's own services.
//! - [`view`]: the Leptos components.

mod ends;
mod events;
mod following;
mod gestures;
mod highlights;
mod importing;
mod journal;
mod keeping;
pub mod language;
mod later;
mod layers;
mod linking;
mod listener;
mod loupe;
mod obeying;
mod opening;
mod own_data;
mod pictures;
mod placing;
pub mod script;
mod selecting;
mod showing;
mod sight;
mod signals;
mod stepping;
mod storage;
mod style;
mod tapping;
mod text_map;
mod turns;
mod view;
mod watching;

/// Runs when the module is loaded. The elements of the page call in by themselves, through [`script`].
pub const fn start() {}
