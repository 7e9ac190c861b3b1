//! Files in a folder that is new or empty.

use std::fs;
use std::path::Path;

use super::WriteError;

/// Writes files, by their paths with `/`, into a folder that is made for them.
///
/// # Errors
/// When the folder holds anything, or the machine refuses; then nothing that stood there was touched.
pub fn fresh(folder: &Path, files: &[(&str, &str)]) -> Result<(), WriteError> {
    if folder.exists() && !folder.is_dir() {
        return Err(WriteError::NotAFolder(folder.to_owned()));
    }
    fs::create_dir_all(folder).map_err(WriteError::io("made", folder))?;
    if fs::read_dir(folder).map_err(WriteError::io("read", folder))?.next().is_some() {
        return Err(WriteError::NotEmpty(folder.to_owned()));
    }
    for (name, text) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(WriteError::io("made", parent))?;
        }
        fs::write(&path, text).map_err(WriteError::io("written", &path))?;
    }
    Ok(())
}
