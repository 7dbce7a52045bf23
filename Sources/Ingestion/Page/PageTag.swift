/// The elements of HTML that mean something for the reading of a page.
enum PageTag: String, CaseIterable {
  case html, head, body, title, meta, link, base
  case script, style, noscript, template, svg, math, canvas, iframe, object, embed, applet, video
  case audio, picture, img, source, map
  case form, input, button, select, textarea, label, fieldset, dialog, menu
  case nav, footer, header, aside, main, article, section, address, details, summary, hgroup
  case h1, h2, h3, h4, h5, h6
  case div, p, pre, blockquote, center, ul, ol, li, dl, dt, dd, hr, br
  case figure, figcaption, table, caption, thead, tbody, tfoot, tr, td, th, time, a, sup
  /// An element that stands inside a line, or one that nobody knows.
  case other

  /// By its name in lower case.
  init(named name: String) { self = Self.byName[name] ?? .other }

  private static let byName: [String: PageTag] = {
    var table: [String: PageTag] = [:]
    for tag in allCases where tag != .other { table[tag.rawValue] = tag }
    for name in ["amp-ad", "amp-embed", "amp-sidebar", "amp-consent", "amp-social-share"] {
      table[name] = .iframe
    }
    for name in ["amp-img", "amp-video", "amp-youtube"] { table[name] = .img }
    return table
  }()

  /// Never a word of an article in it.
  var isSilent: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .math, .canvas, .iframe, .object,
      .embed, .applet, .video, .audio, .map, .input, .button, .select, .textarea:
      true
    default: false
    }
  }

  /// Text before and after it stands on other lines.
  var isBlock: Bool {
    switch self {
    case .html, .body, .form, .fieldset, .dialog, .menu, .nav, .footer, .header, .aside, .main,
      .article, .section, .address, .details, .summary, .hgroup, .h1, .h2, .h3, .h4, .h5, .h6,
      .div, .p, .pre, .blockquote, .center, .ul, .ol, .li, .dl, .dt, .dd, .hr, .figure,
      .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
