// By keyboard alone everything is reached, seen when it is reached, and left.

import { describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { madeUp, sites } from './sites.js';

/** How many stops are walked at most: of a page with thousands of links the first ones tell. */
const STOPS = 250;

/** Numbers what can be reached, in the order of the page, and tells how much there is. */
function stops() {
  const focusable = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]';
  const isStop = (element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll(focusable)].filter(isStop);
  all.forEach((element, at) => {
    element.dataset.stop = at;
  });
  return { count: all.length, jumps: all.filter(({ tabIndex }) => tabIndex > 0).length };
}

/** Where the focus is, and what keeps a reader from seeing it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return { stop: null };
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const called = `${element.localName}.${element.className.baseVal ?? element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const { outlineStyle } = getComputedStyle(element);
  const isSeen = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const [piece] = [...element.getClientRects()].filter(({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight);
  const above = piece && document.elementFromPoint(piece.left + piece.width / 2, (Math.max(piece.top, 0) + Math.min(piece.bottom, innerHeight)) / 2);
  // What a link in a picture encloses need not be its own.
  const isCovered = above && !element.ownerSVGElement && !element.contains(above) && !above.contains(element) && !element.closest('label')?.contains(above);
  const faults = [!isSeen && 'is not seen', outlineStyle === 'none' && 'shows no focus', isCovered && `lies under ${above.localName}.${above.className}`];
  return { stop: element.dataset.stop ?? null, card: !element.dataset.stop && Boolean(element.closest('.card')), called, faults: faults.filter(Boolean) };
}

/** Has all pictures come: one that comes late moves what stands below it, perhaps out of the window. */
async function pictures() {
  const come = (picture) => {
    picture.loading = 'eager';
    return picture.decode().catch(() => {});
  };
  await Promise.all([...document.images].map(come));
}

async function walk(page, path) {
  const faults = [];
  await page.evaluate(pictures);
  const { count, jumps } = await page.evaluate(stops);
  if (jumps > 0) faults.push(`${jumps} elements jump the order of the page`);
  for (let at = 0; at < Math.min(count, STOPS); at += 1) {
    await page.keyboard.press('Tab');
    let here = await page.evaluate(focused);
    // A card that opened at the stop before is entered and left on the way.
    for (let inside = 0; here.card && inside < 20; inside += 1) {
      await page.keyboard.press('Tab');
      here = await page.evaluate(focused);
    }
    if (here.stop !== String(at)) {
      faults.push(`stop ${at} is passed over: there is ${here.called ?? 'nothing'}, stop ${here.stop}`);
      break;
    }
    faults.push(...here.faults.map((fault) => `${here.called} ${fault}`));
  }
  if (count > 1) {
    await page.keyboard.press('Shift+Tab');
    let back = await page.evaluate(focused);
    for (let inside = 0; back.card && inside < 20; inside += 1) {
      await page.keyboard.press('Shift+Tab');
      back = await page.evaluate(focused);
    }
    if (back.stop !== String(Math.min(count, STOPS) - 2)) faults.push(`Shift+Tab leads back to ${back.called ?? 'nothing'}`);
  }
  return faults.map((fault) => `${path}: ${fault}`);
}

for (const site of [...sites, ...madeUp('persian', 'wide')]) {
  describe(site.name, () => {
    for (const width of [1400, 360]) {
      test(`every link and control is reached by Tab in the order of the page, seen there, and left again, ${width} pixels wide`, async () => {
        const found = await lookAt(site.samples, { viewport: { width, height: 900 }, reducedMotion: 'reduce' }, async (page, path) => {
          await page.goto(site.address(path));
          return walk(page, path);
        });
        none(found.flat());
      });
    }
  });
}
