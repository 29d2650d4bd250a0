//! 政策导览, the policy explorer: a public policy document that can be read, filtered and checked.
//!
//! The modules depend on one another in one direction: [`language`] → [`document`] → [`search`], [`formats`], `foreign`
//! and `files` → [`charts`] and `compiler` → [`state`] → [`brief`] → `markup` → `components` and `browser`, or `library` (in the
//! page), or `site` (at build time) → the entries.

pub mod brief;
#[cfg(feature = "page")]
pub mod browser;
pub mod charts;
#[cfg(feature = "compiler")]
pub mod compiler;
#[cfg(feature = "page")]
pub mod components;
pub mod document;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "compiler")]
pub mod files;
#[cfg(feature = "foreign")]
pub mod foreign;
pub mod formats;
pub mod language;
#[cfg(feature = "library")]
pub mod library;
#[cfg(feature = "markup")]
pub mod markup;
pub mod search;
#[cfg(feature = "ssr")]
pub mod site;
pub mod state;
