// Cards: who an actor is, and how a passage stands in the other article, without leaving the page. What a card says is a
// small script beside the page that the link leads to, loaded when it is first wanted; that works from a folder, too.
// A card opens when pointer or focus have rested on its link, can be entered, and stays while they are on either; Escape
// closes it. On a touch screen the first tap opens it and the second follows the link.
(() => {
  'use strict';

  if (!('showPopover' in HTMLElement.prototype)) return;

  const OPEN_AFTER = 350;
  const CLOSE_AFTER = 250;
  const GAP = 6;
  const EDGE = 8;

  const root = new URL('.', document.currentScript.src);
  const folder = (address) => new URL('.', address).href;
  const here = folder(location.href);

  let current; // the link whose card is open
  let touched; // whether a tap opened it: then nothing rests on it, and a tap elsewhere closes it
  let dismissed; // the link whose card was closed while pointer or focus still were on it
  let next; // the link whose card is awaited
  let opening; // timers
  let closing;

  // ── Which card

  /** What a link leads to, if there may be a card for it: the folder of the page, and the number of the passage. */
  const subject = (link) => {
    // The place that heads a note in the margin is the passage that its "Side by side" shows.
    const note = link.closest('.note[role="note"]');
    const { href } = (note?.querySelector('a') === link && note.querySelector('a[href*="#passage-"]')) || link;
    const page = folder(href);
    if (page === here || !href.startsWith(root.href)) return undefined;
    const path = href.slice(root.href.length);
    if (/^actors\/(?!unresolved\/)[^/]+\/index\.html/.test(path)) return { page };
    const [, passage] = /^repeats\/[^/]+\/index\.html#passage-(\d+)$/.exec(path) ?? [];
    return passage && { page, passage };
  };

  /** The link with a card that an element is or stands in. Where names are switched off, they have none. */
  const linkAt = (element) => {
    const link = element.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || box.contains(link) || !subject(link)) return undefined;
    return link.matches('.actor') && document.querySelector('#layer-names:not(:checked)') ? undefined : link;
  };

  /** The cards that came, and the promises of those that were asked for, by the folder of the page they are about. */
  const cards = new Map();
  const asked = new Map();
  glossator.card = (page, card) => cards.set(new URL(`${page}/`, root).href, card);

  /** The card of a link, if there is one. Of a passage it is the side that stands in the other article than this. */
  const cardOf = async (link) => {
    const { page, passage } = subject(link);
    if (!asked.has(page)) {
      const load = (done) => document.head.append(make('script', { src: `${page}card.js`, onload: done, onerror: done }));
      asked.set(page, new Promise(load));
    }
    await Promise.all([asked.get(page), glossator.style()]);
    const card = cards.get(page);
    return passage ? card?.[passage - 1]?.find(({ home }) => folder(new URL(home, root)) !== here) : card;
  };

  // ── What it looks like

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  const { lang, dir } = document.documentElement;
  const box = make('div', { className: 'card', popover: 'manual', lang, dir });
  box.setAttribute('role', 'dialog');

  /** A run of words: plain, a link, `['a', words, address]`, or an element, `['ins', words, what is said before them]`. */
  const run = (words) => {
    if (typeof words === 'string') return words;
    const [name, text, more] = words;
    if (name === 'a') return make('a', { href: new URL(more, root) }, text);
    return make(name, {}, ...(more ? [make('span', { className: 'unseen' }, more)] : []), text);
  };

  /** A line of a card. One whose words are not the site's own says their language, which may be unknown. */
  const line = ({ as, lang, runs }) =>
    make('p', { className: as, ...(lang === undefined ? {} : { lang, dir: 'auto' }) }, ...runs.map(run));

  /** Puts the card under the line of the link that is pointed at, or above it where there is more room. */
  const place = (point) => {
    const lines = [...current.getClientRects()];
    const at = lines.find(({ top, bottom }) => point && top <= point.clientY && point.clientY <= bottom) ?? lines[0];
    if (!at) return;
    const { clientWidth, clientHeight } = document.documentElement;
    box.style.maxHeight = '';
    const { width, height } = box.getBoundingClientRect();
    const [above, below] = [at.top - GAP - EDGE, clientHeight - at.bottom - GAP - EDGE];
    const up = height > below && above > below;
    const tall = Math.min(height, Math.max(up ? above : below, 120));
    const start = getComputedStyle(current).direction === 'rtl' ? at.right - width : at.left;
    box.style.maxHeight = `${tall}px`;
    box.style.left = `${Math.max(EDGE, Math.min(start, clientWidth - width - EDGE)) + scrollX}px`;
    box.style.top = `${(up ? at.top - GAP - tall : at.bottom + GAP) + scrollY}px`;
  };

  // ── Open and close

  const close = () => {
    if (!current) return;
    const link = current;
    current = undefined;
    for (const name of ['aria-haspopup', 'aria-expanded']) link.removeAttribute(name);
    // The focus must not fall to the start of the page with the card it was in.
    if (box.matches(':focus-within')) {
      dismissed = link;
      link.focus({ preventScroll: true });
    }
    box.remove();
  };

  /** Opens the card of a link, if it is still wanted when it has come. Whether there is one. */
  const open = async (link, point) => {
    const tapped = point?.pointerType === 'touch';
    next = link;
    const card = await cardOf(link);
    if (!card || next !== link || !(tapped || link.matches(':hover, :focus-visible'))) return Boolean(card);
    close();
    current = link;
    touched = tapped;
    box.setAttribute('aria-label', card.label);
    box.replaceChildren(...card.lines.map(line));
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'true');
    // Right after the link: what is in the card is next for the Tab key and for a screen reader.
    link.after(box);
    box.showPopover();
    box.scrollTop = 0;
    place(point);
    return true;
  };

  /** Pointer or focus came to an element: its card opens if they stay, and another closes unless they are on it. */
  const notice = (element, point) => {
    const link = linkAt(element);
    if (link !== dismissed) dismissed = undefined;
    if (link && link !== current && link !== dismissed) {
      clearTimeout(opening);
      opening = setTimeout(open, OPEN_AFTER, link, point);
    }
    clearTimeout(closing);
    closing = setTimeout(() => {
      const on = (element) => element.matches(':hover, :focus-visible, :focus-within:not(a)');
      if (current && !touched && !on(box) && !on(current)) close();
    }, CLOSE_AFTER);
  };

  document.addEventListener('pointerover', (event) => event.pointerType === 'touch' || notice(event.target, event));
  document.documentElement.addEventListener('pointerleave', () => notice(document.body));
  document.addEventListener('focusin', ({ target }) => notice(target));
  document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget || notice(document.body));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    clearTimeout(opening);
    dismissed = current;
    close();
  });

  let touch = false;
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    touch = pointerType === 'touch';
    if (current && !box.contains(target) && !current.contains(target)) close();
  });
  document.addEventListener('click', (event) => {
    // A click without a place comes from a key or a screen reader: it follows the link, as ever.
    const link = touch && event.detail > 0 && linkAt(event.target);
    if (!link || link === current) return;
    event.preventDefault();
    open(link, { clientY: event.clientY, pointerType: 'touch' }).then((is) => is || location.assign(link.href));
  });

  addEventListener('resize', () => current && place());
  addEventListener('pagehide', close);
})();
