/// The style of a plan's page: light and dark as the reader's system is, and fit for printing.
enum PageStyle {
    static let sheet = """
        :root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --page: #ffffff; --card: #f6f8fa;
          --line: #d1d9e0; --new: #0a5c2b; --newback: #d8f5e1; --old: #8a1020; --oldback: #ffe1e3; --warn: #7a4b00;
          --warnback: #fff4d6; --link: #0757ba; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9aa5b1; --page: #0d1117; --card: #151b23;
          --line: #3d444d; --new: #9af0b4; --newback: #12381f; --old: #ffb3b8; --oldback: #4a151b; --warn: #f5d089;
          --warnback: #3a2c0a; --link: #6cb0ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
        a { color: var(--link); }
        code, pre { font: .875em/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
        header p, footer p { color: var(--soft); margin: .25rem 0; }
        footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; font-size: .875rem; }
        .chips { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: .75rem 0; }
        .chips li { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem; background: var(--card); }
        .box { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem .5rem; margin: 1rem 0; }
        .box h2 { margin: .5rem 0 .25rem; }
        .box ul { margin: .25rem 0; padding-left: 1.25rem; }
        .warning { background: var(--warnback); border-color: var(--warn); }
        .warning h2, b.warning { color: var(--warn); background: none; }
        b.error { color: var(--old); }
        .item { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; background: var(--card);
          padding: .4rem .9rem; }
        .item > p { margin: 0; }
        summary { cursor: pointer; }
        summary code, .item > p code { color: var(--soft); }
        .action { display: inline-block; min-width: 5.2em; font-weight: 600; }
        .create, .publish, .upload { color: var(--new); }
        .unpublish, .delete { color: var(--old); }
        .why, .counts { color: var(--soft); font-size: .875rem; }
        .places { font-size: .875rem; margin: .25rem 0; }
        .text { background: var(--page); border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0;
          padding: .5rem 1rem; }
        .text p { margin: .5rem 0; }
        .text h3, .text h4 { margin: .9rem 0 .4rem; font-size: 1.1rem; }
        .text h4 { font-size: 1rem; }
        .text ul, .text ol { margin: .4rem 0; padding-left: 1.4rem; }
        .text blockquote { margin: .5rem 0; padding: .1rem .9rem; border-left: 4px solid var(--line); }
        .text table { border-collapse: collapse; margin: .5rem 0; }
        .text td { border: 1px solid var(--line); padding: .25rem .6rem; vertical-align: top; }
        .text pre { background: var(--card); border-radius: .4rem; padding: .6rem .8rem; white-space: pre-wrap; }
        sub { vertical-align: baseline; font-size: .8rem; color: var(--soft); }
        ins { background: var(--newback); color: var(--new); text-decoration: none; border-radius: .2rem;
          box-shadow: inset 0 -2px 0 var(--new); }
        del { background: var(--oldback); color: var(--old); border-radius: .2rem; }
        @media print { body { max-width: none; } .item { break-inside: avoid; } }
        """
}
