// Everyone can read every page: axe-core finds nothing, in daylight and in the dark, on a desk and on a phone.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { sites } from './sites.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES = ['light', 'dark'];
const WIDTHS = [1400, 360];

/** What axe-core finds wrong: the rule and the element. */
async function faults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
}

for (const site of sites) {
  describe(site.name, () => {
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        test(`nothing bars the way to any page, ${colorScheme}, ${width} pixels wide`, async () => {
          const options = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' };
          const found = await lookAt(site.pages, options, async (page, path) => {
            await page.goto(pathToFileURL(join(site.folder, path)).href);
            return (await faults(page)).map((fault) => `${path}: ${fault}`);
          });
          none(found.flat());
        });
      }
    }
  });
}
