// What is measured on an open page. Each of these runs in the page.

/**
 * The notes of an article: how far each lies below its mark, and whatever lies where something else does. Where notes
 * stand under their paragraphs there is no drift to speak of: their marks are above them.
 */
export function notesOf() {
  const SLACK = 1;
  const box = (element) => element.getBoundingClientRect();
  const seen = (element) => element.checkVisibility() && box(element).width > 1 && box(element).height > 1;
  const called = (element) => element.id || `${element.localName}.${element.className}`;
  const over = (a, b) =>
    a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;

  const notes = [...document.querySelectorAll('.note')].filter(seen).map((note) => ({ name: called(note), at: box(note) }));
  // A table is as wide as its rows; what is seen of it is as wide as the box that it scrolls in.
  const text = [...document.querySelectorAll('.text > :not(.note), .text :is(.table, pre, figure, img)')];
  const around = [...document.querySelectorAll('.article-head, .contents, .after, .foot, .top')];
  const others = [...text, ...around].filter(seen).map((other) => ({ name: called(other), at: box(other) }));
  const both = [...notes.map((note) => ({ ...note, note: true })), ...others].sort((a, b) => a.at.top - b.at.top);

  const overlaps = [];
  let open = [];
  for (const next of both) {
    open = open.filter(({ at }) => at.bottom > next.at.top + SLACK);
    for (const one of open) {
      if ((one.note || next.note) && over(one.at, next.at)) overlaps.push(`${next.name} lies on ${one.name}`);
    }
    open.push(next);
  }
  const outside = notes.filter(({ at }) => at.left < 0 || at.right > document.documentElement.clientWidth + SLACK);
  const drift = notes.flatMap(({ name, at }) => {
    const mark = document.getElementById(name.replace('n', 'r'));
    return mark && seen(mark) ? [{ name, below: Math.round(at.top - box(mark).bottom) }] : [];
  });
  return { count: notes.length, overlaps, outside: outside.map(({ name }) => name), drift };
}

/** How much wider than the window the page is, and what makes it so. */
export function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const scrolls = (element) => element.closest('.scroll, .table, pre, svg, [tabindex="0"]');
  const reaches = ([element, { left, right }]) => (right > clientWidth + 0.5 || left < -0.5) && !scrolls(element);
  const wide = [...document.body.querySelectorAll('*')].map((element) => [element, element.getBoundingClientRect()]).filter(reaches);
  const names = wide.slice(0, 3).map(([element]) => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`);
  return `needs ${scrollWidth} pixels of ${clientWidth}: ${names.join(', ')}`;
}

/** Makes all text twice as large, as a reader's own setting does. */
export function doubleText() {
  const root = document.documentElement;
  root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
}
