import ArgumentParser
import Configuration
import Foundation
import GraphStore
import RelationshipMaps
import Reports
import SourceText

/// Tells what ended a command and chooses the exit code.
enum Failure {
  /// Writes the message that belongs to an error: help and version to standard output, everything else to standard
  /// error. Throw an `ExitStatus` to end without a message.
  static func report(_ error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    if let code = error as? ExitCode { return ExitStatus(rawValue: code.rawValue) ?? .invalidInput }
    if let error = error as? OutputError, error.code == .readerGone { return .success }
    if let error = error as? any DiagnosticError {
      StandardError.write(error.description)
      return status(of: error)
    }
    let message = Docgraph.fullMessage(for: error)
    if Docgraph.exitCode(for: error) == .success {
      do {
        try OutputDestination.standardOutput.write(message + "\n")
      } catch {
        return report(error)
      }
      return .success
    }
    if !message.isEmpty { StandardError.write(message) }
    return Docgraph.exitCode(for: error) == .validationFailure ? .usage : .invalidInput
  }

  /// The exit code that an error of a library stands for.
  static func status(of error: any DiagnosticError) -> ExitStatus {
    switch error {
    case let error as GraphStoreError:
      switch error.code {
      case .unknownEntity: return .nothingFound
      case .ambiguousName: return .usage
      case .locked, .unwritable, .diskFull: return .unwritable
      case .notFound, .notAGraph, .newerVersion, .corrupt, .invalidFragment: return .invalidInput
      }
    case let error as SourceTextError: return error.code == .limit ? .limitReached : .invalidInput
    case let error as RelationshipMapsError:
      switch error.code {
      case .unknownFocus, .emptyView: return .nothingFound
      case .unknownView, .invalidLink, .invalidPlacement: return .usage
      case .limit: return .limitReached
      default: return .invalidInput
      }
    case let error as ReportsError:
      switch error.code {
      case .unknownEntity: return .nothingFound
      case .ambiguousEntity: return .usage
      case .tooLarge: return .limitReached
      default: return .invalidInput
      }
    case is OutputError: return .unwritable
    default: return .invalidInput
    }
  }
}
