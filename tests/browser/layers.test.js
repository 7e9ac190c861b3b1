// The layers of an article, as the reader switched them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { none } from './none.js';
import { overhear } from './overhear.js';
import { sites } from './sites.js';

const [site] = sites;
const [first, second] = site.data('reuse').pairs.flatMap(({ a, b }) => [a, b]);
const DESK = { viewport: { width: 1400, height: 900 } };

/** Notes the switch as it is when the article begins: none of it is painted before. */
const noteSwitch = () => {
  const noted = new MutationObserver(() => {
    if (!document.querySelector('article.text')) return;
    noted.disconnect();
    globalThis.switchBeforePaint = document.querySelector('#layer-repeats').checked;
  });
  noted.observe(document, { childList: true, subtree: true });
};

for (const host of hosts.slice(1)) {
  describe(`layers, ${host.name}`, () => {
    let published;
    before(async () => {
      published = await host.open(site.folder);
    });
    after(() => published.close());

    test('a layer that was switched off stays off on other pages, and comes back', () =>
      lookAt([first], DESK, async (page, id) => {
        const { said } = overhear(page);
        await page.addInitScript(noteSwitch);
        const repeats = page.locator('#layer-repeats');
        const note = page.locator('.note').first();
        await page.goto(`${published.root}articles/${id}/index.html`);
        assert.ok(await note.isVisible());
        await repeats.uncheck();
        assert.ok(!(await note.isVisible()));
        await page.goto(`${published.root}articles/${second}/index.html`);
        assert.equal(await page.evaluate(() => globalThis.switchBeforePaint), false, 'off before the article is painted');
        assert.ok(!(await note.isVisible()));
        assert.ok(await page.locator('#layer-names').isChecked(), 'the others are as they were');
        await repeats.check();
        await page.goBack();
        assert.ok(await repeats.isChecked(), 'what was chosen last counts');
        assert.ok(await note.isVisible());
        none(said);
      }));
  });
}
