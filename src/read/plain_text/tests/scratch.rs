#[test]
fn scratch() {
    let Ok(all) = std::fs::read_to_string("/tmp/scratch.txt") else { return };
    for text in all.split("\n@@@@\n") {
        println!("@@@@ {:?}", super::plain(text).report.layout);
        for line in super::listing(text) {
            println!("| {}", line);
        }
    }
}
