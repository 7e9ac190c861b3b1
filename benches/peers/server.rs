//! A server on this machine that shows an editor's work: started, asked for pages, and ended.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::edit::Edit;

/// How often the page is asked for.
const ASK: Duration = Duration::from_millis(2);
/// How long to wait for a server to begin, or for a page to change, before giving up.
const PATIENCE: Duration = Duration::from_secs(300);
/// How long an editor leaves between two edits.
const PAUSE: Duration = Duration::from_secs(1);

pub(crate) struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts the program, which gets a port, and waits until it has printed the words by which it says that it serves.
    pub(crate) fn started(command: impl FnOnce(u16) -> Command, ready: &'static str) -> Result<Self, Box<dyn Error>> {
        let port = free_port()?;
        let mut command = command(port);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let (sender, heard) = channel();
        listen(child.stdout.take(), ready, sender.clone());
        listen(child.stderr.take(), ready, sender);
        let server = Self { child, port };
        heard.recv_timeout(PATIENCE).map_err(|_| format!("{command:?} did not begin to serve"))?;
        Ok(server)
    }

    /// How long it takes from the edit's being saved to its word's being on the page.
    pub(crate) fn shows(&self, edit: &Edit) -> Result<Duration, Box<dyn Error>> {
        thread::sleep(PAUSE);
        let start = Instant::now();
        edit.save()?;
        while !self.page(&edit.page).is_ok_and(|page| has(&page, edit.word.as_bytes())) {
            if start.elapsed() > PATIENCE {
                return Err(format!("{} never showed its new word", edit.page).into());
            }
            thread::sleep(ASK);
        }
        Ok(start.elapsed())
    }

    /// What it answers, head and body.
    fn page(&self, address: &str) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let request = format!("GET /{address} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port);
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens at now.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Reads all that a program prints, so that it never waits for a reader, and tells once the words come.
fn listen(printed: Option<impl Read + Send + 'static>, words: &'static str, heard: Sender<()>) {
    let Some(printed) = printed else { return };
    thread::spawn(move || {
        for line in BufReader::new(printed).split(b'\n').map_while(Result::ok) {
            if has(&line, words.as_bytes()) {
                let _ = heard.send(());
            }
        }
    });
}

fn has(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}
