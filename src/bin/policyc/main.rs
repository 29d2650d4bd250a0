//! `policyc`: the document compiler on the command line.
//!
//! It ends with 0 where all is well (also with warnings), 1 where a document has errors, 2 where it
//! was called wrongly, 3 where a file could not be read or written.

mod terminal;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use policy_explorer::compiler::{Code, Compiled, Folder, FolderError, Shelf, code};
use policy_explorer::site::Settings;
use policy_explorer::site::single::{Parts, write_singles};
use policy_explorer::{export, files, site};
use terminal::{Format, notify, report, report_usage};

#[derive(Parser)]
#[command(name = "policyc", about = "Compiles policy documents for the explorer")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Begin a document: copy a text, and write first annotations with what can be seen in it
    New {
        /// The folder to make
        folder: PathBuf,
        /// The text
        #[arg(long)]
        from: PathBuf,
    },
    /// Compile folders of source.txt and annotations.toml, and write their document.json
    Compile {
        /// The folders, such as public/documents/decision-2023
        #[arg(required = true)]
        folders: Vec<PathBuf>,
        /// How to report what is wrong
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Compile folders without writing, and compare with their document.json
    Check {
        /// The folders, such as public/documents/decision-2023
        #[arg(required = true)]
        folders: Vec<PathBuf>,
        /// How to report what is wrong
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Write the catalogue of a folder of documents, index.json; `compile` keeps it up to date
    Catalogue {
        /// The folder, such as public/documents
        folder: PathBuf,
        /// The id of the document that the site opens with; the newest, if it was never named
        #[arg(long)]
        front: Option<String>,
    },
    /// Write a document in another form
    Export {
        /// The document's folder
        folder: PathBuf,
        /// The form
        #[arg(long, value_enum)]
        format: export::Format,
        /// The folder to write to
        #[arg(long, default_value = ".")]
        to: PathBuf,
        /// Replace files that are there
        #[arg(long)]
        force: bool,
    },
    /// Print what the code of a diagnostic means and what to do about it; without a code, list all of them
    Explain {
        /// The code, such as out-of-order
        code: Option<Code>,
        /// Print the pages of all codes in Markdown, as docs/diagnostics.md has them
        #[arg(long, conflicts_with = "code")]
        markdown: bool,
    },
    /// Print the JSON Schema of document.json
    Schema,
    /// Write the options of a document's charts
    Charts {
        /// The document's folder
        folder: PathBuf,
        /// The folder to write to: <chart>.json for each chart
        #[arg(long)]
        to: PathBuf,
    },
    /// Make a page for each document of a page that Trunk made from index.html
    Prerender {
        /// The folder of the documents' folders, such as public/documents
        folder: PathBuf,
        /// The page, whose place the front document takes; the others' pages come beside it
        #[arg(long)]
        page: PathBuf,
        /// What the host says of the site, such as site.toml
        #[arg(long)]
        site: Option<PathBuf>,
        /// The content security policy that the pages carry
        #[arg(long)]
        policy: Option<String>,
        /// The style that stands in the pages of texts, a file
        #[arg(long)]
        style: PathBuf,
    },
    /// Write the picture that shows where a link to a document is passed on, as SVG
    Picture {
        /// The document's folder
        folder: PathBuf,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
    },
    /// Make a page of each document that is one file and opens from a disk
    Single {
        /// The folder of the documents' folders, such as public/documents
        folder: PathBuf,
        /// The page's frame: index.html
        #[arg(long)]
        page: PathBuf,
        /// The folder of the built site
        #[arg(long)]
        site: PathBuf,
        /// The folder of what goes into each file: style.css, script.js, program.deflate and later.deflate
        #[arg(long)]
        parts: PathBuf,
        /// The folder to write to
        #[arg(long)]
        to: PathBuf,
    },
    /// Write a document without any script, as a piece of HTML to paste into a page
    Plain {
        /// The document's folder
        folder: PathBuf,
        /// The folder of its charts' pictures; without it there are tables alone
        #[arg(long)]
        pictures: Option<PathBuf>,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
    },
}

fn main() -> ExitCode {
    let task = match Arguments::try_parse() {
        Ok(arguments) => arguments.task,
        // Help that was asked for, and the version.
        Err(asked) if !asked.use_stderr() => asked.exit(),
        Err(error) => {
            report_usage::<Arguments>(&error);
            return ExitCode::from(2);
        }
    };
    let format = task.format();
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<FolderError>() {
                Some(FolderError::Compile(diagnostics)) => {
                    report(diagnostics, format);
                    notify("nothing was written");
                    ExitCode::from(1)
                }
                // What is not in the files: a missing folder, a full disk.
                _ => {
                    notify(format_args!("error: {error:#}"));
                    ExitCode::from(3)
                }
            }
        }
    }
}

impl Task {
    /// How to report what is wrong.
    fn format(&self) -> Format {
        match self {
            Self::Compile { format, .. } | Self::Check { format, .. } => *format,
            _ => Format::Text,
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::New { folder, from } => {
            Folder::new(&folder)?.create(&from)?;
            let folder = folder.display();
            notify(format_args!("wrote {folder}/source.txt and {folder}/annotations.toml"));
            notify(format_args!(
                "now go through annotations.toml, then run `policyc compile {folder}`"
            ));
        }
        Task::Compile { folders, format } => {
            // All of them are compiled before the first is written.
            let folders =
                folders.iter().map(|path| Folder::new(path)).collect::<Result<Vec<_>, _>>()?;
            let mut compiled = Vec::new();
            for folder in &folders {
                compiled.push(folder.compile()?);
            }
            for (folder, Compiled { document, warnings }) in folders.iter().zip(&compiled) {
                report(warnings, format);
                folder.write_document(document)?;
                notify(format_args!("wrote {}", folder.document_path().display()));
            }
            for shelf in shelves(&folders) {
                shelf.write(None)?;
            }
        }
        Task::Check { folders, format } => {
            let folders =
                folders.iter().map(|path| Folder::new(path)).collect::<Result<Vec<_>, _>>()?;
            for folder in &folders {
                let Compiled { document, warnings } = folder.check()?;
                report(&warnings, format);
                let (parts, articles) =
                    (document.top_sections().count(), document.articles().count());
                let id = &document.id;
                notify(format_args!("{id}: {parts} parts, {articles} articles, up to date"));
            }
            for shelf in shelves(&folders) {
                shelf.check()?;
            }
        }
        Task::Catalogue { folder, front } => {
            let shelf = Shelf::new(&folder);
            shelf.write(front.as_deref())?;
            notify(format_args!("wrote {}", shelf.index_path().display()));
        }
        Task::Export { folder, format, to, force } => {
            let document = Folder::new(&folder)?.check()?.document;
            let files = export::files(&document, format)?;
            export::write(&files, &to, force)
                .with_context(|| format!("the export could not be written to {}", to.display()))?;
            for (name, _) in &files {
                notify(format_args!("wrote {}", to.join(name).display()));
            }
        }
        Task::Explain { code: Some(code), .. } => print!("{}", code.explanation()),
        Task::Explain { markdown: true, .. } => print!("{}", code::markdown()),
        Task::Explain { .. } => print!("{}", code::list()),
        Task::Schema => print!("{}", export::schema()),
        Task::Charts { folder, to } => {
            let folder = Folder::new(&folder)?;
            site::write_charts(&folder.check()?.document, &folder.companions()?, &to)
                .with_context(|| format!("the charts could not be written to {}", to.display()))?;
        }
        Task::Prerender { folder, page, site, policy, style } => {
            let settings =
                site.map_or_else(|| Ok(Settings::default()), |path| Settings::read(&path))?;
            let style = files::read_text(&style)
                .with_context(|| format!("{} can't be read", style.display()))?;
            site::prerender_all(&Shelf::new(&folder), &settings, policy.as_deref(), &style, &page)
                .with_context(|| format!("{} could not be prerendered", page.display()))?;
        }
        Task::Single { folder, page, site, parts, to } => {
            single(&folder, &page, &site, &parts, &to)
                .with_context(|| format!("{} could not be filled", to.display()))?;
        }
        Task::Plain { folder, pictures, to } => {
            site::plain::write_plain(&Folder::new(&folder)?, pictures.as_deref(), &to)?;
        }
        Task::Picture { folder, to } => {
            let document = Folder::new(&folder)?.check()?.document;
            files::replace(&to, site::share_picture(&document))
                .with_context(|| format!("{} could not be written", to.display()))?;
        }
    }
    Ok(())
}

/// Makes pages that are one file of the parts in a folder.
fn single(folder: &Path, page: &Path, site: &Path, parts: &Path, to: &Path) -> Result<()> {
    let text = |path: &Path| {
        files::read_text(path).with_context(|| format!("{} can't be read", path.display()))
    };
    let chunk =
        |name| files::read(&parts.join(name)).with_context(|| format!("{name} can't be read"));
    let (program, later) = (chunk("program.deflate")?, chunk("later.deflate")?);
    let (style, script) = (text(&parts.join("style.css"))?, text(&parts.join("script.js"))?);
    let parts = Parts { style: &style, script: &script, program: &program, later: &later };
    write_singles(&Shelf::new(folder), &text(page)?, parts, site, to)
}

/// The shelves on which the folders stand, each once.
fn shelves(folders: &[Folder]) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = folders.iter().filter_map(Folder::shelf).collect();
    shelves.dedup();
    shelves
}
