//! `glossator serve`: the site while it is being written.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::story::{Archive, glossator};

const TEXT: &str = "The lock at Harrowgate will be rebuilt this winter.\n";
/// Far longer than anything here takes; a test never waits for it unless something is broken.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `glossator serve`; it ends with the test.
struct Served {
    child: Child,
    address: String,
    lines: Receiver<String>,
}

impl Served {
    fn of(archive: &Archive) -> Self {
        let mut command = glossator();
        let mut child = command
            .arg("serve")
            .arg(archive.path())
            .args(["--port", "0"])
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let (sender, lines) = channel();
        let stderr = BufReader::new(child.stderr.take().expect("words"));
        thread::spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut served = Self { child, address: String::new(), lines };
        let line = served.hears("Serving at http://");
        let (_, rest) = line.split_once("http://").expect("an address");
        served.address = rest.split('/').next().expect("an address").to_owned();
        served
    }

    /// Waits for a line that says this.
    fn hears(&self, words: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(PATIENCE).expect("a line");
            if line.contains(words) {
                return line;
            }
        }
    }

    /// The answer to a request, head and body.
    fn answer(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn page(&self, path: &str) -> String {
        self.answer(path, &self.address)
    }

    /// The number of the build that a page is of.
    fn build(page: &str) -> u64 {
        let (_, rest) = page.split_once("data-build=\"").expect("the script that waits");
        rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_saved_article_is_on_the_page_as_soon_as_the_page_hears_of_it() {
    let archive = Archive::of(&[TEXT]);
    let served = Served::of(&archive);
    let before = served.page("/articles/001/");
    assert!(before.starts_with("HTTP/1.1 200") && before.contains("will be rebuilt"), "{before}");
    let build = Served::build(&before);
    // As many editors save: a new file takes the place of the old one.
    let seeds = archive.path().join("seeds");
    std::fs::write(seeds.join(".001.txt.new"), "The lock at Harrowgate was rebuilt.\n").expect("written");
    std::fs::rename(seeds.join(".001.txt.new"), seeds.join("001.txt")).expect("renamed");
    let answer = served.page(&format!("/-/after?build={build}"));
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(served.page("/articles/001/").contains("was rebuilt"));
}

#[test]
fn what_is_wrong_is_shown_until_it_is_put_right() {
    let archive = Archive::of(&[TEXT]);
    let served = Served::of(&archive);
    let build = Served::build(&served.page("/"));
    let settings = archive.path().join("seeds/archive.toml");
    std::fs::write(&settings, "title = 7\n").expect("written");
    served.page(&format!("/-/after?build={build}"));
    let page = served.page("/");
    assert!(page.starts_with("HTTP/1.1 500") && page.contains("seeds/archive.toml:1:9"), "{page}");
    assert!(served.page("/style.css").starts_with("HTTP/1.1 200"), "the site that was built before is still there");
    std::fs::write(&settings, "title = \"Put right\"\n").expect("written");
    served.page(&format!("/-/after?build={}", Served::build(&page)));
    assert!(served.page("/").contains("Put right"));
}

#[test]
fn an_archive_that_cannot_be_built_says_why_from_the_first() {
    let archive = Archive::of(&[TEXT]).file("seeds/archive.toml", "title = 7\n");
    let page = Served::of(&archive).page("/");
    assert!(page.contains("seeds/archive.toml:1:9"), "{page}");
}

#[test]
fn nothing_outside_the_site_is_served_and_to_nobody_who_cannot_mean_it() {
    let archive = Archive::of(&[TEXT]);
    let served = Served::of(&archive);
    for path in ["/../seeds/001.txt", "/%2e%2e/seeds/001.txt", "/..%2fseeds/001.txt", "/articles/../../seeds/001.txt"] {
        let answer = served.page(path);
        assert!(!answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(archive.path().join("seeds/001.txt"), archive.path().join("site/leak.txt"))
            .expect("a link");
        assert!(served.page("/leak.txt").starts_with("HTTP/1.1 404"));
    }
    assert!(served.answer("/", "evil.example").starts_with("HTTP/1.1 421"));
    assert!(served.answer("/", "localhost").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_taken_port_is_said_and_another_proposed() {
    let archive = Archive::of(&[TEXT]);
    let served = Served::of(&archive);
    let port = served.address.rsplit(':').next().expect("a port");
    let refused = archive.run(&["serve", "--port", port]);
    refused.ends(2).says(&format!("port {port} is taken")).says("is free");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly() {
    let archive = Archive::of(&[TEXT]);
    let mut served = Served::of(&archive);
    let waiting = TcpStream::connect(&served.address).expect("it listens");
    let killed = Command::new("kill").args(["-INT", &served.child.id().to_string()]).status().expect("kill runs");
    assert!(killed.success());
    assert!(served.child.wait().expect("it ends").success(), "an open page does not hold it up");
    drop(waiting);
}
