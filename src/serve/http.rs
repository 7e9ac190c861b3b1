//! Answers a browser: the files of the site and nothing else, and a word when the next build is there.

use std::path::{Path, PathBuf, absolute};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use serde::Deserialize;
use tokio::sync::watch::Receiver;
use tower_http::services::{ServeDir, ServeFile};

use super::{Latest, Serving, host, reload};
use crate::limits;

/// What every answer needs to know.
#[derive(Clone)]
struct Served {
    site: Arc<Path>,
    serving: Arc<Serving>,
    latest: Receiver<Latest>,
}

/// What answers.
pub(super) fn router(serving: &Serving, latest: Receiver<Latest>) -> Router {
    let site: PathBuf = absolute(&serving.options.out).unwrap_or_else(|_| serving.options.out.clone());
    let files = ServeDir::new(&site).not_found_service(ServeFile::new(site.join("404.html")));
    let served = Served { site: site.into(), serving: Arc::new(serving.clone()), latest };
    Router::new()
        .route(&format!("{}after", reload::FOLDER), get(after))
        .route(&format!("{}reload.js", reload::FOLDER), get(script))
        .fallback_service(files)
        .layer(from_fn_with_state(served.clone(), live))
        .layer(from_fn_with_state(served.clone(), inside))
        .layer(from_fn_with_state(served.clone(), known_host))
        .with_state(served)
}

async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], reload::SCRIPT).into_response()
}

#[derive(Deserialize)]
struct After {
    build: u64,
}

/// Answers when a later build than this one is there.
async fn after(State(mut served): State<Served>, Query(After { build }): Query<After>) -> StatusCode {
    match served.latest.wait_for(|latest| latest.number > build).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Refuses to answer for a name that cannot be meant.
async fn known_host(State(served): State<Served>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host::may_ask(host, served.serving.host) {
        next.run(request).await
    } else {
        (StatusCode::MISDIRECTED_REQUEST, "This site is not served under that name.\n").into_response()
    }
}

/// Refuses a file that a link leads to outside the site.
async fn inside(State(served): State<Served>, request: Request, next: Next) -> Response {
    let path = percent_encoding::percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    let mut file = served.site.join(path.trim_start_matches('/'));
    if path.ends_with('/') {
        file.push("index.html");
    }
    let real = tokio::fs::canonicalize(&file).await;
    let site = tokio::fs::canonicalize(&served.site).await;
    match (real, site) {
        (Ok(real), Ok(site)) if !real.starts_with(&site) => StatusCode::NOT_FOUND.into_response(),
        _ => next.run(request).await,
    }
}

/// Adds to each page the script that waits for the next build; where the last one failed, says why instead.
async fn live(State(served): State<Served>, request: Request, next: Next) -> Response {
    let latest = served.latest.borrow().clone();
    let own = request.uri().path().starts_with(reload::FOLDER);
    let mut response = next.run(request).await;
    if own {
        return response;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let is_page = |value: &HeaderValue| value.as_bytes().starts_with(b"text/html");
    let page = response.headers().get(header::CONTENT_TYPE).is_some_and(is_page);
    match latest.failure {
        Some(words) if page || response.status() == StatusCode::NOT_FOUND => {
            return (StatusCode::INTERNAL_SERVER_ERROR, Html(reload::failure(&words, latest.number))).into_response();
        }
        _ if !page => return response,
        _ => {}
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, limits::SERVED_PAGE_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = reload::with_script(&String::from_utf8_lossy(&bytes), latest.number);
    for name in [header::CONTENT_LENGTH, header::LAST_MODIFIED, header::ACCEPT_RANGES] {
        parts.headers.remove(name);
    }
    Response::from_parts(parts, Body::from(page))
}
