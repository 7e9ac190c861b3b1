//! What was looked at for the files of a site, as bytes: a large site looks at hundreds of thousands of facts, and all are
//! read and written with each build.

use serde::{Deserialize as _, Deserializer, Serializer};

use crate::trace::Subject;

pub(super) fn serialize<S: Serializer>(seen: &[Subject], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<[u8; Subject::BYTES]> = seen.iter().map(|subject| subject.to_bytes()).collect();
    serializer.serialize_bytes(bytes.as_flattened())
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Subject>, D::Error> {
    let nothing = || serde::de::Error::custom("nothing that can be looked at");
    let (subjects, rest) = <&'de [u8]>::deserialize(deserializer)?.as_chunks();
    if !rest.is_empty() {
        return Err(nothing());
    }
    let mut seen = Vec::with_capacity(subjects.len());
    for bytes in subjects {
        seen.push(Subject::from_bytes(*bytes).ok_or_else(nothing)?);
    }
    Ok(seen)
}
