// Keys of a single letter, and the list of them that `?` opens. All can be switched off there: who speaks to the computer,
// or hits keys by accident, must be able to (WCAG 2.1.4). Arrows, and everything with Ctrl, Alt or Meta, stay the browser's.
(() => {
  'use strict';

  const { glossator } = globalThis;
  const list = document.querySelector('#keys');
  const button = document.querySelector('#keys-button');
  const on = document.querySelector('#keys-on');
  if (!list?.showModal || !button || !on) return;

  /** The keys where the layout gives another letter, as a Persian or Russian one does: by their place. */
  const PLACES = { KeyN: 'n', KeyP: 'p', KeyT: 't', BracketLeft: '[', BracketRight: ']' };

  /** Moves the focus to the note mark that comes next, or before, from the focus or else from what is on the screen. */
  const toNote = (step) => {
    const marks = [...document.querySelectorAll('[role="doc-noteref"]')].filter((mark) => mark.getClientRects().length > 0);
    let at = marks.indexOf(document.activeElement) + step;
    if (!marks.includes(document.activeElement)) {
      const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > (step > 0 ? 0 : -1));
      at = below < 0 ? marks.length : below;
      if (step < 0) at -= 1;
    }
    const mark = marks[at];
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'center' });
  };

  const open = () => glossator.style().then(() => list.open || list.showModal());

  const follow = (rel) => document.querySelector(`a[rel="${rel}"]`)?.click();

  const KEYS = {
    n: () => toNote(1),
    p: () => toNote(-1),
    ']': () => follow('next'),
    '[': () => follow('prev'),
    t() {
      scrollTo(0, 0);
      document.querySelector('.contents a, .top a')?.focus();
    },
    '/'() {
      const field = document.querySelector('#q');
      if (field) field.focus();
      else follow('search');
    },
    '?': open,
    '؟': open,
  };

  document.addEventListener('keydown', (event) => {
    // Some layouts need AltGr for brackets, which counts as Ctrl and Alt.
    const modified = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
    const typing = event.target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]');
    if (modified || typing || list.open || !on.checked || event.isComposing || event.defaultPrevented) return;
    const key = KEYS[event.key] ?? (event.key > '~' && KEYS[PLACES[event.code]]);
    if (!key) return;
    event.preventDefault();
    key();
  });

  const show = () => {
    on.checked = glossator.recall('keys') !== 'off';
  };
  show();
  addEventListener('pageshow', show);
  on.addEventListener('change', () => glossator.keep('keys', on.checked ? 'on' : 'off'));
  button.addEventListener('click', open);
  // The button in it closes it, and so does a click on what lies round it, which is the dialog's own backdrop.
  list.addEventListener('click', ({ target }) => {
    if (target === list || target.closest('button')) list.close();
  });
})();
