#!/usr/bin/env bash
# Mutates workbooks against the reader, the recogniser, the rows and the rules, on one core at low priority.
# usage: bench/Fuzz/run.sh SEEDS OUT MINUTES [SEED]. A fault leaves its input and its description in OUT.
set -euo pipefail
cd "$(dirname "$0")"
seeds=$(realpath "$1") minutes=$3 seed=${4:-1}
mkdir -p "$2"
out=$(realpath "$2")
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
dotnet publish -c Release --nologo -v quiet -o "$build"
dotnet "$build/DanVan.Fuzz.dll" instrument "$build/DanVan.Ingest.dll" >/dev/null
end=$(($(date +%s) + minutes * 60))
# An input that hangs or runs out of memory ends the process; the next one goes on with another seed.
export DOTNET_GCHeapHardLimit=0x38000000 DOTNET_gcServer=0 DOTNET_GCgen0size=0x4000000
while left=$(((end - $(date +%s)) / 60)) && [ "$left" -gt 0 ]; do
  started=$(date +%s)
  nice -n 10 dotnet "$build/DanVan.Fuzz.dll" run ../../catalog "$seeds" "$out" "$left" "$seed" || true
  [ $(($(date +%s) - started)) -gt 10 ] || { echo "does not start"; exit 1; }
  seed=$((seed + 1))
done
