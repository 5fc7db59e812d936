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
use std::path::PathBuf;
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
    let client = Client::builder()
        .token_provider(Arc::new(app.clone()))
        .build()?;
    for tenant in arguments {
        let client = client.with_token_provider(app.tenant(&tenant));
        let jobs = ListJobs::new().items(&client).try_collect().await?;
        println!("{tenant}: {} jobs", jobs.len());
        for file in fs::read_dir(folder.join(&tenant))? {
            let user = client.with_user(&user(&id, &secret, file?.path())?);
            println!("{tenant}: {} to-dos of a user", todos(&user).await?);
        }
    }
    Ok(())
}

/// Keep it for as long as the program works for the user: it has the only valid refresh token.
fn user(id: &str, secret: &str, file: PathBuf) -> Result<UserToken, Box<dyn Error>> {
    let refresh_token = fs::read_to_string(&file)?;
    Ok(UserToken::new(id, secret, refresh_token, InFile(file))?)
}

async fn todos(user: &Client) -> Result<usize, feishu_openapi::Error> {
    let todos = ListTodos::new(Type::Evaluation).items(user);
    Ok(todos.try_collect().await?.len())
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

    /// Gives a user a token that has the refresh token's name.
    fn answer(request: &HttpRequest) -> Reply {
        if request.path() != "/open-apis/authen/v2/oauth/token" {
            return Reply::page(["{}"], None);
        }
        let sent = request.json().unwrap();
        let used = sent["refresh_token"].as_str().unwrap();
        let (access, refresh) = (format!("of-{used}"), format!("{used}+"));
        let answer = json!({"code": 0, "access_token": access, "expires_in": 7200,
            "refresh_token": refresh, "refresh_token_expires_in": 604_800});
        Reply::json(200, answer.to_string())
    }

    #[tokio::test(start_paused = true)]
    async fn the_token_of_a_user_renews_itself() {
        let file = env::temp_dir().join(format!("tenants-{}", std::process::id()));
        fs::write(&file, "r").unwrap();
        let transport = ScriptedTransport::answering(answer);
        let client = Client::builder().transport(transport.clone());
        let user = user("cli_a", "secret", file.clone()).unwrap();
        let user = client.token_provider(Arc::new(user)).build().unwrap();
        for token in ["Bearer of-r", "Bearer of-r+"] {
            assert_eq!(todos(&user).await.unwrap(), 1);
            let sent = transport.requests().pop().unwrap();
            assert_eq!(sent.header("authorization"), Some(token));
            advance(Duration::from_secs(7200)).await;
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), "r++");
        fs::remove_file(file).unwrap();
    }
}
