// Chromium, started for one test file and closed when it ends.

import { after } from 'node:test';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

after(() => browser.close());

/** How many pages are looked at at once. */
const TABS = 3;

/** Calls `look(page, item)` for each item, each time on a page of a context with these options; the results in order. */
export async function lookAt(items, options, look) {
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
    await Promise.all(Array.from({ length: TABS }, tab));
  } finally {
    await context.close();
  }
  return results;
}
