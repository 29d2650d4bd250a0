//! The mentions as a page carries them.

use policy_explorer::document::Document;
use policy_explorer::document::packed::{pack, page_data, unpack};

use super::{decision, families, review};

/// The document with the mentions of a row.
fn unpacked(packed: &str, document: &Document) -> Option<Document> {
    let mut read =
        Document { mentions: Vec::new(), group_mentions: Vec::new(), ..document.clone() };
    unpack(packed, &mut read).map(|()| read)
}

#[test]
fn what_is_unpacked_is_what_was_packed() {
    for document in &[decision(), review()] {
        let packed = pack(document).unwrap();
        assert_eq!(unpacked(&packed, document).as_ref(), Some(document));
    }
    assert!(!decision().group_mentions.is_empty());
}

#[test]
fn a_page_carries_the_mentions_in_a_row_and_all_else_as_it_is() {
    let document = &decision();
    let mut page: serde_json::Value = serde_json::from_str(&page_data(document).unwrap()).unwrap();
    let mut data = serde_json::to_value(document).unwrap();
    assert_eq!(page["mentions"].take(), pack(document).unwrap());
    data["mentions"].take();
    data.as_object_mut().unwrap().remove("group_mentions");
    // The page shows them; its program doesn't need them.
    data.as_object_mut().unwrap().remove("commitments").unwrap();
    assert_eq!(page, data);
}

#[test]
fn what_is_no_row_of_the_document_is_refused() {
    let document = &decision();
    for wrong in [
        "1",
        "a,0,1,0,0",
        "0,0,1,0,3",
        "0,0,1,999,0",
        "999,0,1,0,0",
        "0,0,999999,0,0",
        "-1,0,1,0,0",
        "4294967295,0,1,0,0,4294967295,0,1,0,0",
    ] {
        assert_eq!(unpacked(wrong, document), None, "{wrong}");
    }
    assert!(unpacked("", document).unwrap().mentions.is_empty());
}

#[test]
fn mentions_out_of_their_order_are_not_packed() {
    let mut document = decision();
    document.mentions.reverse();
    assert_eq!(pack(&document), None);
}

#[test]
fn a_long_block_with_many_mentions_is_packed_and_unpacked_in_one_walk() {
    let document = families::one_block(20_000);
    let packed = pack(&document).unwrap();
    assert_eq!(unpacked(&packed, &document).as_ref(), Some(&document));
    // One character more than the block has.
    assert_eq!(unpacked("0,40000,1,0,1", &document), None);
    let last = unpacked("0,39999,1,0,1", &document).unwrap();
    assert_eq!(last.mentions[0].span.quote, "业");
}
