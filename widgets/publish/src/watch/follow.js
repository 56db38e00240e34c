// Served by `hrc watch` alone: loads the page again when something was built, and shows errors while something is wrong.
"use strict";
{
  const events = new EventSource("/-/events");
  let first = null;
  let note = null;
  const say = (text) => {
    note?.remove();
    note = null;
    if (!text) return;
    note = document.createElement("pre");
    note.setAttribute("role", "alert");
    note.textContent = "Not built. What you see is the last good output.\n" + text;
    Object.assign(note.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: 2147483647, margin: 0, padding: "1em", maxHeight: "50vh",
      overflow: "auto", whiteSpace: "pre-wrap", background: "#fff", color: "#900", borderTop: "2px solid #900",
    });
    document.body.append(note);
  };
  events.addEventListener("built", (event) => {
    // The first message is the state that this page was loaded in.
    if (first !== null && event.lastEventId !== first) location.reload();
    first = event.lastEventId;
    say("");
  });
  events.addEventListener("failed", (event) => {
    first ??= event.lastEventId;
    say(event.data);
  });
}
