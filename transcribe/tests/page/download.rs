//! Pages whose answer is a file.

use feishu_transcribe::page::{Page, read};

use crate::support::remarks;

fn page_of(response: &str) -> Page {
    let text = format!(
        "# 下载封面\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://a.cn/x\nHTTP Method | GET\n\n## 响应\n{response}\n"
    );
    read(&text).expect("readable")
}

#[test]
fn words_may_say_that_the_answer_is_a_file() {
    let page = page_of("### 响应体\n\n成功时返回封面的二进制流。\n");
    assert!(page.is_download);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn a_page_without_response_is_taken_for_a_download_with_a_remark() {
    let page = page_of("");
    assert!(page.is_download);
    assert_eq!(
        remarks(&page),
        ["the page describes no response, which is assumed to be a file"]
    );
    assert_eq!(page.remarks[0].line, 8);
}

#[test]
fn fields_beside_a_file_are_remarked() {
    let page =
        page_of("返回文件流。\n### 响应体\n名称 | 类型 | 描述\n---|---|---\ncode | int | 失败时\n");
    assert!(page.is_download);
    assert_eq!(
        remarks(&page),
        ["the response is a file, but the page has a table of its fields too"]
    );
}

#[test]
fn other_pages_are_no_downloads() {
    let table = "### 响应体\n名称 | 类型 | 描述\n---|---|---\nfile_name | string | 文件流的名称\n";
    assert!(!page_of(table).is_download);
    let example = "### 响应体示例\n```json\n{\"code\": 0}\n```\n";
    assert!(!page_of(example).is_download);
}
