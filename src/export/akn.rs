//! Akoma Ntoso 3.0 (OASIS LegalDocML): a `doc` of parts and articles.
//!
//! Element ids are those of the explorer. What Akoma Ntoso demands and the document doesn't give is
//! refused, never made up: its identification needs a date.

use anyhow::{Context, Result, bail};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::document::{Block, BlockKind, Document};

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

type Xml = Writer<Vec<u8>>;

/// The document as an XML file.
pub(super) fn akn(document: &Document) -> Result<String> {
    let date = document.adopted.as_ref().or(document.published.as_ref()).context(
        "Akoma Ntoso identifies a document by a date, and this one gives neither a day of \
         adoption nor one of publication",
    )?;
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml.create_element("akomaNtoso").with_attribute(("xmlns", NAMESPACE));
    root.write_inner_content(|xml| {
        let doc = xml.create_element("doc").with_attribute(("name", document.id.as_str()));
        doc.write_inner_content(|xml| {
            meta(xml, document, date)?;
            preface(xml, document)?;
            if !document.preamble.is_empty() {
                element(xml, "preamble", &[], |xml| blocks(xml, &document.preamble, false))?;
            }
            element(xml, "mainBody", &[], |xml| body(xml, document))
        })?;
        Ok(())
    })?;
    let text = String::from_utf8(xml.into_inner())?;
    match text.chars().find(|character| !is_xml(*character)) {
        None => Ok(text + "\n"),
        Some(other) => bail!("XML can't hold the character U+{:04X}", u32::from(other)),
    }
}

/// Whether XML 1.0 can hold a character (its production `Char`).
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn meta(xml: &mut Xml, document: &Document, date: &str) -> std::io::Result<()> {
    let uri = format!("/akn/cn/doc/{date}/{}", document.id);
    let expression = format!("{uri}/zho@{}", document.published.as_deref().unwrap_or(date));
    let published = document.published.as_deref().unwrap_or(date);
    // A document that gives no day of adoption is identified by that of its publication.
    let event = if document.adopted.is_some() { "adoption" } else { "publication" };
    element(xml, "meta", &[], |xml| {
        element(xml, "identification", &[("source", "#editor")], |xml| {
            element(xml, "FRBRWork", &[], |xml| {
                identity(xml, &uri, date, event)?;
                empty(xml, "FRBRcountry", &[("value", "cn")])
            })?;
            element(xml, "FRBRExpression", &[], |xml| {
                identity(xml, &expression, published, "publication")?;
                empty(xml, "FRBRlanguage", &[("language", "zho")])
            })?;
            element(xml, "FRBRManifestation", &[], |xml| {
                identity(xml, &format!("{expression}.xml"), published, "publication")?;
                empty(xml, "FRBRformat", &[("value", "application/akn+xml")])
            })
        })?;
        element(xml, "references", &[("source", "#editor")], |xml| {
            let issuer = document.issuer.as_str();
            let href = "/akn/ontology/organization/cn/issuer";
            let issuer = [("eId", "issuer"), ("href", href), ("showAs", issuer)];
            empty(xml, "TLCOrganization", &issuer)?;
            let href = "/akn/ontology/role/cn/editor";
            empty(xml, "TLCRole", &[("eId", "editor"), ("href", href), ("showAs", "编者")])
        })
    })
}

fn identity(xml: &mut Xml, uri: &str, date: &str, name: &str) -> std::io::Result<()> {
    empty(xml, "FRBRthis", &[("value", &format!("{uri}/!main"))])?;
    empty(xml, "FRBRuri", &[("value", uri)])?;
    empty(xml, "FRBRdate", &[("date", date), ("name", name)])?;
    empty(xml, "FRBRauthor", &[("href", "#issuer")])
}

fn preface(xml: &mut Xml, document: &Document) -> std::io::Result<()> {
    element(xml, "preface", &[], |xml| {
        element(xml, "longTitle", &[], |xml| {
            element(xml, "p", &[], |xml| text_element(xml, "docTitle", &document.title))
        })?;
        let skipped = usize::from(document.title_by.is_document());
        for line in document.title_block.iter().skip(skipped) {
            text_element(xml, "p", &line.text)?;
        }
        Ok(())
    })
}

fn body(xml: &mut Xml, document: &Document) -> std::io::Result<()> {
    for part in &document.parts {
        element(xml, "part", &[("eId", &part.id)], |xml| {
            if !part.label.is_empty() {
                text_element(xml, "num", &part.label)?;
            }
            if !part.title.is_empty() {
                text_element(xml, "heading", &part.title)?;
            }
            // A level holds either other levels or content; before other levels it is an intro.
            let wrapper = if part.articles.is_empty() { "content" } else { "intro" };
            if part.articles.is_empty() || !part.blocks.is_empty() {
                element(xml, wrapper, &[], |xml| blocks(xml, &part.blocks, part.title_runs_in()))?;
            }
            for article in &part.articles {
                element(xml, "article", &[("eId", &article.id)], |xml| {
                    text_element(xml, "num", &article.label)?;
                    if !article.title.is_empty() {
                        text_element(xml, "heading", &article.title)?;
                    }
                    element(xml, "content", &[], |xml| {
                        blocks(xml, &article.blocks, article.title_runs_in())
                    })
                })?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn blocks(xml: &mut Xml, blocks: &[Block], title_runs_in: bool) -> std::io::Result<()> {
    if blocks.is_empty() {
        return empty(xml, "p", &[]);
    }
    for (index, block) in blocks.iter().enumerate() {
        let mark = match block.kind {
            BlockKind::Item => "——",
            _ => block.label.as_deref().unwrap_or_default(),
        };
        let heading = block.heading.as_ref().filter(|_| index > 0 || !title_runs_in);
        let heading = heading.map_or_else(String::new, |heading| format!("{heading}。"));
        let words = format!("{mark}{heading}{}", block.text);
        let paragraph = xml
            .create_element("p")
            .with_attribute(("eId", block.id.as_str()))
            .with_attribute(("class", block.kind.as_str()));
        paragraph.write_text_content(BytesText::new(&words))?;
    }
    Ok(())
}

fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Xml) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_inner_content(content).map(|_| ())
}

fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> std::io::Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_empty().map(|_| ())
}

fn text_element(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}
