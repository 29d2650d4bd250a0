//! A document without a site around it: in one file, and without any script.

use std::collections::{BTreeMap, BTreeSet};

use policy_explorer::document::{Document, Surroundings};
use policy_explorer::language::Language;
use policy_explorer::site::plain::plain;
use policy_explorer::site::prerender;
use policy_explorer::site::single::{Parts, files, read_file, single};
use policy_explorer::state::told;

use super::{beside, decision, review};

const FRAME: &str = "<html><head><meta charset=utf-8><title></title></head>\
    <body><div id=explorer></div><script id=document></script></body></html>";
const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\"><style>\
    [fill=\"#a1b2c0\"]{fill:#aa0000}[stroke=\"#a1b2c0\"]{stroke:#aa0000}\
    @media(prefers-color-scheme:dark){[fill=\"#a1b2c0\"]{fill:#ffffff}}</style>\
    <path fill=\"#a1b2c0\"/></svg>";

fn plain_of(document: &Document) -> String {
    let pictures = BTreeMap::from([("shares-2027".to_owned(), PICTURE.to_owned())]);
    plain(document, &[], &pictures)
}

/// The values of an attribute in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begins = html.split(&format!(" {attribute}=\"")).skip(1).collect::<Vec<_>>();
    begins.into_iter().filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

/// What stands in the element with this id, without its tags.
fn text_of(html: &str, id: &str) -> String {
    let (_, rest) = html.split_once(&format!(" id=\"{id}\">")).unwrap();
    let inner = rest.split("</p>").next().unwrap();
    let pieces = inner.split('<').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').unwrap().1,
    });
    pieces.collect::<String>().replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&")
}

fn single_of(document: &Document, read: impl Fn(&str) -> anyhow::Result<String>) -> String {
    let surroundings = Surroundings { is_single: true, ..beside(&[review()]) };
    let page = prerender(document, &surroundings, None, FRAME).unwrap();
    let parts = Parts { style: "p{color:red}", script: "start()", program: b"\0asm", later: b"" };
    single(&page, parts, &files(document, &[review()], Language::Zh), read).unwrap()
}

fn read(address: &str) -> anyhow::Result<String> {
    Ok(if address.ends_with(".svg") { PICTURE.into() } else { "{\"a\": \"</script>\"}".into() })
}

#[test]
fn the_plain_edition_has_the_whole_text_in_its_order() {
    for document in [decision(), review()] {
        let html = plain_of(&document);
        for (block, lead) in document.blocks_as_set() {
            assert_eq!(text_of(&html, &format!("pe-{}", block.id)), lead + &block.text);
        }
        let ids = values(&html, "id");
        let at = |id: &str| ids.iter().position(|each| *each == format!("pe-{id}")).unwrap();
        let places: Vec<_> = document.blocks().map(|block| at(&block.id)).collect();
        assert!(places.is_sorted());
        for target in &document.targets {
            assert!(html.contains(&format!("<td>{}</td>", target.span.quote)), "{}", target.id);
        }
    }
}

#[test]
fn its_ids_are_its_own_and_unique_and_its_links_lead_to_them() {
    for document in [decision(), review()] {
        let html = plain_of(&document);
        let ids = values(&html, "id");
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len());
        assert!(ids.iter().all(|id| id.starts_with("pe-")));
        for href in values(&html, "href") {
            assert!(unique.contains(href.strip_prefix('#').unwrap()), "{href}");
        }
    }
}

#[test]
fn nothing_in_it_runs_or_asks_for_anything() {
    for document in [decision(), review()] {
        let html = plain_of(&document).to_lowercase();
        for forbidden in ["<script", "javascript:", "http:", "https:", "<link", "url(", "@import"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        for tag in html.split('<').filter_map(|rest| Some(rest.split_once('>')?.0)) {
            assert!(!tag.contains(" on"), "{tag}");
        }
        assert!(values(&html, "src").iter().all(|source| source.starts_with("data:image/svg+xml")));
    }
}

#[test]
fn it_is_one_element_and_its_style_stays_in_it() {
    let html = plain_of(&decision());
    assert!(html.starts_with("<div class=\"policy-explorer-plain\""));
    assert!(html.ends_with("</div>\n"));
    assert_eq!(html.matches("<div").count(), html.matches("</div>").count());
    let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    for rule in style.split('}').map(str::trim).filter(|rule| !rule.is_empty()) {
        let (selectors, _) = rule.split_once('{').unwrap();
        let selectors = selectors.replace(", .", "\n.");
        for selector in selectors.lines() {
            assert!(selector.trim().starts_with(".policy-explorer-plain"), "{selector}");
        }
    }
}

#[test]
fn text_that_looks_like_html_stays_text_in_both() {
    let mut document = decision();
    document.title = "<u>&\"'</style></script>".into();
    document.sections[0].sections[0].blocks[0].text =
        "</script><img src=x onerror=alert(1)>".into();
    let (plain, single) = (plain_of(&document), single_of(&document, read));
    assert!(!plain.contains("<img src=x") && !plain.contains("<u>"));
    assert_eq!(plain.matches("</style>").count(), 1);
    assert!(!single.contains("<img src=x") && !single.contains("<u>"));
    assert_eq!(single.matches("</script>").count(), 5);
}

#[test]
fn a_single_file_carries_all_that_it_names() {
    let html = single_of(&decision(), read);
    for attribute in ["src", "srcset"] {
        let addresses = values(&html, attribute);
        assert!(!addresses.is_empty());
        assert!(addresses.iter().all(|address| address.starts_with("data:")));
    }
    for option in values(&html, "data-option") {
        assert!(html.contains(&format!("\"{option}\":{{\"a\":\"\\u003c/script>\"}}")), "{option}");
    }
    assert!(html.contains("\"documents/decision-2023/search.json\":"));
    assert!(html.contains(">AGFzbQ==</script>"));
    assert!(!html.contains("catalogue-file") && !html.contains("id=\"everywhere\""));
    assert!(!html.contains(" download="));
}

#[test]
fn its_policy_is_that_of_its_own_script_and_styles() {
    let html = single_of(&decision(), read);
    let policy = values(&html, "content")[0];
    assert!(html.find("content-security-policy") < html.find("<style>"));
    assert_eq!(
        policy.split("; ").filter(|rule| !rule.starts_with("style-src")).collect::<Vec<_>>(),
        [
            "default-src 'none'",
            "script-src 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=' 'wasm-unsafe-eval'",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'"
        ]
    );
    // That of the page, and that of the pictures.
    let styles = policy.split("; ").find(|rule| rule.starts_with("style-src")).unwrap();
    assert_eq!(styles.matches("'sha256-").count(), 2);
}

#[test]
fn what_would_end_its_element_or_is_missing_is_refused() {
    for (style, script) in [("p{}", "'</SCRIPT>'"), ("</style>", ""), ("", "'<!--<script>'")] {
        let parts = Parts { style, script, program: b"", later: b"" };
        assert!(single(FRAME, parts, &[], read).is_err(), "{style} {script}");
    }
    let parts = Parts { style: "", script: "", program: b"", later: b"" };
    let missing = |_: &str| anyhow::bail!("it is not there");
    assert!(single(FRAME, parts, &["documents/a/search.json".into()], missing).is_err());
}

#[test]
fn a_text_that_is_the_address_of_a_file_stays_text_and_brings_nothing() {
    let mut document = decision();
    let addresses = [
        "documents/../../secret.json",
        "documents/decision-2023/charts/shares-2027.svg",
        "documents/review-2019/document.json",
    ];
    document.issuer = addresses[0].into();
    document.title_short = addresses[1].into();
    document.source.name = addresses[2].into();
    let read_own = |address: &str| {
        let is_chart = address.contains("/charts/");
        assert!(
            (is_chart || address.ends_with("/search.json")) && !address.contains(".."),
            "{address}"
        );
        read(address)
    };
    let html = single_of(&document, read_own);
    for address in addresses {
        assert!(html.contains(&format!("\"{address}\"")), "the data says {address}");
    }
}

#[test]
fn a_page_that_shows_a_file_of_elsewhere_is_refused() {
    let parts = Parts { style: "", script: "", program: b"", later: b"" };
    let page = FRAME.replace("<div", "<img src=documents/review-2019/charts/counts.svg><div");
    let error = single(&page, parts, &files(&decision(), &[], Language::Zh), read).unwrap_err();
    assert!(format!("{error:#}").contains("review-2019"), "{error:#}");
}

#[cfg(unix)]
#[test]
fn files_are_read_from_the_document_s_own_folder_alone() {
    use std::fs;
    use std::os::unix::fs::symlink;

    let root = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("single-files");
    let _ = fs::remove_dir_all(&root);
    let own = root.join("site/documents/one");
    for folder in [&own, &root.join("site/documents/two")] {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("search.json"), "{}").unwrap();
    }
    fs::write(root.join("secret.json"), "{}").unwrap();
    symlink(root.join("secret.json"), own.join("link.json")).unwrap();
    symlink(&root, own.join("charts")).unwrap();
    symlink("search.json", own.join("within.json")).unwrap();
    symlink(&root, root.join("site/documents/three")).unwrap();
    let read = |id: &str, address: &str| read_file(&root.join("site"), &[id], address);

    assert_eq!(read("one", "documents/one/search.json").unwrap(), "{}");
    assert_eq!(read("one", "documents/one/within.json").unwrap(), "{}");
    for address in [
        "documents/two/search.json",
        "documents/one/../two/search.json",
        "documents/one/../../../secret.json",
        "documents/one/link.json",
        "documents/one/charts/secret.json",
        "documents/one/missing.json",
        "documents/one",
        root.join("secret.json").to_str().unwrap(),
    ] {
        assert!(read("one", address).is_err(), "{address}");
    }
    assert!(read("three", "documents/three/secret.json").is_err());
}

#[test]
fn of_a_file_on_a_disk_only_the_name_is_told() {
    for (address, expected) in [
        ("https://example.org/a/b.html?c=/d#e", "https://example.org/a/b.html?c=/d#e"),
        ("file:///home/name/U%20%E7%9B%98/b.html?c=/d#e/f", "b.html?c=/d#e/f"),
        ("file:///C:/Users/name/b.html", "b.html"),
    ] {
        assert_eq!(told(address), expected);
    }
}
