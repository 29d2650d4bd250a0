//! Parts of a source without numbers, which begin where the editor says so.

use super::super::heading::with_stop;
use super::super::is_numbered;
use super::super::line::Line;
use super::{Content, Parser};
use crate::compiler::annotations::PartNote;
use crate::compiler::diagnostic::{File, Finding};
use crate::compiler::quotes::{nearest, short};
use crate::document::{BlockKind, By};

impl Parser<'_> {
    /// The lines at which the editor's parts begin, by their place in the text.
    pub(in crate::compiler::grammar) fn places_of<'n>(
        &mut self,
        notes: &'n [PartNote],
        lines: &[Line<'_>],
    ) -> Vec<(usize, &'n PartNote)> {
        let mut places = Vec::new();
        let is_numbered = is_numbered(lines, self.style);
        for note in notes {
            let words = note.begins.get_ref().as_str();
            let found: Vec<&Line<'_>> =
                lines.iter().filter(|line| line.text.starts_with(words)).collect();
            let (message, help) = match found[..] {
                [line] if !is_numbered => {
                    places.push((line.start, note));
                    continue;
                }
                [_] => (
                    "the source numbers its parts itself".into(),
                    "remove the [[part]]: parts are marked only where a source has no numbers"
                        .into(),
                ),
                [] => {
                    let starts = lines.iter().map(|line| start_of(line.text, words));
                    let starts = starts.collect::<Vec<_>>().join("\n");
                    let help = format!(
                        "the nearest words are 「{}」",
                        short(nearest(&starts, words).trim())
                    );
                    (format!("no line begins with 「{}」", short(words)), help)
                }
                _ => (
                    format!("{} lines begin with 「{}」", found.len(), short(words)),
                    "take more words, so that it is clear which line is meant".to_owned(),
                ),
            };
            self.complete = false;
            let expected = "words with which exactly one line of source.txt begins".into();
            self.report.error(
                File::Annotations,
                note.begins.span(),
                Finding { message, expected, help },
            );
        }
        places
    }

    /// Begins a part at a line that the editor marked.
    pub(in crate::compiler::grammar) fn marked_part(&mut self, line: &Line<'_>, note: &PartNote) {
        let number = self.parts.len() as u32 + 1;
        let topic = note.begins.get_ref().as_str();
        let (title, title_by) = match &note.title {
            Some(title) => (title.as_str(), By::Editor),
            None => (topic, By::Document),
        };
        self.push_part("", number, title, title_by, None);
        if note.title.is_some() {
            return self.paragraph(line);
        }
        let text = line.text[topic.len()..].strip_prefix('。').filter(|text| !text.is_empty());
        let Some(text) = text else {
            self.complete = false;
            let finding = Finding {
                message: format!("「{}」 is no sentence with text behind it", short(topic)),
                expected: "the whole first sentence of a line, without its 。".into(),
                help: "take the whole sentence, or give the part a `title` of yours".into(),
            };
            return self.report.error(File::Annotations, note.begins.span(), finding);
        };
        self.block(&Content {
            kind: BlockKind::Paragraph,
            label: None,
            heading: Some(topic),
            text,
            lead: line.lead(text),
            usual_lead: with_stop(Some(topic)),
        });
    }
}

/// As much of the beginning of a line as the words are long.
fn start_of(line: &str, words: &str) -> String {
    line.chars().take(words.chars().count()).collect()
}
