//! Why a folder was not published into.

use std::fmt;
use std::io;

/// Why nothing was published. Displayed, it is one or more sentences that end with a full stop.
#[derive(Debug)]
pub enum Error {
    /// Another process is at work there: a sentence that says which.
    Busy(String),
    /// The folder, or something in it, is not for `hrc` to write: sentences on what and what to do. Nothing was touched.
    Refused(String),
    /// The system refused something.
    Failed {
        /// The message.
        error: io::Error,
        /// Whether everything is as it was.
        restored: bool,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Busy(sentence) => f.write_str(sentence),
            Error::Refused(sentences) => write!(f, "{sentences} Nothing was written."),
            Error::Failed { error, restored: true } => {
                write!(f, "{error}. Nothing was published, and the folder is unchanged.")
            }
            Error::Failed { error, restored: false } => write!(
                f,
                "{error}. Some files of the new publication are in place, and not all earlier files could be restored. \
                 Fix the cause and build again."
            ),
        }
    }
}

impl std::error::Error for Error {}

/// An error before anything was in place.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        Error::Failed { error, restored: true }
    }
}
