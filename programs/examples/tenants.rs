//! A store app in three tenants: counts the jobs of each with the app's token, and the to-dos of its users with their
//! own, which renew themselves.
//!
//! A file `TENANT/USER` in the folder holds the user's refresh token, from the login.
//!
//! ```text
//! FEISHU_APP_ID=… FEISHU_APP_SECRET=… FEISHU_APP_TICKET=… \
//!     cargo run -p feishu-programs --example tenants -- FOLDER TENANT_KEY…
//! ```

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use feishu_openapi::hire::v1::job::list::ListJobs;
use feishu_openapi::hire::v1::todo::list::{ListTodos, Type};
use feishu_openapi::{Client, SaveFuture, StoreApp, TokenPair, TokenStore, UserToken};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("FOLDER is missing")?);
    let (id, secret) = (env::var("FEISHU_APP_ID")?, env::var("FEISHU_APP_SECRET")?);
    let app = StoreApp::new(&id, &secret)?;
    // The platform pushes a new one every hour, as an event: hand each to this method.
    app.set_ticket(env::var("FEISHU_APP_TICKET")?)?;
    let client = Client::builder().token_provider(Arc::new(app.clone()));
    let client = client.build()?;
    for tenant in arguments {
        let users = users(&folder.join(&tenant), &id, &secret)?;
        let client = client.with_token_provider(app.tenant(&tenant));
        let (jobs, todos) = counts(&client, &users).await?;
        println!("{tenant}: {jobs} jobs, to-dos of users: {todos:?}");
    }
    Ok(())
}

/// Keep them for as long as the program works for the users: they have the only valid refresh tokens.
fn users(folder: &Path, id: &str, secret: &str) -> Result<Vec<UserToken>, Box<dyn Error>> {
    let mut users = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        let refresh_token = fs::read_to_string(&file)?;
        users.push(UserToken::new(id, secret, refresh_token, InFile(file))?);
    }
    Ok(users)
}

/// The number of a tenant's jobs, and of each user's to-dos.
async fn counts(
    tenant: &Client,
    users: &[UserToken],
) -> Result<(usize, Vec<usize>), feishu_openapi::Error> {
    let jobs = ListJobs::new().items(tenant).try_collect().await?;
    let mut todos = Vec::new();
    for user in users {
        let of_user = ListTodos::new(Type::Evaluation).items(&tenant.with_user(user));
        todos.push(of_user.try_collect().await?.len());
    }
    Ok((jobs.len(), todos))
}

/// Keeps the refresh token where a crash cannot leave half of it.
struct InFile(PathBuf);

impl TokenStore for InFile {
    fn save<'a>(&'a self, pair: &'a TokenPair) -> SaveFuture<'a> {
        Box::pin(async {
            let new = self.0.with_extension("new");
            fs::write(&new, pair.refresh_token().unwrap_or_default())?;
            Ok(fs::rename(&new, &self.0)?)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use feishu_openapi::HttpRequest;
    use feishu_openapi::testing::{Reply, ScriptedTransport, advance};
    use serde_json::json;

    use super::*;

    /// Gives a tenant a token with its key in it, and a user one with the refresh token in it.
    fn answer(request: &HttpRequest) -> Reply {
        let sent = request.json().unwrap_or_default();
        let of = |key: &str| format!("of-{}", sent[key].as_str().unwrap());
        let answer = match request.path().rsplit('/').next().unwrap() {
            "app_access_token" => json!({"code": 0, "app_access_token": "a-1", "expire": 7200}),
            "tenant_access_token" => {
                json!({"code": 0, "tenant_access_token": of("tenant_key"), "expire": 7200})
            }
            "token" => json!({"code": 0, "access_token": of("refresh_token"),
                "expires_in": 7200, "refresh_token": of("refresh_token")}),
            _ => return Reply::page(["{}"], None),
        };
        Reply::json(200, answer.to_string())
    }

    #[tokio::test(start_paused = true)]
    async fn tenants_and_users_are_asked_with_tokens_of_their_own_which_renew_themselves() {
        let folder = tempfile::tempdir().unwrap();
        let app = StoreApp::new("cli_a", "secret").unwrap();
        app.set_ticket("ticket").unwrap();
        let transport = ScriptedTransport::answering(answer);
        let client = Client::builder().token_provider(Arc::new(app.clone()));
        let client = client.transport(transport.clone()).build().unwrap();
        for tenant in ["x", "y", "z"] {
            let file = folder.path().join(tenant).join("user");
            fs::create_dir(file.parent().unwrap()).unwrap();
            fs::write(&file, tenant).unwrap();
            let users = users(file.parent().unwrap(), "cli_a", "secret").unwrap();
            let client = client.with_token_provider(app.tenant(tenant));
            for stored in [format!("of-{tenant}"), format!("of-of-{tenant}")] {
                assert_eq!(counts(&client, &users).await.unwrap(), (1, vec![1]));
                assert_eq!(fs::read_to_string(&file).unwrap(), stored);
                let (user, tenant) = (format!("Bearer {stored}"), format!("Bearer of-{tenant}"));
                let sent = transport.requests();
                let mut tokens = sent.iter().filter_map(|sent| sent.header("authorization"));
                assert_eq!(tokens.next_back(), Some(user.as_str()));
                assert_eq!(tokens.next_back(), Some(tenant.as_str()));
                advance(Duration::from_secs(7200)).await;
            }
        }
    }
}
