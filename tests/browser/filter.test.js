// The list of actors, as what is typed leaves of it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { overhear } from './overhear.js';
import { sites } from './sites.js';

const [site] = sites;
const { actors } = site.data('actors');
const named = actors.filter(({ mentions }) => mentions.length > 0);
const sought = named.find(({ kind, name }) => kind === 'person' && name.includes(' '));
const DESK = { viewport: { width: 1400, height: 900 } };

const shown = (page) => page.locator('.kind-of-actors li:has(.count):visible');

for (const host of hosts) {
  describe(`the list of actors, ${host.name}`, () => {
    let published;
    before(async () => {
      published = await host.open(site.folder);
    });
    after(() => published.close());

    test('typing leaves the names that begin so, says how many, and Escape brings all back', () =>
      lookAt(['actors/index.html'], DESK, async (page, path) => {
        const { said } = overhear(page);
        await page.goto(`${published.root}${path}`);
        const all = await shown(page).count();
        assert.equal(all, named.length);
        await page.locator('#filter').fill(sought.name.toUpperCase().normalize('NFD'));
        assert.equal(await shown(page).first().locator('bdi').textContent(), sought.name);
        const count = await shown(page).count();
        assert.ok(count < all);
        assert.match(await page.locator('#filtered').textContent(), new RegExp(`\\b${count}$`));
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.textContent), sought.name);
        await page.locator('#filter').fill('qqqq');
        assert.equal(await page.locator('.kind-of-actors:visible').count(), 0);
        assert.ok(await page.locator('#filtered').textContent());
        await page.keyboard.press('Escape');
        assert.equal(await shown(page).count(), all);
        assert.equal(await page.locator('#filtered').textContent(), '');
        assert.deepEqual(said, []);
      }));

    test('a name that the articles use beside its own finds an actor', () =>
      lookAt(['actors/index.html'], DESK, async (page, path) => {
        await page.goto(`${published.root}${path}`);
        const row = page.locator('.kind-of-actors li[data-names]').first();
        const [name] = (await row.getAttribute('data-names')).split(' ');
        await page.locator('#filter').fill(name);
        assert.ok(await row.isVisible());
      }));

    test('without script there is no field, and the letters lead to the names', () =>
      lookAt(['actors/index.html'], { ...DESK, javaScriptEnabled: false }, async (page, path) => {
        await page.goto(`${published.root}${path}`);
        assert.equal(await page.locator('#filter').isVisible(), false);
        const letter = page.locator('.kind-of-actors .letters a').last();
        await letter.click();
        assert.ok(page.url().endsWith(await letter.getAttribute('href')));
      }));
  });
}
