//! Names and docs that drafts take over from the tree.

use feishu_transcribe::draft::{Draft, Names, draft};
use feishu_transcribe::page;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

const PAGE: &str = r#"# 查询借阅

## 请求
名称 | 值
---|---
HTTP URL | https://open.feishu.cn/open-apis/library/v1/loans
HTTP Method | GET

### 查询参数

名称 | 类型 | 必填 | 描述
--- | --- | --- | ---
kind | int | 否 | 种类  
**可选值有**：  
- 2：续借  
- 1：初借
note | string | 否 | 备注

## 响应

### 响应体

名称 | 类型 | 描述
--- | --- | ---
code | int | 错误码
msg | string | 错误描述
data | \- | \-
items | loan\[\] | 借阅
id | string | 编号

### 响应体示例
```json
{"code": 0, "msg": "ok", "data": {"items": [{"id": "a"}]}}
```

### 错误码

HTTP状态码 | 错误码 | 描述 | 排查建议
--- | --- | --- | ---
400 | 1 | 找不到 | 请检查
400 | 2 | Shelf is full | 请检查
"#;

/// A file of the tree: what it says of loans, and of `kind`.
fn file(loan: &str, first: &str) -> String {
    format!(
        "summary: Gets a loan.\nrequest: get_loan\nurl: /open-apis/library/v1/loans/:id\nmethod: GET\n\
         query:\n  kind:\n    type: int\n    doc: Kind of the loan.\n    enum:\n      \
         1: {{name: {first}, doc: The first time.}}\n      2: {{name: again, doc: Once more.}}\n\
         response:\n  loan:\n    type: loan\n    doc: The loan.\n  loan.id:\n    type: string\n    personal: true\n    \
         doc: {loan}\nerrors:\n  1: {{status: 400, name: loan_not_found, doc: No such loan.}}\n"
    )
}

fn drafted(files: &[(&str, String)], names: Names) -> Draft {
    let page = page::read(PAGE).expect("a page");
    let schema = Schema::new(files.iter().map(|(path, text)| (*path, text.as_str())));
    draft(&Transcript::new(&page), &schema, names)
}

#[track_caller]
fn assert_lines(draft: &Draft, lines: &[&str]) {
    let text = draft.file.write();
    for line in lines {
        assert!(text.contains(&format!("{line}\n")), "{line} in\n{text}");
    }
}

#[test]
fn what_the_tree_says_is_taken_over_with_its_source() {
    let tree = [("library/v1/loan/get.yaml", file("ID of the loan.", "first"))];
    let draft = drafted(&tree, Names::Missing);
    assert_lines(
        &draft,
        &[
            "    doc: Kind of the loan. # as in library/v1/loan/get; 种类",
            "      2: {name: again, doc: Once more.} # as in library/v1/loan/get; 续借",
            "      1: {name: first, doc: The first time.} # as in library/v1/loan/get; 初借",
            "    doc: # 备注",
            "    personal: true\n    doc: ID of the loan. # as in library/v1/loan/get; 编号",
            "  1: {status: 400, name: loan_not_found, doc: No such loan.} # as in library/v1/loan/get; 找不到 请检查",
            "  2: {status: 400, name: shelf_is_full, doc: } # Shelf is full 请检查",
        ],
    );
    let draft = drafted(&tree, Names::Auto);
    assert_lines(
        &draft,
        &[
            "    doc: Kind of the loan. # as in library/v1/loan/get",
            "    doc: \"`note`\"",
            "  2: {status: 400, name: shelf_is_full, doc: \"`2`\"}",
        ],
    );
}

#[test]
fn files_that_disagree_teach_nothing_unless_one_is_nearer() {
    let far = ("shop/v1/loan/get.yaml", file("ID of the order.", "only"));
    let near = ("library/v1/loan/get.yaml", file("ID of the loan.", "first"));
    let other = ("library/v1/reader/get.yaml", file("ID.", "primary"));
    let both = drafted(&[far.clone(), near.clone()], Names::Missing);
    assert_lines(
        &both,
        &["    doc: ID of the loan. # as in library/v1/loan/get; 编号"],
    );
    let nearer = drafted(&[near.clone(), other.clone()], Names::Missing);
    assert_lines(
        &nearer,
        &["    doc: ID of the loan. # as in library/v1/loan/get; 编号"],
    );
    let elsewhere = ("library/v1/shelf/get.yaml", near.1);
    let disagree = drafted(&[far, other, elsewhere], Names::Missing);
    assert_lines(
        &disagree,
        &[
            "    doc: # 编号",
            "      1: {name: , doc: } # 初借",
            // On this they agree.
            "      2: {name: , doc: } # 续借",
            "    doc: Kind of the loan. # as in library/v1/reader/get; 种类",
        ],
    );
}

#[test]
fn other_services_teach_what_several_files_agree_on() {
    let text = file("ID of the loan.", "first");
    let files = [
        "bank/v1/loan/get.yaml",
        "shop/v1/loan/get.yaml",
        "toys/v1/loan/get.yaml",
    ];
    let files = files.map(|path| (path, text.clone()));
    let of_all = drafted(&files, Names::Missing);
    assert_lines(
        &of_all,
        &["    doc: ID of the loan. # as in bank/v1/loan/get; 编号"],
    );
    let of_two = drafted(&files[1..], Names::Missing);
    assert_lines(&of_two, &["    doc: # 编号"]);
}

#[test]
fn a_list_with_other_values_teaches_nothing() {
    let longer = file("ID of the loan.", "first").replace("2: {name: again", "3: {name: again");
    let draft = drafted(&[("library/v1/loan/get.yaml", longer)], Names::Missing);
    assert_lines(&draft, &["      2: {name: , doc: } # 续借"]);
}

#[test]
fn texts_that_only_repeat_the_wire_teach_nothing() {
    let filled = file("\"`loan.id`\"", "value_1").replace("The first time.", "\"`1`\"");
    let draft = drafted(&[("library/v1/loan/get.yaml", filled)], Names::Missing);
    assert_lines(
        &draft,
        &["    doc: # 编号", "      1: {name: , doc: } # 初借"],
    );
}

#[test]
fn types_and_named_lists_teach_too() {
    let types = "types:\n  loan:\n    doc: A loan.\n    fields:\n      id:\n        type: string\n        doc: ID of it.\n  \
                 loan_kind:\n    doc: Kind.\n    type: int\n    enum:\n      1: {name: first, doc: First.}\n      \
                 2: {name: again, doc: Again.}\n";
    let user = file("ID of it.", "first");
    let list = user.find("    enum:\n").expect("a list");
    let end = user.find("response:").expect("a response");
    let user = format!("{}    enum: loan_kind\n{}", &user[..list], &user[end..]);
    let user = user.replace("method: GET\n", "method: GET\nuses: [loan_kind]\n");
    let files = [
        ("library/v1/types.yaml", types.to_owned()),
        (
            "library/v1/reader/get.yaml",
            user.replace("type: loan\n", "type: borrowing\n"),
        ),
    ];
    let draft = drafted(&files, Names::Missing);
    assert_lines(
        &draft,
        &["      1: {name: first, doc: First.} # as in library/v1/reader/get; 初借"],
    );
}

#[test]
fn lists_that_a_file_declares_for_itself_teach_too() {
    let own = file("ID of the loan.", "first");
    let list = own.find("    enum:\n").expect("a list");
    let end = own.find("response:").expect("a response");
    let values = own[list..end].to_owned();
    let own = own.replace(&values, "    enum: loan_kind\n");
    let other = values.replace("first", "other");
    let own = format!(
        "{own}types:\n  other_kind:\n    doc: Other.\n    type: int\n{other}  loan_kind:\n    doc: Kind.\n    type: int\n{values}"
    );
    let draft = drafted(&[("library/v1/reader/get.yaml", own)], Names::Missing);
    let line = "      1: {name: first, doc: The first time.} # as in library/v1/reader/get; 初借";
    assert_lines(&draft, &[line]);
}

#[test]
fn a_request_is_named_in_the_pattern_of_others() {
    let list = |request: &str| file("ID.", "first").replace("get_loan", request);
    let files = [
        ("library/v1/book/list.yaml", list("list_books")),
        ("library/v1/story/list.yaml", list("list_stories")),
        ("library/v1/shelf/list.yaml", list("list_all_shelves")),
    ];
    let draft = drafted(&files, Names::Missing);
    assert_lines(
        &draft,
        &["request: list_loans # as in library/v1/book/list"],
    );
    let draft = drafted(&files[1..], Names::Missing);
    assert_lines(&draft, &["request: # such as list_loan"]);
}

#[test]
fn no_two_errors_get_one_name() {
    let tree = file("ID.", "first").replace("loan_not_found", "shelf_is_full");
    let draft = drafted(&[("library/v1/loan/get.yaml", tree)], Names::Auto);
    assert_lines(&draft, &["  2: {status: 400, name: error_2, doc: \"`2`\"}"]);
}
