# واژه‌های خود سایت به فارسی. همان پیام‌های en.ftl، با همان آرگومان‌ها.

digits = arabext
number = { $n }
percent = { $n }٪
list-comma = {"، "}
list-last = { $first } و { $last }
list-or = { $first } یا { $last }

# تاریخ‌ها، تا آن‌جا که دانسته است
month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر
year = { $year }
range = { $first }–{ $last }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-no-year = { $day } { $month }، سال ذکر نشده

# شمارش
words = { $n ->
    [one] { $n } واژه
   *[other] { $n } واژه
}
minutes = { $n ->
    [one] { $n } دقیقه
   *[other] { $n } دقیقه
}
articles = { $n ->
    [one] { $n } مقاله
   *[other] { $n } مقاله
}
actors = { $n ->
    [one] { $n } نام
   *[other] { $n } نام
}
mentions = { $n ->
    [one] { $n } بار
   *[other] { $n } بار
}
passages = { $n ->
    [one] { $n } قطعه
   *[other] { $n } قطعه
}
places = { $n ->
    [one] { $n } جا
   *[other] { $n } جا
}
more = { $n } مورد دیگر
and-more = و { $n } مورد دیگر

# پیرامون هر صفحه
untitled-archive = یک بایگانی خواندنی
untitled-empty = [بی‌عنوان]
untitled = [بی‌عنوان: «{ $opening }»]
skip = رفتن به متن
nav = بخش‌های بایگانی
nav-articles = مقاله‌ها
nav-actors = نام‌ها
nav-repeats = تکرارها
nav-about = درباره
foot = مقاله‌ها همان‌گونه که در منبع آمده‌اند نشان داده می‌شوند. آنچه حاشیه دربارهٔ متن تکراری می‌گوید از مقایسهٔ آن‌ها به دست آمده است؛ { $how }. ساخته‌شده با Glossator { $version }.
foot-how = چگونه
unpublished-article = مقاله‌ای منتشرنشده

# آن‌چه اسکریپت‌ها می‌افزایند: گزینهٔ رنگ‌ها، فهرست کلیدها، کارت‌ها
colours = رنگ‌ها
colours-system = مانند سیستم
colours-light = روشن
colours-dark = تیره
keys = کلیدها
keys-notes = یادداشت بعدی، یادداشت قبلی
keys-articles = مقالهٔ بعدی، مقالهٔ قبلی
keys-top = بالای صفحه و فهرست
keys-list = همین فهرست
keys-on = این کلیدها کار می‌کنند
close = بستن
card-counts = { $mentions } در { $articles }
card-counts-once = { $mentions } در { $articles }؛ { $n } بار اگر متن تکراری یک بار شمرده شود
card-named-as = با نام‌های { $names }
card-all-mentions = همهٔ موارد
card-passage = همین قطعه در { $place }
card-read-there = خواندن در همان‌جا

# جای هر چیز
paragraph = ¶{ $n }
paragraphs = ¶{ $first }–{ $last }
place-title = عنوان
place-caption = زیرنویس تصویر
place-heading = سرفصل
heading-or-caption = سرفصل یا زیرنویس تصویر
place-in = { $article }، { $place }
paragraph-link = بند { $n }

# گونه‌های نام‌ها
kind-person = شخص
kind-government = نهاد دولتی
kind-media = رسانه
kind-organisation = سازمان
kind-group = گروه
kind-country = کشور
kind-place = مکان
kind-unknown = گونه نامعلوم
kind-inferred = { $kind } (استنباط‌شده)
actor-found = برنامه این نام را در متن‌ها یافته است؛ ویراستار آن را فهرست نکرده است.
kinds-person = اشخاص
kinds-government = دولت‌ها و نهادهایشان
kinds-media = رسانه‌ها
kinds-organisation = سازمان‌ها
kinds-group = گروه‌ها
kinds-country = کشورها
kinds-place = مکان‌ها
kinds-unknown = گونه نامعلوم

# چه اندازه از یک مقاله در دیگری هم هست
share-all = همهٔ آن
share-nearly-all = تقریباً همهٔ آن
share-most = بیشتر آن
share-half = حدود نیمی از آن
share-third = حدود یک‌سوم آن
share-quarter = حدود یک‌چهارم آن
share-percent = { $n }٪ آن
share-stands = { $much } در { $article } آمده است
share-also = { $much } در { $article } هم آمده است
share-reworded = { $much } به عبارت دیگر در { $article } آمده است

# نویسنده
byline-publisher = { $author }، { $publisher }
byline-posted = { $line }؛ بازنشر از { $poster }
byline-only-posted = بازنشر از { $poster }

# یک مقاله
article = مقالهٔ { $id }
no-date = بدون تاریخ در متن
no-author = در متن نام نویسنده یا منبعی نیامده است
original = متن اصلی: { $link }
title-from = عنوان از { $article } است.
stands-in = در { $article } آمده است
also-stands-in = در { $article } هم آمده است
stands-reworded-in = به عبارت دیگر در { $article } آمده است
of-other-stands-here = از { $article } این‌جا آمده است
of-other-not-here = از { $article } این‌جا نیامده است
share-text-with-it = با آن متن مشترک دارند
named-count = نام برده شده
named-only-in-repeats = نام برده شده، { $n } تنها در متن تکراری
contents = فهرست
where-also = این متن دیگر کجا آمده است
who-is-named = نام‌برده‌شدگان
strip-label = بخش‌های این مقاله، یکی زیر دیگری؛ { $shared } بخش از { $n } بخش بیشترشان در مقالهٔ دیگری آمده‌اند و پر شده‌اند.
strip-cell = { $place }، { $what }
show = نمایش
layer-repeats = تکرارها
layer-names = نام‌ها
layer-notes = یادداشت‌ها
layer-all-names = همهٔ نام‌ها، نه فقط نخستین در هر بخش
only-new = تنها آن‌چه این‌جا تازه است
empty-article = این مقاله خالی است.
side-by-side = کنار هم
share-of-article = { $words }، { $percent } این مقاله
nobody-named = از نام‌های فهرست‌شده هیچ‌کدام در این مقاله نیامده است.
open-names = { $n ->
    [one] { $n } نام
   *[other] { $n } نام
}
open-names-here = { $names } را نمی‌شد به یک تن یا نهاد نسبت داد.
how-read = این مقاله چگونه خوانده شد
its-text = متن آن همان‌گونه که در منبع آمده
cite = استناد به این مقاله
cite-title = «{ $title }»
cite-in = { $archive }، مقالهٔ { $id }
cite-place = استناد به { $place }
cite-copy = رونوشت
cite-copied = رونوشت شد
cite-link = رونوشت پیوند
cite-words = رونوشت پیوند به همین واژه‌ها
before-after = مقالهٔ پیشین و پسین
article-summary = { $words }، با یادداشت‌هایی دربارهٔ این‌که متن دیگر کجا آمده و چه کسانی نام برده شده‌اند.
article-summary-by = { $byline }. { $words }، با یادداشت‌هایی دربارهٔ این‌که متن دیگر کجا آمده و چه کسانی نام برده شده‌اند.

# یادداشت حاشیه دربارهٔ متن تکراری
note = یادداشت { $n }
note-repeats = یادداشت { $n }، تکرار { $other }
note-repeated-in = یادداشت { $n }، تکرارشده در { $other }
note-also-in = یادداشت { $n }، آمده در { $other } نیز
note-reworded-in = یادداشت { $n }، به عبارت دیگر در { $other }
note-article = مقالهٔ { $id }
note-label-stands = { $n } · آمده در { $place }
note-label-repeated = { $n } · تکرارشده در { $place }
note-label-also = { $n } · آمده در { $place } نیز
note-label-reworded = { $n } · به عبارت دیگر در { $place }
note-same = { $words }، واژه به واژه.
note-reworded = { $words }، به عبارت دیگر: آن‌جا { $same } واژه از آن به همین ترتیب آمده است.
note-shapes = { $words }، واژه به واژه؛ تنها شکل گیومه‌ها، بزرگی حروف یا فاصله‌ها فرق دارد.
note-punctuation = { $words }، واژه به واژه؛ نشانه‌گذاری در { $n ->
    [one] { $n } جا
   *[other] { $n } جا
} فرق دارد.
note-punctuation-example = { $words }، واژه به واژه؛ نشانه‌گذاری در { $n ->
    [one] { $n } جا
   *[other] { $n } جا
} فرق دارد ({ $example }).
note-example = آن‌جا { $there }، این‌جا { $here }
note-example-more = آن‌جا { $there }، این‌جا { $here }، و مانند آن
note-nothing = هیچ
note-differs = { $words }، همان متن جز { $differences }.
note-replaced = { $n ->
    [one] { $n } جا با واژه‌های دیگر
   *[other] { $n } جا با واژه‌های دیگر
}
note-only-here = { $n ->
    [one] { $n } جا با واژه‌هایی که تنها این‌جا آمده‌اند
   *[other] { $n } جا با واژه‌هایی که تنها این‌جا آمده‌اند
}
note-only-there = { $n ->
    [one] { $n } جا که { $article } واژه‌های بیشتری دارد
   *[other] { $n } جا که { $article } واژه‌های بیشتری دارد
}
note-moved = در { $article } جای دیگری آمده است.
note-family = هر { $n } مقاله‌ای که آن را دارند
note-same-stands = همین متن در { $places } آمده است.
note-back = بازگشت به متن یادداشت { $n }
footnote-back = بازگشت به متن پانوشت { $n }

# The editor's notes
nav-notes = یادداشت‌ها
notes = { $n ->
    [one] { $n } یادداشت
   *[other] { $n } یادداشت
}
notes-lead = آنچه ویراستار دربارهٔ مقاله‌ها نوشته است، هر یادداشت با واژه‌هایی که دربارهٔ آن‌هاست.
notes-summary = یادداشت‌های ویراستار دربارهٔ مقاله‌ها
editor-note = { $n } · یادداشت
editors-note = یادداشت ویراستار
editor-note-more = ادامهٔ این یادداشت
editor-note-was = این واژه‌ها پس از نوشتن یادداشت تغییر کرده‌اند. پیش‌تر چنین بودند: { $words }
editor-note-at-head = در آغاز
lost-notes = یادداشت‌هایی که جای خود را گم کرده‌اند
lost-notes-lead = واژه‌هایی که این یادداشت‌ها دربارهٔ آن‌هاست در متن کنونی مقاله به‌یقین پیدا نمی‌شوند.
lost-notes-remedy = برای اصلاح یادداشت، واژه‌ها را در پروندهٔ آن همان‌گونه نقل کنید که اکنون در مقاله آمده‌اند؛ اگر بیش از یک بار آمده‌اند، چند واژهٔ پیش از آن‌ها ({ $before }) یا پس از آن‌ها ({ $after }) را هم بنویسید.
lost-times = { $n ->
    [one] این واژه‌ها در مقاله آمده‌اند، اما نه میان واژه‌هایی که یادداشت می‌گوید.
   *[other] این واژه‌ها { $n } بار در مقاله آمده‌اند و یادداشت نمی‌گوید کدام منظور است.
}
lost-like = شبیه‌ترین جاها:
lost-like-nothing = هیچ جای مقاله به آن‌ها شبیه نیست.
lost-alike = { $percent } همانند

# در پهنای ستون: آن‌چه مقاله‌ای دیگر دارد و این یکی ندارد
left-out-here = این‌جا حذف شده:
only-in = تنها در { $article }:
absent-words = { $words } از { $article }.
absent-sections = { $sections } — { $words } از { $article }.
absent-names = { $n ->
    [one] { $n } نام از آن در این مقاله نیست.
   *[other] { $n } نام از آن در این مقاله نیست.
}
read-there = خواندن در همان‌جا

# در پهنای ستون: آن‌چه در مقاله‌های بسیار می‌آید، مانند پانویس صفحه
standard-text = متن ثابت، در { $n } مقاله
# و آن‌چه در همین مقاله بالاتر آمده است
again-above = همین متن بالاتر آمده است: { $place }
again-there = نخستین جای آن

# برای کسانی که صفحه را می‌شنوند
unseen-uncertain = (نامطمئن)
unseen-changed = تغییریافته، در { $article }
unseen-other-words = واژه‌های دیگر در { $article }
unseen-added = افزوده:
unseen-only-here = تنها این‌جا:
unseen-left-out = حذف‌شده
unseen-only-in = تنها در { $article }
unseen-quoted = { $label }: «{ $words }»
footnote = پانوشت { $n }
table = جدول
table-at = جدول، بند { $n }
code = کد
code-at = کد، بند { $n }
task-open = انجام‌نشده
task-done = انجام‌شده
picture-not-shown = تصویر نشان داده نمی‌شود
picture-not-there = تصویر در بایگانی نیست
picture-said = { $label }: «{ $alt }»
picture-at = { $said }، در { $host }
picture-in-text = { $said }، درون خود متن

# صفحهٔ نخست
home-lead = { $n ->
    [one] { $n } مقاله، با دقت خوانده‌شده. حاشیه می‌گوید چه کسانی نام برده شده‌اند.
   *[other] { $n } مقاله، کنار هم خوانده‌شده. حاشیه می‌گوید هر متن دیگر کجا آمده، چه چیزی از آن حذف شده و چه کسانی نام برده شده‌اند.
}
home-summary = { $n ->
    [one] { $n } مقاله
   *[other] { $n } مقاله
}
map = نقشهٔ بایگانی
map-caption = هر میله یک مقاله است، به درازای شمار واژه‌هایش؛ رنگی آن‌جا که متنش در مقالهٔ دیگری هم آمده، با نواری به همان جا.
map-caption-families = هر ستون یک مقاله است، به بلندی درازای آن، رنگی آن‌جا که متنش در مقالهٔ دیگری هم آمده. مقاله‌هایی که متن مشترک دارند کنار هم‌اند، با نواری از یکی به بعدی.
map-caption-groups = { $articles } با { $words }. هر میله نشان { $bar } است، به بلندی شمار واژه‌هایشان با هم؛ بخش رنگی در بیش از یک مقاله آمده است: { $percent } همهٔ واژه‌ها.
map-cut = آن‌چه بریده شده، درازتر از آن است که کشیده شده.
map-article = { $article } · { $title }: { $words }، { $shares }
map-shares = { $percent } در جای دیگری آمده، بیشتر در { $article }
map-shares-more = { $percent } در جای دیگری آمده، بیشتر در { $article } و بخشی در { $n } مقالهٔ دیگر
map-shares-none = بدون متن مشترک
map-pair = { $a } و { $b } کنار هم: { $passages }
map-sharing = { $groups ->
    [one] { $articles } که متن مشترک دارند
   *[other] { $articles } که متن مشترک دارند، در { $groups } گروه
}
map-alone-dated = { $articles } بدون متن مشترک، به ترتیب سال
map-alone-undated = { $articles } بدون متن مشترک و بدون سال
map-alone = { $articles } بدون متن مشترک
map-bar = { $time }: { $articles }، { $words }، { $percent } آن در بیش از یک مقاله
map-no-years = هیچ مقاله‌ای سال ندارد؛ این‌جا به ترتیب شناسه آمده‌اند
map-without-year = بدون سال: { $articles }
bar-month = یک ماه
bar-year = یک سال
bar-decade = ده سال
bar-or-heap = { $time }، یا { $articles } بدون سال،
column-most-with = بیشتر با
column-published = انتشار
column-in-more = در بیش از یک مقاله
figures-table = ارقام در جدول
column-article = مقاله
column-words = واژه‌ها
column-elsewhere = آمده در جای دیگر
column-share = سهم
home-guide = { $article } بخوانید، { $name } را بجویید، یا { $texts } را بسنجید.
home-guide-names = { $article } بخوانید، یا { $name } را بجویید.
home-guide-texts = { $article } بخوانید، یا { $texts } را بسنجید.
home-guide-article = { $article } بخوانید.
guide-article = مقاله‌ای
guide-name = نامی
guide-texts = دو متن کنار هم
newest-articles = تازه‌ترین مقاله‌ها
most-sharing-articles = مقاله‌هایی که با بیشترین شمار مقاله‌ها متن مشترک دارند
first-articles = نخستین مقاله‌ها
most-shared = پراشتراک‌ترین مقاله‌ها
shared-with = با { $n }
undated-link = مقاله‌های بدون سال
unsigned = مقاله‌هایی که نویسنده یا ناشری نام نمی‌برند
all-articles = همهٔ { $n } مقاله
most-named = پرتکرارترین نام‌ها
all-actors = { $n ->
    [one] همان یک نام
   *[other] همهٔ { $n } نام
}
most-repeated = بیشترین تکرار
all-pairs = همهٔ { $n } جفت
no-shared-passage = هیچ دو مقاله‌ای قطعهٔ مشترک ندارند.
to-look-at = برای بررسی
open-names-link = نام‌هایی که به کسی نسبت داده نشده‌اند

put-articles = پرونده‌های متنی (txt یا md) را بگذارید در پوشهٔ { $folder } و دوباره بسازید.
counted-once-short = متن تکراری یک بار شمرده شده

# فهرست‌ها
articles-summary = همهٔ مقاله‌های بایگانی
by-date = به ترتیب تاریخ
by-source = به ترتیب منبع
views = ترتیب فهرست
years = سال‌ها
sources = منابع
without-source = منبع نامعلوم
continued = ادامه
row-no-date = بدون تاریخ
row-no-author = بدون نویسنده و منبع در متن
row-no-repeats = بدون تکرار
page = صفحهٔ { $n }
page-of = صفحهٔ { $n } از { $pages }
page-before = صفحهٔ پیشین
page-after = صفحهٔ بعد
pages-of-list = صفحه‌های این فهرست
kind-by-letter = { $kind }، به ترتیب حرف
pair-strip-label = { $a } بالای { $b }، هر یک به درازای شمار واژه‌هایش؛ قطعه‌های مشترک پر شده و به هم پیوسته‌اند.
without-year = بدون سال
not-published = { $n ->
    [one] { $n } مقالهٔ دیگر منتشر نشده است.
   *[other] { $n } مقالهٔ دیگر منتشر نشده‌اند.
}
no-article-yet = هنوز مقاله‌ای نیست.
actors-named = { $n } نام
actors-lead = همهٔ کسانی که مقاله‌ها از آنان نام می‌برند، با شمار دفعات؛ متن تکراری یک بار شمرده شده است.
actors-summary = همهٔ کسانی که مقاله‌ها از آنان نام می‌برند
filter = جست‌وجوی نام
filter-found = یافته‌شده در این صفحه:
filter-none = چنین نامی در این صفحه نیست.
printed-in-articles = { $articles }، { $n } بار با متن تکراری
kinds = گونه‌ها
kind-and-count = { $kind } ({ $n })
no-actor-yet = هنوز نامی نیست. بنویسید چه کسی کیست در { $file } و دوباره بسازید.
actors-open-names = { $names } را نمی‌شد به یک تن یا نهاد نسبت داد.
actors-unnamed = { $n ->
    [one] { $n } نام فهرست‌شده در هیچ مقاله‌ای نیامده است.
   *[other] { $n } نام فهرست‌شده در هیچ مقاله‌ای نیامده‌اند.
}
repeats-eyebrow = { $pairs ->
    [one] { $pairs } جفت در { $articles } مقاله
   *[other] { $pairs } جفت در { $articles } مقاله
}
repeats-lead = کدام مقاله‌ها متن مشترک دارند. هر جفت را می‌توان کنار هم خواند.
repeats-less = { $n ->
    [one] { $n } جفت دیگر کمتر از این، یا آن‌چه بسیاری دارند، مشترک دارد؛ حاشیهٔ مقاله‌هایش آن را می‌گوید.
   *[other] { $n } جفت دیگر کمتر از این، یا آن‌چه بسیاری دارند، مشترک دارند؛ حاشیهٔ مقاله‌هایشان آن را می‌گوید.
}
repeats-standard = { $n ->
    [one] متن ثابت، مانند پانویس صفحه، در { $n } مقاله آمده است. آن‌جا نشان‌دار است و این‌جا به شمار نمی‌آید.
   *[other] متن ثابت، مانند پانویس صفحه، در { $n } مقاله آمده است. آن‌جا نشان‌دار است و این‌جا به شمار نمی‌آید.
}
families-section = متن‌هایی که در چند مقاله آمده‌اند
families-more = { $n ->
    [one] { $n } متن دیگر از حاشیهٔ مقاله‌هایش پیوند دارد.
   *[other] { $n } متن دیگر از حاشیهٔ مقاله‌هایشان پیوند دارند.
}
family-row = { $articles }، { $words }
family-title = یک متن در { $n } مقاله
family-section = مقاله‌هایی که آن را دارند
family-kept = { $words }، { $percent } آن
family-unpublished = { $n ->
    [one] { $n } مقالهٔ منتشرنشده نیز آن را دارد.
   *[other] { $n } مقالهٔ منتشرنشده نیز آن را دارند.
}
repeats-summary = کدام مقاله‌های بایگانی متن مشترک دارند
repeats-section = جفت‌مقاله‌هایی که متن مشترک دارند
a-and-b = { $a } و { $b }
pair-common = { $n ->
    [one] { $n } واژهٔ مشترک
   *[other] { $n } واژهٔ مشترک
}، در { $passages }.
pair-share = { $percent } از { $article } در { $other } آمده است
likely-original = متن اصلی به احتمال: { $article }؛ { $reason }.
original-unknown = متن‌ها نمی‌گویند کدام اصلی است.
reason-says = { $place } می‌گوید: «{ $words }»
reason-says-so = { $place } می‌گوید که از جای دیگری گرفته شده است
reason-dated = تاریخ { $first } { $date } است و تاریخ { $then } { $later }

# یک نام
actor-summary = { $name }: { $mentions } در { $articles }
mentions-as-printed = { $n ->
    [one] بار، چنان‌که چاپ شده
   *[other] بار، چنان‌که چاپ شده
}
counted-once = اگر متن تکراری یک بار شمرده شود
in-articles = { $n ->
    [one] مقاله
   *[other] مقاله
}
where-named = کجا نام برده شده
group-mentions = { $n ->
    [one] { $n } بار
   *[other] { $n } بار
}
group-all-repeated = { $n ->
    [one] { $n } بار، در متن تکراری
   *[other] { $n } بار، در متن تکراری
}
group-some-repeated = { $n ->
    [one] { $n } بار، { $repeated } بار در متن تکراری
   *[other] { $n } بار، { $repeated } بار در متن تکراری
}
lines-repeated = { $n ->
    [one] { $n } جمله در متن تکراری
   *[other] { $n } جمله در متن تکراری
}
repeated-text = متن تکراری
group-folded = { $n ->
    [one] { $n } بار زیر متن اصلی آمده است، در { $places }
   *[other] { $n } بار زیر متن‌های اصلی آمده است، در { $places }
}
copies-same = در { $articles } هم هست
copies-changed = در { $articles } هم هست، با تفاوت
copy-same = کلمه به کلمه همان
unseen-only-in-original = تنها در اصل:
why-surname = نام خانوادگی
why-surname-at = نام خانوادگی؛ نام کامل در { $place } آمده است
why-weak-name = نام کوتاه
why-weak-name-at = نام کوتاه؛ نام کاملی در { $place } آمده است
why-inverted = نام خانوادگی در آغاز
why-inverted-at = نام خانوادگی در آغاز
why-handle = نام کاربری
why-handle-at = نام کاربری
why-editor = بنا بر actors.toml
why-editor-at = بنا بر actors.toml
why-repeat = مانند جایی که همین متن آمده
why-repeat-at = مانند جایی که همین متن آمده، { $place }
called-person = منابع این شخص را چه می‌نامند
called-it = منابع آن را چه می‌نامند
described-person = این شخص را چگونه وصف می‌کنند
described-it = آن را چگونه وصف می‌کنند
names-by-article = نام‌های به‌کاررفته، در هر مقاله
column-mentions = دفعات
column-in = در
column-name = نام
first-here = (نخستین بار)
never = هرگز
across-archive = در سراسر بایگانی
where-in-it = کجای آن
column-year = سال
column-mentions = دفعات
column-repeated = تکراری
how-often = چند بار
no-year = بدون سال
more-articles = { $n ->
    [one] { $n } مقالهٔ دیگر
   *[other] { $n } مقالهٔ دیگر
}
tick-repeated = { $place }، متن تکراری
lane-mentions = { $n ->
    [one] { $n } بار
   *[other] { $n } بار
}
lane-mentions-repeated = { $n ->
    [one] { $n } بار، در متن تکراری
   *[other] { $n } بار، { $repeated } بار در متن تکراری
}
named-beside = نام‌برده‌شده در کنار
beside-note = شمار جمله‌ها و بندهای مشترک؛ متن تکراری یک بار شمرده شده است.
column-sentences = جمله
column-paragraphs = بند
quoted = گفته‌های نقل‌شده
quoted-also = همین گفته در { $places }
quoted-otherwise = با واژه‌های دیگر در { $place }
quoted-note = تنها آنچه در گیومه آمده و متن گوینده‌اش را آشکارا نام برده است.
drift = نام دیگر در همان جا
drift-original = اصل احتمالی، وگرنه نخستین
drift-copy = جایی که متن نیز آمده است
drift-note = جاهایی که دو مقاله یک متن دارند و یکی نامی دیگر به کار برده یا نامی نبرده است. آنچه نام می‌برد پررنگ است.
first-page-has = نام‌های به‌کاررفته، توصیف‌ها و نام‌های کنار آن در صفحهٔ نخست آمده‌اند.
beside-nobody = در همان بندها نام دیگری نیامده است.

# نام‌های نامعلوم
unresolved = نام‌های نامعلوم
unresolved-lead = نام‌هایی که می‌توانند به بیش از یک تن یا نهاد اشاره کنند یا به هیچ‌کدام از شناخته‌ها. تا ویراستار تصمیم نگیرد به کسی پیوند نمی‌خورند.
unresolved-summary = نام‌هایی که می‌توانند به بیش از یک تن یا نهاد اشاره کنند یا به هیچ‌کدام
could-mean = می‌تواند { $candidates } باشد.
to-decide = برای تصمیم، سطرهای درست را بگذارید در { $file }:
nobody-listed = هیچ نام فهرست‌شده‌ای این نام را ندارد.
all-resolved = هر نام به یک تن یا نهاد نسبت داده شد.

# دو مقاله کنار هم
pair-summary = متنی که { $a } و { $b } مشترک دارند، کنار هم
pair-head = { $words }؛ { $percent } در { $other } آمده است.
pair-head-passages = { $words }؛ { $percent } در { $other } آمده است ({ $passages }).
pair-moved = { $n ->
    [one] { $n } جابه‌جا شده
   *[other] { $n } جابه‌جا شده
}
pair-reworded = { $n } به عبارت دیگر
pair-word-for-word = واژه به واژه
pair-changed = { $n ->
    [one] { $n } جا با واژه‌های دیگر
   *[other] { $n } جا با واژه‌های دیگر
}
names-only-in = { $n ->
    [one] { $n } نام که تنها در { $article } آمده
   *[other] { $n } نام که تنها در { $article } آمده‌اند
}
no-name-only-in = هر نامی که در { $article } هست در { $other } هم آمده است.
row-by-row = دو متن، ردیف به ردیف
row-only-in = تنها در { $article }
row-same = یکسان
row-changed = با تغییر
row-reworded = به عبارت دیگر
row-moved-same = جابه‌جا، یکسان
row-moved-changed = جابه‌جا، با تغییر
row-moved-reworded = جابه‌جا، به عبارت دیگر
row-punctuation = { $n ->
    [one] نشانه‌گذاری در { $n } جا فرق دارد
   *[other] نشانه‌گذاری در { $n } جا فرق دارد
}
not-in = در { $article } نیست.
row-names-only = نام‌هایی که تنها در { $article } آمده‌اند: { $names }.
row-quotations-only = نقل‌قول‌هایی که تنها در { $article } آمده‌اند: { $quotations }.
unseen-other-words-here = واژه‌های دیگر این‌جا:

# این سایت چگونه ساخته شد
about-title = این سایت چگونه ساخته شد
about-summary = این سایت چگونه و از چه ساخته شد
about-lead = از پرونده‌های متنی، با Glossator { $version }. متن‌ها سندند: همان‌گونه که هستند نشان داده می‌شوند و هرگز ویرایش نمی‌شوند.
about-contact = تماس: { $contact }
about-rules = قاعده‌ها
about-repeats = متن تکراری
about-repeats-rule = مقاله‌ها واژه به واژه مقایسه می‌شوند؛ گیومه‌ها، خط‌ها، بزرگی حروف، اعراب، سطرشکنی و نشانه‌گذاری قالب به شمار نمی‌آیند. هر قطعه دست‌کم دوازده واژهٔ پیاپی دارد، اندکی بیشتر اگر تفاوت‌های کوچک آن را از هم جدا کنند، یا هشت واژه اگر هر دو مقاله آن را در گیومه دارند یا بیشتر واژه‌ها در بایگانی کمیاب‌اند. آن‌جا که بیشتر واژه‌های گویای یک تکه در مقاله‌ای دیگر نزدیک هم آمده، اما نه به یک ترتیب، «به عبارت دیگر» خوانده می‌شود؛ چنین قطعه‌ای دربارهٔ هیچ نامی تصمیم نمی‌گیرد. متن اصلی احتمالی تنها آن‌جا نام برده می‌شود که متنی بگوید یا تاریخ‌ها نشان دهند. آن‌چه در هر مقاله‌ای که آن را دارد بخش کوچک‌تر است و در بیست مقاله، یا در پایان پنج یا آغاز ده مقاله می‌آید، متن ثابت است و تکرار نیست؛ از آن‌چه نشانی تماس می‌دهد سه مقاله بس است.
about-repeats-given = تکرارها را برنامه‌ای دیگر یافته است، چنان که { $file } می‌گوید: تنها آن‌چه در جاهای گفته‌شده آمده به شمار می‌آید. این‌که آن‌جا کدام واژه‌ها یکی‌اند واژه به واژه سنجیده می‌شود؛ گیومه‌ها، خط‌ها، بزرگی حروف، اعراب، سطرشکنی و نشانه‌گذاری قالب به شمار نمی‌آیند، و جایی که دو مقاله در آن کمتر از پنج واژهٔ مشترک دارند قطعه نیست. متن اصلی احتمالی تنها آن‌جا نام برده می‌شود که متنی بگوید یا تاریخ‌ها نشان دهند. آن‌چه در هر مقاله‌ای که آن را دارد بخش کوچک‌تر است و در بیست مقاله، یا در پایان پنج یا آغاز ده مقاله می‌آید، متن ثابت است و تکرار نیست؛ از آن‌چه نشانی تماس می‌دهد سه مقاله بس است.
about-names = نام‌ها
about-names-rule = هر نام به کسی یا نهادی می‌رسد که ویراستار فهرست کرده است (شمارشان { $n }). نام خانوادگی تنها یا نام کوتاه دیگر فقط آن‌جا که نام کامل یک تن یا نهاد در همان مقاله آمده باشد، یا در قطعه‌ای که از آن رونویسی شده است. همهٔ موارد دیگر نامعلوم شمرده می‌شوند و به کسی نمی‌رسند. هیچ چیزی از جای دیگر افزوده نمی‌شود.
about-quoted = نقل‌قول‌ها
about-quoted-rule = آنچه در گیومه آمده تنها جایی به کسی نسبت داده می‌شود که متن گوینده را آشکارا نام می‌برد: کنار فعلی چون «گفت» که فاعلش نام اوست، پس از «به گفتهٔ»، یا پس از نام و دونقطه. ضمیرها، تعبیرهای در گیومه، نام آثار و آنچه کسی فقط شنیده است به هیچ‌کس نسبت داده نمی‌شود. در زبان‌هایی جز انگلیسی بسیار کمتر یافته می‌شود.
about-found-rule = { $n ->
    [0] برنامه کس دیگری در متن‌ها نیافته است.
   *[other] افزون بر این، برنامه { $n } نام را خود در متن‌ها یافته است، از روی حروف بزرگ، لقب‌ها و آن‌چه متن‌ها دربارهٔ هر نام می‌گویند، در مقاله‌هایی که در زیر جز این دربارهٔ آن‌ها گفته نشده است؛ صفحهٔ هر یک این را می‌گوید.
}
about-not-searched = این‌جا جز نام‌هایی که از جای دیگر شناخته‌اند نامی جست‌وجو نشده است.
about-notes = یادداشت‌ها
about-notes-rule = یادداشت‌های ویراستار به واژه‌هایی پیوسته‌اند که نقل می‌کنند. یادداشت کنار واژه‌هایش می‌ایستد اگر همهٔ آن‌ها در مقاله آمده باشند؛ اگر برخی تغییر کرده باشند کنار شبیه‌ترین واژه‌ها می‌ایستد و این را می‌گوید، به شرط آن‌که جای دیگری به آن نزدیک نباشد. وگرنه در فهرست یادداشت‌هایی می‌آید که جای خود را گم کرده‌اند.
about-counts = شمارش
about-counts-rule = دفعات دو گونه شمرده می‌شوند: چنان‌که چاپ شده، و با یک بار شمردن متن تکراری. واژه همان واژهٔ پیوست ۲۹ استاندارد یونیکد است که حرف یا رقمی دارد.
about-numbers = شمارهٔ بندها
about-numbers-rule = ¶ هر قطعه‌ای را می‌شمارد که عنوان، سرفصل یا زیرنویس تصویر نباشد. با افزودن متن شماره‌ها جابه‌جا می‌شوند؛ نشانی‌ای که از واژه‌های قطعه ساخته شده ({ $example }) نه.
about-data = داده‌های باز
about-data-lead = همهٔ آن‌چه در این صفحه‌هاست، برای برنامه‌های دیگر: { $files }. جاها با نقطه‌کدهای یونیکد در متن رمزگشایی‌شدهٔ هر مقاله شمرده می‌شوند که در زیر آمده است.
about-data-forms = همان داده‌ها در قالب‌هایی که برنامه‌های دیگر می‌شناسند: { $files }.
about-sources = منابع
about-blocks = { $words } در { $n ->
    [one] { $n } قطعه
   *[other] { $n } قطعه
}
about-the-text = متن
about-layout-guessed = چیدمان: { $layout } (حدس).
about-layout-given = چیدمان: { $layout }، به گفتهٔ ویراستار.
layout-lines = هر سطر یک بند است
layout-blank-lines = میان بندها سطر خالی است
layout-wrapped = سطرها در یک ستون شکسته شده‌اند
about-guessed = آن‌چه حدس زده شد، سطر به سطر
about-guessed-in = آن‌چه در { $article } حدس زده شد
column-rule = قاعده
column-lines = سطرها
about-where-wrong = اگر حدسی نادرست است، درستش را بنویسید در { $file }:
about-skipped = پرونده‌هایی که مقاله شمرده نشدند

# صفحه‌ای نیست
not-found = پیدا نشد
not-found-title = در این نشانی صفحه‌ای نیست
not-found-perhaps = شاید در نشانی دیگری باشد: { $pages }.
not-found-bare = در { $site } نیست. بازگردید، یا صفحهٔ نخست بایگانی را باز کنید.

# جست‌وجو
nav-search = جست‌وجو
keys-search = جست‌وجو
search-summary = جست‌وجو در متن مقاله‌ها، نام‌ها و یادداشت‌ها
search-without-script = جست‌وجو به جاوااسکریپت نیاز دارد. بدون آن، { $actors } و { $articles } به همه‌جا راه می‌برند و جست‌وجوی مرورگر واژه‌های هر صفحه را می‌یابد.
search-by-name = فهرست الفبایی نام‌ها
search-by-list = فهرست مقاله‌ها
search-field = واژه‌هایی که می‌جویید
search-how = همهٔ واژه‌ها باید در متن باشند. "واژه‌های درون گیومه" باید پشت سر هم بیایند و واژهٔ دارای منها، مانند -واژه، نباید باشد.
search-all = همه
search-kind = نمایش
search-source = منبع
search-year = سال
search-only = تنها مقاله‌هایی با این نام:
search-everywhere = جست‌وجو در همه
search-where = مقاله‌هایی که این نام را دارند
search-found = مقاله‌ها: { $articles } · نام‌ها: { $actors }
search-nothing = چیزی یافت نشد.
search-slip = «{ $word }» در هیچ‌جا نیست؛ این‌ها یک حرف بیشتر، کمتر یا متفاوت دارند.
search-failed = جست‌وجو بارگذاری نشد. صفحه را دوباره باز کنید یا سایت را از نو بسازید.
search-also = در { $articles } هم هست
search-same = همان واژه‌های { $articles }
search-note = یادداشت
search-more = نمایش بیشتر
