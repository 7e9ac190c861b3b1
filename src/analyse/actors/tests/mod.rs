mod copies;

use proptest::prelude::*;

use super::Because;
use super::sample::{actor, archive, cast, check, country, media, named, organisation, person};
use crate::analyse::reuse;
use crate::archive::actor::{Actor, ActorKind, Cast};

fn also(mut actor: Actor, names: &[&str]) -> Actor {
    actor.names.extend(names.iter().map(|name| (*name).to_owned()));
    actor
}

fn not(mut actor: Actor, strings: &[&str]) -> Actor {
    actor.not.extend(strings.iter().map(|string| (*string).to_owned()));
    actor
}

fn weakly(mut actor: Actor, names: &[&str]) -> Actor {
    actor.weak_names.extend(names.iter().map(|name| (*name).to_owned()));
    actor
}

/// The two brothers and a wife.
fn harrows() -> Cast {
    cast(vec![person("Thomas Harrow"), person("Edwin Harrow"), person("Grace Harrow")])
}

/// A few countries and bodies.
fn world() -> Cast {
    cast(vec![
        country("Iran"),
        also(country("U.S."), &["United States"]),
        country("Israel"),
        not(country("Georgia"), &["Georgia O’Keeffe"]),
        actor(ActorKind::Place, "Tehran"),
        also(actor(ActorKind::Place, "Washington"), &["Washington, DC"]),
        also(organisation("Mubarezin-e Vatan"), &["MEV"]),
        also(organisation("National League of Artisans of Iran"), &["NLAI"]),
        media("The Herald"),
        also(media("Middle West Eye"), &["MiddleWestEye.net"]),
        media("Q"),
        actor(ActorKind::Government, "Trusk administration"),
        also(person("Miah Borg"), &["@MiahBorg"]),
        person("Trusk"),
        person("Mike Pavoni"),
        person("Reza Parvani"),
    ])
}

#[test]
fn a_bare_surname_means_the_one_who_is_named_in_full_in_the_same_article() {
    check(
        harrows(),
        &[
            "{Thomas Harrow=thomas-harrow} came. Mr. {Harrow=thomas-harrow} left, and {Harrow=thomas-harrow}’s dog too.",
            "{Harrow=grace-harrow} spoke first.\nThen {Grace Harrow=grace-harrow} was named.",
        ],
    );
}

#[test]
fn where_two_of_one_surname_are_named_or_none_it_stays_open() {
    check(
        harrows(),
        &[
            "{Thomas Harrow=thomas-harrow} and {Edwin Harrow=edwin-harrow} met. Later {Harrow?} left.",
            "Nobody knows whom {Harrow?} meant.",
        ],
    );
}

#[test]
fn a_title_says_which_of_two_is_meant_and_whom_it_cannot_mean() {
    check(
        harrows(),
        &[
            "{Thomas Harrow=thomas-harrow} and {Grace Harrow=grace-harrow} met. Mrs. {Harrow=grace-harrow} left, Mr. {Harrow=thomas-harrow} stayed.",
            "{Thomas Harrow=thomas-harrow} came, and Mrs {Harrow?} did not.",
            "{Grace Harrow=grace-harrow} came, and Mrs. {Harrow=grace-harrow} left; nobody saw the {Harrow?} brothers.",
        ],
    );
}

#[test]
fn a_stranger_of_the_same_surname_is_nobody_known() {
    check(
        harrows(),
        &[
            "{Thomas Harrow=thomas-harrow} wrote that his cousin Lydia Harrow and A. Harrow had met {T. Harrow=thomas-harrow}.",
        ],
    );
}

#[test]
fn where_a_stranger_of_the_same_surname_is_named_too_only_an_office_says_who_is_meant() {
    check(
        harrows(),
        &[
            "Mayor {Thomas Harrow=thomas-harrow} met his cousin Lydia Harrow. {Harrow?} smiled, and Mayor {Harrow=thomas-harrow} left.",
        ],
    );
}

#[test]
fn an_unknown_word_before_a_surname_at_the_start_of_a_sentence_leaves_it_open() {
    check(harrows(), &["{Thomas Harrow=thomas-harrow} waited. Zelda {Harrow?} came. But {Harrow=thomas-harrow} left."]);
}

#[test]
fn a_surname_that_is_a_word_is_open_where_any_word_has_a_capital() {
    let silver = || cast(vec![person("Dora Silver")]);
    check(
        silver(),
        &["{Dora Silver=dora-silver} bought some silver. He said {Silver=dora-silver} paid. {Silver?} is dear."],
    );
}

#[test]
fn a_month_is_not_the_person_of_that_surname() {
    check(
        cast(vec![person("Theresa May")]),
        &["{Theresa May=theresa-may} met him in May. {May=theresa-may} said no on May 3; a vote by {May?} was due."],
    );
}

#[test]
fn among_capitals_an_abbreviation_that_the_archive_prints_as_a_word_is_left_open() {
    let kitchen = also(organisation("Soup Kitchen"), &["ASK"]);
    check(cast(vec![kitchen]), &["# {ASK?} FOR BREAD AND TEA\nThe {ASK=soup-kitchen} said that all may ask."]);
}

#[test]
fn the_longest_name_wins_and_a_state_in_the_name_of_a_body_is_not_named() {
    check(
        world(),
        &[
            "A {National League of Artisans of Iran=national-league-of-artisans-of-iran} ({NLAI=national-league-of-artisans-of-iran}) is in the {Trusk administration=trusk-administration}’s favour.",
        ],
    );
}

#[test]
fn possessives_hyphens_and_prefixes_neither_hide_a_name_nor_belong_to_it() {
    check(
        world(),
        &[
            "{U.S.=u-s}-{Iran=iran} talks, {Iran=iran}-{US=u-s} talks, {U.S.=u-s}-Iranian talks, anti-{Iran=iran} groups, \
             {MEV=mubarezin-e-vatan}-{NLAI=national-league-of-artisans-of-iran} fronts.",
            "{Iran=iran}’s, {Iran=iran}'s and the {United States=u-s}’ view; the {U.S.=u-s}’s bases; Iranian, Irans, Iran_x.",
            "{Trusk=trusk}’s and the pro-{Trusk=trusk} crowd; l’{Iran=iran}; O’Iran.",
        ],
    );
}

#[test]
fn letter_case_must_be_that_of_the_list() {
    check(
        world(),
        &[
            "It told us that a herald had come, and mev is no word. Q-fever, q, and {Q=q}, March 5. Malcolm Q.",
            "# {IRAN=iran} TALKS WITH {MUBAREZIN-E VATAN=mubarezin-e-vatan} LEAVE US COLD",
        ],
    );
}

#[test]
fn an_article_belongs_to_a_name_only_with_its_capital() {
    check(
        world(),
        &[
            "In {The Herald=the-herald} and in the {Herald=the-herald}, not in the New York Herald or The Herald of Malta.",
        ],
    );
}

#[test]
fn nothing_is_named_inside_an_address_unless_the_address_is_the_name() {
    check(
        world(),
        &[
            "See https://example.org/Iran/Q and www.Iran.example, mail Iran@example.org, or Iran.com.",
            "{MiddleWestEye.net=middle-west-eye}, January. Not MiddleWestEye.net/Iran.",
            "{Miah Borg=miah-borg} ({@MiahBorg=miah-borg}), {@miahborg=miah-borg}, @MiahBorgs and @Iran.",
        ],
    );
}

#[test]
fn part_of_a_longer_name_that_nobody_listed_is_no_mention() {
    check(
        world(),
        &[
            "He met Defense Minister Israel Lanz and the Iran Export Committee at Shiraz University.",
            "The University of Shiraz and the Bank of Israel answered the Washington Post and the Washington Inquirer.",
            "After the Iran-Iraq War he read about Georgia O’Keeffe and George Washington.",
            "A report by the Pavoni Foundation and the Trusk Organization reached South Iran.",
        ],
    );
}

#[test]
fn a_capital_beside_a_name_is_no_reason_to_doubt_it_where_titles_headlines_or_sentences_give_it() {
    check(
        world(),
        &[
            "# America’s {Iran=iran} Policy Backed into a Corner by {MEV=mubarezin-e-vatan} in Albania",
            "# {Israel=israel} Strikes {Tehran=tehran}: Implications for {U.S.=u-s} Policy",
            "Exiled Crown Prince {Reza Parvani=reza-parvani} met {Iran=iran} President Somebody and {U.S.=u-s} Senator Nobody.",
            "The {U.S.=u-s} {Iran=iran} policy failed in the {U.S.=u-s} The end came in {Iran=iran} Monday.",
            "Secretary of State {Mike Pavoni=mike-pavoni} spoke. Yet {Pavoni=mike-pavoni} left, as had {Iran=iran}’s {Pavoni=mike-pavoni}-watchers.",
            "A man from {Washington, DC=washington} and {Washington=washington} said so.",
            "Senators {Mike Pavoni=mike-pavoni} and somebody left the Pavoni administration and {Trusk=trusk}’s administration.",
        ],
    );
}

#[test]
fn a_longer_name_before_a_full_name_is_somebody_else() {
    check(world(), &["The late Mohammad {Reza Parvani?} fled; {Reza Parvani=reza-parvani} did not."]);
}

#[test]
fn the_surname_stands_first_in_bibliographies() {
    let scholars = || cast(vec![person("Robert G. Duncan"), person("Arvin Adel-Mirbagheri"), person("Ali Mirbagheri")]);
    check(
        scholars(),
        &[
            "- {Duncan, Robert G.=robert-g-duncan} “A Title.” 2009.\n- {Duncan, Robert=robert-g-duncan}. {Duncan, R.=robert-g-duncan} Other. Duncan, Barry.",
            "- {Adel-Mirbagheri, Arvin=arvin-adel-mirbagheri}, and {Mirbagheri, Ali=ali-mirbagheri}. Other.",
            "With {Robert Duncan=robert-g-duncan} came {Arvin Adel-Mirbagheri=arvin-adel-mirbagheri}, {Adel-Mirbagheri=arvin-adel-mirbagheri} said.",
            "We saw Duncan, Robert and Ali.",
        ],
    );
}

#[test]
fn a_surname_before_a_full_name_in_a_list_takes_nothing_from_either() {
    check(
        cast(vec![also(person("J. K. Rowling"), &["J.K. Rowling"]), person("Robert Galbraith")]),
        &["{J.K. Rowling=j-k-rowling}, {J. K. Rowling=j-k-rowling} and {Robert Galbraith=robert-galbraith} are named."],
    );
}

#[test]
fn names_are_found_across_markup_lines_hyphens_and_spaces() {
    check(
        cast(vec![also(organisation("Mubarezin-e Vatan"), &["Al Qamar"]), organisation("Children’s March")]),
        &["{Mubarezin-e-*Vatan=mubarezin-e-vatan}*, {Mubarezin-e\u{a0}Vatan=mubarezin-e-vatan}, \
           *{Children's* March=childrens-march}, {al-Qamar=mubarezin-e-vatan}"],
    );
}

#[test]
fn persian_names_are_found_in_every_spelling() {
    check(
        cast(vec![
            also(person("Reza Parvani"), &["رضا پروانی"]),
            also(person("Ali Khamenei"), &["علی خامنه‌ای"]),
            also(country("Iran"), &["ایران"]),
        ]),
        &[
            "{رضا پرواني=reza-parvani} و {رضا پروانی=reza-parvani} در {ایران=iran}، ایرانی، محمدرضا پروانی‌ها. {پروانی=reza-parvani} گفت.\n\
           {علي خامنه اي=ali-khamenei} و {علی خامنه‌ای=ali-khamenei} و {علی خامنهای=ali-khamenei}",
        ],
    );
}

#[test]
fn chinese_names_need_no_spaces() {
    check(cast(vec![person("習近平"), country("中国")]), &["{中国=中国}国家主席{習近平=習近平}说"]);
}

#[test]
fn a_name_that_two_bear_means_the_one_who_is_named_otherwise_too() {
    let two = || {
        cast(vec![
            also(organisation("Allied Trade Union"), &["ATU"]),
            also(organisation("Alpine Transport Union"), &["ATU"]),
        ])
    };
    check(
        two(),
        &[
            "The {Allied Trade Union=allied-trade-union} met; the {ATU=allied-trade-union} said so.",
            "The {ATU?} met.",
            "The {Allied Trade Union=allied-trade-union} met the {Alpine Transport Union=alpine-transport-union}: {ATU?}.",
        ],
    );
}

#[test]
fn a_weak_name_needs_a_full_one_and_a_string_that_is_not_the_actor_is_none() {
    check(
        cast(vec![not(weakly(organisation("Robel Museum of Art"), &["the Robel", "Museum"]), &["Museum of Man"])]),
        &[
            "The {Robel Museum of Art=robel-museum-of-art} opened. The {Museum=robel-museum-of-art} is large, and the Museum of Man small.",
            "The {Museum?} opened.",
        ],
    );
}

#[test]
fn what_the_editor_says_of_an_article_goes_before_all_else() {
    let mut harrows = harrows();
    let article = crate::archive::id::ArticleId::written("001").expect("an id");
    let edwin = crate::archive::id::ActorId::of("edwin-harrow").expect("an id");
    harrows.here.entry(article).or_default().insert("Harrow".to_owned(), edwin);
    check(
        harrows,
        &[
            "{Thomas Harrow=thomas-harrow} came. {Harrow=edwin-harrow} left with Lydia Harrow.",
            "{Thomas Harrow=thomas-harrow} came. {Harrow=thomas-harrow} left.",
        ],
    );
}

#[test]
fn a_city_that_is_also_a_surname_is_the_person_after_a_title() {
    check(
        cast(vec![actor(ActorKind::Place, "Washington"), person("George Washington")]),
        &[
            "{George Washington=george-washington} rode to {Washington=washington}. President {Washington=george-washington} slept.",
        ],
    );
}

#[test]
fn every_mention_knows_why_it_was_linked_and_what_decided() {
    let archive = archive(
        world(),
        &["The NLAI spoke.\nLater Mike Pavoni came.\nPavoni met @MiahBorg.\n- Borg, Miah. The Herald."],
    );
    let mentions = named(&archive).mentions.remove(0);
    let reasons: Vec<(&str, Because, Option<usize>)> = mentions
        .iter()
        .map(|mention| (mention.text.as_str(), mention.because, mention.evidence.map(|evidence| evidence.block)))
        .collect();
    let expected = [
        ("NLAI", Because::Abbreviation, None),
        ("Mike Pavoni", Because::Name, None),
        ("Pavoni", Because::Surname, Some(1)),
        ("@MiahBorg", Because::Handle, None),
        ("Borg, Miah", Because::Inverted, None),
        ("The Herald", Because::Name, None),
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn what_no_article_bears_out_is_told() {
    let mut world = cast(vec![not(country("Iran"), &["Iran Air", "Iran Contra"]), country("Iraq"), country("Oman")]);
    let id = |text: &str| crate::archive::id::ActorId::of(text).expect("an id");
    for (article, word) in [("001", "the sultanate"), ("001", "the neighbour"), ("009", "Iran")] {
        let article = crate::archive::id::ArticleId::written(article).expect("an id");
        world.here.entry(article).or_default().insert(word.to_owned(), id("oman"));
    }
    let archive = archive(world, &["Iran Air flew from Iran to the sultanate."]);
    let (_, told) = super::in_archive(&archive, &reuse::Reuse::default());
    let told: Vec<(&str, &str)> = told.iter().map(|told| (told.code, told.message.as_str())).collect();
    let expected = [
        ("actor-not-named", "no article names “Iraq”"),
        ("idle-meaning", "article 001 does not say “the neighbour” by itself"),
        ("no-such-article", "no file in seeds/ is article 009"),
        ("idle-exception", "no article says “Iran Contra”"),
    ];
    assert_eq!(told, expected);
}

proptest! {
    #[test]
    fn names_found_lie_on_boundaries_apart_and_say_what_is_printed(
        text in "([A-Da-c*’'. \\-é🕊]|Ab|Ba Cd|U\\.S\\.|پروانی|\u{200c}|- |\n|@|习){0,60}",
        names in proptest::collection::vec("([A-D][a-c]{0,2}|Ab|U\\.S\\.|پروانی|习)( [A-D][a-c]{0,2}){0,2}", 1..6),
    ) {
        let kinds = [ActorKind::Person, ActorKind::Country, ActorKind::Media, ActorKind::Organisation];
        let mut actors: Vec<Actor> = names.iter().zip(kinds.iter().cycle()).map(|(name, kind)| actor(*kind, name)).collect();
        actors.sort_by(|a, b| a.id.cmp(&b.id));
        actors.dedup_by(|a, b| a.id == b.id);
        let archive = archive(cast(actors), &[&text, &text]);
        let named = named(&archive);
        for (at, article) in archive.articles.iter().enumerate() {
            let mentions = named.mentions[at].iter().map(|found| (&found.extent, &found.text, found.block));
            let open = named.unresolved[at].iter().map(|found| (&found.extent, &found.text, found.block));
            let mut places = Vec::new();
            for (extent, printed, block) in mentions.chain(open) {
                let joined: String = extent.segments().iter().map(|segment| segment.of(&article.text)).collect();
                prop_assert_eq!(&joined, printed);
                prop_assert!(article.blocks[block].extent.outer().covers(extent.outer()));
                places.push(extent.outer());
            }
            places.sort();
            prop_assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}

/// Forty people share each surname, and the article is one line: were the cost not in proportion, this would not end.
#[test]
fn many_names_in_a_long_line_are_found_in_proportion() {
    let actors: Vec<Actor> = (0..2_000)
        .map(|at| {
            also(
                weakly(person(&format!("Given{at} Surname{}", at % 50)), &[&format!("Weak{at}")]),
                &[&format!("Other{at} Name{at}")],
            )
        })
        .collect();
    let text = (0..5_000)
        .map(|at| format!("so Given{0} Surname{1} met Surname{1}, ", at % 2_000, at % 50))
        .collect::<String>();
    let archive = archive(cast(actors), &[&text]);
    let named = named(&archive);
    assert_eq!(named.mentions[0].len(), 5_000);
    assert_eq!(named.unresolved[0].len(), 5_000);
}
