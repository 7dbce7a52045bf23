/// The files of the page; they are part of the program.
enum PageFile {
  /// Nil for a path that is none of them.
  static func named(_ path: String) -> HTTPResponse? {
    switch path {
    case "/": html(PackageResources.index_html)
    case "/style.css":
      HTTPResponse(200, type: "text/css; charset=utf-8", PackageResources.style_css)
    case "/review.js": script(PackageResources.review_js)
    case "/article.js": script(PackageResources.article_js)
    case "/detail.js": script(PackageResources.detail_js)
    case "/dialogs.js": script(PackageResources.dialogs_js)
    case "/editor.js": script(PackageResources.editor_js)
    case "/list.js": script(PackageResources.list_js)
    case "/server.js": script(PackageResources.server_js)
    case "/text.js": script(PackageResources.text_js)
    default: nil
    }
  }

  private static func html(_ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(200, type: "text/html; charset=utf-8", bytes)
  }

  private static func script(_ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(200, type: "text/javascript; charset=utf-8", bytes)
  }
}
