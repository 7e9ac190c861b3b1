// The sites that are looked at: the one in the repository, the second archive, and the made-up ones, built for the purpose.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { archives, writeArchive } from './archives.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** How many articles at most are all looked at; of more, as of pages of other kinds, a few. */
const EVERY_ARTICLE = 10;

/** A built site: its folder, and the paths of its pages relative to it. */
class Site {
  constructor(name, folder) {
    this.name = name;
    this.folder = folder;
    this.pages = filesUnder(folder).filter((path) => path.endsWith('.html'));
  }

  /** The pages of each kind. */
  get kinds() {
    const kinds = new Map();
    for (const path of this.pages) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path]);
    return kinds;
  }

  /** The pages of one kind, the largest first. */
  largest(kind) {
    const size = (path) => statSync(join(this.folder, path)).size;
    return [...this.kinds.get(kind)].sort((a, b) => size(b) - size(a));
  }

  /** Pages of every kind: the largest and the smallest of each, and every article where there are few. */
  get samples() {
    return [...this.kinds].flatMap(([kind, paths]) => {
      if (kind === 'article' && paths.length <= EVERY_ARTICLE) return paths;
      const bySize = this.largest(kind);
      return [...new Set([bySize[0], bySize.at(-1)])];
    });
  }

  /** Those of the samples that are articles. */
  get articles() {
    const articles = this.kinds.get('article');
    return this.samples.filter((path) => articles.includes(path));
  }

  /** The address of a page as a file. */
  address(path) {
    return pathToFileURL(join(this.folder, path)).href;
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  data(name) {
    return JSON.parse(this.read(`data/${name}.json`));
  }
}

const SINGULAR = { articles: 'article', actors: 'actor', repeats: 'pair', families: 'family' };

/** What kind of page stands at a path: `article` for one, `articles` for the list of them. */
function kindOf(path) {
  const parts = path.replace(/\/?index\.html$/, '').split('/');
  if (/^actors\/[^/]+\/\d+$/.test(parts.join('/'))) return parts[1] === 'unresolved' ? 'unresolved' : 'actor';
  if (path === 'actors/unresolved/index.html' || path === 'repeats/families/index.html') return parts.at(-1);
  return parts.length > 1 ? (SINGULAR[parts.at(-2)] ?? parts.at(-2)) : parts[0].replace('.html', '') || 'home';
}

function filesUnder(folder) {
  const inside = (entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name];
  return readdirSync(folder, { withFileTypes: true }).flatMap(inside).sort();
}

function build(archive, out) {
  execFileSync('cargo', ['run', '--quiet', '--', 'build', archive, '--out', out], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return out;
}

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

process.setMaxListeners(0);

/** The site of an archive of the repository, built anew. */
export function siteOf(archive, name) {
  return new Site(name, build(archive, join(temporaryFolder(), 'site')));
}

const built = new Map();

/** The site of a made-up archive, built when it is first asked for. */
function made(name) {
  if (!built.has(name)) {
    const folder = temporaryFolder();
    writeArchive(name, folder);
    built.set(name, new Site(archives[name].name, build(folder, join(folder, 'site'))));
  }
  return built.get(name);
}

/** The five articles and the second archive: real texts, of which every page is looked at. */
export const five = new Site('the five articles', join(repository, 'site'));
export const second = siteOf('examples/second', 'the second archive');
export const sites = [five, second];

/** The made-up archives by their names in `archives.js`. */
export const madeUp = (...names) => names.map(made);
/** All of them. */
export const all = () => [...sites, ...madeUp(...Object.keys(archives))];
