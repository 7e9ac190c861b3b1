// Every test of this folder in one process, so that the sites are built and Chromium is started once.

import { readdirSync } from 'node:fs';

const folder = new URL('./', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.js')).sort()) {
  await import(new URL(file, folder));
}
