import DocumentModel

/// The words of a cue.
enum CueSpan {
  /// "on Tuesday added" is "added": a date between subject and verb is no part of the verb.
  static func withoutDate(_ span: TextSpan, _ draft: LinkDraft) -> TextSpan {
    let date = draft.mentions.first { mention in
      mention.kind == .date && mention.span.start >= span.start
        && mention.span.start <= span.start + 3 && mention.span.end + 1 < span.end
    }
    guard let date else { return span }
    return TextSpan(start: date.span.end + 1, end: span.end)
  }
}
