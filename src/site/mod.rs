//! What is made of documents when the site is built: the prerendered pages with what their heads say, the
//! sitemap, the page for what isn't there, the charts' options, the share pictures, pages that are one file,
//! and the plain edition.

mod foot;
mod head;
mod missing;
mod picture;
pub mod plain;
mod settings;
pub mod single;
mod sitemap;
mod template;
mod views;

use std::fs;
use std::path::Path;

use crate::charts::{self, Drawing};
use crate::compiler::Shelf;
use crate::document::packed::page_data;
use crate::document::{Document, FacetWords, Surroundings, file_of, page_of};
use crate::files;
use crate::language::Language;
use crate::markup::{page, unstarted};
use anyhow::{Context, Result, ensure};
use maud::{Markup, PreEscaped, html};
use template::{Edit, LATER, STYLE};

use foot::foot;
use head::About;
pub use head::{Head, PICTURE};
pub use missing::missing;
pub use picture::share_picture;
pub use settings::Settings;
pub use sitemap::sitemap;

/// Writes a page in each language beside the template for each document of a shelf, and that of the front
/// document in the template's place, with the pages of each one's views in a folder of its id; beside them `404.html` and, where the site's address is known,
/// `sitemap.xml`. `policy` is the content security policy that the pages carry, `style` what stands in those of texts.
///
/// # Errors
/// If a document or its page can't be read or written.
pub fn prerender_all(
    shelf: &Shelf,
    settings: &Settings,
    policy: Option<&str>,
    style: &str,
    template: &Path,
) -> Result<()> {
    let page = files::read_text(template).context("the page can't be read")?;
    let write = |name: &str, text: &str| {
        files::replace(&template.with_file_name(name), text).context("a page can't be written")
    };
    let catalogue = shelf.check()?;
    let mut written = Vec::new();
    for folder in shelf.folders()? {
        let document = folder.check()?.document;
        let picture = template.with_file_name(file_of(&document.id, PICTURE));
        let head = Head { settings, policy, style, has_picture: picture.is_file() };
        for language in Language::ALL {
            let surroundings = Surroundings { language, ..folder.surroundings()? };
            let html = prerender(&document, &surroundings, Some(head), &page)?;
            write(&page_of(&document.id, language), &html)?;
            written.push(page_of(&document.id, language));
            if document.id == catalogue.front && language == Language::default() {
                files::replace(template, &html).context("a page can't be written")?;
            }
            for view in views::all(&document, &surroundings) {
                let address = view.address(language);
                let path = template.with_file_name(&address);
                fs::create_dir_all(path.parent().unwrap_or(&path))?;
                let html = view.html(&surroundings, head, &page)?;
                files::replace(&path, html).context("a page can't be written")?;
                written.push(address);
            }
        }
    }
    write("404.html", &missing(settings, policy, &catalogue, &page)?)?;
    if let Some(sitemap) = sitemap(settings, &written) {
        write("sitemap.xml", &sitemap)?;
    }
    Ok(())
}

/// The page with the document in it: its HTML, its data, its title, its description, and what its head
/// says to other machines, unless there is no site around it. `template` is `index.html`, as it is or as Trunk
/// left it; each element with something of the document is written here as a whole.
///
/// # Errors
/// If the page has not exactly one place for each of them.
pub fn prerender(
    document: &Document,
    surroundings: &Surroundings,
    head: Option<Head<'_>>,
    template: &str,
) -> Result<String> {
    let language = surroundings.language;
    let about = About {
        title: language.name(&document.title, &document.title_en),
        description: &description(document, language),
        page: &|language| page_of(&document.id, language),
        is_text: true,
    };
    let tags = tags(document, language, &about, head);
    let policy = head.and_then(|head| head.policy).map(|policy| policy_tag(policy).into_string());
    let explorer = html! {
        (unstarted(language))
        div #explorer data-document=(document.id) {
            (PreEscaped(page(document, surroundings)))
        }
    };
    let data = page_data(&FacetWords::without(document.clone()))
        .context("the mentions are not in their order")?;
    let data = html! { script type="application/json" #document { (PreEscaped(data)) } };
    // The minifier leaves tags out, so an element is known by itself alone.
    let mut edits = vec![
        ("html", Edit::Lang(language.tag())),
        // Only what stands behind the policy is held to it.
        ("meta[charset]", Edit::After(policy.unwrap_or_default())),
        ("title", Edit::Replace(tags.into_string())),
        ("script#document", Edit::Replace(data.into_string())),
    ];
    let mut explorer = explorer.into_string();
    if let Some(head) = head {
        let (style, later) = styles(head.style, template)?;
        edits.extend([(STYLE, Edit::Replace(style)), (LATER, Edit::Replace(String::new()))]);
        explorer += &later;
        explorer += &foot(head.settings).into_string();
    }
    edits.push(("#explorer", Edit::Replace(explorer)));
    template::edit(template, &edits)
}

/// The style of the first view, and the link to what is needed later, which no reader of the text waits for. A host may
/// send a policy that doesn't let the first be: then the loader links to all of the style, whose address it names.
fn styles(first: &str, template: &str) -> Result<(String, String)> {
    let address = |selector: &str| {
        template::link(template, selector)?.with_context(|| format!("the page has no {selector}"))
    };
    let first = html! { style #style data-whole=(address(STYLE)?) { (inside(first, "style")?) } };
    let later = html! { link #later rel="stylesheet" href=(address(LATER)?); };
    Ok((first.into_string(), later.into_string()))
}

/// The text of a script or a style, which has to end where its element does.
///
/// # Errors
/// If it would end before.
fn inside(text: &str, element: &str) -> Result<Markup> {
    let lower = text.to_ascii_lowercase();
    for forbidden in [&*format!("</{element}"), "<!--", "\r"] {
        ensure!(!lower.contains(forbidden), "the {element} of the page has {forbidden:?} in it");
    }
    Ok(PreEscaped(text.into()))
}

/// What a page says of itself in its head.
fn tags(
    document: &Document,
    language: Language,
    about: &About<'_>,
    head: Option<Head<'_>>,
) -> Markup {
    html! {
        title { (about.title) }
        meta name="description" content=(about.description);
        @if let Some(head) = head { (head.tags(document, language, about)) }
    }
}

/// What a page says of itself to search engines: the document's first paragraph, whole, or a sentence
/// with its name where that isn't in the page's language.
#[must_use]
pub fn description(document: &Document, language: Language) -> String {
    let first = document.blocks().next().map_or("", |block| block.text.as_str());
    language.description(&document.title_en).unwrap_or_else(|| first.into())
}

/// The element by which a page carries a content security policy of its own.
fn policy_tag(policy: &str) -> Markup {
    html! { meta http-equiv="content-security-policy" content=(policy); }
}

/// Writes each chart's option for ECharts, with the height of the drawing, as `<chart>.json` and, in English,
/// `<chart>.en.json`.
///
/// # Errors
/// If the folder can't be made or a file can't be written.
pub fn write_charts(document: &Document, companions: &[Document], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for language in Language::ALL {
        for Drawing { figure, option } in charts::drawings(document, companions, language) {
            let value = serde_json::json!({ "height": figure.height, "option": option });
            let name = format!("{}{}.json", figure.id, language.infix());
            files::replace(&folder.join(name), value.to_string())?;
        }
    }
    Ok(())
}
