//! A file of the cache that holds what is known of some articles, then their contents.
//!
//! To which sheaf an article belongs follows from its id, so that an edit concerns the sheaf of its article and no other.
//! The contents stay on disk until somebody looks at them.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::Kept;
use super::file::{self, HEAD, Mark, Unusable, checksum, damaged};
use super::folio::{Folio, Leaf, Place};
use crate::archive::contents::{Contents, Shelf};
use crate::archive::id::ArticleId;
use crate::read::known::Source;

/// About how many articles a sheaf holds.
const ARTICLES: usize = 64;

/// How many bytes tell how long what is known is, after the head.
const LENGTH: usize = 8;

/// Sees to it that contents that are damaged are read again from their file, and remembers what was damaged.
#[derive(Clone, Debug, Default)]
pub(super) struct Watchman {
    /// The folder of the articles' files.
    pub(super) seeds: PathBuf,
    damage: Arc<Mutex<Option<&'static str>>>,
}

impl Watchman {
    pub(super) fn new(seeds: PathBuf) -> Self {
        Self { seeds, damage: Arc::default() }
    }

    /// Remembers that something is damaged.
    pub(super) fn report(&self, what: &'static str) {
        *self.damage.lock().unwrap_or_else(PoisonError::into_inner) = Some(what);
    }

    pub(super) fn saw_damage(&self) -> bool {
        self.damage.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// What was damaged last, which is forgotten.
    pub(super) fn forget_damage(&self) -> Option<&'static str> {
        self.damage.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Reads all sheaves; given is the checksum of each, of those that are empty nought.
pub(super) fn read_all(
    sheaves: &[u64],
    place: impl Fn(usize) -> PathBuf + Sync,
    mark: Mark,
    watchman: &Watchman,
) -> Result<Vec<Leaf>, Unusable> {
    let read = |(number, expected): (usize, &u64)| match expected {
        0 => Ok(Vec::new()),
        expected => read(&place(number), *expected, mark, watchman),
    };
    let all: Vec<Vec<Leaf>> = sheaves.par_iter().enumerate().map(read).collect::<Result<_, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

fn read(path: &Path, expected: u64, mark: Mark, watchman: &Watchman) -> Result<Vec<Leaf>, Unusable> {
    // A sheaf that is missing is damage, since the ledger speaks of it.
    let unreadable = |_: io::Error| damaged(path);
    let mut file = File::open(path).map_err(unreadable)?;
    let mut head = [0; HEAD + LENGTH];
    file.read_exact(&mut head).map_err(unreadable)?;
    let written = file::read_head(&head, mark, path)?;
    let length = head.last_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    let whole = file.metadata().map_err(unreadable)?.len();
    if written != expected || length > whole {
        return Err(damaged(path));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).map_err(|_| damaged(path))?);
    (&mut file).take(length).read_to_end(&mut bytes).map_err(unreadable)?;
    if checksum(&bytes) != expected {
        return Err(damaged(path));
    }
    let folios: Vec<Folio<'_>> = postcard::from_bytes(&bytes).map_err(|_| damaged(path))?;
    let shelf: Arc<dyn Shelf> = Arc::new(OnDisk {
        file,
        start: (HEAD + LENGTH) as u64 + length,
        places: folios.iter().map(|folio| folio.place).collect(),
        head: bytes.len(),
        watchman: watchman.clone(),
    });
    Ok(folios.into_iter().zip(0..).map(|(folio, place)| folio.leaf(Arc::clone(&shelf), place)).collect())
}

/// The contents of the articles of one sheaf.
#[derive(Debug)]
struct OnDisk {
    /// Kept open, so that what stands in it stays there even when another file takes its name.
    file: File,
    /// Where the contents begin.
    start: u64,
    places: Vec<Place>,
    /// How many bytes tell what is known of the articles.
    head: usize,
    watchman: Watchman,
}

impl Shelf for OnDisk {
    fn fetch(&self, place: u64) -> Contents {
        if let Some(contents) = self.packed(place).and_then(|bytes| postcard::from_bytes(&bytes).ok()) {
            return contents;
        }
        self.watchman.report("an article");
        let read = self.source(place).and_then(|source| source.contents(&self.watchman.seeds));
        // Damaged here, and changed there in the same moment: the next build sees the change, and puts it right.
        read.unwrap_or_default()
    }

    fn packed(&self, place: u64) -> Option<Vec<u8>> {
        let place = self.places.get(usize::try_from(place).ok()?)?;
        let mut bytes = vec![0; place.length];
        read_at(&self.file, &mut bytes, self.start + place.start).ok()?;
        (checksum(&bytes) == place.checksum).then_some(bytes)
    }
}

impl OnDisk {
    /// From what the article at a place was read.
    fn source(&self, place: u64) -> Option<Source> {
        let mut bytes = vec![0; self.head];
        read_at(&self.file, &mut bytes, (HEAD + LENGTH) as u64).ok()?;
        let folios: Vec<Folio<'_>> = postcard::from_bytes(&bytes).ok()?;
        folios.get(usize::try_from(place).ok()?).map(Folio::source)
    }
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], from: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, from)
}

#[cfg(not(unix))]
fn read_at(mut file: &File, bytes: &mut [u8], from: u64) -> io::Result<()> {
    use std::io::{Seek as _, SeekFrom};
    use std::sync::{Mutex, PoisonError};
    // There is one place in the file for everyone who reads it.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    file.seek(SeekFrom::Start(from))?;
    file.read_exact(bytes)
}

/// Writes the sheaves that hold an article of which something else is known than before, and gives the checksum of each.
pub(super) fn write_all(
    kept: &Kept,
    changed: &BTreeSet<ArticleId>,
    before: Vec<u64>,
    place: impl Fn(usize) -> PathBuf + Sync,
    mark: Mark,
) -> io::Result<Vec<u64>> {
    let articles = &kept.before.memory.articles;
    let fitting = articles.len().div_ceil(ARTICLES).next_power_of_two();
    // Their number changes only when it is far from fitting: then every article goes to another sheaf.
    let same = !before.is_empty() && before.len() <= fitting * 4 && fitting <= before.len() * 4;
    let count = if same { before.len() } else { fitting };
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (number, article) in articles.iter().enumerate() {
        members[sheaf_of(&article.id, count)].push(number);
    }
    let touched: BTreeSet<usize> = changed.iter().map(|id| sheaf_of(id, count)).collect();
    let write = |(number, members): (usize, &Vec<usize>)| match before.get(number) {
        Some(checksum) if same && !touched.contains(&number) => Ok(*checksum),
        _ if members.is_empty() => Ok(0),
        _ => write(kept, members, &place(number), mark),
    };
    members.par_iter().enumerate().map(write).collect()
}

fn sheaf_of(id: &ArticleId, count: usize) -> usize {
    (checksum(id.as_str().as_bytes()) % count.max(1) as u64) as usize
}

fn write(kept: &Kept, members: &[usize], path: &Path, mark: Mark) -> io::Result<u64> {
    let missing = || io::Error::other("something of an article is not known");
    let (mut folios, mut contents) = (Vec::with_capacity(members.len()), Vec::new());
    for number in members {
        let article = kept.before.memory.articles.get(*number).ok_or_else(missing)?;
        let packed = match article.contents.packed() {
            Some(packed) => packed,
            None => postcard::to_stdvec(article.contents.get()).map_err(io::Error::other)?,
        };
        let place = Place { start: contents.len() as u64, length: packed.len(), checksum: checksum(&packed) };
        contents.extend(packed);
        folios.push(Folio::of(kept, *number, place).ok_or_else(missing)?);
    }
    let bytes = postcard::to_stdvec(&folios).map_err(io::Error::other)?;
    let checksum = checksum(&bytes);
    let length = (bytes.len() as u64).to_le_bytes();
    file::replace(path, &[&file::head(mark, checksum), &length, &bytes, &contents])?;
    Ok(checksum)
}
