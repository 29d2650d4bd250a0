//! The foot of a site's pages: who publishes them, and where errors are reported, as far as the host says so. It belongs to
//! the site and not to a document, so it stays when another document or language comes into the page: both languages stand
//! in it, and the style shows that of the page.

use maud::{Markup, html};

use super::Settings;
use crate::language::{Language, Page};

/// The foot.
pub(super) fn foot(settings: &Settings) -> Markup {
    html! {
        footer.site-foot {
            @for language in Language::ALL {
                @let say = Page::of(language);
                p lang=(language.tag()) {
                    @if let Some(name) = settings.tag("SiteName") { (say.site_of) (name) " · " }
                    (say.made_with) (env!("CARGO_PKG_VERSION"))
                    @if let Some(address) = &settings.report { " · " a href=(address) { (say.report_error) } }
                }
            }
        }
    }
}
