// Every page is valid HTML.

import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

import config from './html-validate.js';
import { none } from './none.js';
import { sites } from './sites.js';

for (const site of sites) {
  describe(site.name, () => {
    test('every page is valid HTML', async () => {
      const validator = new HtmlValidate(new FileSystemConfigLoader(config));
      const wrong = [];
      for (const path of site.pages) {
        const { results } = await validator.validateFile(join(site.folder, path));
        for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
          wrong.push(`${path}:${line}:${column}: ${message} (${ruleId})`);
        }
      }
      none(wrong);
    });
  });
}
