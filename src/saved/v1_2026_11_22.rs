//! From version 1 to version 2, on 22 November 2026.
//!
//! Version 1 did not count: `r` was the number 1 in every record. Version 2 counts, and says who wrote: `"1.0"`, the
//! first state, by nobody in particular. Records of releases have no `r` and are the same in both versions.
//!
//! Records are migrated as they are read; what is stored stays as it is until the reader changes that item.

use serde_json::Value;

/// Makes a record of version 1 one of version 2.
pub(super) fn migrate(record: &mut Value) {
    if let Some(revision) = record.get_mut("r") {
        *revision = Value::String("1.0".to_owned());
    }
}
