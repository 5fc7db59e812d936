use std::sync::Arc;

use serde_json::json;

use crate::client::Platform;
use crate::{Endpoint, Error, TokenType};

use super::TokenProvider;
use super::app::App;
use super::cache::{Source, TokenCache};
use super::grant::{self, Ask, Grant};

/// Asks for the tenant token of a custom app.
pub(in crate::client) struct CustomApp(App);

const ENDPOINT: &Endpoint = &grant::endpoint(
    "/open-apis/auth/v3/tenant_access_token/internal",
    "https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal",
);

impl CustomApp {
    pub(in crate::client) fn cached(
        id: String,
        secret: String,
    ) -> Result<Arc<dyn TokenProvider>, Error> {
        let app = App::new(id, secret)?;
        Ok(Arc::new(TokenCache::new(Self(app))))
    }
}

impl Source for CustomApp {
    const TOKEN_TYPE: TokenType = TokenType::Tenant;

    async fn fetch(&self, platform: &Platform) -> Result<Grant, Error> {
        let App { id, secret } = &self.0;
        let ask = Ask {
            endpoint: ENDPOINT,
            body: json!({ "app_id": id, "app_secret": secret.expose() }),
            secrets: &[secret.expose()],
        };
        ask.grant(Self::TOKEN_TYPE, platform).await
    }
}
