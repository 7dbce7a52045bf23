/// The peak memory of `tradefacts extract` over folders of more and more articles.
struct MemoryPart {
  let table: Table

  init(_ options: BenchOptions, folders: [String]) throws {
    var table = Table(
      name: "memory", title: "Peak memory of tradefacts by size of the folder, two workers",
      columns: ["folder", "peak MB, facts", "peak MB, run", "seconds"])
    for folder in folders {
      let output = folder + ".out"
      let command = { (more: [String]) in
        [options.program, "extract", folder, "--rules", options.rules[0], "-j", "2"] + more
      }
      let facts = try ChildProcess(command(["-o", output + ".jsonl"]))
      let run = try ChildProcess(command(["--fresh", "-o", output + "/"]))
      table.add(
        folder.split(separator: "/").last.map(String.init) ?? folder,
        .init(value: facts.peakMegabytes, decimals: 0),
        .init(value: run.peakMegabytes, decimals: 0), .init(value: facts.seconds, decimals: 1))
    }
    self.table = table
  }
}
