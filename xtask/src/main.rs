//! `cargo xtask …`: sets up, builds, serves, tests and measures the policy explorer.

#![allow(clippy::disallowed_methods, reason = "what a build makes is nobody's only copy")]

mod bench;
mod budget;
mod build;
mod command;
mod compress;
mod floor;
mod headers;
mod hosts;
mod paths;
mod picture;
mod program;
mod publish;
mod releases;
mod serve;
mod setup;
mod single;
mod supply;
mod support;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Everything that the policy explorer's source needs done")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, build the release site and serve it
    Serve {
        /// The port to listen on; without it 8080, or a free one where 8080 is taken
        #[arg(long)]
        port: Option<u16>,
        /// Serve dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Set up what is missing and run every check and test
    Test,
    /// Set up what is missing and leave the release site in dist/
    Build {
        /// Make each document a page that is one file too, in dist/single/, and an edition without any
        /// script to paste into a page, in dist/plain/
        #[arg(long)]
        single_file: bool,
    },
    /// Watch the source, rebuild and reload while working on it
    Dev,
    /// Measure the site: bytes per file, a first load, search, filter and memory in the browser
    Bench {
        #[command(subcommand)]
        what: Option<Bench>,
    },
    /// Run the document compiler, such as `cargo xtask policyc check public/documents/decision-2023`
    Policyc {
        /// What to hand to policyc
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// What Trunk calls while it builds
    #[command(subcommand, hide = true)]
    Hook(build::Hook),
}

#[derive(Subcommand)]
enum Bench {
    /// Measure what the largest documents from elsewhere cost: whether time and memory grow as their size does
    Hostile {
        /// The families to measure; without one all
        families: Vec<String>,
        /// Measure natively alone, and open nothing in the browser
        #[arg(long)]
        native: bool,
        /// Only write the largest document of each family that passes validation, to this folder
        #[arg(long, value_name = "FOLDER", conflicts_with_all = ["families", "native"])]
        write: Option<PathBuf>,
    },
    /// Have Lighthouse audit pages of the site: the scores, what fails, the number of elements
    Lighthouse {
        /// The paths of the pages, such as `decision-2023/targets.html`; without one the front page
        pages: Vec<String>,
    },
}

fn bench(what: Option<Bench>) -> Result<()> {
    match what {
        None => bench::run(),
        Some(Bench::Hostile { write: Some(folder), .. }) => bench::hostile::write(&folder),
        Some(Bench::Hostile { families, native, .. }) => bench::hostile::run(&families, !native),
        Some(Bench::Lighthouse { pages }) => bench::lighthouse::run(&pages),
    }
}

fn build_site(with_single_files: bool) -> Result<()> {
    build::site()?;
    if with_single_files { single::files() } else { Ok(()) }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Serve { port, no_build } => serve::run(port, !no_build),
        Task::Test => test::run(),
        Task::Build { single_file } => build_site(single_file).map(|()| ExitCode::SUCCESS),
        Task::Dev => build::dev().map(|()| ExitCode::SUCCESS),
        Task::Bench { what } => bench(what).map(|()| ExitCode::SUCCESS),
        Task::Policyc { arguments } => build::policyc(&arguments),
        Task::Hook(hook) => build::hook(hook).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {}", command::printable(&format!("{error:#}")));
        ExitCode::FAILURE
    })
}
