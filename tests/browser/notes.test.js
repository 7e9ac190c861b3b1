// Notes stand beside or below their words, and on nothing.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { doubleText, notesOf } from './measure.js';
import { none } from './none.js';
import { all, five } from './sites.js';

/** How far below its mark a note may lie in the five articles, in pixels. */
const DRIFT = 250;

const LOOKS = [
  ...[320, 800, 1100, 1260, 1400, 2560].map((width) => ({ name: `${width} pixels wide`, width })),
  ...[800, 1400, 2560].map((width) => ({ name: `${width} pixels wide, the text twice as large`, width, twice: true })),
];

/** What is measured of every article, look by look. */
async function measured(site) {
  const found = await lookAt(site.articles, {}, async (page, path) => {
    const looks = [];
    await page.goto(site.address(path));
    for (const look of LOOKS) {
      if (look.twice && !looks.some(({ twice }) => twice)) await page.evaluate(doubleText);
      await page.setViewportSize({ width: look.width, height: 900 });
      looks.push({ ...look, path, ...(await page.evaluate(notesOf)) });
    }
    return looks;
  });
  return found.flat();
}

for (const site of all()) {
  describe(site.name, () => {
    let looks;
    before(async () => {
      looks = await measured(site);
    });
    const faults = (fault) => looks.flatMap((look) => look[fault].map((what) => `${look.path}, ${look.name}: ${what}`));
    test('no note lies on another note, on text, tables, code or pictures, or on what is round the article', () =>
      none(faults('overlaps')));
    test('no note reaches out of the window', () => none(faults('outside')));
    if (site === five) {
      test(`there are notes, and none lies more than ${DRIFT} pixels below its mark`, () => {
        assert.ok(looks.some(({ count }) => count > 0));
        const far = looks.filter(({ width, twice }) => width >= 1100 && !twice);
        none(far.flatMap(({ path, name, drift }) =>
          drift.filter(({ below }) => below > DRIFT).map((note) => `${path}, ${name}: ${note.name} by ${note.below}`)));
      });
    }
  });
}
