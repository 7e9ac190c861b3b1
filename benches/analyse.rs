//! How reading and analysing grow with the archive. The articles are made up, but in the measure of press articles: each
//! has a few hundred words, and every fourth repeats half of an earlier one. Read the figures as ratios: twice the
//! articles should cost about twice the time.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench writes its own archive, and cannot go on without"
)]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use glossator::analyse::analyse;
use glossator::read;

/// How many articles an archive has.
const SIZES: [usize; 3] = [50, 100, 200];
const PARAGRAPHS: usize = 8;
const WORDS_IN_A_PARAGRAPH: usize = 60;
const VOCABULARY: u32 = 4_000;
const PERSONS: u32 = 200;

fn stages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("archive");
    group.sample_size(10);
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder for the archive");
        let bytes = write_archive(folder.path(), size);
        let (archive, _) = read::archive(folder.path()).expect("an archive that can be read");
        assert_eq!(archive.articles.len(), size, "every article is read");
        group.throughput(Throughput::Bytes(bytes));
        group.bench_with_input(BenchmarkId::new("read", size), folder.path(), |bencher, folder| {
            bencher.iter(|| black_box(read::archive(folder).expect("an archive that can be read")));
        });
        group.bench_with_input(BenchmarkId::new("analyse", size), &archive, |bencher, archive| {
            bencher.iter(|| black_box(analyse(archive)));
        });
    }
    group.finish();
}

/// Writes an archive of `size` articles and gives the number of its bytes.
fn write_archive(folder: &Path, size: usize) -> u64 {
    let seeds = folder.join("seeds");
    fs::create_dir_all(&seeds).expect("a folder for the articles");
    fs::write(seeds.join("actors.toml"), actors()).expect("a place for the actors");
    let mut chance = Chance(1);
    let mut articles: Vec<Vec<String>> = Vec::new();
    let mut bytes = 0;
    for number in 0..size {
        let mut paragraphs: Vec<String> = (0..PARAGRAPHS).map(|_| paragraph(&mut chance)).collect();
        if number % 4 == 3 {
            let earlier = chance.below(u32::try_from(number).expect("a small archive"));
            paragraphs[..PARAGRAPHS / 2].clone_from_slice(&articles[earlier as usize][PARAGRAPHS / 2..]);
        }
        let text = paragraphs.join("\n\n");
        bytes += text.len() as u64;
        fs::write(seeds.join(format!("{number:04}_made.txt")), text).expect("a place for the article");
        articles.push(paragraphs);
    }
    bytes
}

/// Sentences of made-up words, in which somebody is named now and then.
fn paragraph(chance: &mut Chance) -> String {
    let mut text = String::new();
    for number in 0..WORDS_IN_A_PARAGRAPH {
        match number % 20 {
            0 => text.push_str("The "),
            10 => text.push_str(&person(chance.below(PERSONS))),
            _ => text.push_str(&word(chance.common(VOCABULARY))),
        }
        text.push_str(if number % 20 == 19 { ". " } else { " " });
    }
    text.truncate(text.trim_end().len());
    text
}

fn actors() -> String {
    (0..PERSONS).fold(String::new(), |mut file, number| {
        let _ = writeln!(file, "[[actor]]\nname = \"{}\"\nkind = \"person\"\n", person(number));
        file
    })
}

/// A full name; no two numbers share one.
fn person(number: u32) -> String {
    let name = |number| {
        let word = word(number);
        word[..1].to_uppercase() + &word[1..]
    };
    format!("{} {}", name(number % 14 + 7_000), name(number + 8_000))
}

/// A pronounceable word; no two numbers share one.
fn word(mut number: u32) -> String {
    let mut word = String::new();
    loop {
        word.push_str(["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se"][number as usize % 12]);
        number /= 12;
        if number == 0 {
            return word;
        }
    }
}

/// Numbers that look like chance and are the same every time: a linear congruential generator with Knuth's MMIX numbers.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(bound)).expect("below a number of 32 bits")
    }

    /// Small numbers are commoner than large ones, as with words.
    fn common(&mut self, bound: u32) -> u32 {
        let rank = self.below(bound) + 1;
        self.below(rank)
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
