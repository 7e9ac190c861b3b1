// Without JavaScript every page can be read, and every note seen.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { five, madeUp, sites } from './sites.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1400, height: 900 } };
const WITH_SCRIPT = { viewport: { width: 1400, height: 900 } };

/** The words that are seen on the open page, one entry for each element that has words of its own, without the controls. */
function wordsSeen() {
  const own = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join(' ').trim();
  const isControl = (element) => element.closest('button, input, select, dialog, [popover], label, [role="status"]');
  const seen = [...document.body.querySelectorAll('*')].filter((element) => own(element) && !isControl(element) && element.checkVisibility());
  return seen.map(own);
}

/** What is in one list and not as often in the other. */
function missing(all, some) {
  const left = new Map();
  for (const words of some) left.set(words, (left.get(words) ?? 0) + 1);
  return all.filter((words) => {
    left.set(words, (left.get(words) ?? 0) - 1);
    return left.get(words) < 0;
  });
}

/** How many notes there are and how many of them are hidden, and which of these blocks are. */
function hidden(ids) {
  const notes = [...document.querySelectorAll('[role="note"], [role="doc-footnote"]')];
  return {
    notes: notes.length,
    hiddenNotes: notes.filter((note) => !note.checkVisibility()).length,
    hiddenBlocks: ids.filter((id) => !document.getElementById(id)?.checkVisibility()),
  };
}

for (const site of [...sites, ...madeUp('one', 'many', 'persian', 'wide', 'crowded', 'crowdedByEditor')]) {
  describe(`${site.name}, with JavaScript off`, () => {
    const blocks = new Map(site.data('articles').articles.map(({ id, blocks }) => [`articles/${id}/index.html`, blocks]));
    const numbered = (path) => (blocks.get(path) ?? []).filter(({ p }) => p !== null).map(({ id }) => id);
    const look = (options) =>
      lookAt(site.samples, options, async (page, path) => {
        await page.goto(site.address(path));
        return { path, words: await page.evaluate(wordsSeen), ...(await page.evaluate(hidden, numbered(path))) };
      });
    let [off, on] = [];
    before(async () => {
      [off, on] = [await look(WITHOUT_SCRIPT), await look(WITH_SCRIPT)];
    });

    test('all words of every kind of page are there that are there with it', () =>
      none(on.flatMap(({ path, words }, at) => missing(words, off[at].words).map((lost) => `${path}: ${lost.slice(0, 60)}`))));

    test('every note is seen', () => {
      assert.ok(site !== five || off.some(({ notes }) => notes > 0), 'there are notes to see');
      none(off.filter(({ hiddenNotes }) => hiddenNotes > 0).map(({ path, hiddenNotes }) => `${path}: ${hiddenNotes} notes`));
    });

    test('every paragraph is seen', () => none(off.flatMap(({ path, hiddenBlocks }) => hiddenBlocks.map((id) => `${path}#${id}`))));
  });
}
