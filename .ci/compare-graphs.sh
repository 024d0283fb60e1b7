# Compares what the demo wrote under Graphs/ with what is committed there. To be sourced.
#
# A layout belongs to the version of Graphviz that made it, and each SVG names that version (`data-graphviz`). Under
# the same version the bytes must be equal; under another one only the structure is compared: everything but the
# numbers of coordinates and paths, the version itself, and the content hash that identifiers begin with.

# The version of Graphviz that a drawing on standard input names.
graphviz_version_of() { grep -o 'data-graphviz="[^"]*"' | head -n 1 | cut -d '"' -f 2 || true; }

# A file without what a layout decides.
structure_of() {
  sed -E -e 's/ (d|points|transform|viewBox|x|y|x1|y1|x2|y2|cx|cy|rx|ry|r|width|height)="[^"]*"//g' \
    -e 's/data-graphviz="[^"]*"//g' -e 's/\bm[0-9a-f]{8}-/m-/g'
}

compare_graphs() {
  local committed made file differing=0
  [ -z "$(git ls-files --others --exclude-standard -- Graphs)" ] \
    || fail "The demo wrote files that are not committed: $(git ls-files --others --exclude-standard -- Graphs)"
  [ -n "$(git ls-files -- 'Graphs/*.svg')" ] || fail "No drawing is committed under Graphs/"
  committed="$(git show "HEAD:$(git ls-files -- 'Graphs/*.svg' | head -n 1)" | graphviz_version_of)"
  made="$(graphviz_version_of <"$(git ls-files -- 'Graphs/*.svg' | head -n 1)")"
  if [ "$committed" = "$made" ]; then
    git diff --exit-code --stat HEAD -- Graphs || fail "The demo's outputs differ from the committed ones."
    return 0
  fi
  say "Committed layouts are of Graphviz $committed, these of $made: comparing structure, not bytes."
  while IFS= read -r file; do
    if ! diff -q <(git show "HEAD:$file" | structure_of) <(structure_of <"$file") >/dev/null; then
      say "differs: $file"
      differing=1
    fi
  done < <(git ls-files -- Graphs)
  [ "$differing" -eq 0 ] || fail "The demo's outputs differ in structure from the committed ones."
}
