//! Krippendorff's alpha for unitizing: that of published examples, of another implementation and of the definition.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use fixture::{range, reading};
use press_loupe::agreement::{Figure, Standing, Why, alpha, compare, meaning};
use press_loupe::text::CodePoints;
use proptest::prelude::*;

type Units = &'static [(u32, u32)];

fn alpha_of(length: u32, readers: &[impl AsRef<[(u32, u32)]>]) -> Figure {
    let ranges: Vec<Vec<_>> = readers
        .iter()
        .map(|units| units.as_ref().iter().map(|&(start, end)| range(start, end)).collect())
        .collect();
    alpha(CodePoints(length), &ranges.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Figure 12.11 of Krippendorff, *Content Analysis*, 4th edition, 2019 (also the example of Krippendorff, Mathet, Bouvry
/// and Widlöcher 2016): the units of three observers on a continuum of 60. They and the printed values are as the tests of
/// the R package quallmer 0.4.0 quote them from the book.
const BOOK: [Units; 3] = [
    &[(0, 7), (7, 13), (30, 32), (32, 37), (37, 44), (44, 60)],
    &[(0, 7), (7, 13), (13, 21), (32, 44)],
    &[(0, 7), (7, 13), (13, 21), (32, 37), (37, 41), (41, 44)],
];

#[test]
fn alpha_is_that_of_the_published_example() {
    let alpha = alpha_of(60, &BOOK).value().unwrap();
    // The value printed is .413: 1 - 26 ÷ 44.3, where the expected coincidences are 44.338 and not rounded here.
    assert!((1.0_f64 - 26.0 / 44.3 - 0.413).abs() < 0.0005);
    assert!((alpha - (1.0 - 26.0 / 44.338)).abs() < 1e-4);
    // krippendorff-unitized-alpha 0.1.0, with all units of one value; with the values of the book it gives .510 for uα,
    // as printed.
    assert!((alpha - 0.413_599_230_449).abs() < 1e-12);
}

/// What the PyPI package `krippendorff-unitized-alpha` 0.1.0 gives (Python 3.11, NumPy 1.26), run by hand: each reader's
/// units as `Segment("claim", start, end)`, the gaps between them, up to the ends, as `Segment(EMPTY_TAG, start, end)`,
/// and `KrippendorffUnitizedAlpha(data).result`. The units were drawn at random; some of them touch.
const PYPI: &[(u32, &[Units], f64)] = &[
    (40, &[&[(2, 3), (15, 24), (32, 36)], &[(1, 10), (14, 27), (31, 37)]], 0.344_517_543_860),
    (100, &[&[(32, 37), (49, 63), (66, 70)], &[(33, 49), (49, 63), (68, 87)]], 0.326_006_944_444),
    (
        300,
        &[
            &[(26, 93), (93, 114), (138, 176), (204, 226), (236, 257)],
            &[(30, 54), (92, 109), (129, 179), (205, 229), (234, 250)],
            &[(33, 94), (94, 113), (140, 175), (206, 224), (234, 251)],
        ],
        0.647_940_444_444,
    ),
    (
        1000,
        &[
            &[(108, 122), (135, 174), (182, 275), (293, 378), (422, 640), (801, 997)],
            &[(97, 129), (129, 184), (194, 272), (282, 383), (429, 637), (772, 991)],
            &[(114, 133), (135, 167), (206, 275), (305, 395), (414, 646), (795, 987)],
            &[(81, 149), (149, 172), (184, 266), (298, 384), (432, 647), (794, 968)],
        ],
        0.743_561_812_977,
    ),
    (24, &[&[(1, 14), (20, 22)], &[(0, 7), (7, 11)]], 0.553_321_678_322),
    (
        60,
        &[
            &[(13, 37), (37, 56)],
            &[(9, 28), (28, 34)],
            &[(1, 12), (40, 46)],
            &[(4, 50), (50, 55)],
            &[(1, 29), (32, 50)],
            &[(0, 14), (26, 45)],
        ],
        0.099_486_661_321,
    ),
    (10, &[&[(0, 3)], &[]], -0.1),
    (10, &[&[(0, 10)], &[(0, 4)]], 0.007_142_857_143),
    (20, &[&[(0, 5), (5, 10)], &[(0, 10)]], 1.0),
];

#[test]
fn alpha_is_that_of_another_implementation() {
    for &(length, readers, expected) in PYPI {
        let alpha = alpha_of(length, readers).value().unwrap();
        assert!((alpha - expected).abs() < 1e-11, "{alpha} is not {expected} ({readers:?})");
    }
}

/// The definition, intersection by intersection: every unit and gap of every reader with those of every other.
fn alpha_by_definition(length: u32, readers: &[Vec<(u32, u32)>]) -> f64 {
    let segments = |units: &[(u32, u32)]| {
        let (mut all, mut from) = (Vec::new(), 0);
        for &(start, end) in units {
            all.push((from, start, false));
            all.push((start, end, true));
            from = end;
        }
        all.push((from, length, false));
        all
    };
    let readers: Vec<_> = readers.iter().map(|units| segments(units)).collect();
    let mut observed = [[0.0; 2]; 2];
    for (one, first) in readers.iter().enumerate() {
        for (_, second) in readers.iter().enumerate().filter(|(other, _)| *other != one) {
            for a in first {
                for b in second {
                    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
                    observed[usize::from(a.2)][usize::from(b.2)] +=
                        f64::from(common) / (readers.len() - 1) as f64;
                }
            }
        }
    }
    let margin = |value: usize| observed[value][0] + observed[value][1];
    let all = margin(0) + margin(1);
    let own = |segment: &(u32, u32, bool)| {
        let length = f64::from(segment.1 - segment.0);
        if segment.2 { length * length } else { length }
    };
    let correction: f64 = readers.iter().flatten().map(own).sum();
    let expected = all * margin(0) * margin(1) / (all * all - correction);
    1.0 - observed[0][1] / expected
}

#[test]
fn overlapping_passages_are_one_unit_and_touching_ones_are_two() {
    let other = [(5, 30)];
    let joined = alpha_of(40, &[&[(0, 20)][..], &other]);
    assert_eq!(alpha_of(40, &[&[(0, 12), (8, 20)][..], &other]), joined);
    assert_eq!(alpha_of(40, &[&[(0, 20), (3, 9), (0, 20)][..], &other]), joined);
    assert_eq!(alpha_of(40, &[&[(8, 20), (0, 12)][..], &other]), joined, "in whatever order");
    assert_ne!(alpha_of(40, &[&[(0, 10), (10, 20)][..], &other]), joined);
}

#[test]
fn alpha_says_why_it_is_undefined() {
    let undefined = |length, readers: &[&[(u32, u32)]]| match alpha_of(length, readers) {
        Figure::Undefined(why) => why.to_string(),
        Figure::Value(value) => value.to_string(),
    };
    assert_eq!(undefined(9, &[&[(0, 3)]]), "undefined because there are not two readers to compare");
    assert_eq!(undefined(0, &[&[], &[]]), "undefined because the text is empty");
    assert_eq!(undefined(9, &[&[], &[]]), "undefined because nobody marked anything with this tag");
    assert_eq!(
        undefined(9, &[&[(0, 9)], &[(0, 4), (4, 9)]]),
        "undefined because every reader marked the whole text, so that they could not but agree"
    );
    let alone = compare(&[("Ada", &reading("[claim:it] opened"))]);
    assert_eq!(alone.tags[0].exact, Figure::Undefined(Why::NotTwoReaders));
    assert_eq!(alone.tags[0].alpha, Figure::Undefined(Why::NotTwoReaders));
    assert_eq!(alone.passages[0].standing, Standing::Only(0));
    assert_eq!(compare(&[]).tags[0].alpha, Figure::Undefined(Why::NotTwoReaders));
}

#[test]
fn an_alpha_has_a_meaning_in_words() {
    let all = [1.0, 0.9, 0.8, 0.7, 0.667, 0.5, 0.0, -0.5].map(meaning);
    assert_eq!(all[1], all[2]);
    assert_eq!(all[3], all[4]);
    assert_eq!(all[6], "The readers agree no more than chance would have them.");
    for word in ["reliable", "good", "poor", "true"] {
        assert!(all.iter().all(|sentence| !sentence.contains(word)));
    }
}

proptest! {
    #[test]
    fn alpha_is_that_of_the_definition(
        readers in prop::collection::vec(prop::collection::btree_set(0_u32..=60, 0..14), 2..6)
    ) {
        // Every two places are a unit; at times one begins where another ends.
        let readers: Vec<Vec<(u32, u32)>> = readers
            .iter()
            .map(|places| {
                let places: Vec<_> = places.iter().copied().collect();
                let step = if places.len().is_multiple_of(3) { 1 } else { 2 };
                places.windows(2).step_by(step).map(|ends| (ends[0], ends[1])).collect()
            })
            .collect();
        match alpha_of(60, &readers) {
            Figure::Value(alpha) => {
                prop_assert!((alpha - alpha_by_definition(60, &readers)).abs() < 1e-12);
                prop_assert!((-1.0..=1.0).contains(&alpha));
            }
            Figure::Undefined(why) => {
                let covered: u32 = readers.iter().flatten().map(|unit| unit.1 - unit.0).sum();
                let expected = if covered == 0 { Why::NotMarked } else { Why::AllMarked };
                prop_assert_eq!(why, expected);
                prop_assert!(covered == 0 || covered == 60 * readers.len() as u32);
            }
        }
    }
}
