//! The mentions as a page carries them.

use policy_explorer::document::packed::{pack, page_data, unpack};

use super::{decision, families, review};

#[test]
fn what_is_unpacked_is_what_was_packed() {
    for document in &[decision(), review()] {
        let packed = pack(document).unwrap();
        assert_eq!(unpack(&packed, document).as_ref(), Some(&document.mentions));
    }
}

#[test]
fn a_page_carries_the_mentions_in_a_row_and_all_else_as_it_is() {
    let document = &decision();
    let mut page: serde_json::Value = serde_json::from_str(&page_data(document).unwrap()).unwrap();
    let mut data = serde_json::to_value(document).unwrap();
    assert_eq!(page["mentions"].take(), pack(document).unwrap());
    data["mentions"].take();
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
        assert_eq!(unpack(wrong, document), None, "{wrong}");
    }
    assert_eq!(unpack("", document), Some(Vec::new()));
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
    assert_eq!(unpack(&packed, &document).as_ref(), Some(&document.mentions));
    // One character more than the block has.
    assert_eq!(unpack("0,40000,1,0,1", &document), None);
    assert_eq!(unpack("0,39999,1,0,1", &document).unwrap()[0].span.quote, "业");
}
