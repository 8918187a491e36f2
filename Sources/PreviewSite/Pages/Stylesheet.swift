/// The stylesheet of the preview's pages: plain, light or dark as the reader's system is.
enum Stylesheet {
    static let text = base + article + problems

    private static let base = """
        :root { color-scheme: light dark; --text: #1f2430; --quiet: #5b6472; --line: #d9dde3; --link: #1a5fb4;
          --paper: #ffffff; --tint: #f4f6f8; --error: #b3261e; --warning: #8a5a00; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e8eaed; --quiet: #a5adb8; --line: #3a414b; --link: #8ab8ff; --paper: #16191d; --tint: #20252b;
            --error: #ff9a93; --warning: #f2c063; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 0 1.25rem; background: var(--paper); color: var(--text);
          font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: break-word; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        header.site { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; padding: 1rem 0;
          border-bottom: 1px solid var(--line); font-size: .9rem; }
        header.site ol, header.site ul { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; margin: 0;
          padding: 0; }
        .crumbs li + li::before { content: "/"; color: var(--quiet); margin-inline-end: .75rem; }
        .locales a[aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
        footer.site { margin: 4rem 0 2rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
          font-size: .85rem; }
        main { padding-top: 1rem; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .75rem; }
        .lead, .quiet { color: var(--quiet); }
        .lead { font-size: 1.1rem; margin-top: -.25rem; }
        .draft { background: var(--tint); border: 1px solid var(--line); border-radius: 99px; color: var(--quiet);
          font-size: .75rem; font-weight: 600; padding: .1rem .6rem; vertical-align: middle; }
        .entries { list-style: none; margin: 1.5rem 0; padding: 0; }
        .entries li { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; padding: .9rem 1.1rem; }
        .collections li { background: var(--tint); }
        .entries a { font-weight: 600; text-decoration: none; }
        .entries p { color: var(--quiet); margin: .25rem 0 0; }

        """

    private static let article = """
        article > :first-child { margin-top: 1.5rem; }
        article h1 { font-size: 1.6rem; }
        article h2 { font-size: 1.35rem; }
        pre { background: var(--tint); border-radius: 6px; overflow-x: auto; padding: .9rem 1rem; }
        code { background: var(--tint); border-radius: 4px; font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace;
          padding: .1em .3em; }
        pre code { background: none; padding: 0; }
        article img { max-width: 100%; height: auto; border-radius: 6px; }
        .intercom-container { margin: 1.25rem 0; }
        .intercom-align-center { text-align: center; }
        a.intercom-h2b-button { background: var(--link); border-radius: 6px; color: var(--paper); display: inline-block;
          font-weight: 600; padding: .6rem 1.2rem; text-decoration: none; }
        .intercom-h2b-video { aspect-ratio: 16 / 9; margin: 1.25rem 0; }
        .intercom-h2b-video iframe { border: 0; border-radius: 6px; height: 100%; width: 100%; }
        .intercom-interblocks-callout { border: 1px solid var(--line); border-radius: 8px; margin: 1.25rem 0;
          padding: .4rem 1rem; }
        .intercom-interblocks-callout > p { margin: .5rem 0; }
        /* Intercom's colours are made for white paper: on dark, a shade over them keeps the text readable. */
        @media (prefers-color-scheme: dark) {
          .intercom-interblocks-callout { background-image: linear-gradient(#16191db0, #16191db0); }
        }
        .intercom-interblocks-table-container { overflow-x: auto; }
        article table { border-collapse: collapse; display: block; margin: 1.25rem 0; overflow-x: auto; }
        article th, article td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: start;
          vertical-align: top; }
        td > p { margin: .25rem 0; }
        details { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .6rem 1rem; }
        summary { cursor: pointer; font-weight: 600; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
        :target { scroll-margin-top: 1rem; }

        """

    private static let problems = """
        .problems { border: 1px solid var(--line); border-radius: 8px; font-size: .9rem; margin: 1.25rem 0;
          padding: .25rem 1rem; }
        .problems h2 { font-size: 1rem; margin: .75rem 0; }
        .diagnostics { list-style: none; margin: 0; padding: 0; }
        .diagnostics li { border-inline-start: 3px solid var(--warning); margin: .9rem 0; padding-inline-start: .8rem; }
        .diagnostics li.error { border-color: var(--error); }
        .diagnostics .severity { color: var(--warning); font-weight: 600; }
        .diagnostics .error .severity { color: var(--error); }
        .diagnostics .place { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .85em; }
        .diagnostics p { margin: .2rem 0; }
        .diagnostics pre { margin: .4rem 0; padding: .5rem .75rem; }

        """
}
