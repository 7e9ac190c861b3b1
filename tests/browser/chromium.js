// Chromium, started when it is first needed and closed when the tests end.

import { after } from 'node:test';
import { chromium } from 'playwright-core';

import { OPTIONS } from './launch.js';

let browser;

after(() => browser?.close());

/** How many pages are looked at at once. */
const TABS = 3;

/** Calls `look(page, item)` for each item, each time on a page of a context with these options; the results in order. */
export async function lookAt(items, options, look) {
  browser ??= await chromium.launch(OPTIONS);
  const context = await browser.newContext(options);
  const results = new Array(items.length);
  let next = 0;
  const tab = async () => {
    const page = await context.newPage();
    for (let at = next++; at < items.length; at = next++) {
      results[at] = await look(page, items[at]);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(TABS, items.length) }, tab));
  } finally {
    await context.close();
  }
  return results;
}
