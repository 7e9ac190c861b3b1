// The site behind a real web server, set up as docs/publishing.md says: at the root of a name, and under a path. Debian's
// package would start a server for all the world, so it is not installed for the tests; where nginx is, it is tried.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { none } from './none.js';
import { five } from './sites.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/publishing.md', import.meta.url)), 'utf8');
const [, servers] = /```nginx\n([^]*?)```/.exec(guide);

/** A port that nobody listens at. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const skip = spawnSync('nginx', ['-v'], { env }).error ? 'nginx is not installed' : false;

describe('the five articles behind nginx', { skip }, () => {
  let folder;
  let child;
  let port;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-nginx-'));
    mkdirSync(join(folder, 'www'));
    symlinkSync(five.folder, join(folder, 'www', 'clippings'));
    port = await freePort();
    // The guide's own lines, but for the folder and the port.
    const own = servers.replaceAll('/srv/www', join(folder, 'www')).replaceAll('listen 80', `listen 127.0.0.1:${port}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join('\n');
    writeFileSync(
      join(folder, 'nginx.conf'),
      // Its workers read folders that only we may.
      `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;\npid ${join(folder, 'pid')};\nerror_log ${join(folder, 'errors')};\nevents {}\nhttp {\naccess_log off;\n` +
        `types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2; text/plain txt; }\n` +
        `${temporary}\n${own}}\n`,
    );
    child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], {
      stdio: 'ignore',
      env,
    });
    for (let tries = 0; ; tries++) {
      try {
        return await fetch(`http://127.0.0.1:${port}/`);
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  });
  after(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What nginx answers to a request for a name and a path: fetch lets nobody choose the name. */
  const ask = (host, path) =>
    new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, headers: { host } }, async (answer) => {
        const parts = await answer.toArray();
        resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() });
      });
      request.on('error', reject);
    });

  for (const [where, name, root] of [
    ['at the root of a name', 'example.org', '/'],
    ['under a path', 'www.example.org', '/clippings/'],
  ]) {
    test(`${where}, every page is there by its folder and by its file`, async () => {
      const wrong = [];
      for (const page of five.samples.filter((page) => page.endsWith('index.html'))) {
        const whole = five.read(page);
        for (const path of [page, page.replace('index.html', '')]) {
          const { status, text } = await ask(name, root + encodeURI(path));
          if (status !== 200 || text !== whole) wrong.push(`${status} ${path}`);
        }
      }
      none(wrong);
    });

    test(`${where}, what is not there is the site's own page for that`, async () => {
      const answer = await ask(name, `${root}articles/nowhere/`);
      assert.deepEqual(answer, { status: 404, text: five.read('404.html') });
    });
  }
});
