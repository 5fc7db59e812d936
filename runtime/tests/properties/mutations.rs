use feishu_openapi_runtime::ErrorKind;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::body::answers;
use crate::decoding::decode;
use crate::walk::paths;

#[derive(Clone, Debug)]
enum Mutation {
    Set(Index, u8),
    Remove(Index),
    Insert(Index, u8),
    Cut(Index),
}

impl Mutation {
    fn apply(&self, body: &mut Vec<u8>) {
        if body.is_empty() {
            return;
        }
        match self {
            Self::Set(at, byte) => {
                let at = at.index(body.len());
                body[at] = *byte;
            }
            Self::Remove(at) => drop(body.remove(at.index(body.len()))),
            Self::Insert(at, byte) => body.insert(at.index(body.len()), *byte),
            Self::Cut(at) => body.truncate(at.index(body.len()).max(1)),
        }
    }
}

fn mutations(bytes: impl Strategy<Value = u8> + Clone) -> impl Strategy<Value = Mutation> {
    prop_oneof![
        3 => (any::<Index>(), bytes.clone()).prop_map(|(at, byte)| Mutation::Set(at, byte)),
        1 => any::<Index>().prop_map(Mutation::Remove),
        1 => (any::<Index>(), bytes).prop_map(|(at, byte)| Mutation::Insert(at, byte)),
        1 => any::<Index>().prop_map(Mutation::Cut),
    ]
}

/// Bytes that matter in JSON, without those that a name may hold in several spellings.
fn json_bytes() -> impl Strategy<Value = u8> + Clone {
    proptest::sample::select(b"{}[]:,\"019-.etfnul x".as_slice())
}

fn mutated(mut body: Vec<u8>, mutations: &[Mutation]) -> Vec<u8> {
    for mutation in mutations {
        mutation.apply(&mut body);
    }
    body
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Property (b), the first half.
    #[test]
    fn no_body_makes_decoding_panic(
        (body, _) in answers(),
        mutations in vec(mutations(any::<u8>()), 1..4),
    ) {
        let _ = decode(&mutated(body.into_bytes(), &mutations));
    }

    #[test]
    fn no_bytes_make_decoding_panic(body in vec(any::<u8>(), 0..100)) {
        prop_assert!(decode(&body).is_err());
    }

    /// Property (b), the second half.
    #[test]
    fn the_path_of_an_error_is_one_of_the_body(
        (body, _) in answers(),
        mutations in vec(mutations(json_bytes()), 1..3),
    ) {
        let body: Vec<u8> = body.into_bytes().into_iter().filter(|byte| is_plain(*byte)).collect();
        let body = mutated(body, &mutations);
        if let (Err(error), Some(paths)) = (decode(&body), paths(&body)) {
            let is_known = error.json_path().map(|path| paths.contains(path));
            let expected = (error.kind() == ErrorKind::Decode).then_some(true);
            prop_assert_eq!(is_known, expected, "{}: {:?}", error, paths);
        }
    }
}

/// Names with escapes are shown as they were sent, so that they do not compare.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'\\'
}
