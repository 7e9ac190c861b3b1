//! What the reader knows of words: small open lists in several languages, all in lower case. A word that is missing
//! makes a guess weaker, never wrong in silence, so that each list may grow.

pub(super) mod byline_words;
pub(super) mod credit_words;
pub(super) mod months;
pub(super) mod picture_words;
pub(super) mod section_words;
pub(super) mod small_words;
