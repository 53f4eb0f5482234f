#!/usr/bin/env bash
# old-node.sh NODE: whether a Node that is too old says so, with dist/cli/index.js as it is, as CommonJS and as a module.
set -euo pipefail
cd "$(dirname "$0")/.."
node=$1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cp dist/cli/index.js "$tmp/index.cjs"
cp dist/cli/index.js "$tmp/index.mjs"
# Before 12.17 a module asks for a flag.
flag=$("$node" -p 'var v = process.versions.node.split("."); v[0] < 12 || (v[0] == 12 && v[1] < 17) ? "--experimental-modules" : "--no-deprecation"')
for file in dist/cli/index.js "$tmp/index.cjs" "$tmp/index.mjs"; do
  status=0
  "$node" "$flag" "$file" --version 2>"$tmp/said" || status=$?
  grep -q "^funasr-slim: found Node $("$node" -p process.versions.node), expected 20.15 or newer" "$tmp/said" && [ "$status" = 1 ] || {
    echo "$file: exit status $status"
    cat "$tmp/said"
    exit 1
  }
done
