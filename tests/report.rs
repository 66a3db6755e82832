//! The report.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod fixture;

use fixture::moment;
use fixture::readings::sample;
use press_loupe::exchange::{About, report};
use press_loupe::reading::Reading;
use press_loupe::release::digest;

fn write(reading: &Reading) -> String {
    let digest = digest(reading.text().as_str());
    let about = About {
        identity: "press-loupe-sample",
        digest: &digest,
        generated: &moment(500),
        creator: Some("Cleo"),
    };
    report::write(reading, &about, None)
}

/// Writes reports into the folder that `PRESS_LOUPE_SAMPLES` names, to be looked at.
#[test]
fn samples() {
    let Some(folder) = std::env::var_os("PRESS_LOUPE_SAMPLES").map(std::path::PathBuf::from) else { return };
    { let (name, reading) = ("sample", sample());
        std::fs::write(folder.join(format!("{name}.report.html")), write(&reading)).unwrap();
    }
}
