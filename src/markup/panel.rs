//! The views of a document besides its text: where the site has pages for them, and what stands in each.

use maud::{Markup, PreEscaped, html};

use super::evolution::evolution;
use super::matrix::matrices;
use super::targets::targets;
use crate::document::{Document, Surroundings, view_page_of};
use crate::language::{Language, Page};
use crate::state::{Evolution, MATRICES, View};

/// A view, or several that belong together, with a page of their own on a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Targets and commitments.
    Targets,
    /// The document beside those to which it is linked.
    Comparison,
    /// The matrices, and the charts of how much is said of what.
    Matrices,
}

impl Panel {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Targets, Self::Comparison, Self::Matrices];

    /// The panel in which a view stands; none for the text and the brief.
    fn of(view: View) -> Option<Self> {
        match view {
            View::Read | View::Extract | View::Brief => None,
            View::Targets => Some(Self::Targets),
            View::Evolution => Some(Self::Comparison),
            View::Matrix(_) | View::Structure => Some(Self::Matrices),
        }
    }

    /// The first of its views.
    #[must_use]
    pub fn first_view(self) -> View {
        match self {
            Self::Targets => View::Targets,
            Self::Comparison => View::Evolution,
            Self::Matrices => View::Matrix(0),
        }
    }

    /// The id of its element in a page.
    fn id(self) -> &'static str {
        match self {
            Self::Targets => "targets",
            Self::Comparison => "evolution",
            Self::Matrices => "matrices",
        }
    }

    /// Its name, as the ways to it have it.
    #[must_use]
    pub fn name(self, say: &Page) -> &'static str {
        match self {
            Self::Targets => say.targets,
            Self::Comparison => say.comparison,
            Self::Matrices => say.coverage,
        }
    }

    /// Whether there is something to see.
    #[must_use]
    pub fn has_content(self, document: &Document, surroundings: &Surroundings) -> bool {
        self != Self::Comparison || !Evolution::all(document, &surroundings.companions).is_empty()
    }

    /// The address of its page, relative to the site.
    #[must_use]
    pub fn page(self, document: &Document, language: Language) -> String {
        let name = match self {
            Self::Targets => "targets",
            Self::Comparison => "comparison",
            Self::Matrices => "matrix",
        };
        view_page_of(&document.id, name, language)
    }

    /// What stands in it, whole without the program.
    fn content(self, document: &Document, surroundings: &Surroundings) -> Markup {
        match self {
            Self::Targets => targets(document, surroundings),
            Self::Comparison => evolution(document, surroundings),
            Self::Matrices => matrices(document, surroundings),
        }
    }

    /// The panel with what stands in it.
    #[must_use]
    pub fn whole(self, document: &Document, surroundings: &Surroundings) -> Markup {
        let content = self.content(document, surroundings).into_string();
        self.element(surroundings, &version_of(&content), None, &PreEscaped(content))
    }

    /// The panel in the page of the text: where the site has a page of it, empty, with the address of that page and the
    /// ids of what stands there.
    pub(super) fn beside_text(self, document: &Document, surroundings: &Surroundings) -> Markup {
        if !surroundings.has_view_pages() || !self.has_content(document, surroundings) {
            return self.whole(document, surroundings);
        }
        let page = self.page(document, surroundings.language);
        let content = self.content(document, surroundings).into_string();
        let names = match self {
            Self::Targets | Self::Comparison => self.first_view().name().into(),
            // A document may lack one of them.
            Self::Matrices => MATRICES.map(|matrix| matrix.id).join(" "),
        };
        let holds = format!("{names} {}", ids(&content));
        let elsewhere = Some((&*page, &*holds));
        self.element(surroundings, &version_of(&content), elsewhere, &html! {})
    }

    fn element(
        self,
        surroundings: &Surroundings,
        version: &str,
        elsewhere: Option<(&str, &str)>,
        content: &PreEscaped<String>,
    ) -> Markup {
        let say = Page::of(surroundings.language);
        // The matrices are several views.
        let view = (self != Self::Matrices).then(|| self.first_view().name());
        html! {
            section id=(self.id()) class=[view.map(|_| self.id())] aria-label=(self.name(say)) data-of=[view]
                data-version=(version) data-page=[elsewhere.map(|(page, _)| page)]
                data-holds=[elsewhere.map(|(_, holds)| holds)] { (content) }
        }
    }
}

/// The address of a view in the page of its document, or of its own page where it has one.
pub(super) fn way_to(view: View, document: &Document, surroundings: &Surroundings) -> String {
    let place = format!("#{}", if view.is_of_text() { "text" } else { view.name() });
    match Panel::of(view).filter(|_| surroundings.has_view_pages()) {
        Some(Panel::Matrices) => Panel::Matrices.page(document, surroundings.language) + &place,
        Some(panel) => panel.page(document, surroundings.language),
        None => place,
    }
}

/// A checksum of the HTML of a view (FNV-1a), by which its page and the page of the text know that they are of one release.
fn version_of(html: &str) -> String {
    let sum = html.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{sum:016x}")
}

/// The ids in the HTML of a view, apart by spaces. maud escapes quotation marks in texts and attributes, so this stands
/// before an id alone.
fn ids(html: &str) -> String {
    let ids: Vec<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.join(" ")
}
