//! What the page shows: the text in one way or another, a brief, the targets, what became of an
//! earlier document, a matrix (`?view=extract`).

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
    /// The targets, and the charts of what is promised when.
    Targets,
    /// What became of an earlier document in a later one.
    Evolution,
    /// One of [`MATRICES`], by its place.
    Matrix(usize),
    /// The chart of how the document is built.
    Structure,
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
            "targets" => Some(Self::Targets),
            "evolution" => Some(Self::Evolution),
            "structure" => Some(Self::Structure),
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
            Self::Targets => "targets",
            Self::Evolution => "evolution",
            Self::Structure => "structure",
            Self::Matrix(at) => MATRICES[at].id,
        }
    }

    /// The room in which it is shown; none for the text, or some of it.
    #[must_use]
    pub fn room(self) -> Option<&'static str> {
        match self {
            Self::Read | Self::Extract => None,
            Self::Brief => Some("brief"),
            Self::Targets => Some("targets"),
            Self::Evolution => Some("evolution"),
            Self::Matrix(_) | Self::Structure => Some("matrix"),
        }
    }

    /// Whether it shows the text, or some of it.
    #[must_use]
    pub fn is_of_text(self) -> bool {
        self.room().is_none()
    }
}
