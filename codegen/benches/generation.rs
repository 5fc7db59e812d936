//! What generating costs as the schema grows: each stage, the whole, and beside it the floor, `syn` and `prettyplease`
//! over the same output. Stages are cumulative and on one core.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::ItemsCount;
use feishu_codegen::{Files, Source, generate, generate_crate, stages};

fn main() {
    divan::main();
}

/// Numbers of endpoints.
const ENDPOINTS: [usize; 4] = [1, 10, 100, 1000];

/// An endpoint so many times, each with a path of its own, and what it shares. Its file stays as it is, so that times can be compared.
fn sources(endpoints: usize) -> Vec<Source> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(package.join(path)).expect("a schema file");
    let list = read("benches/list_interviews.yaml");
    let url = "url: /open-apis/hire/v1/interviews";
    assert!(
        list.contains(&format!("{url}\n")),
        "the address is to be told apart"
    );
    let endpoint = |index: usize| Source {
        path: format!("hire/v1/interview_{index}/list.yaml"),
        text: list.replace(&format!("{url}\n"), &format!("{url}_{index}\n")),
    };
    let types = Source {
        path: "types.yaml".to_owned(),
        text: read("../schema/types.yaml"),
    };
    (0..endpoints).map(endpoint).chain([types]).collect()
}

fn generated(endpoints: usize) -> Files {
    generate(&sources(endpoints)).expect("the schema has no problem")
}

fn stage(bencher: Bencher<'_, '_>, endpoints: usize, stage: fn(&[Source]) -> usize) {
    let sources = sources(endpoints);
    bencher
        .counter(ItemsCount::new(endpoints))
        .bench(|| stage(&sources));
}

#[divan::bench(args = ENDPOINTS, sample_size = 1, max_time = 10)]
fn a_read(bencher: Bencher<'_, '_>, endpoints: usize) {
    stage(bencher, endpoints, stages::read);
}

#[divan::bench(args = ENDPOINTS, sample_size = 1, max_time = 10)]
fn b_resolve(bencher: Bencher<'_, '_>, endpoints: usize) {
    stage(bencher, endpoints, stages::resolve);
}

#[divan::bench(args = ENDPOINTS, sample_size = 1, max_time = 10)]
fn c_emit(bencher: Bencher<'_, '_>, endpoints: usize) {
    stage(bencher, endpoints, stages::emit);
}

/// All files, on all cores.
#[divan::bench(args = ENDPOINTS, sample_size = 1, max_time = 10)]
fn d_generate(bencher: Bencher<'_, '_>, endpoints: usize) {
    let sources = sources(endpoints);
    bencher
        .counter(ItemsCount::new(endpoints))
        .bench(|| generate_crate("feishu_openapi", &sources, &forget));
}

/// Where the files go: each is made, and not kept.
fn forget(_: &str, text: &dyn Display) {
    divan::black_box(text.to_string());
}

/// What nothing that prints with these libraries can go below.
#[divan::bench(args = ENDPOINTS, sample_size = 1, max_time = 10)]
fn floor(bencher: Bencher<'_, '_>, endpoints: usize) {
    let files = generated(endpoints);
    let modules: Vec<&String> = files
        .iter()
        .filter(|(path, _)| path.ends_with("/list.rs"))
        .map(|(_, text)| text)
        .collect();
    bencher.counter(ItemsCount::new(endpoints)).bench(|| {
        let print =
            |text: &&String| prettyplease::unparse(&syn::parse_file(text).expect("Rust")).len();
        modules.iter().map(print).sum::<usize>()
    });
}
