// Every page is valid HTML; of the made-up archives, pages of every kind.

import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

import config from './html-validate.js';
import { none } from './none.js';
import { all, sites } from './sites.js';

for (const site of all()) {
  describe(site.name, () => {
    const pages = sites.includes(site) ? site.pages : site.samples;
    test('every page is valid HTML', async () => {
      const validator = new HtmlValidate(new FileSystemConfigLoader(config));
      const wrong = [];
      for (const path of pages) {
        const { results } = await validator.validateFile(join(site.folder, path));
        for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
          wrong.push(`${path}:${line}:${column}: ${message} (${ruleId})`);
        }
      }
      none(wrong);
    });
  });
}
