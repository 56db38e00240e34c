//! What a provider needs from the environment, looked at before the first request.
//!
//! The libraries would otherwise ask an address that only machines in the provider's cloud have, and report what that
//! answers, or that nothing answered.

use super::address::Provider;

/// A variable's value; one that is set to nothing counts as not set.
type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A sentence that names what is missing or cannot work.
pub(super) fn check(provider: Provider, lookup: Lookup<'_>) -> Result<(), String> {
    let get = |name: &str| lookup(name).filter(|value| !value.trim().is_empty());
    match provider {
        Provider::S3 => s3(&get),
        Provider::Azure => azure(&get),
        Provider::Google => google(&get),
    }
}

/// The endpoint that somebody chose, by the variable that is looked at first.
pub(super) fn s3_endpoint(lookup: Lookup<'_>) -> Option<(&'static str, String)> {
    ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT"]
        .into_iter()
        .find_map(|name| Some((name, lookup(name).filter(|value| !value.trim().is_empty())?)))
}

fn s3(get: Lookup<'_>) -> Result<(), String> {
    let has = |name: &str| get(name).is_some();
    let is_given_by_cloud = (has("AWS_WEB_IDENTITY_TOKEN_FILE") && has("AWS_ROLE_ARN"))
        || has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
        || (has("AWS_CONTAINER_CREDENTIALS_FULL_URI") && has("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"))
        || has("AWS_METADATA_ENDPOINT")
        || is_on(get, "AWS_SKIP_SIGNATURE");
    match (has("AWS_ACCESS_KEY_ID"), has("AWS_SECRET_ACCESS_KEY")) {
        (true, true) => {}
        (false, false) if is_given_by_cloud => {}
        (false, secret) => {
            let both = if secret { "is" } else { "and AWS_SECRET_ACCESS_KEY are" };
            let profile = if has("AWS_PROFILE") {
                "; hrc does not read the profiles in ~/.aws"
            } else {
                "; hrc does not read ~/.aws/credentials"
            };
            return Err(format!("AWS_ACCESS_KEY_ID {both} not set{profile}"));
        }
        (true, false) => return Err("AWS_SECRET_ACCESS_KEY is not set".into()),
    }
    let endpoint = s3_endpoint(get);
    if endpoint.is_none() && !has("AWS_REGION") && !has("AWS_DEFAULT_REGION") {
        return Err(
            "AWS_REGION is not set; expected the bucket's region, such as eu-west-1, or for another provider's storage \
             its address in AWS_ENDPOINT"
                .into(),
        );
    }
    match endpoint {
        Some((name, address)) => check_endpoint(get, name, &address, "AWS_ALLOW_HTTP"),
        None => Ok(()),
    }
}

fn azure(get: Lookup<'_>) -> Result<(), String> {
    if is_on(get, "AZURE_STORAGE_USE_EMULATOR") || is_on(get, "AZURE_USE_EMULATOR") {
        return Ok(());
    }
    let any = |names: &[&str]| names.iter().any(|name| get(name).is_some());
    if !any(&["AZURE_STORAGE_ACCOUNT_NAME", "AZURE_ACCOUNT_NAME"]) {
        return Err("AZURE_STORAGE_ACCOUNT_NAME is not set".into());
    }
    let is_given = any(&[
        "AZURE_STORAGE_ACCOUNT_KEY",
        "AZURE_STORAGE_ACCESS_KEY",
        "AZURE_STORAGE_MASTER_KEY",
        "AZURE_STORAGE_SAS_TOKEN",
        "AZURE_STORAGE_SAS_KEY",
        "AZURE_STORAGE_TOKEN",
        "AZURE_STORAGE_CLIENT_SECRET",
        "AZURE_CLIENT_SECRET",
        "AZURE_FEDERATED_TOKEN_FILE",
        "AZURE_MSI_ENDPOINT",
        "AZURE_IDENTITY_ENDPOINT",
        "IDENTITY_ENDPOINT",
        "AZURE_CREDENTIAL_TYPE",
    ]);
    if !is_given && !is_on(get, "AZURE_USE_AZURE_CLI") && !is_on(get, "AZURE_SKIP_SIGNATURE") {
        return Err("AZURE_STORAGE_ACCOUNT_KEY is not set, and neither is AZURE_STORAGE_SAS_TOKEN; one of them is needed".into());
    }
    for name in ["AZURE_STORAGE_ENDPOINT", "AZURE_ENDPOINT"] {
        if let Some(address) = get(name) {
            check_endpoint(get, name, &address, "AZURE_ALLOW_HTTP")?;
        }
    }
    Ok(())
}

fn google(get: Lookup<'_>) -> Result<(), String> {
    let names = [
        "GOOGLE_APPLICATION_CREDENTIALS",
        "GOOGLE_SERVICE_ACCOUNT",
        "GOOGLE_SERVICE_ACCOUNT_PATH",
        "GOOGLE_SERVICE_ACCOUNT_KEY",
        "SERVICE_ACCOUNT",
    ];
    let home = get(if cfg!(windows) { "APPDATA" } else { "HOME" });
    let usual = if cfg!(windows) { "" } else { "/.config" };
    let has_login = home.is_some_and(|home| {
        std::path::Path::new(&format!("{home}{usual}/gcloud/application_default_credentials.json")).exists()
    });
    if !has_login && !is_on(get, "GOOGLE_SKIP_SIGNATURE") && !names.iter().any(|name| get(name).is_some()) {
        return Err(
            "GOOGLE_APPLICATION_CREDENTIALS is not set; expected the path of a service account's key file (or that file's \
             content in GOOGLE_SERVICE_ACCOUNT_KEY)"
                .into(),
        );
    }
    for name in ["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_SERVICE_ACCOUNT", "GOOGLE_SERVICE_ACCOUNT_PATH"] {
        if let Some(path) = get(name)
            && !std::path::Path::new(&path).is_file()
        {
            return Err(format!("{name} names a file that does not exist"));
        }
    }
    Ok(())
}

fn check_endpoint(get: Lookup<'_>, name: &str, address: &str, allow_http: &str) -> Result<(), String> {
    let address = address.trim().to_ascii_lowercase();
    if address.starts_with("https://") || (address.starts_with("http://") && is_on(get, allow_http)) {
        return Ok(());
    }
    if address.starts_with("http://") {
        return Err(format!(
            "{name} begins with http://, which is not encrypted; set {allow_http}=true to allow it, for example for a \
             server on this machine"
        ));
    }
    Err(format!("{name} is not an address; expected one that begins with https://"))
}

fn is_on(get: Lookup<'_>, name: &str) -> bool {
    get(name).is_some_and(|value| {
        matches!(value.trim().to_ascii_lowercase().as_str(), "1" | "true" | "on" | "yes" | "y")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The answer with these variables, written as in a shell.
    fn answer(provider: Provider, variables: &str) -> String {
        let pairs: Vec<(&str, &str)> =
            variables.split_whitespace().filter_map(|pair| pair.split_once('=')).collect();
        let lookup =
            |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        check(provider, &lookup).err().unwrap_or_default()
    }

    #[test]
    fn what_is_missing_is_named() {
        for (provider, variables, expected) in [
            (
                Provider::S3,
                "",
                "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set; hrc does not read ~/.aws/credentials",
            ),
            (Provider::S3, "AWS_PROFILE=city", "does not read the profiles"),
            (Provider::S3, "AWS_ACCESS_KEY_ID= AWS_SECRET_ACCESS_KEY=s", "AWS_ACCESS_KEY_ID is not set"),
            (Provider::S3, "AWS_ACCESS_KEY_ID=k", "AWS_SECRET_ACCESS_KEY is not set"),
            (Provider::S3, "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s", "AWS_REGION is not set"),
            (Provider::S3, "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s AWS_REGION=eu-west-1", ""),
            (Provider::S3, "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s AWS_ENDPOINT=https://x.net", ""),
            (
                Provider::S3,
                "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s AWS_ENDPOINT_URL=http://x.net",
                "AWS_ENDPOINT_URL begins with http://",
            ),
            (
                Provider::S3,
                "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s AWS_ENDPOINT=http://x.net AWS_ALLOW_HTTP=true",
                "",
            ),
            (
                Provider::S3,
                "AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s AWS_ENDPOINT=x.net",
                "is not an address",
            ),
            (Provider::S3, "AWS_METADATA_ENDPOINT=http://169.254.169.254 AWS_REGION=eu-west-1", ""),
            (Provider::Azure, "", "AZURE_STORAGE_ACCOUNT_NAME is not set"),
            (Provider::Azure, "AZURE_STORAGE_ACCOUNT_NAME=city", "AZURE_STORAGE_ACCOUNT_KEY is not set"),
            (Provider::Azure, "AZURE_STORAGE_ACCOUNT_NAME=city AZURE_STORAGE_SAS_TOKEN=t", ""),
            (
                Provider::Azure,
                "AZURE_STORAGE_ACCOUNT_NAME=city AZURE_STORAGE_SAS_TOKEN=t AZURE_STORAGE_ENDPOINT=http://x",
                "set AZURE_ALLOW_HTTP=true",
            ),
            (Provider::Google, "", "GOOGLE_APPLICATION_CREDENTIALS is not set"),
            (Provider::Google, "GOOGLE_SERVICE_ACCOUNT=/nowhere.json", "names a file that does not exist"),
            (Provider::Google, "GOOGLE_SERVICE_ACCOUNT_KEY={}", ""),
        ] {
            let sentence = answer(provider, variables);
            assert!(sentence.contains(expected), "{variables}: {sentence}");
            assert_eq!(sentence.is_empty(), expected.is_empty(), "{variables}: {sentence}");
        }
    }
}
