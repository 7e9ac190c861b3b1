// Archives with more notes than a margin holds: by repeats, and by the editor's own notes.

import { writer } from './prose.js';

const number = (n) => String(n).padStart(3, '0');
const article = (title, paragraphs) => `# ${title}\n\n${paragraphs.join('\n\n')}\n`;

/** Every sentence of the first article stands in one of ten others: ten notes to each paragraph. */
export function crowded() {
  const [PARAGRAPHS, NOTES] = [12, 10];
  const own = writer(1);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => own.several(NOTES));
  const copy = (at) => {
    const other = writer(100 + at);
    return article(`Copied by the ${at + 1}th`, paragraphs.flatMap((said) => [other.paragraph(3), said[at]]));
  };
  const copies = Array.from({ length: NOTES }, (_, at) => [`${number(at + 2)}_copy.md`, copy(at)]);
  return Object.fromEntries([['001_crowded.md', article('Ten to a paragraph', paragraphs.map((said) => said.join(' ')))], ...copies]);
}

/** Each of the first article's paragraphs stands in another by itself, and there in the opposite order: a note for each. */
export function thousand() {
  const NOTES = 1000;
  const own = writer(2);
  const paragraphs = Array.from({ length: NOTES }, () => own.paragraph(2));
  const copy = (of) => {
    const other = writer(200 + of);
    const taken = paragraphs.filter((_, at) => at % 2 === of).reverse();
    return article(`The ${of ? 'even' : 'odd'} half`, taken.flatMap((said) => [other.paragraph(2), said]));
  };
  return { '001_thousand.md': article('A thousand notes', paragraphs), '002_odd.md': copy(0), '003_even.md': copy(1) };
}

const note = (quote, body) => `---\narticle: "001"\nquote: ${JSON.stringify(quote)}\n---\n\n${body}\n`;

/** An article with `notesEach` editor's notes to each of its paragraphs. */
function noted(seed, count, notesEach) {
  const own = writer(seed);
  const paragraphs = Array.from({ length: count }, () => own.several(notesEach));
  const files = { '001_noted.md': article('With the editor’s notes', paragraphs.map((said) => said.join(' '))) };
  for (const [at, said] of paragraphs.flat().entries()) {
    const quote = said.split(' ').slice(0, 7).join(' ');
    files[`notes/${String(at + 1).padStart(4, '0')}.md`] = note(quote, `On *these words*. ${own.paragraph(at % 10 === 0 ? 5 : 1)}`);
  }
  return files;
}

/** Ten of the editor's notes to a paragraph. */
export const crowdedByEditor = () => noted(3, 12, 10);
/** A thousand of the editor's notes, one to a paragraph. */
export const thousandByEditor = () => noted(4, 1000, 1);
