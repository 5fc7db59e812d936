//! How a response is split into pages.

use feishu_notation::{Paging as Written, Problems, Spanned};

use super::context::Context;
use super::types::Items;
use crate::model::{
    Field, FieldPath, NextPage, Paging, Parameter, ParameterId, Place, Presence, Struct, StructId,
    Type,
};

/// Resolves paging over the response struct.
pub(crate) fn resolve(
    written: &Written,
    parameters: &[Parameter],
    response: StructId,
    context: &mut Context<'_, '_>,
    items: &Items,
) -> Option<Paging> {
    let list = &written.list;
    let found = find_list(&list.value, response, items);
    if found.is_none() {
        let message = format!("`{}` is not a list that can be paginated", list.value);
        let hint = "name a list of `response:`; a list in other lists or in a declared type cannot be paginated";
        context.problems.report(list.at, message, hint);
    }
    let (path, item, holder) = found?;
    let more = marker("has_more", &Type::Bool, response, &path, holder, items);
    report_both(written, context.problems);
    let next = match &written.offset {
        Some(offset) => by_offset(written, offset, parameters, response, context, items)?,
        None => by_token(written, parameters, response, &path, holder, context, items)?,
    };
    Some(Paging {
        is_lenient: path.objects.is_empty() && matches!(next, NextPage::Token { .. }),
        has_other_lists: count_lists(response, holder, items) > 1,
        list: path,
        item,
        has_more: more,
        next,
    })
}

/// The next page is requested by a token or by an offset, never by both.
fn report_both(written: &Written, problems: &mut Problems) {
    let token = written.token.as_ref().map(|token| ("token", token));
    let next_token = written
        .next_token
        .as_ref()
        .map(|token| ("next_token", token));
    if let (Some(_), Some((key, token))) = (&written.offset, token.or(next_token)) {
        let message = format!("`offset` and `{key}` cannot be combined");
        let hint = "remove `offset`, or `token` and `next_token`";
        problems.report(token.at, message, hint);
    }
}

/// The list, what it holds, and the struct that it is a field of.
fn find_list(path: &str, response: StructId, items: &Items) -> Option<(FieldPath, Type, StructId)> {
    let (path, field, holder) = find(path, response, items)?;
    let Type::List(item) = &field.shape.type_ else {
        return None;
    };
    let item = item.as_ref().clone();
    (field.shape.presence == Presence::Empty).then_some((path, item, holder))
}

/// A field by its path through single objects, and the struct that it is a field of.
fn find<'i>(
    path: &str,
    response: StructId,
    items: &'i Items,
) -> Option<(FieldPath, &'i Field, StructId)> {
    let (parents, wire) = path
        .rsplit_once('.')
        .map_or((None, path), |(parents, wire)| (Some(parents), wire));
    let mut objects = Vec::new();
    let mut holder = response;
    for parent in parents.into_iter().flat_map(|parents| parents.split('.')) {
        let field = field_of(items.get(holder)?, parent)?;
        let Type::Struct(object) = &field.shape.type_ else {
            return None;
        };
        objects.push(field.name.clone());
        holder = object.id;
    }
    let field = field_of(items.get(holder)?, wire)?;
    let path = FieldPath {
        objects,
        field: field.name.clone(),
        wire: wire.to_owned(),
    };
    Some((path, field, holder))
}

fn field_of<'i>(holder: &'i Struct, wire: &str) -> Option<&'i Field> {
    holder.fields.iter().find(|field| field.wire == wire)
}

/// A field at the top of the response, or beside the list.
fn marker(
    wire: &str,
    type_: &Type,
    response: StructId,
    list: &FieldPath,
    holder: StructId,
    items: &Items,
) -> Option<FieldPath> {
    let places = [(Vec::new(), response), (list.objects.clone(), holder)];
    places.into_iter().find_map(|(objects, id)| {
        let field = field_of(items.get(id)?, wire)?;
        (field.shape.type_ == *type_).then(|| FieldPath {
            objects,
            field: field.name.clone(),
            wire: wire.to_owned(),
        })
    })
}

fn by_token(
    written: &Written,
    parameters: &[Parameter],
    response: StructId,
    list: &FieldPath,
    holder: StructId,
    context: &mut Context<'_, '_>,
    items: &Items,
) -> Option<NextPage> {
    let name = |written: &Option<Spanned<String>>| {
        let name = written.as_ref().map(|name| name.value.clone());
        name.unwrap_or_else(|| PAGE_TOKEN.to_owned())
    };
    let (parameter, next) = (name(&written.token), name(&written.next_token));
    let token = marker(&next, &Type::Text, response, list, holder, items);
    let place = parameters
        .iter()
        .position(|each| is_token(each, &parameter));
    let found = place.map(ParameterId).zip(token);
    if found.is_none() {
        let list = &written.list;
        let message = format!("`{}` has no token for its next page", list.value);
        let hint = format!(
            "paging needs `{next}` (string) at the top of `response:` or beside the list, and an optional `{parameter}` \
             (string) in `query:` or `body:`; name others with `next_token: <field>` and `token: <parameter>`; if an \
             offset requests the next page, write `offset: <parameter>`"
        );
        context.problems.report(list.at, message, hint);
    }
    found.map(|(parameter, token)| NextPage::Token { parameter, token })
}

/// What nearly all documentation pages call the token, in request and response.
const PAGE_TOKEN: &str = "page_token";

/// The generated code calls its setter.
fn is_token(parameter: &Parameter, name: &str) -> bool {
    let field = &parameter.field;
    let is_text = field.shape.type_ == Type::Text && !field.is_required();
    is_asked(parameter) && field.wire == name && is_text
}

fn is_asked(parameter: &Parameter) -> bool {
    matches!(parameter.place, Place::Query | Place::Body)
}

fn by_offset(
    written: &Written,
    offset: &Spanned<String>,
    parameters: &[Parameter],
    response: StructId,
    context: &mut Context<'_, '_>,
    items: &Items,
) -> Option<NextPage> {
    let is_offset = |parameter: &Parameter| {
        let field = &parameter.field;
        let is_optional = field.shape.presence == Presence::Optional;
        is_asked(parameter)
            && field.wire == offset.value
            && field.shape.type_ == Type::Int
            && is_optional
    };
    let Some(place) = parameters.iter().position(is_offset) else {
        let message = format!("`{}` cannot count the elements before a page", offset.value);
        let hint = "name an optional parameter of `query:` or of the top level of `body:` that is an `int`";
        context.problems.report(offset.at, message, hint);
        return None;
    };
    let total = match &written.total {
        Some(total) => Some(self::total(total, response, context, items)?),
        None => None,
    };
    Some(NextPage::Offset {
        parameter: ParameterId(place),
        total,
    })
}

fn total(
    total: &Spanned<String>,
    response: StructId,
    context: &mut Context<'_, '_>,
    items: &Items,
) -> Option<FieldPath> {
    let found = find(&total.value, response, items);
    let path = found.and_then(|(path, field, _)| (field.shape.type_ == Type::Int).then_some(path));
    if path.is_none() {
        let message = format!("`{}` is not a number of elements", total.value);
        context.problems.report(
            total.at,
            message,
            "name a field of `response:` that is an `int`",
        );
    }
    path
}

fn count_lists(response: StructId, holder: StructId, items: &Items) -> usize {
    let ids = if response == holder {
        vec![response]
    } else {
        vec![response, holder]
    };
    let structs = ids.into_iter().filter_map(|id| items.get(id));
    let fields = structs.flat_map(|object| &object.fields);
    fields
        .filter(|field| matches!(field.shape.type_, Type::List(_)))
        .count()
}
