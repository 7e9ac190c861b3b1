# The site's own words in English. Plain text in the syntax of Project Fluent: markup comes in through the arguments.
# A message is told the same in every language; plural forms are those of the language.

# Which digits numbers are written in: latn, arab, arabext, beng or deva.
digits = latn
number = { $n }
percent = { $n } %
list-comma = {", "}
list-last = { $first } and { $last }
list-or = { $first } or { $last }

# Dates, as far as they are known
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
year = { $year }
range = { $first }–{ $last }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-no-year = { $day } { $month }, year not given

# Counts
words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
actors = { $n ->
    [one] { $n } actor
   *[other] { $n } actors
}
mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
}
passages = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
more = { $n } more
and-more = and { $n } more

# Round every page
untitled-archive = A reading archive
untitled-empty = [Untitled]
untitled = [Untitled: “{ $opening }”]
skip = Skip to the text
nav = Parts of the archive
nav-articles = Articles
nav-actors = Actors
nav-repeats = Repeats
nav-about = About
foot = The articles are shown as they stand in their sources. What the margin says of repeated text was found by comparing them; { $how }. Made with Glossator { $version }.
foot-how = how
unpublished-article = an unpublished article

# What scripts add: the switch of colours, the list of keys, cards
colours = Colours
colours-system = As the system
colours-light = Light
colours-dark = Dark
keys = Keys
keys-notes = next note, previous note
keys-articles = next article, previous article
keys-top = top of the page and contents
keys-list = this list
keys-on = These keys are on
close = Close
card-counts = { $mentions } in { $articles }
card-counts-once = { $mentions }, { $n } when repeated text is counted once, in { $articles }
card-named-as = Named as { $names }
card-all-mentions = All mentions
card-passage = The same passage in { $place }
card-read-there = Read it there

# Where something stands
paragraph = ¶{ $n }
paragraphs = ¶{ $first }–{ $last }
place-title = title
place-caption = caption
place-heading = heading
heading-or-caption = heading or caption
place-in = { $article }, { $place }
paragraph-link = Paragraph { $n }

# Kinds of actors
kind-person = person
kind-government = government
kind-media = media
kind-organisation = organisation
kind-group = group
kind-country = country
kind-place = place
kind-unknown = kind not known
kind-inferred = { $kind } (inferred)
actor-found = Found in the texts by the program; the editor has not listed it.
kinds-person = Persons
kinds-government = Governments and their bodies
kinds-media = Media
kinds-organisation = Organisations
kinds-group = Groups
kinds-country = Countries
kinds-place = Places
kinds-unknown = Kind not known

# How much of one article stands in another
share-all = all of it
share-nearly-all = nearly all of it
share-most = most of it
share-half = about half of it
share-third = about a third of it
share-quarter = about a quarter of it
share-percent = { $n } % of it
share-stands = { $much } stands in { $article }
share-also = { $much } also stands in { $article }
share-reworded = { $much } stands in other words in { $article }

# Who wrote it
byline-publisher = { $author }, { $publisher }
byline-posted = { $line }; posted by { $poster }
byline-only-posted = Posted by { $poster }

# An article
article = Article { $id }
no-date = no date in the text
no-author = No author or source is named in the text
original = The original: { $link }
title-from = The title is that of { $article }.
stands-in = stands in { $article }
also-stands-in = also stands in { $article }
stands-reworded-in = stands in other words in { $article }
of-other-stands-here = of { $article } stands here
of-other-not-here = of { $article } not here
share-text-with-it = share text with it
named-count = named
named-only-in-repeats = named, { $n } only in repeated text
contents = Contents
where-also = Where this text also stands
who-is-named = Who is named
strip-label = The parts of this article, one under the other; { $shared } of { $n } stand mostly in another article and are filled.
strip-cell = { $place }, { $what }
show = Show
layer-repeats = Repeats
layer-names = Names
layer-notes = Notes
layer-all-names = Every name, not only the first in a section
only-new = Only what is new here
empty-article = This article is empty.
side-by-side = Side by side
share-of-article = { $words }, { $percent } of this article
nobody-named = No listed actor is named in this article.
open-names = { $n ->
    [one] { $n } name
   *[other] { $n } names
}
open-names-here = { $names } could not be given to one actor.
how-read = How this article was read
its-text = its text as it stands in the source
cite = Cite this article
cite-title = “{ $title }”
cite-in = { $archive }, article { $id }
cite-place = Cite { $place }
cite-copy = Copy
cite-copied = Copied
cite-link = Copy link
cite-words = Copy link to these words
before-after = Articles before and after
article-summary = { $words }, with notes on where the text also stands and who is named.
article-summary-by = { $byline }. { $words }, with notes on where the text also stands and who is named.

# A note in the margin on repeated text
note = Note { $n }
note-repeats = Note { $n }, repeats { $other }
note-repeated-in = Note { $n }, repeated in { $other }
note-also-in = Note { $n }, also in { $other }
note-reworded-in = Note { $n }, in other words in { $other }
note-article = article { $id }
note-label-stands = { $n } · Stands in { $place }
note-label-repeated = { $n } · Repeated in { $place }
note-label-also = { $n } · Also stands in { $place }
note-label-reworded = { $n } · In other words in { $place }
note-same = { $words }, word for word.
note-reworded = { $words }, reworded: there { $same ->
    [one] { $same } of them stands in the same order.
   *[other] { $same } of them stand in the same order.
}
note-shapes = { $words }, word for word; only the shape of quotation marks, letter case or spacing differs.
note-punctuation = { $words }, word for word; the punctuation differs in { $n ->
    [one] { $n } place
   *[other] { $n } places
}.
note-punctuation-example = { $words }, word for word; the punctuation differs in { $n ->
    [one] { $n } place
   *[other] { $n } places
} ({ $example }).
note-example = there { $there }, here { $here }
note-example-more = there { $there }, here { $here }, and so on
note-nothing = nothing
note-differs = { $words }, the same but for { $differences }.
note-replaced = { $n ->
    [one] { $n } place with other words
   *[other] { $n } places with other words
}
note-only-here = { $n ->
    [one] { $n } place with words that stand only here
   *[other] { $n } places with words that stand only here
}
note-only-there = { $n ->
    [one] { $n } place where { $article } has more words
   *[other] { $n } places where { $article } has more words
}
note-moved = It stands at another place in { $article }.
note-family = All { $n } articles with it
note-same-stands = The same stands in { $places }.
note-back = Back to the text of note { $n }
footnote-back = Back to the text at footnote { $n }

# The editor's notes
nav-notes = Notes
notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
notes-lead = What the editor notes on the articles, each note with the words that it is about.
notes-summary = The editor’s notes on the articles
editor-note = { $n } · Note
editors-note = The editor’s note
editor-note-more = More of this note
editor-note-was = The words have changed since the note was written. They were: { $words }
editor-note-at-head = at the head
lost-notes = Notes that lost their place
lost-notes-lead = The words that these notes are about are not found for certain in the article as it stands now.
lost-notes-remedy = To put a note right, quote in its file the words as they stand in the article now; where they stand there more than once, also some words before them ({ $before }) or after them ({ $after }).
lost-times = { $n ->
    [one] The words stand in the article, but not between the words that the note says stand around them.
   *[other] The words stand in the article { $n } times, and the note does not say which of them it means.
}
lost-like = Most like them:
lost-like-nothing = No words of the article are like them.
lost-alike = { $percent } alike

# Across the column: what another article has and this one has not
left-out-here = Left out here:
only-in = Only in { $article }:
absent-words = { $words } of { $article }.
absent-sections = { $sections } — { $words } of { $article }.
absent-names = { $n ->
    [one] { $n } name of it is not in this article.
   *[other] { $n } names of it are not in this article.
}
read-there = Read them there

# Across the column: what stands in many articles, such as a footer
standard-text = Standard text, in { $n } articles
# … and what stands above in the same article
again-above = The same stands above: { $place }
again-there = where it stands first

# For those who hear the page, inside the text
unseen-uncertain = (uncertain)
unseen-changed = changed, in { $article }
unseen-other-words = other words in { $article }
unseen-added = added:
unseen-only-here = only here:
unseen-left-out = left out
unseen-only-in = only in { $article }
unseen-quoted = { $label }: “{ $words }”
footnote = Footnote { $n }
table = Table
table-at = Table, paragraph { $n }
code = Code
code-at = Code, paragraph { $n }
task-open = Not done
task-done = Done
picture-not-shown = Picture not shown
picture-not-there = Picture not in the archive
picture-said = { $label }: “{ $alt }”
picture-at = { $said }, at { $host }
picture-in-text = { $said }, held in the text itself

# The first page
home-lead = { $n ->
    [one] { $n } article, read closely. The margin says who is named.
   *[other] { $n } articles, read side by side. The margin says where a text also stands, what was left out, and who is named.
}
home-summary = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
map = Map of the archive
map-caption = Each bar is an article, as long as it has words; coloured where its text stands in another article, with a band to the place.
map-caption-families = Each column is an article, as tall as it is long, and coloured where its text stands in another. Articles that share text stand together, with bands from one to the next.
map-caption-groups = { $articles } with { $words }. Each bar stands for { $bar }, as tall as they have words together; the coloured part stands in more than one article: { $percent } of all words.
map-cut = What has a cut across is longer than it is drawn.
map-article = { $article } · { $title }: { $words }, { $shares }
map-shares = { $percent } stands elsewhere, most in { $article }
map-shares-more = { $percent } stands elsewhere, most in { $article }, some in { $n } more
map-shares-none = shares no text
map-pair = { $a } and { $b } side by side: { $passages }
map-sharing = { $groups ->
    [one] { $articles } that share text
   *[other] { $articles } that share text, in { $groups } groups
}
map-alone-dated = { $articles } that share none, by year
map-alone-undated = { $articles } that share none and have no year
map-alone = { $articles } that share none
map-bar = { $time }: { $articles }, { $words }, { $percent } of them in more than one article
map-no-years = No article has a year; here they stand in the order of their ids
map-without-year = Without a year: { $articles }
bar-month = a month
bar-year = a year
bar-decade = ten years
bar-or-heap = { $time }, or for { $articles } without a year
column-most-with = Most with
column-published = Published
column-in-more = In more than one article
figures-table = The figures as a table
column-article = Article
column-words = Words
column-elsewhere = Standing elsewhere
column-share = Share
home-guide = Read { $article }, look up { $name }, or compare { $texts }.
home-guide-names = Read { $article }, or look up { $name }.
home-guide-texts = Read { $article }, or compare { $texts }.
home-guide-article = Read { $article }.
guide-article = an article
guide-name = a name
guide-texts = two texts side by side
newest-articles = The newest articles
most-sharing-articles = Articles that share text with most others
first-articles = The first articles
most-shared = Most widely shared
shared-with = with { $n }
undated-link = Articles without a year
unsigned = Articles that name no author or publisher
all-articles = All { $n } articles
most-named = Most named
all-actors = { $n ->
    [one] The one actor
   *[other] All { $n } actors
}
most-repeated = Most repeated
all-pairs = All { $n } pairs
no-shared-passage = No two articles share a passage.
to-look-at = To look at
open-names-link = Names not given to one actor

put-articles = Put text files (.txt or .md) into the folder { $folder } and build again.
counted-once-short = repeated text counted once

# Lists
articles-summary = All articles of the archive
by-date = By date
by-source = By source
views = Order of the list
years = Years
sources = Sources
without-source = Source not known
continued = continued
row-no-date = no date
row-no-author = no author, no source in the text
row-no-repeats = 0 repeats
page = Page { $n }
page-of = page { $n } of { $pages }
page-before = Page before
page-after = Next page
pages-of-list = Pages of this list
kind-by-letter = { $kind }, by letter
pair-strip-label = { $a } above { $b }, each as long as it has words; the passages that both have are filled and joined.
without-year = Without a year
not-published = { $n ->
    [one] { $n } more is not published.
   *[other] { $n } more are not published.
}
no-article-yet = There is no article yet.
actors-named = { $n } named
actors-lead = Everyone whom the articles name, with the number of mentions; repeated text counts once.
actors-summary = Everyone whom the articles name
kinds = Kinds
filter = Look for a name
filter-found = Found on this page:
filter-none = No such name on this page.
printed-in-articles = { $articles }, { $n } as printed
kind-and-count = { $kind } ({ $n })
no-actor-yet = No actor is named yet. List who is who in { $file } and build again.
actors-open-names = { $names } could not be given to one actor.
actors-unnamed = { $n ->
    [one] { $n } listed actor is named in no article.
   *[other] { $n } listed actors are named in no article.
}
repeats-eyebrow = { $pairs ->
    [one] { $pairs } pair among { $articles } articles
   *[other] { $pairs } pairs among { $articles } articles
}
repeats-lead = Which articles share text. Each pair can be read side by side.
repeats-less = { $n ->
    [one] { $n } more pair shares less, or what many have; the margins of its articles tell of it.
   *[other] { $n } more pairs share less, or what many have; the margins of their articles tell of them.
}
repeats-standard = { $n ->
    [one] Standard text, such as a footer, stands in { $n } article. It is marked there, and does not count here.
   *[other] Standard text, such as a footer, stands in { $n } articles. It is marked there, and does not count here.
}
families-section = Texts that stand in several articles
families-more = { $n ->
    [one] { $n } more is linked from the margins of its articles.
   *[other] { $n } more are linked from the margins of their articles.
}
family-row = { $articles }, { $words }
family-title = One text in { $n } articles
family-section = The articles that have it
family-kept = { $words }, { $percent } of it
family-unpublished = { $n ->
    [one] { $n } unpublished article has it, too.
   *[other] { $n } unpublished articles have it, too.
}
repeats-summary = Which articles of the archive share text
repeats-section = Pairs of articles that share text
a-and-b = { $a } and { $b }
pair-common = { $n ->
    [one] { $n } word in common
   *[other] { $n } words in common
}, in { $passages }.
pair-share = { $percent } of { $article } stands in { $other }
likely-original = Likely original: { $article }; { $reason }.
original-unknown = Which is the original the texts do not say.
reason-says = { $place } says: “{ $words }”
reason-says-so = { $place } says that it is taken from elsewhere
reason-dated = { $first } is dated { $date }, { $then } { $later }

# An actor
actor-summary = { $name }: { $mentions } in { $articles }
mentions-as-printed = { $n ->
    [one] mention as printed
   *[other] mentions as printed
}
counted-once = with repeated text counted once
in-articles = { $n ->
    [one] article
   *[other] articles
}
where-named = Where named
group-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
}
group-all-repeated = { $n ->
    [one] { $n } mention, in repeated text
   *[other] { $n } mentions, in repeated text
}
group-some-repeated = { $n ->
    [one] { $n } mention, { $repeated } in repeated text
   *[other] { $n } mentions, { $repeated } in repeated text
}
lines-repeated = { $n ->
    [one] { $n } sentence in repeated text
   *[other] { $n } sentences in repeated text
}
repeated-text = repeated text
group-folded = { $n ->
    [one] { $n } mention stands under its original, in { $places }
   *[other] { $n } mentions stand under their originals, in { $places }
}
copies-same = also in { $articles }
copies-changed = also in { $articles }, with differences
copy-same = word for word
unseen-only-in-original = only in the original:
why-surname = surname
why-surname-at = surname; the full name stands in { $place }
why-weak-name = short name
why-weak-name-at = short name; a full name stands in { $place }
why-inverted = surname first
why-inverted-at = surname first
why-handle = handle
why-handle-at = handle
why-editor = by actors.toml
why-editor-at = by actors.toml
why-repeat = as where the same text stands
why-repeat-at = as where the same text stands, { $place }
called-person = What the sources call this person
called-it = What the sources call it
described-person = How they describe this person
described-it = How they describe it
names-by-article = Names used, by article
column-mentions = Mentions
column-in = In
column-name = Name
first-here = (first)
never = never
across-archive = Across the archive
where-in-it = Where in it
column-year = Year
column-mentions = Mentions
column-repeated = Repeated
how-often = How often
no-year = no year
more-articles = { $n ->
    [one] { $n } more article
   *[other] { $n } more articles
}
tick-repeated = { $place }, repeated text
lane-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
}
lane-mentions-repeated = { $n ->
    [one] { $n } mention, in repeated text
   *[other] { $n } mentions, { $repeated } of them in repeated text
}
named-beside = Named beside
beside-note = In so many of the same sentences and paragraphs; repeated text counted once.
column-sentences = Sentences
column-paragraphs = Paragraphs
quoted = Quoted as saying
quoted-also = the same in { $places }
quoted-otherwise = in other words in { $place }
quoted-note = Only words in quotation marks whose speaker the text names plainly.
drift = Named otherwise at the same place
drift-original = The likely original, else the first
drift-copy = Where the text also stands
drift-note = Where two articles have the same text and one names the actor otherwise, or not at all. What names the actor is bold.
first-page-has = The names used, how the actor is described, and who is named beside, stand on the first page.
beside-nobody = Nobody else is named in the same paragraphs.

# Names that are open
unresolved = Unresolved names
unresolved-lead = Names that could mean more than one actor, or none that is known. They are not linked to anybody until the editor decides.
unresolved-summary = Names that could mean more than one actor, or none that is known
could-mean = It could mean { $candidates }.
to-decide = To decide, put into { $file } the lines that are right:
nobody-listed = No listed actor bears this name.
all-resolved = Every name was given to one actor.

# Two articles side by side
pair-summary = The text that { $a } and { $b } share, side by side
pair-head = { $words }; { $percent } stands in { $other }.
pair-head-passages = { $words }; { $percent } stands in { $other } ({ $passages }).
pair-moved = { $n ->
    [one] { $n } moved
   *[other] { $n } moved
}
pair-reworded = { $n } reworded
pair-word-for-word = word for word
pair-changed = { $n ->
    [one] { $n } place with other words
   *[other] { $n } places with other words
}
names-only-in = { $n ->
    [one] { $n } name that stands only in { $article }
   *[other] { $n } names that stand only in { $article }
}
no-name-only-in = Every name in { $article } stands in { $other }, too.
row-by-row = The two texts, row by row
row-only-in = Only in { $article }
row-same = Same
row-changed = With changes
row-reworded = Reworded
row-moved-same = Moved, the same
row-moved-changed = Moved, with changes
row-moved-reworded = Moved, reworded
row-punctuation = { $n ->
    [one] punctuation differs in { $n } place
   *[other] punctuation differs in { $n } places
}
not-in = Not in { $article }.
row-names-only = Names that stand only in { $article }: { $names }.
row-quotations-only = Quotations that stand only in { $article }: { $quotations }.
unseen-other-words-here = other words here:

# How the site was made
about-title = How this site was made
about-summary = How this site was made, and from what
about-lead = From text files, by Glossator { $version }. The texts are the record: they are shown as they stand, and never edited.
about-contact = Contact: { $contact }
about-rules = The rules
about-repeats = Repeated text
about-repeats-rule = Articles are compared word by word; quotation marks, dashes, letter case, accents, line breaks and markup do not count. A passage has at least twelve words in one run, somewhat more where small differences part them, or eight where both articles have them in quotation marks or most of them are rare in the archive. Where most of the telling words of a stretch stand close together in another article, but not in one order, it is called reworded; such a passage decides no name. A likely original is named only where a text says so or the dates do. What is the smaller part of every article that has it, and stands in twenty articles, or at the end of five or the beginning of ten, is standard text and no repeat; of what says how to reach somebody three are enough.
about-repeats-given = What is repeated was found by another program, as { $file } tells: only what lies at its places counts. Which words agree there is found word by word; quotation marks, dashes, letter case, accents, line breaks and markup do not count, and a place where two articles have fewer than five words in common is no passage. A likely original is named only where a text says so or the dates do. What is the smaller part of every article that has it, and stands in twenty articles, or at the end of five or the beginning of ten, is standard text and no repeat; of what says how to reach somebody three are enough.
about-names = Names
about-names-rule = A name leads to an actor whom the editor has listed ({ $n } are). A bare surname or another short name does so only where the full name of one single actor stands in the same article, or in the passage that it was copied from. All other cases are listed as unresolved and lead to nobody. Nothing about an actor is added from elsewhere.
about-quoted = Quotations
about-quoted-rule = Words in quotation marks are given to an actor only where the text says plainly who speaks: beside a verb of saying whose subject is the actor’s name, after “according to”, or after a name and a colon. Pronouns, turns of phrase, titles of works, and words that somebody only was told are given to nobody. In languages other than English far less is found.
about-found-rule = { $n ->
    [0] The program found no others in the texts.
    [one] Besides, the program found one in the texts, by capitals, titles and what the texts say of a name, in those articles of which nothing else is said below; its page says so.
   *[other] Besides, the program found { $n } in the texts, by capitals, titles and what the texts say of a name, in those articles of which nothing else is said below; their pages say so.
}
about-not-searched = Names were not looked for here beyond those of actors that are known from elsewhere.
about-notes = Notes
about-notes-rule = The editor’s notes are tied to words that they quote. A note stands beside its words where all of them stand in the article; where some have changed it stands beside those that are most like them, and says so, if no other place comes close. Otherwise it is listed among the notes that lost their place.
about-counts = Counts
about-counts-rule = Mentions are counted twice over: as printed, and with each repeated text counted once. A word is a word of Unicode Standard Annex 29 that holds a letter or a digit.
about-numbers = Paragraph numbers
about-numbers-rule = ¶ counts every block that is not a title, heading or caption. The numbers move when text is inserted; the address of a block made from its words ({ $example }) does not.
about-data = Open data
about-data-lead = All that stands on these pages, for other programs: { $files }. Places are counted in Unicode code points of the decoded text of each article, given below.
about-data-forms = The same in forms that other programs know: { $files }.
about-sources = The sources
about-blocks = { $words } in { $n ->
    [one] { $n } block
   *[other] { $n } blocks
}
about-the-text = the text
about-layout-guessed = Layout: { $layout } (guessed).
about-layout-given = Layout: { $layout }, as the editor says.
layout-lines = every line is a paragraph
layout-blank-lines = blank lines stand between paragraphs
layout-wrapped = lines are broken at a column
about-guessed = What was guessed, line by line
about-guessed-in = What was guessed in { $article }
column-rule = Rule
column-lines = Lines
about-where-wrong = Where a guess is wrong, say what is right in { $file }:
about-skipped = Files that were not read as articles

# No page
not-found = Not found
not-found-title = There is no page at this address
not-found-perhaps = Perhaps it stands under another: { $pages }.
not-found-bare = It is not in { $site }. Go back, or open the first page of the archive.

# The search
nav-search = Search
keys-search = search
search-summary = Full-text search of the articles, the actors and the notes
search-without-script = Searching needs JavaScript. Without it, { $actors } and { $articles } lead everywhere, and the search of your browser finds words on a page.
search-by-name = the actors from A to Z
search-by-list = the list of articles
search-field = Words to look for
search-how = All words must stand there. "Words in quotation marks" must stand side by side, and -without leaves out.
search-all = all
search-kind = Show
search-source = Source
search-year = Year
search-only = Only articles that name
search-everywhere = Search everywhere
search-where = Articles that name this actor
search-found = Articles: { $articles } · Actors: { $actors }
search-nothing = Nothing was found.
search-slip = “{ $word }” stands nowhere; this has a letter more, fewer or another.
search-failed = The search could not be loaded. Load the page again, or build the site anew.
search-also = also in { $articles }
search-same = The same words as in { $articles }
search-note = Note
search-more = Show more
