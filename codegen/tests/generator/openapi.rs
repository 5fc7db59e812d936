//! `openapi.json`: no stricter than the platform, and readable by the tools of others.

use feishu_codegen::generate;
use serde_json::{Value, json};

use crate::case::source;
use crate::several_files::SMALLEST;

/// The description of one endpoint of the service `library/v1`, with these further lines.
fn describe(lines: &str) -> Value {
    let source = source("library/v1/shelf/close.yaml", &format!("{SMALLEST}{lines}"));
    let files = generate(&[source]).unwrap_or_else(|problems| panic!("{}", problems.render("")));
    serde_json::from_str(&files["openapi.json"]).unwrap()
}

fn operation(description: &Value) -> &Value {
    &description["paths"]["/open-apis/library/v1/close"]["delete"]
}

/// The schema of a JSON answer with this status.
fn answer<'d>(description: &'d Value, status: &str) -> &'d Value {
    &operation(description)["responses"][status]["content"]["application/json"]["schema"]
}

/// A schema of the endpoint's file.
fn component<'d>(description: &'d Value, name: &str) -> &'d Value {
    &description["components"]["schemas"][format!("library-v1-shelf-close-{name}")]
}

#[test]
fn a_listed_value_is_one_of_the_type() {
    let description = describe(
        "response:\n  state: {type: int, doc: State., enum: {1: {name: open, doc: Open.}}}\n  \
         kind: {type: string, doc: Kind., enum: {a: {name: first, doc: First.}}}\n",
    );
    for (name, values, type_) in [
        ("State", json!([1]), "integer"),
        ("Kind", json!(["a"]), "string"),
    ] {
        let choices = &component(&description, name)["anyOf"];
        assert_eq!(choices[0]["enum"], values);
        assert_eq!(choices[1], json!({ "type": type_ }));
    }
}

#[test]
fn any_code_may_come_with_status_200() {
    for lines in [
        "",
        "response:\n  name: {type: string, doc: Name.}\n",
        "envelope: data_list\nresponse:\n  name: {type: string, doc: Name.}\n",
        "envelope: beside_code\nresponse:\n  name: {type: string, doc: Name.}\n",
    ] {
        let description = describe(lines);
        let schema = answer(&description, "200");
        let envelope = schema.get("allOf").map_or(schema, |parts| &parts[0]);
        let code = &envelope["properties"]["code"];
        assert_eq!(code["type"], "integer", "{lines}");
        assert!(code.get("const").is_none(), "{lines}");
        assert_eq!(code["examples"], json!([0]), "{lines}");
    }
}

#[test]
fn an_endpoint_with_an_error_of_its_own_fails_as_oauth_does() {
    let error = json!({ "$ref": "#/components/schemas/Error" });
    let plain = describe("response:\n  error: {type: string, doc: Error.}\n");
    assert_eq!(answer(&plain, "4XX"), &error);

    let oauth =
        describe("envelope: beside_code\nresponse:\n  error: {type: string, doc: Error.}\n");
    let own = json!({ "$ref": "#/components/schemas/OAuthError" });
    for status in ["4XX", "default"] {
        assert_eq!(answer(&oauth, status), &json!({ "anyOf": [own, error] }));
    }
    let required = &oauth["components"]["schemas"]["OAuthError"]["required"];
    assert_eq!(required, &json!(["code", "error"]));
}

#[test]
fn a_time_as_text_fits_into_64_bits_and_has_an_example() {
    let description = describe(
        "query:\n  since: {type: string, format: unix_milliseconds, example: '1735689600000', doc: Since.}\n\
         response:\n  until: {type: string, format: unix_milliseconds, doc: Until.}\n",
    );
    let fields = &component(&description, "CloseLibraryResponse")["properties"];
    for schema in [
        &operation(&description)["parameters"][0]["schema"],
        &fields["until"],
    ] {
        assert_eq!(schema["pattern"], "^-?[0-8]?[0-9]{1,18}$");
        assert_eq!(schema["examples"], json!(["1735689600000"]));
    }
}

#[test]
fn an_access_token_fits_into_a_header() {
    let description = describe("response:\n  user_access_token: {type: string, doc: Token.}\n");
    let fields = &component(&description, "CloseLibraryResponse")["properties"];
    assert_eq!(fields["user_access_token"]["pattern"], "^[!-~]+$");
}

#[test]
fn an_offset_in_the_body_is_not_negative() {
    let description = describe(
        "body:\n  start: {type: int, example: 0, doc: Start.}\n\
         response:\n  items: {type: 'string[]', doc: Items.}\n  total: {type: int, doc: Total.}\n\
         paging: {list: items, offset: start, total: total}\n",
    );
    let fields = &component(&description, "CloseLibraryBody")["properties"];
    assert_eq!(fields["start"]["minimum"], 0);
}

#[test]
fn a_file_is_binary() {
    let description = describe("envelope: file\n");
    let content = &operation(&description)["responses"]["200"]["content"];
    assert_eq!(
        content["application/octet-stream"]["schema"],
        json!({ "type": "string", "format": "binary" })
    );
}

#[test]
fn the_tag_is_the_feature_of_the_service() {
    assert_eq!(operation(&describe(""))["tags"], json!(["library-v1"]));
    let short = generate(&[source("library/close.yaml", SMALLEST)]).unwrap();
    let short: Value = serde_json::from_str(&short["openapi.json"]).unwrap();
    assert_eq!(operation(&short)["tags"], json!(["library"]));
}

#[test]
fn a_header_is_a_parameter_under_its_own_name() {
    let description = describe(
        "headers:\n  X-Desk: {type: string, required: true, doc: Desk.}\n  \
         X-Since: {type: int, format: unix_seconds, doc: Since.}\n",
    );
    let parameters = &operation(&description)["parameters"];
    assert_eq!(parameters[0]["name"], "X-Desk");
    assert_eq!(parameters[0]["in"], "header");
    assert_eq!(parameters[0]["required"], true);
    let schema = &parameters[1]["schema"];
    assert_eq!(schema["x-unit"], "seconds since the Unix epoch");
    assert_eq!(schema["examples"], json!(["1735689600"]));
}
