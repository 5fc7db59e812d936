//! Reading examples that people wrote.

use feishu_transcribe::example::{Example, Kind, Value, read};

/// The value in the notation of JSON, without blanks.
fn shown(value: &Value) -> String {
    match &value.kind {
        Kind::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| format!("{}:{}", member.key, shown(&member.value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        Kind::List(values) => {
            let values: Vec<String> = values.iter().map(shown).collect();
            format!("[{}]", values.join(","))
        }
        Kind::String(text) => format!("{text:?}"),
        Kind::Number(text) => text.clone(),
        Kind::Bool(value) => value.to_string(),
        Kind::Null => "null".to_owned(),
    }
}

fn remarks(example: &Example) -> Vec<String> {
    let shown =
        |remark: &feishu_transcribe::page::Remark| format!("{}: {}", remark.line, remark.text);
    example.remarks.iter().map(shown).collect()
}

/// Reads a text whose first line is line 10 of the page, and asserts what comes out.
#[track_caller]
fn assert_reads(text: &str, value: &str, expected: &[&str]) {
    let example = read(text, 10);
    let read = example.value.as_ref().map_or_else(String::new, shown);
    assert_eq!(read, value, "{text}");
    assert_eq!(remarks(&example), expected, "{text}");
}

#[test]
fn json_is_read_without_remarks() {
    assert_reads(
        r#"{"name": "a \"b\" \u4e66 \ud83d\ude00\n", "size": -1.5e3, "tags": [true, null, []], "more": {}}"#,
        r#"{name:"a \"b\" 书 😀\n",size:-1.5e3,tags:[true,null,[]],more:{}}"#,
        &[],
    );
}

#[test]
fn values_and_keys_know_their_lines() {
    let example = read(
        "{\n  \"books\": [\n    {\n      \"id\":\n        7\n    }\n  ]\n}",
        10,
    );
    let Some(Value {
        line: 10,
        kind: Kind::Object(members),
    }) = example.value
    else {
        panic!("no object on line 10");
    };
    assert_eq!((members[0].line, members[0].value.line), (11, 11));
    let Kind::List(books) = &members[0].value.kind else {
        panic!("no list");
    };
    let Kind::Object(fields) = &books[0].kind else {
        panic!("no object");
    };
    assert_eq!(
        (books[0].line, fields[0].line, fields[0].value.line),
        (12, 13, 14)
    );
}

#[test]
fn keys_keep_their_order_and_may_come_twice() {
    assert_reads(
        "{\"b\": 1,\n\"a\": 2,\n\"b\": {}}",
        "{b:1,a:2,b:{}}",
        &["12: `b` comes twice"],
    );
}

#[test]
fn comments_are_passed_over() {
    assert_reads(
        "{ // one, \"x\": 1\n \"a\": 1, # two\n /* three\n */ \"b\": \"http://x/#y\" }",
        "{a:1,b:\"http://x/#y\"}",
        &["10: a comment", "11: a comment", "12: a comment"],
    );
    assert_reads("{\"a\": 1// one\n}", "{a:1}", &["10: a comment"]);
    assert_reads("{\"a\": 1} /* open", "{a:1}", &["10: a comment"]);
}

#[test]
fn ellipses_stand_for_what_is_left_out() {
    let left_out = "10: something is left out here";
    assert_reads("{\"a\": [1, ...], ...}", "{a:[1]}", &[left_out, left_out]);
    assert_reads(
        "{\"a\": ..., \"b\": …}",
        "{a:null,b:null}",
        &[left_out, left_out],
    );
    assert_reads("{\"a\": {…}, ……}", "{a:{}}", &[left_out, left_out]);
    assert_reads("{\"a\": \"x...\"}", "{a:\"x...\"}", &[]);
}

#[test]
fn commas_may_lack_or_be_too_many() {
    assert_reads("{\"a\": 1,, \"b\": [1, 2,],}", "{a:1,b:[1,2]}", &[]);
    assert_reads(
        "{\"a\": 1\n\"b\": \"x\"\n\"c\": [1 2]}",
        "{a:1,b:\"x\",c:[1,2]}",
        &[],
    );
}

#[test]
fn quotes_may_be_single_or_lack() {
    assert_reads("{'a': 'x \"y\" z'}", "{a:\"x \\\"y\\\" z\"}", &[]);
    assert_reads(
        "{a: 1, b.c: open_id}",
        "{a:1,b.c:\"open_id\"}",
        &[
            "10: the key `a` is not quoted",
            "10: the key `b.c` is not quoted",
            "10: `open_id` is not quoted",
        ],
    );
    assert_reads("{\"a\": True, \"b\": None}", "{a:true,b:null}", &[]);
}

#[test]
fn words_without_quotes_may_be_values_or_numbers() {
    assert_reads(
        "{\"a\": False, \"b\": -1.5, \"c\": 1a, \"d\": None}",
        "{a:false,b:-1.5,c:\"1a\",d:null}",
        &["10: `1a` is not quoted"],
    );
}

#[test]
fn full_width_punctuation_counts_as_plain() {
    assert_reads(
        "｛“a”：“x，y”，\"b\"：［1，2］，‘c’：【】｝",
        "{a:\"x，y\",b:[1,2],c:[]}",
        &[],
    );
}

#[test]
fn words_around_the_example_are_passed_over() {
    assert_reads(
        "HTTP/1.1 200 OK\n{\"a\": 1}",
        "{a:1}",
        &["10: words before the example are not read"],
    );
    assert_reads(
        "{\"a\": 1}\n{\"b\": 2}",
        "{a:1}",
        &["11: what follows the example's end is not read"],
    );
    assert_reads("", "", &[]);
    assert_reads("\u{feff}  \n", "", &[]);
    assert_reads(
        "no example",
        "",
        &["10: words before the example are not read"],
    );
}

#[test]
fn outer_braces_may_lack() {
    assert_reads(
        "\"code\": 0,\n\"data\": {\"id\": 1}",
        "{code:0,data:{id:1}}",
        &[
            "10: the outer braces are missing",
            "10: what begins here is not closed",
        ],
    );
}

#[test]
fn a_text_that_ends_too_early_is_read_as_far_as_it_goes() {
    assert_reads(
        "{\"a\": {\n\"b\": [1, 2",
        "{a:{b:[1,2]}}",
        &[
            "11: what begins here is not closed",
            "10: what begins here is not closed",
            "10: what begins here is not closed",
        ],
    );
    assert_reads(
        "{\"a\": \"x",
        "{a:\"x\"}",
        &[
            "10: this string is not closed",
            "10: what begins here is not closed",
        ],
    );
    assert_reads(
        "{\"a\": 1, \"b\":",
        "{a:1,b:null}",
        &["10: `b` has no value", "10: what begins here is not closed"],
    );
    assert_reads(
        "{\"a",
        "{}",
        &[
            "10: this string is not closed",
            "10: `a` has no value and is not read",
            "10: what begins here is not closed",
        ],
    );
}

#[test]
fn strings_may_go_over_lines() {
    assert_reads(
        "{\"a\": \"x\ny: z\",\n\"b\": 1}",
        "{a:\"x\\ny: z\",b:1}",
        &[],
    );
}

#[test]
fn a_missing_closing_quote_costs_no_more_than_the_line() {
    assert_reads(
        "{\"a\": \"x,\n \"b\": \"y\n}",
        "{a:\"x\",b:\"y\"}",
        &[
            "10: this string is not closed",
            "11: this string is not closed",
        ],
    );
}

#[test]
fn quotes_inside_a_string_may_lack_escapes() {
    assert_reads(
        "{\"a\": \"x \"y\" z\", \"b\": 1}",
        "{a:\"x \\\"y\\\" z\",b:1}",
        &["10: a quote inside this string is not escaped"],
    );
    assert_reads(
        "{\"a\": \"{\"text\":\"x\", \"n\": [1]}\",\n\"b\": \"[\"x\",\"y\"]\"}",
        "{a:\"{\\\"text\\\":\\\"x\\\", \\\"n\\\": [1]}\",b:\"[\\\"x\\\",\\\"y\\\"]\"}",
        &[
            "10: the quotes inside this string are not escaped",
            "11: the quotes inside this string are not escaped",
        ],
    );
}

#[test]
fn brackets_that_do_not_match_close_as_little_as_possible() {
    assert_reads(
        "{\"a\": [{\"b\": 1], \"c\": 2}",
        "{a:[{b:1}],c:2}",
        &["10: this bracket closes nothing"],
    );
    assert_reads(
        "{\"a\": {\"b\": 1], \"c\": 2}}",
        "{a:{b:1,c:2}}",
        &["10: this bracket closes nothing"],
    );
}

#[test]
fn keys_without_values_and_values_without_keys_are_left_out() {
    assert_reads(
        "{\"a\", {\"x\": 1}, \"b\": , \"c\" {\"d\": 1}}",
        "{b:null,c:{d:1}}",
        &[
            "10: `a` has no value and is not read",
            "10: a value without a key is not read",
            "10: `b` has no value",
            "10: a colon is missing after `c`",
        ],
    );
}

#[test]
fn deep_nesting_is_cut_off() {
    let open = "{\"a\":[".repeat(50_000);
    let example = read(&open, 1);
    assert!(example.remarks[0].text.contains("deeper"));
    let closed = format!(
        "{{\"a\": {}{}, \"b\": 1}}",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    assert_eq!(read(&closed, 1).remarks.len(), 1);
    let whole = read(&closed, 1).value.expect("an object");
    let Kind::Object(members) = whole.kind else {
        panic!("no object");
    };
    assert_eq!(members[1].key, "b");
}
