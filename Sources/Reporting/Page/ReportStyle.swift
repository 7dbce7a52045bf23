/// The style sheet of the report.
enum ReportStyle {
  static let css = """
    :root { color-scheme: light dark; --back: #fff; --text: #14171c; --quiet: #59616e; --line: #c9ced6;
      --card: #f6f7f9; --accent: #0b5c86; --open: #b3261e; --mark: #ffe9a8; --talk: #7a5200;
      --force: #0a6b35; }
    @media (prefers-color-scheme: dark) { :root { --back: #14171c; --text: #e8ebf0; --quiet: #a3acba;
      --line: #3a414c; --card: #1d2128; --accent: #6cc3ef; --open: #ff8f86; --mark: #5c4a10;
      --talk: #f0c060; --force: #62d493; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
      background: var(--back); color: var(--text); }
    h1 { font-size: 1.5rem; margin: 0; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem;
      border-bottom: 2px solid var(--line); } h3 { margin: 0; font-size: 1.05rem; }
    nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
    a { color: var(--accent); } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .quiet, figcaption, caption { color: var(--quiet); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; margin: 1rem 0; font-size: .92rem; width: 100%; }
    caption { text-align: left; padding-bottom: .3rem; font-weight: bold; }
    td, th { border-top: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; min-width: 4.5rem; }
    th { font-weight: normal; color: var(--quiet); }
    .open { color: var(--open); }
    article { margin: 1.2rem 0; padding: .8rem 1rem; background: var(--card); border-radius: .4rem;
      content-visibility: auto; contain-intrinsic-size: auto 30rem; }
    .sentence { margin: .8rem 0; } .sentence p { margin: 0; } .sentence ul { margin: .2rem 0; font-size: .88rem; }
    li:target { background: var(--mark); } mark { background: var(--mark); color: inherit; }
    figure { margin: 1rem 0; } figcaption { font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
    .key svg { vertical-align: -.2em; }
    svg { max-width: 100%; } .wide > svg { min-width: 44rem; width: 100%; height: auto; }
    svg text { fill: var(--text); font-size: 13px; } .tick { fill: var(--quiet); }
    .axis { stroke: var(--line); } .span { stroke: var(--quiet); stroke-width: 1.5; }
    .talk { fill: var(--back); stroke: var(--talk); stroke-width: 2; } .decided { fill: var(--talk); }
    .in-force { fill: var(--force); } .ended { stroke: var(--open); stroke-width: 2.5; fill: none; }
    .unknown { fill: var(--quiet); }
    .tie { stroke: var(--quiet); stroke-width: 1.5; fill: none; } a:hover .tie { stroke: var(--accent); stroke-width: 3; }
    .party { fill: var(--accent); }
    .bar { display: block; width: 8rem; height: .8rem; } .bar rect { fill: var(--accent); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media print { nav { display: none; } article, tr { break-inside: avoid; } a { color: inherit; } }

    """
}
