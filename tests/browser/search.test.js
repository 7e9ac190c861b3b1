// The search: what it finds, how it shows it, and that it needs no server, no pointer and, to be understood, no script.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { hosts } from './hosts.js';
import { none } from './none.js';
import { overhear } from './overhear.js';
import { madeUp } from './sites.js';

const [site] = madeUp('searched');
const DESK = { viewport: { width: 1400, height: 900 } };
const PAGE = 'search/index.html';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const host of hosts.slice(1)) {
  describe(`the search, ${host.name}`, () => {
    let published;
    before(async () => {
      published = await host.open(site.folder);
    });
    after(() => published.close());

    const on = (where, act, options = DESK) =>
      lookAt([where], options, async (page) => {
        const { said } = overhear(page);
        await page.goto(published.root + where);
        await act(page);
        none(said);
      });

    /** Waits until all that was asked is answered and shown. */
    const settled = (page) =>
      page.waitForFunction(() => {
        const wanted = new URL(location.href).searchParams.get('q') ?? '';
        const isAsked = wanted === document.querySelector('#q').value.trim();
        const isSeen = (item) => item.getBoundingClientRect().top < innerHeight;
        const awaited = [...document.querySelectorAll('main ol > [aria-busy], main ul > [aria-busy]')].filter(isSeen);
        return isAsked && !document.querySelector('#found-articles[aria-busy]') && awaited.length === 0;
      });
    const search = async (page, words) => {
      await page.locator('#q').fill('');
      await page.waitForURL((url) => !url.searchParams.has('q'));
      await page.locator('#q').pressSequentially(words);
      await settled(page);
    };
    const ids = (page) => page.locator('#found-articles > li > .id').allInnerTexts();
    const sorted = async (page) => (await ids(page)).sort();
    const actors = (page) => page.locator('#found-actors h2').allInnerTexts();
    /** What is found for some words. */
    const finds = (words, expected) =>
      on(PAGE, async (page) => {
        await search(page, words);
        assert.deepEqual(await sorted(page), expected, words);
      });

    test('all words must stand there, in whatever order, case and accents', async () => {
      await finds('DECREE mooring', ['001']);
      await finds('décree', ['001', '002']);
      await finds('decree lantern', []);
    });

    test('each sentence has its words marked and leads to its very block', () =>
      on(PAGE, async (page) => {
        await search(page, 'mooring');
        const sentence = page.locator('#found-articles .sentences a');
        assert.deepEqual(await sentence.allInnerTexts(), ['¶2 A fisherman of pier No. 10 called the mooring decree unjust.']);
        assert.deepEqual(await sentence.locator('mark').allInnerTexts(), ['mooring']);
        await sentence.click();
        await page.waitForURL('**/articles/001/index.html#p2');
        assert.match(await page.locator('#p2').innerText(), /mooring decree/);
      }));

    test('what is begun is completed', () => finds('moor', ['001']));

    test('a letter more, fewer, another or two in each other’s place is forgiven, and said', () =>
      on(PAGE, async (page) => {
        for (const slip of ['fishermann', 'fisherma', 'fisgerman', 'fihserman', 'ifsherman', 'ffisherman', 'gisherman', 'isherman', 'fishremann']) {
          await search(page, `${slip} `);
          const forgiven = slip !== 'fishremann';
          assert.deepEqual(await ids(page), forgiven ? ['001'] : [], slip);
          const said = await page.locator('#found').innerText();
          assert.equal(said.includes(`“${slip}”`), forgiven && slip !== 'fisherma', said);
        }
      }));

    test('words in quotation marks stand side by side', async () => {
      await finds('"raised the fees"', ['001', '002']);
      await finds('“raised by nobody”', ['006']);
      await finds('"the raised fees"', []);
      await finds('"minutes of that meeting" unjust', ['001', '002']);
      await finds('e-mail', ['001']);
    });

    test('what has a minus is left out, a word or a phrase', async () => {
      await finds('fees -mooring', ['002', '006']);
      await finds('fees -"raised by nobody"', ['001', '002']);
    });

    test('words of other scripts are found', async () => {
      await finds('کتابخانه', ['003']);
      await finds('ميرود', ['003']);
      await finds('οδός', ['004']);
      await finds('人民', ['005']);
      await finds('人民共和', ['005']);
      await finds('民国', ['005']);
      await finds('民人', []);
      await finds('口', ['005']);
      await finds('众', ['005']);
      await finds('众人', []);
      await finds('广', ['005']);
    });

    test('actors come first, and lead to the articles that name them', () =>
      on(PAGE, async (page) => {
        await search(page, 'harrow');
        assert.deepEqual(await actors(page), ['Ada Harrow']);
        assert.equal(await page.locator('#found').innerText(), 'Articles: 3 · Actors: 1');
        assert.equal((await ids(page))[0], '006', 'the article with the name in its title');
        await page.locator('#found-actors button').click();
        await page.waitForURL('**/search/index.html?actor=ada-harrow');
        await settled(page);
        assert.deepEqual(await sorted(page), ['001', '002', '006']);
        await page.locator('#q').fill('nobody sailed');
        await page.waitForURL(/q=nobody/);
        await settled(page);
        assert.deepEqual(await ids(page), ['006']);
        await page.locator('#only button').click();
        await page.waitForURL((url) => !url.searchParams.has('actor'));
      }));

    test('what is found can be narrowed by kind, source and year', () =>
      on(PAGE, async (page) => {
        const choose = async (name, value) => {
          await page.locator(`select[name="${name}"]`).selectOption(value);
          await page.waitForURL((url) => (url.searchParams.get(name) ?? '') === value);
          await settled(page);
        };
        await search(page, 'fees');
        await choose('source', 'evening post');
        assert.deepEqual(await ids(page), ['002']);
        await choose('source', '');
        await choose('year', '2019');
        assert.deepEqual(await ids(page), ['001']);
        await choose('year', '');
        await choose('kind', 'repeat');
        assert.deepEqual(await sorted(page), ['001', '002']);
        await search(page, 'teapot');
        await choose('kind', 'note');
        assert.deepEqual(await page.locator('.sentences a').allInnerTexts(), ['Note They turned up in a teapot.']);
        await choose('kind', 'actor');
        assert.deepEqual(await ids(page), []);
        await search(page, 'lindholm');
        assert.deepEqual([await ids(page), await actors(page)], [[], ['Lindholm']]);
      }));

    test('a text that stands in several articles is shown once, and the others are named', () =>
      on(PAGE, async (page) => {
        await search(page, 'eleven weeks');
        const shown = await page.locator('#found-articles').innerText();
        assert.equal(shown.match(/eleven weeks/g).length, 1, shown);
        assert.match(shown, /also in 00[12]/);
        assert.match(shown, /The same words as in 00[12]/);
      }));

    test('many results come by and by', () =>
      on(PAGE, async (page) => {
        await search(page, 'lantern');
        assert.equal(await page.locator('#found').innerText(), 'Articles: 40 · Actors: 0');
        assert.equal(await page.locator('#found-articles > li').count(), 10);
        await page.locator('#more').press('Enter');
        assert.equal(await page.locator('#found-articles > li').count(), 20);
        assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll('#found-articles > li')[10]));
      }));

    test('nothing of what is withheld is found', async () => {
      for (const words of ['quagmire', 'zebulon', 'embargoed', 'ravensbourne']) await finds(words, []);
      await finds('opening', ['008']);
      await on(PAGE, async (page) => {
        await search(page, 'hidden hand');
        assert.deepEqual([await actors(page), await ids(page)], [[], ['007']]);
      });
    });

    test('what was asked stands in the address, and can be asked by it', () =>
      on(`${PAGE}?q=decree+-mooring&year=2020`, async (page) => {
        await settled(page);
        assert.equal(await page.locator('#q').inputValue(), 'decree -mooring');
        assert.equal(await page.locator('select[name="year"]').inputValue(), '2020');
        assert.deepEqual(await ids(page), ['002']);
        await search(page, 'οδός');
        assert.equal(new URL(page.url()).searchParams.get('q'), 'οδός');
      }));

    test('all can be done by keyboard, from any page', () =>
      on('articles/006/index.html', async (page) => {
        await page.keyboard.press('/');
        await page.waitForURL(`**/${PAGE}`);
        await page.keyboard.press('/');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
        await page.keyboard.type('mooring');
        await settled(page);
        for (let presses = 0; presses < 12; presses += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate(() => document.activeElement.matches('.sentences a'))) break;
        }
        await page.keyboard.press('Enter');
        await page.waitForURL('**/articles/001/index.html#p2');
      }));

    test('nothing bars the way to what was found', () =>
      on(`${PAGE}?q=harrow`, async (page) => {
        await settled(page);
        await page.evaluate(axe);
        for (const [width, colorScheme] of [[1400, 'light'], [360, 'dark']]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const rules = { preload: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
          const { violations } = await page.evaluate((rules) => globalThis.axe.run(rules), rules);
          none(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${width} ${id} ${target}: ${failureSummary}`)));
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the window');
        }
      }));
  });
}

test('without script the page names other ways', () =>
  lookAt([PAGE], { ...DESK, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.address(PAGE));
    assert.ok(!(await page.locator('#q').isVisible()));
    const ways = page.locator('.without-script');
    assert.ok(await ways.isVisible());
    assert.deepEqual(await ways.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
      '../actors/index.html',
      '../articles/index.html',
    ]);
  }));

test('the script folds every letter as the index does', () =>
  lookAt([PAGE], DESK, async (page) => {
    await page.goto(site.address(PAGE));
    const expected = readFileSync(new URL('../fixtures/folded.txt', import.meta.url), 'utf8').trimEnd().split('\n');
    assert.ok(expected.length > 5000);
    const wrong = await page.evaluate((lines) => {
      const letter = (code) => String.fromCodePoint(Number.parseInt(code, 16));
      const folds = new Map(
        lines.map((line) => line.split(':')).map(([code, folded]) => [letter(code), folded.split(' ').filter(Boolean).map(letter).join('')]),
      );
      const wrong = [];
      for (let code = 0; code < 0x110000; code += 1) {
        const letter = String.fromCodePoint(code);
        // What the browser's Unicode does not know yet it cannot fold.
        const isKnown = !/[\p{Cn}\p{Cs}]/u.test(letter);
        if (isKnown && globalThis.glossator.fold(letter) !== (folds.get(letter) ?? letter)) wrong.push(code.toString(16));
      }
      return wrong;
    }, expected);
    none(wrong);
  }));
