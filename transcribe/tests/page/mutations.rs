//! Whatever the text, reading does not panic, and every line that is told lies on the page.

use feishu_transcribe::page::{Page, Row, read};

use crate::support::{body_section, cell, text_with};

/// Pseudo-random numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).expect("small")
    }
}

const PIECES: [&str; 34] = [
    "|",
    " | ",
    "`",
    "```",
    "```json\n",
    "\n",
    "\n\n",
    "  \n",
    "\r\n",
    "\\",
    "**",
    "：",
    ":",
    "- ",
    "└",
    "&nbsp;",
    "<br>",
    "](",
    "[",
    "\"",
    "{",
    "}",
    "---",
    "--- | ---\n",
    "# ",
    "### 请求体\n",
    "**可选值有**：",
    "**当值为 `a`，字段权限要求**：",
    "最大值：",
    "取值范围：1-",
    "大于",
    "默认",
    "\u{a0}",
    "名称 | 类型 | 描述\n",
];

fn pages() -> Vec<String> {
    let row = cell(&[
        "state | int\\[\\] | 是 | 状态，大于 0，最多 9 个",
        "**示例值**：[\"a\", {\"b\": \"c\\\"\"}]",
        "**可选值有**：",
        "- 1：在架",
        "- -2：借出：见[说明](https://a.cn/x)",
        "**默认值**：`1`",
        "**数据校验规则**：",
        "- 长度范围：`1` ～ `20` 字符",
        "**当值为 `1`，字段权限要求**：",
        "查看(library:book)",
    ]);
    let body = body_section(&format!("{row}\n└ id | string | 否 | 编号"));
    let example = "### 请求体示例\n```json\n{\"state\": [1]}\n```\n";
    let errors = "### 错误码\n\n错误码 | 描述\n--- | ---\n199 | 满\n";
    let front = "---\ntitle: \"书\"\nlast_remote_update: 2025-01-01\n---\n";
    let piped = "### 查询参数\n\n| 名称 | 类型 | 必填 | 描述 |\n| --- | --- | --- | --- |\n| &nbsp;&nbsp;└ `q` | `int` | 否 | 词 **可选值有**： - 1：甲 - 2：乙<br>**默认值**：`1` |\n";
    vec![
        text_with(&format!("{body}\n{example}\n{errors}")),
        format!("{front}{}", text_with(piped)),
    ]
}

/// The nearest place at or before `index` where a character begins.
fn boundary(text: &str, index: usize) -> usize {
    (0..=index)
        .rev()
        .find(|index| text.is_char_boundary(*index))
        .unwrap_or(0)
}

fn mutate(text: &mut String, numbers: &mut Numbers) {
    let start = boundary(text, numbers.below(text.len() + 1));
    let length = numbers.below(12);
    let end = boundary(text, (start + length).min(text.len())).max(start);
    match numbers.below(3) {
        0 => text.replace_range(start..end, ""),
        1 => text.insert_str(start, PIECES[numbers.below(PIECES.len())]),
        _ => {
            let copy = text[start..end].to_owned();
            let place = boundary(text, numbers.below(text.len() + 1));
            text.insert_str(place, &copy);
        }
    }
}

fn lines_of(rows: &[Row]) -> impl Iterator<Item = usize> {
    rows.iter().flat_map(|row| {
        let values = row.values.iter().map(|value| value.line);
        values.chain([row.line])
    })
}

fn assert_lines(page: &Page, text: &str) {
    let count = text.lines().count();
    let tables = [
        &page.headers,
        &page.path,
        &page.query,
        &page.body,
        &page.response,
    ];
    let examples = [&page.request_example, &page.response_example];
    let lines = tables
        .into_iter()
        .flat_map(|rows| lines_of(rows))
        .chain(page.errors.iter().map(|error| error.line))
        .chain(page.remarks.iter().map(|remark| remark.line))
        .chain(examples.into_iter().flatten().map(|example| example.line))
        .chain([page.url.line, page.method.line]);
    for line in lines {
        assert!(
            (1..=count).contains(&line),
            "line {line} of {count} in:\n{text}"
        );
    }
}

fn check(text: &str) {
    match read(text) {
        Ok(page) => assert_lines(&page, text),
        Err(error) => assert!(error.line > 0 && !error.text.is_empty(), "{error}"),
    }
}

#[test]
fn pages_that_are_changed_at_random() {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for page in pages() {
        for _ in 0..1500 {
            let mut text = page.clone();
            for _ in 0..=numbers.below(8) {
                mutate(&mut text, &mut numbers);
            }
            check(&text);
        }
    }
}

#[test]
fn pages_that_end_early() {
    for page in pages() {
        for end in page.char_indices().map(|(index, _)| index) {
            check(&page[..end]);
        }
    }
}

#[test]
fn texts_of_pieces_alone() {
    let mut numbers = Numbers(88_172_645_463_325_252);
    for _ in 0..1500 {
        let pieces: String = (0..40)
            .map(|_| PIECES[numbers.below(PIECES.len())])
            .collect();
        check(&pieces);
        check(&text_with(&pieces));
    }
}
