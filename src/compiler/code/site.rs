//! Pages of `site.toml`.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::Error;

pub(super) const INVALID_SETTINGS: Page = Page {
    name: "invalid-settings",
    severity: Error,
    why: "A misspelt key that was passed over would leave out what the host has said of the site.",
    example: Example::Settings("adress = \"https://www.example.gov.cn/\""),
    remedy: "Mend the line, or put a # before it to leave it out. `site.toml` explains its keys.",
};

pub(super) const INVALID_SETTING: Page = Page {
    name: "invalid-setting",
    severity: Error,
    why: "Other machines read these values from the head of each page, and refuse the page or name another one where \
          they are wrong.",
    example: Example::Settings("address = \"http://example\""),
    remedy: "Write the value as it is known to be, or put a # before the line to leave it out.",
};
