// Leaves of the list of actors those that have the words typed, each at the beginning of a word of a name. Without it the
// list is found through by its kinds and letters.
(() => {
  'use strict';

  const field = document.querySelector('#filter');
  const status = document.querySelector('#filtered');
  if (!field || !status) return;

  /** A text without case and accents, and with one shape of each letter that Arabic and Persian write in two. */
  const folded = (text) =>
    text.normalize('NFKD').replace(/\p{M}|\u0640/gu, '').toLowerCase().replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');

  const words = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  const rows = [...document.querySelectorAll('.kind-of-actors li:has(.count)')].map((row) => ({
    row,
    words: words(`${row.querySelector('bdi').textContent} ${row.dataset.names ?? ''}`),
  }));
  const groups = [...document.querySelectorAll('.kind-of-actors .grouped > div'), ...document.querySelectorAll('.kind-of-actors')];
  const number = new Intl.NumberFormat(document.documentElement.lang);

  const filter = () => {
    const sought = words(field.value);
    let found = 0;
    for (const { row, words } of rows) {
      row.hidden = !sought.every((part) => words.some((word) => word.startsWith(part)));
      if (!row.hidden) found += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden]) .count');
    const { found: some, none } = status.dataset;
    status.textContent = sought.length === 0 ? '' : found === 0 ? none : `${some} ${number.format(found)}`;
  };

  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value) {
      field.value = '';
      filter();
      event.preventDefault();
    }
    if (event.key === 'Enter') document.querySelector('.kind-of-actors li:not([hidden]):has(.count) a')?.focus();
  });
  // A browser that goes back keeps what was typed.
  filter();
})();
