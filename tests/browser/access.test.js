// Everyone can read every kind of page: axe-core finds nothing, in daylight and in the dark, on a desk and on a phone.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { five, madeUp, second } from './sites.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * How a page is looked at. That a target is 24 pixels wide and high, or stands apart, axe-core asks only if told to.
 * In the dark only colours differ, so only the rules about colour are asked again.
 */
const LOOKS = [1400, 360].flatMap((width) => [
  { name: `in daylight, ${width} pixels wide`, width, colorScheme: 'light', rules: { rules: { 'target-size': { enabled: true } } } },
  {
    name: `in the dark, ${width} pixels wide`,
    width,
    colorScheme: 'dark',
    rules: { runOnly: ['color-contrast', 'link-in-text-block'] },
  },
]);

/** What axe-core finds wrong on the open page: the rule, the element, and why. */
async function faults(page, rules) {
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run({ resultTypes: ['violations'], ...rules }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** The faults of the pages, by look. */
async function faultsOf(site) {
  const found = new Map(LOOKS.map(({ name }) => [name, []]));
  await lookAt(site.samples, { reducedMotion: 'reduce' }, async (page, path) => {
    await page.goto(site.address(path));
    await page.evaluate(axe);
    for (const { name, width, colorScheme, rules } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      found.get(name).push(...(await faults(page, rules)).map((fault) => `${path}: ${fault}`));
    }
  });
  return found;
}

for (const site of [five, second, ...madeUp('one', 'many', 'persian', 'wide', 'crowded', 'crowdedByEditor')]) {
  describe(site.name, () => {
    let found;
    before(async () => {
      found = await faultsOf(site);
    });
    for (const { name } of LOOKS) {
      test(`nothing bars the way to any kind of page, ${name}`, () => none(found.get(name)));
    }
  });
}
