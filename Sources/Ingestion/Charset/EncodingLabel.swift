/// An encoding by one of the names that pages, feeds and mails use for it.
///
/// Source: WHATWG Encoding Standard, 4.2 "Names and labels": labels of ISO 8859-1 and ASCII mean
/// Windows-1252, those of ISO 8859-9 Windows-1254, those of GB2312 and GBK GB18030, and so on. Names
/// that are not in its table go to the system as they are.
struct EncodingLabel {
  /// In lower case, as `CharsetConverter` takes it.
  let encoding: String

  /// Nil where the label is empty or holds what no label does.
  init?(declared label: String) {
    let name = label.trimmed.lowercased()
    guard !name.isEmpty, name.utf8.count <= 40, name.utf8.allSatisfy(Self.isPart) else {
      return nil
    }
    encoding = Self.table[name] ?? name
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static let labels: [(encoding: String, labels: [String])] = [
    ("utf-8", ["utf8", "unicode-1-1-utf-8", "unicode11utf8", "x-unicode20utf8"]),
    (
      "windows-1252",
      [
        "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1",
        "iso_8859-1:1987", "latin1", "latin-1", "l1", "cp1252", "cp819", "ibm819", "x-cp1252",
      ]
    ),
    ("windows-1250", ["cp1250", "x-cp1250"]),
    ("windows-1251", ["cp1251", "x-cp1251"]),
    ("windows-1253", ["cp1253", "x-cp1253"]),
    (
      "windows-1254",
      ["cp1254", "x-cp1254", "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "latin5", "l5"]
    ),
    ("windows-1255", ["cp1255", "x-cp1255"]),
    ("windows-1256", ["cp1256", "x-cp1256"]),
    ("windows-1257", ["cp1257", "x-cp1257"]),
    ("windows-1258", ["cp1258", "x-cp1258"]),
    ("windows-874", ["dos-874", "iso-8859-11", "iso8859-11", "iso885911", "tis-620"]),
    ("iso-8859-2", ["iso8859-2", "iso88592", "iso_8859-2", "latin2", "l2"]),
    ("iso-8859-15", ["iso8859-15", "iso885915", "iso_8859-15", "latin-9", "latin9", "l9"]),
    ("gb18030", ["gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "euc-cn"]),
    ("big5", ["big5-hkscs", "cn-big5", "x-x-big5"]),
    ("euc-jp", ["x-euc-jp"]),
    ("shift_jis", ["sjis", "x-sjis", "ms_kanji", "shift-jis", "windows-31j", "ms932"]),
    ("euc-kr", ["ks_c_5601-1987", "korean", "ksc5601", "windows-949", "uhc"]),
    ("utf-16le", ["utf-16", "ucs-2", "unicode", "iso-10646-ucs-2"]),
    ("utf-16be", ["unicodefffe"]),
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for row in labels {
      for label in row.labels { table[label] = row.encoding }
    }
    return table
  }()
}
