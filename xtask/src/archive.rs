//! A ZIP archive, for sites that take a plugin as one.
//!
//! Its entries are stored, not compressed, and bear one date: the same files always make the same archive.

use anyhow::{Context, Result};

use crate::bundle::Files;

/// The version of the format that a reader must know.
const VERSION: u16 = 20;
/// Who wrote it, in the upper byte: a system with Unix's permissions.
const MADE_BY: u16 = 3 << 8 | VERSION;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// The first day the format knows: 1 January 1980.
const DATE: u16 = 1 << 5 | 1;
/// A file that everybody may read and its owner may change.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// The files as an archive, in the order of their paths.
pub(crate) fn zipped(files: &Files) -> Result<Vec<u8>> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (path, bytes) in files {
        let offset = size(archive.len())?;
        let entry = entry(path, bytes)?;
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(path.as_bytes());
        archive.extend(bytes);
        directory.extend(b"PK\x01\x02");
        directory.extend(MADE_BY.to_le_bytes());
        directory.extend(&entry);
        // No comment, on the first disk, and nothing said of text.
        directory.extend([0; 6]);
        directory.extend(PERMISSIONS.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let (start, length) = (size(archive.len())?, size(directory.len())?);
    let count = u16::try_from(files.len()).context("more files than an archive holds")?;
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    // No comment.
    archive.extend([0; 2]);
    Ok(archive)
}

/// What is said of a file both beside it and in the directory at the end.
fn entry(path: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let length = size(bytes.len())?.to_le_bytes();
    let mut entry = Vec::new();
    for number in [VERSION, FLAGS, /* stored */ 0, /* midnight */ 0, DATE] {
        entry.extend(number.to_le_bytes());
    }
    entry.extend(checksum(bytes).to_le_bytes());
    entry.extend(length);
    entry.extend(length);
    let name = u16::try_from(path.len()).with_context(|| format!("{path} is too long a name"))?;
    entry.extend(name.to_le_bytes());
    // Nothing beyond the format.
    entry.extend([0; 2]);
    Ok(entry)
}

fn size(length: usize) -> Result<u32> {
    u32::try_from(length).context("more than an archive holds")
}

/// CRC-32, as ZIP and PNG have it.
fn checksum(bytes: &[u8]) -> u32 {
    let after_byte = |sum: u32, byte: &u8| {
        let shifted = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        (0..8).fold(sum ^ u32::from(*byte), shifted)
    };
    !bytes.iter().fold(!0, after_byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }

    #[test]
    fn an_archive_ends_with_the_directory_of_what_it_holds() -> Result<()> {
        let files = Files::from([("a/b.txt".to_owned(), b"abc".to_vec()), ("c".to_owned(), Vec::new())]);
        let archive = zipped(&files)?;
        let (first, second) = (30 + 7 + 3, 30 + 1);
        let directory = 46 + 7 + 46 + 1;
        assert_eq!(archive.len(), first + second + directory + 22);
        assert!(archive[first..].starts_with(b"PK\x03\x04"));
        assert!(archive[first + second..].starts_with(b"PK\x01\x02"));
        let end = &archive[first + second + directory..];
        assert_eq!(end, b"PK\x05\x06\0\0\0\0\x02\0\x02\0\x64\0\0\0\x47\0\0\0\0\0");
        assert_eq!(archive, zipped(&files)?);
        Ok(())
    }
}
