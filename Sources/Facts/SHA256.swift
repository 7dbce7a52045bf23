internal import CCrypto

/// SHA-256 of libcrypto, with one context that is used again for every digest.
///
/// It belongs to one worker and is not `Sendable`.
@safe final class SHA256 {
  private let context: OpaquePointer

  init() throws(FactsError) {
    guard let context = unsafe EVP_MD_CTX_new() else { throw .hashing }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      throw .hashing
    }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// The digest of a part of `bytes`.
  func digest(_ bytes: [UInt8], in range: Range<Int>) throws(FactsError) -> Digest {
    try begin()
    try add(bytes[range])
    return try finish()
  }

  func begin() throws(FactsError) {
    guard unsafe EVP_DigestInit_ex(context, nil, nil) == 1 else { throw .hashing }
  }

  func add(_ part: ArraySlice<UInt8>) throws(FactsError) {
    let isAdded = unsafe part.withUnsafeBytes { input in
      unsafe EVP_DigestUpdate(context, input.baseAddress, input.count) == 1
    }
    guard isAdded else { throw .hashing }
  }

  func finish() throws(FactsError) -> Digest {
    var words: Digest.Words = (0, 0, 0, 0)
    let isDone = unsafe withUnsafeMutableBytes(of: &words) { bytes in
      unsafe EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1
    }
    guard isDone else { throw .hashing }
    return Digest(inNetworkOrder: words)
  }
}
