use super::Outcome;
use axum::Router;
use clap::Args;
use hrc::serve::{Caching, Server, Site, start};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Try a published folder out, on this machine only.
#[derive(Args)]
#[command(after_help = "Examples:\n  hrc serve public\n  hrc serve public --port 8000 --host 0.0.0.0")]
pub(crate) struct Arguments {
    /// Folder to serve.
    folder: PathBuf,
    /// Port to serve on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to serve on; by default only this machine can read it.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
}

pub(super) fn run(Arguments { folder, port, host }: &Arguments) -> Outcome {
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder to serve", folder.display()));
    }
    let site = Site::new(folder, Caching::Revalidate);
    listen(site.router(), *host, *port, folder)?.wait();
    Ok(ExitCode::SUCCESS)
}

/// Starts the server and says where it is, and who can read it if others can.
pub(super) fn listen(router: Router, host: IpAddr, port: u16, folder: &Path) -> Result<Server, String> {
    let address = SocketAddr::new(host, port);
    let server = start(router, address).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => format!("{address} is taken; choose another port with --port"),
        _ => format!("{address}: {error}"),
    })?;
    eprintln!("{} is at {}/ (end it with Ctrl+C)", folder.display(), server.origin());
    if !host.is_loopback() {
        eprintln!("Everybody who can reach this machine can read it.");
    }
    Ok(server)
}
