//! One row an endpoint: the request with every parameter that it has, the line that is sent for it, and the fixtures
//! `<endpoint>.request.json` for its body and `<endpoint>.json` for an answer that fills every field.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

use feishu_openapi::Request;
use feishu_openapi::wire::{Deserialize, Serialize};
use serde_json::Value;

use crate::check::{check, fixture};
use crate::examples::Reader;

pub struct Row {
    /// Path of the endpoint in the schema.
    pub endpoint: &'static str,
    pub test: Test,
    pub reader: Reader,
}

type Test = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A function `rows` with these.
macro_rules! rows {
    ($($row:expr),* $(,)?) => {
        pub fn rows() -> Vec<$crate::table::Row> {
            vec![$($row),*]
        }
    };
}
pub(crate) use rows;

pub fn row<R>(
    endpoint: &'static str,
    line: &'static str,
    request: impl FnOnce(Body) -> R + Send + 'static,
) -> Row
where
    R: Request<Response: Serialize + Debug> + Send + Sync + 'static,
{
    let test = async move {
        let body = Body(fixture(&format!("{endpoint}.request.json")).unwrap_or_default());
        check(request(body), endpoint, line).await;
    };
    Row {
        endpoint,
        test: Box::pin(test),
        reader: Reader::new::<R>(),
    }
}

/// The fields of a body.
pub struct Body(Value);

impl Body {
    pub fn string(&self, name: &str) -> String {
        self.value(name)
    }

    pub fn strings(&self, name: &str) -> Vec<String> {
        self.list(name)
    }

    pub fn list<T: for<'de> Deserialize<'de>>(&self, name: &str) -> Vec<T> {
        let elements = self.0[name].as_array().unwrap();
        elements.iter().map(read).collect()
    }

    pub fn value<T: for<'de> Deserialize<'de>>(&self, name: &str) -> T {
        read(&self.0[name])
    }
}

/// A value by its JSON.
pub fn value<T: for<'de> Deserialize<'de>>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

/// A list by its JSON.
pub fn list<T: for<'de> Deserialize<'de>>(json: &str) -> Vec<T> {
    let elements: Vec<Value> = serde_json::from_str(json).unwrap();
    elements.iter().map(read).collect()
}

fn read<T: for<'de> Deserialize<'de>>(value: &Value) -> T {
    serde_json::from_str(&value.to_string()).unwrap()
}
