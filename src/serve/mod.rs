//! The site while it is being written: built, served to a browser on this machine, and built anew whenever a file of the
//! archive changes; the open page then loads itself again and keeps its place.
//!
//! `watch` tells when something changed; `builder` builds, one build at a time, and tells how it went; `http` answers,
//! and `reload` adds to each page the script that waits for the next build. Only this room is asynchronous.

mod builder;
mod host;
mod http;
mod reload;
mod watch;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch as latest;

use crate::pipeline::{Failure, Options, Report};

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Serving {
    /// What to build, and into which folder.
    pub options: Options,
    /// The address of this machine to listen at; others can only reach the site when it is not a loopback address.
    pub host: IpAddr,
    /// The port.
    pub port: u16,
}

/// How the last build went, as the browser is told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Latest {
    /// How many builds there were.
    number: u64,
    /// Why there is no new site, in the words for the editor; the pages of the last good build stay as they are.
    failure: Option<String>,
}

/// What is told of a build.
pub type Built<'a> = &'a Result<(Report, Vec<crate::diagnostic::Diagnostic>), Failure>;

/// Why the site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program listens there.
    #[error("port {port} is taken")]
    Taken {
        /// The port that was asked for.
        port: u16,
        /// One that is free.
        free: Option<u16>,
    },
    /// The machine refused to listen there.
    #[error("nothing can be served at {0}")]
    Listen(SocketAddr, #[source] io::Error),
    /// The files cannot be watched.
    #[error("the archive cannot be watched")]
    Watch(#[from] notify::Error),
    /// The machine refused something else.
    #[error("the site cannot be served")]
    Io(#[from] io::Error),
}

/// Serves the site until the reader of the terminal ends it. `told` hears of each build and how long it took, `ready` of the address once it
/// can be opened.
///
/// # Errors
/// When the port is taken, or the machine refuses to listen or to watch.
pub fn serve(
    serving: &Serving,
    told: impl Fn(Built<'_>, Duration) -> String + Send + 'static,
    ready: impl FnOnce(&str),
) -> Result<(), ServeError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        let listener = listen(serving).await?;
        let address = listener.local_addr()?;
        let (sender, receiver) = latest::channel(Latest::default());
        let (_watcher, changes) = watch::watch(&serving.options)?;
        builder::start(serving.options.clone(), changes, sender, told);
        let mut first = receiver.clone();
        let router = http::router(serving, receiver);
        let announced = async {
            // There is something to open once the first build is over, however it went.
            if first.changed().await.is_ok() {
                ready(&format!("http://{address}/"));
            }
            std::future::pending::<()>().await;
        };
        tokio::select! {
            served = axum::serve(listener, router) => served.map_err(ServeError::from),
            stopped = tokio::signal::ctrl_c() => stopped.map_err(ServeError::from),
            () = announced => Ok(()),
        }
    });
    // Pages that wait for the next build keep their connections open; they are not waited for.
    runtime.shutdown_background();
    ended
}

async fn listen(serving: &Serving) -> Result<TcpListener, ServeError> {
    let address = SocketAddr::new(serving.host, serving.port);
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            let mut free = None;
            for port in serving.port.saturating_add(1)..=serving.port.saturating_add(50) {
                if TcpListener::bind(SocketAddr::new(serving.host, port)).await.is_ok() {
                    free = Some(port);
                    break;
                }
            }
            Err(ServeError::Taken { port: serving.port, free })
        }
        Err(error) => Err(ServeError::Listen(address, error)),
    }
}
