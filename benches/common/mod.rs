//! What the benchmarks of the host share.

use std::time::Instant;

use press_loupe::annotation::Moment;

/// The least of nine runs, in milliseconds: what others on the machine take only ever adds.
pub(crate) fn least(run: impl Fn() -> usize) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..9 {
        let start = Instant::now();
        assert!(run() > 0);
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    least
}

pub(crate) fn moment() -> Moment {
    Moment::new("2026-11-22T15:28:03Z").unwrap()
}
