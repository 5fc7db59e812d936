//! The tokens of a user, renewed with the refresh token.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::client::Platform;
use crate::generated::authen_v2::user_access_token::refresh::{
    GrantType, RefreshUserAccessToken, RefreshUserAccessTokenResponse,
};
use crate::{Error, ErrorKind, Request, TokenType, request};

use super::app::App;
use super::cache::{Source, TokenCache};
use super::grant::{Ask, Grant, lifetime, valid};
use super::secret::Secret;
use super::token_store::{TokenPair, TokenStore};
use super::{AccessToken, TokenFuture, TokenProvider};

/// A user's access token that renews itself with the refresh token before it expires. Clones share it.
///
/// A refresh token works once, and yields the next one: each new pair goes to the [`TokenStore`] before it is used.
/// Only one `UserToken` may exist for a user, in all programs that share the store.
///
/// Hand it to [`Client::with_user`](crate::Client::with_user), or to
/// [`ClientBuilder::token_provider`](crate::ClientBuilder::token_provider). When the refresh token has expired or been
/// revoked, calls fail with [`ErrorKind::Auth`], and the user has to authorize the app again.
///
/// ```
/// # use feishu_openapi_runtime as feishu_openapi;
/// use std::path::PathBuf;
/// use feishu_openapi::{Client, Error, SaveFuture, TokenPair, TokenStore, UserToken};
///
/// /// Keeps the refresh token in a file that nobody else can read.
/// struct InFile(PathBuf);
///
/// impl TokenStore for InFile {
///     fn save<'a>(&'a self, pair: &'a TokenPair) -> SaveFuture<'a> {
///         Box::pin(async {
///             let new = self.0.with_extension("new");
///             std::fs::write(&new, pair.refresh_token().unwrap_or_default())?;
///             std::fs::rename(&new, &self.0)?;
///             Ok(())
///         })
///     }
/// }
///
/// fn client_of_user(client: &Client, file: PathBuf) -> Result<Client, Box<dyn std::error::Error>> {
///     let refresh_token = std::fs::read_to_string(&file)?;
///     let user = UserToken::new("cli_a1b2", "app-secret", refresh_token, InFile(file))?;
///     Ok(client.with_user(&user))
/// }
/// ```
#[derive(Clone)]
pub struct UserToken(TokenCache<Renewal>);

impl UserToken {
    /// Takes the app's id and secret, and the user's latest refresh token: the one from the login, or the one that was
    /// stored last. The first call uses it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`]: one of them is empty or malformed.
    pub fn new(
        app_id: impl Into<String>,
        app_secret: impl Into<String>,
        refresh_token: impl Into<String>,
        store: impl TokenStore,
    ) -> Result<Self, Error> {
        let refresh_token = Secret::new("the refresh token", refresh_token.into())?;
        Ok(Self(TokenCache::new(Renewal {
            app: App::new(app_id.into(), app_secret.into())?,
            store: Box::new(store),
            tokens: Mutex::new(Tokens {
                refresh_token: Some(refresh_token),
                unsaved: None,
            }),
        })))
    }
}

impl TokenProvider for UserToken {
    fn token_type(&self) -> TokenType {
        self.0.token_type()
    }

    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a> {
        self.0.token(platform)
    }

    fn refused(&self, token: &AccessToken) {
        self.0.refused(token);
    }
}

/// Shows no secret.
impl fmt::Debug for UserToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserToken").finish_non_exhaustive()
    }
}

/// Exchanges each refresh token for the next pair.
struct Renewal {
    app: App,
    store: Box<dyn TokenStore>,
    /// Never locked while waiting.
    tokens: Mutex<Tokens>,
}

struct Tokens {
    refresh_token: Option<Secret>,
    /// A pair that is not stored yet, and when it was requested.
    unsaved: Option<(TokenPair, Instant)>,
}

impl Source for Renewal {
    const TOKEN_TYPE: TokenType = TokenType::User;
    /// An exchange that is cancelled loses the only refresh token that still works.
    const MUST_END: bool = true;

    async fn fetch(&self, platform: &Platform) -> Result<Grant, Error> {
        let unsaved = self.tokens().unsaved.clone();
        let (pair, asked_at) = match unsaved {
            Some(unsaved) => unsaved,
            None => self.renew(platform).await?,
        };
        let saved = self.store.save(&pair).await;
        saved.map_err(|cause| not_saved(&*cause))?;
        self.tokens().unsaved = None;
        Ok(Grant {
            token: pair.access_token,
            lifetime: pair.access_token_lifetime,
            asked_at,
        })
    }
}

impl Renewal {
    /// Gets a new pair, and keeps it whatever happens next.
    async fn renew(&self, platform: &Platform) -> Result<(TokenPair, Instant), Error> {
        let refresh_token = self.tokens().refresh_token.clone();
        let refresh_token = refresh_token.ok_or_else(no_more)?;
        let App { id, secret } = &self.app;
        let (secret, refresh_token) = (secret.expose(), refresh_token.expose());
        let request =
            RefreshUserAccessToken::new(GrantType::RefreshToken, id, secret, refresh_token);
        let ask = Ask {
            request,
            secrets: &[secret, refresh_token],
            is_repeatable: false,
        };
        ask.run(platform, &|asked_at, answer| {
            let pair = pair(request::decode::<RefreshUserAccessToken>(answer)?)?;
            // Before anything else can fail.
            Ok(self.keep(pair, asked_at))
        })
        .await
    }

    fn keep(&self, pair: TokenPair, asked_at: Instant) -> (TokenPair, Instant) {
        let mut tokens = self.tokens();
        tokens.refresh_token.clone_from(&pair.refresh_token);
        tokens.unsaved = Some((pair.clone(), asked_at));
        (pair, asked_at)
    }

    fn tokens(&self) -> MutexGuard<'_, Tokens> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pair(answer: RefreshUserAccessTokenResponse) -> Result<TokenPair, Error> {
    let seconds = |seconds: i64| u64::try_from(seconds).ok().map(Duration::from_secs);
    let refresh_token = answer.refresh_token.filter(|token| !token.is_empty());
    let refresh_token = refresh_token.map(|token| Secret::new("the refresh token", token));
    Ok(TokenPair {
        access_token: valid::<RefreshUserAccessToken>(answer.access_token.unwrap_or_default())?,
        access_token_lifetime: lifetime(answer.expires_in.and_then(seconds)),
        refresh_token: refresh_token.transpose()?,
        refresh_token_lifetime: answer.refresh_token_expires_in.and_then(seconds),
    })
}

fn not_saved(cause: &dyn std::error::Error) -> Error {
    let problem = format!("the new tokens of the user were not stored: {cause}");
    Error::new(ErrorKind::Auth, problem).at(RefreshUserAccessToken::ENDPOINT)
}

fn no_more() -> Error {
    let problem = "the user's last tokens came without a refresh token: the user has to authorize the app again, with \
        the scope offline_access";
    Error::new(ErrorKind::Auth, problem).at(RefreshUserAccessToken::ENDPOINT)
}
