//! How reading and analysing grow with the archive. Read the figures as ratios: twice the articles should cost about twice
//! the time.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench writes its own archive, and cannot go on without"
)]

mod corpus;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
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

criterion_group!(benches, stages);
criterion_main!(benches);
