//! A document's folder on disk: all of document.json is written, or none of it.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use policy_explorer::compiler::{Code, Folder, FolderError};
use policy_explorer::foreign::MOST_BYTES;

use super::{ANNOTATIONS, SOURCE};

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("source.txt"), SOURCE).unwrap();
    fs::write(path.join("annotations.toml"), ANNOTATIONS).unwrap();
    path
}

#[test]
fn what_is_written_passes_the_check() {
    let path = folder("good-folder");
    let folder = Folder::new(&path).unwrap();
    assert!(matches!(folder.check(), Err(FolderError::Stale(_))));
    folder.write().unwrap();
    folder.check().unwrap();
    fs::write(path.join("document.json"), "{}").unwrap();
    assert!(matches!(folder.check(), Err(FolderError::Stale(_))));
}

#[test]
fn a_source_in_another_encoding_is_compiled_with_a_warning() {
    let path = folder("gb18030-folder");
    fs::write(path.join("source.txt"), encoding_rs::GB18030.encode(SOURCE).0).unwrap();
    let compiled = Folder::new(&path).unwrap().compile().unwrap();
    let warnings: Vec<(Code, usize)> =
        compiled.warnings.iter().map(|one| (one.code, one.line)).collect();
    assert_eq!(warnings, [(Code::NotUtf8, 1)]);
    let silence = "\n[[silence]]\ncode = \"not-utf-8\"\nreason = \"原文件即为 GB18030\"\n";
    fs::write(path.join("annotations.toml"), format!("{ANNOTATIONS}{silence}")).unwrap();
    assert!(Folder::new(&path).unwrap().compile().unwrap().warnings.is_empty());
}

#[test]
fn a_fault_leaves_the_document_that_was_there() {
    let path = folder("faulty-folder");
    let folder = Folder::new(&path).unwrap();
    folder.write().unwrap();
    let before = fs::read(path.join("document.json")).unwrap();
    fs::write(path.join("source.txt"), "没有编号的文件").unwrap();
    assert!(matches!(folder.write(), Err(FolderError::Compile(_))));
    assert_eq!(fs::read(path.join("document.json")).unwrap(), before);
    let mut names: Vec<_> =
        fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["annotations.toml", "document.json", "search.json", "source.txt"]);
}

#[test]
fn a_source_that_is_not_utf_8_is_told_with_its_place() {
    let path = folder("not-utf-8");
    let mut bytes = "标题\n来源".as_bytes().to_vec();
    bytes.push(0xC1);
    fs::write(path.join("source.txt"), bytes).unwrap();
    let error = Folder::new(&path).unwrap().compile().unwrap_err();
    assert!(matches!(error, FolderError::Encoding { line: 2, column: 3, .. }), "{error}");
}

#[test]
fn a_missing_file_is_told_by_its_name() {
    let path = folder("missing-file");
    fs::remove_file(path.join("annotations.toml")).unwrap();
    let error = Folder::new(&path).unwrap().compile().unwrap_err();
    assert!(error.to_string().contains("annotations.toml"), "{error}");
}

#[test]
fn a_folder_name_that_can_be_no_id_is_refused() {
    assert!(matches!(Folder::new(Path::new("documents/决定")), Err(FolderError::Name(_))));
    assert!(matches!(Folder::new(Path::new("/")), Err(FolderError::Name(_))));
}

#[test]
fn a_new_folder_has_the_text_and_annotations_that_compile() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-folder");
    let _ = fs::remove_dir_all(&path);
    let text = Path::new(env!("CARGO_TARGET_TMPDIR")).join("text.txt");
    fs::write(&text, "某市意见\n来源:某报\n一、任务\n(一)产业。培育36个园区。\n").unwrap();
    let folder = Folder::new(&path).unwrap();
    folder.create(&text).unwrap();
    assert_eq!(fs::read(path.join("source.txt")).unwrap(), fs::read(&text).unwrap());
    folder.compile().unwrap();
    let before = fs::read(path.join("annotations.toml")).unwrap();
    assert!(matches!(folder.create(&text), Err(FolderError::Exists(_))));
    assert_eq!(fs::read(path.join("annotations.toml")).unwrap(), before);
}

#[test]
fn a_link_reads_no_folder_but_those_beside_the_document() {
    const SECRET: &str = "不公开的正文";
    let path = folder("beside/one");
    let beside = path.parent().unwrap();
    let elsewhere = folder("elsewhere/two");
    let secret = format!("题\n来源:报\n一、甲\n(一)乙。{SECRET}");
    fs::write(elsewhere.join("source.txt"), secret).unwrap();
    let head = "lang = \"zh-Hans\"\ntitle_short = \"题\"\ntitle_en = \"T\"\nissuer = \"机关\"\n";
    fs::write(elsewhere.join("annotations.toml"), head).unwrap();
    let _ = fs::remove_file(beside.join("linked"));
    symlink(&elsewhere, beside.join("linked")).unwrap();
    let absolute = elsewhere.display().to_string();
    for document in ["../elsewhere/two", &absolute, "linked", ".", "one/../two"] {
        let link = format!(
            "{ANNOTATIONS}\n[[link]]\ntheme = \"题\"\nrelation = \"continues\"\nnote = \"注\"\n\
             from = {{ block = \"a1-b1\", quote = \"四川\" }}\n\
             to = {{ document = \"{document}\", block = \"a1-b1\", quote = \"公开的\" }}\n"
        );
        fs::write(path.join("annotations.toml"), link).unwrap();
        let error = Folder::new(&path).unwrap().compile().unwrap_err().to_string();
        assert!(error.contains("there is no document"), "{document}: {error}");
        assert!(!error.contains(SECRET), "{document}: {error}");
    }
}

#[test]
fn a_file_that_leads_out_of_its_folder_is_not_read() {
    let path = folder("led-out");
    let private = path.with_file_name("private.txt");
    fs::write(&private, "没有编号的私人文字").unwrap();
    fs::remove_file(path.join("source.txt")).unwrap();
    symlink(&private, path.join("source.txt")).unwrap();
    let error = Folder::new(&path).unwrap().compile().unwrap_err();
    assert!(matches!(&error, FolderError::Read { .. }), "{error}");
    // Within the folder a link is as good as a file.
    fs::remove_file(path.join("source.txt")).unwrap();
    fs::write(path.join("copy.txt"), SOURCE).unwrap();
    symlink("copy.txt", path.join("source.txt")).unwrap();
    Folder::new(&path).unwrap().compile().unwrap();
}

#[test]
fn a_pipe_and_a_huge_file_are_refused_at_once() {
    let path = folder("pipe");
    let source = path.join("source.txt");
    fs::remove_file(&source).unwrap();
    assert!(Command::new("mkfifo").arg(&source).status().unwrap().success());
    let cause = |error: FolderError| match error {
        FolderError::Read { error, .. } => error.to_string(),
        other => panic!("{other}"),
    };
    let compile = || cause(Folder::new(&path).unwrap().compile().unwrap_err());
    assert!(compile().contains("not a regular file"));
    fs::remove_file(&source).unwrap();
    fs::create_dir(&source).unwrap();
    assert!(compile().contains("not a regular file"));
    fs::remove_dir(&source).unwrap();
    fs::File::create(&source).unwrap().set_len(1 << 40).unwrap();
    let most = format!("larger than {} MB", MOST_BYTES / 1024 / 1024);
    assert!(compile().contains(&most));
}

#[test]
fn a_planted_link_is_never_written_through() {
    let path = folder("planted");
    let (folder, document) = (Folder::new(&path).unwrap(), path.join("document.json"));
    let target = path.with_file_name("planted-target");
    fs::write(&target, "as it was").unwrap();
    symlink(&target, &document).unwrap();
    assert!(matches!(folder.write(), Err(FolderError::Write { .. })));
    assert_eq!(fs::read(&target).unwrap(), b"as it was");
    // Nor is one that leads nowhere.
    fs::remove_file(&document).unwrap();
    let nowhere = path.with_file_name("planted-nowhere");
    let _ = fs::remove_file(&nowhere);
    symlink(&nowhere, &document).unwrap();
    assert!(matches!(folder.write(), Err(FolderError::Write { .. })));
    let new = path.join("new");
    fs::create_dir(&new).unwrap();
    symlink(&nowhere, new.join("annotations.toml")).unwrap();
    let created = Folder::new(&new).unwrap().create(&path.join("source.txt"));
    assert!(matches!(created, Err(FolderError::Exists(_))));
    assert!(!nowhere.exists());
}

#[test]
fn a_file_keeps_its_permissions() {
    let path = folder("permissions");
    let (folder, document) = (Folder::new(&path).unwrap(), path.join("document.json"));
    let mode = || fs::metadata(&document).unwrap().permissions().mode() & 0o777;
    folder.write().unwrap();
    let usual = fs::metadata(path.join("source.txt")).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), usual, "a new file has those of any other");
    fs::set_permissions(&document, fs::Permissions::from_mode(0o600)).unwrap();
    folder.write().unwrap();
    assert_eq!(mode(), 0o600);
}
