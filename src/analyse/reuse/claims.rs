//! Words by which an article says that it is taken from elsewhere. Open data: add a language by adding lines.

use crate::analyse::words;

/// Where in a short block of its own such words must stand to mean it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// Anywhere.
    Anywhere,
    /// At the beginning: elsewhere they may be about anything.
    Opening,
    /// At the beginning, and even so they mean it only where all else agrees: a blog writes "Posted by" over its own.
    Weak,
}

/// The words, as they are printed; they are matched as all words are, without case, accents and punctuation.
const CLAIMS: &[(Claim, &str)] = &[
    // English
    (Claim::Anywhere, "this article by"),
    (Claim::Anywhere, "this essay by"),
    (Claim::Anywhere, "this post by"),
    (Claim::Anywhere, "the following article"),
    (Claim::Anywhere, "originally published"),
    (Claim::Anywhere, "originally appeared"),
    (Claim::Anywhere, "originally posted"),
    (Claim::Anywhere, "article first appeared"),
    (Claim::Anywhere, "post first appeared"),
    (Claim::Anywhere, "story first appeared"),
    (Claim::Anywhere, "was first published"),
    (Claim::Anywhere, "appeared first on"),
    (Claim::Anywhere, "first published in"),
    (Claim::Anywhere, "first published at"),
    (Claim::Anywhere, "first published by"),
    (Claim::Anywhere, "first published on"),
    (Claim::Anywhere, "is reprinted"),
    (Claim::Anywhere, "is republished"),
    (Claim::Anywhere, "reprinted from"),
    (Claim::Anywhere, "reprinted with"),
    (Claim::Anywhere, "republished from"),
    (Claim::Anywhere, "republished with"),
    (Claim::Anywhere, "reposted from"),
    (Claim::Anywhere, "reposted with"),
    (Claim::Anywhere, "reproduced with"),
    (Claim::Anywhere, "reproduced from"),
    (Claim::Anywhere, "cross-posted from"),
    (Claim::Anywhere, "crossposted from"),
    (Claim::Anywhere, "excerpted from"),
    (Claim::Anywhere, "read it all"),
    (Claim::Anywhere, "read the whole thing"),
    (Claim::Anywhere, "read the full article"),
    (Claim::Anywhere, "read the full story"),
    (Claim::Anywhere, "read the full text"),
    (Claim::Anywhere, "read the whole article"),
    (Claim::Anywhere, "read the rest"),
    (Claim::Anywhere, "read the original"),
    (Claim::Opening, "first appeared"),
    (Claim::Opening, "first published"),
    (Claim::Opening, "courtesy of"),
    (Claim::Opening, "an excerpt from"),
    (Claim::Opening, "read more at"),
    (Claim::Opening, "read more here"),
    (Claim::Opening, "continue reading"),
    (Claim::Opening, "source"),
    (Claim::Weak, "posted by"),
    (Claim::Weak, "shared by"),
    (Claim::Weak, "submitted by"),
    (Claim::Weak, "via"),
    // German
    (Claim::Anywhere, "dieser Artikel von"),
    (Claim::Anywhere, "zuerst erschienen"),
    (Claim::Anywhere, "erschien zuerst"),
    (Claim::Anywhere, "ursprünglich erschienen"),
    (Claim::Anywhere, "ursprünglich veröffentlicht"),
    (Claim::Anywhere, "zuerst veröffentlicht"),
    (Claim::Opening, "Nachdruck aus"),
    (Claim::Opening, "Quelle"),
    // French
    (Claim::Anywhere, "cet article de"),
    (Claim::Anywhere, "initialement publié"),
    (Claim::Anywhere, "publié initialement"),
    (Claim::Anywhere, "d'abord paru"),
    (Claim::Anywhere, "publié à l'origine"),
    (Claim::Anywhere, "lire l'article original"),
    (Claim::Opening, "lire la suite"),
    // Spanish and Portuguese
    (Claim::Anywhere, "este artículo de"),
    (Claim::Anywhere, "publicado originalmente"),
    (Claim::Anywhere, "publicado por primera vez"),
    (Claim::Anywhere, "publicado pela primeira vez"),
    (Claim::Anywhere, "originalmente publicado"),
    (Claim::Opening, "fuente"),
    (Claim::Opening, "fonte"),
    // Italian
    (Claim::Anywhere, "pubblicato originariamente"),
    (Claim::Anywhere, "originariamente pubblicato"),
    (Claim::Anywhere, "leggi l'articolo originale"),
    // Dutch
    (Claim::Anywhere, "oorspronkelijk gepubliceerd"),
    (Claim::Anywhere, "verscheen eerder"),
    // Russian
    (Claim::Anywhere, "впервые опубликовано"),
    (Claim::Anywhere, "первоначально опубликовано"),
    (Claim::Opening, "источник"),
    // Turkish
    (Claim::Anywhere, "ilk olarak yayımlandı"),
    (Claim::Opening, "kaynak"),
    // Persian
    (Claim::Anywhere, "به نقل از"),
    (Claim::Anywhere, "برگرفته از"),
    (Claim::Opening, "منبع"),
    // Arabic
    (Claim::Anywhere, "نقلا عن"),
    (Claim::Opening, "المصدر"),
    // Hebrew
    (Claim::Anywhere, "פורסם לראשונה"),
    (Claim::Anywhere, "פורסם במקור"),
    // Chinese and Japanese
    (Claim::Anywhere, "原载于"),
    (Claim::Anywhere, "转载自"),
    (Claim::Anywhere, "初出"),
];

/// Every claim with the keys of its words.
pub(super) fn all() -> Vec<(Claim, Vec<u64>)> {
    let keys = |text| words::of_text(text).map(|(_, word)| words::key(word)).collect();
    CLAIMS.iter().map(|(claim, text)| (*claim, keys(text))).collect()
}
