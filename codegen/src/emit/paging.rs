//! The traits and methods of requests whose responses are pages of a list.

use proc_macro2::TokenStream;
use quote::quote;

use super::idents::{ident, member};
use super::{docs, types};
use crate::model::{FieldPath, NextPage, Paging, Request};
use crate::print;

/// The trait implementations.
pub(crate) fn items(request: &Request, paging: &Paging) -> Vec<TokenStream> {
    let lenient = paging.is_lenient.then(|| lenient(request, paging));
    std::iter::once(paged(request, paging))
        .chain(lenient)
        .collect()
}

fn lenient(request: &Request, paging: &Paging) -> TokenStream {
    let name = ident(&request.name);
    let wire = &paging.list.wire;
    quote! {
        impl LenientRequest for #name {
            const LIST: &'static str = #wire;
        }
    }
}

fn paged(request: &Request, paging: &Paging) -> TokenStream {
    let name = ident(&request.name);
    let item = types::plain(&paging.item);
    let list = moved(&paging.list);
    let position = match paging.next {
        NextPage::Token { .. } => quote! { String },
        NextPage::Offset { .. } => quote! { i64 },
    };
    let at_page = at_page(request, paging);
    let next = next(request, paging);
    let into_items = quote! {
        fn into_items(page: Self::Response) -> Vec<Self::Item> {
            #list
        }
    };
    let members = [at_page, next, into_items].map(print::after_blank);
    quote! {
        impl PagedRequest for #name {
            type Item = #item;
            type Position = #position;
            #(#members)*
        }
    }
}

fn at_page(request: &Request, paging: &Paging) -> TokenStream {
    let setter = member(&request.parameter(paging.parameter()).field.name);
    quote! {
        fn at_page(self, position: Self::Position) -> Self {
            self.#setter(position)
        }
    }
}

fn next(request: &Request, paging: &Paging) -> TokenStream {
    let has_more = optional(paging.has_more.as_ref());
    let next = match &paging.next {
        NextPage::Token { token, .. } => {
            let token = borrowed(token, &quote! { as_deref() });
            quote! { NextPage::by_token(#has_more, #token) }
        }
        NextPage::Offset { parameter, total } => {
            let total = optional(total.as_ref());
            let offset = member(&request.parameter(*parameter).field.name);
            let received = received(&paging.list);
            quote! { NextPage::by_offset(self.#offset, #received, #has_more, #total) }
        }
    };
    quote! {
        fn next_page(&self, page: &Self::Response) -> NextPage<Self::Position> {
            #next
        }
    }
}

/// A field of a page that is consumed.
fn moved(path: &FieldPath) -> TokenStream {
    let objects = path.objects.iter().map(member);
    let field = member(&path.field);
    quote! { page.#(#objects.unwrap_or_default().)* #field }
}

/// An optional field of a borrowed page, or `None`.
fn optional(path: Option<&FieldPath>) -> TokenStream {
    path.map_or_else(
        || quote! { None },
        |path| borrowed(path, &TokenStream::new()),
    )
}

/// An optional field of a borrowed page, with `method` called on it.
fn borrowed(path: &FieldPath, method: &TokenStream) -> TokenStream {
    let field = member(&path.field);
    let method = (!method.is_empty()).then(|| quote! { .#method });
    let Some((first, others)) = path.objects.split_first() else {
        return quote! { page.#field #method };
    };
    let first = member(first);
    let others = others.iter().map(member);
    quote! {
        page.#first.as_ref() #(.and_then(|object| object.#others.as_ref()))* .and_then(|object| object.#field #method)
    }
}

/// Number of elements on a page.
fn received(path: &FieldPath) -> TokenStream {
    let field = member(&path.field);
    let Some((first, others)) = path.objects.split_first() else {
        return quote! { page.#field.len() };
    };
    let first = member(first);
    let others = others.iter().map(member);
    quote! {
        page.#first.as_ref() #(.and_then(|object| object.#others.as_ref()))* .map_or(0, |object| object.#field.len())
    }
}

/// The methods that follow the pages.
pub(crate) fn methods(paging: &Paging) -> Vec<TokenStream> {
    let pages = quote! {
        /// Every page from this request on.
        pub fn pages(&self, client: &Client) -> Pages<Self> {
            client.pages(self)
        }
    };
    let docs = items_docs(paging, "Every item of every page from this request on.");
    let items = quote! {
        #docs
        pub fn items(&self, client: &Client) -> Items<Self> {
            client.items(self)
        }
    };
    let first = "Every item of every page from this request on. One that cannot be read is an error in its place \
                 and does not make its page fail.";
    let lenient_docs = items_docs(paging, first);
    let lenient_items = paging.is_lenient.then(|| {
        quote! {
            #lenient_docs
            pub fn lenient_items(&self, client: &Client) -> Items<Lenient<Self>> {
                client.lenient_items(self)
            }
        }
    });
    [pages, items].into_iter().chain(lenient_items).collect()
}

fn items_docs(paging: &Paging, first: &str) -> TokenStream {
    let mut paragraphs = vec![first.to_owned()];
    if paging.has_other_lists {
        paragraphs.push(format!(
            "Items are the elements of {}; [`pages`](Self::pages) gives the other lists too.",
            docs::code(&paging.list.wire)
        ));
    }
    docs::outer(&paragraphs)
}
