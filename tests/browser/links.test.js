// Wherever a site is published: its links lead where they say, it is silent, and it asks nothing of anybody else.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { hosts } from './hosts.js';
import { none } from './none.js';
import { madeUp, sites } from './sites.js';
import { visit } from './visit.js';

/** The heading in the file itself, in the same words as a browser's. */
function headingInFile(site, path) {
  const [, inside = ''] = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(site.read(path)) ?? [];
  return plain(inside.replace(/<[^>]*>/g, ''));
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function plain(text) {
  const decoded = text.replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
  return decoded.replace(/\s+/g, ' ').trim();
}

for (const site of sites) {
  for (const host of hosts) {
    describe(`${site.name}, ${host.name}`, () => {
      let published;
      let pages;
      before(async () => {
        published = await host.open(site.folder);
        pages = await visit(site.pages, published.root);
      });
      after(() => published.close());

      const inside = (address) => address.startsWith(published.root);

      test('there are pages, and each has one heading of the first level', () => {
        assert.ok(pages.size > 5, `only ${pages.size} pages`);
        const others = [...pages.values()].filter(({ h1 }) => h1.length !== 1 || h1[0] === '');
        none(others.map(({ path, h1 }) => `${path}: ${JSON.stringify(h1)}`));
      });

      test('every link to a page opens the page it means', () => {
        const wrong = [];
        for (const { path, links } of pages.values()) {
          for (const { written, address } of links.filter(({ address }) => inside(address))) {
            const [target] = address.split('#');
            const file = posix.join(posix.dirname(path), decodeURIComponent(written.split('#')[0]));
            const meant = written.startsWith('#') ? path : file;
            const opened = pages.get(target);
            const good = opened
              ? opened.path === meant && plain(opened.h1.join()) === headingInFile(site, meant)
              : !meant.endsWith('.html') && !meant.endsWith('/') && existsSync(join(site.folder, meant));
            if (!good) wrong.push(`${path}: ${written} opens ${opened?.path ?? 'nothing'}`);
          }
        }
        none(wrong);
      });

      test('every link to a place in a page finds that place', () => {
        const ids = new Map([...pages].map(([address, { ids }]) => [address, new Set(ids)]));
        const wrong = [];
        for (const { path, links } of pages.values()) {
          for (const { written, address } of links) {
            const [target, fragment] = address.split('#');
            if (fragment && ids.has(target) && !ids.get(target).has(decodeURIComponent(fragment))) {
              wrong.push(`${path}: ${written}`);
            }
          }
        }
        none(wrong);
      });

      test('no id stands twice on a page', () => {
        const twice = [...pages.values()].filter(({ ids }) => new Set(ids).size < ids.length);
        none(twice.map(({ path }) => path));
      });

      test('links that leave the site lead to the web or to a mailbox', () => {
        const links = [...pages.values()].flatMap(({ links }) => links);
        const odd = links.filter(({ address }) => !inside(address) && !/^(https?|mailto):/.test(address));
        none(odd.map(({ written }) => written));
      });

      test('articles and actors are headed by their names', () => {
        const heading = (path) => plain([...pages.values()].find((page) => page.path === path)?.h1.join() ?? 'no page');
        const { articles } = site.data('articles');
        const { actors } = site.data('actors');
        const wrong = [
          ...articles.filter(({ id, title }) => title && !heading(`articles/${id}/index.html`).includes(plain(title))),
          ...actors.filter(({ id, name }) => !heading(`actors/${id}/index.html`).includes(plain(name))),
        ];
        none(wrong.map(({ id }) => id));
      });

      test('no page says anything to the console', () => {
        const said = [...pages.values()].flatMap(({ path, said }) => said.map((words) => `${path}: ${words}`));
        none(said);
      });

      test('no page asks anything of another site', () => {
        const asked = [...pages.values()].flatMap(({ asked }) => asked);
        assert.ok(asked.length >= pages.size);
        none(asked.filter((address) => !inside(address)));
      });
    });
  }
}

for (const site of madeUp('one', 'many', 'persian', 'wide', 'crowded', 'crowdedByEditor', 'thousandByEditor')) {
  for (const host of hosts.filter(({ name }) => name !== 'at the root of a host')) {
    describe(`${site.name}, ${host.name}`, () => {
      test('no kind of page says anything to the console, or asks anything of another site', async () => {
        const published = await host.open(site.folder);
        const pages = [...(await visit(site.samples, published.root)).values()];
        await published.close();
        none(pages.flatMap(({ path, said }) => said.map((words) => `${path}: ${words}`)));
        none(pages.flatMap(({ asked }) => asked.filter((address) => !address.startsWith(published.root))));
      });
    });
  }
}
