// The sites that are tested: the one in the repository, and the second archive, built for the purpose.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A built site: its folder, and the paths of its pages relative to it. */
class Site {
  constructor(name, folder) {
    this.name = name;
    this.folder = folder;
    this.pages = filesUnder(folder).filter((path) => path.endsWith('.html'));
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  data(name) {
    return JSON.parse(this.read(`data/${name}.json`));
  }
}

function filesUnder(folder) {
  const inside = (entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name];
  return readdirSync(folder, { withFileTypes: true }).flatMap(inside).sort();
}

function build(archive) {
  const out = mkdtempSync(join(tmpdir(), 'glossator-browser-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  execFileSync('cargo', ['run', '--quiet', '--', 'build', archive, '--out', join(out, 'site')], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(out, 'site');
}

export const sites = [
  new Site('the five articles', join(repository, 'site')),
  new Site('the second archive', build('examples/second')),
];
