//! Takes answers of every kind for a file.
#![no_main]

use std::path::{Component, Path};

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::request::InvalidParameter;
use feishu_openapi::testing::{Reply, ScriptedTransport};
use feishu_openapi::wire::RequestWriter;
use feishu_openapi::{
    Client, DownloadRequest, DownloadedFile, Endpoint, Error, HttpResponse, Request,
};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::Builder;

#[derive(Clone)]
struct GetFile;

impl Request for GetFile {
    type Response = ();

    const ENDPOINT: &'static Endpoint = ListInterviews::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

impl DownloadRequest for GetFile {}

type Answer = (Option<u16>, Option<Vec<u8>>, Option<Vec<u8>>, Vec<u8>);

fuzz_target!(|answer: Answer| {
    let (status, disposition, content_type, body) = answer;
    let headers = [
        ("content-disposition", disposition),
        ("content-type", content_type),
    ];
    let headers = headers.into_iter();
    let response = HttpResponse {
        status: status.unwrap_or(200),
        headers: headers
            .filter_map(|(name, value)| Some((name.to_owned(), value?)))
            .collect(),
        body: body.clone(),
    };
    let (result, written) = download(response);
    match result {
        Ok(file) => {
            assert_eq!(written, body);
            assert!(file.name.is_none_or(|name| is_safe(&name)));
        }
        Err(error) => {
            assert_eq!(written, b"");
            let line = error.to_string();
            assert!(!line.contains(char::is_control), "{line:?}");
        }
    }
});

fn download(response: HttpResponse) -> (Result<DownloadedFile, Error>, Vec<u8>) {
    let mut runtime = Builder::new_current_thread();
    runtime.enable_time().start_paused(true);
    let client = Client::builder()
        .tenant_access_token("t-1")
        .transport(ScriptedTransport::new([Reply::response(response)]))
        .max_attempts(1)
        .build()
        .expect("the options are right");
    let mut written = Vec::new();
    let runtime = runtime.build().expect("a runtime starts");
    let result = runtime.block_on(client.download(&GetFile, &mut written));
    (result, written)
}

fn is_safe(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    parts.next() == Some(Component::Normal(name.as_ref()))
        && parts.next().is_none()
        && name.len() <= 255
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name.contains(|c: char| c.is_control() || "<>:\"/\\|?*".contains(c))
}
