// Measures the site of the five articles with Lighthouse, as a phone sees it from a plain host on this machine, and
// tells the four scores of four kinds of page and every audit that is not passed in full.
//
//     node tests/browser/lighthouse.js [PAGE…]

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { hosts } from './hosts.js';
import { OPTIONS } from './launch.js';
import { five } from './sites.js';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const WANTED = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const PAGES = ['index.html', 'articles/003/index.html', five.largest('actor')[0], five.largest('pair')[0]];

/** Lighthouse's report on a page. */
async function reportOn(address, folder) {
  const report = join(folder, 'report.json');
  await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--output-path=${report}`,
      `--only-categories=${Object.keys(WANTED)}`, `--chrome-flags=--headless=new ${OPTIONS.args.join(' ')}`],
    { env: { ...process.env, CHROME_PATH: OPTIONS.executablePath } },
  );
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** The audits that count and were not passed in full. */
function notPassed({ categories, audits }) {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const faults = counted.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
  return faults.map(({ title, displayValue, score }) => `  ${score.toFixed(2)} ${title}${displayValue ? `: ${displayValue}` : ''}`);
}

const folder = mkdtempSync(join(tmpdir(), 'glossator-lighthouse-'));
const host = await hosts[0].open(five.folder);
let isShort = false;
try {
  for (const path of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
    const report = await reportOn(host.root + path, folder);
    const scores = Object.keys(WANTED).map((name) => [name, Math.round(report.categories[name].score * 100)]);
    isShort ||= scores.some(([name, score]) => score < WANTED[name]);
    console.log(`${path}: ${scores.map(([name, score]) => `${name} ${score}`).join(', ')}`);
    console.log(notPassed(report).join('\n'));
  }
} finally {
  host.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isShort ? 1 : 0;
