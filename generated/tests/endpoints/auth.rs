use feishu_openapi::auth::v3::app_access_token::create::CreateAppAccessToken;
use feishu_openapi::auth::v3::app_access_token::internal::CreateInternalAppAccessToken;
use feishu_openapi::auth::v3::app_ticket::resend::ResendAppTicket;
use feishu_openapi::auth::v3::tenant_access_token::create::CreateTenantAccessToken;
use feishu_openapi::auth::v3::tenant_access_token::internal::CreateInternalTenantAccessToken;

use crate::check::check;

#[tokio::test]
pub async fn create_app_access_token() {
    let create = CreateAppAccessToken::new(
        "cli_example00store0app",
        "secret-of-the-store-app",
        "ticket-of-the-store-app",
    );
    let endpoint = "auth/v3/app_access_token/create";
    let line = "POST /open-apis/auth/v3/app_access_token";
    let response = check(create, endpoint, line).await;
    let token = response.app_access_token.as_deref();
    assert_eq!(token, Some("a-token-of-the-store-app"));
    assert_eq!(response.expire, Some(5400));
}

#[tokio::test]
pub async fn create_internal_app_access_token() {
    let create =
        CreateInternalAppAccessToken::new("cli_example0custom0app", "secret-of-the-custom-app");
    let endpoint = "auth/v3/app_access_token/internal";
    let line = "POST /open-apis/auth/v3/app_access_token/internal";
    let response = check(create, endpoint, line).await;
    let token = response.tenant_access_token.as_deref();
    assert_eq!(token, Some("t-token-of-the-tenant"));
    assert_eq!(response.expire, Some(6840));
}

#[tokio::test]
pub async fn resend_app_ticket() {
    let resend = ResendAppTicket::new("cli_example00store0app", "secret-of-the-store-app");
    let endpoint = "auth/v3/app_ticket/resend";
    let line = "POST /open-apis/auth/v3/app_ticket/resend";
    check(resend, endpoint, line).await;
}

#[tokio::test]
pub async fn create_tenant_access_token() {
    let create = CreateTenantAccessToken::new("a-token-of-the-store-app", "1234567890abcdef");
    let endpoint = "auth/v3/tenant_access_token/create";
    let line = "POST /open-apis/auth/v3/tenant_access_token";
    let response = check(create, endpoint, line).await;
    let token = response.tenant_access_token.as_deref();
    assert_eq!(token, Some("t-token-of-the-tenant"));
    assert_eq!(response.expire, Some(5400));
}

#[tokio::test]
pub async fn create_internal_tenant_access_token() {
    let create =
        CreateInternalTenantAccessToken::new("cli_example0custom0app", "secret-of-the-custom-app");
    let endpoint = "auth/v3/tenant_access_token/internal";
    let line = "POST /open-apis/auth/v3/tenant_access_token/internal";
    let response = check(create, endpoint, line).await;
    let token = response.tenant_access_token.as_deref();
    assert_eq!(token, Some("t-token-of-the-tenant"));
    assert_eq!(response.expire, Some(6840));
}
