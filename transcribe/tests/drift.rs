//! A schema file that agrees with its page, and pages that say one thing otherwise.

use feishu_transcribe::draft::{Names, draft};
use feishu_transcribe::drift::differences;
use feishu_transcribe::page;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

const PAGE: &str = include_str!("drafts/list_with_pages/page.md");
const TYPES: &str = include_str!("drafts/schema/library/v1/types.yaml");

/// What `new` says otherwise than the file that was drafted from `old`, its text changed by `edit`.
fn between(old: &str, new: &str, edit: impl Fn(String) -> String) -> Vec<String> {
    let old = page::read(old).expect("a page");
    let new = page::read(new).expect("a page");
    let types = ("library/v1/types.yaml", TYPES);
    let draft = draft(&Transcript::new(&old), &Schema::new([types]), Names::Auto);
    let text = edit(draft.file.write());
    let schema = Schema::new([types, (draft.file.path.as_str(), text.as_str())]);
    let differences = differences(&new, &schema, &draft.file.path);
    differences
        .into_iter()
        .flat_map(|each| each.changes)
        .collect()
}

/// What the page says otherwise after a change, of which there must be something to change.
fn after(from: &str, to: &str) -> Vec<String> {
    assert!(PAGE.contains(from), "{from}");
    between(PAGE, &PAGE.replacen(from, to, 1), |text| text)
}

#[test]
fn a_page_and_its_own_file_agree() {
    assert_eq!(between(PAGE, PAGE, |text| text), [""; 0]);
}

#[test]
fn order_and_words_do_not_count() {
    let row = "shelf | string | 否 | 书架编号（不允许 shelf、author 同时为空）  \n**示例值**：7\n";
    let without = PAGE.replacen(row, "", 1);
    let later = "since | string";
    let moved = without.replacen(later, &format!("{row}{later}"), 1);
    let other_words = moved.replace("书名", "标题");
    assert_ne!(other_words, PAGE);
    assert_eq!(between(PAGE, &other_words, |text| text), [""; 0]);
}

#[test]
fn what_the_author_added_does_not_count() {
    let edited = |text: String| {
        text.replace(
            "    type: string\n    example: \"7\"\n",
            "    type: string\n    personal: true\n    example: other\n",
        )
        .replace("request: list_book", "request: find_books")
    };
    assert_eq!(between(PAGE, PAGE, edited), [""; 0]);
}

#[test]
fn a_row_or_type_that_an_erratum_explains_does_not_count() {
    let edited = |errata: &str| {
        let text = |text: String| {
            let row = "  shelf:\n    type: string\n";
            assert!(text.contains(row), "{text}");
            let rows = "  floor:\n    type: int\n    doc: Floor.\n  shelf:\n    type: int\n";
            text.replacen(row, rows, 1) + errata
        };
        between(PAGE, PAGE, text)
    };
    let differing = [
        "query.floor: removed (int)",
        "query.shelf: type int -> string",
    ];
    assert_eq!(edited(""), differing);
    let of = |place: &str| format!("  - at: {place}\n    reason: Only the text has it.\n");
    assert_eq!(edited(&of("query.floor")), differing[1..]);
    let both = of("query.floor") + &of("query.shelf");
    assert_eq!(edited(&both), [""; 0]);
}

#[test]
fn the_smallest_page_size_is_the_authors() {
    let edited = |text: String| {
        let min = "    min: 1 # the page states no minimum; 0 and less are refused here\n";
        assert!(text.contains(min));
        text.replace(min, "    min: 0\n")
    };
    assert_eq!(between(PAGE, PAGE, edited), [""; 0]);
}

/// What is written on the page, what in its place, and a line that says so.
const CHANGES: &[(&str, &str, &str)] = &[
    (
        "- 最大值：`50`",
        "- 最大值：`200`",
        "query.page_size: max 50 -> 200",
    ),
    (
        "**默认值**：`20`",
        "**默认值**：`10`",
        "query.page_size: default 20 -> 10",
    ),
    (
        "page_token | string | 否",
        "page_token | string | 是",
        "query.page_token: required true added",
    ),
    (
        "title | text_pair",
        "title | string",
        "response.items.title: type text_pair -> string",
    ),
    (
        "mobile | string | 电话",
        "phone | string | 电话",
        "response.items.reader.mobile: removed (string)",
    ),
    (
        "- 2：借出",
        "- 2：借出  \n- 4：遗失",
        "response.items.state: value 4 added",
    ),
    (
        "- call_number：",
        "- call_no：",
        "query.id_kind: value call_number removed",
    ),
    (
        "(library:isbn:readonly)",
        "(library:isbn)",
        "query.id_kind: value isbn (scopes library:isbn:readonly) -> (scopes library:isbn)",
    ),
    (
        "(library:book:readonly)",
        "(library:books)",
        "scopes: library:books added",
    ),
    (
        "(library:reader:readonly)",
        "(library:reader)",
        "field_scopes: library:reader:readonly removed",
    ),
    (
        "(library:reader.mobile:readonly)",
        "(library:reader.mobile)",
        "response.items.reader.mobile: scope library:reader.mobile added",
    ),
    (
        "1000 次/分钟、50 次/秒",
        "50 次/秒",
        "rate_limit: 1000/minute removed",
    ),
    ("自建应用、商店应用", "自建应用", "app_types: store removed"),
    (
        "`tenant_access_token`",
        "`user_access_token`",
        "token_types: user added",
    ),
    (
        "500 | 1990001",
        "503 | 1990001",
        "errors.1990001: status 500 -> 503",
    ),
    (
        "400 | 1990002 | 参数错误",
        "400 | 1990003 | 参数错误",
        "errors.1990003: added",
    ),
];

#[test]
fn each_change_of_the_page_is_a_line() {
    for (from, to, line) in CHANGES {
        let found = after(from, to);
        assert!(found.iter().any(|each| each == line), "{line}: {found:#?}");
    }
}

#[test]
fn a_scope_that_a_field_no_longer_needs_is_reported() {
    assert_eq!(
        after("查看电话(library:reader.mobile:readonly)", "查看电话"),
        [
            "field_scopes: library:reader.mobile:readonly removed",
            "response.items.reader.mobile: scope library:reader.mobile:readonly removed",
        ]
    );
}

#[test]
fn a_row_below_a_shared_type_is_named_by_its_whole_path() {
    let page = PAGE
        .replacen(
            "en | string | 英文书名",
            "en | string | 英文书名\nfr | string | 法文书名",
            1,
        )
        .replacen(r#""en": "One""#, r#""en": "One", "fr": "Un""#, 1);
    let found = between(PAGE, &page, |text| text);
    assert!(
        found.contains(&"response.items.title.fr: added (string)".to_owned()),
        "{found:#?}"
    );
}

#[test]
fn what_is_required_is_not_taken_for_prose() {
    let row = "renew | boolean | 否 | 是否续借，必填  \n- `true`：必填  \n- `false`：选填\n";
    let optional = include_str!("drafts/said_in_prose/page.md").replacen(
        "renew | boolean | 否 | 是否续借  \n- `true`：续借  \n- `false`：不续借\n",
        row,
        1,
    );
    let required = optional.replacen("renew | boolean | 否", "renew | boolean | 是", 1);
    assert_ne!(optional, required);
    assert_eq!(
        between(&required, &optional, |text| text),
        ["body.renew: required true removed"]
    );
}

#[test]
fn what_the_author_took_from_prose_does_not_count() {
    let page =
        include_str!("drafts/said_in_prose/page.md").replacen("借书台 -", "借书台，默认为东 -", 1);
    let edited = |text: String| {
        text.replace(
            "    doc: \"`days`\"",
            "    default: 30\n    doc: \"`days`\"",
        )
        .replace("    doc: \"`desk`\"", "    default: 1\n    doc: \"`desk`\"")
    };
    assert_eq!(between(&page, &page, edited), [""; 0]);
    let silent = page.replacen("默认为东", "", 1);
    assert_eq!(
        between(&page, &silent, edited),
        ["body.desk: default 1 removed"]
    );
}

#[test]
fn a_header_that_has_become_required_is_reported() {
    let page = include_str!("drafts/headers/page.md");
    let newer = page.replacen(
        "X-Library-Desk | string | 否",
        "X-Library-Desk | string | 是",
        1,
    );
    assert_eq!(
        between(page, &newer, |text| text),
        ["headers.X-Library-Desk: required true added"]
    );
}

/// A flat page without an example, on which `note` may be a field of the shelf or of its place.
const OPEN: &str = "# 书架

## 请求
名称 | 值
---|---
HTTP URL | https://open.feishu.cn/open-apis/library/v1/shelves/:shelf_id
HTTP Method | PUT

### 路径参数

名称 | 类型 | 描述
---|---|---
shelf_id | string | 书架编号

### 请求体

名称 | 类型 | 必填 | 描述
---|---|---|---
shelf | shelf | 是 | 书架
place | place | 否 | 位置
floor | int | 否 | 楼层
note | string | 否 | 备注

## 响应

### 响应体

名称 | 类型 | 描述
---|---|---
code | int | 错误码
msg | string | 错误描述
";

/// The same file, in which a person has put `note` where they know it to be.
fn with_note_in_shelf(text: &str) -> String {
    assert!(text.contains("  shelf.place.note:"), "{text}");
    text.replace("  shelf.place.note:", "  shelf.note:")
}

#[test]
fn a_flat_page_is_read_in_the_light_of_its_file() {
    assert_eq!(
        between(OPEN, OPEN, |text| with_note_in_shelf(&text)),
        [""; 0]
    );
}

#[test]
fn a_row_that_is_new_on_a_flat_page_stands_where_the_example_shows_it() {
    let row = "note | string | 否 | 备注\n";
    let example = "{\"shelf\": {\"place\": {\"wing\": \"东\", \"floor\": 1}, \"label\": \"A\"}}";
    let example = format!("\n### 请求体示例\n```json\n{example}\n```\n\n## 响应\n");
    let newer = OPEN
        .replacen(
            row,
            &format!("{row}wing | string | 否 | 区域\nlabel | string | 否 | 标签\n"),
            1,
        )
        .replacen("\n## 响应\n", &example, 1);
    assert_eq!(
        between(OPEN, &newer, |text| text),
        [
            "body.shelf.label: added (string)",
            "body.shelf.place.wing: added (string)"
        ]
    );
}

#[test]
fn a_row_that_has_left_its_object_on_a_flat_page_is_reported() {
    let note = "note | string | 否 | 备注\n";
    let shelf = "shelf | shelf | 是 | 书架\n";
    let moved = OPEN
        .replacen(note, "", 1)
        .replacen(shelf, &format!("{note}{shelf}"), 1);
    assert_eq!(
        between(OPEN, &moved, |text| with_note_in_shelf(&text)),
        [
            "body.note: added (string)",
            "body.shelf.note: removed (string)"
        ]
    );
}

#[test]
fn a_difference_shows_the_row_of_the_page() {
    let old = page::read(PAGE).expect("a page");
    let newer = PAGE.replacen("shelf | string", "shelf | int", 1);
    let new = page::read(&newer).expect("a page");
    let types = ("library/v1/types.yaml", TYPES);
    let file = draft(&Transcript::new(&old), &Schema::new([types]), Names::Auto).file;
    let text = file.write();
    let schema = Schema::new([types, (file.path.as_str(), text.as_str())]);
    let found = differences(&new, &schema, &file.path);
    let shown = found[0].on_page.as_ref().expect("a row");
    let line = newer.lines().position(|line| line.starts_with("shelf |"));
    assert_eq!(shown.line, line.map(|line| line + 1));
    assert_eq!(
        shown.yaml,
        "  shelf:\n    type: int\n    example: 7\n    doc: # 书架编号（不允许 shelf、author 同时为空）\n"
    );
}

#[test]
fn a_scope_of_a_types_field_that_another_page_tells_does_not_count() {
    let page = include_str!("drafts/types_that_hold_themselves/page.md");
    let edited = |text: String| {
        let (head, types) = text.split_once("\ntypes:").expect("types");
        let row = "        type: string\n";
        let types = types.replacen(row, &format!("{row}        scopes: [library:type]\n"), 1);
        format!("{head}\ntypes:{types}")
    };
    assert_eq!(between(page, page, edited), [""; 0]);
}

#[test]
fn a_field_of_a_declared_type_that_has_changed_is_reported() {
    let page = include_str!("drafts/types_that_hold_themselves/page.md");
    let newer = page.replacen("id | string", "id | int", 1);
    assert_ne!(newer, page);
    assert_eq!(
        between(page, &newer, |text| text),
        ["response.subjects.id: type string -> int"]
    );
}
