//! `[theme]` in `seeds/archive.toml`: what is changed of the site's look.

use toml::de::DeTable;

use super::toml_file::{Key, TomlFile, Value};
use crate::archive::look::{COLOURS, FACES, Look, MEASURE, NotALook};

/// Reads the table; what cannot be used is told and left out.
pub(super) fn read(file: &mut TomlFile<'_>, table: &DeTable<'_>) -> Look {
    let mut look = Look::default();
    for (key, value) in table.iter() {
        if let Some(Err(why)) = set(&mut look, file, key, value) {
            file.error("theme", format!("`{}` cannot be used", key.get_ref()), value.span());
            file.help(why.to_string());
        }
    }
    look
}

fn set(look: &mut Look, file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<Result<(), NotALook>> {
    let name = key.get_ref().as_ref();
    if COLOURS.contains(&name) {
        let colours = file.list(key, value);
        return match colours.as_slice() {
            [both] => Some(look.colour(name, both.get_ref(), both.get_ref())),
            [light, dark] => Some(look.colour(name, light.get_ref(), dark.get_ref())),
            _ => Some(Err(NotALook::Colour)),
        };
    }
    if FACES.contains(&name) {
        return file.words(key, value).map(|faces| look.face(name, &faces));
    }
    if name == MEASURE {
        return file.words(key, value).map(|width| look.measure(&width));
    }
    file.unknown(key, &[COLOURS, FACES, &[MEASURE]].concat());
    None
}
