public import ArgumentParser
public import TypedGraph

// The words of `--kind`: those of the JSON form.
extension IdentityQuestion.Kind: ExpressibleByArgument {}
