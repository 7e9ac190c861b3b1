// Cites a paragraph: its citation, its permanent link, and a link that also marks its words, in a card beside its number.
// The citation is that of the article, at the foot of the page, with the number of the paragraph put in.
(() => {
  'use strict';

  const GAP = 6;
  const EDGE = 8;
  const SHOWN = 2000;

  const section = document.querySelector('.cite');
  const { title, comma, link, words, copied } = section.dataset;
  const { lang, dir } = document.documentElement;
  const canonical = document.querySelector('link[rel="canonical"]')?.href;
  /** Where the page stands on the web; a folder of this machine is no address for others. */
  const address = canonical ?? (location.protocol === 'file:' ? undefined : location.href.replace(/#.*/, ''));

  let pressed; // the number whose card was open when it was pressed

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  // ── Copying

  const copy = async (button, text) => {
    const label = button.textContent;
    button.setAttribute('aria-live', 'polite');
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // It may not, as on a host without encryption: what is to be copied is selected.
      getSelection().selectAllChildren(button.previousElementSibling);
      return;
    }
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN);
  };

  /** A button that copies, or a link to be copied by hand where the browser does not let pages copy. */
  const button = (label, text) => {
    if (!navigator.clipboard) return /^https?:/.test(text) ? make('a', { href: text }, label) : '';
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', () => made.textContent === label && copy(made, text));
    return made;
  };

  // ── The words of a paragraph as a fragment of an address (https://wicg.github.io/scroll-to-text-fragment/)

  const inWords = (text) => text.trim().split(/\s+/);

  /** The fewest words from one end that stand nowhere in the text that must not have them, and at least a few. */
  const telling = (all, take, elsewhere) => {
    const FEW = 4;
    let count = Math.min(FEW, all.length);
    while (count < all.length && elsewhere(count).includes(take(count).join(' '))) count += 1;
    return take(count);
  };

  const encoded = (some) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');

  const directive = (element) => {
    const all = inWords(element.textContent);
    const range = document.createRange();
    range.setStart(document.body, 0);
    range.setEnd(element, 0);
    const before = inWords(range.toString()).join(' ');
    const first = telling(all, (count) => all.slice(0, count), () => before);
    const rest = all.slice(first.length);
    if (rest.length === 0) return encoded(first);
    const last = telling(rest, (count) => rest.slice(-count), (count) => rest.slice(0, -count).join(' '));
    return `${encoded(first)},${encoded(last)}`;
  };

  // ── The card

  const box = make('div', { className: 'card citing', popover: 'auto', lang, dir });
  box.setAttribute('role', 'dialog');

  const place = (number) => {
    const at = number.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const { width } = box.getBoundingClientRect();
    const start = getComputedStyle(box).direction === 'rtl' ? at.right - width : at.left;
    box.style.left = `${Math.max(EDGE, Math.min(start, clientWidth - width - EDGE)) + scrollX}px`;
    box.style.top = `${at.bottom + GAP + scrollY}px`;
  };

  const open = async (number) => {
    const paragraph = `¶${number.textContent}`;
    const citation = section.querySelector('p').cloneNode(true);
    citation.querySelector('.in').append(comma, paragraph);
    citation.querySelector('.address')?.remove();
    const links = [];
    if (address) {
      const here = address + number.hash;
      citation.append(` ${here}`);
      const target = document.getElementById(decodeURIComponent(number.hash.slice(1)));
      links.push(button(link, here));
      if (target?.textContent.trim()) links.push(button(words, `${here}:~:text=${directive(target)}`));
    }
    const text = citation.textContent.trim().replace(/\s+/g, ' ');
    const label = title.replace('¶', paragraph);
    box.setAttribute('aria-label', label);
    const own = button(section.querySelector('button').textContent, text);
    box.replaceChildren(
      make('p', { className: 'eyebrow' }, label),
      make('p', { className: 'said', dir: 'auto' }, text),
      make('p', { className: 'links' }, own, ...links),
    );
    await glossator.style();
    number.after(box);
    box.showPopover();
    place(number);
  };

  glossator.cite = (wanted) => {
    if (wanted.matches('button')) copy(wanted, wanted.previousElementSibling.textContent.trim());
    else if (box.showPopover && wanted !== pressed) open(wanted);
  };

  // Pressing anywhere outside the card closes it; the click that follows where its number was pressed must not open it again.
  document.addEventListener('pointerdown', ({ target }) => {
    pressed = box.matches(':popover-open') && target.closest('.number') === box.previousElementSibling ? target.closest('.number') : undefined;
  }, true);
  addEventListener('resize', () => box.matches(':popover-open') && box.hidePopover());
  addEventListener('pagehide', () => box.remove());
})();
