import Extraction

/// The command line: finds the command, runs it, and turns what it throws into an error line and an
/// exit code.
@main @MainActor
struct Main {
  static func main() async {
    HeapPages.prepare()
    Interruption.listen()
    Terminal.exit(await code(Array(CommandLine.arguments.dropFirst())))
  }

  private static func code(_ words: [String]) async -> ExitCode {
    guard let first = words.first else {
      Terminal.error(Help.overview)
      return .failed
    }
    switch first {
    case "--version":
      Terminal.output(Version.line + "\n")
      return .done
    case "--help", "-h", "help":
      return help(words.dropFirst().first)
    default:
      guard let command = CommandList.command(named: first) else {
        Terminal.error("tradefacts: \(CommandList.unknown(first))\n")
        return .failed
      }
      return await run(command, Array(words.dropFirst()))
    }
  }

  private static func help(_ name: String?) -> ExitCode {
    guard let name else {
      Terminal.output(Help.overview)
      return .done
    }
    guard let command = CommandList.command(named: name) else {
      Terminal.error("tradefacts: \(CommandList.unknown(name))\n")
      return .failed
    }
    Terminal.output(Help.text(for: command))
    return .done
  }

  private static func run(_ command: any Command.Type, _ words: [String]) async -> ExitCode {
    do {
      let options = command.options + Option.common
      let arguments = try Arguments(words, options: options)
      if arguments.has("help") {
        Terminal.output(Help.text(for: command))
        return .done
      }
      return try await command.run(arguments)
    } catch let error as UsageError {
      Terminal.error("tradefacts \(command.name): \(error.message)\n")
    } catch let stop as InterruptedError {
      Terminal.error("interrupted; nothing was left behind\n")
      return .interrupted(signal: stop.signal)
    } catch {
      Terminal.error("\(error)\n")
    }
    return .failed
  }
}
