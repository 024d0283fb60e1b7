# What the scripts share: finding the project, the system packages it needs, the Swift toolchain.
# To be sourced by a script that has set `-euo pipefail`.

docgraph_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Progress goes to standard error, so that standard output stays the program's own.
say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# One need a line: probe, then the package's name for apt, dnf and brew. A probe is `command:NAME`, `module:NAME`
# (of pkg-config) or `header:MODULE/FILE` (below that module's include folder).
docgraph_needs_run='command:pkg-config pkg-config pkgconf-pkg-config pkgconf
module:libgvc libgraphviz-dev graphviz-devel graphviz
module:sqlite3 libsqlite3-dev sqlite-devel sqlite
module:libmd libmd-dev libmd-devel libmd
module:libxml-2.0 libxml2-dev libxml2-devel libxml2
module:libarchive libarchive-dev libarchive-devel libarchive
module:libcmark-gfm libcmark-gfm-dev cmark-gfm-devel cmark-gfm
header:libcmark-gfm/cmark-gfm-core-extensions.h libcmark-gfm-extensions-dev cmark-gfm-devel cmark-gfm
command:rsvg-convert librsvg2-bin librsvg2-tools librsvg
command:pdftotext poppler-utils poppler-utils poppler
module:poppler-data poppler-data poppler-data poppler'
docgraph_needs_test="$docgraph_needs_run
command:xmllint libxml2-utils libxml2 libxml2"

is_present() {
  case "$1" in
    command:*) command -v "${1#command:}" >/dev/null 2>&1 ;;
    module:*) command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "${1#module:}" ;;
    header:*)
      local name="${1#header:}"
      is_present "module:${name%%/*}" && [ -e "$(pkg-config --variable=includedir "${name%%/*}")/${name#*/}" ]
      ;;
  esac
}

# Installs what is missing of a list of needs; does nothing, and asks for no rights, where nothing is.
install_system_packages() {
  local probe apt dnf brew
  local -a missing_apt=() missing_dnf=() missing_brew=()
  while read -r probe apt dnf brew; do
    if ! is_present "$probe"; then
      missing_apt+=("$apt")
      missing_dnf+=("$dnf")
      missing_brew+=("$brew")
    fi
  done <<<"$1"
  [ "${#missing_apt[@]}" -gt 0 ] || return 0

  if ! command -v apt-get >/dev/null 2>&1; then
    say "Missing system packages. Install them, then run this again:"
    say "  Fedora:  sudo dnf install ${missing_dnf[*]}"
    say "  macOS:   brew install ${missing_brew[*]}"
    exit 1
  fi
  local -a as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 \
      || fail "Missing system packages, and no sudo here. As root: apt-get install ${missing_apt[*]}"
    as_root=(sudo)
  fi
  say "Installing missing system packages: ${missing_apt[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 \
    || say "apt-get update failed; trying with the package lists at hand"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing_apt[@]}" >&2 \
    || fail "apt-get could not install: ${missing_apt[*]}"
}

# Stops with advice where there is no Swift 6.2 or later on the path.
check_swift() {
  command -v swift >/dev/null 2>&1 \
    || fail "No Swift toolchain on the path. Install Swift 6.2 or later: https://www.swift.org/install"
  local report version
  report="$(swift --version 2>/dev/null)"
  version="$(sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$report" | head -n 1)"
  [ -n "$version" ] || fail "Cannot read the version of the Swift toolchain: $report"
  if [ "${version%%.*}" -lt 6 ] || { [ "${version%%.*}" -eq 6 ] && [ "${version#*.}" -lt 2 ]; }; then
    fail "Swift $version is too old. Install Swift 6.2 or later: https://www.swift.org/install"
  fi
}

# Everything that building and running needs.
set_up_to_run() {
  install_system_packages "$docgraph_needs_run"
  check_swift
}

# Everything that the test suite needs.
set_up_to_test() {
  install_system_packages "$docgraph_needs_test"
  check_swift
}
