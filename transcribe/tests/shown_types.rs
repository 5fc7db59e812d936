//! Pages of one service are nested in the light of each other's examples.

use feishu_transcribe::page::{self, Page};
use feishu_transcribe::shown_types::ShownTypes;
use feishu_transcribe::transcript::Transcript;

/// A flat page on which `note` may be a field of the book or of its cover, with an example of a book.
fn page(service: &str, book: &str) -> Page {
    let text = format!(
        "# 书

## 请求
名称 | 值
---|---
HTTP URL | https://open.feishu.cn/open-apis/{service}/v1/book
HTTP Method | GET

## 响应

### 响应体

名称 | 类型 | 描述
---|---|---
code | int | 错误码
msg | string | 错误描述
data | \\- | \\-
book | book | 书
title | string | 书名
cover | cover | 封面
colour | string | 颜色
note | string | 备注

### 响应体示例
```json
{{\"code\": 0, \"msg\": \"ok\", \"data\": {{\"book\": {book}}}}}
```
"
    );
    page::read(&text).expect("a page")
}

/// The fields of the book.
fn fields<'a>(transcript: &'a Transcript<'_>) -> Vec<&'a str> {
    let book = &transcript.response[0];
    let names = book.fields.iter().map(|field| field.row.name.as_str());
    names.collect()
}

const SHORT: &str = r#"{"title": "t"}"#;
const WITH_NOTE: &str = r#"{"title": "t", "cover": {"colour": "red"}, "note": "n"}"#;

#[test]
fn a_page_learns_from_the_example_of_another_where_a_row_stands() {
    let pages = [page("library", SHORT), page("library", WITH_NOTE)];
    assert_eq!(fields(&Transcript::new(&pages[0])), ["title", "cover"]);
    let among = Transcript::among(&pages[0], &ShownTypes::of(&pages));
    assert_eq!(fields(&among), ["title", "cover", "note"]);
}

#[test]
fn a_name_may_mean_something_else_in_another_service() {
    let pages = [page("library", SHORT), page("archive", WITH_NOTE)];
    let among = Transcript::among(&pages[0], &ShownTypes::of(&pages));
    assert_eq!(fields(&among), ["title", "cover"]);
}
