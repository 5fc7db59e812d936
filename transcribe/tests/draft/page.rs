//! Small made-up pages.

use feishu_transcribe::draft::{Names, draft};
use feishu_transcribe::page::{self, Page};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

/// A page about `GET /open-apis/library/v1/{resource}` with these rows, between pipes, in its response, and what follows them.
pub fn responding(resource: &str, rows: &str) -> Page {
    read(resource, "GET", "", rows)
}

/// A page about `POST /open-apis/library/v1/{resource}` with these rows, between pipes, in its body and in its response.
pub fn posting(resource: &str, body: &str, rows: &str) -> Page {
    let table = "### 请求体\n\n| 名称 | 类型 | 必填 | 描述 |\n| --- | --- | --- | --- |\n";
    read(resource, "POST", &format!("{table}{body}\n"), rows)
}

fn read(resource: &str, method: &str, body: &str, rows: &str) -> Page {
    let text = format!(
        "# 页\n\n## 请求\n| 名称 | 值 |\n| --- | --- |\n\
         | HTTP URL | https://open.feishu.cn/open-apis/library/v1/{resource} |\n| HTTP Method | {method} |\n\n{body}\
         ## 响应\n\n### 响应体\n\n| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| code | int | 错误码 |\n\
         | msg | string | 描述 |\n| data | - | - |\n{rows}"
    );
    page::read(&text).expect("a page")
}

/// The text of a page's draft, with names filled in.
pub fn drafted(page: &Page) -> String {
    let draft = draft(&Transcript::new(page), &Schema::default(), Names::Auto);
    draft.file.write()
}
