//! Which types several pages of a service share, when names are filled in.

use feishu_notation::File;
use feishu_transcribe::draft::{Names, draft, paths, shared_types};
use feishu_transcribe::page::Page;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

use crate::page::{posting, responding as page};

const LOCAL: &str = "| └ place | address | 地址 |\n| └└ city | string | 城市 |\n";

fn transcripts(pages: &[Page]) -> Vec<Transcript<'_>> {
    pages.iter().map(Transcript::new).collect()
}

/// The files of types that the pages share.
fn shared(transcripts: &[Transcript<'_>], schema: &Schema) -> Vec<File> {
    let places: Vec<String> = transcripts
        .iter()
        .map(|transcript| paths(transcript, schema).remove(0))
        .collect();
    let pages = places.iter().map(String::as_str).zip(transcripts);
    shared_types(pages, schema, Names::Page)
}

/// The same, as text.
fn written(pages: &[Page]) -> String {
    let files = shared(&transcripts(pages), &Schema::default());
    files.iter().map(File::write).collect()
}

#[test]
fn a_type_of_several_endpoints_is_declared_once_for_their_service() {
    let pages = [page("books", LOCAL), page("films", LOCAL)];
    let transcripts = transcripts(&pages);
    let files = shared(&transcripts, &Schema::default());
    assert_eq!(files[0].path, "library/v1/types.yaml");
    assert_eq!(
        files[0].write(),
        "types:\n  address:\n    doc: 地址\n    fields:\n      city:\n        type: string\n        doc: 城市\n"
    );
    let schema = Schema::default().with(files);
    for transcript in &transcripts {
        let text = draft(transcript, &schema, Names::Page).file.write();
        assert!(text.contains("\nuses: [address]\n"), "{text}");
        assert!(text.contains("  place:\n    type: address\n"), "{text}");
        assert!(!text.contains("city"), "{text}");
    }
}

#[test]
fn other_fields_or_another_service_share_nothing() {
    let other = LOCAL.replace("city", "street");
    assert_eq!(written(&[page("books", LOCAL), page("films", &other)]), "");
    let mut far = page("films", LOCAL);
    far.url.value = far.url.value.replace("library", "cinema");
    assert_eq!(written(&[page("books", LOCAL), far]), "");
}

#[test]
fn two_pages_of_one_endpoint_share_nothing() {
    assert_eq!(written(&[page("books", LOCAL), page("books", LOCAL)]), "");
}

#[test]
fn the_type_that_most_endpoints_have_gets_the_name() {
    let other = LOCAL.replace("city", "street");
    let rows = [&other, &other, LOCAL, LOCAL, LOCAL];
    let pages: Vec<Page> = ["a", "b", "c", "d", "e"]
        .iter()
        .zip(rows)
        .map(|(name, rows)| page(name, rows))
        .collect();
    assert!(written(&pages).contains("      city:\n"));
    let transcripts = transcripts(&pages);
    let schema = Schema::default().with(shared(&transcripts, &Schema::default()));
    let text = draft(&transcripts[0], &schema, Names::Page).file.write();
    assert!(text.contains("  place.street:\n"), "{text}");
    assert!(!text.contains("uses:"), "{text}");
}

#[test]
fn times_that_are_written_otherwise_share_nothing() {
    let at = |unit: &str| {
        format!("| └ stay | stay | 停留 |\n| └└ begin | string | 开始时间，{unit}时间戳 |\n")
    };
    let [seconds, milliseconds] = [at("秒级"), at("毫秒级")];
    let same = [page("books", &seconds), page("films", &seconds)];
    assert!(written(&same).contains("format: unix_seconds"));
    assert_eq!(
        written(&[page("books", &seconds), page("films", &milliseconds)]),
        ""
    );
}

/// A row with a list of two values.
fn list(second: &str) -> String {
    format!("| └ state | int | 状态<br>可选值有：<br>- 1：进行<br>- 2：{second} |\n")
}

#[test]
fn a_list_of_several_endpoints_is_declared_once_if_its_values_mean_the_same() {
    let same = [page("books", &list("结束")), page("films", &list("结束"))];
    let text = written(&same);
    assert!(
        text.starts_with("types:\n  state:\n    type: int\n    doc: 状态\n    enum:\n"),
        "{text}"
    );
    let other = [page("books", &list("结束")), page("films", &list("取消"))];
    assert_eq!(written(&other), "");
}

#[test]
fn a_name_that_a_page_also_has_for_another_list_is_left_to_it() {
    let twice = "| └ first | term | 一 |\n| └└ state | string | 状态<br>可选值有：<br>- a：甲<br>- b：乙 |\n\
                 | └ second | span | 二 |\n| └└ state | string | 状态<br>可选值有：<br>- a：甲<br>- b：乙 |\n";
    let rows = format!("{}{twice}", list("结束"));
    let pages = [
        page("books", &list("结束")),
        page("films", &list("结束")),
        page("plays", &rows),
    ];
    let transcripts = transcripts(&pages);
    let schema = Schema::default().with(shared(&transcripts, &Schema::default()));
    let text = draft(&transcripts[2], &schema, Names::Page).file.write();
    assert!(!text.contains("uses: [state]"), "{text}");
    assert!(text.contains("    type_name: "), "{text}");
}

#[test]
fn a_type_with_the_name_of_a_request_is_left_to_its_page() {
    let rows = LOCAL.replace("address", "get_book");
    let pages = [page("books", &rows), page("films", &rows)];
    let transcripts = transcripts(&pages);
    let schema = Schema::default().with(shared(&transcripts, &Schema::default()));
    let texts: Vec<String> = transcripts
        .iter()
        .map(|transcript| draft(transcript, &schema, Names::Page).file.write())
        .collect();
    assert!(texts[0].contains("\nrequest: get_book\n"), "{}", texts[0]);
    assert!(!texts[0].contains("uses:"), "{}", texts[0]);
    assert!(texts[1].contains("uses: [get_book]"), "{}", texts[1]);
}

#[test]
fn what_is_in_doubt_on_its_page_is_not_shared() {
    let odd_value = "| └ state | int | 状态<br>可选值有：<br>- 1：进行<br>- 1a：停 |\n";
    let unread = "\n### 其他\n\n| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| a | int | 一 |\n";
    let in_doubt = [
        format!("{LOCAL}{odd_value}"),
        format!("{LOCAL}{unread}"),
        LOCAL.replace('└', ""),
    ];
    for rows in in_doubt {
        let doubtful = page("books", &rows);
        let doubts = draft(&Transcript::new(&doubtful), &Schema::default(), Names::Page).doubts;
        assert!(!doubts.is_empty(), "{rows}");
        let mut pages = vec![doubtful, page("films", LOCAL)];
        assert_eq!(written(&pages), "", "{rows}");
        pages.push(page("plays", LOCAL));
        assert!(written(&pages).contains("  address:\n"), "{rows}");
    }
}

#[test]
fn types_of_bodies_are_not_shared() {
    let rows = "| place | address | 是 | 地址 |\n| └ city | string | 是 | 城市 |\n";
    let pages = ["books", "films"].map(|resource| posting(resource, rows, ""));
    assert_eq!(written(&pages), "");
}

#[test]
fn a_name_is_given_to_one_type() {
    let above = "types:\n  address:\n    doc: An address.\n    fields:\n      id: {type: string, doc: ID.}\n";
    let above = Schema::new([("types.yaml", above)]);
    let pages = [page("books", LOCAL), page("films", LOCAL)];
    assert!(shared(&transcripts(&pages), &above).is_empty());

    let twins = [LOCAL, LOCAL].map(|rows| rows.replace("address", "homeAddress"));
    let twins = format!(
        "{}{}",
        twins[0],
        twins[1]
            .replace("place", "home")
            .replace("homeAddress", "home_address")
    );
    let text = written(&[page("books", &twins), page("films", &twins)]);
    assert_eq!(text.matches("city:").count(), 1, "{text}");
}

#[test]
fn what_a_person_declared_is_left_as_it_is() {
    let declared =
        "types:\n  shelf:\n    doc: A shelf.\n    fields:\n      id: {type: string, doc: ID.}\n";
    let schema = Schema::new([("library/v1/types.yaml", declared)]);
    let pages = [page("books", LOCAL), page("films", LOCAL)];
    assert!(shared(&transcripts(&pages), &schema).is_empty());
}

#[test]
fn an_example_that_contradicts_a_shared_type_is_an_erratum_where_it_is_used() {
    let example = "\n### 响应体示例\n```json\n{\"code\": 0, \"data\": {\"place\": {\"city\": \"a\", \"planet\": \"b\"}}}\n```\n";
    let mut pages = vec![page("books", LOCAL), page("films", LOCAL)];
    pages.push(page("plays", &format!("{LOCAL}{example}")));
    let transcripts = transcripts(&pages);
    let schema = Schema::default().with(shared(&transcripts, &Schema::default()));
    let text = draft(&transcripts[2], &schema, Names::Page).file.write();
    let reason = "  - at: response.place\n    reason: The page's example contradicts the shared type `address` at `planet`.\n";
    assert!(text.contains(reason), "{text}");
}

/// Whether a page with these rows takes a type of the tree for its own.
fn takes(rows: &str, types: &str) -> bool {
    let schema = Schema::new([("library/v1/types.yaml", types)]);
    let page = page("books", rows);
    let text = draft(&Transcript::new(&page), &schema, Names::Page)
        .file
        .write();
    text.contains("uses:")
}

#[test]
fn a_type_that_holds_another_is_taken_from_the_tree() {
    let types = "types:\n  address:\n    doc: An address.\n    fields:\n      city: {type: city, doc: City.}\n\
                 \x20 city:\n    doc: A city.\n    fields:\n      label: {type: string, doc: Label.}\n";
    let rows =
        "| └ place | address | 地点 |\n| └└ city | city | 市 |\n| └└└ label | string | 名 |\n";
    assert!(takes(rows, types));
    assert!(!takes(&rows.replace("label", "code"), types));
}

#[test]
fn a_type_with_another_list_is_not_taken_from_the_tree() {
    let types = "types:\n  loan:\n    doc: A loan.\n    fields:\n      state:\n        type: int\n        doc: State.\n\
                 \x20       enum:\n          1: {name: open, doc: Open.}\n          2: {name: over, doc: Over.}\n";
    let rows = |second: &str| {
        let list = list("结束").replace("- 2", second).replacen("└", "└└", 1);
        format!("| └ loan | loan | 借阅 |\n{list}")
    };
    assert!(takes(&rows("- 2"), types));
    assert!(!takes(&rows("- 3"), types));
}

#[test]
fn a_body_takes_a_type_of_the_tree_unless_it_has_rules_of_its_own() {
    let types = "types:\n  address:\n    doc: An address.\n    fields:\n      city: {type: string, doc: City.}\n";
    let schema = Schema::new([("library/v1/types.yaml", types)]);
    let takes = |row: &str| {
        let body = format!("| place | address | 否 | 地址 |\n| └ city | string | {row} |\n");
        let page = posting("books", &body, "");
        let text = draft(&Transcript::new(&page), &schema, Names::Page)
            .file
            .write();
        text.contains("uses:")
    };
    assert!(takes("否 | 城市"));
    assert!(!takes("是 | 城市"));
    assert!(!takes(
        "否 | 城市<br>**数据校验规则**：<br>- 长度范围：`1` ～ `20` 字符"
    ));
}
