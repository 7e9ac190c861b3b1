// The words of what is typed and of what is shown, cut and folded as the index has them: as src/archive/word.rs and
// src/pages/search/terms.rs do it, and every letter of Unicode alike.
(() => {
  'use strict';

  /** Marks that only say how a letter is spoken. */
  const ACCENT =
    /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]/u;
  const VANISHES = /[\u0640\u200c\u200d\u00ad'’‘ʼʿʾ]/u;
  const VARIANTS = { ي: 'ی', ى: 'ی', ك: 'ک', ς: 'σ' };
  const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];

  const foldLetter = (letter) => {
    if (VANISHES.test(letter)) return '';
    const code = letter.codePointAt(0);
    const zero = ZEROS.find((zero) => zero <= code && code < zero + 10);
    return zero === undefined ? (VARIANTS[letter] ?? letter) : String(code - zero);
  };

  /** A word as it is matched. */
  const fold = (word) => {
    let folded = '';
    for (const letter of word.normalize('NFKD')) {
      if (!ACCENT.test(letter)) for (const lower of letter.toLowerCase()) folded += foldLetter(lower);
    }
    return folded.normalize('NFC');
  };
  /** Letters of scripts that put no spaces between words: there each two letters that stand side by side are a term. */
  const UNSPACED =
    '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}';
  const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}\\p{Nl}_\\u00ad\\u200c\\u200d]`;
  /** What joins two letters, or two digits, to one word (UAX #29). */
  const JOINED = `(?:(?<=\\p{L}\\p{M}*)['’‘.:·](?=\\p{L})|(?<=\\p{Nd})['’‘.,;](?=\\p{Nd}))`;
  const WORD = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|\\p{No}|(?:${LETTER})+(?:${JOINED}(?:${LETTER})+)*`, 'gu');
  const RUN = new RegExp(`^[${UNSPACED}]`, 'u');
  const LETTERS = 40;

  /** The terms of a text, each with where it begins and ends there; or, of a question, those that it asks for. */
  const termsOf = (text, isAsked) => {
    const terms = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      const folded = fold(word);
      if (!RUN.test(word)) {
        if (folded) terms.push({ term: [...folded].slice(0, LETTERS).join(''), start: index, end: index + word.length });
        continue;
      }
      const letters = [...folded];
      // Where folding keeps the number of letters, each can be told where it stands.
      const whole = [...word].length !== letters.length;
      const place = (at) => (whole ? { start: index, end: index + word.length } : { start: index + at, end: index + at + 2 });
      for (let at = 0; at + 1 < letters.length; at += 1) terms.push({ term: letters[at] + letters[at + 1], ...place(at) });
      // The last letter can be looked for by itself, as the others can that two letters begin with.
      if (letters.length === 1 || (!isAsked && letters.length > 0)) {
        terms.push({ term: letters.at(-1), start: whole ? index : index + letters.length - 1, end: index + word.length });
      }
    }
    return terms;
  };

  Object.assign(globalThis.glossator, { fold, termsOf });
})();
