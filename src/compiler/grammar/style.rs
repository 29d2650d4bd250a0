//! How a document numbers: what its labels mean depends on what else stands in it.

use super::line::{Line, LineKind};

/// Which labels are articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// 一、 → (一) → 1. → (1), as GB/T 9704 has it.
    Decision,
    /// 第一章 → 第一条 → (一) → 1.
    Regulation,
}

/// How articles are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Through all parts.
    Through,
    /// Anew in each part.
    Anew,
}

impl Style {
    /// The style of a document: a single 第X条 makes it a regulation.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        if lines.iter().any(Line::is_clause) { Self::Regulation } else { Self::Decision }
    }
}

impl Numbering {
    /// Articles are counted anew if a later one has the number 1 again, right under its part.
    pub(super) fn of(lines: &[Line<'_>], style: Style) -> Self {
        let kinds = lines.iter().map(|line| line.kind(style));
        let (mut articles, mut is_first, mut is_anew) = (0, false, false);
        for kind in kinds {
            match kind {
                LineKind::Part { .. } => is_first = true,
                LineKind::Article { number, .. } => {
                    is_anew |= articles > 0 && is_first && number == 1;
                    articles += 1;
                    is_first = false;
                }
                _ => {}
            }
        }
        if is_anew { Self::Anew } else { Self::Through }
    }
}
