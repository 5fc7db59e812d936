use std::sync::Arc;

use crate::client::Platform;
use crate::generated::auth_v3::tenant_access_token::internal::CreateInternalTenantAccessToken;
use crate::{Error, TokenType};

use super::TokenProvider;
use super::app::App;
use super::cache::{Source, TokenCache};
use super::grant::{Ask, Grant};

/// Asks for the tenant token of a custom app.
pub(in crate::client) struct CustomApp(App);

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
            request: CreateInternalTenantAccessToken::new(id, secret.expose()),
            secrets: &[secret.expose()],
            is_repeatable: true,
        };
        ask.grant(platform, |answer| {
            (answer.tenant_access_token, answer.expire)
        })
        .await
    }
}
