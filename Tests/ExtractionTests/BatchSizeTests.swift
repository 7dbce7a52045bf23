import Testing

@testable import Extraction

@Suite struct BatchSizeTests {
  @Test(arguments: [(0, 128), (1, 128), (2, 128), (4, 64), (8, 32), (16, 16), (64, 16)])
  func manyWorkersTakeFewArticlesEach(_ workers: Int, _ articles: Int) {
    #expect(BatchSize.articles(workers: workers) == articles)
  }
}
