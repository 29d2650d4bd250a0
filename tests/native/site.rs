//! What the pages say to other machines: by the document alone, and as the host has configured it.

use std::fs;
use std::path::Path;

use policy_explorer::compiler::Shelf;
use policy_explorer::document::{Document, Surroundings, id};
use policy_explorer::site::{self, Head, Settings};

use super::{INDEX, MINIFIED, decision, head, review};

/// The file as it is shipped.
const SHIPPED: &str = include_str!("../../site.toml");

const CONFIGURED: &str = r#"
address = "https://www.example.gov.cn/policy"
[meta]
site_name = "示例网"
site_domain = "www.example.gov.cn"
site_id_code = "bm01234567"
column_name = "政策"
column_description = "政策文件与\"解读\""
column_keywords = "政策,文件"
column_type = "政策文件"
"#;

/// The head of the page of a document whose host has said this.
fn page(document: &Document, settings: &str, has_picture: bool) -> String {
    let settings = Settings::parse(settings).unwrap_or_else(|told| panic!("{told}"));
    let head =
        Head { settings: &settings, policy: Some("default-src 'none'"), style: "a{}", has_picture };
    let page = site::prerender(document, &Surroundings::default(), Some(head), MINIFIED).unwrap();
    page.split_once("</head>").unwrap().0.into()
}

/// What a tag says.
fn tag(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("=\"{name}\" content=\""))?;
    rest.split('"').next().map(String::from)
}

/// The data for search engines.
fn data(page: &str) -> Option<serde_json::Value> {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">")?;
    let (json, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(json).unwrap())
}

/// What is told of a file that is wrong.
fn told(text: &str) -> String {
    Settings::parse(text).unwrap_err().to_string()
}

#[test]
fn the_shipped_file_says_nothing_of_the_host() {
    assert_eq!(Settings::parse(SHIPPED).unwrap(), Settings::default());
}

#[test]
fn each_key_of_the_shipped_file_may_be_given() {
    let given = |line: &str| match line.strip_prefix("# ") {
        Some(key) if key.contains(" = ") => match key.strip_suffix("\"\"") {
            Some(key) if key.starts_with("site_domain") => format!("{key}\"www.example.gov.cn\""),
            Some(key) if key.starts_with("site_id_code") => format!("{key}\"0123456789\""),
            Some(key) => format!("{key}\"值\""),
            None => key.into(),
        },
        _ => line.to_owned(),
    };
    let text: Vec<String> = SHIPPED.lines().map(given).collect();
    let settings = Settings::parse(&text.join("\n")).unwrap_or_else(|told| panic!("{told}"));
    assert_eq!(settings.tags.len(), 7);
    assert!(settings.address.is_some());
}

#[test]
fn the_foot_names_the_site_and_where_errors_are_reported_as_far_as_the_host_says_so() {
    let foot = |settings: &str| {
        let settings = Settings::parse(settings).unwrap();
        let head = Head { settings: &settings, policy: None, style: "a{}", has_picture: false };
        let page = site::prerender(&decision(), &Surroundings::default(), Some(head), MINIFIED);
        let page = page.unwrap();
        page.split_once("<footer class=\"site-foot\">").unwrap().1.to_owned()
    };
    let silent = foot(SHIPPED);
    assert!(silent.contains("由政策导览生成") && silent.contains("Made with Policy explorer"));
    assert!(!silent.contains("我要纠错") && !silent.contains("网站："));
    let told = foot("report = \"mailto:jiucuo@example.gov.cn\"\n[meta]\nsite_name = \"某省<网>\"");
    assert!(told.contains("网站：某省&lt;网&gt;"));
    assert!(told.contains("href=\"mailto:jiucuo@example.gov.cn\""));
}

#[test]
fn errors_are_reported_to_a_page_or_by_mail() {
    for address in ["https://www.example.gov.cn/report", "mailto:jiucuo@example.gov.cn"] {
        let settings = Settings::parse(&format!("report = \"{address}\"")).unwrap();
        assert_eq!(settings.report.as_deref(), Some(address));
    }
    for address in [
        "javascript:alert(1)",
        "http://example.gov.cn/",
        "mailto:",
        "mailto:a@",
        "mailto:a b@x.cn",
        "12345",
    ] {
        let told = told(&format!("report = \"{address}\""));
        assert!(told.contains("report"), "{address}: {told}");
    }
}

#[test]
fn without_the_host_the_page_says_what_the_text_says_and_no_more() {
    let page = page(&decision(), SHIPPED, true);
    let title = "中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定";
    for (name, value) in [
        ("ArticleTitle", title),
        ("PubDate", "2023-07-30"),
        ("ContentSource", "四川日报"),
        ("og:type", "article"),
        ("og:title", title),
        ("og:locale", "zh_CN"),
        ("article:published_time", "2023-07-30"),
    ] {
        assert_eq!(tag(&page, name).as_deref(), Some(value), "{name}");
    }
    for absent in [
        "Site",
        "Column",
        "og:url",
        "og:image",
        "og:site_name",
        "https://www",
        "canonical",
        "hreflang",
    ] {
        assert!(!page.contains(absent), "{absent}");
    }
    let data = data(&page).unwrap();
    assert_eq!(data["@type"], "Legislation");
    assert_eq!(data["name"], title);
    assert_eq!(data["legislationDate"], "2023-06-19");
    assert_eq!(data["datePublished"], "2023-07-30");
    assert_eq!(data["legislationPassedBy"]["name"], "中共四川省委");
    assert!(data.get("url").is_none() && data.get("legislationIdentifier").is_none());
}

#[test]
fn a_text_without_dates_has_none_in_its_page() {
    let page = page(&review(), SHIPPED, false);
    for absent in ["PubDate", "article:published_time", "ld+json"] {
        assert!(!page.contains(absent), "{absent}");
    }
    assert_eq!(tag(&page, "ContentSource").as_deref(), Some(&*review().source.name));
}

#[test]
fn what_the_host_says_stands_in_the_page() {
    let page = page(&decision(), CONFIGURED, true);
    for (name, value) in [
        ("SiteName", "示例网"),
        ("SiteDomain", "www.example.gov.cn"),
        ("SiteIDCode", "bm01234567"),
        ("ColumnName", "政策"),
        ("ColumnDescription", "政策文件与&quot;解读&quot;"),
        ("ColumnKeywords", "政策,文件"),
        ("ColumnType", "政策文件"),
        ("og:site_name", "示例网"),
        ("og:url", "https://www.example.gov.cn/policy/decision-2023.html"),
        ("og:image", "https://www.example.gov.cn/policy/documents/decision-2023/share.png"),
        ("og:image:width", "1200"),
    ] {
        assert_eq!(tag(&page, name).as_deref(), Some(value), "{name}");
    }
    let address = "https://www.example.gov.cn/policy/decision-2023.html";
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")));
    for (tag, file) in [("zh-Hans", "decision-2023.html"), ("en", "decision-2023.en.html")] {
        let link = format!("hreflang=\"{tag}\" href=\"https://www.example.gov.cn/policy/{file}\"");
        assert!(page.contains(&link), "{link}");
    }
    assert_eq!(data(&page).unwrap()["url"], address);
}

#[test]
fn without_a_picture_none_is_named() {
    assert_eq!(tag(&page(&decision(), CONFIGURED, false), "og:image"), None);
}

#[test]
fn text_that_looks_like_html_ends_no_tag() {
    let mut document = decision();
    document.title = "\"><script>alert(1)</script>".into();
    document.issuer = "</script><script>alert(2)</script>".into();
    let page = page(&document, CONFIGURED, true);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<title>").count(), 1);
    assert_eq!(data(&page).unwrap()["name"], document.title);
}

/// A head as a browser reads it: each element with its attributes, sorted.
fn read_head(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let page = scraper::Html::parse_document(page);
    let of_head = scraper::Selector::parse("head > *").unwrap();
    let elements = page.select(&of_head);
    let attributes = |element: &scraper::node::Element| {
        let mut attributes: Vec<(String, String)> =
            element.attrs().map(|(name, value)| (name.into(), value.into())).collect();
        attributes.sort();
        attributes
    };
    elements.map(|each| (each.value().name().into(), attributes(each.value()))).collect()
}

#[test]
fn a_text_that_looks_like_attributes_is_one_value_whatever_the_minifier_does() {
    let mut document = decision();
    for text in [
        "0;url=//host.example/ http-equiv=refresh 前言",
        "a' b=\"c\" d=`e` <f> &lt; &amp;amp; =",
        "@@id@@ @@title@@ {{id}} <!-- </head>",
        "",
    ] {
        document.preamble[0].text = text.into();
        for template in [INDEX, MINIFIED] {
            let html = site::prerender(&document, &Surroundings::default(), Some(head()), template)
                .unwrap();
            let metas = read_head(&html);
            let of = |name: &str| {
                let metas = metas.iter().filter(|(element, _)| element == "meta");
                let mut found =
                    metas.filter(|(_, each)| each.iter().any(|(_, value)| value == name));
                let (_, attributes) = found.next().unwrap();
                assert!(found.next().is_none(), "{name}");
                attributes.clone()
            };
            let pair = |one: &str, two: &str| (one.to_owned(), two.to_owned());
            assert_eq!(of("description"), [pair("content", text), pair("name", "description")]);
            assert_eq!(
                of("og:description"),
                [pair("content", text), pair("property", "og:description")]
            );
        }
    }
}

#[test]
fn a_text_that_names_a_place_of_the_template_stays_where_it_is() {
    let mut document = decision();
    let text = "</title><div id=explorer></div><script id=document></script>@@id@@";
    document.title = text.into();
    document.issuer = text.into();
    document.preamble[0].text = text.into();
    for template in [INDEX, MINIFIED] {
        let html =
            site::prerender(&document, &Surroundings::default(), Some(head()), template).unwrap();
        let page = scraper::Html::parse_document(&html);
        let select = |css: &str| {
            let css = scraper::Selector::parse(css).unwrap();
            page.select(&css).collect::<Vec<_>>()
        };
        assert_eq!(select("title")[0].text().collect::<String>(), text);
        let explorer = select("#explorer");
        assert_eq!(explorer.len(), 1);
        assert_eq!(explorer[0].attr("data-document"), Some("decision-2023"));
        let data: String = select("script#document")[0].text().collect();
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["title"], text);
        assert_eq!(select("html")[0].attr("lang"), Some("zh-Hans"));
    }
}

#[test]
fn what_is_wrong_in_the_file_is_told_with_its_place_and_what_to_do() {
    for (text, place, message) in [
        ("adress = \"\"", "site.toml:1:1", "unknown field `adress`"),
        ("\naddress = \"\"", "site.toml:2:11", "`address` is empty"),
        ("address = \"http://a.cn/\"", "site.toml:1:11", "`address` can't be `http://a.cn/`"),
        ("address = \"https://a.cn/?q\"", "site.toml:1:11", "expected: an address such as"),
        ("address = \"https://a.cn/../b\"", "site.toml:1:11", "can't be"),
        ("address = \"https://a.cn:99999/\"", "site.toml:1:11", "can't be"),
        ("[meta]\nsite_name = 5", "site.toml:2:13", "expected a string"),
        ("[meta]\nsite_domain = \"https://a.cn\"", "site.toml:2:15", "a domain such as"),
        ("[meta]\nsite_id_code = \"12\"", "site.toml:2:16", "ten letters or digits"),
        ("[meta]\ncolumn_name = \"a\\nb\"", "site.toml:2:15", "words in one line"),
        ("[meta", "site.toml:1:", "expected"),
    ] {
        let told = told(text);
        assert!(told.starts_with(place) && told.contains(message), "{text}: {told}");
        assert!(told.contains("help: "), "{told}");
    }
    let both = told("address = \"\"\n[meta]\nsite_name = \"\"");
    assert_eq!(both.matches("is empty").count(), 2, "{both}");
}

#[test]
fn no_document_takes_the_place_of_a_page_or_a_folder_of_the_site() {
    for taken in ["index", "404", "documents", "embedding", "plain", "single"] {
        assert!(!id::is_document(taken), "{taken}");
        assert!(id::is_document(&format!("{taken}-1")), "{taken}");
    }
}

#[test]
fn the_sitemap_lists_the_pages_where_the_address_is_known() {
    let configured = Settings::parse(CONFIGURED).unwrap();
    let pages = ["decision-2023.html", "decision-2023/industry/ai.en.html"].map(String::from);
    let sitemap = site::sitemap(&configured, &pages).unwrap();
    assert_eq!(sitemap.matches("<url>").count(), 2);
    for page in &pages {
        let address = format!("<loc>https://www.example.gov.cn/policy/{page}</loc>");
        assert!(sitemap.contains(&address), "{sitemap}");
    }
    assert!(!sitemap.contains("lastmod"), "when a page changed is not known");
    assert_eq!(site::sitemap(&Settings::default(), &pages), None);
    assert_eq!(site::sitemap(&Settings::default(), &[]), None);
}

#[test]
fn a_build_writes_sitemap_pictures_and_the_page_for_what_is_missing() {
    let shelf = Shelf::new(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/documents"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("documents/decision-2023")).unwrap();
    fs::write(folder.join("documents/decision-2023/share.png"), "").unwrap();
    let template = folder.join("index.html");
    let built = |settings: &str| {
        fs::write(&template, MINIFIED).unwrap();
        let settings = Settings::parse(settings).unwrap();
        site::prerender_all(&shelf, &settings, Some("default-src 'none'"), "a{}", &template)
            .unwrap();
    };
    let file = |name: &str| fs::read_to_string(folder.join(name)).unwrap();

    built(SHIPPED);
    assert!(!folder.join("sitemap.xml").exists());
    assert!(file("404.html").contains("rel=\"icon\" href=\"favicon-d9d33b5548b008b3.svg\""));
    assert!(file("404.html").contains("rel=\"stylesheet\" href=\"explorer-971cca1bc8c42ef4.css\""));
    for page in ["index.html", "review-2019.en.html", "404.html"] {
        let (before, _) = file(page)
            .split_once("http-equiv=\"content-security-policy\"")
            .map(|(before, rest)| (before.to_owned(), rest.to_owned()))
            .unwrap();
        assert!(!before.contains("<link") && !before.contains("<script"), "{page}: {before}");
    }
    assert!(file("404.html").contains("href=\"review-2019.html\""));

    built(CONFIGURED);
    assert!(file("sitemap.xml").contains("review-2019.html"));
    assert!(file("404.html").contains("href=\"/policy/explorer-971cca1bc8c42ef4.css\""));
    assert!(file("404.html").contains("href=\"/policy/review-2019.html\""));
    assert!(tag(&file("index.html"), "og:image").is_some());
    assert_eq!(tag(&file("review-2019.html"), "og:image"), None, "it has no picture");
}

#[test]
fn the_style_of_the_first_view_stands_in_the_page_and_the_rest_behind_the_text() {
    let surroundings = Surroundings::default();
    let page = site::prerender(&decision(), &surroundings, Some(head()), MINIFIED).unwrap();
    let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("no {part}"));
    let style = "<style id=\"style\" data-whole=\"./explorer-971cca1bc8c42ef4.css\">a{}</style>";
    assert!(at(style) < at("id=\"a1\""));
    let later = "<link id=\"later\" rel=\"stylesheet\" href=\"./later-2c7a5d10b3e84f96.css\">";
    assert!(at("id=\"a18-b1\"") < at(later) && at(later) < at("type=module"));
    assert_eq!(page.matches("stylesheet").count(), 1);
}

#[test]
fn a_style_that_would_end_before_its_element_is_refused() {
    for style in ["a{content:'</STYLE>'}", "<!-- a{}"] {
        let head = Head { style, ..head() };
        let surroundings = Surroundings::default();
        let error = site::prerender(&decision(), &surroundings, Some(head), INDEX).unwrap_err();
        assert!(error.to_string().contains("the style of the page has"), "{error}");
    }
}

#[test]
fn the_share_picture_has_the_whole_title_the_issuer_and_the_day() {
    let picture = site::share_picture(&decision());
    let text = shown(&picture);
    assert!(text.starts_with(&decision().title), "{text}");
    assert!(text.contains("中共四川省委　2023年6月19日通过"), "{text}");
    for missing in ["fill=\"\"", "font-family=\"\""] {
        assert!(!picture.contains(missing), "a token of the style is missing: {picture}");
    }
    let text = shown(&site::share_picture(&review()));
    assert!(text.contains(&review().issuer), "{text}");
    assert!(!text.contains("通过") && !text.contains("发布"), "{text}");
}

#[test]
fn a_title_of_any_length_has_room_in_the_picture() {
    let mut document = decision();
    document.title_phrases = vec!["关于印发".repeat(100)];
    document.issuer = "<b>".repeat(40);
    let picture = site::share_picture(&document);
    let lines = picture.matches("<text").count();
    assert!(lines <= 9, "{lines}");
    assert!(shown(&picture).contains('…'));
    assert!(!picture.contains("<b>"));
    document.title_phrases = Vec::new();
    assert!(site::share_picture(&document).contains("政策导览"));
}

/// The text of a picture.
fn shown(picture: &str) -> String {
    let texts = picture.split("<text").skip(1).filter_map(|rest| rest.split_once('>'));
    texts.filter_map(|(_, rest)| rest.split('<').next()).collect()
}
