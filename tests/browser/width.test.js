// No page scrolls sideways, however narrow or wide the window, and however large the text.

import { describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { doubleText, tooWide } from './measure.js';
import { none } from './none.js';
import { madeUp, sites } from './sites.js';

const WIDTHS = [320, 800, 1400, 2560];
/** 640 pixels at twice the size are as 320 at the usual one: the narrowest that is asked for. */
const WIDTHS_OF_LARGE_TEXT = [640, 1400, 2560];

async function widePages(site, widths, prepare) {
  const found = await lookAt(site.samples, {}, async (page, path) => {
    const wide = [];
    await page.goto(site.address(path));
    if (prepare) await page.evaluate(prepare);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const fault = await page.evaluate(tooWide);
      if (fault) wide.push(`${path} ${fault}`);
    }
    return wide;
  });
  return found.flat();
}

for (const site of [...sites, ...madeUp('one', 'many', 'persian', 'wide', 'crowdedByEditor')]) {
  describe(site.name, () => {
    test(`no page is wider than a window of ${WIDTHS.join(', ')} pixels`, async () => none(await widePages(site, WIDTHS)));
    test(`nor with text twice as large, in a window of ${WIDTHS_OF_LARGE_TEXT.join(', ')} pixels`, async () =>
      none(await widePages(site, WIDTHS_OF_LARGE_TEXT, doubleText)));
  });
}
