//! The codes of `hrc:error`.

/// A code, and what it means for a webmaster.
#[derive(Clone, Copy, Debug)]
pub struct ErrorCode {
    /// The code.
    pub code: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What to do, in Markdown.
    pub advice: &'static str,
}

const fn code(code: &'static str, meaning: &'static str, advice: &'static str) -> ErrorCode {
    ErrorCode { code, meaning, advice }
}

/// Every code, by what failed.
#[rustfmt::skip] // a table: one row is one line
pub const ERROR_CODES: &[ErrorCode] = &[
    code("feed-missing", "The attribute `feed` is missing.", "Add it."),
    code("feed-network", "The feed could not be fetched.", "Check the network, `connect-src` of the page's policy, and CORS of the feed's host if the message says so."),
    code("feed-status", "The feed's address answers with an error.", "Check the address."),
    code("feed-redirect", "The feed's address redirects to another host, or redirects without end.", "Use the address of the file itself."),
    code("feed-timeout", "There was no answer within 30 seconds.", "Try again later."),
    code("feed-too-large", "The feed is larger than 4 MB.", "Link the members from the feed, as `hrc build` does."),
    code("feed-encoding", "The feed is not UTF-8.", "Publish it again."),
    code("feed-not-json", "The address answers with something other than JSON, such as a login page.", "Check the address."),
    code("feed-truncated", "The feed ends too early.", "Publish it again."),
    code("feed-not-a-feed", "It is JSON, but not a feed.", "Check the address."),
    code("feed-version", "These widgets do not know the feed's version.", "Update the widgets."),
    code("feed-older", "The server offers an earlier publication than the one shown, which stays.", "Publish again with a larger `sequence`. If the larger number was a mistake, see “A publication never goes back” in the guide for campaign offices."),
    code("feed-link", "The members' file is on another host, or its address is wrong.", "Publish again."),
    code("feed-count", "The members' file has a different number of entries from the one the feed states.", "Publish both files together."),
    code("list-network", "The members' file could not be fetched.", "As for `feed-network`."),
    code("list-status", "The members' file is missing, or its address answers with an error.", "Publish feed and members together."),
    code("list-redirect", "The address of the members' file redirects to another host, or redirects without end.", "Publish it beside the feed."),
    code("list-timeout", "There was no answer within 30 seconds.", "Try again later."),
    code("list-too-large", "The members' file is larger than 64 MB.", "Publish fewer members in one feed."),
    code("list-hash", "The members' file is not the one that the feed names.", "Publish both files together."),
    code("wasm-blocked", "The browser or the page's policy refuses WebAssembly.", "Add `'wasm-unsafe-eval'` to `script-src`."),
    code("wasm-network", "The library could not be fetched.", "Check the network and `connect-src`."),
    code("wasm-status", "The library's address answers with an error.", "Publish the whole folder."),
    code("wasm-redirect", "The library's address redirects to another host, or redirects without end.", "Use the address of the folder itself."),
    code("wasm-timeout", "There was no answer within 60 seconds.", "Try again later."),
    code("wasm-broken", "The library cannot be compiled.", "Use a newer browser."),
    code("integrity", "A file is damaged, or belongs to another version than `embed.js`.", "Publish the whole folder."),
    code("bindings", "`live.js`, or the bindings of a library such as `hrc.js`, could not be loaded.", "Check `script-src`; the file must be served as `text/javascript`."),
    code("style", "The style sheet of a library, such as `hrc.css`, could not be loaded.", "Publish the whole folder."),
    code("texts", "A file of texts, such as `hrc.fr.txt`, could not be loaded. The widget speaks a language of the page that is there; without one, it waits.", "Publish the whole folder."),
    code("land", "`land.bin` could not be loaded. The map shows its members without land.", "Publish the whole folder."),
    code("broken", "The widget could not be started.", "Report it with the message."),
    code("panic", "An error of ours stopped this widget. The others go on.", "Report it with the message."),
];
