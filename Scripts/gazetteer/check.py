#!/usr/bin/env python3
"""Checks the gazetteer tables of Sources/CGazetteerData and prints their counts. Exit code 1 where something is wrong."""

import collections
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent.parent / "Sources" / "CGazetteerData"
KINDS = {"country", "province", "city", "county", "township", "region", "water", "facility"}
FLAGS = {"former", "ordinary", "municipality"}
MARKS = "^~*!"

problems = []


def problem(table, line, text):
    problems.append(f"{table}:{line}: {text}")


def lines(table):
    text = (DATA / table).read_bytes()
    if b"\r" in text or not text.endswith(b"\n"):
        problem(table, 1, "lines must end with LF, the last one too")
    return text.decode("utf-8").splitlines()[1:]


entities = {}
aliases = collections.Counter()
kinds = collections.Counter()
previous = b""
for number, line in enumerate(lines("gazetteer.tsv"), start=2):
    fields = line.split("\t")
    if len(fields) != 9:
        problem("gazetteer.tsv", number, f"{len(fields)} columns instead of 9")
        continue
    identifier, kind, name, alias_text, parent, name_en, longitude, latitude, flags = fields
    if identifier in entities:
        problem("gazetteer.tsv", number, f"the id {identifier} stands twice")
    if identifier.encode() <= previous:
        problem("gazetteer.tsv", number, f"{identifier} is out of order")
    previous = identifier.encode()
    entities[identifier] = (number, name, parent)
    kinds[kind] += 1
    if kind not in KINDS:
        problem("gazetteer.tsv", number, f"unknown kind {kind}")
    if not name.strip():
        problem("gazetteer.tsv", number, "empty name")
    seen = set()
    for alias in alias_text.split("|") if alias_text else []:
        bare = alias.lstrip(MARKS)
        marks = alias[: len(alias) - len(bare)]
        if not bare:
            problem("gazetteer.tsv", number, "empty alias")
        if len(marks) > 1:
            problem("gazetteer.tsv", number, f"{alias}: only one mark stands before an alias")
        if bare == name or bare in seen:
            problem("gazetteer.tsv", number, f"the alias {bare} stands twice")
        if (len(bare) == 1) != ("^" in marks):
            problem("gazetteer.tsv", number, f"{alias}: the mark ^ belongs to one-character aliases, and only to them")
        seen.add(bare)
        aliases["one character" if "^" in marks else "ordinary word" if "~" in marks else
                "poetic" if "*" in marks else "former" if "!" in marks else "plain"] += 1
    for flag in flags.split(",") if flags else []:
        if flag not in FLAGS:
            problem("gazetteer.tsv", number, f"unknown flag {flag}")
    if bool(longitude) != bool(latitude):
        problem("gazetteer.tsv", number, "only one coordinate")
    elif longitude and not (-180 <= float(longitude) <= 180 and -90 <= float(latitude) <= 90):
        problem("gazetteer.tsv", number, "coordinates out of range")

for identifier, (number, _, parent) in entities.items():
    if parent and parent not in entities:
        problem("gazetteer.tsv", number, f"the parent {parent} of {identifier} does not exist")
    steps, ancestor = 0, parent
    while ancestor in entities and steps < 10:
        ancestor, steps = entities[ancestor][2], steps + 1
    if steps == 10:
        problem("gazetteer.tsv", number, f"{identifier} is its own ancestor")

towns = 0
for number, line in enumerate(lines("townships.tsv"), start=2):
    county, names = line.split("\t")
    towns += len(names.split("|"))
    if county not in entities:
        problem("townships.tsv", number, f"the county {county} does not exist")
    if any(not name for name in names.split("|")):
        problem("townships.tsv", number, "empty name")

compounds = 0
for number, line in enumerate(lines("compounds.tsv"), start=2):
    compound, places = line.split("\t")
    compounds += 1
    if len(compound) != len(places.split("|")):
        problem("compounds.tsv", number, f"{compound} needs one place for each character")
    for place in places.split("|"):
        if place not in entities:
            problem("compounds.tsv", number, f"{place} does not exist")

regions = set()
for line in lines("gazetteer.tsv"):
    fields = line.split("\t")
    if fields[1] == "region":
        regions.update([fields[2]] + [alias.lstrip(MARKS) for alias in fields[3].split("|")])
names = {name for _, name, _ in entities.values()}
for line in lines("gazetteer.tsv"):
    names.update(alias.lstrip(MARKS) for alias in line.split("\t")[3].split("|"))
for number, line in enumerate(lines("compounds.tsv"), start=2):
    # A region may be called by the characters of its parts; the text decides.
    if line.split("\t")[0] in names - regions:
        problem("compounds.tsv", number, f"{line.split()[0]} is a name of the gazetteer")
words = []
for number, line in enumerate((DATA / "plain-words.txt").read_text(encoding="utf-8").splitlines(), start=1):
    if line.startswith("#"):
        continue
    for word in line.split():
        if words and word <= words[-1]:
            problem("plain-words.txt", number, f"{word} is out of order or stands twice")
        if word in names:
            problem("plain-words.txt", number, f"{word} is a name of the gazetteer")
        words.append(word)

print("entities ", len(entities), dict(sorted(kinds.items())))
print("aliases  ", sum(aliases.values()), dict(sorted(aliases.items())))
print("townships", towns)
print("compounds", compounds)
print("words    ", len(words))
for text in problems:
    print(text, file=sys.stderr)
sys.exit(1 if problems else 0)
