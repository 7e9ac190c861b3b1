//! What an archive changes of the site's look without touching its stylesheet: colours, faces and the measure.

/// The colours that can be set, by their keys in `archive.toml`: `repeat_tint` is the custom property `--repeat-tint`.
pub const COLOURS: &[&str] = &[
    "page",
    "text",
    "quiet",
    "hairline",
    "wash",
    "column",
    "repeat",
    "repeat_tint",
    "actor",
    "note",
    "added",
    "absent",
];
/// The faces that can be set: that of the articles and that of all small things.
pub const FACES: &[&str] = &["text_face", "small_face"];
/// The width of a line of text.
pub const MEASURE: &str = "measure";

/// The changes, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// Custom properties and their values.
    plain: Vec<(String, String)>,
    /// Colours: a custom property, the colour in the light and that in the dark.
    colours: Vec<(String, String, String)>,
}

/// Why a value cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALook {
    /// It is not a colour.
    #[error("a colour is written #rgb or #rrggbb; two of them are the one in the light and the one in the dark")]
    Colour,
    /// It is not a list of faces.
    #[error("faces are names with commas between them, such as \"Iowan Old Style, Georgia, serif\"")]
    Face,
    /// It is not a width.
    #[error("the measure is a width from 20rem to 60rem")]
    Measure,
}

impl Look {
    /// Sets a colour, in the light and in the dark.
    ///
    /// # Errors
    /// When one of the two is not a colour.
    pub fn colour(&mut self, key: &str, light: &str, dark: &str) -> Result<(), NotALook> {
        if ![light, dark].into_iter().all(is_colour) {
            return Err(NotALook::Colour);
        }
        self.colours.push((property(key), light.to_ascii_lowercase(), dark.to_ascii_lowercase()));
        Ok(())
    }

    /// Sets a face and those that stand in for it.
    ///
    /// # Errors
    /// When it is not a list of names.
    pub fn face(&mut self, key: &str, faces: &str) -> Result<(), NotALook> {
        let named: Vec<&str> = faces.split(',').map(|face| face.trim().trim_matches(['"', '\''])).collect();
        let is_name = |face: &&str| {
            !face.is_empty() && face.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.'))
        };
        if !named.iter().all(is_name) {
            return Err(NotALook::Face);
        }
        const GENERIC: [&str; 7] =
            ["serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace"];
        let written =
            named.iter().map(|face| if GENERIC.contains(face) { (*face).to_owned() } else { format!("\"{face}\"") });
        self.plain.push((property(key), written.collect::<Vec<_>>().join(", ")));
        Ok(())
    }

    /// Sets the width of a line of text.
    ///
    /// # Errors
    /// When it is no width in `rem` within the bounds of what can be read.
    pub fn measure(&mut self, width: &str) -> Result<(), NotALook> {
        let number = width.strip_suffix("rem").ok_or(NotALook::Measure)?;
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let fits = number.parse::<f32>().is_ok_and(|number| (20.0..=60.0).contains(&number));
        if !plain || !fits {
            return Err(NotALook::Measure);
        }
        self.plain.push((property(MEASURE), width.to_owned()));
        Ok(())
    }

    /// The stylesheet that makes the changes; none when there are none.
    #[must_use]
    pub fn style(&self) -> Option<String> {
        if *self == Self::default() {
            return None;
        }
        let plain = self.plain.iter().map(|(property, value)| format!("    {property}: {value};\n"));
        let light = self.colours.iter().map(|(property, light, _)| format!("    {property}: {light};\n"));
        let both = self.colours.iter();
        let both = both.map(|(property, light, dark)| format!("      {property}: light-dark({light}, {dark});\n"));
        let both: String = both.collect();
        let plain: String = plain.chain(light).collect();
        // On paper the colours are those of the stylesheet. A browser that does not know light-dark() stays in the light.
        let supported = format!("  @supports (color: light-dark(#000, #fff)) {{\n    :root {{\n{both}    }}\n  }}\n");
        let supported = if both.is_empty() { "" } else { &supported };
        Some(format!("@media screen {{\n  :root {{\n{plain}  }}\n{supported}}}\n"))
    }
}

/// The custom property of a key.
fn property(key: &str) -> String {
    format!("--{}", key.replace('_', "-"))
}

fn is_colour(written: &str) -> bool {
    let digits = written.strip_prefix('#').unwrap_or("");
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_a_stylesheet_of_custom_properties() {
        let mut look = Look::default();
        assert_eq!(look.style(), None);
        look.colour("repeat_tint", "#FBEFD0", "#332a12").expect("colours");
        look.face("text_face", "Iowan Old Style, 'Georgia', serif").expect("faces");
        look.measure("34.5rem").expect("a width");
        let style = look.style().expect("a stylesheet");
        for rule in [
            "--repeat-tint: #fbefd0;",
            "--repeat-tint: light-dark(#fbefd0, #332a12);",
            "--text-face: \"Iowan Old Style\", \"Georgia\", serif;",
            "--measure: 34.5rem;",
        ] {
            assert!(style.contains(rule), "{style}");
        }
        assert_eq!(style.matches('{').count(), style.matches('}').count());
    }

    #[test]
    fn nothing_but_colours_names_and_widths_gets_into_it() {
        let mut look = Look::default();
        assert_eq!(look.colour("page", "#fff", "red; } body { display: none"), Err(NotALook::Colour));
        assert_eq!(look.colour("page", "url(x)", "#000"), Err(NotALook::Colour));
        assert_eq!(look.face("text_face", "Georgia; }"), Err(NotALook::Face));
        assert_eq!(look.measure("80rem"), Err(NotALook::Measure));
        assert_eq!(look.measure("40px"), Err(NotALook::Measure));
        assert_eq!(look.measure("infrem"), Err(NotALook::Measure));
        assert_eq!(look, Look::default());
    }
}
