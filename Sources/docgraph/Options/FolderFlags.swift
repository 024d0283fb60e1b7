import ArgumentParser

/// Which files of folders are read.
struct FolderFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Of folders, only files whose name, or path with a slash, matches, such as '*.txt'; may be repeated.",
      valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("Of folders, no files and no folders that match; may be repeated.", valueName: "pattern"))
  var exclude: [String] = []
}
