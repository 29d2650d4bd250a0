//! `policyc`: the document compiler on the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use miette::{GraphicalReportHandler, GraphicalTheme};
use policy_explorer::compiler::{Diagnostics, Folder, FolderError};
use policy_explorer::site;

#[derive(Parser)]
#[command(name = "policyc", about = "Compiles policy documents for the explorer")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Compile folders of source.txt and annotations.toml, and write their document.json
    Compile {
        /// The folders, such as public/documents/decision-2023
        #[arg(required = true)]
        folders: Vec<PathBuf>,
    },
    /// Compile folders without writing, and compare with their document.json
    Check {
        /// The folders, such as public/documents/decision-2023
        #[arg(required = true)]
        folders: Vec<PathBuf>,
    },
    /// Write the options of a document's charts
    Charts {
        /// The document's folder
        folder: PathBuf,
        /// The folder to write to: <chart>.json for each chart
        #[arg(long)]
        to: PathBuf,
    },
    /// Put a document into a page that Trunk made from index.html
    Prerender {
        /// The document's folder
        folder: PathBuf,
        /// The page, which is changed in place
        #[arg(long)]
        page: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<FolderError>() {
                Some(FolderError::Compile(diagnostics)) => show(diagnostics),
                _ => eprintln!("error: {error:#}"),
            }
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Compile { folders } => {
            // All of them are compiled before the first is written.
            let folders =
                folders.iter().map(|path| Folder::new(path)).collect::<Result<Vec<_>, _>>()?;
            for folder in &folders {
                folder.compile()?;
            }
            for folder in &folders {
                folder.write()?;
                println!("wrote {}", folder.document_path().display());
            }
        }
        Task::Check { folders } => {
            for path in folders {
                let document = Folder::new(&path)?.check()?.document;
                let (parts, articles) = (document.parts.len(), document.articles().count());
                println!("{}: {parts} parts, {articles} articles, up to date", document.id);
            }
        }
        Task::Charts { folder, to } => {
            site::write_charts(&Folder::new(&folder)?.check()?.document, &to)
                .with_context(|| format!("the charts could not be written to {}", to.display()))?;
        }
        Task::Prerender { folder, page } => {
            site::prerender(&Folder::new(&folder)?.check()?.document, &page)
                .with_context(|| format!("{} could not be prerendered", page.display()))?;
        }
    }
    Ok(())
}

/// Prints diagnostics with the lines that they are about.
fn show(diagnostics: &Diagnostics) {
    let theme = if std::env::var_os("NO_COLOR").is_some() {
        GraphicalTheme::unicode_nocolor()
    } else {
        GraphicalTheme::unicode()
    };
    let handler = GraphicalReportHandler::new_themed(theme);
    for diagnostic in diagnostics {
        let mut text = String::new();
        // Writing to a string can't fail.
        let _ = handler.render_report(&mut text, diagnostic);
        let place = (diagnostic.file.name(), diagnostic.line, diagnostic.column);
        eprintln!("{}:{}:{}{text}", place.0, place.1, place.2);
    }
    let count = diagnostics.iter().count();
    eprintln!("{count} {}; nothing was written", if count == 1 { "error" } else { "errors" });
}
