//! `404.html`: what a host answers with where there is no page, in the look of the others.

use anyhow::Result;
use maud::{DOCTYPE, html};

use super::template::{STYLE, link};
use super::{Settings, policy_tag};
use crate::document::{Catalogue, page_of};
use crate::language::Language;

/// The page. Its links and its style are found from any depth where the site's address is known, and
/// else from the folder of the pages: the host shows it under whatever address was asked for.
///
/// # Errors
/// If the template can't be parsed.
pub fn missing(
    settings: &Settings,
    policy: Option<&str>,
    catalogue: &Catalogue,
    template: &str,
) -> Result<String> {
    let top = settings.address.as_deref().and_then(path_of).unwrap_or_default();
    let linked = |selector| -> Result<Option<String>> {
        Ok(link(template, selector)?.map(|href| format!("{top}{}", href.trim_start_matches("./"))))
    };
    let (icon, style) = (linked("link[rel=icon]")?, linked(STYLE)?);
    let page = html! {
        (DOCTYPE)
        html lang="zh-Hans" {
            head {
                meta charset="utf-8";
                @if let Some(policy) = policy { (policy_tag(policy)) }
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { "没有这一页 · 政策导览" }
                @if let Some(href) = icon { link rel="icon" href=(href); }
                @if let Some(href) = style { link rel="stylesheet" href=(href); }
            }
            body {
                header class="masthead" {
                    a href=(if top.is_empty() { "./" } else { top }) { "政策导览" }
                }
                main class="text missing" {
                    h1 { "没有这一页" }
                    p { "地址可能有误，或者文件已经移走。本网站有以下文件：" }
                    ul {
                        @for entry in &catalogue.documents {
                            li {
                                @let page = page_of(&entry.id, Language::Zh);
                                a href={ (top) (page) } { (entry.title) }
                            }
                        }
                    }
                    section lang="en" {
                        h2 { "Page not found" }
                        p { "The address may be wrong, or the document has moved. This site has:" }
                        ul {
                            @for entry in &catalogue.documents {
                                li {
                                    @let page = page_of(&entry.id, Language::En);
                                    a href={ (top) (page) } { (entry.name_in(Language::En)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(page.into_string())
}

/// The path of an address: `/policy/` of `https://www.example.gov.cn/policy/`.
fn path_of(address: &str) -> Option<&str> {
    let behind_scheme = address.find("://")? + 3;
    let path = address[behind_scheme..].find('/')?;
    Some(&address[behind_scheme + path..])
}
