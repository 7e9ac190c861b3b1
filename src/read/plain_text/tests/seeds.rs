use super::*;
#[test]
fn show() {
    for t in [
        include_str!("../../../../seeds/000_6b92ac5193a1dba8.txt"),
        include_str!("../../../../seeds/001_2101130d8a959df4.txt"),
        include_str!("../../../../seeds/002_9a1da244b2737825.txt"),
        include_str!("../../../../seeds/003_15f43cb554fe4ace.txt"),
        include_str!("../../../../seeds/004_0b42f67674dbc08a.txt"),
    ] {
        let r = plain(t);
        println!("=== {:?} {:?}", r.report, r.found);
        for (i, b) in r.blocks.iter().enumerate() {
            let s = shown(&r, i);
            let w: Vec<&str> = s.split_whitespace().collect();
            println!(
                "{:?} {:?} seg {} also {:?}: {} … {}",
                b.kind,
                b.level,
                b.extent.segments().len(),
                b.also_at,
                w.iter().take(5).copied().collect::<Vec<_>>().join(" "),
                w.iter().rev().take(3).rev().copied().collect::<Vec<_>>().join(" ")
            );
        }
    }
}
