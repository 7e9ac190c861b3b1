// Opens the pages of a site once each and notes what is there and what happens.

import { lookAt } from './chromium.js';

/** Whether a load ended only because the page was left. */
const isCutOff = (request) => request.failure().errorText === 'net::ERR_ABORTED';

/**
 * What was seen on each page, by its address: its path, its headings of the first level, its ids, its links as the
 * browser resolves them, what it said to the console, and what it asked for.
 */
export async function visit(paths, root) {
  const seen = await lookAt(paths, { viewport: { width: 1400, height: 900 } }, async (page, path) => {
    const said = [];
    const asked = [];
    const listeners = {
      console: (message) => said.push(`${message.type()}: ${message.text()} ${message.location().url}`),
      pageerror: (error) => said.push(`uncaught: ${error.message}`),
      requestfailed: (request) => isCutOff(request) || said.push(`not loaded: ${request.url()}`),
      response: (response) => response.status() >= 400 && said.push(`${response.status()}: ${response.url()}`),
      request: (request) => asked.push(request.url()),
    };
    Object.entries(listeners).forEach(([event, listener]) => page.on(event, listener));
    const address = root + path.split('/').map(encodeURIComponent).join('/');
    await page.goto(address, { waitUntil: 'load' });
    const found = await page.evaluate(() => ({
      h1: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      links: [...document.querySelectorAll('a[href], area[href]')].map((link) => ({
        written: link.getAttribute('href'),
        // An SVG link has no resolved address of its own.
        address: new URL(link.getAttribute('href'), document.baseURI).href,
      })),
    }));
    Object.entries(listeners).forEach(([event, listener]) => page.off(event, listener));
    return [page.url(), { path, said, asked, ...found }];
  });
  return new Map(seen);
}
