// The three ways to publish a site: at the root of a host, under a path, and as a folder.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves a folder under `path`, as plainly as the plainest host: a file or nothing. Text is compressed, as hosts do. */
async function serve(folder, path) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = pathname.startsWith(path) ? decodeURIComponent(pathname.slice(path.length)) : '';
    try {
      const bytes = await readFile(join(folder, normalize(`/${file}`)));
      const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' };
      const isText = /^(text|application|image\/svg)/.test(headers['Content-Type']);
      if (isText && /\bgzip\b/.test(request.headers['accept-encoding'])) {
        response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(bytes));
      } else {
        response.writeHead(200, headers).end(bytes);
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { root: `http://127.0.0.1:${server.address().port}${path}`, close: () => server.close() };
}

/** Each with a name, and `open(folder)` that gives the address of the site's root and a way to close it. */
export const hosts = [
  { name: 'at the root of a host', open: (folder) => serve(folder, '/') },
  { name: 'under /some/sub/path/', open: (folder) => serve(folder, '/some/sub/path/') },
  { name: 'from a folder', open: async (folder) => ({ root: `${pathToFileURL(folder)}/`, close() {} }) },
];
