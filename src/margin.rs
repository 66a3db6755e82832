//! Where the cards stand in the margin: each beside its passage, none over another.

/// The top of each card, given where each would like to stand and how high it is, in pixels and in text order.
///
/// The card in hand stands exactly beside its passage; those before it give way upwards, those after it
/// downwards. Cards never overlap, keep `gap` between them and do not rise above `floor`: where there is not room enough
/// for those before it, the card in hand gives way too.
///
/// # Examples
/// ```
/// use press_loupe::margin::tops;
/// let cards = [(0.0, 50.0), (10.0, 50.0), (200.0, 50.0)];
/// assert_eq!(tops(&cards, 8.0, 0.0, None), [0.0, 58.0, 200.0]);
/// let cards = [(90.0, 50.0), (100.0, 50.0), (200.0, 50.0)];
/// assert_eq!(tops(&cards, 8.0, 0.0, Some(1)), [42.0, 100.0, 200.0]);
/// ```
#[must_use]
pub fn tops(cards: &[(f64, f64)], gap: f64, floor: f64, in_hand: Option<usize>) -> Vec<f64> {
    let mut tops: Vec<f64> = cards.iter().map(|card| card.0).collect();
    let first = in_hand.filter(|&nth| nth < cards.len()).unwrap_or(0);
    let mut free = f64::NEG_INFINITY;
    for (top, card) in tops.iter_mut().zip(cards).skip(first) {
        *top = top.max(free);
        free = *top + card.1 + gap;
    }
    let mut bound = tops.get(first).copied().unwrap_or(0.0) - gap;
    // Those before the card in hand stand beside their passages too, and give way upwards where it is crowded.
    for (top, card) in tops.iter_mut().zip(cards).take(first).rev() {
        *top = top.min(bound - card.1);
        bound = *top - gap;
    }
    let mut free = floor;
    for (top, card) in tops.iter_mut().zip(cards) {
        *top = top.max(free);
        free = *top + card.1 + gap;
    }
    tops
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_card_stands_over_another(
            mut wishes in prop::collection::vec(0.0..1e4_f64, 1..40), heights in prop::collection::vec(20.0..200.0_f64, 40), hand in 0_usize..40
        ) {
            wishes.sort_by(f64::total_cmp);
            let cards: Vec<_> = wishes.into_iter().zip(heights).collect();
            let hand = hand % cards.len();
            let placed = tops(&cards, 8.0, 0.0, Some(hand));
            let before: f64 = cards[..hand].iter().map(|card| card.1 + 8.0).sum();
            prop_assert!(placed[0] >= 0.0);
            prop_assert!((placed[hand] - cards[hand].0.max(before)).abs() < 0.001);
            for (nth, pair) in placed.windows(2).enumerate() {
                prop_assert!(pair[0] + cards[nth].1 + 7.999 <= pair[1]);
            }
        }
    }
}
