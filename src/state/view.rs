//! What the page shows: the text in one way or another, a brief, or a matrix (`?view=extract`).

use super::MATRICES;

/// What the page shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The whole text; what concerns the choice is marked.
    #[default]
    Read,
    /// Of the text, only what concerns the choice, each passage under its headings.
    Extract,
    /// What the document says of the choice, on a page.
    Brief,
    /// One of [`MATRICES`], by its place.
    Matrix(usize),
}

impl View {
    /// The key of the view in an address.
    pub const KEY: &str = "view";

    /// The view with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "read" => Some(Self::Read),
            "extract" => Some(Self::Extract),
            "brief" => Some(Self::Brief),
            _ => MATRICES.iter().position(|matrix| matrix.id == name).map(Self::Matrix),
        }
    }

    /// What addresses and attributes call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Extract => "extract",
            Self::Brief => "brief",
            Self::Matrix(at) => MATRICES[at].id,
        }
    }

    /// Whether it shows the text, or some of it.
    #[must_use]
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::Read | Self::Extract)
    }
}
