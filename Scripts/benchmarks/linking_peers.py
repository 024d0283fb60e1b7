"""Cuts and tags the project's own pages with jieba, rjieba and LAC and prints the speed of each: linking_peers.py FOLDER.

The speed is in bytes of UTF-8. jieba and rjieba read the pages again and again until a megabyte is full, LAC, far
slower, until a fifth of one is.
"""

import logging
import pathlib
import sys
import time


def row(label, size, seconds):
    print(f"{label:<34}{size / 1e6 / seconds:>9.2f} MB/s")


def measure(label, lines, limit, work):
    size, text = 0, []
    while size < limit:
        for line in lines:
            text.append(line)
            size += len(line.encode("utf-8"))
    start = time.perf_counter()
    work(text)
    row(label, size, time.perf_counter() - start)


def peer(label, run):
    try:
        run()
    except Exception as fault:  # a peer that fails must not take the others with it
        print(f"{label:<34}not measured: {type(fault).__name__}: {str(fault).splitlines()[0][:80]}")


def main(folder):
    pages = sorted(pathlib.Path(folder).glob("*.txt"))
    lines = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines() if line.strip()]

    def with_jieba():
        import jieba
        import jieba.posseg

        jieba.setLogLevel(logging.ERROR)
        jieba.initialize()
        measure("jieba, words", lines, 1e6, lambda text: [list(jieba.cut(line)) for line in text])
        measure("jieba, words and tags", lines, 2e5, lambda text: [list(jieba.posseg.cut(line)) for line in text])

    def with_rjieba():
        import rjieba

        rjieba.cut("无")
        measure("rjieba, words", lines, 1e6, lambda text: [rjieba.cut(line) for line in text])
        measure("rjieba, words and tags", lines, 1e6, lambda text: [rjieba.tag(line) for line in text])

    def with_lac():
        from LAC import LAC

        lac = LAC(mode="lac")
        lac.run("无")
        measure("LAC, words, tags and names", lines, 2e5, lambda text: [lac.run(line) for line in text])

    for label, run in (("jieba", with_jieba), ("rjieba", with_rjieba), ("LAC", with_lac)):
        peer(label, run)


if __name__ == "__main__":
    main(*sys.argv[1:])
