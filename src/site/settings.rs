//! What only the host of the site can say: `site.toml`. What it leaves out is left out of the pages.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::compiler::{Code, Diagnostics, File, FolderError, Problem, Report, read};

/// What the host has said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The address of the site: `https://…/`.
    pub address: Option<String>,
    /// The tags of the site and of the column: `SiteName` to `ColumnType`, in the order of
    /// 国办发〔2017〕47号《政府网站发展指引》.
    pub tags: Vec<(&'static str, String)>,
    /// Where readers report errors: `https://…` or `mailto:…`.
    pub report: Option<String>,
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    address: Option<Spanned<String>>,
    report: Option<Spanned<String>>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Meta {
    site_name: Option<Spanned<String>>,
    site_domain: Option<Spanned<String>>,
    site_id_code: Option<Spanned<String>>,
    column_name: Option<Spanned<String>>,
    column_description: Option<Spanned<String>>,
    column_keywords: Option<Spanned<String>>,
    column_type: Option<Spanned<String>>,
}

/// What is wrong with a value: what was expected, and whether it is as it should be.
type Rule = (&'static str, fn(&str) -> bool);

const WORDS: Rule = ("words in one line", is_line);
const DOMAIN: Rule = ("a domain such as www.example.gov.cn", is_domain);
const CODE: Rule = ("ten letters or digits", is_code);
const ADDRESS: Rule = ("an address such as https://www.example.gov.cn/policy/", is_address);

const REPORT: Rule = (
    "an address such as https://www.example.gov.cn/report or mailto:name@example.gov.cn",
    is_report,
);

impl Settings {
    /// Reads the file at this path.
    ///
    /// # Errors
    /// If it can't be read, or something in it is wrong.
    pub fn read(path: &Path) -> Result<Self, FolderError> {
        Ok(Self::parse(&read(path)?)?)
    }

    /// Reads the text of the file.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order in which it stands.
    pub fn parse(text: &str) -> Result<Self, Diagnostics> {
        let mut report = Report::of(File::Settings, text);
        let settings = match toml::from_str::<Written>(text) {
            Ok(written) => written.check(&mut report),
            Err(error) => {
                let problem = Problem {
                    code: Code::InvalidSettings,
                    message: error.message().trim().into(),
                    expected: "the keys that site.toml explains, each with its value in quotes"
                        .into(),
                    help: "mend this line, or put a # before it to leave it out".into(),
                };
                report.add(File::Settings, error.span().unwrap_or(0..0), problem);
                Self::default()
            }
        };
        if report.has_no_error() { Ok(settings) } else { Err(report.finish()) }
    }

    /// The full address of a file of the site, where the site's address is known.
    #[must_use]
    pub fn address_of(&self, file: &str) -> Option<String> {
        self.address.as_ref().map(|address| format!("{address}{file}"))
    }

    /// The value of a tag.
    #[must_use]
    pub fn tag(&self, name: &str) -> Option<&str> {
        self.tags.iter().find(|(tag, _)| *tag == name).map(|(_, value)| value.as_str())
    }
}

impl Written {
    fn check(self, report: &mut Report) -> Settings {
        let address = checked("address", self.address, ADDRESS, report);
        let where_to_report = checked("report", self.report, REPORT, report);
        let meta = self.meta;
        let tags = [
            ("SiteName", "site_name", meta.site_name, WORDS),
            ("SiteDomain", "site_domain", meta.site_domain, DOMAIN),
            ("SiteIDCode", "site_id_code", meta.site_id_code, CODE),
            ("ColumnName", "column_name", meta.column_name, WORDS),
            ("ColumnDescription", "column_description", meta.column_description, WORDS),
            ("ColumnKeywords", "column_keywords", meta.column_keywords, WORDS),
            ("ColumnType", "column_type", meta.column_type, WORDS),
        ];
        let tags = tags.into_iter().filter_map(|(tag, key, value, rule)| {
            checked(key, value, rule, report).map(|value| (tag, value))
        });
        Settings {
            tags: tags.collect(),
            report: where_to_report,
            address: address.map(|address| format!("{}/", address.trim_end_matches('/'))),
        }
    }
}

/// The value of a key; one that breaks its rule is reported.
fn checked(
    key: &str,
    value: Option<Spanned<String>>,
    (expected, holds): Rule,
    report: &mut Report,
) -> Option<String> {
    let value = value?;
    let text = value.get_ref().trim();
    if holds(text) {
        return Some(text.into());
    }
    let message = match text {
        "" => format!("`{key}` is empty"),
        _ => format!("`{key}` can't be `{}`", text.escape_debug()),
    };
    let help = "write it as it is known to be, or put a # before the line to leave it out".into();
    report.add(
        File::Settings,
        value.span(),
        Problem { code: Code::InvalidSetting, message, expected: expected.into(), help },
    );
    None
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(char::is_control)
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        let is_plain = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(is_plain)
    };
    text.contains('.') && text.split('.').all(is_label)
}

fn is_code(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A page of the same form as the site's address, or an address of mail.
fn is_report(text: &str) -> bool {
    match text.strip_prefix("mailto:").map(|mail| mail.split_once('@')) {
        Some(Some((name, domain))) => {
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._+".contains(&byte);
            !name.is_empty() && name.bytes().all(is_plain) && is_domain(domain)
        }
        Some(None) => false,
        None => is_address(text),
    }
}

/// Neither a query nor a fragment, and nothing that would have to be escaped in a tag.
fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (domain, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%/".contains(&byte);
    let segments = path.trim_end_matches('/').split('/');
    is_domain(domain)
        && domain.is_ascii()
        && port.parse::<u16>().is_ok()
        && path.bytes().all(is_plain)
        && (path.trim_end_matches('/').is_empty()
            || segments.into_iter().all(|segment| !matches!(segment, "" | "." | "..")))
}
