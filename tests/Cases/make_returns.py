#!/usr/bin/env python3
"""Writes the workbooks of tests/Cases/returns with openpyxl and LibreOffice, so that reading is not tested only on what
our own writer writes. Run from anywhere; needs openpyxl, PyYAML and, for the cases marked so, soffice.

    python3 tests/Cases/make_returns.py            # all cases
    python3 tests/Cases/make_returns.py nfd        # those whose name contains a word
"""
import hashlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from datetime import datetime
from pathlib import Path

import yaml
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter as letter

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CASES = HERE / "returns"
THIN = Border(*[Side(style="thin")] * 4)
COMMUNES = ["Thị trấn Đắk Hà", "Xã Đắk PXi", "Xã Đăk Long", "Xã Đắk HRing", "Xã Đắk Ui", "Xã Đăk Ngọk", "Xã Đắk Mar",
            "Xã Ngok Wang", "Xã Ngok Réo", "Xã Hà Mòn", "Xã Đắk La"]
SIX_MONTHS = "(Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021)"
FIRST_QUARTER = "(Số liệu tính từ ngày 15/12/2020 đến ngày 14/3/2021)"


def form(key):
    circular, name = key.split("/")
    return yaml.safe_load((ROOT / "catalog" / "forms" / circular / f"{name}.yaml").read_text(encoding="utf-8"))


def printed(definition):
    """What the code row prints over each column: the equations that begin with its code, chained where they are split."""
    texts = {}
    for rule in definition["rules"]:
        if "printed" in rule:
            texts.setdefault(rule["printed"].split("=")[0].strip(), rule["printed"])
    return texts


class Official:
    """One sheet in the plain layout of a circular: letterhead, title, dates, merged header, code row, rows, notes."""

    def __init__(self, sheet, key, letterhead, dates, title=None, start=1, order=None, headers=None, codes=True, number_column=False):
        self.sheet, self.form = sheet, form(key)
        self.columns = [self.form["columns"][i] for i in (order or range(len(self.form["columns"])))]
        self.first = 3 if number_column else 2
        last = self.first + len(self.columns) - 1
        row = start
        for line in letterhead:
            sheet.cell(row, 1, line)
            row += 1
        sheet.cell(start, last - 4, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        sheet.cell(start + 1, last - 4, "Độc lập - Tự do - Hạnh phúc")
        row = start + max(2, len(letterhead))
        sheet.cell(row, last - 2, f"Biểu số {self.form['code']}")
        row += 1
        sheet.cell(row, 1, title or self.form["title"].upper())
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
        sheet.cell(row + 1, 1, dates)
        sheet.merge_cells(start_row=row + 1, start_column=1, end_row=row + 1, end_column=last)
        row += 3
        self.head = row
        self.row = self._header(row, headers or {}, number_column)
        if codes:
            self._codes(number_column)

    def _header(self, top, headers, number_column):
        paths = [list(headers.get(c["code"], c["header"])) for c in self.columns]
        depth = max(len(p) for p in paths)
        names = (["STT"] if number_column else []) + [self.form["unit_header"]]
        for i, name in enumerate(names):
            self.sheet.cell(top, i + 1, name)
            self.sheet.merge_cells(start_row=top, start_column=i + 1, end_row=top + depth - 1, end_column=i + 1)
        for level in range(depth):
            at = 0
            while at < len(paths):
                if level >= len(paths[at]):
                    at += 1
                    continue
                same = at
                while same + 1 < len(paths) and len(paths[same + 1]) > level + 1 and paths[same + 1][: level + 1] == paths[at][: level + 1]:
                    same += 1
                cell = self.sheet.cell(top + level, self.first + at, paths[at][level])
                cell.alignment = Alignment(wrap_text=True, horizontal="center")
                cell.font = Font(bold=True)
                end = top + depth - 1 if len(paths[at]) == level + 1 else top + level
                if same > at or end > top + level:
                    self.sheet.merge_cells(start_row=top + level, start_column=self.first + at, end_row=end, end_column=self.first + same)
                at = same + 1
        return top + depth

    def _codes(self, number_column):
        texts = printed(self.form)
        if self.form.get("code_row_label"):
            self.sheet.cell(self.row, 1, self.form["code_row_label"])
        else:
            for i in range(self.first - 1):
                self.sheet.cell(self.row, i + 1, f"({i + 1})")
        for i, column in enumerate(self.columns):
            code = column["code"]
            number = code if self.form.get("code_row_label") else f"({code})"
            text = texts.get(code, number)
            self.sheet.cell(self.row, self.first + i, int(text) if text.isdigit() else text)
        self.row += 1

    def line(self, label, values=None, number=None, merged=False):
        """values: code → anything; None for a caption. Zeros are left blank, as exports do."""
        if number is not None:
            self.sheet.cell(self.row, 1, number)
        self.sheet.cell(self.row, self.first - 1, label)
        if merged:
            self.sheet.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=self.first + len(self.columns) - 1)
        for i, column in enumerate(self.columns):
            value = None if values is None else values.get(column["code"])
            if value not in (None, 0):
                cell = self.sheet.cell(self.row, self.first + i, value)
                cell.border = THIN
        self.row += 1
        return self.row - 1

    def cell(self, row, code):
        index = next(i for i, c in enumerate(self.columns) if c["code"] == code)
        return self.sheet.cell(row, self.first + index)

    def end(self):
        self.sheet.cell(self.row + 1, 1, f"{len(self.columns) + 1}. Ghi chú: số liệu do các đơn vị cung cấp.")
        self.sheet.cell(self.row + 3, 1, "NGƯỜI LẬP BIỂU")
        self.sheet.cell(self.row + 2, self.first + 6, "Đắk Hà, ngày 16 tháng 6 năm 2021")
        self.sheet.cell(self.row + 3, self.first + 6, "THỦ TRƯỞNG ĐƠN VỊ")
        self.sheet.cell(self.row + 7, 1, "Nơi nhận:")
        self.sheet.cell(self.row + 8, 1, "- Thanh tra tỉnh;")


def tcd(seed):
    """A row of 01/TCD that keeps every rule."""
    v = {"4": 3 + seed, "5": 5 + 2 * seed, "6": 2 + seed, "7": seed % 3, "12": 2, "13": 2 + seed % 4, "14": 4 + seed, "15": 1 + seed % 2, "16": 1}
    if seed % 5 == 0:
        v.update({"8": 1, "9": 5, "10": 1, "21": 1, "22": 2, "23": 3, "24": 1})
    v["1"] = v["4"] + v["13"] + v.get("22", 0)
    v["2"] = v["5"] + v["14"] + v.get("23", 0)
    v["3"] = v["6"] + v["7"] + v["15"] + v["16"] + v.get("24", 0)
    return v


def xld(seed):
    """A row of 01/XLD that keeps every rule."""
    v = {"2": 1, "3": 2 + seed, "5": seed % 2, "6": 5 + seed, "11": 2 + seed, "12": 1, "13": 3 + seed}
    v["1"] = v["2"] + v["3"] + v["5"] + v["6"]
    v["9"] = v["11"] + v["12"] + v["13"]
    v["8"] = max(v["9"], v["1"] - 1)
    v["1"] = max(v["1"], v["8"])
    v["6"] += v["1"] - (v["2"] + v["3"] + v["5"] + v["6"])
    v["10"] = v["9"] - 1
    v.update({"14": v["9"] - 3, "16": 2, "17": 1, "18": v["9"] - 2, "19": 1, "20": 1, "21": v["9"] - 4, "22": 2, "24": 2, "26": 1})
    return v


def tthc(seed):
    """A row of II.06a that keeps every rule."""
    v = {"4": 10 + seed, "5": 25 + 3 * seed, "6": 4, "8": 20 + seed, "9": 12, "10": 1 + seed % 2}
    v["3"] = v["4"] + v["5"] + v["6"]
    v["7"] = v["8"] + v["9"] + v["10"]
    v["11"] = v["3"] - v["7"]
    v["13"] = 1
    v["12"] = v["11"] - 1
    return v


def add(rows):
    total = {}
    for row in rows:
        for code, value in row.items():
            if isinstance(value, (int, float)):
                total[code] = total.get(code, 0) + value
    return total


def district(sheet, key="TTCP-2021/01-TCD", make=tcd, dates=SIX_MONTHS, change=None, **layout):
    """A district's return as the inspectorate's software prints it; change(rows) may spoil it before totals are added."""
    official = Official(sheet, key, ["UBND TỈNH KON TUM", "UBND HUYỆN ĐẮK HÀ"], dates, **layout)
    office, section = make(1), make(2)
    communes = {name: make(3 + i) for i, name in enumerate(COMMUNES)}
    rows = {}
    rows["total"] = ("Toàn huyện", add([office, section, *communes.values()]))
    rows["office"] = ("UBND huyện Đắk Hà", office)
    rows["caption"] = ("Các phòng, ban chuyên môn", None)
    rows["section"] = ("Phòng Nội vụ", section)
    rows["sum"] = ("UBND Cấp Xã", add(communes.values()))
    rows.update({name: (name, row) for name, row in communes.items()})
    rows["grand"] = ("Tổng", rows["total"][1])
    if change:
        change(rows)
    official.at = {key: official.line(label, values) for key, (label, values) in rows.items()}
    official.end()
    return official


def manifest(book, key, unit, period):
    sheet = book.create_sheet("_danvan")
    sheet.sheet_state = "veryHidden"
    values = [key, "1", unit, period]
    checksum = hashlib.sha256("|".join(values).encode()).hexdigest()[:16]
    for row, pair in enumerate([("danvan", "1"), *zip(["form", "version", "unit", "period"], values), ("checksum", checksum)], 1):
        sheet.cell(row, 1, pair[0])
        sheet.cell(row, 2, pair[1])


def spoil(name, code, value):
    def change(rows):
        label, values = rows[name]
        rows[name] = (label, {**values, code: value})
    return change


def rename(name, label):
    def change(rows):
        rows[name] = (label, rows[name][1])
    return change


CASES_MADE = {}


def case(function):
    CASES_MADE[function.__name__.replace("_", "-")] = function
    return function


@case
def tcd_huyen(book):
    district(book.active)


@case
def tcd_va_xld_hai_sheet(book):
    book.active.title = "Hướng dẫn"
    book.active["A1"] = "Các biểu gửi kèm Công văn của Thanh tra tỉnh"
    district(book.create_sheet("01TCD"))
    district(book.create_sheet("01XLD"), "TTCP-2021/01-XLD", xld)


@case
def dang_thuc_sai(book):
    def change(rows):
        spoil("Xã Đắk Mar", "1", 40)(rows)
        for key in ("total", "sum", "grand"):
            before = tcd(3 + COMMUNES.index("Xã Đắk Mar"))["1"]
            rows[key] = (rows[key][0], {**rows[key][1], "1": rows[key][1]["1"] + 40 - before})
    district(book.active, change=change)


@case
def tong_cap_xa_sai(book):
    district(book.active, change=spoil("sum", "5", 999))


@case
def don_vi_khong_co(book):
    district(book.active, change=rename("Xã Đắk Mar", "Xã Đắk Mark"))


@case
def chu_to_hop_nfd(book):
    district(book.active)
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = unicodedata.normalize("NFD", cell.value)
    book.active.title = "Biểu 1"


TCVN3 = dict(zip(
    "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    bytes.fromhex("A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDFE1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE").decode("latin-1")))


@case
def phong_chu_cu_tcvn3(book):
    district(book.active)
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = "".join(TCVN3.get(c, c) for c in cell.value.lower())
                cell.font = Font(name=".VnTime")


@case
def so_dang_chu(book):
    def change(rows):
        habits = {"Xã Đắk PXi": "{}", "Xã Đăk Long": " {} ", "Xã Đắk Ui": "0{}", "Xã Ngok Wang": "{}\u00a0"}
        for name, habit in habits.items():
            rows[name] = (name, {code: habit.format(value) for code, value in rows[name][1].items()})
        rows["Xã Hà Mòn"] = ("Xã Hà Mòn", {**rows["Xã Hà Mòn"][1], "17": "-", "18": "không", "19": "…", "20": "x"})
        rows["Xã Đắk La"] = ("Xã Đắk La", {**rows["Xã Đắk La"][1], "4": f"{rows['Xã Đắk La'][1]['4']} lượt"})
    district(book.active, change=change)


@case
def tieu_de_go_sai(book):
    definition = form("TTCP-2021/01-TCD")
    typos = [("thường xuyên", "thườg xuyen"), ("Tiếp lần đầu", "Tiếp lầm đẩu"), ("Số vụ việc", "số vụ vệc"), ("đông người", "đông ngừơi"),
             ("Ủy quyền", "Uỷ quyềnn"), ("Thủ trưởng tiếp", "Thủ trửơng  tiêp"), ("được tiếp", "đựoc tiếp"), ("Tổng số", "Tổngsố")]
    headers = {}
    for column in definition["columns"]:
        path = column["header"]
        for right, wrong in typos:
            path = [level.replace(right, wrong) for level in path]
        headers[column["code"]] = path
    district(book.active, headers=headers, title="TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TỐ CÁO")


@case
def cot_doi_cho(book):
    order = list(range(29))
    order[4], order[3] = 3, 4
    official = district(book.active, order=order)
    # A column of one's own between the printed ones.
    sheet = book.active
    at = official.first + 7
    for merged in [m for m in sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(merged))
        shift = (1 if merged.min_col >= at else 0, 1 if merged.max_col >= at else 0)
        kept = [merged.min_row, merged.min_col + shift[0], merged.max_row, merged.max_col + shift[1]]
        official.merges = getattr(official, "merges", []) + [kept]
    sheet.insert_cols(at)
    for top, left, bottom, right in official.merges:
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    for row in range(official.head + 5, official.row):
        sheet.cell(row, at, 7)


@case
def ky_khong_thong_nhat(book):
    district(book.active, dates=FIRST_QUARTER)
    manifest(book, "TTCP-2021/01-TCD", "615", "2021-6T")


@case
def ma_an_bi_sua(book):
    district(book.active)
    manifest(book, "TTCP-2021/01-TCD", "615", "2021-6T")
    book["_danvan"]["B5"] = "2021-N"


@case
def ngay_khong_thuoc_ky_nao(book):
    district(book.active, dates="(Từ ngày 01/01/2021 đến ngày 30/6/2021)")


@case
def tthc_hai_sheet_libreoffice(book):
    for i, (tab, unit) in enumerate([("UBND huyện", "UBND HUYỆN ĐẮK HÀ"), ("Đắk Mar", "UBND XÃ ĐẮK MAR")]):
        sheet = book.active if i == 0 else book.create_sheet()
        sheet.title = tab
        letterhead = ["UBND HUYỆN ĐẮK HÀ"] if i == 0 else ["UBND HUYỆN ĐẮK HÀ", unit]
        official = Official(sheet, "VPCP-2020/II.06a", letterhead, "(Từ ngày 15/12/2020 đến ngày 14/3/2021)", number_column=True)
        fields = ["Đất đai", "Lĩnh vực hộ tịch", "Chứng thực", "Bảo trợ xã hội"]
        rows = [tthc(10 * i + n) for n in range(len(fields))]
        official.line("A. LĨNH VỰC GIẢI QUYẾT", None)
        for n, (field, row) in enumerate(zip(fields, rows), 1):
            official.line(field, row, number=n)
        # The total is a formula: LibreOffice stores what it comes to.
        at = official.line("Tổng cộng", add(rows))
        for column in range(official.first, official.first + 11):
            name = letter(column)
            sheet.cell(at, column, f"=SUM({name}{at - len(fields)}:{name}{at - 1})")
        official.end()


@case
def tcd_huyen_libreoffice(book):
    tcd_huyen(book)


@case
def ubnd_cap_huyen_la_co_quan(book):
    def change(rows):
        rows["office"] = ("UBND Cấp Huyện", rows["office"][1])
        del rows["section"], rows["caption"]
        for key in ("total", "grand"):
            rows[key] = (rows[key][0], add(row for name, (_, row) in rows.items() if name == "office" or name in COMMUNES))
    district(book.active, change=change)


@case
def nhieu_huyen_toan_tinh(book):
    official = Official(book.active, "TTCP-2021/01-TCD", ["UBND TỈNH KON TUM", "THANH TRA TỈNH"], SIX_MONTHS)
    groups = {"Huyện Đắk Hà": ["UBND huyện Đắk Hà", "Xã Đắk Long", "Xã Đắk Mar"], "Huyện Đắk Glei": ["UBND huyện Đắk Glei", "Xã Đắk Long", "Xã Xốp"]}
    every = []
    sum_row = official.line("Toàn tỉnh", {})
    official.line("Cấp Sở, Ngành", tcd(1))
    official.line("Sở Nội vụ", tcd(1))
    every.append(tcd(1))
    for n, (name, labels) in enumerate(groups.items()):
        rows = [tcd(4 + 3 * n + i) for i in range(len(labels))]
        every += rows
        official.line(name.replace("Huyện", "Toàn huyện"), add(rows))
        for label, row in zip(labels, rows):
            official.line(label, row)
    for code, value in add(every).items():
        official.cell(sum_row, code).value = value or None
    official.line("Tổng", add(every))
    official.end()


# Habits of layout: the figures are those of tcd_huyen, whatever is done around them.

@case
def an_dong_va_cot(book):
    official = district(book.active)
    book.active.row_dimensions[official.at["Xã Đắk Mar"]].hidden = True
    book.active.column_dimensions["H"].hidden = True


@case
def ten_sheet_la_va_sheet_phu(book):
    book.active.title = "Sheet3 (2)"
    district(book.active)
    other = book.create_sheet("Danh bạ")
    for i, name in enumerate(COMMUNES, 1):
        other.cell(i, 1, name)
        other.cell(i, 2, f"060 {i}00 {i}23")


@case
def o_don_vi_gop_hai_dong(book):
    """The unit's cell is merged over two rows; the second holds nothing but a remark."""
    official = district(book.active)
    sheet = book.active
    at = official.at["Xã Đắk La"]
    shift(sheet, at + 1)
    sheet.merge_cells(start_row=at, start_column=1, end_row=at + 1, end_column=1)


@case
def hai_dong_trong_mot_o(book):
    def change(rows):
        rows["Xã Đắk Mar"] = ("Xã Đắk Mar\n(trong đó có thôn 1, thôn 2)", rows["Xã Đắk Mar"][1])
        rows["Xã Hà Mòn"] = ("Xã\nHà Mòn", rows["Xã Hà Mòn"][1])
    district(book.active, change=change)


@case
def hai_dong_so_trong_mot_o(book):
    """A figure with a remark below it in the same cell is no one figure."""
    district(book.active, change=spoil("Xã Đắk Mar", "5", "23\n(trong đó 3 người già)"))


@case
def tong_duoi_nhieu_ten(book):
    def change(rows):
        rows["total"] = ("TỔNG (I+II)", rows["total"][1])
        rows["sum"] = ("Cộng cấp xã", rows["sum"][1])
        rows["grand"] = ("Tổng số", rows["grand"][1])
    district(book.active, change=change)


@case
def ten_don_vi_nhieu_cach(book):
    names = {"Thị trấn Đắk Hà": "UBND TT. Đăk Hà", "Xã Đắk PXi": "Ủy ban nhân dân xã Đắk Pxi", "Xã Đắk HRing": "xã đăk h'ring", "Xã Đắk Ui": "HĐND-UBND xã Đăk Ui",
             "Xã Ngok Réo": "Xã Ngọk Réo", "Xã Hà Mòn": "UBND XÃ HÀ  MÒN", "Xã Đắk La": "Xã\u00a0Ðắk La", "office": "UBND H. Đăk Hà"}

    def change(rows):
        for name, label in names.items():
            rows[name] = (label, rows[name][1])
    district(book.active, change=change)


def shift_codes(sheet, official):
    row = official.head + 4
    values = [sheet.cell(row, c).value for c in range(2, 31)]
    sheet.cell(row, 2).value = None
    for i, value in enumerate(values):
        sheet.cell(row, 3 + i).value = value


@case
def dong_ma_lech_mot_cot(book):
    """The codes stand one column too far to the right; the headers are all as printed and in order, and are believed."""
    shift_codes(book.active, district(book.active))


@case
def dong_ma_lech_tieu_de_sai(book):
    """The same, and one header says something else: headers and codes contradict each other, nobody guesses."""
    official = district(book.active)
    shift_codes(book.active, official)
    for row in book.active.iter_rows(min_row=official.head, max_row=official.head + 3):
        for cell in row:
            if cell.value == "Số vụ việc":
                cell.value = "Tình hình chung"


@case
def loi_ref_trong_o(book):
    official = district(book.active)
    cell = official.cell(official.at["Xã Đắk Mar"], "5")
    cell.value = "#REF!"
    cell.data_type = "e"


@case
def cong_thuc_chua_tinh(book):
    """Written by a program and never opened: totals are worked out, what cannot be is named."""
    official = district(book.active)
    first, last = official.at["Thị trấn Đắk Hà"], official.at["Xã Đắk La"]
    official.cell(official.at["sum"], "1").value = f"=SUM(B{first}:B{last})"
    official.cell(official.at["Xã Đắk Mar"], "5").value = "=VLOOKUP(A1,'Sổ theo dõi'!A:B,2,0)"


@case
def lien_ket_ngoai(book):
    """A figure drawn from another file that was not sent is never followed nor taken for nil."""
    official = district(book.active)
    official.cell(official.at["Xã Đắk Mar"], "5").value = "='C:\\\\BC\\\\[so lieu.xlsx]Sheet1'!B5"


@case
def chu_to_hop_cp1258(book):
    """Text of the code page 1258: letters with their own marks whole, tones apart."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    district(book.active)
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                apart = unicodedata.normalize("NFD", cell.value)
                text = ""
                for c in apart:
                    text = text + c if c in tones or not unicodedata.combining(c) else mark_below_tones(text, c, tones)
                cell.value = text


def mark_below_tones(text, mark, tones):
    at = len(text)
    while text[at - 1] in tones:
        at -= 1
    return text[: at - 1] + unicodedata.normalize("NFC", text[at - 1] + mark) + text[at:]


VNI = dict(zip(
    "áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ",
    ("aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä "
     "ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ").split()))


@case
def phong_chu_cu_vni(book):
    district(book.active)
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = "".join(VNI[c.lower()].upper() if c != c.lower() and c.lower() in VNI else VNI.get(c, c) for c in cell.value)
                cell.font = Font(name="VNI-Times")


@case
def tcvn3_lan_unicode_libreoffice_xls(book):
    """Some rows typed in .VnTime, the capitals of the letterhead in .VnTimeH, the rest in Unicode; saved as .xls."""
    official = district(book.active)
    for row in book.active.iter_rows():
        for cell in row:
            is_row = cell.column == 1 and cell.row in (official.at["Xã Đắk Mar"], official.at["Xã Hà Mòn"], official.at["section"])
            if isinstance(cell.value, str) and (is_row or cell.row < 3):
                cell.value = "".join(TCVN3.get(c, c) for c in cell.value.lower())
                cell.font = Font(name=".VnTime" if is_row else ".VnTimeH")


@case
def ca_nam_theo_tieu_de(book):
    """A workbook of the year whose sheets name their quarter in the title only."""
    for i, quarter in enumerate(["I", "II", "III"]):
        sheet = book.active if i == 0 else book.create_sheet()
        sheet.title = f"Q{quarter}"
        district(sheet, make=lambda seed, i=i: tcd(seed + i), dates=f"QUÝ {quarter} NĂM 2021")


@case
def dau_khong_ap_dung(book):
    """Nil, not applicable and missing are three things."""
    def change(rows):
        rows["Xã Đắk Mar"] = ("Xã Đắk Mar", {**rows["Xã Đắk Mar"][1], "17": "-", "18": "x", "19": "không có chức năng", "20": "//"})
    district(book.active, change=change)


def shift(sheet, before):
    """A row inserted as a spreadsheet does it, merges moving along."""
    merges = [(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges]
    for m in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(m))
    sheet.insert_rows(before)
    for top, left, bottom, right in merges:
        sheet.merge_cells(start_row=top + (top >= before), start_column=left, end_row=bottom + (bottom >= before), end_column=right)


def main():
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for name, make in CASES_MADE.items():
        if wanted not in name:
            continue
        book = Workbook()
        book.active.title = "Biểu 1"
        book.properties.created = book.properties.modified = datetime(2021, 6, 16)
        make(book)
        folder = CASES / name
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / "input.xlsx"
        book.save(target)
        if name.endswith("-libreoffice-xls"):
            subprocess.run(["soffice", "--headless", "--convert-to", "xls:MS Excel 97", "--outdir", str(folder), str(target)], check=True, capture_output=True)
            target.unlink()
            target = folder / "input.xls"
        if name.endswith("-libreoffice"):
            with tempfile.TemporaryDirectory() as out:
                subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, str(target)],
                               check=True, capture_output=True)
                shutil.move(Path(out) / "input.xlsx", target)
        print(name, target.stat().st_size)


if __name__ == "__main__":
    main()
