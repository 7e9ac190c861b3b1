// Keys of a single letter, and the list of them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { none } from './none.js';
import { overhear } from './overhear.js';
import { sites } from './sites.js';

const [site] = sites;
const { articles } = site.data('articles');
const withNotes = site.data('reuse').pairs[0].b;
const path = (id) => `articles/${id}/index.html`;
const DESK = { viewport: { width: 1400, height: 900 } };

for (const host of hosts.slice(1)) {
  describe(`keys, ${host.name}`, () => {
    let published;
    before(async () => {
      published = await host.open(site.folder);
    });
    after(() => published.close());

    const on = (where, act) =>
      lookAt([where], DESK, async (page) => {
        const { said } = overhear(page);
        await page.goto(published.root + where);
        await act(page, page.locator('#keys'));
        none(said);
      });
    const focused = (page) => page.evaluate(() => document.activeElement.id);

    test('a question mark opens the list, and Escape, its button or a click beside it close it', () =>
      on('index.html', async (page, list) => {
        for (const close of [
          () => page.keyboard.press('Escape'),
          () => list.locator('button').click(),
          () => page.mouse.click(4, 4),
        ]) {
          await page.keyboard.press('?');
          await list.waitFor();
          await close();
          await list.waitFor({ state: 'hidden' });
        }
      }));

    test('n and p go from note to note', () =>
      on(path(withNotes), async (page) => {
        const marks = await page.locator('[role="doc-noteref"]').evaluateAll((marks) => marks.map(({ id }) => id));
        await page.keyboard.press('p');
        assert.equal(await focused(page), '', 'there is none before the first');
        for (const mark of marks) {
          await page.keyboard.press('n');
          assert.equal(await focused(page), mark);
        }
        await page.keyboard.press('n');
        assert.equal(await focused(page), marks.at(-1), 'there is none after the last');
        await page.keyboard.press('p');
        assert.equal(await focused(page), marks.at(-2));
      }));

    test('brackets go from article to article, and t to the top', () =>
      on(path(articles[0].id), async (page) => {
        await page.keyboard.press(']');
        await page.waitForURL(`**/articles/${articles[1].id}/index.html`);
        await page.keyboard.press('[');
        await page.waitForURL(`**/articles/${articles[0].id}/index.html`);
        await page.evaluate(() => scrollTo(0, 900));
        await page.keyboard.press('t');
        assert.equal(await page.evaluate(() => scrollY), 0);
      }));

    test('they stand where they stand on a keyboard of another script', () =>
      on(path(withNotes), async (page) => {
        const press = (key, code) =>
          page.evaluate((key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true })), { key, code });
        await press('د', 'KeyN');
        assert.match(await focused(page), /./);
      }));

    test('with Ctrl, Alt or Meta, and in a field, they are left to the browser', () =>
      on(path(withNotes), async (page, list) => {
        for (const keys of ['Alt+n', 'Meta+n', 'Alt+?']) await page.keyboard.press(keys);
        await page.locator('#theme').focus();
        await page.keyboard.press('n');
        await page.keyboard.press('?');
        assert.equal(await focused(page), 'theme');
        assert.ok(!(await list.isVisible()));
      }));

    test('they can be switched off, all of them, on every page, and on again', () =>
      on(path(withNotes), async (page, list) => {
        await page.getByRole('button', { name: 'Keys' }).click();
        await list.getByRole('checkbox').uncheck();
        await page.keyboard.press('Escape');
        await page.goto(`${published.root}${path(articles[0].id)}`);
        for (const key of ['n', ']', 't', '?']) await page.keyboard.press(key);
        assert.ok(!(await list.isVisible()));
        assert.ok(page.url().endsWith(path(articles[0].id)));
        await page.getByRole('button', { name: 'Keys' }).click();
        await list.getByRole('checkbox').check();
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await list.waitFor();
      }));
  });
}
