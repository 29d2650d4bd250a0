//! The pages that a build has left in `dist/`, read as a browser reads them: `cargo xtask test` runs this
//! behind the build. `SITE` names another folder.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod attributes;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::prelude::{BASE64_STANDARD, Engine};
use page::Page;
use policy_explorer::compiler::Shelf;
use policy_explorer::document::{Document, brief_page_of, page_of, view_page_of};
use policy_explorer::language::Language;
use policy_explorer::site::description;
use sha2::{Digest, Sha256};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const FRONT: &str = "index.html";
const MISSING: &str = "404.html";
/// The files of every document's folder.
const DOCUMENT_FILES: [&str; 4] =
    ["annotations.toml", "document.json", "search.json", "source.txt"];

/// The folder of the built site.
fn site() -> PathBuf {
    std::env::var_os("SITE").map_or_else(|| Path::new(ROOT).join("dist"), PathBuf::from)
}

/// The text of a file of the site.
fn read(file: &str) -> String {
    let path = site().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The documents, and the id of that in front.
fn documents() -> (Vec<Document>, String) {
    let shelf = Shelf::new(&Path::new(ROOT).join("public/documents"));
    let documents =
        shelf.folders().unwrap().into_iter().map(|folder| folder.check().unwrap().document);
    (documents.collect(), shelf.check().unwrap().front)
}

/// Each page of a document: its path in the site, the document, and the language. Those in `folder` are all
/// of a kind; the site's own stand in none.
fn pages_in(folder: &str) -> Vec<(String, Document, Language)> {
    let (documents, front) = documents();
    let mut pages = Vec::new();
    for document in documents {
        if folder.is_empty() && document.id == front {
            pages.push((FRONT.into(), document.clone(), Language::default()));
        }
        for language in Language::ALL {
            let path = format!("{folder}{}", page_of(&document.id, language));
            pages.push((path, document.clone(), language));
        }
    }
    pages
}

/// The paths of the pages of all views of the documents.
fn view_pages() -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    for (document, language) in
        documents().0.iter().flat_map(|document| Language::ALL.map(|language| (document, language)))
    {
        for view in ["targets", "matrix", "comparison"] {
            pages.insert(view_page_of(&document.id, view, language));
        }
        for facet in &document.facets {
            for term in &facet.terms {
                let key = format!("{}={}", facet.id, term.id);
                pages.insert(brief_page_of(&document.id, &key, language));
            }
        }
    }
    pages
}

/// The paths of all files below a folder that end so.
fn files(folder: &Path, ending: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else if entry.path().to_str().unwrap().ends_with(ending) {
                let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(path);
            }
        }
    }
    found
}

/// The policy that a host is asked to send with what is in a folder, as `_headers` has it.
fn policy_for(folder: &str) -> String {
    let headers = read("_headers");
    let (_, rest) = headers.split_once(&format!("{folder}*\n")).unwrap();
    let name = "  content-security-policy: ";
    rest.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned()
}

/// Fails with all that was found.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn each_page_is_html_without_an_error_an_unknown_attribute_or_an_id_twice() {
    let mut faults = Vec::new();
    for file in files(&site(), ".html") {
        let html = read(&file);
        let page =
            if file.starts_with("plain/") { Page::fragment(&html) } else { Page::new(&html) };
        faults.extend(page.faults().into_iter().map(|fault| format!("{file}: {fault}")));
    }
    none(&faults);
}

#[test]
fn the_pages_are_those_of_the_documents_and_the_project_s_own() {
    let mut expected = BTreeSet::from([MISSING.to_owned()]);
    for folder in ["", "single/"] {
        expected.extend(pages_in(folder).into_iter().map(|(path, ..)| path));
    }
    expected.extend(view_pages());
    expected.extend(documents().0.iter().map(|document| format!("plain/{}.html", document.id)));
    let embedding = files(&Path::new(ROOT).join("public/embedding"), ".html");
    expected.extend(embedding.iter().map(|name| format!("embedding/{name}")));
    assert_eq!(files(&site(), ".html"), expected);
}

#[test]
fn titles_descriptions_and_data_are_those_of_the_documents() {
    for (file, document, language) in [pages_in(""), pages_in("single/")].concat() {
        let page = Page::new(&read(&file));
        let title = language.name(&document.title, &document.title_en);
        let description = description(&document, language);
        assert_eq!(page.attribute("html", "lang"), [language.tag()], "{file}");
        assert_eq!(page.texts("title"), [title], "{file}");
        assert_eq!(page.meta("name", "description"), [&*description], "{file}");
        assert_eq!(page.attribute("#explorer", "data-document"), [&*document.id], "{file}");
        let data: serde_json::Value =
            serde_json::from_str(&page.texts("script#document")[0]).unwrap();
        assert_eq!(data["title"], document.title, "{file}");
        assert_eq!(data["issuer"], document.issuer, "{file}");
        if !file.starts_with("single/") {
            assert_eq!(page.meta("property", "og:title"), [title], "{file}");
            assert_eq!(page.meta("property", "og:description"), [&*description], "{file}");
            assert_eq!(page.meta("name", "ArticleTitle"), [&*document.title], "{file}");
        }
    }
}

/// The path of a file of the site to which a link of one of its pages leads, and the id there; none for one to a folder
/// or out of the site.
fn led_to(file: &str, link: &str) -> Option<(String, String)> {
    let (path, id) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or_default();
    if path.contains(':') || path.ends_with('/') {
        return None;
    }
    let mut folders: Vec<&str> = file.split('/').collect();
    if !path.is_empty() {
        folders.pop();
    }
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match part {
            ".." => folders.pop().map(|_| ()).unwrap_or_else(|| panic!("{file}: {link}")),
            name => folders.push(name),
        }
    }
    Some((folders.join("/"), id.into()))
}

#[test]
fn each_link_of_a_page_leads_to_what_is_there() {
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let own = view_pages().into_iter().chain(pages_in("").into_iter().map(|(path, ..)| path));
    for file in own {
        pages.insert(file.clone(), Page::new(&read(&file)));
    }
    let ids: BTreeMap<&str, BTreeSet<&str>> = (pages.iter())
        .map(|(file, page)| (&**file, page.attribute("[id]", "id").into_iter().collect()))
        .collect();
    let mut faults = Vec::new();
    let mut links = 0;
    for (file, page) in &pages {
        let addresses = [("[href]", "href"), ("[src]", "src"), ("[srcset]", "srcset")].into_iter();
        for link in addresses.flat_map(|(selector, name)| page.attribute(selector, name)) {
            let Some((path, id)) = led_to(file, link) else { continue };
            links += 1;
            let is_there = match ids.get(&*path) {
                // The text shows what stands in a view, too.
                Some(ids) => id.is_empty() || ids.contains(&*id),
                None => site().join(&path).is_file(),
            };
            if !is_there {
                faults.push(format!("{file}: {link}"));
            }
        }
    }
    assert!(links > 5_000, "{links} links are all");
    none(&faults);
}

#[test]
fn the_page_of_a_view_says_what_it_shows_and_carries_no_program() {
    let mut descriptions = BTreeMap::new();
    for file in view_pages() {
        let page = Page::new(&read(&file));
        let [title] = &page.texts("title")[..] else { panic!("{file}: no title") };
        assert!(title.contains(&page.texts("h1")[0]), "{file}: {title}");
        let description = page.meta("name", "description")[0].to_owned();
        assert!(!description.is_empty(), "{file}");
        descriptions.entry(title.clone()).or_insert_with(Vec::new).push(file.clone());
        assert!(page.attribute("script", "src").len() == 1, "{file}: only the loader");
        assert!(page.attribute("link", "as").is_empty(), "{file}: nothing is fetched ahead");
    }
    let twice: Vec<_> = descriptions.values().filter(|files| files.len() > 1).collect();
    assert!(twice.is_empty(), "titles of several pages: {twice:?}");
}

#[test]
fn nothing_stands_in_a_head_that_does_not_belong_there() {
    let mut faults = Vec::new();
    for file in files(&site(), ".html").into_iter().filter(|file| !file.starts_with("plain/")) {
        let found = Page::new(&read(&file)).faults_of_head();
        faults.extend(found.into_iter().map(|fault| format!("{file}: {fault}")));
    }
    none(&faults);
}

#[test]
fn each_page_carries_the_policy_that_its_host_is_asked_to_send() {
    let (usual, with_frames) = (policy_for("/"), policy_for("/embedding/"));
    for file in files(&site(), ".html").into_iter().filter(|file| !file.starts_with("plain/")) {
        let page = Page::new(&read(&file));
        let policies = page.meta("http-equiv", "content-security-policy");
        let [policy] = &policies[..] else { panic!("{file} has {} policies", policies.len()) };
        if file.starts_with("single/") {
            assert!(
                policy.starts_with("default-src 'none'; script-src 'sha256-"),
                "{file}: {policy}"
            );
        } else if file.starts_with("embedding/") {
            assert_eq!(*policy, with_frames, "{file}");
        } else {
            assert_eq!(*policy, usual, "{file}");
        }
    }
}

#[test]
fn a_style_in_a_page_is_allowed_by_its_hash_and_never_by_a_word_for_all() {
    for file in files(&site(), ".html").into_iter().filter(|file| !file.starts_with("plain/")) {
        let page = Page::new(&read(&file));
        let policies = page.meta("http-equiv", "content-security-policy");
        assert!(!policies.concat().contains("unsafe-inline"), "{file}");
        for style in page.styles() {
            let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&style)));
            assert!(policies.concat().contains(&hash), "{file}: {hash}");
        }
    }
    let page = Page::new(&read("index.html"));
    assert_eq!(page.styles().len(), 1, "the front page has the style of its first view");
}

#[test]
fn a_document_s_folder_has_what_the_site_serves_and_no_more() {
    let known = |file: &str| {
        let name = file.trim_end_matches(".br").trim_end_matches(".gz");
        let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
        match folder.matches('/').count() {
            0 if folder.is_empty() => {
                ["index.json", "schema.json", "schema-1.json"].contains(&name)
            }
            0 => DOCUMENT_FILES.contains(&name) || ["scraped.txt", "share.png"].contains(&name),
            _ => folder.ends_with("/charts") && (name.ends_with(".json") || name.ends_with(".svg")),
        }
    };
    let files = files(&site().join("documents"), "");
    let others: Vec<_> = files.iter().filter(|file| !known(file)).collect();
    assert!(others.is_empty(), "{others:?}");
    for document in documents().0 {
        for name in DOCUMENT_FILES {
            assert!(files.contains(&format!("{}/{name}", document.id)), "{} {name}", document.id);
        }
    }
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let page = |head: &str, body: &str| {
        format!(
            "<!doctype html><html lang=en><head><meta charset=utf-8><meta http-equiv=\
             content-security-policy content=\"default-src 'none'\"><title>a</title>{head}</head>\
             <body>{body}</body></html>"
        )
    };
    let good = page(
        "<meta name=description content=\"a b\"><link rel=icon href=a.svg>",
        "<p id=a class=b lang=en data-c aria-label=d>e<img src=a.svg alt=\"\"><svg viewBox=\"0 0 1 1\"/>",
    );
    none(&Page::new(&good).faults());
    none(&Page::new(&good).faults_of_head());
    for (head, body, fault) in [
        // A value that has lost its quotes.
        ("<meta content=The full text. name=description>", "", "meta has an attribute `full`"),
        ("<meta content=a \"b\"=c name=description>", "", "parse error"),
        ("", "<p id=a></p><p id=a></p>", "id `a` 2 times"),
        ("", "<p id></p>", "id `` is none"),
        ("", "<p onclick=a()></p>", "p has an attribute `onclick`"),
        ("", "<p style=color:red></p>", "p has an attribute `style`"),
        ("", "<p src=a></p>", "p has an attribute `src`"),
        ("", "<p class=a class=b></p>", "parse error"),
        ("", "<p data-A\u{e9}=a></p>", "p has an attribute `data-a\u{e9}`"),
        ("", "<a href=\" JavaScript:a()\">a</a>", "leads to a script"),
        ("", "<marquee>a</marquee>", "no element `marquee`"),
        ("", "<b><i></b></i>", "parse error"),
        ("", "<noscript><p src=a></p></noscript>", "p has an attribute `src`"),
        ("", "<meta name=description content=a>", "meta stands in the body"),
    ] {
        let faults = Page::new(&page(head, body)).faults();
        assert!(faults.iter().any(|each| each.contains(fault)), "{head}{body}: {faults:?}");
    }
    for (head, fault) in [
        ("<meta http-equiv=refresh content=\"0;url=a\">", "http-equiv `refresh`"),
        ("<meta name=description content=a><meta name=description content=b>", "2 times"),
        ("<meta name=referrer content=unsafe-url>", "name `referrer`"),
        ("<base href=a>", "`base`"),
        ("<title>b</title>", "2 titles"),
        ("<script>a()</script>", "an inline script"),
        ("<link rel=import href=a>", "rel `import`"),
    ] {
        let faults = Page::new(&page(head, "")).faults_of_head();
        assert!(faults.iter().any(|each| each.contains(fault)), "{head}: {faults:?}");
    }
    let late = good.replace("<meta http-equiv", "<script src=a.js></script><meta http-equiv");
    let faults = Page::new(&late).faults_of_head();
    assert!(faults.iter().any(|each| each.contains("before the policy")), "{faults:?}");
}
