//! The version of a package that `Cargo.lock` holds.

/// The version of `package`, if the lock file names it. Of several versions the first one.
pub(crate) fn version_of<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| value(line, "name") == Some(package))?;
    lines.take_while(|line| !line.starts_with('[')).find_map(|line| value(line, "version"))
}

/// What stands between the quotes in `key = "…"`.
fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.99"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "unversioned"
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_of(LOCK, "wasm"), None);
    }

    #[test]
    fn a_package_never_takes_the_version_of_another() {
        assert_eq!(version_of(LOCK, "unversioned"), None);
    }
}
