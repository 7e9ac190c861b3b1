//! Why a site could not be written.

use std::io;
use std::path::{Path, PathBuf};

use crate::archive::address::OutPath;

/// Why a site could not be written. Nothing that Glossator did not make was touched.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds something, and no manifest says that we made it.
    #[error("{} holds files and is not a site that Glossator made", .0.display())]
    NotOurs(PathBuf),
    /// Something that is no folder stands where the site should.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// A new archive should stand in a folder that holds something.
    #[error("{} holds files already", .0.display())]
    NotEmpty(PathBuf),
    /// The manifest cannot be what we wrote.
    #[error("{}, line {line}: {why}", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is the matter with it.
        why: String,
    },
    /// Something that we did not make stands where a file of the site belongs.
    #[error("{} is in the way: a page belongs there, and Glossator did not make what stands there", .0.display())]
    InTheWay(PathBuf),
    /// A folder of the site is a link to somewhere else.
    #[error("{} is a symbolic link, and Glossator writes through none", .0.display())]
    Link(PathBuf),
    /// Two files of the site want one place.
    #[error("{a} and {b} cannot both stand in the site")]
    Clash {
        /// The one that came first.
        a: OutPath,
        /// The one that came second.
        b: OutPath,
    },
    /// A file of the site wants a place that is kept for something else.
    #[error("{0} cannot stand in the site: the name is kept for git or for Glossator itself")]
    Reserved(OutPath),
    /// The machine refused.
    #[error("{} could not be {action}", path.display())]
    Io {
        /// What was tried: "written".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the machine said.
        source: io::Error,
    },
}

impl WriteError {
    /// Makes an [`io::Error`] say what was tried, and where.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::NotOurs(_) | Self::NotAFolder(_) => Some("name a new or empty folder with --out"),
            Self::NotEmpty(_) => Some("name a new or empty folder"),
            Self::Manifest { .. } => Some("remove the whole folder and build again, or bring the manifest back"),
            Self::InTheWay(_) => Some("move it elsewhere and build again; a file in static/ is copied into the site"),
            Self::Link(_) => Some("remove the link and build again"),
            Self::Clash { .. } => {
                Some("many machines do not tell upper from lower case: rename the file, id or actor behind one of them")
            }
            Self::Reserved(_) => Some("rename the file it comes from"),
            Self::Io { .. } => None,
        }
    }
}
