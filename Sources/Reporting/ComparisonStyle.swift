/// The style sheet of the page that shows what changed.
enum ComparisonStyle {
  static let css = """
    :root { color-scheme: light dark; --line: #c9ced6; --quiet: #59616e; --back: #fff; --text: #14171c;
      --card: #f6f7f9; --added: #0a6b35; --removed: #b3261e; --changed: #7a5200; --moved: #0b5c86;
      --mark: #ffe9a8; }
    @media (prefers-color-scheme: dark) { :root { --line: #3a414c; --quiet: #a3acba; --back: #14171c;
      --text: #e8ebf0; --card: #1d2128; --added: #62d493; --removed: #ff8f86; --changed: #f0c060;
      --moved: #6cc3ef; --mark: #5c4a10; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 68rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
      background: var(--back); color: var(--text); }
    h1 { font-size: 1.5rem; margin: 0; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
    h2 span, small, .why, .counts { color: var(--quiet); font-weight: normal; }
    h3 { font-size: 1rem; margin: 0; }
    .why { font-size: .85rem; margin: .4rem 0 0; overflow-wrap: anywhere; }
    fieldset { border: 1px solid var(--line); border-radius: .4rem; display: flex; flex-wrap: wrap;
      gap: .3rem 1.2rem; }
    section { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
    article { background: var(--card); border-left: .3rem solid var(--kind); border-radius: .3rem;
      margin: .6rem 0; padding: .6rem .8rem; }
    .added { --kind: var(--added); } .removed { --kind: var(--removed); }
    .changed { --kind: var(--changed); } .moved { --kind: var(--moved); }
    .kind, label b { color: var(--kind); }
    blockquote { margin: .5rem 0 0; overflow-wrap: anywhere; }
    .two { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
    mark { background: var(--mark); color: inherit; }
    del { color: var(--removed); } ins { color: var(--added); }
    table { border-collapse: collapse; font-size: .9rem; margin-top: .4rem; }
    td, th { border-top: 1px solid var(--line); padding: .15rem .8rem .15rem 0; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    th { font-weight: normal; color: var(--quiet); }
    body:has(#show-added:not(:checked)) article.added,
    body:has(#show-removed:not(:checked)) article.removed,
    body:has(#show-changed:not(:checked)) article.changed,
    body:has(#show-moved:not(:checked)) article.moved { display: none; }
    @media print { fieldset { display: none; } article { break-inside: avoid; } }

    """
}
