// Without JavaScript every page can be read, and every note seen.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { sites } from './sites.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1400, height: 900 } };

for (const site of sites) {
  const articles = site.data('articles').articles.map((article) => ({ ...article, path: `articles/${article.id}/index.html` }));

  describe(`${site.name}, with JavaScript off`, () => {
    test('every note is seen', async () => {
      const found = await lookAt(articles, WITHOUT_SCRIPT, async (page, { path }) => {
        await page.goto(pathToFileURL(join(site.folder, path)).href);
        const notes = await page.locator('[role="note"], [role="doc-footnote"]').all();
        const seen = await Promise.all(notes.map((note) => note.isVisible()));
        return { path, notes: notes.length, hidden: seen.filter((visible) => !visible).length };
      });
      assert.ok(found.some(({ notes }) => notes > 0), 'there are notes to see');
      none(found.filter(({ hidden }) => hidden > 0).map(({ path, hidden }) => `${path}: ${hidden} notes`));
    });

    test('every paragraph is seen', async () => {
      const found = await lookAt(articles, WITHOUT_SCRIPT, async (page, { path, blocks }) => {
        await page.goto(pathToFileURL(join(site.folder, path)).href);
        const hidden = [];
        for (const { id } of blocks.filter(({ p }) => p !== null)) {
          if (!(await page.locator(`[id="${id}"]`).isVisible())) hidden.push(`${path}#${id}`);
        }
        return hidden;
      });
      none(found.flat());
    });
  });
}
