use super::sample::{actor, cast, check, country, media, organisation, person};
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
        also(organisation("Mujahedin-e Khalq"), &["MEK"]),
        also(organisation("National Council of Resistance of Iran"), &["NCRI"]),
        media("The Times"),
        also(media("Middle East Eye"), &["MiddleEastEye.net"]),
        media("X"),
        actor(ActorKind::Government, "Trump administration"),
        also(person("Nioh Berg"), &["@NiohBerg"]),
        person("Trump"),
        person("Mike Pompeo"),
        person("Reza Pahlavi"),
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
            "{Grace Harrow=grace-harrow} came with Mr. {Harrow=grace-harrow}.",
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
fn an_unknown_word_before_a_surname_at_the_start_of_a_sentence_leaves_it_open() {
    check(harrows(), &["{Thomas Harrow=thomas-harrow} waited. Lydia {Harrow?} came. But {Harrow=thomas-harrow} left."]);
}

#[test]
fn a_surname_that_is_a_word_is_open_where_any_word_has_a_capital() {
    let gold = || cast(vec![person("Dore Gold")]);
    check(gold(), &["{Dore Gold=dore-gold} bought some gold. He said {Gold=dore-gold} paid. {Gold?} is dear."]);
}

#[test]
fn the_longest_name_wins_and_a_state_in_the_name_of_a_body_is_not_named() {
    check(
        world(),
        &[
            "The {National Council of Resistance of Iran=national-council-of-resistance-of-iran} ({NCRI=national-council-of-resistance-of-iran}) is in the {Trump administration=trump-administration}’s favour.",
        ],
    );
}

#[test]
fn possessives_hyphens_and_prefixes_neither_hide_a_name_nor_belong_to_it() {
    check(
        world(),
        &[
            "{U.S.=u-s}-{Iran=iran} talks, {Iran=iran}-{US=u-s} talks, {U.S.=u-s}-Iranian talks, anti-{Iran=iran} groups, \
             {MEK=mujahedin-e-khalq}-{NCRI=national-council-of-resistance-of-iran} fronts.",
            "{Iran=iran}’s, {Iran=iran}'s and the {United States=u-s}’ view; the {U.S.=u-s}’s bases; Iranian, Irans, Iran_x.",
            "{Trump=trump}’s and the pro-{Trump=trump} crowd; l’{Iran=iran}; O’Iran.",
        ],
    );
}

#[test]
fn letter_case_must_be_that_of_the_list() {
    check(
        world(),
        &[
            "It told us that times had changed, and mek is no word. X-ray, x, and {X=x}, March 5. Malcolm X.",
            "# {IRAN=iran} TALKS WITH {MUJAHEDIN-E KHALQ=mujahedin-e-khalq} LEAVE US COLD",
        ],
    );
}

#[test]
fn an_article_belongs_to_a_name_only_with_its_capital() {
    check(
        world(),
        &["In {The Times=the-times} and in the {Times=the-times}, not in the New York Times or The Times of Malta."],
    );
}

#[test]
fn nothing_is_named_inside_an_address_unless_the_address_is_the_name() {
    check(
        world(),
        &[
            "See https://example.org/Iran/X and www.Iran.example, mail Iran@example.org, or Iran.com.",
            "{MiddleEastEye.net=middle-east-eye}, January. Not MiddleEastEye.net/Iran.",
            "{Nioh Berg=nioh-berg} ({@NiohBerg=nioh-berg}), {@niohberg=nioh-berg}, @NiohBergs and @Iran.",
        ],
    );
}

#[test]
fn part_of_a_longer_name_that_nobody_listed_is_no_mention() {
    check(
        world(),
        &[
            "He met Defense Minister Israel Katz and the Iran Policy Committee at Tehran University.",
            "The University of Tehran and the Bank of Israel answered the Washington Post and the Washington Examiner.",
            "After the Iran-Iraq War he read about Georgia O’Keeffe and George Washington.",
            "A report by the Pompeo Foundation and the Trump Organization reached South Iran.",
        ],
    );
}

#[test]
fn a_capital_beside_a_name_is_no_reason_to_doubt_it_where_titles_headlines_or_sentences_give_it() {
    check(
        world(),
        &[
            "# America’s {Iran=iran} Policy Backed into a Corner by {MEK=mujahedin-e-khalq} in Albania",
            "# {Israel=israel} Strikes {Tehran=tehran}: Implications for {U.S.=u-s} Policy",
            "Exiled Crown Prince {Reza Pahlavi=reza-pahlavi} met {Iran=iran} President Somebody and {U.S.=u-s} Senator Nobody.",
            "The {U.S.=u-s} {Iran=iran} policy failed in the {U.S.=u-s} The end came in {Iran=iran} Monday.",
            "Secretary of State {Mike Pompeo=mike-pompeo} spoke. Yet {Pompeo=mike-pompeo} left, as had {Iran=iran}’s {Pompeo=mike-pompeo}-watchers.",
            "A man from {Washington, DC=washington} and {Washington=washington} said so.",
        ],
    );
}

#[test]
fn a_longer_name_before_a_full_name_is_somebody_else() {
    check(world(), &["The late Mohammad {Reza Pahlavi?} fled; {Reza Pahlavi=reza-pahlavi} did not."]);
}

#[test]
fn the_surname_stands_first_in_bibliographies() {
    let scholars = || cast(vec![person("Robert G. Joseph"), person("Arshin Adib-Moghaddam"), person("Ali Moghaddam")]);
    check(
        scholars(),
        &[
            "- {Joseph, Robert G.=robert-g-joseph} “A Title.” 2009.\n- {Joseph, Robert=robert-g-joseph}. {Joseph, R.=robert-g-joseph} Other. Joseph, Barry.",
            "- {Adib-Moghaddam, Arshin=arshin-adib-moghaddam}, and {Moghaddam, Ali=ali-moghaddam}. Other.",
            "With {Robert Joseph=robert-g-joseph} came {Arshin Adib-Moghaddam=arshin-adib-moghaddam}, {Adib-Moghaddam=arshin-adib-moghaddam} said.",
            "We saw Joseph, Robert and Ali.",
        ],
    );
}

#[test]
fn names_are_found_across_markup_lines_hyphens_and_spaces() {
    check(
        cast(vec![also(organisation("Mujahedin-e Khalq"), &["Al Qaeda"]), organisation("Women’s March")]),
        &["{Mujahedin-e-*Khalq=mujahedin-e-khalq}*, {Mujahedin-e\u{a0}Khalq=mujahedin-e-khalq}, \
           *{Women's* March=womens-march}, {al-Qaeda=mujahedin-e-khalq}"],
    );
}

#[test]
fn persian_names_are_found_in_every_spelling() {
    check(
        cast(vec![
            also(person("Reza Pahlavi"), &["رضا پهلوی"]),
            also(person("Ali Khamenei"), &["علی خامنه‌ای"]),
            also(country("Iran"), &["ایران"]),
        ]),
        &[
            "{رضا پهلوي=reza-pahlavi} و {رضا پهلوی=reza-pahlavi} در {ایران=iran}، ایرانی، محمدرضا پهلوی‌ها. {پهلوی=reza-pahlavi} گفت.\n\
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
        cast(vec![not(weakly(organisation("Rubin Museum of Art"), &["the Rubin", "Museum"]), &["Museum of Man"])]),
        &[
            "The {Rubin Museum of Art=rubin-museum-of-art} opened. The {Museum=rubin-museum-of-art} is large, and the Museum of Man small.",
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
