//! A web service that tells of the interviews of an application. It reaches Feishu through a proxy with an authority of
//! its own, gives each call 800 milliseconds, and counts calls for Prometheus.
//!
//! ```text
//! FEISHU_APP_ID=… FEISHU_APP_SECRET=… PROXY=http://proxy.example.com:8080 CA=company-ca.pem \
//!     cargo run -p feishu-programs --example interview_service
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use std::{env, fs};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use feishu_openapi::hire::v1::interview::list::{InterviewExtend, ListInterviews};
use feishu_openapi::{Client, ClientBuilder, ErrorKind, Event, Outcome};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let builder = Client::builder()
        .app(env::var("FEISHU_APP_ID")?, env::var("FEISHU_APP_SECRET")?)
        .proxy(env::var("PROXY")?)
        .root_certificate(fs::read(env::var("CA")?)?)
        .user_agent("interview-service/1.0");
    let listener = TcpListener::bind("127.0.0.1:8000").await?;
    Ok(axum::serve(listener, service(builder)?).await?)
}

/// Calls and failed calls of each endpoint.
type Counts = Arc<Mutex<BTreeMap<&'static str, (u64, u64)>>>;

fn service(builder: ClientBuilder) -> Result<Router, feishu_openapi::Error> {
    let counts = Counts::default();
    let observed = Arc::clone(&counts);
    let builder = builder.observer(move |event: &Event<'_>| {
        if let Event::CallEnded {
            endpoint, outcome, ..
        } = event
        {
            let mut counts = observed.lock().unwrap_or_else(PoisonError::into_inner);
            let (calls, failures) = counts.entry(endpoint.path).or_default();
            *calls += 1;
            *failures += u64::from(!matches!(outcome, Outcome::Succeeded));
        }
    });
    let client = builder.total_timeout(Duration::from_millis(800)).build()?;
    Ok(Router::new()
        .route(
            "/applications/{id}/interviews",
            get(interviews).with_state(client),
        )
        .route("/metrics", get(metrics).with_state(counts)))
}

async fn interviews(
    State(client): State<Client>,
    Path(application): Path<String>,
) -> Result<Json<Vec<InterviewExtend>>, (StatusCode, String)> {
    let interviews = ListInterviews::by_application_id(application).items(&client);
    let interviews = interviews.try_collect().await.map_err(|error| {
        let status = match error.kind() {
            ErrorKind::InvalidRequest => StatusCode::BAD_REQUEST,
            ErrorKind::Timeout => StatusCode::GATEWAY_TIMEOUT,
            ErrorKind::RateLimited => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_GATEWAY,
        };
        (status, error.to_string())
    })?;
    Ok(Json(interviews))
}

async fn metrics(State(counts): State<Counts>) -> String {
    let mut text = String::new();
    for (path, (calls, failures)) in counts.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        let _ = writeln!(text, "feishu_calls_total{{path=\"{path}\"}} {calls}");
        let _ = writeln!(text, "feishu_failures_total{{path=\"{path}\"}} {failures}");
    }
    text
}

#[cfg(test)]
#[path = "../../runtime/tests/support/mod.rs"]
mod support;

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use serde_json::json;
    use tower_service::Service as _;

    use super::support::{Certificate, Connection, Proxy, Response, Server, authority_pem};
    use super::*;

    /// What the service says of an application and of its calls, when this is what the platform answers.
    async fn said(answer: Response) -> (String, String) {
        let platform = Server::script([Connection::respond([answer]).tls(Certificate::Trusted)]);
        let proxy = Proxy::http(platform.address()).await;
        let builder = Client::builder()
            .tenant_access_token("t-1")
            .base_url(platform.https_url())
            .proxy(proxy.http_url())
            .root_certificate(authority_pem());
        let service = service(builder).unwrap();
        let interviews = get(&service, "/applications/7/interviews").await;
        assert_eq!(proxy.heard(), [platform.address().to_string()]);
        (interviews, get(&service, "/metrics").await)
    }

    async fn get(service: &Router, path: &str) -> String {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = service.clone().call(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        format!("{status} {}", String::from_utf8_lossy(&body))
    }

    #[tokio::test]
    async fn tells_of_interviews_and_counts_calls() {
        let page = json!({"items": [{"id": "1", "round": 2}], "has_more": false});
        let (interviews, metrics) = said(Response::ok_data(&page)).await;
        assert_eq!(interviews.get(..24), Some("200 [{\"id\":\"1\",\"round\":2"));
        assert!(metrics.contains("calls_total{path=\"/open-apis/hire/v1/interviews\"} 1\n"));
        assert!(metrics.contains("failures_total{path=\"/open-apis/hire/v1/interviews\"} 0\n"));
    }

    #[tokio::test]
    async fn a_slow_platform_is_a_gateway_timeout() {
        let (interviews, metrics) = said(Response::stall()).await;
        assert_eq!(interviews.get(..20), Some("504 GET /open-apis/h"));
        assert!(metrics.contains("failures_total{path=\"/open-apis/hire/v1/interviews\"} 1\n"));
    }
}
