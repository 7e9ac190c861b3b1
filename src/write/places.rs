//! Which places of the folder one build takes: with what it puts there, and with what it keeps there.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};

use super::WriteError;
use super::manifest::Manifest;
use super::plan::{Key, Plan};
use crate::archive::address::OutPath;

/// The places that one build takes.
///
/// What is kept was made by the build that left the manifest, and those files stood side by side: they are only marked.
/// Nor can a file that the manifest lists be in their way. Once a file comes that was not there before, the plan has to
/// know all of them.
#[derive(Debug)]
pub(super) struct Places {
    /// Whether each file of the manifest is kept.
    kept: Vec<AtomicBool>,
    plan: RwLock<Planned>,
}

/// What is planned to stand where.
#[derive(Debug, Default)]
struct Planned {
    plan: Plan,
    /// Whether it knows of what is kept, too.
    is_whole: bool,
}

impl Places {
    /// Nothing is taken yet in the folder that has this manifest.
    pub(super) fn of(manifest: &Manifest) -> Self {
        Self { kept: manifest.before().iter().map(|_| AtomicBool::new(false)).collect(), plan: RwLock::default() }
    }

    /// Keeps a file that stands there; whether the manifest has it.
    pub(super) fn keep(&self, manifest: &Manifest, path: &OutPath) -> Result<bool, WriteError> {
        let Some(kept) = manifest.place(path).and_then(|place| self.kept.get(place)) else { return Ok(false) };
        let planned = self.plan.read().unwrap_or_else(PoisonError::into_inner);
        if kept.swap(true, Ordering::Relaxed) {
            return Err(WriteError::Clash { a: path.clone(), b: path.clone() });
        }
        if planned.is_whole {
            drop(planned);
            let mut planned = self.plan.write().unwrap_or_else(PoisonError::into_inner);
            planned.plan.take(path, Key::of(path))?;
        }
        Ok(true)
    }

    /// Takes a place for a file that will be put there.
    pub(super) fn take(&self, manifest: &Manifest, path: &OutPath) -> Result<(), WriteError> {
        let key = Key::of(path);
        let before = manifest.place(path).and_then(|place| self.kept.get(place));
        let mut planned = self.plan.write().unwrap_or_else(PoisonError::into_inner);
        match before {
            Some(kept) if kept.load(Ordering::Relaxed) => {
                return Err(WriteError::Clash { a: path.clone(), b: path.clone() });
            }
            None if !planned.is_whole => planned.complete(manifest, &self.kept)?,
            _ => {}
        }
        planned.plan.take(path, key)
    }

    /// How many files are kept, and all that is taken: none where it is what the manifest lists.
    pub(super) fn taken(self, manifest: &Manifest) -> Result<(usize, Option<Plan>), WriteError> {
        let mut planned = self.plan.into_inner().unwrap_or_else(PoisonError::into_inner);
        let is_kept = |kept: &AtomicBool| kept.load(Ordering::Relaxed);
        let count = self.kept.iter().filter(|kept| is_kept(kept)).count();
        let mut before = manifest.before().iter().zip(&self.kept);
        if manifest.is_as_before() && before.all(|(path, kept)| is_kept(kept) || planned.plan.at(path) == Some(path)) {
            return Ok((count, None));
        }
        if !planned.is_whole {
            planned.complete(manifest, &self.kept)?;
        }
        Ok((count, Some(planned.plan)))
    }
}

impl Planned {
    /// Plans what is kept, too.
    fn complete(&mut self, manifest: &Manifest, kept: &[AtomicBool]) -> Result<(), WriteError> {
        self.is_whole = true;
        let kept = manifest.before().iter().zip(kept).filter(|(_, kept)| kept.load(Ordering::Relaxed));
        for (path, _) in kept {
            self.plan.take(path, Key::of(path))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> OutPath {
        OutPath::new(path).expect("a path inside the site")
    }

    fn manifest() -> Manifest {
        Manifest::listing(&["actors/ali/index.html", "index.html"])
    }

    #[test]
    fn what_is_kept_is_counted_and_all_that_was_there_is_what_is_there() {
        let (manifest, all) = (manifest(), ["index.html", "actors/ali/index.html"].map(path));
        let places = Places::of(&manifest);
        for path in &all {
            assert!(places.keep(&manifest, path).expect("free"));
        }
        assert!(!places.keep(&manifest, &path("new.html")).expect("free"), "no earlier build made it");
        assert!(matches!(places.taken(&manifest), Ok((2, None))));
    }

    #[test]
    fn a_new_file_finds_the_place_of_a_kept_one_taken_whichever_comes_first() {
        let (manifest, ali) = (manifest(), path("actors/ali/index.html"));
        for alike in ["actors/Ali/index.html", "actors/ali", "Actors/ali/index.html/x"].map(path) {
            let places = Places::of(&manifest);
            assert!(places.keep(&manifest, &ali).expect("free"));
            assert!(matches!(places.take(&manifest, &alike), Err(WriteError::Clash { .. })), "{alike}");
            let places = Places::of(&manifest);
            places.take(&manifest, &alike).expect("free");
            assert!(matches!(places.keep(&manifest, &ali), Err(WriteError::Clash { .. })), "{alike}");
        }
    }

    #[test]
    fn nothing_is_kept_or_put_twice() {
        let (manifest, home) = (manifest(), path("index.html"));
        let places = Places::of(&manifest);
        assert!(places.keep(&manifest, &home).expect("free"));
        assert!(matches!(places.keep(&manifest, &home), Err(WriteError::Clash { .. })));
        assert!(matches!(places.take(&manifest, &home), Err(WriteError::Clash { .. })));
    }

    #[test]
    fn what_is_neither_kept_nor_put_is_missing_from_the_plan() {
        let (manifest, home) = (manifest(), path("index.html"));
        let places = Places::of(&manifest);
        places.take(&manifest, &home).expect("free");
        let (kept, plan) = places.taken(&manifest).expect("planned");
        assert_eq!((kept, plan.map(Plan::into_paths)), (0, Some(vec![home])));
    }
}
