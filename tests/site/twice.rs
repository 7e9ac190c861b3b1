//! What stands twice in one article.

use crate::story::Archive;

const PARAGRAPHS: [&str; 3] = [
    "The harbour froze early that year, and the pilots who had never seen ice carried their boats up the hill.",
    "Nobody in the town hall wanted to pay for coal, so the clerks burned the minutes of forty winters.",
    "A railway engineer counts sleepers the way a shepherd counts sheep, and for much the same reason.",
];

#[test]
fn what_stands_twice_in_one_article_is_marked_the_second_time() {
    let [one, two, three] = PARAGRAPHS;
    let caption = "![](quay.gif)\n\n*The quay at Lindholm in winter*";
    let text = format!(
        "{one}\n\nRead more\n\n{two}\n\n{three}\n\nRead more\n\n{one}\n\n{caption}\n\n{two}\n\n{}\n",
        three.to_uppercase()
    );
    let site = Archive::new().file("seeds/1.md", text).build();
    let page = site.page("articles/1/");
    page.says("The same stands above: ¶1").says("The same stands above: ¶3–4");
    assert_eq!(page.text().matches("The same stands above").count(), 2, "and nothing is said of “Read more”");
    let data = std::fs::read_to_string(site.site().join("data/reuse.json")).expect("written");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let rows = data["passages"].as_array().expect("a list");
    let ids: Vec<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["1-1-1", "1-1-2"]);
    assert!(rows.iter().all(|row| row["a"]["article"] == "1" && row["b"]["article"] == "1"));
}
