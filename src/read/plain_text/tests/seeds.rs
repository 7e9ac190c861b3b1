//! The five articles, against a reading by hand.

use super::{plain, shown};

/// The articles by their ids.
pub(super) const ARTICLES: [(&str, &str); 5] = [
    ("000", include_str!("../../../../seeds/000_6b92ac5193a1dba8.txt")),
    ("001", include_str!("../../../../seeds/001_2101130d8a959df4.txt")),
    ("002", include_str!("../../../../seeds/002_9a1da244b2737825.txt")),
    ("003", include_str!("../../../../seeds/003_15f43cb554fe4ace.txt")),
    ("004", include_str!("../../../../seeds/004_0b42f67674dbc08a.txt")),
];

/// Each block as a line: what it is, in how many stretches, its first and last words.
fn outline(text: &str) -> String {
    let read = plain(text);
    let lines = (0..read.blocks.len()).map(|number| {
        let (block, words) = (&read.blocks[number], shown(&read, number));
        let words: Vec<&str> = words.split(' ').collect();
        let level = block.level.map_or(String::new(), |level| format!(" {level}"));
        let stretches = match (block.extent.segments().len(), block.also_at.len()) {
            (1, 0) => String::new(),
            (count, 0) => format!(" ({count} stretches)"),
            (_, twice) => format!(" (and {twice} more)"),
        };
        let words = match words.as_slice() {
            [a, b, c, d, .., y, z] if words.len() > 8 => format!("{a} {b} {c} {d} … {y} {z}"),
            all => all.join(" "),
        };
        let line = format!("{:?}{level}{stretches}: {words}", block.kind);
        format!("{}\n", line.trim_end_matches([' ', ':']))
    });
    lines.collect()
}

/// The outline is what a careful reader lists.
fn check(id: &str, expected: &str) {
    let (_, text) = ARTICLES.iter().find(|(name, _)| *name == id).expect("an article of the five");
    let found = outline(text);
    let first = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert_eq!(first, None, "article {id}");
    assert_eq!(found.lines().count(), expected.lines().count(), "blocks of article {id}");
}

#[test]
fn a_dateline_a_caption_printed_twice_and_lines_of_no_break_spaces() {
    check(
        "000",
        r#"Dateline: WANA (Apr 21) –
Paragraph: As a new round … Islamic Republic.”
Paragraph: A key question arises: … revealed: Money.
Paragraph: In a controversial statement, … stay relevant.
Paragraph: The louder the noise … become allies.
Paragraph: During the second round … on Iran.
Caption (and 1 more): a group of monarchists … News Agency
Paragraph: Reza Pahlavi (the son … economic engagement.
Paragraph: Perhaps the most revealing … collective punishment.
Paragraph: Sadegh Zibakalam, a political … go unanswered.
Paragraph: Meanwhile, the MEK has … about Iran.
Paragraph: Ironically, monarchists and terrorist … the talks.
Paragraph: Political analyst Ghasem Yekleh … Iran down.”
Paragraph: This isn’t the first … the price.
Paragraph: The failed “Charter of … during retreat.
Paragraph: The release of Montazeri’s … diplomatic settings.
Paragraph: What may seem like … all down.
"#,
    );
}

#[test]
fn a_line_a_paragraph_and_headings_without_any_mark() {
    check(
        "001",
        r#"Paragraph: In recent weeks, Iranian … including Israel.
Paragraph: The current round of … fresh engagement.
Paragraph: Social media platforms have … recent protests.
Heading 2: Historical Context and Cycles of Engagement
Paragraph: Since the 1979 Islamic … the Houthis.
Paragraph: In the eyes of … and destabilization.
Heading 2: Regional Security and The Israeli Perspective
Paragraph: Israel views the prospect … nuclear capability.
Paragraph: Israel’s position is reinforced … hard-won isolation.
Heading 2: Voices from the Iranian Diaspora
Paragraph: Internal division within the … ‘diplomatic progress.’
Paragraph: Activist statements and open … terror network.
Heading 2: Implications for U.S. Policy
Paragraph: For the United States, … such measures.
Paragraph: The Biden administration has … comprehensive pressure.
Paragraph: The Iranian opposition’s current … Israel’s security.
Heading 2: Conclusion: Uncertain Prospects, High Stakes
Paragraph: As U.S.-Iran engagement resumes, … destabilizing ambitions.
Paragraph: The voices of Iran’s … remain intertwined.
Paragraph: For the people of … expedient diplomacy.
"#,
    );
}

#[test]
fn a_section_word_first_and_a_bibliography() {
    check(
        "002",
        r#"Heading 2: Summary
Paragraph: An exiled Iranian opposition … among Iranians.
Paragraph: Originating as a militant … Western audiences.
Paragraph: Beneath this rebranding lies … ideological rigidity.
Paragraph: Western support driven by … strategic mistakes.
Paragraph: With Iran’s theocratic regime … their support.
Paragraph: What makes MEK’s Western … Islamic revolution.
Paragraph: The intersection of socialism … to Iran?
Heading 2: Historical Trajectory and Ideological Foundations
Paragraph: The MEK was founded … into Farsi.
Paragraph: Though Shariati was neither … revolutionary vision.
Paragraph: During the 1970s, also … in 1986.
Paragraph: During the Iran-Iraq War, … the present.
Heading 2: Presentation vs. Reality
Paragraph: After allying with Saddam … the West.
Paragraph: Following this pattern, MEK … of thousands.
Paragraph: In contrast, beneath the … allegedly worse.
Paragraph: The MEK lifestyle, as … MEK members.
Paragraph: Following Al Qaeda’s attack … dissident reported.
Heading 2: Contemporary Influence Operations
Paragraph: The MEK launched a … and Democrats.
Paragraph: In addition, the American … plausible deniability.
Paragraph: Rubin writes that MEK-NCRI … for speeches?
Paragraph: On the other side … of Qatar.
Paragraph: Though Western politicians who … to MEK.
Heading 2: Policy Implications and Conclusion
Paragraph: If and when the … net total.
Paragraph: Rubin writes that he … would collapse.”
Paragraph: In the Palestinian-Israeli conflict, … media empire.
Paragraph: These movements, along with … ideologically-powered disaster.
Heading 2: Bibliography
Reference: Abrahamian, Ervand. The Iranian … Press, 1989.
Reference: Adib-Moghaddam, Arshin. “Iranian Terrorist … 2011. https://www.aljazeera.com/opinions/2011/8/4/iranian-terrorist-group-has-close-us-allies.
Reference: Berg, Nioh (@NiohBerg). “Here … Video. https://x.com/NiohBerg/status/1897293139326722175.
Reference: Campbell, Matthew. “The People’s … 2021. https://www.thetimes.com/world/asia/article/peoples-mujahidin-mek-dissidents-seeking-regime-change-in-tehran-rch5w8knc
Reference: Ebrahimi, Sana (@__Injaneb96). “Hi … 2026. https://x.com/__Injaneb96/status/2009316360527204528.
Reference: Gold, Dore. The Rise … Publishing, 2009.
Reference: Goulka, Jeremiah, Lydia Hansell, … Corporation, 2009.
Reference: Hamas. “A Document of … 1, 2017.
Reference: Hommerich, Luisa. “Prisoners of … 2019. https://www.spiegel.de/international/world/the-cult-like-group-fighting-iran-a-1253154.html
Reference: Human Rights Watch. No … Watch, 2005.
Reference: The Intercept. “Defectors Tell … 2020. https://www.youtube.com/watch?v=T_NaMQhXwZc
Reference: Lewis, Bernard. What Went … Press, 2002.
Reference: Loomer, Laura. “Regime Change, … 10, 2026.
Reference: Merat, Arron. “Terrorists, Cultists … 2018. https://www.theguardian.com/news/2018/nov/09/mek-iran-revolution-regime-trump-rajavi
Reference: Mesa, Jesus. “What’s the … 2026. https://www.newsweek.com/qatar-washington-trump-power-hamas-defense-10890815.
Reference: Middle East Eye. “UK … 2026. https://www.middleeasteye.net/news/uk-mps-attended-rally-iranian-group-whose-leader-still-banned-london.
Reference: National United Front of … 2025. https://nufdiran.org/policy_briefs/the-meks-dangerous-influence-in-washington/.
Reference: Shorr, Tirza. “Islamic Socialism … 26, 2025.
Reference: Rubin, Michael. “Taking Money … 2023. https://www.washingtonexaminer.com/opinion/beltway-confidential/2713601/taking-money-from-mujahedin-e-khalq-should-be-a-presidential-disqualifier/.
Reference: Rubin, Michael. “Why Do … (op-ed). https://www.aei.org/op-eds/why-do-iranians-hate-the-mujahedin-e-khalq-so-much/.
Reference: Russell, Greg. “Daughter’s Anguish … 17, 2019.
"#,
    );
}

#[test]
fn sentences_broken_by_blank_lines_and_by_a_caption() {
    check(
        "003",
        r#"Title 1: Ideology And the Politics … Western Elites?
Byline: Posted by Geoffrey Clarfield
Paragraph: This article by Tirza … worth reading
Heading 2: Summary
Paragraph (4 stretches): With Iran's theocratic regime … their support.
Caption: Maryam Rajavi. (Apa Iceurope/Flickr/CC BY 2.0)
Paragraph: What makes MEK's Western … Islamic revolution.
Paragraph: The intersection of socialism … to Iran?
Heading 2: Conclusion
Paragraph (2 stretches): If and when the … net total.
Paragraph: Rubin writes that he … would collapse."
Paragraph: In the Palestinian-Israeli conflict, … media empire.
Paragraph (2 stretches): These movements, along with … ideologically-powered disaster.
Credit: Read it all here.
Separator
"#,
    );
}

#[test]
fn a_title_and_a_byline_on_the_line_before_the_first_paragraph() {
    check(
        "004",
        r#"Title 1: America’s Iran Policy Backed … in Albania
Byline: By Anne Khodabandeh
Paragraph: Since well before President … and reach.
Paragraph: While some in the … mutual destruction.
Paragraph: Others on the anti-Iran … any result.
Paragraph: Since 2018, Secretary of … in Albania.
Heading 2: Why Albania?
Paragraph: Albania, of course, is … and movements.
Paragraph: This exaggerated role of … this influence.
Paragraph: This continued engagement with … to delivering.
Heading 2: MEK Capabilities
Paragraph: One reason for this … hated MEK.
Paragraph: The main reason the … the group.
Paragraph: The MEK’s infamous troll … U.S. control.
Paragraph: From its first arrival … his country.
Heading 2: European Perspective
Paragraph: Europe has a different … not amity.
Paragraph: In Albania the people … foes alike.
"#,
    );
}

#[test]
fn the_facts_that_the_five_give_of_themselves() {
    let facts = |id: usize| {
        let found = plain(ARTICLES[id].1).found;
        let names = |list: &[crate::archive::article::Known<String>]| {
            list.iter().map(|known| known.value.clone()).collect::<Vec<_>>().join(", ")
        };
        let date = found.published.map_or("unknown".to_owned(), |known| known.value.to_string());
        (
            found.title.map(|known| known.value.chars().take(30).collect::<String>()),
            names(&found.author),
            names(&found.posted_by),
            date,
        )
    };
    let expected = |title: Option<&str>, author: &str, posted_by: &str, date: &str| {
        (title.map(str::to_owned), author.to_owned(), posted_by.to_owned(), date.to_owned())
    };
    assert_eq!(facts(0), expected(None, "", "", "XXXX-04-21"));
    assert_eq!(facts(1), expected(None, "", "", "unknown"));
    assert_eq!(facts(2), expected(None, "", "", "unknown"));
    assert_eq!(
        facts(3),
        expected(Some("Ideology And the Politics of C"), "Tirza Shorr", "Geoffrey Clarfield", "unknown")
    );
    assert_eq!(facts(4), expected(Some("America’s Iran Policy Backed i"), "Anne Khodabandeh", "", "unknown"));
}
