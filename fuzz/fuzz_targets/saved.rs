//! `checks::saved`, fuzzed.

#![no_main]

#[path = "../checks/mod.rs"]
#[allow(dead_code, reason = "each target uses its own part of the checks")]
mod checks;

libfuzzer_sys::fuzz_target!(|input: &[u8]| checks::saved::check(input));
