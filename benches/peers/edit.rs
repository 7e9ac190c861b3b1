//! An editor's work on the archive: one word of one article is replaced by a word that stands nowhere else.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// How many edits are made of each kind of build.
pub(crate) const EDITS: usize = 5;

/// One edit, ready to be saved.
pub(crate) struct Edit {
    file: PathBuf,
    text: String,
    /// The word that is new.
    pub(crate) word: String,
    /// The folder of the article's page in the site.
    pub(crate) page: String,
}

impl Edit {
    /// The edit of this number among a folder of `articles` files, for which no edit of another number takes the same
    /// article.
    pub(crate) fn prepared(folder: &Path, articles: usize, number: usize) -> Result<Self, Box<dyn Error>> {
        let stem = format!("{:06}", (2 * number + 1) * articles / (4 * EDITS));
        let file = folder.join(format!("{stem}.md"));
        // None of the invented words has a q, x or y.
        let word: String =
            "yqx".chars().chain(number.to_string().bytes().map(|digit| (digit - b'0' + b'a') as char)).collect();
        let text = with_word(&fs::read_to_string(&file)?, &word).ok_or("an article has no paragraph of plain words")?;
        Ok(Self { file, text, word, page: format!("articles/{stem}/") })
    }

    /// Saves the article as it is then.
    pub(crate) fn save(&self) -> std::io::Result<()> {
        fs::write(&self.file, &self.text)
    }
}

/// The article with another word in the middle of its middle paragraph.
fn with_word(article: &str, word: &str) -> Option<String> {
    let mut blocks: Vec<String> = article.split("\n\n").map(str::to_owned).collect();
    let is_paragraph = |block: &String| block.starts_with(|first: char| first.is_ascii_uppercase());
    let middle = blocks.len() / 2;
    let paragraph = blocks[middle..].iter_mut().find(|block| is_paragraph(block))?;
    let mut words: Vec<&str> = paragraph.split(' ').collect();
    let plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    let place = (words.len() / 2..words.len()).find(|&place| plain(&words[place]))?;
    words[place] = word;
    *paragraph = words.join(" ");
    Some(blocks.join("\n\n"))
}
