use super::classify::classify;
use super::{TransportError, TransportErrorKind};

/// Reads a body, decompressed, up to a limit. Stops at the limit, so that a small body that unpacks to a
/// huge one does no harm.
pub(super) async fn read(
    response: &mut reqwest::Response,
    limit: usize,
) -> Result<Vec<u8>, TransportError> {
    // None if the body is compressed.
    let expected = response.content_length();
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(None) => return Ok(body),
            Ok(Some(chunk)) => append(&mut body, &chunk, limit)?,
            Err(error) => return Err(cut(error, body.len(), expected)),
        }
    }
}

fn append(body: &mut Vec<u8>, chunk: &[u8], limit: usize) -> Result<(), TransportError> {
    let length = body.len().saturating_add(chunk.len());
    if length > limit {
        let cause = format!("more than {limit} bytes");
        return Err(TransportError::new(TransportErrorKind::BodyTooLarge, cause));
    }
    if length > body.capacity() {
        // Twice as much as usual, but never more than the limit.
        let capacity = length.max(body.capacity().saturating_mul(2)).min(limit);
        body.reserve_exact(capacity - body.len());
    }
    body.extend_from_slice(chunk);
    Ok(())
}

fn cut(error: reqwest::Error, received: usize, expected: Option<u64>) -> TransportError {
    let error = classify(error);
    match (error.kind(), expected) {
        (TransportErrorKind::Broken, Some(expected)) => {
            error.with_context(format!("body ended after {received} of {expected} bytes"))
        }
        (TransportErrorKind::Broken, None) => {
            error.with_context(format!("body ended after {received} bytes"))
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_never_takes_more_memory_than_the_limit() {
        const LIMIT: usize = 1000;
        for size in [1, 7, 64, 250, 999, 1000] {
            let mut body = Vec::new();
            let chunk = vec![b' '; size];
            let mut taken = 0;
            while append(&mut body, &chunk, LIMIT).is_ok() {
                taken += size;
                assert_eq!(body.len(), taken);
                assert!(body.capacity() <= LIMIT, "{}", body.capacity());
            }
            assert_eq!(taken, LIMIT / size * size);
        }
    }
}
