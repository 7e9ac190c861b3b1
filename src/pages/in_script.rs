//! Words that stand in a script or in an element `script`.

/// The same script, in which no words end it early, whoever reads it: neither `</script>` nor the two characters that were
/// line ends in old JavaScript stand in it as they are.
pub(super) fn safe(script: String) -> String {
    if !script.contains(['<', '\u{2028}', '\u{2029}']) {
        return script;
    }
    script.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
