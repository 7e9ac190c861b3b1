// While the site is served, an open page shows what was saved, and keeps its place.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { writeArchive } from './archives.js';
import { lookAt } from './chromium.js';
import { none } from './none.js';
import { overhear } from './overhear.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Serves an archive, and gives the address and a way to end it. */
async function serve(folder) {
  const child = spawn('cargo', ['run', '--quiet', '--', 'serve', folder, '--port', '0'], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /Serving at (\S+\/);/.exec(line) ?? [];
    if (address) return { address, end: () => process.kill(-child.pid, 'SIGINT') };
  }
  throw new Error('it does not serve');
}

test('what is saved is on the open page, at the same place and without a word on the console', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-browser-'));
  writeArchive('one', folder);
  const text = (last) => `${'A paragraph of some words that fills a line or two of the page.\n\n'.repeat(60)}${last}\n`;
  writeFileSync(join(folder, 'seeds', '900.txt'), text('As it was.'));
  const served = await serve(folder);
  try {
    await lookAt(['articles/900/'], { viewport: { width: 1000, height: 700 } }, async (page, path) => {
      const { said, asked } = overhear(page);
      await page.goto(served.address + path);
      await page.getByText('As it was.').waitFor();
      const place = await page.evaluate(() => (scrollTo(0, 400), scrollY));
      assert.ok(place > 100);
      writeFileSync(join(folder, 'seeds', '900.txt'), text('As it is now.'));
      await page.getByText('As it is now.').waitFor();
      await page.waitForFunction((place) => scrollY === place, place);
      none([...said, ...asked.filter((address) => !address.startsWith(served.address))]);
    });
  } finally {
    served.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
