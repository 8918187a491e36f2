/// The one stylesheet of the reader site. It must not contain `<`, `>` or `&`, which the serializer escapes.
enum Stylesheet {
    static let text = """
        :root { color-scheme: light dark; --text: #1f2430; --quiet: #5b6472; --line: #d9dde3; --link: #1a5fb4;
          --paper: #ffffff; --tint: #f4f6f8; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e8eaed; --quiet: #a5adb8; --line: #3a414b; --link: #8ab8ff;
            --paper: #16191d; --tint: #20252b; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 0 1.25rem; background: var(--paper); color: var(--text);
          font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: break-word; }
        a { color: var(--link); }
        header.site { display: flex; flex-wrap: wrap; gap: .6rem 2rem; justify-content: space-between;
          padding: 1rem 0; border-bottom: 1px solid var(--line); font-size: .9rem; }
        header.site ol, header.site ul { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none;
          margin: 0; padding: 0; }
        .crumbs li + li::before { content: "/"; color: var(--quiet); margin-inline-end: .75rem; }
        .skip { position: absolute; inset-inline-start: -100rem; }
        .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; }
        a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible {
          outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
        form.search { display: flex; flex: 1 0 100%; gap: .5rem; }
        form.search input { flex: 1; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit;
          background: var(--tint); border: 1px solid var(--line); border-radius: 8px; }
        form.search button { padding: .5rem 1rem; font: inherit; font-weight: 600; color: var(--paper);
          background: var(--link); border: 0; border-radius: 8px; cursor: pointer; }
        .news h2 { font-size: 1.15rem; }
        .date { color: var(--quiet); font-size: .9rem; margin: .25rem 0; }
        .labels { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .75rem 0; padding: 0; }
        .labels li { background: var(--tint); border-radius: 999px; font-size: .85rem; padding: .1rem .7rem; }
        img.cover { border-radius: 8px; height: auto; max-width: 100%; }
        .locales a[aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
        footer.site { margin: 4rem 0 2rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
          font-size: .85rem; }
        main { padding-top: 1rem; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .75rem; }
        main p.lead { color: var(--quiet); font-size: 1.1rem; margin-top: -.25rem; }
        .entries { list-style: none; margin: 1.5rem 0; padding: 0; }
        .entries li { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; padding: .9rem 1.1rem; }
        .entries a { font-weight: 600; text-decoration: none; }
        .entries p { color: var(--quiet); margin: .25rem 0 0; }
        p.no-margin { margin: .75rem 0; }
        p.no-margin:empty { display: none; }
        li p.no-margin, td p.no-margin { margin: .25rem 0; }
        pre { background: var(--tint); border-radius: 6px; overflow-x: auto; padding: .9rem 1rem; }
        code { background: var(--tint); border-radius: 4px; font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace;
          padding: .1em .3em; }
        pre code { background: none; padding: 0; }
        pre, code { direction: ltr; text-align: left; unicode-bidi: isolate; }
        article h1 { font-size: 1.6rem; }
        article h2 { font-size: 1.3rem; }
        .intercom-container { margin: 1.25rem 0; }
        .intercom-container img { max-width: 100%; height: auto; border-radius: 6px; }
        .intercom-align-center { text-align: center; }
        .intercom-align-right { text-align: right; }
        .intercom-align-justify { text-align: justify; }
        .intercom-h2b-button { background: var(--link); border-radius: 6px; color: var(--paper); display: inline-block;
          font-weight: 600; padding: .6rem 1.2rem; text-decoration: none; }
        .intercom-h2b-video { aspect-ratio: 16 / 9; margin: 1.25rem 0; }
        .intercom-h2b-video iframe { border: 0; height: 100%; width: 100%; }
        .intercom-interblocks-callout { border: 1px solid var(--line); border-radius: 8px; margin: 1.25rem 0;
          padding: .4rem 1rem; }
        .intercom-interblocks-table-container { margin: 1.25rem 0; overflow-x: auto; }
        table { border-collapse: collapse; min-width: 50%; }
        td { border: 1px solid var(--line); padding: .3rem .7rem; vertical-align: top; }
        details { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .6rem 1rem; }
        summary { cursor: pointer; font-weight: 600; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
        """
}
