"""Fills a template of 01/TCD as an office would, with a writer that is not ours.

    danvan template --form TTCP-2021/01-TCD --unit 615 --period 2021-6T --out template.xlsx
    python3 fill.py template.xlsx 01-TCD-openpyxl.xlsx
    soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir out 01-TCD-openpyxl.xlsx

The second command makes the file of LibreOffice. The n-th unit gets n times the figures below.
"""

import sys

from openpyxl import load_workbook

FIGURES = {4: 3, 5: 7, 6: 2, 7: 1, 8: 1, 9: 5, 10: 1, 12: 2, 13: 2, 14: 2, 15: 2}


def fill(template: str, filled: str) -> None:
    book = load_workbook(template)
    sheet = book["01-TCD"]
    code_row = next(cell.row for cell in sheet["A"] if cell.value == "MS")
    columns = {str(cell.value): cell.column for cell in sheet[code_row] if cell.value is not None}
    total_row = next(cell.row for cell in sheet["A"] if cell.value == "Tổng")
    for n, row in enumerate(range(code_row + 1, total_row), start=1):
        for code, figure in FIGURES.items():
            cell = sheet.cell(row, columns[str(code)])
            assert not cell.protection.locked, cell.coordinate
            cell.value = n * figure
    book.save(filled)


if __name__ == "__main__":
    fill(sys.argv[1], sys.argv[2])
