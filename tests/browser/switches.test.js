// The switches beside an article do what they say, with JavaScript off.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { notesOf } from './measure.js';
import { none } from './none.js';
import { five } from './sites.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1400, height: 900 } };
const SWITCHES = ['layer-repeats', 'layer-names', 'layer-notes', 'only-new', 'layer-all-names'];

/** How many of these are seen. */
const seen = (page, selector) =>
  page.evaluate((selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length, selector);

/** How many of these are underlined as a name is. */
const underlined = (page, selector) =>
  page.evaluate((selector) => {
    const isDrawn = (element) => {
      const { borderBlockEndStyle, borderBlockEndColor } = getComputedStyle(element);
      return borderBlockEndStyle !== 'none' && !/, 0\)$|transparent/.test(borderBlockEndColor);
    };
    return [...document.querySelectorAll(selector)].filter(isDrawn).length;
  }, selector);

/** Opens article 003, which is for the greater part a copy, and looks at it. */
const open = (fragment, look) =>
  lookAt(['articles/003/index.html'], WITHOUT_SCRIPT, async (page, path) => {
    await page.goto(`${five.address(path)}${fragment}`);
    await look(page);
  });

describe('the switches of an article', () => {
  test('Repeats hides the notes, marks and lines about repeated text, and only those', () =>
    open('', async (page) => {
      const others = await seen(page, '.note.editor');
      assert.ok((await seen(page, '.note:not(.editor)')) > 0);
      await page.locator('#layer-repeats').uncheck();
      assert.equal(await seen(page, '.note:not(.editor), .ref:not(.editor), .absent'), 0);
      assert.equal(await seen(page, '.note.editor'), others);
      await page.locator('#layer-repeats').check();
      assert.ok((await seen(page, '.note:not(.editor)')) > 0);
    }));

  test('Notes hides the editor’s notes and their marks, and only those', () =>
    open('', async (page) => {
      const others = await seen(page, '.note:not(.editor)');
      assert.ok((await seen(page, '.note.editor, .on-all')) > 0);
      await page.locator('#layer-notes').uncheck();
      assert.equal(await seen(page, '.note.editor, .ref.editor, .on-all'), 0);
      assert.equal(await seen(page, '.note:not(.editor)'), others);
    }));

  test('Names hides the lines under names, and Every name draws them under each', () =>
    open('', async (page) => {
      const [first, again] = [await underlined(page, '.text .actor:not(.again)'), await underlined(page, '.text .again')];
      assert.ok(first > 0);
      assert.equal(again, 0);
      await page.locator('#layer-all-names').check();
      assert.ok((await underlined(page, '.text .again')) > 0);
      await page.locator('#layer-all-names').uncheck();
      await page.locator('#layer-names').uncheck();
      assert.equal(await underlined(page, '.text .actor'), 0);
    }));

  test('Only what is new folds each old paragraph to one line, and no more than that', () =>
    open('', async (page) => {
      const all = await seen(page, '.text .old > p');
      assert.ok(all > 0);
      await page.locator('#only-new').check();
      assert.equal(await seen(page, '.text .old > p'), 0);
      assert.equal(await seen(page, '.text .old > .fold'), all);
      assert.ok((await seen(page, '.text .paragraph:not(.old) > p')) > 0);
    }));

  test('a link into a folded paragraph opens it, and a link to a hidden note shows it', () =>
    open('', async (page) => {
      for (const [name, target, shown] of [['only-new', '.old', '> p'], ['layer-repeats', '.note:not(.editor)', '']]) {
        await page.locator(`#${name}`).setChecked(name === 'only-new');
        const id = await page.evaluate((target) => document.querySelector(target).id, target);
        const address = new URL(`#${id}`, page.url()).href;
        await page.evaluate((address) => location.assign(address), address);
        await page.waitForURL(address);
        assert.equal(await seen(page, `[id="${id}"] ${shown}`), 1, `${name} ${id}`);
      }
    }));

  test('paper shows every note, whatever is switched off', () =>
    open('', async (page) => {
      const all = await page.locator('.note, .on-all').count();
      for (const name of ['layer-repeats', 'layer-notes']) await page.locator(`#${name}`).uncheck();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await seen(page, '.note, .on-all'), all);
    }));

  test('nothing lies on anything else, whichever is switched', async () => {
    const faults = [];
    await open('', async (page) => {
      for (const name of SWITCHES) {
        await page.locator(`#${name}`).setChecked(!(await page.locator(`#${name}`).isChecked()));
        for (const width of [800, 1400]) {
          await page.setViewportSize({ width, height: 900 });
          const { overlaps, outside } = await page.evaluate(notesOf);
          faults.push(...[...overlaps, ...outside].map((fault) => `${name} switched, ${width} pixels wide: ${fault}`));
        }
        await page.locator(`#${name}`).setChecked(!(await page.locator(`#${name}`).isChecked()));
      }
    });
    none(faults);
  });
});
