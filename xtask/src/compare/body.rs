//! Bodies as they travel, with their envelope.

use feishu_notation::{Envelope, Section};
use feishu_transcribe::example::{Kind, Member, Value};

use super::fields::{Fields, Scope};
use super::findings::Findings;
use super::walk;

/// Compares a response with the rows of `response`.
pub(crate) fn response<'a>(
    body: &Value,
    scope: Scope<'a>,
    findings: &mut Findings<'a>,
) -> Result<(), String> {
    let fields = Fields::of_section(scope, Section::Response);
    for object in objects(body, fields, scope)? {
        walk::object(object, fields, Section::Response.key(), scope, findings);
    }
    Ok(())
}

/// Compares a body that is sent.
pub(crate) fn request<'a>(
    body: &Value,
    scope: Scope<'a>,
    findings: &mut Findings<'a>,
) -> Result<(), String> {
    let fields = Fields::of_section(scope, Section::Body);
    let members = members(body)?;
    walk::object(members, fields, Section::Body.key(), scope, findings);
    Ok(())
}

/// The objects that hold the fields of the response: their members.
fn objects<'v>(
    body: &'v Value,
    fields: Fields<'_>,
    scope: Scope<'_>,
) -> Result<Vec<Vec<&'v Member>>, String> {
    let members = members(body)?;
    let is_envelope = |member: &&Member| ["code", "msg"].contains(&member.key.as_str());
    succeeded(body, members)?;
    match scope.endpoint.envelope() {
        Envelope::BesideCode => {
            let fields =
                |member: &&Member| !is_envelope(member) || fields.find(&member.key).is_some();
            Ok(vec![members.iter().filter(fields).collect()])
        }
        Envelope::File => Err(format!(
            "{}: the response of this endpoint is a file",
            body.line
        )),
        envelope @ (Envelope::Data | Envelope::DataList) => {
            let data = members.iter().find(|member| member.key == "data");
            match data.map(|member| &member.value) {
                Some(data) if data.kind != Kind::Null => {
                    of_data(data, envelope == Envelope::DataList)
                }
                _ if fields.all().next().is_none() => Ok(Vec::new()),
                _ => Err(format!("{}: no `data` to compare", body.line)),
            }
        }
    }
}

fn of_data(data: &Value, is_list: bool) -> Result<Vec<Vec<&Member>>, String> {
    match &data.kind {
        Kind::List(elements) if is_list => elements
            .iter()
            .map(|element| Ok(members(element)?.iter().collect()))
            .collect(),
        _ if is_list => Err(format!("{}: `data` is not a list", data.line)),
        _ => Ok(vec![members(data)?.iter().collect()]),
    }
}

fn members(value: &Value) -> Result<&[Member], String> {
    match &value.kind {
        Kind::Object(members) => Ok(members),
        _ => Err(format!("{}: not an object", value.line)),
    }
}

/// A call that failed has none of the fields.
fn succeeded(body: &Value, members: &[Member]) -> Result<(), String> {
    let code = members.iter().find(|member| member.key == "code");
    match code.map(|code| (code.line, &code.value.kind)) {
        Some((_, Kind::Number(code))) if code == "0" => Ok(()),
        Some((line, Kind::Number(code))) => Err(format!(
            "{line}: a failed call (code {code}) has nothing to compare"
        )),
        _ => Err(format!(
            "{}: no numeric `code`, which every response has",
            body.line
        )),
    }
}
