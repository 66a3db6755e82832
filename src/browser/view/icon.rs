//! The pictures, drawn by hand on a grid of 24.

use leptos::prelude::*;
use leptos::svg;

fn drawn(path: &'static str) -> AnyView {
    svg::svg()
        .attr("class", "icon")
        .attr("viewBox", "0 0 24 24")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.7")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round")
        .attr("aria-hidden", "true")
        .child(svg::path().attr("d", path))
        .into_any()
}

/// A press loupe, standing on a sheet.
pub(crate) fn loupe() -> AnyView {
    drawn("M19 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0M5 21h14M7.5 16.2 6 21m10.5-4.8L18 21M8.5 10h7")
}

pub(crate) fn undo() -> AnyView {
    drawn("M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3")
}

pub(crate) fn redo() -> AnyView {
    drawn("m16 5 4 4-4 4m3.500-4H10a5.500 5.500 0 0 0 0 11h3")
}

pub(crate) fn cross() -> AnyView {
    drawn("M7 7l10 10M17 7 7 17")
}

pub(crate) fn globe() -> AnyView {
    drawn("M20 12a8 8 0 1 1-16 0a8 8 0 1 1 16 0M4 12h16M12 4c4 4.500 4 11.500 0 16c-4-4.500-4-11.500 0-16")
}

pub(crate) fn more() -> AnyView {
    drawn("M5 12h.01M12 12h.01M19 12h.01")
}
