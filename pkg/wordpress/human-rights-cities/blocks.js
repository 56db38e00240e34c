// The form of each block, and what its writer sees: the published picture.
(({ blocks, blockEditor, components, element, i18n }, { folder, lang, titles, attributes }) => {
  const { createElement: h, Fragment, useState } = element;
  const { __ } = i18n;

  const field = (name, { description, values }, value, set) => {
    const label = name;
    const help = description.replace(/`/g, '');
    const onChange = (written) => set({ [name]: written });
    if (values.length < 2) return h(components.TextControl, { key: name, label, help, value, onChange });
    const options = [{ label: '—', value: '' }, ...values.map((word) => ({ label: word, value: word }))];
    return h(components.SelectControl, { key: name, label, help, value, onChange, options });
  };

  /** The picture in the block's language, else in that of the site without its region, else the name of the widget. */
  const Picture = ({ kind, language }) => {
    const tags = [language || lang, (language || lang).split('-')[0]];
    const [failed, setFailed] = useState(0);
    if (!folder) return h('p', null, __('An administrator has to set the address of the feed.', 'human-rights-cities'));
    if (failed >= tags.length) return h('p', null, titles[kind]);
    const onError = () => setFailed(failed + 1);
    return h('img', { src: `${folder}pictures/${kind}.${tags[failed]}.svg`, alt: titles[kind], style: { width: '100%' }, onError });
  };

  for (const [kind, own] of Object.entries(attributes)) {
    blocks.registerBlockType(`hrc/${kind}`, {
      edit: ({ attributes: given, setAttributes }) => {
        const others = {
          text: { description: __('Readers see this link where nothing else can load.', 'human-rights-cities'), values: [] },
          link: { description: __('Where the link leads.', 'human-rights-cities'), values: [] },
        };
        const fields = Object.entries({ ...own, ...others }).map(([name, about]) => field(name, about, given[name], setAttributes));
        return h(
          Fragment,
          null,
          h(blockEditor.InspectorControls, null, h(components.PanelBody, { title: titles[kind] }, fields)),
          h('div', blockEditor.useBlockProps(), h(Picture, { kind, language: given.lang, key: given.lang })),
        );
      },
      save: () => null,
    });
  }
})(window.wp, window.humanRightsCities);
