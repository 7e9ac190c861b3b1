//! The names of months and weekdays, and what may stand beside them in a date. Open lists.

/// The month that a word names, 1 to 12; the word in lower case, without a full stop.
pub(in super::super) fn month(word: &str) -> Option<u8> {
    let found = MONTHS.iter().position(|names| names.contains(&word))?;
    u8::try_from(found + 1).ok()
}

/// English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish, Persian and Arabic names.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "janeiro", "januari", "января", "ocak", "ژانویه", "يناير", "یناير"],
    &["february", "feb", "februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro", "februari", "февраля", "şubat", "فوریه", "فبراير"],
    &["march", "mar", "märz", "mrz", "mars", "marzo", "março", "maart", "марта", "mart", "مارس"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile", "апреля", "nisan", "آوریل", "أبريل", "ابریل"],
    &["may", "mai", "mayo", "maggio", "maio", "mei", "мая", "mayıs", "مه", "می", "مايو"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня", "haziran", "ژوئن", "يونيو"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "julho", "июля", "temmuz", "ژوئیه", "جولای", "يوليو"],
    &["august", "aug", "août", "agosto", "ago", "augustus", "августа", "ağustos", "اوت", "آگوست", "أغسطس"],
    &["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября", "eylül", "سپتامبر", "سبتمبر"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "октября", "ekim", "اکتبر", "أكتوبر"],
    &["november", "nov", "novembre", "noviembre", "novembro", "ноября", "kasım", "نوامبر", "نوفمبر"],
    &["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "декабря", "aralık", "دسامبر", "ديسمبر"],
];

/// Months of the Iranian calendar: a date with one is a date, but not one this program converts.
pub(in super::super) const IRANIAN_MONTHS: [&str; 12] =
    ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

/// Weekdays and the small words of a date, which say nothing of the day itself.
#[rustfmt::skip]
pub(in super::super) const BESIDE_A_DATE: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه",
    "on", "the", "of", "at", "le", "de", "del", "den", "am", "um", "pm", "a.m", "p.m", "à", "el", "il", "gmt", "utc", "est", "edt", "et", "pt", "bst", "cet", "uhr", "ساعت", "updated",
];

/// What may introduce a date on a line of its own.
#[rustfmt::skip]
pub(in super::super) const BEFORE_A_DATE: &[&str] = &[
    "last updated on", "last updated", "last modified", "first published on", "first published", "published on", "published at", "published", "posted on", "posted", "updated on", "updated",
    "date published", "date", "dated", "publié le", "mis à jour le", "veröffentlicht am", "stand", "publicado el", "fecha", "datum", "تاریخ انتشار", "تاریخ",
];
