import DocumentModel

/// The words of a cue.
enum CueSpan {
  /// "on Tuesday added" is "added": a date between subject and verb is no part of the verb.
  ///
  /// - Parameter sentence: the one that holds the cue.
  static func withoutDate(_ span: TextSpan, in sentence: Int, _ draft: borrowing LinkDraft)
    -> TextSpan
  {
    let date = draft.places[sentence].first { index in
      let own = draft.mentions[index].span
      return draft.mentions[index].kind == .date && own.start >= span.start
        && own.start <= span.start + 3 && own.end + 1 < span.end
    }
    guard let date else { return span }
    return TextSpan(start: draft.mentions[date].span.end + 1, end: span.end)
  }
}
