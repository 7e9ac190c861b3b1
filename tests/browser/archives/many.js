// A large archive, and the smallest.

import { chance, writer } from './prose.js';

const ACTORS = `Ada Thornquist, Bertil Achterberg, Cosima Vantongeren, Dragan Ilverston, Eskil Marrowby, Fenella Quist, Gerda Osterhout,
Hamish Dunwiddie, Ilse Brackenbury, Jarek Molvern, Katya Sundergaard, Leopold Tancred, Mirela Vossberg, Nils Appelgren, Odette Carrowmore,
Piet Lindqvister, Quirin Halloway, Rosalba Trevenna, Sigurd Bellweather, Tamsin Overholt`.split(/,\s+/);
const PAPERS = ['The Quay Lantern', 'Harrowgate Gazette', 'Morning Ferry', 'The Weavers’ Journal', 'Northern Telegram'];

/** A person each, and the papers. */
function actorsFile() {
  const entry = (name, kind) => `[[actor]]\nname = ${JSON.stringify(name)}\nkind = "${kind}"\n`;
  return [...ACTORS.map((name) => entry(name, 'person')), ...PAPERS.map((name) => entry(name, 'media'))].join('\n');
}

/** Three hundred articles: most with a date, every sixth in part a copy, every fortieth a copy of three, one in ten families. */
export function many() {
  const { below, of } = chance(5);
  const files = { 'archive.toml': 'title = "Three hundred clippings"\nlanguage = "en"\n', 'actors.toml': actorsFile() };
  const written = [];
  const standard = writer(6, ACTORS).paragraph(3);
  for (let at = 1; at <= 300; at += 1) {
    const own = writer(1000 + at, ACTORS);
    const paragraphs = Array.from({ length: 4 + below(8) }, () => own.paragraph(3 + below(3)));
    if (at % 6 === 0) paragraphs.splice(1, 2, ...of(written).slice(0, 2));
    if (at % 40 === 0) paragraphs.push(...[1, 2, 3].map(() => of(written)[2]));
    if (at % 30 === 1) paragraphs.push(standard);
    written.push(paragraphs);
    const day = `${1990 + Math.floor(at / 9)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    const known = at % 7 === 0 ? [] : ['---', `title: ${own.heading()} and ${own.heading().toLowerCase()}`, `author: ${of(ACTORS)}`, `source: https://clippings.example.org/${at}`, `published: ${day}`, '---', ''];
    paragraphs.splice(3, 0, `## ${own.heading()}`);
    files[`${String(at).padStart(3, '0')}_clipping.md`] = `${[...known, paragraphs.join('\n\n')].join('\n')}\n`;
  }
  return files;
}

/** One article and nothing else: no title, no date, no actors, no settings. */
export function one() {
  const own = writer(7);
  return { 'letter.txt': `${own.heading()}\n\n${own.paragraph(5)}\n\n${own.paragraph(3)}\n` };
}
