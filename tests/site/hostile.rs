//! Files made to do harm, or that just came out so.

use crate::story::Archive;

const PLAIN: &str = "Flood in the valley\n\nThe river rose by two metres on Monday, and the bridge is closed.\n";

/// Words of an article that a browser, a template or a terminal might take for its own.
const INJECTIONS: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></article></main><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "[press](javascript:alert(1)) and [here](data:text/html,<script>alert(1)</script>)",
    "{{ 7 * 7 }} {% include \"/etc/passwd\" %} {# gone #}",
    "<!-- --> <![CDATA[ ]]> <?php echo 1 ?> &lt;b&gt; &amp; &#60;",
    "\u{1b}[2J\u{1b}]0;owned\u{7}",
    "\u{202e}txt.exe\u{2066} \u{feff}\u{0}\u{fffe}",
];

#[test]
fn the_words_of_an_article_stay_words() {
    for injection in INJECTIONS {
        for name in ["seeds/001.txt", "seeds/001.md"] {
            let text = format!("{injection}\n\n{PLAIN}\n\nHe said {injection} and left the room before noon.\n");
            let site = Archive::new().file(name, &text).build();
            site.page("articles/001/").says("the bridge is closed");
            for page in site.pages() {
                let harmless = ["<script>alert", "<img src=x", "<svg onload", "\"javascript:", "\"data:text"];
                let found = harmless.iter().find(|harm| page.html.contains(**harm));
                assert_eq!(found, None, "{} of {name} with {injection:?}", page.address);
            }
        }
    }
}

#[test]
fn what_a_template_would_replace_is_printed_as_it_stands() {
    let site =
        Archive::of(&[&format!("{PLAIN}\nThe sum is {{{{ 7 * 7 }}}} they say, and that is all there is to say.\n")])
            .build();
    site.page("articles/001/").says("The sum is {{ 7 * 7 }} they say");
}

#[test]
fn the_keys_of_the_editor_stay_words_too() {
    let hostile = "\"><script>alert(1)</script>";
    let archive = Archive::of(&[PLAIN]);
    let settings = format!(
        "title = '''{hostile}'''\ndescription = '''{hostile}'''\n[articles.\"001\"]\ntitle = '''{hostile}'''\n"
    );
    let actors = format!("[[actor]]\nname = \"Monday\"\nkind = \"person\"\ndescription = '''{hostile}'''\n");
    let site = archive.file("seeds/archive.toml", settings).file("seeds/actors.toml", actors).build();
    site.page("").says(hostile);
    for page in site.pages() {
        assert!(!page.html.contains("<script>alert"), "{}", page.address);
    }
}

#[test]
fn any_name_that_a_file_can_have_is_read_or_named() {
    let long = "a".repeat(200);
    let names = [
        "with space.txt",
        "<script>.txt",
        "quote\"s'.txt",
        "per%20cent.txt",
        "hash#mark?.txt",
        "back\\slash.txt",
        "مقاله.txt",
        "東京.md",
        "e\u{301}.txt",
        "COM1.txt",
        "...txt",
        "new\nline.txt",
        "tab\t.txt",
        "\u{202e}.txt",
        "-.txt",
        "--out.txt",
        "a--b.txt",
        "index.txt",
        "articles/index.html.txt",
        "deep/er/and/deeper/001.txt",
        "🕊.txt",
        &format!("{long}.txt"),
        &format!("b{long}.txt"),
    ];
    for name in names {
        let site = Archive::of(&[PLAIN]).file(format!("seeds/{name}"), PLAIN).build();
        assert_ne!(site.status(), 2, "{name:?}: {}", site.words());
        if site.status() == 0 {
            site.page("articles/001/").says("the bridge is closed");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_read_or_named() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::path::Path::new("seeds").join(OsStr::from_bytes(b"caf\xe9.txt"));
    let site = Archive::of(&[PLAIN]).file(name, PLAIN).build();
    site.page("articles/001/").says("the bridge is closed");
}

#[test]
fn bytes_that_are_no_text_are_repaired_or_named() {
    let noise: Vec<u8> = (0..20_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [&noise[..], &[0; 5_000], &[0xff; 5_000], b"\xff\xfe\x00", b"\xef\xbb\xbf", b"\xff\xfea\x00\x00\xd8"] {
        let site = Archive::of(&[PLAIN]).file("seeds/002.txt", bytes).build();
        site.says("seeds/002.txt").page("articles/001/").says("the bridge is closed");
    }
}

#[test]
fn markdown_that_nests_without_end_is_read() {
    for deep in ["> ".repeat(20_000), "- ".repeat(5_000), "[".repeat(20_000), "**a ".repeat(10_000), "`".repeat(20_000)]
    {
        let site = Archive::of(&[PLAIN]).file("seeds/002.md", format!("# Deep\n\n{deep} end\n")).build();
        site.page("articles/002/").says("Deep");
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_archive() {
    let secret =
        Archive::new().file("secret.txt", "The password is swordfish, and it is nobody's business but mine.\n");
    let archive = Archive::of(&[PLAIN]);
    for (target, link) in [("secret.txt", "seeds/002.txt"), ("", "seeds/folder")] {
        std::os::unix::fs::symlink(secret.path().join(target), archive.path().join(link)).expect("linked");
    }
    let site = archive.build();
    site.ends(0);
    for page in site.pages() {
        page.does_not_say("swordfish");
    }
}
