// Put before all other scripts of a page under test: keeps what goes wrong and what the widgets say.
(() => {
  const watch = { errors: [], events: [] };
  Object.defineProperty(window, '__watch', { value: watch });

  const text = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    return typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  };
  const { error } = console;
  console.error = (...parts) => {
    watch.errors.push('console: ' + parts.map(text).join(' '));
    error.apply(console, parts);
  };
  const listen = (target, name, heard) => target.addEventListener(name, heard, true);
  listen(window, 'error', (event) => {
    const { target } = event;
    watch.errors.push(
      target === window || !target ? `exception: ${event.message}` : `not loaded: ${target.src || target.href}`,
    );
  });
  listen(window, 'unhandledrejection', (event) => watch.errors.push('rejection: ' + text(event.reason)));
  listen(document, 'securitypolicyviolation', (event) =>
    watch.errors.push(`policy: ${event.effectiveDirective} refused ${event.blockedURI || event.sample}`),
  );
  for (const name of ['hrc:ready', 'hrc:data', 'hrc:stale', 'hrc:error', 'hrc:select', 'hrc:turn']) {
    listen(document, name, (event) => {
      const element = event.target;
      const from = element.localName + (element.id ? '#' + element.id : '');
      const { detail } = event;
      // That a snapshot is shown is another matter than that the live widget is.
      const said = detail?.live === false ? 'hrc:ready of a snapshot' : name;
      watch.events.push({ name: said, from, detail: detail ?? null, element });
    });
  }
})();
