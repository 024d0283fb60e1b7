import ArgumentParser

/// Which files of folders are read.
struct FolderFlags: ParsableArguments {
  @Option(help: ArgumentHelp("Of folders, only files whose name matches, such as '*.txt'.", valueName: "pattern"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Of folders, no files whose name matches.", valueName: "pattern"))
  var exclude: [String] = []
}
