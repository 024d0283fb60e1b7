import Graphviz

// The worker of `IsolatedLayoutService` as a program of its own, for programs that cannot be their own worker.
LayoutWorker.serve()
