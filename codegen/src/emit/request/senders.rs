//! The methods of a request that send it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{docs, endpoint, paging, types};
use crate::model::{Endpoint, ResponseContent};

/// The methods that need a client.
pub(crate) fn all(endpoint: &Endpoint) -> Vec<TokenStream> {
    let request = &endpoint.request;
    let first = match &request.response {
        ResponseContent::File => download(endpoint),
        _ => send(endpoint),
    };
    let pagers = request.paging.iter().flat_map(paging::methods);
    std::iter::once(first).chain(pagers).collect()
}

/// Not an `async fn`: the compiler checks each of them as a type of its own, which takes a twentieth of what all of
/// hire takes.
fn send(endpoint: &Endpoint) -> TokenStream {
    let errors = docs::outer(&endpoint::errors_docs(endpoint));
    let response = types::response(endpoint);
    quote! {
        /// Sends the request.
        ///
        #errors
        pub fn send(&self, client: &Client) -> impl Future<Output = Result<#response, Error>> {
            client.send(self)
        }
    }
}

fn download(endpoint: &Endpoint) -> TokenStream {
    let errors = docs::outer(&endpoint::errors_docs(endpoint));
    quote! {
        /// Sends the request and writes the file of the response to `writer`, piece by piece.
        ///
        #errors
        pub async fn download<W: AsyncWrite + Unpin + Send>(
            &self,
            client: &Client,
            writer: &mut W,
        ) -> Result<DownloadedFile, Error> {
            client.download(self, writer).await
        }
    }
}
