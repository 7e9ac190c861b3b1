// Persian prose: Sa'di's Golestān, parts of which stand in two articles.

import { readFileSync } from 'node:fs';

const golestan = readFileSync(new URL('../../fixtures/golestan.md', import.meta.url), 'utf8');

const SETTINGS = `title = "از گلستان"
language = "fa"
description = "پاره‌هایی از گلستان سعدی در دو بریده."

[articles."001"]
title = "گلستان"
author = ["سعدی"]
published = "1258"

[articles."002"]
title = "چند حکایت"
posted_by = ["گردآورنده"]
`;
const ACTORS = `[[actor]]
name = "سعدی"
kind = "person"

[[actor]]
name = "محمود سبکتگین"
kind = "person"
names = ["سبکتگین"]

[[actor]]
name = "حجاج یوسف"
kind = "person"

[[actor]]
name = "نوشین‌روان"
kind = "person"

[[actor]]
name = "هرمز"
kind = "person"

[[actor]]
name = "ابوبکر بن سعد بن زنگی"
kind = "person"

[[actor]]
name = "خراسان"
kind = "place"

[[actor]]
name = "بغداد"
kind = "place"

[[actor]]
name = "دمشق"
kind = "place"
`;

/** The tales under these headings, with Arabic letters for Persian ones, as many a web page has them, and a word changed. */
function retold(headings) {
  const tales = golestan.split(/^(?=## )/m).filter((tale) => headings.some((heading) => tale.startsWith(`## ${heading}`)));
  return tales.join('').replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace('از ملوك خراسان', 'از شاهان خراسان');
}

export function persian() {
  return {
    'archive.toml': SETTINGS,
    'actors.toml': ACTORS,
    '001_golestan.md': golestan,
    '002_hekayat.md': `این چند حکایت را از کتابی کهنه نوشته‌ایم.\n\n${retold(['محمود سبکتگین', 'غلام عجمی', 'حجاج یوسف', 'بر بالین یحیی', 'نوشین‌روان در شکارگاه'])}`,
  };
}
