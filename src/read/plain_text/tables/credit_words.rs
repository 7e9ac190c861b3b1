//! How a credit line begins, and the names of press agencies. Open lists.

/// Openings that make a short line a credit wherever it stands.
#[rustfmt::skip]
pub(in super::super) const SURE: &[&str] = &[
    "read it all", "read the rest", "read the full", "read the whole", "read the original", "read the entire", "read more", "read full", "read in full", "click here", "continue reading", "to read the full", "to continue reading", "full article", "the full article", "full text", "see the original",
    "originally published", "originally appeared", "first published in", "first published at", "first published by", "first appeared", "reprinted from", "reprinted with", "reprinted by", "republished from", "republished with", "reposted from", "cross-posted", "crossposted",
    "this article was originally", "this article originally", "this article was first", "this article first", "this article appeared", "this article was published", "this article has been republished", "this article is republished",
    "this piece was originally", "this piece originally", "this piece first", "this essay was", "this story was originally", "this story originally", "this story first", "this story was first", "this post was originally", "this post originally", "this post first", "this report was first", "this report first", "a version of this", "an earlier version of this",
    "©", "(c) 19", "(c) 20", "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "copyright by", "all rights reserved", "courtesy of", "with thanks to", "adapted from", "excerpted from", "translated from", "translation:",
    "lire la suite", "lire l’article", "lire l'article", "cet article a été publié", "cet article est paru", "publié initialement", "tous droits réservés", "weiterlesen", "dieser artikel erschien", "dieser beitrag erschien", "zuerst erschienen", "alle rechte vorbehalten",
    "leer más", "este artículo fue publicado", "este artículo apareció", "publicado originalmente", "ادامه مطلب", "منبع:", "منبع :", "المصدر:", "来源：", "来源:", "原文链接", "阅读全文",
    "(reporting by", "reporting by", "additional reporting by", "(additional reporting", "with reporting by", "with additional reporting", "editing by", "(editing by",
];

/// Openings that make a short line a credit only before or after the article's own text.
#[rustfmt::skip]
pub(in super::super) const AT_THE_ENDS: &[&str] = &[
    "source:", "sources:", "source :", "via:", "via ", "from:", "link:", "url:", "original:", "original article", "publisher:", "publication:", "photo:", "photos:", "photo by", "photo credit", "picture:", "image:", "image credit", "images:", "credit:", "credits:", "quelle:", "quellen:", "fuente:", "foto:",
    "published in", "published at", "published with", "appeared in", "contact:", "media contact", "press contact", "for more information", "for further information", "http://", "https://", "www.",
];

/// News agencies and wires, as they are named in a dateline or under a picture.
#[rustfmt::skip]
pub(in super::super) const AGENCIES: &[&str] = &[
    "ap", "associated press", "the associated press", "reuters", "thomson reuters", "afp", "agence france-presse", "agence france presse", "upi", "united press international", "dpa", "efe", "ansa", "tass", "itar-tass", "interfax", "ria novosti", "xinhua", "kyodo", "yonhap", "pti", "ians", "ani", "aap", "apa", "ddp", "epd", "kna", "belga", "lusa", "sda", "ats", "anp", "tt", "ntb",
    "irna", "isna", "mehr", "mehr news", "fars", "fars news", "tasnim", "wana", "sana", "wam", "spa", "kuna", "qna", "mena", "aa", "anadolu", "anadolu agency", "jta", "jns", "bloomberg", "dow jones", "pa", "pa media", "press association", "cp", "canadian press", "the canadian press", "ips", "eurasianet", "rfe/rl", "pr newswire", "business wire", "globe newswire", "getty images", "getty", "epa", "efe", "zuma", "ناشر",
    "رویترز", "ایرنا", "ایسنا", "مهر", "فارس", "تسنیم", "新华社", "路透社", "法新社",
];
