use feishu_openapi::authen::v2::user_access_token::refresh::{
    GrantType, OauthTokenType, RefreshUserAccessToken,
};

use crate::check::check;

#[tokio::test]
pub async fn refresh_user_access_token() {
    let refresh = RefreshUserAccessToken::new(
        GrantType::RefreshToken,
        "cli_example0custom0app",
        "secret-of-the-custom-app",
        "refresh-token-before",
    );
    let endpoint = "authen/v2/user_access_token/refresh";
    let line = "POST /open-apis/authen/v2/oauth/token";
    let response = check(refresh, endpoint, line).await;
    assert_eq!(response.token_type, Some(OauthTokenType::Bearer));
    assert_eq!(response.expires_in, Some(6900));
    let token = response.refresh_token.as_deref();
    assert_eq!(token, Some("refresh-token-after"));
}
