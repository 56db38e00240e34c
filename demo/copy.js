// A button under each snippet that copies it. Without this script the snippets can be read and selected as ever.
for (const snippet of document.querySelectorAll('.snippet')) {
  const button = document.createElement('button');
  const said = document.createElement('span');
  button.type = 'button';
  button.textContent = 'Copy the snippet';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(snippet.querySelector('code').textContent);
      said.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(snippet.querySelector('code'));
      said.textContent = 'Selected; copy it with the keyboard.';
    }
  });
  snippet.append(button, said);
}
