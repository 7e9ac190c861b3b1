// Citing: the number of a paragraph opens its citation, buttons copy, and a link to its words leads to them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { five } from './sites.js';

const WIDE = { viewport: { width: 1400, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const ARTICLE = 'articles/003/index.html';

const [web, , folder] = hosts;

/** Looks at an article on a host. */
const look = async (options, what, host = web) => {
  const { root, close } = await host.open(five.folder);
  try {
    await lookAt([root], options, async (page) => {
      await page.goto(root + ARTICLE);
      await what(page, root);
    });
  } finally {
    close();
  }
};

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

describe('citing', () => {
  test('the number of a paragraph opens its citation, which can be copied, and Escape closes it', () =>
    look(WIDE, async (page) => {
      const number = page.locator('#p4 > .number');
      const id = await page.locator('#p4 > [id^="t-"]').getAttribute('id');
      await number.click();
      const card = page.locator('.card.citing');
      await card.waitFor();
      assert.equal(new URL(page.url()).hash, `#${id}`, 'the address is the permanent one');
      const said = await card.locator('.said').textContent();
      assert.match(said, /article 003, ¶4\./);
      await card.locator('button').nth(0).click();
      assert.equal(await copied(page), said);
      await card.locator('button').nth(1).click();
      assert.equal(await copied(page), page.url());
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      await number.click();
      await card.waitFor();
      await number.click();
      await card.waitFor({ state: 'hidden' });
    }));

  test('a link to the words of a paragraph leads to them without the help of the id', () =>
    look(WIDE, async (page, root) => {
      const links = [];
      for (const number of await page.locator('.text .number').all()) {
        await number.click();
        const card = page.locator('.card.citing');
        await card.waitFor();
        // A line that only divides has no words.
        if ((await card.locator('button').count()) === 3) {
          await card.locator('button').nth(2).click();
          links.push({ link: await copied(page), paragraph: await number.textContent() });
        }
        await page.keyboard.press('Escape');
      }
      assert.ok(links.length >= 8);
      for (const { link, paragraph } of links) {
        await page.goto('about:blank');
        await page.goto(`${root}${ARTICLE}#:~:text=${link.split(':~:text=')[1]}`);
        await page.waitForTimeout(150);
        const { top, bottom } = await page.locator(`#p${paragraph}`).evaluate((block) => block.getBoundingClientRect());
        assert.ok(bottom > 0 && top < 900, `${link} leads to ¶${paragraph}, which stands at ${top}`);
        assert.ok(Number(paragraph) < 6 || (await page.evaluate(() => scrollY)) > 0, `${link} was followed`);
      }
    }));

  test('the citation of the article can be copied in each of its forms', () =>
    look(WIDE, async (page) => {
      await page.locator('.cite > button').click();
      await page.waitForFunction(() => document.querySelector('.cite > button').textContent === 'Copied');
      assert.match(await copied(page), /^Tirza Shorr, “Ideology.*article 003\.$/);
      for (const [summary, begins] of [['BibTeX', /^@article\{003,/], ['CSL-JSON', /^\[\s*\{/]]) {
        await page.locator('.cite summary', { hasText: summary }).click();
        await page.locator('.cite details[open] button').last().click();
        await page.waitForFunction((form) => [...document.querySelectorAll('.cite details')].find(({ textContent }) => textContent.includes(form)).querySelector('button').textContent === 'Copied', summary);
        assert.match(await copied(page), begins);
      }
    }));

  test('without script every form can be read, and there is no button that does nothing', () =>
    look({ ...WIDE, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('.cite button:visible').count(), 0);
      await page.locator('.cite summary').first().click();
      assert.ok(await page.locator('.cite pre').first().isVisible());
      await page.locator('#p4 > .number').click();
      assert.match(page.url(), /#t-[0-9a-f]{8}$/);
    }));

  test('from a folder a citation names no address of this machine', () =>
    look(WIDE, async (page) => {
      await page.locator('#p4 > .number').click();
      const said = await page.locator('.card.citing .said').textContent();
      assert.ok(said.endsWith('¶4.') && !said.includes('file:'), said);
      assert.equal(await page.locator('.card.citing button').count(), 1);
    }, folder));
});
