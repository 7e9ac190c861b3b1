// The index of the search: small scripts, which come one by one as they are needed; that works from a folder, too. How it is
// made and written is told in src/pages/search/.
(() => {
  'use strict';

  const { glossator } = globalThis;
  const { termsOf } = glossator;
  const root = new URL('.', document.currentScript.src);
  const FORMAT = 2;

  // ── Parts of the index

  const parts = new Map();
  const asked = new Map();
  glossator.found = (name, holds) => parts.set(name, holds);

  /** Loads a part, once. */
  const load = (name) => {
    if (!asked.has(name)) {
      const come = (done, failed) => {
        const script = document.createElement('script');
        script.src = new URL(`search/${name}.js`, root);
        script.onload = () => (parts.has(name) ? done(parts.get(name)) : failed(new Error(name)));
        script.onerror = () => {
          asked.delete(name);
          failed(new Error(name));
        };
        document.head.append(script);
      };
      asked.set(name, new Promise(come));
    }
    return asked.get(name);
  };

  /** The hash of a term by which files are named: cyrb53 (bryc, public domain). */
  const hashOf = (term) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < term.length; at += 1) {
      a = Math.imul(a ^ term.charCodeAt(at), 0x9e3779b1);
      b = Math.imul(b ^ term.charCodeAt(at), 0x5f356495);
    }
    const mixed = (one, other) => Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
    a = mixed(a, b);
    return [a, mixed(b, a)];
  };

  const FIVE = [2, 7, 12, 17, 22, 27];
  const knownBy = (term) => hashOf(term).flatMap((half) => FIVE.map((shift) => ((half >>> shift) & 31).toString(32))).join('');

  /** A file that is named by a term. */
  const named = (kind, term, part = '') => {
    const name = knownBy(term);
    return `${kind}/${name[0]}/${name.slice(1)}${part}`;
  };

  const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const SIX = new Uint8Array(128);
  [...SIGNS].forEach((sign, at) => (SIX[sign.charCodeAt(0)] = at));

  /** Reads numbers from letters of six bits. */
  const reader = (letters) => {
    let at = 0;
    let rest = 0;
    let count = 0;
    const bit = () => {
      if (count === 0) {
        rest = SIX[letters.charCodeAt(at++)];
        count = 6;
      }
      count -= 1;
      return (rest >> count) & 1;
    };
    const bits = (width) => {
      let number = 0;
      for (let left = width; left > 0; left -= 1) number = number * 2 + bit();
      return number;
    };
    const gamma = () => {
      let width = 0;
      while (bit() === 0 && at <= letters.length) width += 1;
      return 2 ** width + bits(width) - 1;
    };
    const golomb = (order) => gamma() * 2 ** order + bits(order);
    return { bits, gamma, golomb };
  };

  /** The articles in which a term stands, with how much it matters there. */
  const readLevels = (letters) => {
    const { bits, gamma, golomb } = reader(letters);
    const count = gamma();
    const order = bits(5);
    let level = bits(4);
    const found = [];
    while (found.length < count) {
      if (found.length > 0) level -= gamma() + 1;
      const here = gamma() + 1;
      const finer = order + 31 - Math.clz32(count / here);
      for (let left = here, free = 0; left > 0; left -= 1) {
        const number = free + golomb(finer);
        found.push([number, level]);
        free = number + 1;
      }
    }
    return found;
  };

  /** One, at how many places a term mostly stands, is written as nought, and the other way round. */
  const usualFirst = (count) => (count < 2 ? 1 - count : count);

  /** Where a term stands in each of these articles. */
  const readPlaces = (letters, numbers) => {
    const { bits, gamma, golomb } = reader(letters);
    const order = bits(5);
    return numbers.map((number) => {
      const places = new Set();
      for (let left = usualFirst(gamma()), free = 0; left > 0; left -= 1) {
        const place = free + golomb(order);
        places.add(place);
        free = place + 1;
      }
      return [number, places];
    });
  };

  // ── The way to a term

  /** Sorts as the index does, by code points, which those of two units do not do by themselves. */
  const order = (unit) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
  const compare = (one, other) => {
    for (let at = 0; ; at += 1) {
      const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
      if (a !== b) return Number.isNaN(a) ? -1 : Number.isNaN(b) ? 1 : order(a) - order(b);
      if (Number.isNaN(a)) return 0;
    }
  };

  /** Sorted terms, each with how many letters it shares with the one before, as a capital, and behind capitals of `before`. */
  const termsIn = (letters, before) => {
    const written = new RegExp(`([A-Z]{${before}})([A-Z])([^A-Z]*)`, 'gu');
    let last = [];
    return [...letters.matchAll(written)].map(([, mark, shared, rest]) => {
      last = [...last.slice(0, shared.charCodeAt(0) - 65), ...rest];
      return [last.join(''), mark.charCodeAt(0) - 65];
    });
  };

  const entries = (letters) => termsIn(letters, 1).map(([first, top]) => ({ first, top }));

  /** Those that can hold terms that begin so: at most `most`, the one where it would stand and then the commonest. */
  const holding = (list, term, prefix, most) => {
    let from = list.findIndex(({ first }) => compare(first, term) > 0);
    from = (from < 0 ? list.length : from) - 1;
    let to = from + 1;
    while (prefix && to < list.length && list[to].first.startsWith(term)) to += 1;
    const others = list.slice(from + 1, to).sort((a, b) => b.top - a.top);
    return [list[Math.max(from, 0)], ...others.slice(0, most - 1)];
  };

  const leafOf = async ({ first }) => {
    const leaf = await load(named('words', first));
    if (!leaf.terms) {
      const lists = leaf[1].split(' ');
      const terms = termsIn(leaf[0], 0).map(([term]) => term);
      leaf.terms = new Map(terms.map((term, at) => [term, lists[at]]));
      leaf.at = new Map(terms.map((term, at) => [term, at]));
    }
    return { first, terms: leaf.terms, at: leaf.at };
  };

  /** The leaves that can hold a term, or terms that begin so. */
  const leavesOf = async (index, term, prefix, most = 3) => {
    const nodes = await Promise.all(
      holding(index.list, term, prefix, most).map(({ first }) => load(named('tree', first)).then(entries)),
    );
    const first = holding(nodes[0], term, prefix, most);
    const rest = nodes.slice(1).flatMap((node) => node.filter(({ first }) => first.startsWith(term)));
    const best = [...first.slice(1), ...rest].sort((a, b) => b.top - a.top).slice(0, most - 1);
    return Promise.all([first[0], ...best].map(leafOf));
  };

  /** In how many articles a term stands. */
  const frequency = (list) => (list.startsWith('!') ? Number(list.slice(1).split('.')[0]) : reader(list).gamma());

  /** A term that was looked up: its list, and the leaf that has its places. */
  const found = (term, leaf) => {
    const list = leaf.terms.get(term);
    return { term, list, leaf, frequency: frequency(list) };
  };

  const lookUp = async (index, term) => {
    const [leaf] = await leavesOf(index, term, false);
    return leaf.terms.has(term) ? found(term, leaf) : undefined;
  };

  const COMPLETIONS = 12;
  const complete = async (index, term) => {
    const leaves = await leavesOf(index, term, true);
    const all = leaves.flatMap((leaf) =>
      [...leaf.terms.keys()].filter((other) => other !== term && other.startsWith(term)).map((other) => found(other, leaf)),
    );
    return all.sort((a, b) => b.frequency - a.frequency).slice(0, COMPLETIONS);
  };

  /** Whether one becomes the other by one letter more, fewer or another, or by two that change places. */
  const isSlip = (one, other) => {
    const [a, b] = [[...one], [...other]];
    if (Math.abs(a.length - b.length) > 1) return false;
    let head = 0;
    while (head < a.length && a[head] === b[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
    const [x, y] = [a.length - head - tail, b.length - head - tail];
    return (x <= 1 && y <= 1) || (x === 2 && y === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]);
  };

  /** Words that may end like this behind their first letter, each with how common it is. */
  const tailsOf = async (index, tail) => {
    const [hash] = hashOf(tail);
    return termsIn(await load(`tails/${index.tails === 0 ? 0 : hash >>> (32 - index.tails)}`), 1);
  };

  /**
   * Terms that are one slip away: those that begin alike, those where a slip at the beginning can be undone, and the
   * commonest of those that begin with another letter, or with one more.
   */
  const SHORTEST = 4;
  const BEGUN = 3;
  const slips = async (index, term) => {
    const letters = [...term];
    if (letters.length < SHORTEST) return [];
    const half = Math.ceil(letters.length / 2);
    const near = (await leavesOf(index, letters.slice(0, half).join(''), true, 6)).flatMap((leaf) =>
      [...leaf.terms.keys()].filter((other) => isSlip(term, other)).map((other) => found(other, leaf)),
    );
    const undone = new Set();
    for (let at = 0; at < half; at += 1) {
      const [head, [one, other = ''], tail] = [letters.slice(0, at), letters.slice(at, at + 2), letters.slice(at + 2)];
      undone.add([...head, other, one, ...tail].join('')).add([...head, other, ...tail].join(''));
      undone.add([...head, one, one, other, ...tail].join(''));
    }
    const begun = (await Promise.all([letters.slice(1).join(''), term].map((tail) => tailsOf(index, tail)))).flat();
    const commonest = begun.filter(([other]) => isSlip(term, other)).sort((a, b) => b[1] - a[1]);
    commonest.slice(0, BEGUN).forEach(([other]) => undone.add(other));
    near.forEach(({ term }) => undone.delete(term));
    undone.delete(term);
    const looked = await Promise.all([...undone].map((other) => lookUp(index, other)));
    return [...near, ...looked.filter(Boolean)].sort((a, b) => b.frequency - a.frequency).slice(0, COMPLETIONS);
  };

  // ── Where terms stand

  /** The articles of a term: all, or of a long list the best. */
  const levels = async ({ term, list }, best) => {
    if (!list.startsWith('!')) return readLevels(list);
    const [, count] = list.slice(1).split('.');
    const names = Array.from({ length: best ? 1 : Number(count) }, (_, at) => named('words', term, `-${at}`));
    return (await Promise.all(names.map(load))).flatMap(readLevels);
  };

  /** Where a term that stands in `all` articles, sorted by number, stands in some of them. */
  const places = async ({ term, leaf }, all, numbers) => {
    const list = (await load(named('places', leaf.first))).split(' ')[leaf.at.get(term)];
    if (!list) return new Map();
    if (!list.startsWith('!')) return new Map(readPlaces(list, all));
    const size = Number(list.slice(1));
    const wanted = new Set(numbers);
    const parts = new Set(all.flatMap((number, at) => (wanted.has(number) ? [Math.floor(at / size)] : [])));
    const read = async (part) => readPlaces(await load(named('places', term, `-${part}`)), all.slice(part * size, (part + 1) * size));
    return new Map((await Promise.all([...parts].map(read))).flat());
  };

  const rarity = (index, frequency) => Math.log(1 + (index.articles - Math.min(frequency, index.articles) + 0.5) / (frequency + 0.5));

  /** The scores of the articles in which one of these terms stands, by number. */
  const scores = async (index, terms, best) => {
    const scored = new Map();
    const lists = await Promise.all(terms.map((term) => levels(term, best)));
    lists.forEach((list, at) => {
      const worth = rarity(index, terms[at].frequency) * (terms[at].weight ?? 1);
      for (const [number, level] of list) {
        const score = worth * (level + 1);
        if (!(scored.get(number) >= score)) scored.set(number, score);
      }
    });
    return scored;
  };

  /** The scores of the articles in which these terms stand side by side. */
  const inOrder = async (index, terms) => {
    const sets = await Promise.all(terms.map((term) => scores(index, [term])));
    const [fewest] = [...sets].sort((a, b) => a.size - b.size);
    const numbers = [...fewest.keys()].filter((number) => sets.every((set) => set.has(number)));
    const sorted = (set) => [...set.keys()].sort((a, b) => a - b);
    const stand = await Promise.all(terms.map((term, at) => places(term, sorted(sets[at]), numbers)));
    const scored = new Map();
    for (const number of numbers) {
      const [first, ...others] = stand.map((places) => places.get(number) ?? new Set());
      if ([...first].some((place) => others.every((places, at) => places.has(place + at + 1)))) {
        scored.set(number, sets.reduce((sum, set) => sum + set.get(number), 0));
      }
    }
    return scored;
  };

  // ── What is asked

  /** What is typed, as clauses: words, phrases in quotation marks, and either with a minus that must not be there. */
  const clausesOf = (typed) => {
    const clauses = [];
    for (const [whole, minus, quoted, word] of typed.matchAll(/(?<![^\s])([-−–]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu)) {
      const terms = termsOf(quoted ?? word, true).map(({ term }) => term);
      const last = typed.endsWith(whole) && quoted === undefined && !/\s$/u.test(typed);
      if (terms.length > 0) clauses.push({ terms, not: minus !== '', unfinished: last && terms.length === 1 });
    }
    return clauses;
  };

  const COMPLETED = 0.7;
  const SLIPPED = 0.5;
  const weighed = (terms, weight) => terms.map((term) => ({ ...term, weight }));

  /** A clause with the terms that it means in this index. */
  const meant = async (index, clause) => {
    const exact = (await Promise.all(clause.terms.map((term) => lookUp(index, term)))).filter(Boolean);
    if (clause.terms.length > 1) return { ...clause, exact: exact.length === clause.terms.length ? exact : [] };
    if (clause.not) return { ...clause, exact };
    const [term] = clause.terms;
    const longer = clause.unfinished || exact.length === 0 ? weighed(await complete(index, term), COMPLETED) : [];
    if (exact.length + longer.length > 0) return { ...clause, exact: [...exact, ...longer] };
    return { ...clause, exact: weighed(await slips(index, term), SLIPPED), slipped: true };
  };

  /** A word that stands in more than half of all articles, so many that its list is long, decides nothing beside others. */
  const isCommon = (index, { terms, exact }) =>
    terms.length === 1 && exact.some(({ list, frequency }) => list.startsWith('!') && frequency * 2 > index.articles);

  const filterOf = async (index, filter) => {
    const term = await lookUp(index, `=${filter}`);
    return new Set(term ? (await levels(term)).map(([number]) => number) : []);
  };

  /** The numbers that pass all filters; none where there are no filters. */
  const filtered = async (index, { kind, source, year, actor }) => {
    const wanted = [
      source && `source ${source}`,
      year && `year ${year}`,
      actor && `actor ${actor}`,
      (kind === 'note' || kind === 'repeat') && `kind ${kind}`,
    ].filter(Boolean);
    const sets = await Promise.all(wanted.map((filter) => filterOf(index, filter)));
    return sets.length > 0 ? [...sets[0]].filter((number) => sets.every((set) => set.has(number))) : undefined;
  };

  const read = async () => {
    const index = await load('index');
    if (index.format !== FORMAT) throw new Error('format');
    index.list ??= entries(index.nodes);
    return index;
  };

  /** Answers a question: articles and actors, the best first, and how many there are. */
  const answer = async (question) => {
    const index = await read();
    const clauses = await Promise.all(clausesOf(question.typed).map((clause) => meant(index, clause)));
    const positive = clauses.filter(({ not }) => !not);
    const deciding = positive.filter((clause) => !isCommon(index, clause));
    const asked = deciding.length > 0 ? deciding : positive;
    const passing = await filtered(index, question);
    if (asked.length === 0 && passing === undefined) return undefined;
    const alone = !question.whole && asked.length === 1 && clauses.length === 1 && passing === undefined && !question.kind;
    const found = await Promise.all(
      asked.map(({ terms, exact }) => (terms.length > 1 ? (exact.length > 0 ? inOrder(index, exact) : new Map()) : scores(index, exact, alone))),
    );
    const excluded = new Set();
    for (const { terms, exact } of clauses.filter(({ not, exact }) => not && exact.length > 0)) {
      const numbers = await (terms.length > 1 ? inOrder(index, exact) : scores(index, exact));
      for (const number of numbers.keys()) excluded.add(number);
    }
    const [fewest] = found.length > 0 ? [...found].sort((a, b) => a.size - b.size) : [new Map((passing ?? []).map((number) => [number, 0]))];
    const pass = passing && new Set(passing);
    const isOf = ([number]) => (question.kind === 'actor' ? number >= index.actors : !question.kind || number < index.actors);
    const all = [...fewest.keys()]
      .filter((number) => !excluded.has(number) && (!pass || pass.has(number)) && found.every((scored) => scored.has(number)))
      .map((number) => [number, found.reduce((sum, scored) => sum + scored.get(number), 0)])
      .filter(isOf)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([number]) => number);
    const articles = all.filter((number) => number < index.actors);
    const actors = all.filter((number) => number >= index.actors);
    // Of a common word only the best were read, but it is known how many there are.
    const [{ terms = [], exact = [] } = {}] = asked;
    const partial = alone && terms.length === 1 && exact.some(({ list }) => list.startsWith('!'));
    const least = partial ? Math.max(...exact.map(({ frequency }) => frequency)) - actors.length : 0;
    const slipped = positive.find(({ slipped }) => slipped);
    return { articles, actors, count: Math.max(least, articles.length), clauses: positive, slipped, partial };
  };

  /** An article or actor, by its number. */
  const textOf = (number) => load(`texts/${number >> 12}/${number}`);

  Object.assign(glossator, { answer, textOf });
})();
