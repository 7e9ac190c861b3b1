// Light and dark: as the system, or as the reader chose.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { none } from './none.js';
import { overhear } from './overhear.js';
import { sites } from './sites.js';

const [site] = sites;
const DESK = { viewport: { width: 1400, height: 900 }, colorScheme: 'light' };

/** Notes the theme as it is when the body begins: nothing is painted before. */
const noteTheme = () => {
  const noted = new MutationObserver(() => {
    if (!document.body) return;
    noted.disconnect();
    globalThis.themeBeforePaint = document.documentElement.dataset.theme;
  });
  noted.observe(document, { childList: true, subtree: true });
};

/** How light the page is, from 0 to 255. */
const lightness = (page) =>
  page.evaluate(() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number)));

for (const host of hosts.slice(1)) {
  describe(`light and dark, ${host.name}`, () => {
    let published;
    before(async () => {
      published = await host.open(site.folder);
    });
    after(() => published.close());

    const on = (options, act) =>
      lookAt(['index.html'], options, async (page, where) => {
        const { said } = overhear(page);
        await page.addInitScript(noteTheme);
        await page.goto(published.root + where);
        await act(page);
        none(said);
      });

    test('a page is as light or dark as the system', () =>
      on(DESK, async (page) => {
        assert.ok((await lightness(page)) > 200);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.ok((await lightness(page)) < 60);
      }));

    test('what the reader chose holds on every page, before anything is painted', () =>
      on(DESK, async (page) => {
        await page.getByLabel('Colours').selectOption({ label: 'Dark' });
        assert.ok((await lightness(page)) < 60);
        await page.goto(`${published.root}actors/index.html`);
        assert.equal(await page.evaluate(() => globalThis.themeBeforePaint), 'dark');
        assert.ok((await lightness(page)) < 60);
        assert.equal(await page.getByLabel('Colours').inputValue(), 'dark');
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.getByLabel('Colours').selectOption({ label: 'Light' });
        assert.ok((await lightness(page)) > 200);
        await page.getByLabel('Colours').selectOption({ label: 'As the system' });
        assert.ok((await lightness(page)) < 60);
        await page.goBack();
        assert.equal(await page.getByLabel('Colours').inputValue(), 'system', 'back on the page before, too');
      }));

    test('paper is light', () =>
      on({ ...DESK, colorScheme: 'dark' }, async (page) => {
        await page.getByLabel('Colours').selectOption({ label: 'Dark' });
        await page.emulateMedia({ media: 'print' });
        assert.equal(await lightness(page), 255);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
      }));

    test('where the browser keeps nothing, the switch works for the page', () =>
      lookAt(['index.html'], DESK, async (page, where) => {
        const { said } = overhear(page);
        await page.addInitScript(() => {
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('not here', 'SecurityError');
            },
          });
        });
        await page.goto(published.root + where);
        await page.getByLabel('Colours').selectOption({ label: 'Dark' });
        assert.ok((await lightness(page)) < 60);
        none(said);
      }));
  });
}

test('without script there is no switch that would do nothing', () =>
  lookAt(['index.html'], { javaScriptEnabled: false }, async (page, where) => {
    const published = await hosts[0].open(site.folder);
    await page.goto(published.root + where);
    assert.ok(!(await page.locator('#theme').isVisible()) && !(await page.locator('#keys-button').isVisible()));
    published.close();
  }));

test('the switch and the button beside it are large enough for a finger', () =>
  lookAt([320, 800, 1400], {}, async (page, width) => {
    const published = await hosts[0].open(site.folder);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${published.root}index.html`);
    for (const control of ['#theme', '#keys-button']) {
      const { width, height } = await page.locator(control).boundingBox();
      assert.ok(width >= 24 && height >= 24, `${control} is ${width} by ${height}`);
    }
    published.close();
  }));
