// Light, dark, or as the system. It stands in the head and is not deferred, so that the choice is set before the first
// paint. It comes before every other script, and gives them what they share.
(() => {
  'use strict';

  const over = new URL('over.css', document.currentScript.src).href;
  let styled;

  // A browser that may keep nothing throws here, some even for asking. Then choices hold as long as the page.
  const here = {};
  const glossator = {
    recall(name) {
      try {
        return localStorage.getItem(`glossator.${name}`);
      } catch {
        return here[name];
      }
    },
    keep(name, value) {
      here[name] = value;
      try {
        localStorage.setItem(`glossator.${name}`, value);
      } catch {}
    },
    /** Loads the style of what scripts lay over a page, which few pages need; keeps the promise that it has come. */
    style() {
      styled ??= new Promise((done) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: over, onload: done, onerror: done });
        document.head.append(link);
      });
      return styled;
    },
  };
  globalThis.glossator = glossator;

  // The attribute also tells the style sheet that scripts run: what only they can use is hidden without it.
  const show = () => {
    const kept = glossator.recall('theme');
    const theme = kept === 'light' || kept === 'dark' ? kept : 'system';
    document.documentElement.dataset.theme = theme;
    const select = document.querySelector('#theme');
    if (select) select.value = theme;
  };
  show();
  document.addEventListener('change', ({ target }) => {
    if (target.id !== 'theme') return;
    glossator.keep('theme', target.value);
    show();
  });
  document.addEventListener('DOMContentLoaded', show);
  // A page that comes back from the browser's memory, or stands in another tab, follows too.
  addEventListener('pageshow', show);
  addEventListener('storage', show);
})();
