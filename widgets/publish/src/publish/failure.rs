//! What a provider answered, in our words, with its own code.

use super::address::Provider;
use std::error::Error as _;

/// What went wrong, without a full stop. May still hold credentials.
pub(super) fn sentence(error: &object_store::Error, provider: Provider) -> String {
    let text = error.to_string();
    explained(&text, provider).unwrap_or_else(|| {
        // What lies deepest says most; the rest is the library speaking of itself.
        let mut deepest = error.source();
        while let Some(next) = deepest.and_then(|error| error.source()) {
            deepest = Some(next);
        }
        let deepest = deepest.map(ToString::to_string).unwrap_or_default();
        if is_unreachable(&text) {
            let at = between(&text, "://", "/").map(|host| format!(" at {host}")).unwrap_or_default();
            return format!("no server answered{at} ({})", short(&deepest));
        }
        short(&text)
    })
}

fn is_unreachable(text: &str) -> bool {
    ["error sending request", "HTTP error", "onnect", "dns error", "timed out"]
        .iter()
        .any(|sign| text.contains(sign))
}

/// The meaning of an answer that a server gave.
fn explained(text: &str, provider: Provider) -> Option<String> {
    let status: Option<u16> = between(text, "status code: ", " ").and_then(|status| status.parse().ok());
    let code =
        between(text, "<Code>", "</Code>").or_else(|| between(text, "\"error\":\"", "\"")).map(str::trim);
    let code = code.filter(|code| !code.is_empty() && code.len() <= 60);
    let is_redirect = text.contains("redirect without LOCATION");
    if status.is_none() && code.is_none() && !is_redirect {
        return None;
    }
    let (key, secret) = match provider {
        Provider::S3 => ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
        Provider::Azure => {
            ("AZURE_STORAGE_ACCOUNT_NAME", "AZURE_STORAGE_ACCOUNT_KEY or AZURE_STORAGE_SAS_TOKEN")
        }
        Provider::Google => ("GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_APPLICATION_CREDENTIALS"),
    };
    let meaning = match code.unwrap_or_default() {
        "InvalidAccessKeyId" => format!("the server does not recognise the key in {key}"),
        "SignatureDoesNotMatch" => format!("the signature is wrong; {secret} does not belong to {key}"),
        "AuthenticationFailed" | "InvalidAuthenticationInfo" | "NoAuthenticationInformation" => {
            format!("the server does not accept {secret}")
        }
        "AccessDenied"
        | "AuthorizationFailure"
        | "AuthorizationPermissionMismatch"
        | "InsufficientAccountPermissions"
        | "AllAccessDisabled" => "these credentials do not allow this".to_owned(),
        "NoSuchBucket" | "ContainerNotFound" => "the bucket does not exist".to_owned(),
        "ExpiredToken" | "InvalidToken" | "TokenRefreshRequired" => {
            "the credentials have expired, or AWS_SESSION_TOKEN does not belong to them".to_owned()
        }
        "AuthorizationHeaderMalformed"
        | "PermanentRedirect"
        | "IllegalLocationConstraintException"
        | "TemporaryRedirect" => "the bucket is in another region; set AWS_REGION to that region".to_owned(),
        "RequestTimeTooSkewed" => "the clock of this machine is wrong".to_owned(),
        "invalid_grant" | "unauthorized_client" | "invalid_client" => {
            format!("the server does not accept the account in {key}")
        }
        "SlowDown" | "ServerBusy" | "ServiceUnavailable" => "the server is busy; try again later".to_owned(),
        _ if is_redirect => "the bucket is in another region; set AWS_REGION to that region".to_owned(),
        _ => match status {
            Some(401 | 403) => "the server refuses these credentials".to_owned(),
            Some(404) => "there is nothing at this address".to_owned(),
            Some(500..) => "the server failed; try again later".to_owned(),
            _ => "the server refuses".to_owned(),
        },
    };
    let parts: Vec<String> =
        code.map(str::to_owned).into_iter().chain(status.map(|status| format!("status {status}"))).collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    // What a server says of a code that we know adds nothing, and may repeat what it was sent.
    Some(format!("{meaning}{parts}"))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(found, _)| found)
}

/// One line of at most 300 characters; the answers of servers can be pages long.
fn short(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    crate::finding::visible(&line, 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_explained_and_keep_their_code() {
        let answer =
            |status: &str, body: &str| format!("Server returned non-2xx status code: {status} X: {body}");
        let xml = |status: &str, code: &str| {
            answer(status, &format!("<Error><Code>{code}</Code><Message>no</Message></Error>"))
        };
        for (text, provider, expected) in [
            (
                xml("403", "InvalidAccessKeyId"),
                Provider::S3,
                "the server does not recognise the key in AWS_ACCESS_KEY_ID (InvalidAccessKeyId, status 403)",
            ),
            (
                xml("403", "SignatureDoesNotMatch"),
                Provider::S3,
                "the signature is wrong; AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID (SignatureDoesNotMatch, \
                 status 403)",
            ),
            (
                xml("404", "NoSuchBucket"),
                Provider::S3,
                "the bucket does not exist (NoSuchBucket, status 404)",
            ),
            (
                xml("404", "ContainerNotFound"),
                Provider::Azure,
                "the bucket does not exist (ContainerNotFound, status 404)",
            ),
            (
                xml("403", "AccessDenied"),
                Provider::S3,
                "these credentials do not allow this (AccessDenied, status 403)",
            ),
            (
                answer("400", "{\"error\":\"invalid_grant\",\"error_description\":\"x\"}"),
                Provider::Google,
                "the server does not accept the account in GOOGLE_APPLICATION_CREDENTIALS (invalid_grant, status 400)",
            ),
            (xml("418", "Odd"), Provider::S3, "the server refuses (Odd, status 418)"),
            (answer("503", ""), Provider::S3, "the server failed; try again later (status 503)"),
        ] {
            assert_eq!(explained(&text, provider).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(explained("error sending request", Provider::S3), None);
    }
}
