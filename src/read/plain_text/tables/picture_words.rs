//! What marks the words under a picture. Open lists.

/// How a caption begins.
#[rustfmt::skip]
pub(in super::super) const OPENERS: &[&str] = &[
    "photo:", "photos:", "photo by", "photo credit", "photograph:", "photograph by", "photo courtesy", "photo from", "picture:", "pictured:", "pictured above", "pictured,", "image:", "image by", "image credit", "image courtesy", "image source", "caption:", "credit:", "photo illustration", "illustration:", "illustration by", "screenshot:", "screengrab:",
    "file photo", "file photograph", "file image", "file picture", "file –", "file —", "file -", "(photo", "[photo", "(image", "[image", "[picture",
    "foto:", "bild:", "crédit photo", "crédits photo", "photo :", "légende", "imagen:", "fotografía:", "عکس:", "عکس :", "تصویر:", "صورة:", "图：", "图:", "图片", "圖：",
];

/// How a numbered caption begins; a number must follow.
pub(in super::super) const NUMBERED: &[&str] =
    &["figure", "fig.", "fig", "photo", "image", "plate", "map", "chart", "abbildung", "abb.", "figura"];

/// Words that make the parentheses at the end of a short line the credit of a picture.
#[rustfmt::skip]
pub(in super::super) const CREDITS: &[&str] = &[
    "cc by", "cc-by", "cc0", "creative commons", "flickr", "wikimedia", "wikipedia", "public domain", "photo", "photos", "photograph", "photographer", "image", "images", "picture", "pictures", "getty", "shutterstock", "istock", "alamy", "epa", "epa-efe", "unsplash", "pixabay", "pexels", "corbis", "zuma", "magnum", "screenshot", "screengrab", "file", "courtesy", "credit", "illustration", "video grab", "handout", "©", "foto", "bild", "archiv", "عکس", "تصویر", "图",
];

/// How the credit of a picture ends a line, without parentheses.
#[rustfmt::skip]
pub(in super::super) const ENDINGS: &[&str] = &[
    "getty images", "ap photo", "afp photo", "reuters photo", "wikimedia commons", "file photo", "shutterstock", "istock", "alamy", "alamy stock photo", "stock photo", "photo credit", "public domain", "flickr", "via getty", "via ap", "via reuters", "afp via getty images", "news agency",
];

/// What leads, in the middle of a short line, to the name of a photographer.
#[rustfmt::skip]
pub(in super::super) const BEFORE_A_PHOTOGRAPHER: &[&str] = &[
    "photo by ", "photos by ", "photograph by ", "picture by ", "image by ", "photo: ", "photograph: ", "picture: ", "image: ", "credit: ", "photo credit: ", "photo courtesy of ", "courtesy of ", "© ", "ap photo/", "reuters/", "afp/", "getty/", "foto: ", "عکس: ", "photo : ",
];
