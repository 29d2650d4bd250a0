//! Small documents, a folder each: `source.txt` and `annotations.toml` where they differ from those
//! of `good`, and what is expected of them: the tree of a document that compiles, with what the
//! compiler warns of, or all the diagnostics of one that doesn't.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use policy_explorer::compiler::{
    Code, Compiled, Diagnostics, Severity, normalise, rebuild, to_json,
};
use policy_explorer::document::{Block, Body, Document};
use policy_explorer::foreign::admit;

use super::compile_text;

/// A document that compiles; another one replaces one of its two files or both.
const SOURCE: &str = include_str!("corpus/good/source.txt");
const ANNOTATIONS: &str = include_str!("corpus/good/annotations.toml");

/// A folder of the corpus: its name, its source, and what comes of it.
type Entry = (PathBuf, String, Result<Compiled, Diagnostics>);

fn entries() -> impl Iterator<Item = Entry> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/corpus");
    fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let read = |file: &str| fs::read_to_string(path.join(file)).ok();
        let source = read("source.txt").unwrap_or_else(|| SOURCE.into());
        let annotations = read("annotations.toml").unwrap_or_else(|| ANNOTATIONS.into());
        let outcome = compile_text(&name(&path), &source, &annotations);
        (path, source, outcome)
    })
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Those of its documents that compile.
pub(super) fn documents() -> impl Iterator<Item = Document> {
    entries().filter_map(|(_, _, outcome)| Some(outcome.ok()?.document))
}

#[test]
fn every_document_of_the_corpus_gives_what_stands_beside_it() {
    let (mut good, mut faulty) = (0, 0);
    for (path, source, outcome) in entries() {
        let name = name(&path);
        let (kind, text) = match outcome {
            Ok(compiled) => {
                good += 1;
                let read = admit(to_json(&compiled.document).as_bytes());
                assert_eq!(read.as_ref(), Ok(&compiled.document), "{name}");
                if compiled.document.corrections.is_empty() {
                    assert_eq!(rebuild(&compiled.document), normalise(&source), "{name}");
                }
                // Browser tests open these.
                if let Ok(data) = fs::read_to_string(path.join("document.json")) {
                    assert_eq!(data, to_json(&compiled.document), "compile {}", path.display());
                }
                ("tree", tree(&compiled))
            }
            Err(diagnostics) => {
                faulty += 1;
                assert!(diagnostics.count(Severity::Error) > 0, "{name}");
                ("told", diagnostics.to_string())
            }
        };
        // One that changes sides leaves its old snapshot behind.
        let other = if kind == "tree" { "told.snap" } else { "tree.snap" };
        assert!(!path.join(other).exists(), "{name} has both kinds of snapshot");
        insta::with_settings!({ snapshot_path => &path, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(kind, text);
        });
    }
    assert!(good >= 20 && faulty >= 20, "{good} good, {faulty} faulty");
}

/// Codes that no folder of the corpus can have, and why.
const WITHOUT_FOLDER: [(Code, &str); 3] = [
    (Code::NotUtf8, "the corpus is text; folder.rs has a source in another encoding"),
    (Code::InvalidSettings, "it is about site.toml; site.rs has it"),
    (Code::InvalidSetting, "it is about site.toml; site.rs has it"),
];

#[test]
fn every_code_is_that_of_a_document_of_the_corpus() {
    let codes = entries().flat_map(|(_, _, outcome)| {
        let diagnostics = outcome.map_or_else(|errors| errors, |compiled| compiled.warnings);
        diagnostics.iter().map(|one| one.code).collect::<Vec<_>>()
    });
    let found: BTreeSet<Code> = codes.collect();
    let excepted: BTreeSet<Code> = WITHOUT_FOLDER.iter().map(|(code, _)| *code).collect();
    let missing: Vec<Code> = Code::all().filter(|code| !found.contains(code)).collect();
    assert_eq!(missing, excepted.into_iter().collect::<Vec<_>>());
}

/// A line a part, an article and a block, and what was found in them.
fn tree(compiled: &Compiled) -> String {
    let Compiled { document, warnings } = compiled;
    let Document { title, adopted, published, source, .. } = document;
    let mut tree = format!("{title} ({:?}) {adopted:?} {published:?}", document.title_by);
    tree = format!("{tree} {}\n", source.name);
    let block = |tree: &mut String, indent: &str, block: &Block| {
        let Block { id, kind, label, heading, text, points, lead, rows, bodies, .. } = block;
        let label = label.as_deref().unwrap_or_default();
        let heading = heading.as_ref().map_or_else(String::new, |text| format!("[{text}] "));
        write!(tree, "{indent}{id} {kind:?} {label}{heading}{text}").unwrap();
        if let Some(lead) = lead {
            write!(tree, " <{lead}>").unwrap();
        }
        for point in points {
            write!(tree, " {}:{}..{}", point.id, point.start, point.end).unwrap();
        }
        for body in bodies {
            let Body { name, start, end, role, by_remark } = body;
            let remark = if *by_remark { " by the remark" } else { "" };
            write!(tree, "\n{indent}  {role:?}{remark}: {start}..{end} {name}").unwrap();
        }
        for row in rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| block.cell_text(cell)).collect();
            let mark = if row.is_header { "=" } else { "-" };
            write!(tree, "\n{indent}  {mark} {}", cells.join(" | ")).unwrap();
        }
        tree.push('\n');
    };
    for container in document.walk() {
        let indent = "  ".repeat(container.depth);
        match container.section {
            Some(section) => {
                let (id, kind, by) = (&section.id, section.kind.as_str(), section.title_by);
                writeln!(tree, "{indent}{id} {kind} {} ({by:?})", section.heading()).unwrap();
            }
            None => writeln!(tree, "{}", container.id).unwrap(),
        }
        for each in container.blocks {
            block(&mut tree, &format!("{indent}  "), each);
            each.blocks.iter().for_each(|each| block(&mut tree, &format!("{indent}    "), each));
        }
    }
    for aside in &document.set_aside {
        writeln!(tree, "{:?} behind {:?}: {}", aside.kind, aside.after, aside.lines.join(" ⏎ "))
            .unwrap();
    }
    for mention in &document.mentions {
        let (span, role) = (&mention.span, mention.role.as_str());
        writeln!(tree, "{} {role} {}:{} {}", mention.term, span.block, span.start, span.quote)
            .unwrap();
    }
    for facet in &document.facets {
        for term in facet.terms.iter().filter(|term| !term.everyday.is_empty()) {
            writeln!(tree, "{} = {}", term.id, term.everyday.join(" = ")).unwrap();
        }
        for each in &facet.memberships {
            let quotes = each
                .spans
                .iter()
                .map(|span| format!("{}:{} {}", span.block, span.start, span.quote));
            let quotes: Vec<String> = quotes.collect();
            let (members, from) =
                (each.members.join(" "), (&each.publisher, &each.title, &each.date));
            writeln!(tree, "{members} in {} {from:?}", quotes.join(" ")).unwrap();
        }
    }
    for target in &document.targets {
        writeln!(tree, "{} {:?} {}", target.id, target.kind, target.figure).unwrap();
    }
    for correction in &document.corrections {
        writeln!(tree, "line {}: {} → {}", correction.line, correction.before, correction.after)
            .unwrap();
    }
    if !warnings.is_empty() {
        writeln!(tree, "{warnings}").unwrap();
    }
    tree
}
