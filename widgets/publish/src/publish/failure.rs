//! What a provider answered, in our words, with its own code.

use super::address::Provider;
use object_store::client::{HttpError, HttpErrorKind};
use std::error::Error;

/// What went wrong, without a full stop. May still hold credentials.
pub(super) fn sentence(error: &object_store::Error, provider: Provider) -> String {
    let text = error.to_string();
    let answer = Answer::of(error, &text);
    explained(&answer, provider).unwrap_or_else(|| {
        if is_unreachable(error) {
            let at = between(&text, "://", "/").map(|host| format!(" at {host}")).unwrap_or_default();
            // What lies deepest says most; the rest is the library speaking of itself.
            let deepest = causes(error).last().map(ToString::to_string).unwrap_or_default();
            return format!("no server answered{at} ({})", short(&deepest));
        }
        short(&text)
    })
}

/// The error and what lies beneath it, the deepest last.
fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn Error + 'static)| (*error).source())
}

fn is_unreachable(error: &object_store::Error) -> bool {
    let http = causes(error).find_map(|cause| cause.downcast_ref::<HttpError>());
    http.is_some_and(|error| error.kind() != HttpErrorKind::Decode)
}

/// What is known of an answer that a server gave.
#[derive(Debug, Default, PartialEq)]
struct Answer {
    status: Option<u16>,
    /// The provider's own word.
    code: Option<String>,
    /// To another region.
    is_redirect: bool,
}

impl Answer {
    /// The library tells some statuses by its variants. Its error with the others and with the body is private, so that
    /// they are read from the text.
    fn of(error: &object_store::Error, text: &str) -> Answer {
        use object_store::Error::{NotFound, PermissionDenied, Unauthenticated};
        let code = between(text, "<Code>", "</Code>").or_else(|| between(text, "\"error\":\"", "\""));
        let code = code.map(str::trim).filter(|code| !code.is_empty() && code.len() <= 60);
        let status = match error {
            NotFound { .. } => Some(404),
            PermissionDenied { .. } => Some(403),
            Unauthenticated { .. } => Some(401),
            _ => between(text, "status code: ", " ").and_then(|status| status.parse().ok()),
        };
        let is_redirect = text.contains("redirect without LOCATION");
        Answer { status, code: code.map(str::to_owned), is_redirect }
    }
}

/// The meaning of an answer that a server gave; `None` where it gave none.
fn explained(answer: &Answer, provider: Provider) -> Option<String> {
    let (status, code, is_redirect) = (answer.status, answer.code.as_deref(), answer.is_redirect);
    if *answer == Answer::default() {
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
        let generic = |status: &str, body: &str| object_store::Error::Generic {
            store: "S3",
            source: format!("Server returned non-2xx status code: {status} X: {body}").into(),
        };
        let xml = |status: &str, code: &str| {
            let source = format!("<Error><Code>{code}</Code><Message>no</Message></Error>").into();
            match status {
                "403" => object_store::Error::PermissionDenied { path: "x".to_owned(), source },
                "404" => object_store::Error::NotFound { path: "x".to_owned(), source },
                _ => generic(status, &source.to_string()),
            }
        };
        for (error, provider, expected) in [
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
                generic("400", "{\"error\":\"invalid_grant\",\"error_description\":\"x\"}"),
                Provider::Google,
                "the server does not accept the account in GOOGLE_APPLICATION_CREDENTIALS (invalid_grant, status 400)",
            ),
            (xml("418", "Odd"), Provider::S3, "the server refuses (Odd, status 418)"),
            (generic("503", ""), Provider::S3, "the server failed; try again later (status 503)"),
        ] {
            assert_eq!(sentence(&error, provider), expected, "{error}");
        }
    }

    #[test]
    fn a_server_that_does_not_answer_is_told_from_one_that_does() {
        let lost = HttpError::new(HttpErrorKind::Connect, std::io::Error::other("refused"));
        let error = object_store::Error::Generic { store: "S3", source: Box::new(lost) };
        assert_eq!(sentence(&error, Provider::S3), "no server answered (refused)");
        let odd = HttpError::new(HttpErrorKind::Decode, std::io::Error::other("not gzip"));
        let error = object_store::Error::Generic { store: "S3", source: Box::new(odd) };
        assert!(!sentence(&error, Provider::S3).contains("no server"), "{error}");
    }
}
