//! What an editor withholds, and what search engines are asked to leave alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::{Archive, Run, tree};

const ORIGINAL: &str = "The lock at Harrowgate\n\nThe canal company will rebuild the lock at Harrowgate this winter, because \
its gates have rotted and its walls lean into the water by the width of a hand.\n\nThe company has not said what the \
work will cost, and the county has promised nothing towards it so far.\n";

const COPY: &str = "Lock to be rebuilt\n\nThe canal company will rebuild the lock at Harrowgate this winter, because its \
gates have rotted and its walls lean into the water by the width of a hand.\n\nNobody else was asked.\n";

const HARROWGATE: &str = "[[actor]]\nname = \"Harrowgate\"\nkind = \"place\"\n";

const PUBLISHED: &str = "base_url = \"https://example.org/canal/\"\n";

/// Three articles, of which the first two share text.
fn canal(settings: &str, actors: &str) -> Run {
    Archive::of(&[ORIGINAL, COPY, "Something else happened.\n"])
        .file("seeds/archive.toml", format!("{PUBLISHED}{settings}"))
        .file("seeds/actors.toml", actors)
        .build()
}

/// The pages that ask search engines not to list them.
fn asking(site: &Run) -> Vec<String> {
    let pages = site.ends(0).pages().into_iter();
    pages
        .filter(|page| page.html.contains("<meta name=\"robots\" content=\"noindex\">"))
        .map(|page| page.address)
        .collect()
}

fn read(site: &Run, path: &str) -> String {
    std::fs::read_to_string(site.site().join(path)).unwrap_or_default()
}

#[test]
fn search_engines_are_asked_to_stay_away_from_single_pages_and_find_them_in_no_sitemap() {
    let site = canal("", HARROWGATE);
    assert_eq!(asking(&site), ["404.html"]);
    let sitemap = read(&site, "sitemap.xml");
    let kept = ["articles/001/", "repeats/001-002/", "actors/harrowgate/"];
    assert!(kept.iter().all(|page| sitemap.contains(page)), "{sitemap}");

    let site = canal("[articles.\"001\"]\nindex = false\n", &format!("{HARROWGATE}index = false\n"));
    assert_eq!(
        asking(&site),
        ["404.html", "actors/harrowgate/index.html", "articles/001/index.html", "repeats/001-002/index.html"]
    );
    let less = read(&site, "sitemap.xml");
    assert!(kept.iter().all(|page| !less.contains(page)), "{less}");
    assert_eq!(sitemap.matches("<loc>").count(), less.matches("<loc>").count() + kept.len());
    assert!(read(&site, "feed.xml").contains("articles/001/"), "who follows the archive still hears of it");
    site.page("articles/").says("The lock at Harrowgate");
}

#[test]
fn an_archive_that_search_engines_shall_leave_alone_says_so_on_every_page() {
    let site = canal("index = false\n", HARROWGATE);
    let every: Vec<String> = site.pages().into_iter().map(|page| page.address).collect();
    assert_eq!(asking(&site), every);
    assert!(every.len() > 10, "{every:?}");
    assert!(!site.site().join("sitemap.xml").exists());
    let robots = read(&site, "robots.txt");
    assert!(robots.contains("Disallow:\n") && !robots.contains("Sitemap"), "{robots}");
}

#[test]
fn what_may_be_shown_is_said_once_for_all_articles_and_otherwise_for_single_ones() {
    let site = canal("publish = \"excerpt\"\n[articles.\"001\"]\npublish = \"full\"\n", "");
    site.page("articles/001/").says("what the work will cost");
    site.page("articles/002/").says("its gates have rotted").does_not_say("Nobody else was asked");
    let site = canal("publish = \"none\"\n[articles.\"003\"]\nindex = true\n", "");
    site.page("articles/").does_not_say("The lock at Harrowgate").does_not_say("Something else");
}

#[test]
fn a_wish_that_cannot_be_understood_stops_the_build_with_its_line_and_what_can_be_written() {
    let site = canal("publish = \"some\"\n", "");
    site.ends(1)
        .says("seeds/archive.toml:2")
        .says("`publish` cannot be \"some\"")
        .says("write one of \"full\", \"excerpt\", \"none\"");
}

/// A whole GIF of one pixel.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";

const SHARED: &str = "The river rose by two metres on Monday and the bridge near the old mill is closed until the water \
has gone, the county said, and nobody knows yet when that will be.";

const SHARED_TOO: &str = "A ferry will carry carts and cattle from one bank to the other for as long as the bridge is \
closed, and the fare is a penny for each head and nothing for the children.";

const PUBLISHED_ARTICLE: &str = "# Flood in the valley\n\nAda Marsh looked at the water.\n\n";

/// What an editor withholds: nobody else says these words but for the paragraph that is shared.
const WITHHELD: &str = "---\ntitle: Quagmire chronicle\nauthor: Lucasta Pemberton\npublisher: Ravensbourne Mercury\n\
published: 1987-11-23\nsource: https://ravensbourne.example/quagmire\ndescription: Subterranean paperwork\ntags: [archival]\n---\n\
# Quagmire chronicle\n\n## Forgotten ledgers\n\nZebulon Vantongeren catalogued seventeen manuscripts.[^1] Vantongeren then \
burned eleven. ![a smuggled lantern](pictures/lantern.gif \"Smuggled\")\n\n> “Nothing remains,” remarked Zebulon Vantongeren, a \
retired apothecary.\n\n| Parchment | Vellum |\n|---|---|\n| scarce | abundant |\n\n```python\nembezzle()\n```\n\n\
[elsewhere](https://hidden.example/dossier)\n\n[^1]: Footnoted confession.\n\n";

const HEAD_OF_EXCERPT: &str = "# Orchard notes\n\nPears ripen early this season. ![a pear](pictures/pear.gif)\n\n";

const REST_OF_EXCERPT: &str = "## Cider economics\n\nOswald Tremaine pressed ninety barrels. Tremaine sold none. \
![a rusted press](pictures/press.gif)\n\n- mulled\n- fermented\n\nCompare [a pamphlet](https://cider.example/pamphlet) and \
[the flood](001_flood.md#p2).\n\n";

const PEOPLE: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Oswald Tremaine\"\nkind = \
\"person\"\n\n[[actor]]\nname = \"Zebulon Vantongeren\"\nkind = \"person\"\n";

fn note(article: &str, quote: &str, body: &str) -> String {
    format!("---\narticle: \"{article}\"\n{quote}---\n\n{body}\n")
}

/// An archive of three articles that share text, and of one that is named after the second.
fn orchard(withheld: Option<&str>, excerpt: &str, settings: &str, actors: &str) -> Archive {
    let archive = Archive::new()
        .file("seeds/001_flood.md", format!("{PUBLISHED_ARTICLE}{SHARED}\n\n{SHARED_TOO}\n"))
        .file("seeds/003_orchard.md", excerpt)
        .file("seeds/004_other.md", "A text that has no title and speaks of Oswald.\n")
        .file("seeds/pictures/pear.gif", GIF)
        .file("seeds/_draft.txt", "Not an article.\n")
        .file("seeds/notes/flood.md", note("001", "quote: the bridge near the old mill\n", "Which bridge is this?"))
        .file("seeds/actors.toml", actors)
        .file("seeds/archive.toml", format!("base_url = \"https://example.org/valley/\"\n{settings}"));
    match withheld {
        None => archive,
        Some(text) => archive
            .file("seeds/002_quagmire.md", text)
            .file("seeds/pictures/lantern.gif", GIF)
            .file(
                "seeds/notes/doubt.md",
                note("002", "quote: catalogued seventeen manuscripts\n", "Improbable arithmetic."),
            )
            .file("seeds/notes/overall.md", note("002", "", "Dubious provenance.")),
    }
}

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The words of every file of a site, those of its path among them.
fn words_of_files(site: &Run) -> BTreeMap<String, BTreeSet<String>> {
    let files = tree(&site.ends(0).site()).into_iter();
    files.map(|(path, bytes)| (path.clone(), words(&format!("{path} {}", String::from_utf8_lossy(&bytes))))).collect()
}

/// No file of a site has one of these words.
#[track_caller]
fn nowhere(site: &Run, hidden: &BTreeSet<String>) {
    for (path, words) in words_of_files(site) {
        assert_eq!(words.intersection(hidden).collect::<Vec<_>>(), [""; 0], "{path}");
    }
}

/// The words of these texts that stand nowhere in a site that was made without them.
fn only_in(texts: &[&str], without: &Run) -> BTreeSet<String> {
    let known: BTreeSet<String> = words_of_files(without).into_values().flatten().collect();
    texts.iter().flat_map(|text| words(text)).filter(|word| !known.contains(word)).collect()
}

#[test]
fn no_file_has_a_word_that_only_a_withheld_article_has() {
    let excerpt = format!("{HEAD_OF_EXCERPT}{REST_OF_EXCERPT}{SHARED_TOO}\n");
    let without = orchard(None, &excerpt, "", &PEOPLE.replace("Zebulon Vantongeren", "Xaver Quist")).build();
    let withheld = format!("{WITHHELD}{SHARED}\n");
    let settings = "[articles.\"002\"]\npublish = \"none\"\nposted_by = [\"Hildegard Uxbridge\"]\n\
        [articles.\"004\"]\ntitle_from = \"002\"\n";
    let site = orchard(Some(&withheld), &excerpt, settings, PEOPLE).build();
    let notes = "doubt overall Improbable arithmetic. Dubious provenance.";
    let mut hidden = only_in(&[&withheld, settings, notes, "002_quagmire lantern"], &without);
    let expected = ["002", "quagmire", "lantern", "vantongeren", "improbable"];
    let missed: Vec<_> = expected.iter().filter(|word| !hidden.contains(**word)).collect();
    assert!(hidden.len() > 40 && missed.is_empty(), "{missed:?} {hidden:?}");
    // It is listed in actors.toml, and the article to which it would lend its title says nothing.
    hidden.extend(words("Vantongeren Zebulon Uxbridge"));
    nowhere(&site, &hidden);
    site.page("articles/001/").says("Also stands in an unpublished article");

    let full = orchard(Some(&withheld), &excerpt, &settings.replace("none", "full"), PEOPLE).build();
    let shown: BTreeSet<String> = words_of_files(&full).into_values().flatten().collect();
    let never: Vec<_> = hidden.difference(&shown).collect();
    assert!(never.len() < 10, "words that no site would have prove nothing: {never:?}");
}

#[test]
fn no_file_has_a_word_that_only_the_hidden_part_of_an_excerpt_has() {
    let withheld = format!("{WITHHELD}{SHARED}\n");
    let people = PEOPLE.replace("Oswald Tremaine", "Xaver Quist");
    let without = orchard(Some(&withheld), HEAD_OF_EXCERPT, "", &people).build();
    let excerpt = format!("{HEAD_OF_EXCERPT}{REST_OF_EXCERPT}{SHARED_TOO}\n");
    let archive = orchard(Some(&withheld), &excerpt, "[articles.\"003\"]\npublish = \"excerpt\"\n", PEOPLE)
        .file("seeds/pictures/press.gif", GIF)
        .file("seeds/notes/cider.md", note("003", "quote: pressed ninety barrels\n", "Implausible."))
        .file("seeds/notes/gone.md", note("003", "quote: sold every single barrel at market\n", "Vanished."));
    let hidden = only_in(&[REST_OF_EXCERPT, "Implausible. Vanished. cider gone market press"], &without);
    assert!(
        hidden.len() > 12 && ["tremaine", "cider", "press", "pamphlet"].iter().all(|word| hidden.contains(*word)),
        "{hidden:?}"
    );
    let site = archive.build();
    nowhere(&site, &hidden);
    site.page("articles/003/").says("Pears ripen early").does_not_say("ferry");
    assert!(site.site().join("articles/003/pear.gif").is_file());
}

/// Actors of whom one may be withheld.
fn actors(publish: &str) -> String {
    format!(
        "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Xanthe Ulverton\"\nkind = \"person\"\n\
         names = [\"Xanthippe\"]\ndescription = \"Keeps the quinces.\"\n{publish}"
    )
}

const NAMING: &str = "Ada Marsh opened the fair.\n\nNobody thanked Xanthe Ulverton, a tall gardener. Ulverton left early, and so did Xanthippe.\n";

fn fair(publish: &str) -> Run {
    Archive::of(&[
        NAMING,
        "It rained all day at home.\n\nXanthe Ulverton stayed there.\n",
        "Ada Marsh closed the fair.\n",
    ])
    .file("seeds/archive.toml", PUBLISHED)
    .file("seeds/actors.toml", actors(publish))
    .build()
}

#[test]
fn a_withheld_actor_is_a_plain_word_in_the_articles_that_print_it_and_stands_nowhere_else() {
    let texts = ["articles/001/index.html", "articles/002/index.html", "data/text/001.txt", "data/text/002.txt"];
    let hidden = words("Xanthe Xanthippe Ulverton quinces gardener");
    let full = fair("");
    assert!(full.site().join("actors/xanthe-ulverton/card.js").is_file());
    assert!(full.page("articles/001/").html.contains("actors/xanthe-ulverton/"));

    let site = fair("publish = \"none\"\n");
    for (path, words) in words_of_files(&site) {
        // The search finds the article by its plain words, and no actor.
        if path.starts_with("search/") {
            assert!(!read(&site, &path).contains("xanthe-ulverton"), "{path}");
        } else if !texts.contains(&path.as_str()) {
            assert_eq!(words.intersection(&hidden).collect::<Vec<_>>(), [""; 0], "{path}");
        }
    }
    let page = site.page("articles/001/").html;
    assert!(
        page.contains("Nobody thanked Xanthe Ulverton, a tall gardener. Ulverton left early, and so did Xanthippe."),
        "{page}"
    );
    assert!(!site.page("articles/002/").html.contains("class=\"actor"));
    site.page("actors/").says("1 named").says("Persons (1)").does_not_say("named in no article");
}

#[test]
fn the_name_of_a_withheld_actor_is_not_taken_for_that_of_another() {
    let place = "\n[[actor]]\nname = \"Ulverton\"\nkind = \"place\"\n";
    let site = Archive::of(&["Nobody thanked Xanthe Ulverton.\n", "It rained in Ulverton.\n"])
        .file("seeds/actors.toml", actors("publish = \"none\"\n") + place)
        .build();
    site.page("actors/ulverton/").says("1 mention").says("It rained in Ulverton.").does_not_say("Nobody thanked");
    assert!(!site.page("articles/001/").html.contains("class=\"actor"));
}

#[test]
fn a_name_that_could_mean_a_withheld_actor_is_neither_marked_nor_listed() {
    let text = "Jane Harrow and Thomas Harrow came.\n\nHarrow was not asked.\n";
    let actors = |publish: &str| {
        format!(
            "[[actor]]\nname = \"Jane Harrow\"\nkind = \"person\"\n\n[[actor]]\nname = \"Thomas Harrow\"\nkind = \"person\"\n{publish}"
        )
    };
    let site = |publish: &str| Archive::of(&[text]).file("seeds/actors.toml", actors(publish)).build();
    site("").page("actors/unresolved/").says("Jane Harrow or Thomas Harrow");
    let site = site("publish = \"none\"\n");
    site.page("actors/unresolved/").says("Every name was given to one actor.").does_not_say("Harrow");
    assert!(site.page("articles/001/").html.contains("Harrow was not asked."));
    assert!(!read(&site, "data/actors.json").contains("homas"));
}

#[test]
fn of_an_actor_as_an_excerpt_no_sentence_is_shown_and_nothing_that_the_sources_call_it() {
    let page = fair("").page("actors/xanthe-ulverton/");
    page.says("Nobody thanked").says("a tall gardener").says("Named beside");
    let site = fair("publish = \"excerpt\"\n");
    let page = site.page("actors/xanthe-ulverton/");
    page.says("Xanthe Ulverton").says("person").says("Keeps the quinces.").says("4 mentions").says("2 articles");
    page.says("Xanthippe").says("001 ·").says("002 ·");
    page.does_not_say("Nobody thanked").does_not_say("gardener").does_not_say("stayed").does_not_say("Named beside");
    let card = read(&site, "actors/xanthe-ulverton/card.js");
    assert!(
        card.contains("Keeps the quinces.") && card.contains("4 mentions") && !card.contains("Xanthippe"),
        "{card}"
    );
    assert!(site.page("articles/001/").html.contains("actors/xanthe-ulverton/"));
    assert!(read(&fair(""), "actors/xanthe-ulverton/card.js").contains("Xanthippe"));
}

#[test]
fn a_page_does_not_lead_to_what_is_withheld_by_saying_why_a_name_means_somebody() {
    let actors = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\ndescription = \"A watcher.\"\ndescription_from = \"001 ¶1\"\n";
    let (whole, copy) = (format!("Ada Marsh came.\n\n{SHARED} Marsh saw it.\n"), format!("{SHARED} Marsh saw it.\n"));
    let site = |settings: &str| {
        Archive::of(&[&whole, &copy]).file("seeds/actors.toml", actors).file("seeds/archive.toml", settings).build()
    };
    site("")
        .page("actors/ada-marsh/")
        .says("Marsh saw it. surname")
        .says("002 ¶1 word for word")
        .says("A watcher. 001 ¶1");
    let page = site("[articles.\"001\"]\npublish = \"none\"\n").page("actors/ada-marsh/");
    page.says("as where the same text stands").says("A watcher.").does_not_say("001");
    assert!(!page.html.contains("articles/001"), "{}", page.html);
}
