//! `sitemap.xml`, by <https://www.sitemaps.org/protocol.html>: the pages' addresses and nothing else.
//! When a page last changed is not known, so it isn't said.

use super::Settings;
use crate::document::{Catalogue, page_of};
use crate::language::Language;

/// The sitemap, where the site's address is known.
#[must_use]
pub fn sitemap(settings: &Settings, catalogue: &Catalogue) -> Option<String> {
    let pages = catalogue
        .documents
        .iter()
        .flat_map(|entry| Language::ALL.map(|language| page_of(&entry.id, language)));
    let addresses: Option<Vec<String>> = pages.map(|page| settings.address_of(&page)).collect();
    let urls = addresses?.into_iter().map(|address| format!("<url><loc>{address}</loc></url>\n"));
    let urls: String = urls.collect();
    settings.address.is_some().then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        )
    })
}
