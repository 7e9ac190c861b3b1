// What is looked for: words of several scripts, a text that stands in two articles, a note, an actor, and what is withheld.

const LEDGER =
  'The harbour council of Lindholm raised the fees for every boat that ties up at the old quay, and Ada Harrow spoke against it for an hour before the vote was taken. ' +
  'Nobody on the council could say how many boats there are, since the last count was made in the winter after the great storm and has been lost, as has the winter, ' +
  'and the minutes of that meeting were never found again in spite of a search that lasted for eleven weeks and a day.';

const article = (title, source, published, ...paragraphs) =>
  `---\ntitle: ${title}\npublisher: ${source}\npublished: ${published}\n---\n\n${paragraphs.join('\n\n')}\n`;

/** Words that stand in no other article, so that there are lists of all lengths. */
const filler = (number) => `Lantern keeper ${number} counted ${number * 7} ships, and wrote: tally${number}.`;

const SETTINGS = `title = "The searched archive"

[articles."009"]
publish = "none"

[articles."008"]
publish = "excerpt"
`;

const ACTORS = `[[actor]]
name = "Ada Harrow"
kind = "person"
description = "A fisher."

[[actor]]
name = "Lindholm"
kind = "place"

[[actor]]
name = "Hidden Hand"
kind = "person"
publish = "none"
`;

export const searched = () => ({
  'archive.toml': SETTINGS,
  'actors.toml': ACTORS,
  'notes/minutes.md': '---\narticle: "001"\nquote: minutes of that meeting\n---\n\nThey turned up in a teapot.\n',
  '001.md': article('Fees at the quay', 'Harbour Gazette', '2019-05-02', LEDGER, 'A fisherman of pier No. 10 called the mooring decree unjust. Others did not. The e-mail was short.'),
  '002.md': article('The fees, again', 'Evening Post', '2020-01-02', 'From our files.', LEDGER, 'Unjust or not, the decree stands. It is a decree; a decree is a decree.'),
  '003.md': article('کتاب‌خانهٔ بندر', 'Evening Post', '2020-03-04', 'او هر روز به كتابخانه می‌رود و روزنامه می‌خواند.'),
  '004.md': article('Δρόμοι', 'Evening Post', '2021-03-04', 'Η ΟΔΟΣ ΕΡΜΟΥ είναι κλειστή.'),
  '005.md': article('首都', 'Harbour Gazette', '2021-03-05', '中华人民共和国成立。人人都在民国的广场上。', '人口和民众。'),
  '006.md': article('Ada Harrow at sea', 'Harbour Gazette', '2021-06-07', 'Ada Harrow sailed on. The fees were raised by nobody.'),
  '007.md': article('Hidden', 'Harbour Gazette', '2021-06-07', 'Nobody saw the Hidden Hand at work.'),
  '008.md': article('Only the head', 'Harbour Gazette', '2021-06-08', 'The opening is public.', 'The remainder is embargoed.'),
  '009.md': article('Quagmire', 'Ravensbourne', '2021-06-09', 'Zebulon catalogued manuscripts.'),
  ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${100 + at}.md`, article(`Log ${at}`, 'Lighthouse', '1999', filler(at))])),
});
