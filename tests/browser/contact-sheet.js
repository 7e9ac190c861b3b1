// Writes a contact sheet: each kind of page, small and large windows, light and dark, on one page to look at.
//
//     node tests/browser/contact-sheet.js DIR

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

import { OPTIONS } from './launch.js';
import { madeUp, second, siteOf } from './sites.js';

const WIDTHS = [360, 800, 1440];
const SCHEMES = ['light', 'dark'];
/** How much of a page is shown, in its own pixels, and how much smaller a picture stands on the sheet. */
const LONGEST = 2600;
const SCALE = 0.3;

/** The page of each kind with the most on it, and of articles two, from the first site that has one. */
function ofEachKind(sites) {
  const kinds = new Set(sites.flatMap((site) => [...site.kinds.keys()]));
  return [...kinds].flatMap((kind) => {
    const site = sites.find(({ kinds }) => kinds.has(kind));
    return site.largest(kind).slice(0, kind === 'article' ? 2 : 1).map((path) => ({ kind, site, path }));
  });
}

const nameOf = ({ site, path }, width, scheme) => `${`${site.name}-${path}`.replace(/\W+/g, '-')}-${width}-${scheme}.png`;

async function shoot(browser, pages, folder) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
      const tab = await context.newPage();
      for (const page of pages) {
        await tab.goto(page.site.address(page.path));
        await tab.evaluate(() => document.fonts.ready);
        const height = await tab.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
        await tab.screenshot({ path: join(folder, nameOf(page, width, colorScheme)), fullPage: true, clip });
      }
      await context.close();
    }
  }
}

/** The sheet: a row for each page, a picture for each look, each leading to its own file in full size. */
function sheet(pages) {
  const picture = (page, width, scheme) => {
    const name = nameOf(page, width, scheme);
    return `<a href="${name}"><img src="${name}" width="${width * SCALE}" alt="${page.kind}, ${width} pixels wide, ${scheme}"></a>`;
  };
  const row = (page) => {
    const pictures = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => picture(page, width, scheme)));
    return `<section><h2>${page.kind} <small>${page.site.name}: ${page.path}</small></h2><div>${pictures.join('')}</div></section>`;
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body { background: #777; color: #fff; font: 16px/1.4 sans-serif; margin: 24px; inline-size: max-content; }
h2 { margin: 32px 0 8px; } small { font-weight: 400; }
div { display: flex; gap: 12px; align-items: start; } img { display: block; }
</style>
${pages.map(row).join('\n')}
</html>`;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Which folder? node tests/browser/contact-sheet.js DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const extremes = madeUp('persian', 'wide', 'crowded', 'crowdedByEditor');
const pages = [
  ...ofEachKind([siteOf('.', 'the five articles'), second, ...madeUp('many')]),
  ...extremes.map((site) => ({ kind: 'article', site, path: site.largest('article')[0] })),
  ...madeUp('many').flatMap((site) => ['home', 'repeats'].map((kind) => ({ kind, site, path: site.largest(kind)[0] }))),
];
const browser = await chromium.launch(OPTIONS);
await shoot(browser, pages, folder);
writeFileSync(join(folder, 'index.html'), sheet(pages));
const tab = await browser.newPage();
await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
const rows = await tab.locator('section').all();
for (const [at, row] of rows.entries()) {
  await row.screenshot({ path: join(folder, `sheet-${String(at + 1).padStart(2, '0')}-${pages[at].kind}.png`) });
}
await browser.close();
console.log(`${pages.length} pages: ${join(folder, 'index.html')}, and a picture of each row beside it`);
