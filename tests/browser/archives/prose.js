// Made-up prose, the same on every machine: no sentence means anything, and no two are alike.

const NOUNS = `archivist baker bridge bulletin cellar clerk committee courtyard delegate engineer envelope ferry gardener harbour
inspector journal kitchen ladder lantern ledger letter librarian lighthouse magistrate market meadow merchant mill minister
orchard parcel pavilion pharmacist pilot platform poster quarry railway registry reporter river rooftop sailor schoolhouse
signal station tailor telegram theatre tower treasurer tunnel umbrella valley viaduct village warehouse weaver window
workshop`.split(/\s+/);
const QUALITIES = `amber ancient borrowed broad careful crooked distant eager faded foreign forgotten frozen gentle gilded hollow
honest hurried idle iron lively lonely marble modest narrow northern painted patient polished provincial quiet restless rural
sealed sensible silver slender sober southern spare steady stubborn temporary tired unlikely unsigned useful velvet western
wooden worn`.split(/\s+/);
const DEEDS = `admired answered borrowed carried copied counted crossed described drew emptied examined followed guarded hid
honoured imitated inherited inspected interrupted judged kept lent lifted measured mended missed noticed numbered opened
painted praised printed questioned recalled refused rented repaired replaced searched shared sketched sold sorted studied
surveyed translated trusted visited warned weighed`.split(/\s+/);
const LINKS = ['after which', 'although', 'and so', 'because', 'before', 'but', 'for', 'since', 'so that', 'unless', 'until', 'when', 'whereas', 'while'];

/** A stream of figures that look like chance and are always the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (bound) => Math.floor(next() * bound), of: (list) => list[Math.floor(next() * list.length)] };
}

const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** A writer whose sentences all differ. `names` are let fall now and then. */
export function writer(seed, names = []) {
  const { of, below } = chance(seed);
  const thing = () => `${of(QUALITIES)} ${of(NOUNS)}`;
  const who = () => (names.length > 0 && below(4) === 0 ? of(names) : `the ${thing()}`);
  const clause = () => `${who()} ${of(DEEDS)} ${below(2) ? 'a' : 'the'} ${of(NOUNS)} of the ${thing()}`;
  const sentence = () => `${capital(clause())} ${of(LINKS)} ${clause()}${below(3) ? '' : `, ${of(LINKS)} ${clause()}`}.`;
  const several = (count) => Array.from({ length: count }, sentence);
  return { sentence, several, paragraph: (sentences = 4) => several(sentences).join(' '), heading: () => capital(`the ${thing()}`) };
}
