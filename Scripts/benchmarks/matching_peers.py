"""Finds names in a text with ahocorasick_rs and jieba and prints the speed of each: matching_peers.py NAMES TEXT.

Both get text as Python has it; the speed is in bytes of its UTF-8. Of Aho-Corasick the best of five runs counts, as of
docgraph; jieba, far slower, cuts the first megabyte once.
"""

import logging
import pathlib
import sys
import time

import ahocorasick_rs
import jieba


def row(label, text, seconds, count):
    speed = len(text.encode("utf-8")) / 1e6 / seconds
    print(f"{label:<34}{speed:>9.1f} MB/s{count:>14} matches")


def main(names_file, text_file):
    names = sorted(set(pathlib.Path(names_file).read_text(encoding="utf-8").split("\n")) - {""})
    text = pathlib.Path(text_file).read_text(encoding="utf-8")

    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    best, found = float("inf"), 0
    for _ in range(5):
        start = time.perf_counter()
        found = len(automaton.find_matches_as_indexes(text))
        best = min(best, time.perf_counter() - start)
    row("ahocorasick_rs, the same names", text, best, found)

    jieba.setLogLevel(logging.ERROR)
    segmenter = jieba.Tokenizer()
    segmenter.initialize()
    for name in names:
        segmenter.add_word(name)
    known = set(names)
    part = text[: 1_000_000 // 3]
    start = time.perf_counter()
    found = sum(1 for word in segmenter.cut(part, HMM=False) if word in known)
    row("jieba, the names as its words", part, time.perf_counter() - start, found)


if __name__ == "__main__":
    main(*sys.argv[1:])
