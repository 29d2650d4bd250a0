//! The pages of all codes as one file, `docs/diagnostics.md`, and their list.

use std::fmt::Write;

use super::Code;
use crate::compiler::diagnostic::Severity;

/// How the file begins.
const HEAD: &str = "\
# Diagnostics

<!-- Written by `policyc explain --markdown` from src/compiler/code/; a test compares. -->

Each diagnostic of the compiler has a code that stays the same from release to release. `policyc explain CODE` prints \
the page of a code, and `policyc explain` lists all of them.

An **error** has to be mended before there is a document. A **warning** is about what is probably wrong: the document \
is made all the same. Where a warning has been looked at and nothing is wrong, it can be silenced in \
`annotations.toml`, with the reason for whoever reads the annotations next:

```toml
[[silence]]
code = \"out-of-order\"
begins = \"(三)\" # only where the line of source.txt begins so; without it, everywhere
reason = \"the published text skips (二)\"
```
";

/// The page of a code below a heading of this level.
pub(super) fn page(code: Code, heading: &str) -> String {
    let page = code.page();
    let (of, language, lines) = page.example.parts();
    let (name, severity, means) = (page.name, page.severity.name(), code.means());
    format!(
        "{heading} {name}\n\n**{severity}** · {means}\n\n**Why it matters.** {}\n\n\
         **Example**, {of}:\n\n```{language}\n{lines}\n```\n\n**What to do.** {}\n",
        page.why, page.remedy
    )
}

/// `docs/diagnostics.md`: a table of all codes, then their pages.
#[must_use]
pub fn markdown() -> String {
    let mut text = HEAD.to_owned();
    for (title, codes) in Code::GROUPS {
        let _ = write!(
            text,
            "\n**{title}**\n\n| code | severity | what it means |\n| --- | --- | --- |\n"
        );
        for code in *codes {
            let (name, severity, summary) = (code.name(), code.severity().name(), code.summary());
            let _ = writeln!(text, "| [`{name}`](#{name}) | {severity} | {summary} |");
        }
    }
    for (title, codes) in Code::GROUPS {
        let _ = write!(text, "\n## {title}\n");
        for code in *codes {
            let _ = write!(text, "\n{}", page(*code, "###"));
        }
    }
    text
}

/// All codes with what they mean, a line each.
#[must_use]
pub fn list() -> String {
    let width = Code::all().map(|code| code.name().len()).max().unwrap_or_default();
    let mut text = String::new();
    for (title, codes) in Code::GROUPS {
        let _ = writeln!(text, "{title}");
        for code in *codes {
            let mark = if code.severity() == Severity::Error { "error  " } else { "warning" };
            let _ = writeln!(text, "  {:width$}  {mark}  {}", code.name(), code.summary());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::page::Example;
    use super::{Code, page};
    use crate::compiler::{Input, compile};

    #[test]
    fn names_are_plain_and_each_there_once() {
        let names: BTreeSet<&str> = Code::all().map(Code::name).collect();
        assert_eq!(names.len(), Code::all().count());
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(names.iter().all(|name| name.bytes().all(is_plain)), "{names:?}");
    }

    #[test]
    fn the_lines_of_a_source_lead_to_the_diagnostic_that_they_exemplify() {
        let annotations =
            "lang = \"zh-Hans\"\ntitle_short = \"题\"\ntitle_en = \"T\"\nissuer = \"某市\"\n";
        // Numbers are looked at where there are targets, which are not of the source.
        for code in Code::all().filter(|code| *code != Code::UncoveredNumber) {
            let Example::Source(source) = code.page().example else { continue };
            let outcome = compile(Input { id: "example", source, annotations, others: None });
            let diagnostics = outcome.map_or_else(|errors| errors, |compiled| compiled.warnings);
            assert!(diagnostics.iter().any(|one| one.code == code), "{code}: {diagnostics}");
        }
    }

    #[test]
    fn every_page_is_whole() {
        for code in Code::all() {
            let entry = code.page();
            let (_, _, lines) = entry.example.parts();
            for text in [code.means(), entry.why, entry.remedy] {
                assert!(text.ends_with('.') && !text.contains(['\n', '|']), "{code}: {text}");
                assert!(!text.contains("  "), "{code}: {text}");
            }
            assert!(!lines.is_empty() && !lines.contains("```"), "{code}");
            assert!(page(code, "#").starts_with(&format!("# {code}\n")));
        }
    }
}
