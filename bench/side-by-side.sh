#!/usr/bin/env bash
# Returns a second: DanVan's whole pipeline, a bare unzip + XmlReader + SQLite, and openpyxl + sqlite3, in one run on
# the same files and one core. usage: bench/side-by-side.sh FOLDER_OF_XLSX [ROUNDS]
# Needs python3 with openpyxl for the third (Debian: python3-openpyxl).
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
rounds=${2:-3}
python=$(for p in /usr/bin/python3 python3; do "$p" -c 'import openpyxl' 2>/dev/null && echo "$p" && break; done || true)
dotnet build bench -c Release -v quiet --nologo
bench="dotnet bench/bin/Release/net10.0/DanVan.Bench.dll"
for round in $(seq "$rounds"); do
  echo "round $round"
  taskset -c 0 $bench returns danvan "$folder"
  taskset -c 0 $bench returns bare "$folder"
  if [ -n "$python" ]; then taskset -c 0 "$python" bench/SideBySide/openpyxl_sqlite.py "$folder"; else echo "openpyxl: not installed"; fi
done
