//! What was looked at for the files of a site, as bytes: a large site looks at hundreds of thousands of facts, and all are
//! read and written with each build.

use serde::{Deserialize as _, Deserializer, Serializer};

use crate::trace::Subject;

pub(super) fn serialize<S: Serializer>(seen: &[Subject], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(seen.len() * Subject::BYTES);
    seen.iter().for_each(|subject| bytes.extend(subject.to_bytes()));
    serializer.serialize_bytes(&bytes)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Subject>, D::Error> {
    let nothing = || serde::de::Error::custom("nothing that can be looked at");
    let (subjects, rest) = <&'de [u8]>::deserialize(deserializer)?.as_chunks();
    if !rest.is_empty() {
        return Err(nothing());
    }
    subjects.iter().map(|bytes| Subject::from_bytes(*bytes).ok_or_else(nothing)).collect()
}
