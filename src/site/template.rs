//! The page that Trunk makes of `index.html`, as a template: elements of it are replaced or added to, in
//! one pass by a streaming parser. What is inserted is never read again, so no text of a document can
//! name a place of the template, and how the minifier writes attributes doesn't matter.

use std::cell::Cell;
use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// The link to all of the style, and that to what a text needs later.
pub(super) const STYLE: &str = "link#style";
pub(super) const LATER: &str = "link#later";

/// A change of an element. Each text is HTML, escaped by whoever made it.
#[derive(Debug)]
pub(super) enum Edit {
    /// Set the language of the page, a tag of ours.
    Lang(&'static str),
    /// Put HTML in the element's place.
    Replace(String),
    /// Put HTML behind the element.
    After(String),
    /// Put HTML at the end of the element's content.
    Append(String),
}

impl Edit {
    fn apply(&self, element: &mut Element<'_, '_>) -> lol_html::HandlerResult {
        match self {
            Self::Lang(tag) => element.set_attribute("lang", tag)?,
            Self::Replace(html) => element.replace(html, ContentType::Html),
            Self::After(html) => element.after(html, ContentType::Html),
            Self::Append(html) => element.append(html, ContentType::Html),
        }
        Ok(())
    }
}

/// The template with an edit of each of these elements, which are given by CSS selectors.
///
/// # Errors
/// If the template hasn't exactly one of each.
pub(super) fn edit(template: &str, edits: &[(&str, Edit)]) -> Result<String> {
    let counts = vec![Cell::new(0); edits.len()];
    let mut settings = RewriteStrSettings::new();
    for ((selector, edit), count) in edits.iter().zip(&counts) {
        settings = settings.append_element_content_handler(element!(*selector, |element| {
            count.set(count.get() + 1);
            edit.apply(element)
        }));
    }
    let html = rewrite_str(template, settings).context("the page can't be parsed")?;
    for ((selector, _), count) in edits.iter().zip(counts) {
        let count = count.get();
        ensure!(count == 1, "the page has {count} elements `{selector}` instead of one");
    }
    Ok(html)
}

/// The address to which the link that this selector finds leads, if there is one.
pub(super) fn link(template: &str, selector: &str) -> Result<Option<String>> {
    let mut href = None;
    let read = element!(selector, |element| {
        href = element.get_attribute("href");
        Ok(())
    });
    rewrite_str(template, RewriteStrSettings::new().append_element_content_handler(read))
        .context("the page can't be parsed")?;
    Ok(href)
}

/// The template without the elements that these selectors find, if there are any.
///
/// # Errors
/// If it can't be parsed.
pub(super) fn without(template: &str, selectors: &[&str]) -> Result<String> {
    let mut settings = RewriteStrSettings::new();
    for selector in selectors {
        settings = settings.append_element_content_handler(element!(*selector, |element| {
            element.remove();
            Ok(())
        }));
    }
    rewrite_str(template, settings).context("the page can't be parsed")
}

/// The attributes with the address of something of the site.
const ADDRESSES: [&str; 4] = ["href", "src", "srcset", "data-option"];

/// A page that was made for the root of the site, as it has to be in a folder so deep below it. A link to a place that the
/// page doesn't have leads to the page of the text, `text`; one to `#text` to the beginning of that.
///
/// # Errors
/// If it can't be parsed.
pub(super) fn in_folder(page: &str, depth: usize, text: &str) -> Result<String> {
    let mut ids = BTreeSet::new();
    let read = element!("[id]", |element| {
        ids.extend(element.get_attribute("id"));
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(read))
        .context("the page can't be parsed")?;
    let up = "../".repeat(depth);
    let seen = |address: &str| match address.strip_prefix('#') {
        Some("text") => format!("{up}{text}"),
        Some(id) if ids.contains(id) => address.to_owned(),
        Some(_) => format!("{up}{text}{address}"),
        None => format!("{up}{}", address.trim_start_matches("./")),
    };
    let mut settings = RewriteStrSettings::new();
    for name in ADDRESSES {
        settings =
            settings.append_element_content_handler(element!(format!("[{name}]"), |element| {
                let address = element.get_attribute(name).unwrap_or_default();
                if !address.contains(':') {
                    element.set_attribute(name, &seen(&address))?;
                }
                Ok(())
            }));
    }
    rewrite_str(page, settings).context("the page can't be parsed")
}
