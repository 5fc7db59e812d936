//! The faults of rows 1–65 that an answer can have without a socket.

use std::time::Duration;

use feishu_openapi_runtime::TransportErrorKind;
use feishu_openapi_runtime::testing::Reply;

const FAULTS: [fn() -> Reply; 14] = [
    || Reply::error(TransportErrorKind::Connect),
    || Reply::error(TransportErrorKind::Broken),
    || Reply::error(TransportErrorKind::Timeout).after(Duration::from_secs(15)),
    || Reply::error(TransportErrorKind::Malformed),
    || Reply::error(TransportErrorKind::Encoding),
    Reply::never,
    || Reply::json(502, "<html>bad gateway</html>"),
    || Reply::json(503, "").after(Duration::from_secs(5)),
    || Reply::failure(500, 1_002_001, "internal"),
    || Reply::failure(429, 99_991_400, "slow down").header("x-ogw-ratelimit-reset", "3"),
    || Reply::failure(400, 99_991_400, "slow down"),
    || Reply::json(200, "<html>a captive portal</html>"),
    || Reply::json(200, r#"{"code":0,"data":{"items":[0,1"#),
    || Reply::json(200, ""),
];

/// A fault in one of a hundred answers.
pub fn pick(random: &mut fastrand::Rng) -> Option<Reply> {
    (random.u32(..100) == 0).then(|| FAULTS[random.usize(..FAULTS.len())]())
}
