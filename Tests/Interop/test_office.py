"""What `print` writes opens in other people's office programs, and what those write `import` reads."""

import datetime
import functools
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

import peers
import programmes

YEAR = 2027
TODAY = ["--today", "2026-11-26"]
KINDS = {
    "plan": [str(YEAR)],
    "week": ["--from", "19/4/2027"],
    "year": [str(YEAR)],
    "letter": [str(YEAR)],
    "unit": [str(YEAR), "--unit", "thu-vien-tinh"],
    "report": ["2026"],
}
OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)


def setUpModule():
    global SCRATCH
    SCRATCH = pathlib.Path(tempfile.mkdtemp(dir=os.environ["SCRATCH"]))


@functools.cache
def printed(kind, form, language="vi", programme=peers.PROGRAMME):
    """The file with a document of a kind."""
    file = SCRATCH / f"{programme.name}-{kind}-{language}.{form}"
    peers.eventctl(
        "print", kind, *KINDS[kind], "-o", file, "--programme", programme, "--lang", language, *TODAY)
    return file


@functools.cache
def agenda():
    return peers.agenda(str(YEAR), "--lang", "vi", *TODAY)


def day(text):
    return text and datetime.datetime.fromisoformat(text)


class Written(unittest.TestCase):
    def test_no_document_breaks_a_rule_of_its_format(self):
        for kind in KINDS:
            for language in ("vi", "en"):
                for form in ("docx", "xlsx"):
                    with self.subTest(kind=kind, language=language, form=form):
                        result = OpenXmlValidator().validate(printed(kind, form, language))
                        self.assertEqual(result.errors, [])

    def test_a_letter_stands_upright_and_its_annex_lies_across(self):
        for kind in ("plan", "report"):
            letter, annex = docx.Document(printed(kind, "docx")).sections
            self.assertEqual(letter.orientation, WD_ORIENT.PORTRAIT)
            self.assertEqual(annex.orientation, WD_ORIENT.LANDSCAPE)
            # A4, and 30 mm on the left where papers are bound (Decree 30/2020/NĐ-CP, Appendix I).
            self.assertEqual((round(letter.page_width.mm), round(letter.page_height.mm)), (210, 297))
            self.assertTrue(30 <= letter.left_margin.mm <= 35, letter.left_margin.mm)
            # The annex counts its pages from one.
            numbers = annex._sectPr.find(qn("w:pgNumType"))
            self.assertEqual(numbers.get(qn("w:start")), "1")

    def test_words_are_in_the_language_and_letters_of_offices(self):
        for language, tag in (("vi", "vi-VN"), ("en", "en-")):
            document = docx.Document(printed("plan", "docx", language))
            self.assertTrue(document.core_properties.title)
            self.assertTrue(document.core_properties.language.startswith(language))
            defaults = document.styles.element.find(qn("w:docDefaults"))
            self.assertTrue(
                next(defaults.iter(qn("w:lang"))).get(qn("w:val")).startswith(tag), language)
            self.assertEqual(
                next(defaults.iter(qn("w:rFonts"))).get(qn("w:ascii")), "Times New Roman")

    def test_heads_of_tables_repeat_on_each_page(self):
        for kind in ("plan", "report", "unit", "week"):
            table = largest_table(docx.Document(printed(kind, "docx")))
            marks = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
                     for row in table.rows]
            self.assertTrue(marks[0] and not any(marks[1:]), kind)

    def test_a_plan_has_each_event_of_the_year_once(self):
        expected = sorted(event["title"] for event in agenda())
        table = largest_table(docx.Document(printed("plan", "docx")))
        titles = sorted(row.cells[1].text for row in table.rows if row.cells[0].text.isdigit())
        self.assertEqual(titles, expected)
        rows = workbook_rows(printed("plan", "xlsx"))
        self.assertEqual(sorted(row["Nội dung"] for row in rows), expected)

    def test_a_workbook_has_days_that_can_be_counted_with(self):
        rows = {(row["Nội dung"], row["Từ ngày"], row["Đến ngày"])
                for row in workbook_rows(printed("plan", "xlsx"))}
        self.assertEqual(rows, {
            (event["title"], day(event.get("first")), day(event.get("last"))) for event in agenda()})
        self.assertGreater(sum(first is not None for _, first, _ in rows), 10)

    def test_a_workbook_filters_and_keeps_its_head(self):
        for kind in KINDS:
            for sheet in openpyxl.load_workbook(printed(kind, "xlsx")):
                with self.subTest(kind=kind, sheet=sheet.title):
                    self.assertEqual(sheet.freeze_panes, "A2")
                    self.assertEqual(sheet.auto_filter.ref, sheet.dimensions)
                    self.assertEqual(sheet.print_title_rows, "$1:$1")

    def test_no_text_becomes_a_formula(self):
        texts = ['=1+1', '=HYPERLINK("http://example.org";"x")', "+84 24", "-5", "@SUM(A1)",
                 "'=2", "_x0041_", "1e5", "007"]
        programme = SCRATCH / "hostile"
        shutil.copytree(peers.STARTER, programme)
        programmes.save([
            {"id": f"e{number}", "title": {"vi": text, "en": text}, "when": "21/4",
             "category": programmes.load(peers.STARTER / "events.yaml")[0]["category"]}
            for number, text in enumerate(texts)
        ], programme / "events.yaml")
        for name in ("announcements.yaml", "results.yaml"):
            (programme / name).unlink(missing_ok=True)
        book = openpyxl.load_workbook(printed("plan", "xlsx", "en", programme))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        self.assertEqual([cell.value for cell in cells if cell.data_type == "f"], [])
        self.assertLessEqual(set(texts), {cell.value for cell in cells})

    def test_the_same_year_gives_the_same_bytes(self):
        for form in ("docx", "xlsx"):
            before = printed("plan", form).read_bytes()
            printed.cache_clear()
            self.assertEqual(printed("plan", form).read_bytes(), before)

    @unittest.skipUnless(OFFICE, "LibreOffice is not installed")
    def test_pages_show_all_of_it(self):
        pages = {kind: pdf_pages(printed(kind, "docx")) for kind in KINDS}
        for kind, texts in pages.items():
            for number, text in enumerate(texts, 1):
                self.assertTrue(text.strip(), f"{kind}: page {number} is empty")
        annex = pages["plan"][-1]
        # The head stands on the last page, too.
        self.assertIn("Đơn vị chủ trì", annex)
        words = " ".join(" ".join(pages["plan"]).split())
        for event in agenda():
            for word in event["title"].split():
                self.assertIn(word, words)


def largest_table(document):
    return max(document.tables, key=lambda table: len(table.rows))


def workbook_rows(file):
    """The rows of the first sheet, each by what stands over its cells."""
    head, *rows = openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(head, row)) for row in rows]


def pdf_pages(file):
    """The text of each page as LibreOffice prints it."""
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(SCRATCH / 'office').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", SCRATCH, file],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=300)
    text = subprocess.run(
        ["pdftotext", "-layout", file.with_suffix(".pdf"), "-"], capture_output=True, check=True)
    return text.stdout.decode().removesuffix("\f").split("\f")


def nth(number, weekday, month):
    """The first, second … Monday (0) … Sunday (6) of a month; the last by -1."""
    first = datetime.date(YEAR, month, 1)
    days = [first + datetime.timedelta(offset) for offset in range(31)]
    found = [one for one in days if one.month == month and one.weekday() == weekday]
    return found[number - 1 if number > 0 else number]


def span(first, last):
    return [datetime.date(YEAR, month, number) for number, month in (first, last)]


# What somebody types into a column of times, and the first and the last day that it means. What names
# no more than a month stands on its first day.
TIMES = [
    ("21/4/2027", span((21, 4), (21, 4))),
    ("Ngày 23 tháng 4", span((23, 4), (23, 4))),
    ("18/5", span((18, 5), (18, 5))),
    ("Từ ngày 01/10 đến ngày 07/10", span((1, 10), (7, 10))),
    ("15-20/3/2027", span((15, 3), (20, 3))),
    ("Chủ nhật thứ hai của tháng 5", [nth(2, 6, 5)] * 2),
    ("Thứ Bảy cuối cùng của tháng 6", [nth(-1, 5, 6)] * 2),
    ("Tháng 6", span((1, 6), (1, 6))),
    ("Tháng 02/2027", span((1, 2), (1, 2))),
    ("Quý III", [None, None]),
    ("08h00 ngày 12/9/2027", span((12, 9), (12, 9))),
    ("Trước ngày 15/12", span((14, 12), (14, 12))),
    ("Thường xuyên", [None, None]),
]
HEAD = ["TT", "Nội dung công việc", "Thời gian thực hiện", "Đơn vị chủ trì"]
LEAD = "Thư viện tỉnh"


def written_in_word(file):
    document = docx.Document()
    document.add_heading(f"KẾ HOẠCH HOẠT ĐỘNG NĂM {YEAR}")
    table = document.add_table(rows=1, cols=len(HEAD))
    for cell, text in zip(table.rows[0].cells, HEAD):
        cell.text = text
    for number, (time, _) in enumerate(TIMES, 1):
        for cell, text in zip(
                table.add_row().cells, [str(number), f"Việc thứ {number}", time, LEAD]):
            cell.text = text
    document.save(file)


def written_in_excel(file):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([f"KẾ HOẠCH HOẠT ĐỘNG NĂM {YEAR}"])
    sheet.merge_cells("A1:D1")
    sheet.append(HEAD)
    for number, (time, days) in enumerate(TIMES, 1):
        # A whole day is typed as one.
        typed = days[0] if time == "21/4/2027" else time
        sheet.append([number, f"Việc thứ {number}", typed, LEAD])
    book.save(file)


class Read(unittest.TestCase):
    def test_plans_that_others_have_written(self):
        for form, write in (("docx", written_in_word), ("xlsx", written_in_excel)):
            with self.subTest(form=form):
                home = SCRATCH / f"import-{form}"
                shutil.copytree(peers.REPOSITORY / "calendars", home)
                programme = home / "dak-nong"
                file = SCRATCH / f"theirs.{form}"
                write(file)
                done = subprocess.run(
                    [peers.EVENTCTL, "import", file, "--programme", programme, *TODAY],
                    capture_output=True, check=False)
                self.assertIn(done.returncode, (0, 1), done.stderr.decode())
                draft = programme / "theirs.draft.yaml"
                entries = programmes.load(draft)
                self.assertEqual(len(entries), len(TIMES))
                self.assertEqual({entry["lead"] for entry in entries}, {"thu-vien-tinh"})
                self.assertEqual(self.days(programme, draft), {
                    f"Việc thứ {number}": (days[0] and str(days[0]), days[1] and str(days[1]))
                    for number, (_, days) in enumerate(TIMES, 1)})

    @staticmethod
    def days(programme, draft):
        """The first and last days of a draft's events, as the programme shows them with these alone."""
        draft.rename(programme / "events.yaml")
        for name in ("announcements.yaml", "results.yaml", "published.jsonl"):
            (programme / name).unlink(missing_ok=True)
        frame = programme / "programme.yaml"
        frame.write_text(frame.read_text(encoding="utf-8").split("\nsilence:")[0], encoding="utf-8")
        events = peers.agenda(str(YEAR), "--lang", "vi", *TODAY, programme=programme)
        return {
            event["title"]: (event.get("first"), event.get("last")) for event in events}


if __name__ == "__main__":
    unittest.main()
