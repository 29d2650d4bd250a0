//! A page as a browser reads it, and what is wrong with it.

use std::collections::BTreeMap;

use html5ever::driver::{ParseOpts, parse_document, parse_fragment};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use scraper::{ElementRef, Html, HtmlTreeSink, Selector};

use super::attributes;

/// What may stand in the `name` of a `<meta>`.
const NAMES: [&str; 14] = [
    "viewport",
    "color-scheme",
    "description",
    "robots",
    "ArticleTitle",
    "PubDate",
    "ContentSource",
    "SiteName",
    "SiteDomain",
    "SiteIDCode",
    "ColumnName",
    "ColumnDescription",
    "ColumnKeywords",
    "ColumnType",
];
/// What may stand in the `rel` of a `<link>`.
const RELATIONS: [&str; 6] =
    ["alternate", "apple-touch-icon", "canonical", "icon", "preload", "stylesheet"];
/// Elements of metadata. Of these a `<link>`, a `<script>` and a `<style>` may stand in the body too.
const METADATA: [&str; 3] = ["base", "meta", "title"];

/// A parsed page, or a piece of one.
pub(crate) struct Page {
    html: Html,
}

/// As a browser without scripts reads it, so that what is in `<noscript>` is read too.
fn options() -> ParseOpts {
    ParseOpts {
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..Default::default() },
        ..Default::default()
    }
}

impl Page {
    /// A whole page.
    pub(crate) fn new(html: &str) -> Self {
        let sink = HtmlTreeSink::new(Html::new_document());
        Self { html: parse_document(sink, options()).one(html) }
    }

    /// What is pasted into the body of a page.
    pub(crate) fn fragment(html: &str) -> Self {
        let sink = HtmlTreeSink::new(Html::new_fragment());
        let body = QualName::new(None, ns!(html), local_name!("body"));
        Self { html: parse_fragment(sink, options(), body, Vec::new(), false).one(html) }
    }

    fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The texts of the elements that a selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector).into_iter().map(|each| each.text().collect()).collect()
    }

    /// The values of an attribute of the elements that a selector finds.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Vec<&str> {
        self.select(selector).into_iter().filter_map(|each| each.attr(name)).collect()
    }

    /// The contents of the tags of the head whose attribute has this value.
    pub(crate) fn meta(&self, attribute: &str, value: &str) -> Vec<&str> {
        self.attribute(&format!("head > meta[{attribute}=\"{value}\"]"), "content")
    }

    /// The texts of its styles.
    pub(crate) fn styles(&self) -> Vec<String> {
        self.select("style").iter().map(|style| style.text().collect()).collect()
    }

    /// What is wrong anywhere in it: errors by the standard, elements and attributes that it doesn't know, ids
    /// that aren't unique, links to scripts, metadata in the body.
    pub(crate) fn faults(&self) -> Vec<String> {
        let errors = self.html.errors.iter().map(|error| format!("parse error: {error}"));
        let mut faults: Vec<String> = errors.collect();
        let mut ids = BTreeMap::<&str, usize>::new();
        for element in self.html.tree.nodes().filter_map(ElementRef::wrap) {
            if let Some(id) = element.attr("id") {
                *ids.entry(id).or_default() += 1;
            }
            // Elements of SVG and MathML have names of their own.
            if element.value().name.ns == ns!(html) {
                faults.extend(faults_of(element));
            }
        }
        for (id, count) in ids {
            if id.is_empty() || id.contains(char::is_whitespace) {
                faults.push(format!("the id `{id}` is none"));
            }
            if count > 1 {
                faults.push(format!("the id `{id}` {count} times"));
            }
        }
        let in_body = self.select("body *").into_iter().map(|element| element.value());
        let of_html = in_body.filter(|element| element.name.ns == ns!(html));
        let misplaced =
            of_html.map(|element| element.name()).filter(|name| METADATA.contains(name));
        faults.extend(misplaced.map(|name| format!("{name} stands in the body")));
        faults
    }

    /// What stands in its head and doesn't belong there, or belongs there and is missing.
    pub(crate) fn faults_of_head(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen = BTreeMap::<String, usize>::new();
        let mut has_policy = false;
        let head = self.select("head > *");
        for element in &head {
            let value = |name| element.attr(name).unwrap_or_default();
            match element.value().name() {
                "title" => {}
                "meta" => {
                    let keys = ["charset", "http-equiv", "name", "property"];
                    let given: Vec<&str> =
                        keys.into_iter().filter(|key| element.attr(key).is_some()).collect();
                    let [key] = given[..] else {
                        faults.push(format!("a meta is {given:?} at once"));
                        continue;
                    };
                    let of = value(key);
                    has_policy |= key == "http-equiv";
                    *seen.entry(format!("the {key} `{of}`")).or_default() += 1;
                    let is_known = match key {
                        "charset" => of.eq_ignore_ascii_case("utf-8"),
                        "http-equiv" => of == "content-security-policy",
                        "name" => NAMES.contains(&of),
                        _ => of.starts_with("og:") || of.starts_with("article:"),
                    };
                    if !is_known {
                        faults.push(format!("the {key} `{of}` of a meta is unknown"));
                    }
                }
                name @ ("link" | "script" | "style") => {
                    if !has_policy {
                        faults.push(format!("a {name} stands before the policy"));
                    }
                    if name == "link" && !RELATIONS.contains(&value("rel")) {
                        faults.push(format!("the rel `{}` of a link is unknown", value("rel")));
                    }
                    let is_data = value("type") == "application/ld+json";
                    if name == "script" && element.attr("src").is_none() && !is_data {
                        faults.push("an inline script".into());
                    }
                }
                name => faults.push(format!("`{name}` doesn't belong there")),
            }
        }
        let more = seen.into_iter().filter(|(_, count)| *count > 1);
        faults.extend(more.map(|(what, count)| format!("{what} {count} times")));
        let titles = self.select("head > title").len();
        if titles != 1 {
            faults.push(format!("{titles} titles"));
        }
        faults
    }
}

/// What is wrong with an element's name and attributes.
fn faults_of(element: ElementRef<'_>) -> Vec<String> {
    let name = element.value().name();
    let Some(own) = attributes::own(name) else {
        return vec![format!("the standard has no element `{name}`")];
    };
    let mut faults = Vec::new();
    for (attribute, value) in element.value().attrs() {
        if !attributes::is_known(own, attribute) {
            faults.push(format!("{name} has an attribute `{attribute}`"));
        }
        let value = value.trim_start().to_ascii_lowercase();
        if ["href", "src"].contains(&attribute) && value.starts_with("javascript:") {
            faults.push(format!("{name} leads to a script: {value}"));
        }
    }
    faults
}
