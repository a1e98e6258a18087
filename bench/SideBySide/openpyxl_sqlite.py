"""The way an office script does it: openpyxl reads every cell, sqlite3 stores it. Prints returns a second."""
import glob
import sqlite3
import sys
import tempfile
import time

import openpyxl


def load(files, path):
    database = sqlite3.connect(path)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = normal")
    database.execute(
        "create table cell (file integer, sheet text, cell text, raw text, primary key (file, sheet, cell)) without rowid")
    cells = 0
    for number, file in enumerate(files):
        workbook = openpyxl.load_workbook(file, read_only=True, data_only=True)
        rows = [
            (number, sheet.title, cell.coordinate, str(cell.value))
            for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]
        database.executemany("insert into cell values (?, ?, ?, ?)", rows)
        database.commit()
        cells += len(rows)
    return cells


files = sorted(glob.glob(sys.argv[1] + "/*.xlsx"))
with tempfile.TemporaryDirectory() as folder:
    load(files[:10], folder + "/warm.db")
    started = time.perf_counter()
    cells = load(files, folder + "/cells.db")
    seconds = time.perf_counter() - started
print(f"openpyxl: {len(files) / seconds:.1f} returns/s, {len(files)} files, {cells} cells, {seconds:.3f} s")
