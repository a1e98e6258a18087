"""Makes the workbooks under tests/Cases/reading with openpyxl and LibreOffice, which share no code with DanVan.

Run once by hand after a change (python3 with openpyxl, soffice on the path); the outputs are checked in:
  python3 tests/Cases/make_workbooks.py
Each case is a folder: book.xlsx and expected.tsv (sheet, address, kind, text). Expected texts of formulas are the
results that LibreOffice stored; all others are written down here from what was put in.
"""
import datetime
import pathlib
import shutil
import subprocess
import tempfile
import unicodedata

import openpyxl
from openpyxl.styles import Alignment

HERE = pathlib.Path(__file__).parent / "reading"


def filled_form():
    """A return filled in by a program: totals and equation columns are formulas that nothing has ever calculated."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "01-TCD"
    sheet["A1"] = "TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = unicodedata.normalize("NFD", "Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021")
    sheet.merge_cells("A2:H2")
    sheet["A3"], sheet["B3"], sheet["D3"] = "Đơn vị", "Tổng số", "Trong đó"
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("D3:H3")
    for column, text in enumerate(["Lượt\ntiếp", "Tỷ lệ", "Thường xuyên", "Định kỳ", "Đột xuất", "Ghi chú", "Ngày gửi"], start=2):
        sheet.cell(4, column, text).alignment = Alignment(wrap_text=True)
    for column in range(1, 9):
        sheet.cell(5, column, "MS" if column == 1 else {2: "1=3+4+5", 3: "2"}.get(column, str(column - 1)))
    units = ["UBND huyện Đắk Hà", "UBND thị trấn Đắk Hà", "UBND xã Đăk Mar", "UBND xã Ngọk Wang", "UBND xã Đăk Pxi"]
    for row, unit in enumerate(units, start=6):
        sheet.cell(row, 1, unit)
        sheet.cell(row, 2, f"=D{row}+E{row}+F{row}")
        sheet.cell(row, 3, f"=B{row}/$B$11").number_format = "0.0%"
        sheet.cell(row, 4, row * 37)
        sheet.cell(row, 5, 1234.5 if row == 7 else row)
        if row != 8:
            sheet.cell(row, 6, "0" if row == 9 else 0)
        sheet.cell(row, 8, datetime.date(2021, 6, row)).number_format = "dd/mm/yyyy"
    sheet["G7"] = "1.234"
    sheet["G8"] = "-"
    sheet["G9"] = "đã đối chiếu"
    sheet["A11"] = "Tổng cộng"
    sheet["B11"] = "=SUM(B6:B10)"
    for letter in "DEF":
        sheet[f"{letter}11"] = f"=SUM({letter}6:{letter}10)"
    sheet["A12"] = "Kiểm tra"
    sheet["B12"] = '=IF(ROUND(B11-SUM(D11:F11),2)=0,"khớp","lệch")'
    sheet["D12"] = "=IFERROR(D6/F6,0)"
    sheet["E12"] = "=MAX(E6:E10)-MIN(E6:E10)"
    sheet["F12"] = "=AVERAGE(D6:D10)"
    sheet["G12"] = True
    sheet.column_dimensions["G"].hidden = True
    sheet.row_dimensions[12].hidden = True
    roll_up = book.create_sheet("Tổng hợp")
    roll_up["B2"] = "='01-TCD'!B11*1"
    hidden = book.create_sheet("Danh mục")
    hidden["A1"] = "H'Drai"
    hidden.sheet_state = "hidden"
    return book


FLAT_ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Biểu 1">
<table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>BÁO CÁO</text:p><text:p>sáu tháng</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Xã Đăk  Tơ Lung</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="0.1"/><table:table-cell office:value-type="float" office:value="0.2"/>
<table:table-cell table:formula="of:=[.B5]+[.C5]" office:value-type="float"/></table:table-row>
<table:table-row><table:table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/>
<table:table-cell office:value-type="string"><text:p>1.234,5</text:p></table:table-cell><table:table-cell table:formula="of:=1/0"/>
<table:table-cell office:value-type="float" office:value="1234567890123"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
"""


def convert(source, folder):
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(source)],
                   check=True, capture_output=True)


def kind_and_text(value):
    if isinstance(value, bool):
        return "Boolean", str(value).upper()
    if isinstance(value, (int, float)):
        return "Number", str(int(value)) if value == int(value) else repr(value)
    if isinstance(value, datetime.datetime):
        return "Date", value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    text = unicodedata.normalize("NFC", str(value))
    return ("Error" if text.startswith("#") else "Text"), text.replace("\n", "\\n")


def expect(case, values):
    lines = []
    for sheet in openpyxl.load_workbook(values, data_only=True).worksheets:
        for row in sheet.iter_rows():
            lines += ["\t".join([sheet.title, cell.coordinate, *kind_and_text(cell.value)]) for cell in row if cell.value is not None]
    (case / "expected.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for name in ("openpyxl-filled-form", "libreoffice-filled-form", "libreoffice-from-ods"):
            (HERE / name).mkdir(parents=True, exist_ok=True)
        filled_form().save(HERE / "openpyxl-filled-form" / "book.xlsx")
        convert(HERE / "openpyxl-filled-form" / "book.xlsx", work)
        shutil.copy(work / "book.xlsx", HERE / "libreoffice-filled-form" / "book.xlsx")
        for name in ("openpyxl-filled-form", "libreoffice-filled-form"):
            expect(HERE / name, work / "book.xlsx")
        (work / "flat.fods").write_text(FLAT_ODS, encoding="utf-8")
        convert(work / "flat.fods", work)
        shutil.copy(work / "flat.xlsx", HERE / "libreoffice-from-ods" / "book.xlsx")
        expect(HERE / "libreoffice-from-ods", work / "flat.xlsx")


if __name__ == "__main__":
    main()
