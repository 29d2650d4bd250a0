//! Akoma Ntoso 3.0 (OASIS LegalDocML): a `doc` of sections, with the annexes as attachments.
//!
//! Element ids are those of the explorer. What Akoma Ntoso demands and the document doesn't give is
//! refused, never made up: its identification needs a date.

use anyhow::{Context, Result, bail};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::document::{Block, BlockKind, Document, Section, SectionKind};

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
            meta(xml, document, date, None)?;
            preface(xml, document)?;
            if !(document.cover.is_empty() && document.preamble.is_empty()) {
                element(xml, "preamble", &[], |xml| {
                    for each in [&document.cover, &document.preamble] {
                        blocks(xml, each, false)?;
                    }
                    Ok(())
                })?;
            }
            element(xml, "mainBody", &[], |xml| body(xml, document))?;
            if !document.closing.is_empty() {
                element(xml, "conclusions", &[], |xml| blocks(xml, &document.closing, false))?;
            }
            annexes(xml, document, date)
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

/// What identifies the document, or one of its annexes.
fn meta(
    xml: &mut Xml,
    document: &Document,
    date: &str,
    annex: Option<&str>,
) -> std::io::Result<()> {
    let is_main = annex.is_none();
    let annex = annex.map_or_else(String::new, |annex| format!("/{annex}"));
    let uri = format!("/akn/cn/doc/{date}/{}{annex}", document.id);
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
        // Annexes refer to those of the document.
        if !is_main {
            return Ok(());
        }
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
        for line in document.title_lines() {
            text_element(xml, "p", &line.text)?;
        }
        Ok(())
    })
}

fn body(xml: &mut Xml, document: &Document) -> std::io::Result<()> {
    if document.sections.is_empty() {
        return empty(xml, "p", &[]);
    }
    document.sections.iter().try_for_each(|each| section(xml, each))
}

/// What Akoma Ntoso calls the kinds of sections.
fn element_of(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Annex => "hcontainer",
        SectionKind::Book => "book",
        SectionKind::Volume => "title",
        SectionKind::Part => "part",
        SectionKind::Chapter => "chapter",
        SectionKind::Division => "section",
        SectionKind::Subdivision => "subsection",
        SectionKind::Article => "article",
        SectionKind::Clause => "clause",
    }
}

fn section(xml: &mut Xml, of: &Section) -> std::io::Result<()> {
    element(xml, element_of(of.kind), &[("eId", &of.id)], |xml| {
        if !of.label.is_empty() {
            text_element(xml, "num", &of.label)?;
        }
        if !of.title.is_empty() {
            text_element(xml, "heading", &of.title)?;
        }
        // A level holds either other levels or content; before other levels it is an intro.
        let wrapper = if of.sections.is_empty() { "content" } else { "intro" };
        if of.sections.is_empty() || !of.blocks.is_empty() {
            element(xml, wrapper, &[], |xml| blocks(xml, &of.blocks, of.title_runs_in()))?;
        }
        of.sections.iter().try_for_each(|each| section(xml, each))
    })
}

/// The annexes, each a document of its own within `attachments`.
fn annexes(xml: &mut Xml, document: &Document, date: &str) -> std::io::Result<()> {
    if document.annexes.is_empty() {
        return Ok(());
    }
    element(xml, "attachments", &[], |xml| {
        document.annexes.iter().try_for_each(|annex| {
            element(xml, "attachment", &[("eId", &annex.id)], |xml| {
                text_element(xml, "heading", &annex.heading())?;
                element(xml, "doc", &[("name", "annex")], |xml| {
                    meta(xml, document, date, Some(&annex.id))?;
                    element(xml, "mainBody", &[], |xml| {
                        if annex.sections.is_empty() || !annex.blocks.is_empty() {
                            blocks(xml, &annex.blocks, annex.title_runs_in())?;
                        }
                        annex.sections.iter().try_for_each(|each| section(xml, each))
                    })
                })
            })
        })
    })
}

fn blocks(xml: &mut Xml, blocks: &[Block], title_runs_in: bool) -> std::io::Result<()> {
    if blocks.is_empty() {
        return empty(xml, "p", &[]);
    }
    for (index, block) in blocks.iter().enumerate() {
        block_element(xml, block, index > 0 || !title_runs_in)?;
        for within in &block.blocks {
            block_element(xml, within, true)?;
        }
    }
    Ok(())
}

fn block_element(xml: &mut Xml, block: &Block, with_heading: bool) -> std::io::Result<()> {
    let attributes = [("eId", block.id.as_str()), ("class", block.kind.as_str())];
    if block.kind != BlockKind::Table {
        let words = block.lead_in(with_heading) + &block.text;
        let paragraph = xml.create_element("p").with_attributes(attributes);
        return paragraph.write_text_content(BytesText::new(&words)).map(|_| ());
    }
    element(xml, "table", &attributes, |xml| {
        if let Some(caption) = &block.heading {
            text_element(xml, "caption", caption)?;
        }
        for row in &block.rows {
            element(xml, "tr", &[], |xml| {
                for cell in &row.cells {
                    let name = if row.is_header { "th" } else { "td" };
                    element(xml, name, &[("eId", &cell.id)], |xml| {
                        text_element(xml, "p", &block.cell_text(cell))
                    })?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
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
