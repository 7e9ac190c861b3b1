// How much a search loads: `node tests/browser/search-bytes.js SITE WORDS…` types each of the questions on the page of the
// search of a built site, in a window of 1280 × 800, and prints how many bytes of the index, and how many of the texts of
// what was found, were loaded until all that is seen is shown. Without questions it asks for words of every frequency.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { OPTIONS } from './launch.js';

const [folder, ...asked] = process.argv.slice(2);
const site = resolve(folder ?? 'site');

/** The words of some articles, the commonest first. */
function wordsOf() {
  const texts = join(site, 'data/text');
  const counts = new Map();
  for (const name of readdirSync(texts).slice(0, 200)) {
    const words = new Set(readFileSync(join(texts, name), 'utf8').toLowerCase().match(/\p{L}{2,}/gu));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function questions() {
  const words = wordsOf();
  const some = [0, 20, 60, 150, 400, 1000, 3000].map((rank) => words[Math.min(rank, words.length - 1)]);
  return [...some, `${some[2]} ${some[3]}`, `${some[3]} ${some[4]}`, `"${some[3]} ${some[4]}"`];
}

const browser = await chromium.launch(OPTIONS);
for (const question of asked.length > 0 ? asked : questions()) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const loaded = [];
  page.on('requestfinished', (request) => loaded.push(request.url()));
  await page.goto(pathToFileURL(join(site, 'search/index.html')).href);
  await page.fill('#q', `${question} `);
  await page.waitForFunction(() => document.querySelector('#found').textContent !== '');
  await page.waitForTimeout(500);
  const size = (kind) => {
    const files = loaded.filter((url) => url.includes('/search/') && url.endsWith('.js') && url.includes('/texts/') === (kind === 'texts'));
    return { bytes: files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0), files: files.length };
  };
  const [index, texts] = [size('index'), size('texts')];
  const found = await page.locator('#found').innerText();
  console.log(`${question}: ${found}; index ${index.bytes} bytes in ${index.files} files, texts ${texts.bytes} bytes in ${texts.files}`);
  await page.close();
}
await browser.close();
