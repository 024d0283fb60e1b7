"""Lays the graphs of `Benchmarks maps` out with pygraphviz and prints the median time of each.

Usage: maps_peers.py FOLDER, which holds files such as 30-dot.gv: a number of nodes and an engine. Graphs of more than a
thousand nodes are left out: pygraphviz's own Graphviz comes without the triangulation library and takes minutes.
"""

import pathlib
import statistics
import sys
import time
import warnings

import pygraphviz


def median(path, engine, rounds):
    """Milliseconds from the text of a graph to its SVG."""
    text = path.read_text(encoding="utf-8")
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        graph = pygraphviz.AGraph(string=text)
        graph.draw(format="svg", prog=engine)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


warnings.simplefilter("ignore")  # about overlap removal that its Graphviz lacks
print(f"pygraphviz {pygraphviz.__version__}, graph to SVG (ms)")
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.gv"), key=lambda file: int(file.stem.split("-")[0])):
    count, name = file.stem.split("-")
    if int(count) > 1000:
        continue
    print(f"{count + ' nodes, ' + name:34}{median(file, name, 5 if int(count) < 600 else 1):14.1f}")
