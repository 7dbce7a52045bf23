import DocumentModel

// The cases of enumerations in the order of their numbers; made once, since to make such a list
// takes longer than to read from it.

extension MentionKind { static let coded = allCases }
extension MentionForm { static let coded = allCases }
extension FactType { static let coded = allCases }
extension FormFilter { static let coded = allCases }
extension NameSort { static let coded = allCases }
extension RuleLayer { static let coded = allCases }
extension RuleCondition.Place { static let coded = allCases }
