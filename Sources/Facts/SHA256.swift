internal import CCrypto

/// SHA-256 of libcrypto, with one context that is used again for every digest.
///
/// It belongs to one worker and is not `Sendable`.
@safe final class SHA256 {
  private let context: OpaquePointer
  private var output = [UInt8](repeating: 0, count: 32)

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
    let part = bytes[range]
    var good = unsafe EVP_DigestInit_ex(context, nil, nil) == 1
    unsafe part.withUnsafeBytes { input in
      good = unsafe good && EVP_DigestUpdate(context, input.baseAddress, input.count) == 1
    }
    unsafe output.withUnsafeMutableBufferPointer { digits in
      good = unsafe good && EVP_DigestFinal_ex(context, digits.baseAddress, nil) == 1
    }
    guard good else { throw .hashing }
    return Digest(output)
  }
}
