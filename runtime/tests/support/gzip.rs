//! Bodies packed with gzip.

use std::io::{self, Read};

use flate2::Compression;
use flate2::write::GzEncoder;

const MEBIBYTE: u64 = 1024 * 1024;

/// The bytes, packed.
pub(super) fn pack(bytes: &[u8]) -> Vec<u8> {
    pack_from(bytes)
}

/// So many MiB of spaces, packed: spaces, because JSON allows any number of them.
pub(super) fn bomb(mebibytes: usize) -> Vec<u8> {
    pack_from(io::repeat(b' ').take(mebibytes as u64 * MEBIBYTE))
}

fn pack_from(mut source: impl Read) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    io::copy(&mut source, &mut encoder).expect("memory takes every byte");
    encoder.finish().expect("memory takes every byte")
}
