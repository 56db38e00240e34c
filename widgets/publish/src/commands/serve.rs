use super::Outcome;
use clap::Args;
use hrc::serve;
use std::path::PathBuf;
use std::process::ExitCode;

/// Try a published folder out, on this machine only.
#[derive(Args)]
#[command(after_help = "Example:\n  hrc serve public --port 8080")]
pub(crate) struct Arguments {
    /// Folder to serve.
    folder: PathBuf,
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

pub(super) fn run(Arguments { folder, port }: &Arguments) -> Outcome {
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder to serve", folder.display()));
    }
    let site = serve::Site::new(folder, serve::Caching::Revalidate);
    let address = (std::net::Ipv4Addr::LOCALHOST, *port).into();
    let server = serve::start(site.router(), address).map_err(|error| format!("port {port}: {error}"))?;
    eprintln!("{} is at {}/ (end it with Ctrl+C)", folder.display(), server.origin());
    server.wait();
    Ok(ExitCode::SUCCESS)
}
