//! `cargo xtask transcribe`, run as cargo runs it, on made-up pages.

mod drift;
mod maintained;
mod names;
mod survey;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A page of an endpoint with one field.
fn page(url: &str, field: &str) -> String {
    let (_, parameter) = url.split_once(':').unwrap();
    let path = format!(
        "### 路径参数\n\n名称 | 类型 | 描述\n--- | --- | ---\n{parameter} | string | 编号\n\n"
    );
    format!(
        "# 获取书籍\n\n获取书籍。\n\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://open.feishu.cn{url}\nHTTP Method | GET\n\
         支持的应用类型 | 自建应用\n\n{path}## 响应\n\n### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 错误码\n\
         msg | string | 错误描述\ndata | \\- | \\-\n{field} | string | 书名\n\n### 响应体示例\n```json\n\
         {{\"code\": 0, \"msg\": \"ok\", \"data\": {{\"{field}\": \"a\"}}}}\n```\n"
    )
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("schema")).unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// Runs the command in the folder; the exit code, and what it printed to both streams.
fn transcribe(folder: &TempDir, words: &[&str]) -> (i32, String) {
    xtask(
        folder,
        &[&["transcribe", "--schema", "schema"], words].concat(),
    )
}

fn xtask(folder: &TempDir, words: &[&str]) -> (i32, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(words)
        .current_dir(folder.path())
        .env("CARGO_MANIFEST_DIR", folder.path().join("xtask"))
        .output()
        .unwrap();
    let printed = [stdout, stderr].concat();
    (status.code().unwrap(), String::from_utf8(printed).unwrap())
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap()
}

const BOOK: &str = "/open-apis/library/v1/books/:book_id";
const DRAFT: &str = "schema/library/v1/book/get.yaml";

#[test]
fn a_draft_is_written_to_its_place_and_left_alone_after_that() {
    let folder = folder(&[("pages/book.md", page(BOOK, "title").as_bytes())]);
    let (code, printed) = transcribe(&folder, &["pages"]);
    let sums =
        "1 page: 1 draft written, 0 of them with doubts to settle; 0 left as they are, 0 failed\n";
    assert_eq!((code, printed), (0, format!("new      {DRAFT}\n{sums}")));
    assert!(read(&folder, DRAFT).contains("\n    doc: # 书名\n"));

    fs::write(folder.path().join(DRAFT), read(&folder, DRAFT) + "# mine\n").unwrap();
    let (code, printed) = transcribe(&folder, &["pages/book.md"]);
    assert_eq!(code, 0);
    assert!(
        printed.starts_with(&format!("kept     {DRAFT}: ")),
        "{printed}"
    );
    assert!(read(&folder, DRAFT).ends_with("# mine\n"));
}

#[test]
fn a_draft_without_names_is_refused_with_what_to_write() {
    let folder = folder(&[("book.md", page(BOOK, "title").as_bytes())]);
    transcribe(&folder, &["book.md"]);
    let (code, printed) = xtask(&folder, &["codegen", "--schema", "schema", "--out", "made"]);
    assert_eq!(code, 1);
    assert!(
        printed.contains("library/v1/book/get.yaml:3:9: `summary` is empty\n"),
        "{printed}"
    );
    assert!(
        printed.contains("hint: say in one line what the endpoint does\n"),
        "{printed}"
    );
    assert!(!folder.path().join("made").exists());
}

#[test]
fn broken_pages_stop_no_other() {
    let whole = page(BOOK, "title");
    let broken = whole.replace("HTTP Method | GET\n", "").into_bytes();
    let folder = folder(&[
        ("pages/README.md", b"# About pages\n"),
        ("pages/a/broken.md", &broken),
        ("pages/b/bytes.md", b"# Bytes\n\xff\n"),
        ("pages/book.md", page(BOOK, "title").as_bytes()),
        ("pages/second.md", page(BOOK, "title").as_bytes()),
        (
            "pages/other.md",
            page("/open-apis/library/v1/shop/books/:id", "title").as_bytes(),
        ),
    ]);
    let (code, printed) = transcribe(&folder, &["pages"]);
    assert_eq!(code, 1);
    for line in [
        "failed   pages/a/broken.md:",
        "failed   pages/b/bytes.md:2:1: invalid UTF-8; save the file as UTF-8\n",
        "pages/second.md is a second page of `GET /open-apis/library/v1/books/:book_id`\n",
        "new      schema/library/v1/shop/book/get.yaml\n",
        "5 pages: 2 drafts written, 0 of them with doubts to settle; 1 left as they are, 2 failed\n",
    ] {
        assert!(printed.contains(line), "{line}{printed}");
    }
    assert!(folder.path().join(DRAFT).exists());
}

#[test]
fn pages_of_a_service_tell_of_each_others_nesting() {
    let nested = |url: &str, book: &str| {
        let rows = "book | book | 书\ntitle | string | 书名\ncover | cover | 封面\ncolour | string | 颜色\nnote | string | 备注\n";
        let page = page(url, "title").replacen("title | string | 书名\n", rows, 1);
        page.replacen(r#"{"title": "a"}"#, &format!(r#"{{"book": {book}}}"#), 1)
    };
    let short = nested(BOOK, r#"{"title": "a"}"#);
    let whole = r#"{"title": "a", "cover": {"colour": "red"}, "note": "n"}"#;
    let whole = nested("/open-apis/library/v1/shop/books/:id", whole);
    let folder = folder(&[
        ("pages/short.md", short.as_bytes()),
        ("pages/whole.md", whole.as_bytes()),
    ]);
    transcribe(&folder, &["pages/short.md"]);
    assert!(read(&folder, DRAFT).contains("\n  book.cover.note:\n"));
    fs::remove_file(folder.path().join(DRAFT)).unwrap();
    transcribe(&folder, &["pages"]);
    assert!(read(&folder, DRAFT).contains("\n  book.note:\n"));
}

#[test]
fn guides_and_events_in_a_folder_are_skipped() {
    let guide = b"# How to read\n\n## Steps\n\nnothing\n";
    let page = page(BOOK, "title");
    let folder = folder(&[
        ("pages/guide.md", guide),
        ("pages/book.md", page.as_bytes()),
    ]);
    let sums = "1 page (1 skipped: not an endpoint): 1 draft written, 0 of them with doubts to settle; \
                0 left as they are, 0 failed\n";
    let (code, printed) = transcribe(&folder, &["pages"]);
    assert_eq!((code, printed), (0, format!("new      {DRAFT}\n{sums}")));
    let (code, printed) = transcribe(&folder, &["pages/guide.md"]);
    assert_eq!(code, 1);
    assert!(
        printed.starts_with("failed   pages/guide.md:1: the page gives no `HTTP URL`"),
        "{printed}"
    );
}

#[test]
fn files_that_collide_get_other_names() {
    let put = page(BOOK, "title").replace("Method | GET", "Method | PUT");
    let patch = page(BOOK, "title").replace("Method | GET", "Method | PATCH");
    let single = page("/open-apis/library/v1/rooms/:room_id/key", "title");
    let single = single.replace(
        "### 路径参数\n\n名称 | 类型 | 描述\n--- | --- | ---\nroom_id/key |",
        "### 路径参数\n\n名称 | 类型 | 描述\n--- | --- | ---\nroom_id |",
    );
    let below = single
        .replace("/key\n", "/key/turn\n")
        .replace("Method | GET", "Method | POST");
    let folder = folder(&[
        ("pages/a.md", put.as_bytes()),
        ("pages/b.md", patch.as_bytes()),
        ("pages/c.md", single.as_bytes()),
        ("pages/d.md", below.as_bytes()),
    ]);
    let (code, printed) = transcribe(&folder, &["--names", "auto", "pages"]);
    assert_eq!(code, 0, "{printed}");
    for file in ["book/update", "book/patch", "room/key/get", "room/key/turn"] {
        let line = format!("new      schema/library/v1/{file}.yaml\n");
        assert!(printed.contains(&line), "{line}{printed}");
    }
    let (code, printed) = xtask(&folder, &["codegen", "--schema", "schema", "--out", "made"]);
    assert_eq!(code, 0, "{printed}");
}

#[test]
fn a_second_page_that_shows_an_endpoint_otherwise_is_a_doubt() {
    let folder = folder(&[
        ("pages/a.md", page(BOOK, "title").as_bytes()),
        ("pages/b.md", page(BOOK, "name").as_bytes()),
    ]);
    let (code, printed) = transcribe(&folder, &["--names", "auto", "pages"]);
    assert_eq!(code, 0);
    let lines = format!(
        "kept     {DRAFT}: pages/b.md is a second page of `GET {BOOK}` and has 2 differences:\n         \
         response.name: added (string)\n         response.title: removed (string)\n\
         2 pages: 1 draft written, 1 of them with doubts to settle; 1 left as they are, 0 failed\n"
    );
    assert!(printed.contains(&lines), "{printed}");
    let (code, printed) = xtask(&folder, &["codegen", "--schema", "schema", "--out", "made"]);
    assert_eq!(code, 1);
    let doubt = "not settled: pages/b.md is a second page of it, with 2 differences";
    assert!(printed.contains(doubt), "{printed}");
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_not_followed() {
    let folder = folder(&[("pages/book.md", page(BOOK, "title").as_bytes())]);
    for link in ["pages/one", "pages/two"] {
        std::os::unix::fs::symlink(folder.path().join("pages"), folder.path().join(link)).unwrap();
    }
    let (code, printed) = transcribe(&folder, &["pages"]);
    assert_eq!(code, 0, "{printed}");
    assert!(printed.contains("\n1 page: 1 draft written"), "{printed}");
}

#[test]
fn places_without_pages_are_named() {
    let folder = folder(&[("empty/notes.txt", b"")]);
    let (code, printed) = transcribe(&folder, &["empty", "nowhere.md"]);
    assert_eq!(code, 1);
    assert!(
        printed.starts_with("empty: there is no page here\nnowhere.md: cannot be read: "),
        "{printed}"
    );
}

#[test]
fn wrong_usage_exits_with_2() {
    let folder = folder(&[]);
    for (words, message) in [
        (
            &[][..],
            "error: expected a documentation page or a folder of pages\n",
        ),
        (
            &["--names", "mine", "a.md"],
            "error: `--names` takes `auto`, not `mine`\n",
        ),
        (
            &["--drift", "--survey", "a.md"],
            "error: `--names`, `--drift` and `--survey` cannot be combined\n",
        ),
        (
            &["--force", "a.md"],
            "error: unexpected argument `--force` for `transcribe`\n",
        ),
    ] {
        let (code, printed) = transcribe(&folder, words);
        assert_eq!(code, 2);
        assert!(printed.starts_with(message), "{printed}");
    }
}

#[test]
fn paths_in_the_repository_are_the_default() {
    let folder = folder(&[("book.md", page(BOOK, "title").as_bytes())]);
    assert_eq!(xtask(&folder, &["transcribe", "book.md"]).0, 0);
    assert!(Path::new(&folder.path().join(DRAFT)).exists());
}
