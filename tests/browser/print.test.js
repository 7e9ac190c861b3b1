// On paper every note stands under its paragraph.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { lookAt } from './chromium.js';
import { none } from './none.js';
import { five, madeUp, sites } from './sites.js';

/** A4 without its margins, in CSS pixels. */
const PAPER = { width: 643, height: 987 };

/** The notes as they are printed: the pieces of their words, and what is wrong with their places. */
function notesOnPaper() {
  const notes = [...document.querySelectorAll('.note')];
  return notes.map((note) => {
    const { top, height } = note.getBoundingClientRect();
    let before = note.previousElementSibling;
    while (before?.matches('.note')) before = before.previousElementSibling;
    const words = note.cloneNode(true);
    words.querySelectorAll('.back, .unseen').forEach((element) => element.remove());
    // Piece by piece: lines of a table may be read in another order.
    const pieces = [];
    const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) pieces.push(texts.currentNode.data);
    const faults = [
      (!note.checkVisibility() || height < 5) && 'is not seen',
      getComputedStyle(note).position !== 'static' && 'is not in the flow',
      before && before.getBoundingClientRect().bottom > top + 1 && 'does not stand below its paragraph',
    ];
    return { id: note.id, pieces, faults: faults.filter(Boolean) };
  });
}

/** Letters and digits alone: lines, hyphens and ligatures are the typesetter's. */
const letters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function wordsOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-paper-'));
  writeFileSync(join(folder, 'page.pdf'), pdf);
  const text = execFileSync('pdftotext', ['-raw', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return letters(text);
}

for (const site of [...sites, ...madeUp('persian', 'wide', 'crowded', 'crowdedByEditor')]) {
  // In a PDF, words that run from right to left stand in the order of their places, not of their letters.
  const isLeftToRight = site.name !== 'Persian prose';

  describe(site.name, () => {
    test('every note is printed under its paragraph, and a PDF holds its words', async () => {
      const found = await lookAt(site.articles, { viewport: PAPER }, async (page, path) => {
        await page.goto(site.address(path));
        await page.emulateMedia({ media: 'print' });
        const notes = await page.evaluate(notesOnPaper);
        const paper = wordsOf(await page.pdf({ format: 'A4' }));
        const faults = notes.flatMap(({ id, faults }) => faults.map((fault) => `${path}#${id} ${fault}`));
        const latin = (piece) => isLeftToRight && !/[\u0590-\u08ff]/.test(piece);
        const lost = notes.filter(({ pieces }) => pieces.some((piece) => latin(piece) && !paper.includes(letters(piece))));
        return { notes: notes.length, faults: [...faults, ...lost.map(({ id }) => `${path}#${id} is not in the PDF`)] };
      });
      assert.ok(site !== five || found.some(({ notes }) => notes > 0), 'there are notes to print');
      none(found.flatMap(({ faults }) => faults));
    });
  });
}
