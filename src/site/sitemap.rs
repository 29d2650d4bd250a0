//! `sitemap.xml`, by <https://www.sitemaps.org/protocol.html>: the pages' addresses and nothing else.
//! When a page last changed is not known, so it isn't said.

use super::Settings;

/// The sitemap of pages, which are given by their addresses relative to the site, where the site's own is known.
#[must_use]
pub fn sitemap(settings: &Settings, pages: &[String]) -> Option<String> {
    let addresses: Option<Vec<String>> =
        pages.iter().map(|page| settings.address_of(page)).collect();
    let urls = addresses?.into_iter().map(|address| format!("<url><loc>{address}</loc></url>\n"));
    let urls: String = urls.collect();
    settings.address.is_some().then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        )
    })
}
