//! How reading and analysing grow with the archive, and how fast 10,000 actors with 30,000 names are found on one core. Read
//! the figures of the archive as ratios: twice the articles should cost about twice the time.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench writes its own archive, and cannot go on without"
)]

mod corpus;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use glossator::analyse::actors::ListedNames;
use glossator::analyse::analyse;
use glossator::read;

use corpus::Corpus;

/// How many articles an archive has.
const SIZES: [usize; 3] = [50, 100, 200];

fn stages(criterion: &mut Criterion) {
    let corpus = Corpus::new();
    let mut group = criterion.benchmark_group("archive");
    group.sample_size(10);
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder for the archive");
        let words = corpus.write_archive(folder.path(), size, &[]).expect("an archive that can be written");
        let (archive, _) = read::archive(folder.path()).expect("an archive that can be read");
        assert_eq!(archive.articles.len(), size, "every article is read");
        group.throughput(Throughput::Elements(words as u64));
        group.bench_with_input(BenchmarkId::new("read", size), folder.path(), |bencher, folder| {
            bencher.iter(|| black_box(read::archive(folder).expect("an archive that can be read")));
        });
        group.bench_with_input(BenchmarkId::new("analyse", size), &archive, |bencher, archive| {
            bencher.iter(|| black_box(analyse(archive)));
        });
    }
    group.finish();
}

/// How many actors are listed, with three names each.
const ACTORS: [usize; 3] = [100, 1_000, 10_000];

/// In how many articles they are looked for.
const ARTICLES: [usize; 2] = [200, 800];

fn names(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("names");
    group.sample_size(10);
    for actors in ACTORS {
        let corpus = Corpus::of_many_names(actors);
        for size in ARTICLES {
            let folder = tempfile::tempdir().expect("a folder for the archive");
            corpus.write_archive(folder.path(), size, &[]).expect("an archive that can be written");
            let (archive, _) = read::archive(folder.path()).expect("an archive that can be read");
            let names = ListedNames::of(&archive);
            let texts: Vec<&str> = archive.articles.iter().map(|article| &article.text[..]).collect();
            let found: usize = texts.iter().map(|text| names.find(text).len()).sum();
            assert!(found > size * 5, "every article names five");
            group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
            group.bench_function(BenchmarkId::new(format!("{actors} actors"), size), |bencher| {
                bencher.iter(|| texts.iter().map(|text| black_box(names.find(text)).len()).sum::<usize>());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, stages, names);
criterion_main!(benches);
