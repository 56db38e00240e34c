use super::Outcome;
use axum::Router;
use clap::Args;
use hrc::serve::{Caching, Server, Site, start};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Preview a published folder on this machine.
///
/// Prints an address that shows the publication: the widgets, pictures, downloads, and snippets to copy. If the folder
/// has an index.html, the address shows that page instead. hrc looks for the widgets in --widgets, then in v1/ in the
/// folder, in v1/ beside it, and in pkg/dist below the current folder. Without widgets, the page shows the snapshots.
#[derive(Args)]
#[command(after_help = "Examples:
  hrc serve public
  hrc serve public --widgets pkg/dist
  hrc serve public --port 8000 --host 0.0.0.0")]
pub(crate) struct Arguments {
    /// Folder to serve.
    folder: PathBuf,
    /// Port to serve on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to serve on. By default, only this machine can connect.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
    /// Folder with the widgets' embed.js.
    #[arg(long, value_name = "FOLDER")]
    widgets: Option<PathBuf>,
}

pub(super) fn run(Arguments { folder, port, host, widgets }: &Arguments) -> Outcome {
    if !folder.is_dir() {
        return Err(format!("{}: expected a folder to serve", folder.display()));
    }
    let site = site(folder, widgets.as_deref())?;
    listen(site.router_with_overview(), *host, *port, folder)?.wait();
    Ok(ExitCode::SUCCESS)
}

/// A folder with the widgets, wherever they are.
pub(super) fn site(folder: &Path, widgets: Option<&Path>) -> Result<Site, String> {
    if let Some(widgets) = widgets.filter(|widgets| !widgets.join("embed.js").is_file()) {
        return Err(format!(
            "--widgets {}: expected a folder with embed.js, such as pkg/dist",
            widgets.display()
        ));
    }
    Ok(Site::new(folder, Caching::Revalidate).with_widgets(widgets).0)
}

/// Starts the server and says where it is, and who can read it if others can.
pub(super) fn listen(router: Router, host: IpAddr, port: u16, folder: &Path) -> Result<Server, String> {
    let address = SocketAddr::new(host, port);
    let server = start(router, address).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => format!("{address} is in use; choose another port with --port"),
        _ => format!("{address}: {error}"),
    })?;
    eprintln!("{} is at {}/ (stop with Ctrl+C)", folder.display(), server.origin());
    if !host.is_loopback() {
        eprintln!("Anyone who can reach this machine can read it.");
    }
    Ok(server)
}
