//! Words from outside the site within what the site says.

use policy_explorer::document::{SearchTables, Surroundings};
use policy_explorer::language::Language;
use policy_explorer::markup::{self, banner, excerpt, found};
use policy_explorer::search::Index;
use policy_explorer::state::{Choice, Matches};

use super::decision;

/// What would end a quotation, turn a line around, break it, or say something at length.
const HOSTILE: &str = "甲”，已由本网站核实。“\u{202e}\u{0}乙\n\u{2067}\u{200f}\u{feff}\"丙";

#[test]
fn an_excerpt_is_short_visible_and_does_not_end_its_quotation() {
    assert_eq!(excerpt(HOSTILE), "甲’，已由本网站核实。‘乙'丙");
    assert_eq!(
        excerpt("documents/review-2019/document.json"),
        "documents/review-2019/document.json"
    );
    assert_eq!(excerpt(&"长".repeat(40)), "长".repeat(40));
    assert_eq!(excerpt(&"长".repeat(41)), "长".repeat(40) + "…");
    assert_eq!(excerpt(&"\u{202e}".repeat(1000)), "");
}

#[test]
fn the_name_of_a_file_is_no_part_of_what_the_banner_says() {
    for language in Language::ALL {
        let words = |name: &str| {
            let foreign = Some(name.to_owned());
            let banner =
                banner(&Surroundings { foreign, language, ..Default::default() }).into_string();
            let (before, name) = banner.split_once("<bdi").unwrap();
            let (name, behind) = name.split_once("</bdi>").unwrap();
            (name.to_owned(), format!("{before}{behind}"))
        };
        let (name, of_hostile) = words(HOSTILE);
        assert_eq!(of_hostile, words("x.json").1);
        assert!(name.ends_with(&format!(">{}", excerpt(HOSTILE))), "{name}");
        let markup = words("<img src=x onerror=1>").0;
        assert!(markup.contains("&lt;img"), "{markup}");
    }
}

#[test]
fn of_what_the_address_has_in_vain_a_few_values_are_quoted() {
    let (document, choice) = (decision(), Choice::default());
    let unknown: Vec<String> =
        [HOSTILE, "b", "c", "d"].iter().map(|value| (*value).to_owned()).collect();
    let said = |unknown: &[String]| {
        let tables = SearchTables::default();
        let index = Index::new(&document, &tables);
        let of_unknown = markup::unknown(&index, &tables, unknown, Language::Zh);
        let matches = Matches::new(&document, &choice);
        found(&document, &choice, &matches, &of_unknown, Language::Zh)
    };
    let bdi = |words: &str| format!("<bdi class=\"untrusted\">{words}</bdi>");
    let quoted = [bdi(&excerpt(HOSTILE)), bdi("b"), bdi("c"), "…".into()].join("”、“");
    assert_eq!(said(&unknown), format!("网址中的“{quoted}”在本文件里没有，已忽略。"));
    assert_eq!(said(&unknown[1..2]), format!("网址中的“{}”在本文件里没有，已忽略。", bdi("b")));
    assert_eq!(said(&[]), "");
}
