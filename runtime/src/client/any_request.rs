use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::sync::{Mutex, PoisonError};

use crate::request::InvalidParameter;
use crate::wire::RequestWriter;
use crate::{
    Client, Endpoint, Error, HttpResponse, Items, Json, Method, NextPage, PagedRequest, Pages,
    Request,
};

/// A request to an endpoint that the schema lacks, made by [`Client::get`] and its siblings.
///
/// Tokens, retries, limits, errors and paging are those of every other request.
///
/// ```no_run
/// # use feishu_openapi_runtime as feishu_openapi;
/// use feishu_openapi::{Client, Error, Json};
///
/// async fn title(client: &Client, book_id: &str) -> Result<Json, Error> {
///     let book = client
///         .get("/open-apis/library/v1/books/:book_id")
///         .path("book_id", book_id)
///         .query("language", "en")
///         .send()
///         .await?;
///     Ok(book["title"].clone())
/// }
///
/// async fn lend(client: &Client, books: Json) -> Result<(), Error> {
///     let request = client.post("/open-apis/library/v1/loans");
///     request.body(books).send().await?;
///     Ok(())
/// }
/// ```
#[derive(Clone)]
#[must_use]
pub struct AnyRequest {
    client: Client,
    endpoint: &'static Endpoint,
    path: Vec<(&'static str, String)>,
    query: Vec<(&'static str, String)>,
    body: Option<Json>,
}

/// # Endpoints that the schema lacks
impl Client {
    /// A `GET` of the path, in which `:name` stands for a parameter. It is retried after any failure that passes by itself.
    pub fn get(&self, path: &'static str) -> AnyRequest {
        AnyRequest::new(self, Method::Get, path)
    }

    /// A `POST` to the path, in which `:name` stands for a parameter. What may have been processed is not retried.
    pub fn post(&self, path: &'static str) -> AnyRequest {
        AnyRequest::new(self, Method::Post, path)
    }

    /// A `PUT` to the path, in which `:name` stands for a parameter. What may have been processed is not retried.
    pub fn put(&self, path: &'static str) -> AnyRequest {
        AnyRequest::new(self, Method::Put, path)
    }

    /// A `PATCH` of the path, in which `:name` stands for a parameter. What may have been processed is not retried.
    pub fn patch(&self, path: &'static str) -> AnyRequest {
        AnyRequest::new(self, Method::Patch, path)
    }

    /// A `DELETE` of the path, in which `:name` stands for a parameter. What may have been processed is not retried.
    pub fn delete(&self, path: &'static str) -> AnyRequest {
        AnyRequest::new(self, Method::Delete, path)
    }
}

impl AnyRequest {
    fn new(client: &Client, method: Method, path: &'static str) -> Self {
        Self {
            client: client.clone(),
            endpoint: endpoint(method, path),
            path: Vec::new(),
            query: Vec::new(),
            body: None,
        }
    }

    /// Fills `:name` of the path.
    pub fn path(mut self, name: &'static str, value: impl Display) -> Self {
        self.path.push((name, value.to_string()));
        self
    }

    /// Adds `name=value` to the query.
    pub fn query(mut self, name: &'static str, value: impl Display) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    /// Sends this object as JSON.
    pub fn body(mut self, body: impl Into<Json>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the request and gives what stands in `data`.
    ///
    /// # Errors
    ///
    /// Those of [`Client::send`].
    pub async fn send(&self) -> Result<Json, Error> {
        self.client.send(self).await
    }

    /// Sends the request and gives the answer as it is.
    ///
    /// # Errors
    ///
    /// Those of [`Client::send_raw`].
    pub async fn send_raw(&self) -> Result<HttpResponse, Error> {
        self.client.send_raw(self).await
    }

    /// What stands in `data` on all pages, which `page_token` and `has_more` lead through.
    pub fn pages(&self) -> Pages<Self> {
        self.client.pages(self)
    }

    /// The elements of `items` on all pages, or of the only list on the page if there is no `items`.
    pub fn items(&self) -> Items<Self> {
        self.client.items(self)
    }
}

impl Request for AnyRequest {
    type Response = Json;

    /// Stands for any endpoint.
    const ENDPOINT: &'static Endpoint = &Endpoint::new(Method::Get, "");

    fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    fn check(&self) -> Result<(), InvalidParameter> {
        if !self.endpoint.path.starts_with('/') {
            return Err(InvalidParameter::new("path", "must begin with a slash"));
        }
        match &self.body {
            None | Some(Json::Object(_)) => Ok(()),
            Some(_) => Err(InvalidParameter::new("body", "must be a JSON object")),
        }
    }

    fn write(&self, writer: &mut RequestWriter) {
        for (name, value) in &self.path {
            writer.path(name, value);
        }
        for (name, value) in &self.query {
            writer.query(name, value);
        }
        if let Some(Json::Object(fields)) = &self.body {
            writer.json(fields);
        }
    }
}

const PAGE_TOKEN: &str = "page_token";

impl PagedRequest for AnyRequest {
    type Item = Json;
    type Position = String;

    fn at_page(mut self, position: String) -> Self {
        self.query.retain(|(name, _)| *name != PAGE_TOKEN);
        self.query(PAGE_TOKEN, position)
    }

    fn next_page(&self, page: &Json) -> NextPage<String> {
        NextPage::by_token(page["has_more"].as_bool(), page[PAGE_TOKEN].as_str())
    }

    fn into_items(mut page: Json) -> Vec<Json> {
        let Some(fields) = page.as_object_mut() else {
            return Vec::new();
        };
        let items = fields.remove("items");
        let mut lists = fields.values_mut().filter(|value| value.is_array());
        let list = match (items, lists.next(), lists.next()) {
            (Some(items), ..) => items,
            (None, Some(list), None) => list.take(),
            _ => Json::Null,
        };
        match list {
            Json::Array(elements) => elements,
            _ => Vec::new(),
        }
    }
}

/// Does not show parameters: they may be personal.
impl fmt::Debug for AnyRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyRequest")
            .field("method", &self.endpoint.method)
            .field("path", &self.endpoint.path)
            .finish_non_exhaustive()
    }
}

/// Errors and events hold endpoints for ever. A program has as many paths as its text, so that few are kept.
fn endpoint(method: Method, path: &'static str) -> &'static Endpoint {
    static KNOWN: Mutex<BTreeMap<(&str, &str), &Endpoint>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known
        .entry((method.as_str(), path))
        .or_insert_with(|| Box::leak(Box::new(Endpoint::new(method, path))))
}
