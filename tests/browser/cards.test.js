// Cards show who somebody is and how a passage stands elsewhere: by pointer, by keyboard and by touch.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { none } from './none.js';
import { overhear } from './overhear.js';
import { sites } from './sites.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Longer than it takes a card to open, or to close. */
const A_WHILE = 800;

const DESK = { viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' };
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Words as they are compared: without marks, breaks and the dots of an omission. */
const plain = (text) => text.replace(/[\s…]+/g, ' ').trim();

for (const site of sites) {
  const { articles } = site.data('articles');
  const { actors } = site.data('actors');
  // The one with most in common: others share too little to stand side by side.
  const [pair] = site.data('reuse').pairs.toSorted((one, other) => other.shared_words - one.shared_words);
  const path = (id) => `articles/${encodeURIComponent(id)}/index.html`;

  describe(`cards of ${site.name}`, () => {
    test('every page of an actor and of two articles side by side has its cards beside it', () => {
      const pages = site.pages.filter((page) => /^(actors\/(?!unresolved\/)|repeats\/)[^/]+\/index\.html$/.test(page));
      assert.ok(pages.length > 5);
      none(pages.filter((page) => !existsSync(join(site.folder, page.replace('index.html', 'card.js')))));
    });
  });

  // A host's root is a path like another.
  for (const host of site === sites[0] ? hosts.slice(1) : hosts.slice(2)) {
    describe(`cards of ${site.name}, ${host.name}`, () => {
      let published;
      before(async () => {
        published = await host.open(site.folder);
      });
      after(() => published.close());

      /** Opens a page and does something there; whatever is done, the page is silent and asks nothing of others. */
      const on = async (options, where, act) => {
        const [result] = await lookAt([where], options, async (page) => {
          const { said, asked } = overhear(page);
          await page.goto(published.root + where);
          const result = await act(page, page.locator('.card'));
          none([...said, ...asked.filter((address) => !address.startsWith(published.root))]);
          return result;
        });
        return result;
      };
      const inNote = (page) => page.locator('.note[role="note"] a').first();
      const name = (page) => page.locator('p a.actor').first();

      test('a card opens when the pointer rests on a name, and tells who that is', () =>
        on(DESK, path(pair.b), async (page, card) => {
          const link = name(page);
          const id = /actors\/([^/]+)\//.exec(decodeURIComponent(await link.getAttribute('href')))[1];
          const actor = actors.find((actor) => actor.id === id);
          await link.hover();
          await card.waitFor();
          const text = await card.innerText();
          assert.ok(text.includes(actor.name), text);
          assert.match(text, new RegExp(`\\b${actor.mentions.length}\\b`));
          assert.equal(await card.getAttribute('aria-label'), actor.name);
          assert.equal(await link.getAttribute('aria-expanded'), 'true');
          const all = await card.locator('a').last().evaluate((link) => link.href);
          assert.equal(all, await link.evaluate((link) => link.href));
        }));

      test('the pointer can enter a card, which stays, and closes when it has left', () =>
        on(DESK, path(pair.b), async (page, card) => {
          await name(page).hover();
          await card.waitFor();
          assert.ok(!(await card.evaluate((card) => card.matches(':hover'))), 'it does not open under the pointer');
          await card.hover();
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 1);
          await page.mouse.move(5, 5);
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 0);
          assert.equal(await name(page).getAttribute('aria-expanded'), null);
        }));

      test('a pointer that only passes opens nothing', () =>
        on(DESK, path(pair.b), async (page, card) => {
          await name(page).hover();
          await page.mouse.move(5, 5);
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 0);
        }));

      test('one card is open at a time, and Escape closes it while the pointer rests', () =>
        on(DESK, path(pair.b), async (page, card) => {
          await name(page).hover();
          await card.waitFor();
          const other = inNote(page);
          await other.hover();
          await card.waitFor();
          await page.locator('.note a[aria-expanded]').waitFor();
          assert.equal(await card.count(), 1);
          assert.equal(await other.getAttribute('aria-expanded'), 'true');
          await page.keyboard.press('Escape');
          assert.equal(await card.count(), 0);
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 0, 'it does not come back');
        }));

      test('by keyboard it opens on focus, its links are next, and Escape gives the focus back', () =>
        on(DESK, path(pair.b), async (page, card) => {
          const focused = () => page.evaluate(() => document.activeElement.closest('.card') !== null);
          await page.keyboard.press('Tab');
          await name(page).focus();
          await card.waitFor();
          await page.keyboard.press('Tab');
          assert.ok(await focused(), 'Tab goes into the card');
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 1, 'which stays');
          await page.keyboard.press('Escape');
          assert.equal(await card.count(), 0);
          assert.ok(await name(page).evaluate((link) => link === document.activeElement));
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 0, 'it does not come back');
          await page.keyboard.press('Tab');
          await page.keyboard.press('Shift+Tab');
          await card.waitFor();
          const links = await card.locator('a').count();
          for (let tab = 0; tab <= links; tab += 1) await page.keyboard.press('Tab');
          assert.ok(!(await focused()), 'Tab leads out again');
          const next = await page.evaluate(() => document.activeElement.getAttribute('href'));
          assert.ok(next, 'to the next link');
        }));

      test('a passage shows its words as they stand in the other article', async () => {
        for (const here of [pair.a, pair.b]) {
          await on(DESK, path(here), async (page, card) => {
            const note = page.locator('.note[role="note"]:has(a[href*="#passage-"])').first();
            const leads = await note.locator('a').first().getAttribute('href');
            const there = decodeURIComponent(/([^/]+)\/index\.html/.exec(leads)[1]);
            const source = plain(site.read(`data/text/${there}.txt`));
            for (const link of [note.locator('a').first(), note.locator('a[href*="#passage-"]').first()]) {
              await link.hover();
              await card.waitFor();
              assert.ok((await card.getAttribute('aria-label')).includes(there), await card.getAttribute('aria-label'));
              const title = articles.find(({ id }) => id === there).title;
              assert.ok((await card.innerText()).includes(title));
              const words = await card.locator('.text').evaluateAll((lines) =>
                lines.map((line) => {
                  const copy = line.cloneNode(true);
                  for (const spoken of copy.querySelectorAll('.unseen')) spoken.remove();
                  return copy.textContent;
                }),
              );
              const first = plain(words[0]).split(' ').slice(0, 8).join(' ');
              assert.ok(source.includes(first), first);
              await page.keyboard.press('Escape');
              await page.mouse.move(5, 5);
            }
          });
        }
      });

      test('on a touch screen the first tap opens the card and the second follows the link', () =>
        on(PHONE, path(pair.b), async (page, card) => {
          for (const link of [inNote(page), name(page)]) {
            await link.tap();
            await card.waitFor();
            assert.ok(page.url().includes(encodeURI(pair.b)) || page.url().includes(pair.b));
          }
          const address = await name(page).evaluate((link) => link.href);
          await name(page).tap();
          await page.waitForURL(address);
          await page.goBack();
          await name(page).tap();
          await card.waitFor();
          await page.touchscreen.tap(3, 3);
          assert.equal(await card.count(), 0, 'a tap elsewhere closes it');
        }));

      test('a card stays inside a window of 320 pixels, in every direction of writing', () =>
        on({ ...PHONE, hasTouch: true }, path(articles.at(-1).id), async (page, card) => {
          for (const dir of ['ltr', 'rtl']) {
            await page.evaluate((dir) => document.querySelector('.reading, .text').setAttribute('dir', dir), dir);
            for (const link of (await page.locator('p a.actor').all()).slice(0, 6)) {
              await link.tap();
              await card.waitFor();
              const { x, y, width, height } = await card.boundingBox();
              assert.ok(x >= 0 && x + width <= 320 && y >= 0 && y + height <= 640, JSON.stringify({ x, y, width, height }));
              await page.keyboard.press('Escape');
            }
          }
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
        }));

      test('names that are switched off have no card', () =>
        on(DESK, path(pair.b), async (page, card) => {
          await page.locator('#layer-names').uncheck();
          await name(page).hover();
          await page.waitForTimeout(A_WHILE);
          assert.equal(await card.count(), 0);
        }));

      test('axe-core finds nothing wrong with an open card, in daylight and in the dark, and paper has none', () =>
        on(DESK, path(pair.b), async (page, card) => {
          await page.evaluate(axe);
          for (const link of [name(page), inNote(page), page.locator('.ledger a[href*="actors/"]').first()]) {
            await link.hover();
            await card.waitFor();
            for (const colorScheme of ['light', 'dark']) {
              await page.emulateMedia({ colorScheme });
              const { violations } = await page.evaluate(() => globalThis.axe.run('.card, [aria-expanded]', { resultTypes: ['violations'], preload: false }));
              none(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`)));
            }
            await page.emulateMedia({ media: 'print' });
            assert.ok(!(await card.isVisible()));
            await page.emulateMedia({ media: 'screen' });
            await page.keyboard.press('Escape');
          }
        }));
    });
  }
}
