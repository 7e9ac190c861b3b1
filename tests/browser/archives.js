// The made-up archives that the tests build: each brings one thing to its extreme.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { crowded, crowdedByEditor, thousand, thousandByEditor } from './archives/crowds.js';
import { many, one } from './archives/many.js';
import { persian } from './archives/persian.js';
import { searched } from './archives/searched.js';
import { wide } from './archives/wide.js';

/** By name: what it is called in a test, and its files by their paths under `seeds/`. */
export const archives = {
  one: { name: 'one article', files: one },
  many: { name: 'three hundred articles', files: many },
  persian: { name: 'Persian prose', files: persian },
  wide: { name: 'wide tables, code and pictures', files: wide },
  searched: { name: 'what is searched for', files: searched },
  crowded: { name: 'ten notes to a paragraph', files: crowded },
  thousand: { name: 'a thousand notes', files: thousand },
  crowdedByEditor: { name: 'ten of the editor’s notes to a paragraph', files: crowdedByEditor },
  thousandByEditor: { name: 'a thousand of the editor’s notes', files: thousandByEditor },
};

/** Writes an archive into a folder. */
export function writeArchive(name, folder) {
  for (const [path, text] of Object.entries(archives[name].files())) {
    const file = join(folder, 'seeds', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
