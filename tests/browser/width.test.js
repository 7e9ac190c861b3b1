// No page scrolls sideways, however narrow the window.

import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { sites } from './sites.js';

const WIDTHS = [320, 800, 1400];

for (const site of sites) {
  describe(site.name, () => {
    test(`no page is wider than a window of ${WIDTHS.join(', ')} pixels`, async () => {
      const found = await lookAt(site.pages, {}, async (page, path) => {
        const wide = [];
        await page.goto(pathToFileURL(join(site.folder, path)).href);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) wide.push(`${path} needs ${needed} pixels of ${width}`);
        }
        return wide;
      });
      none(found.flat());
    });
  });
}
