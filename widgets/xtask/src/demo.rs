//! `cargo xtask demo`: the demo site on this machine.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context, Result};
use hrc::serve;

use crate::pack;

/// Packs, publishes both sample campaigns, and serves on the loopback address until it is stopped.
pub(crate) fn run(port: u16) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    // First, because a port that is taken is better known before the build than after it.
    let server = serve::start(hrc_demo::site().router(), address)
        .with_context(|| format!("port {port} is not free; choose another one with --port"))?;
    pack::run()?;
    hrc_demo::publish()?;
    println!("\nThe demo is at {}/ (stop with Ctrl+C)", server.origin());
    server.wait();
    Ok(())
}
