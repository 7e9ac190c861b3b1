// The page of the search: what is typed is asked of the index as one types, and what is found is shown.
(() => {
  'use strict';

  const form = document.querySelector('#search');
  const field = document.querySelector('#q');
  const status = document.querySelector('#found');
  const actorList = document.querySelector('#found-actors');
  const articleList = document.querySelector('#found-articles');
  const more = document.querySelector('#more');
  const only = document.querySelector('#only');
  if (!form || !field || !only) return;

  const { answer, termsOf, textOf } = globalThis.glossator;
  const root = new URL('.', document.currentScript.src);

  // ── What is shown

  const words = status.dataset;
  const digits = [...words.digits];
  const shown = (number) => String(number).replace(/\d/g, (digit) => digits[digit]);
  const said = (message, things) => message.replace(/#(\w+)#/g, (_, name) => things[name]);

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  /** The places of a text that a question means: `{ start, end, clause, weight }`. */
  const hits = (text, clauses) => {
    const terms = termsOf(text);
    const hits = [];
    clauses.forEach(({ terms: wanted, exact }, clause) => {
      const weights = new Map(wanted.length > 1 ? [] : exact.map(({ term, weight = 1 }) => [term, weight]));
      terms.forEach(({ term, start, end }, at) => {
        if (weights.has(term)) hits.push({ start, end, clause, weight: weights.get(term) });
        const here = wanted.length > 1 && wanted.every((other, after) => terms[at + after]?.term === other);
        if (here) hits.push({ start, end: terms[at + wanted.length - 1].end, clause, weight: 1 });
      });
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };

  /** A text with what is meant marked. */
  const marked = (text, hits) => {
    const pieces = [];
    let at = 0;
    for (const { start, end } of hits) {
      if (end <= at) continue;
      pieces.push(text.slice(at, Math.max(start, at)), make('mark', {}, text.slice(Math.max(start, at), end)));
      at = end;
    }
    return [...pieces, text.slice(at)];
  };

  const LONGEST = 320;
  const AROUND = 120;
  const segmenter = Intl.Segmenter && new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
  /** A full stop that ends no sentence, as the pages of actors have it: `U.S. Army`, `Dr. Lee`, `J. Ott`. */
  const SHORT = /(?:^|[\s(“"-])(?:\p{Lu}|[^\s(“"-]*\.[^\s(“"-]*|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Capt|Sen|Rep|Gov|vs|No|Jan|Sept|Dec)\.\s*$/u;
  /** The sentences of a text, each from where to where; where a browser cannot tell them, all of it is one. */
  const sentencesOf = (text) => {
    const sentences = [];
    for (const { segment, index } of segmenter?.segment(text) ?? [{ segment: text, index: 0 }]) {
      const last = sentences.at(-1);
      if (last && SHORT.test(text.slice(last.start, last.end))) last.end = index + segment.length;
      else sentences.push({ start: index, end: index + segment.length });
    }
    return sentences;
  };

  /** How much of what is meant is said: the best of each clause, and a little for each further time. */
  const worthOf = (hits) => {
    const most = new Map();
    for (const { clause, weight } of hits) most.set(clause, Math.max(weight, most.get(clause) ?? 0));
    return [...most.values()].reduce((sum, weight) => sum + weight, 0) + Math.min(hits.length, 9) / 100;
  };

  /** The sentence of a block that says most of what is meant; of a long one what stands round the first word of it. */
  const best = (text, hits) => {
    let chosen = { start: 0, end: text.trimEnd().length, worth: 0 };
    for (const sentence of sentencesOf(text)) {
      const start = sentence.start;
      const end = start + text.slice(start, sentence.end).trimEnd().length;
      const worth = worthOf(hits.filter((hit) => hit.start >= start && hit.end <= end));
      if (worth > chosen.worth) chosen = { start, end, worth };
    }
    const { start, end, worth } = chosen;
    const first = hits.find((hit) => hit.start >= start && hit.end <= end);
    if (end - start <= LONGEST || !first) return { start, end, worth: Math.max(worth, worthOf(hits)) };
    const blank = text.indexOf(' ', first.start - AROUND) + 1;
    const from = first.start - AROUND <= start ? start : 0 < blank && blank <= first.start ? blank : first.start;
    const last = text.lastIndexOf(' ', from + LONGEST);
    const to = from + LONGEST >= end ? end : Math.max(first.end, last);
    return { start: from, end: to, worth, cutBefore: from > start, cutAfter: to < end };
  };

  /** The blocks of an article that say what is meant, the best of them, in the order of the text. */
  const SENTENCES = 3;
  const sentences = (blocks, clauses, kind) => {
    const fits = ([, what, , also]) => (kind === 'note' ? what === 'n' : kind !== 'repeat' || also.length > 0);
    const all = blocks.filter(fits).map(([anchor, what, text, also], at) => {
      const places = hits(text, clauses);
      return { anchor, what, text, also, places, at, ...best(text, places) };
    });
    const told = all.filter(({ places }) => places.length > 0).sort((a, b) => b.worth - a.worth || a.at - b.at);
    return told.slice(0, SENTENCES).sort((a, b) => a.at - b.at);
  };

  const link = (address, ...content) => make('a', { href: new URL(address, root) }, ...content);

  const place = ({ anchor, what }) => {
    const number = /^p(\d+)$/.exec(anchor)?.[1];
    return what === 'n' ? words.note : number && said(words.paragraph, { n: shown(number) });
  };

  /** A sentence of an article, as a link to its block, and where it also stands. */
  const sentence = (text, told) => {
    const { start, end, places, cutBefore, cutAfter } = told;
    const inside = places.filter((hit) => hit.start >= start && hit.end <= end);
    const moved = inside.map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
    const quoted = make('span', { dir: 'auto' }, ...marked(told.text.slice(start, end), moved));
    if (text.lang) quoted.lang = text.lang;
    if (cutBefore) quoted.prepend('… ');
    if (cutAfter) quoted.append(' …');
    const label = place(told);
    const line = make('li', {}, link(`${text.page}#${told.anchor}`, ...(label ? [make('b', {}, label), ' '] : []), quoted));
    if (told.also.length > 0) {
      const others = told.also.flatMap(([id, address], at) => [...(at > 0 ? [words.comma] : []), link(address, make('bdi', {}, id))]);
      const [before, after] = words.also.split('#articles#');
      line.append(' ', make('span', { className: 'also' }, before, ...others, after));
    }
    return line;
  };

  const heading = (text, places) => {
    const title = make('h2', { dir: 'auto' }, link(text.page, ...marked(text.title, places)));
    if (text.lang) title.lang = text.lang;
    return title;
  };

  const ALIKE = 0.7;
  const setOf = (words) => new Set(termsOf(words).map(({ term }) => term));
  const areAlike = (one, other) => [...one].filter((term) => other.has(term)).length >= ALIKE * Math.min(one.size, other.size);

  /** Shows an article. `told` has the terms of the blocks that are shown already, by the id of their article. */
  const showArticle = (text, item, { clauses, told }, kind) => {
    const all = sentences(text.blocks, clauses, kind).map((one) => ({ ...one, set: setOf(one.text) }));
    const inShown = ({ also, set }) => also.map(([id]) => id).filter((id) => told.get(id)?.some((other) => areAlike(set, other)));
    const fresh = all.filter((one) => inShown(one).length === 0);
    const again = [...new Set(all.flatMap(inShown))];
    told.set(text.id, fresh.map(({ set }) => set));
    const body = make('div', {}, heading(text, hits(text.title, clauses)), make('p', { dir: 'auto' }, text.about));
    if (fresh.length > 0) body.append(make('ul', { className: 'sentences' }, ...fresh.map((one) => sentence(text, one))));
    if (again.length > 0) body.append(make('p', { className: 'also' }, said(words.same, { articles: again.join(words.comma) })));
    item.replaceChildren(make('span', { className: 'id' }, text.id), body);
    item.removeAttribute('aria-busy');
  };

  const showActor = (text, item, clauses) => {
    const button = make('button', { type: 'button' }, words.where);
    button.addEventListener('click', () => {
      field.value = '';
      setActor(text.id, text.title);
      ask();
      field.focus();
    });
    item.replaceChildren(heading(text, hits(text.title, clauses)), make('p', {}, text.about), button);
  };

  const PAGE = 10;
  const ACTORS = 5;

  /** Shows some more of the articles. The text of each is loaded as it comes into view, which of the first is at once. */
  const showArticles = (result, asked, from) => {
    const { kind } = asked;
    const numbers = result.articles.slice(from, from + PAGE);
    const items = numbers.map(() => make('li', {}));
    items.forEach((item) => item.setAttribute('aria-busy', 'true'));
    articleList.append(...items);
    let before = Promise.resolve();
    const fill = (at) => {
      const coming = textOf(numbers[at]);
      // In their order, so that what stands in several is shown with the first.
      before = Promise.all([coming, before]).then(([text]) => showArticle(text, items[at], result, kind), failed);
    };
    const seen = new IntersectionObserver((entries) => {
      for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
        seen.unobserve(target);
        fill(items.indexOf(target));
      }
    });
    items.forEach((item, at) => (at === 0 ? fill(at) : seen.observe(item)));
    const isEnd = from + PAGE >= result.articles.length;
    more.hidden = isEnd && !result.partial;
    more.onclick = async () => {
      // Of a common word only the best were read so far.
      const whole = isEnd ? { ...(await answer({ ...asked, whole: true })), told: result.told } : result;
      showArticles(whole, asked, from + PAGE);
      articleList.children[from + PAGE]?.setAttribute('tabindex', '-1');
      articleList.children[from + PAGE]?.focus();
    };
  };

  const failed = () => {
    status.textContent = words.failed;
  };

  const show = (result, asked) => {
    const { kind, typed } = asked;
    articleList.replaceChildren();
    actorList.replaceChildren();
    more.hidden = true;
    if (!result) {
      status.textContent = '';
      return;
    }
    const { articles, actors, count, clauses, slipped } = result;
    const counts = said(words.found, { articles: shown(count), actors: shown(actors.length) });
    const message = count + actors.length > 0 ? counts : words.nothing;
    const slip = slipped && slipped.exact.length > 0 ? ` · ${said(words.slip, { word: slipped.terms[0] })}` : '';
    status.textContent = message + slip;
    actors.slice(0, kind === 'actor' ? 100 : ACTORS).forEach((number) => {
      const item = make('li', {});
      item.setAttribute('aria-busy', 'true');
      actorList.append(item);
      textOf(number)
        .then((text) => showActor(text, item, clauses), failed)
        .finally(() => item.removeAttribute('aria-busy'));
    });
    if (articles.length > 0) showArticles({ ...result, told: new Map() }, asked, 0);
    document.title = typed ? `${typed} · ${title}` : title;
  };
  const { title } = document;

  // ── The form and the address

  const NAMES = ['kind', 'source', 'year'];
  const control = (name) => form.elements.namedItem(name);
  let actor = '';

  const setActor = (id, name) => {
    actor = id;
    only.hidden = !id;
    only.querySelector('bdi').textContent = name ?? id;
  };

  const question = () => ({
    typed: field.value.trim() && field.value.trimStart(),
    ...Object.fromEntries(NAMES.map((name) => [name, control(name)?.value ?? ''])),
    actor,
  });

  const remember = (asked) => {
    const address = new URL(location.href);
    address.search = '';
    const all = { q: asked.typed.trim(), kind: asked.kind, source: asked.source, year: asked.year, actor: asked.actor };
    for (const [name, value] of Object.entries(all)) if (value) address.searchParams.set(name, value);
    try {
      history.replaceState(null, '', address);
    } catch {}
  };

  let latest = 0;
  const ask = async () => {
    const mine = (latest += 1);
    const asked = question();
    remember(asked);
    articleList.setAttribute('aria-busy', 'true');
    try {
      const result = await answer(asked);
      if (mine === latest) show(result, asked);
    } catch {
      if (mine === latest) failed();
    }
    if (mine === latest) articleList.removeAttribute('aria-busy');
  };

  const recall = () => {
    const asked = new URL(location.href).searchParams;
    field.value = asked.get('q') ?? '';
    for (const name of NAMES) if (control(name)) control(name).value = asked.get(name) ?? '';
    setActor(asked.get('actor') ?? '');
    ask();
  };

  const PAUSE = 120;
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  form.addEventListener('change', ({ target }) => target !== field && ask());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask();
  });
  only.querySelector('button').addEventListener('click', () => {
    setActor('');
    ask();
    field.focus();
  });
  addEventListener('popstate', recall);
  recall();
})();
