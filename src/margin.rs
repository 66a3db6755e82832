//! The margin: cards that stand each beside its passage, none over another, and the curves between passages.

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

/// How far the curves between a passage and those it is linked with swing out, given how far away each of these is, in
/// pixels: the farther the more, none as far as another, and none farther than `room`.
///
/// # Examples
/// ```
/// use press_loupe::margin::swings;
/// assert_eq!(swings(&[300.0], 40.0), [24.0]);
/// assert_eq!(swings(&[300.0, -20.0], 40.0), [40.0, 20.0]);
/// assert!(swings(&[], 40.0).is_empty());
/// ```
#[must_use]
pub fn swings(distances: &[f64], room: f64) -> Vec<f64> {
    /// How much of the room a single curve takes.
    const ALONE: f64 = 0.6;
    let mut order: Vec<usize> = (0..distances.len()).collect();
    let distance = |nth: &usize| distances.get(*nth).copied().unwrap_or(0.0).abs();
    order.sort_by(|one, other| distance(one).total_cmp(&distance(other)));
    let share = if order.len() == 1 { ALONE } else { 1.0 / order.len().max(1) as f64 };
    let mut swings = vec![0.0; distances.len()];
    for (rank, nth) in order.into_iter().enumerate() {
        if let Some(swing) = swings.get_mut(nth) {
            *swing = room * share * (rank + 1) as f64;
        }
    }
    swings
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
