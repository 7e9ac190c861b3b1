// Everything that is wider than a column or longer than a line.

import { chance, writer } from './prose.js';

function table(columns, rows, seed) {
  const { below } = chance(seed);
  const own = writer(seed);
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const cells = (at) => [`${at} ${own.heading()}`, ...Array.from({ length: columns - 1 }, () => String(below(1_000_000) / 100))];
  return [
    row(Array.from({ length: columns }, (_, at) => `Column ${at + 1}`)),
    row(Array.from({ length: columns }, (_, at) => (at === 0 ? ':---' : '---:'))),
    ...Array.from({ length: rows }, (_, at) => row(cells(at + 1))),
  ].join('\n');
}

/** Lines of a program, one of which would fill a wall. */
function code() {
  const { below } = chance(9);
  const line = (at) => `    let reading_${at} = measure(&instrument, ${below(1000)})?.calibrated(${below(100)} as f64 / 7.0).unwrap_or_default();`;
  const long = `    let everything = [${Array.from({ length: 90 }, (_, at) => `"reading_${at}"`).join(', ')}];`;
  return ['```rust', 'fn main() -> Result<(), Error> {', ...Array.from({ length: 12 }, (_, at) => line(at)), long, '}', '```'].join('\n');
}

/** A list in a list, twelve deep. */
const deep = (own) => Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- ${own.sentence()}`).join('\n');

/** A picture of lines, as large as is said. */
const picture = (width, height) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#d8d2c4"/><path d="M0 0 L${width} ${height} M${width} 0 L0 ${height}" stroke="#5c5850" stroke-width="4"/></svg>
`;

const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

/** The second article repeats the paragraphs round the tables, code and pictures of the first, so that notes stand there. */
export function wide() {
  const own = writer(8, ['Ada Thornquist', 'Bertil Achterberg']);
  const said = Array.from({ length: 12 }, () => own.paragraph(3));
  const between = [
    table(14, 60, 10), table(14, 6, 11), code(), '![A plan of the harbour](pictures/large.svg "The harbour, as drawn")',
    '![A seal](pictures/small.svg)', `- ${deep(own).slice(2)}`, `${UNBROKEN} https://example.org/${'a-very-long-path/'.repeat(20)}`,
    `> ${own.paragraph(2)}\n>\n> > ${own.paragraph(2)}\n> >\n> > ${'```'}\n> > ${'long '.repeat(60)}\n> > ${'```'}`,
    `A line with a footnote.[^1] And one more.[^2] Another[^3] and\nanother[^4].\n\n${[1, 2, 3, 4].map((at) => `[^${at}]: ${own.paragraph(at)}`).join('\n\n')}`,
    `1. ${own.sentence()}\n2. ${own.sentence()}\n\n   ${table(3, 4, 12).replaceAll('\n', '\n   ')}`,
  ];
  const first = said.flatMap((paragraph, at) => (between[at] ? [paragraph, between[at]] : [paragraph]));
  const second = said.flatMap((paragraph) => [paragraph, own.paragraph(4)]);
  return {
    'actors.toml': '[[actor]]\nname = "Ada Thornquist"\nkind = "person"\n\n[[actor]]\nname = "Bertil Achterberg"\nkind = "person"\n',
    '001_wide.md': `# ${UNBROKEN.slice(0, 80)} and wide things\n\n${first.join('\n\n')}\n`,
    '002_narrow.md': `# The same without them\n\n${second.join('\n\n')}\n`,
    '003_bare.md': `# Only a table\n\n${table(14, 60, 13)}\n\n${code()}\n\n![A plan](pictures/large.svg)\n`,
    'pictures/large.svg': picture(2400, 1600),
    'pictures/small.svg': picture(48, 48),
  };
}
