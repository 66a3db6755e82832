//! The map of who says what, for screens wide and narrow, and for paper.
//!
//! A picture that is higher than a sheet would be cut wherever the sheet ends, through words. So on paper a high map is
//! shown in pieces, each of them the same drawing seen through a window, which end where nothing stands.

use super::{Report, begin_section};
use crate::exchange::html::element;
use crate::exchange::written::push_number;
use crate::messages::report as m;
use crate::picture::{Node, map, map_within};

/// How wide the map of a narrow screen is, in pixels.
const NARROW: u32 = 328;
/// Of how many annotations there is a map for narrow screens at most. One of more is longer than anybody scrolls; there the
/// wide one is moved sideways.
const MOST_NARROW: usize = 400;
/// How high a map of the usual width is at most that a sheet of A4 or Letter holds below a heading, in pixels, and how far
/// below a room a piece may end.
const SHEET: f64 = 1000.0;
const BELOW: f64 = 6.0;
/// The id of what is seen in the pieces.
const DRAWN: &str = "map-drawn";

impl Report<'_> {
    pub(super) fn map(&self, out: &mut String) {
        let mut wide = map(self.reading);
        let mut rooms = Vec::new();
        wide.nodes.iter().for_each(|node| gather_rooms(node, &mut rooms));
        let cuts = cuts(rooms, f64::from(wide.height));
        let is_cut = cuts.len() > 1;
        if let Some(drawn) = wide.nodes.first_mut().filter(|_| is_cut) {
            drawn.attributes.push(("id", DRAWN.to_owned()));
        }
        begin_section(out, "who");
        out.push_str(if is_cut { "<figure class=\"who cut\">\n" } else { "<figure class=\"who\">\n" });
        self.picture(out, &wide);
        let mut top = 0.0;
        for (nth, bottom) in cuts.iter().enumerate().filter(|_| is_cut) {
            let name = m::who_says_what_part(nth + 1, cuts.len());
            element(out, "<svg class=\"piece\" role=\"img\" aria-label=\"", &name, "\" viewBox=\"0 ");
            push_whole(out, top);
            out.push(' ');
            push_number(out, wide.width);
            out.push(' ');
            push_whole(out, bottom - top);
            for part in ["\"><use href=\"#", DRAWN, "\"/></svg>\n"] {
                out.push_str(part);
            }
            top = *bottom;
        }
        if self.summary.annotations <= MOST_NARROW {
            let mut narrow = map_within(self.reading, NARROW);
            narrow.name = "map-narrow";
            self.picture(out, &narrow);
        }
        out.push_str("</figure>\n</section>\n");
    }
}

/// From where to where words stand that are not to be cut.
fn gather_rooms(node: &Node, rooms: &mut Vec<(f64, f64)>) {
    let value =
        |name| node.attributes.iter().find(|attribute| attribute.0 == name).map(|attribute| &*attribute.1);
    if value("class") == Some("room") {
        let number = |name| value(name).and_then(|value| value.parse::<f64>().ok());
        rooms.extend(number("y").zip(number("height")).map(|(y, height)| (y, y + height)));
    }
    node.children.iter().for_each(|child| gather_rooms(child, rooms));
}

/// Where the pieces of a map of this height end, from top to bottom: between rooms, if there is such a place. What stands
/// below the last room goes with it.
fn cuts(mut rooms: Vec<(f64, f64)>, height: f64) -> Vec<f64> {
    rooms.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut cuts = Vec::new();
    let (mut last, mut free, mut below) = (0.0, 0.0, 0.0_f64);
    for (top, bottom) in rooms {
        // Nothing stands between the lowest that was met and this one.
        if top >= below {
            free = ((top + below) / 2.0).min(below + BELOW).floor();
        }
        if bottom + BELOW > last + SHEET && free > last {
            cuts.push(free);
            last = free;
        }
        below = bottom.max(below);
    }
    cuts.push(height);
    cuts
}

fn push_whole(out: &mut String, length: f64) {
    push_number(out, length as u32);
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn pieces_end_between_rooms() {
        assert_eq!(cuts(vec![(40.0, 900.0)], 960.0), [960.0]);
        // Side by side, and one below the other.
        let rooms = vec![(40.0, 500.0), (60.0, 520.0), (540.0, 990.0), (500.0, 530.0), (1000.0, 1400.0)];
        assert_eq!(cuts(rooms, 1420.0), [995.0, 1420.0]);
    }

    #[test]
    fn pieces_fit_a_sheet_where_rooms_let_them() {
        let rooms: Vec<_> = (0..200).map(|nth| f64::from(nth) * 50.0).map(|top| (top, top + 40.0)).collect();
        let cuts = cuts(rooms, 10_010.0);
        assert!(
            cuts.len() > 10 && cuts.windows(2).all(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= SHEET)
        );
        assert!(cuts.iter().rev().skip(1).all(|cut| cut % 50.0 == 45.0));
        assert_eq!(cuts.last(), Some(&10_010.0));
    }
}
