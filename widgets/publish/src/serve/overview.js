// A button for each snippet that copies it. Without this script the snippets can be selected as ever.
"use strict";
for (const snippet of document.querySelectorAll(".snippet")) {
  const code = snippet.querySelector("code");
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${snippet.previousElementSibling.textContent}`);
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = "Selected; copy it with the keyboard.";
    }
  });
  snippet.append(button, status);
}
