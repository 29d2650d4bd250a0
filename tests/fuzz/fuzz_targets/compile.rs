//! Any source with any annotations compiles or gives diagnostics; what compiles comes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_explorer::compiler::{Input, compile, draft, normalise, rebuild};

fuzz_target!(|text: &str| {
    // A form feed parts the source from the annotations; without one they are drafted.
    let (source, annotations) = match text.split_once('\u{c}') {
        Some((source, annotations)) => (source, annotations.to_owned()),
        None => (text, draft(text)),
    };
    let input = Input { id: "fuzz", source, annotations: &annotations, others: Some(&[]) };
    if let Ok(compiled) = compile(input) {
        let document = compiled.document;
        if document.corrections.is_empty() {
            assert_eq!(rebuild(&document), normalise(source));
        }
        for mention in &document.mentions {
            let block = document.block(&mention.span.block).expect("a mention stands in a block");
            assert!(mention.span.quotes(&block.text));
        }
    }
});
