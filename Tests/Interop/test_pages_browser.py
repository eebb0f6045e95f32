"""Pages in a real browser: seen, printed, used by keyboard, with and without the script."""

import functools
import pathlib
import re
import subprocess
import tempfile
import unittest

import browser
import pages
import peers
import scenario
import server
import shown

WIDE, NARROW = 1280, 360
# A window of 1280 points at 200 %, and at 400 % (WCAG 2.2, 1.4.4 and 1.4.10).
ENLARGED = (640, 320)
# What axe finds in a page that depends on its width, and on its colours; all else is in its words.
ABOUT_COLOURS = ("color-contrast", "link-in-text-block")
ABOUT_BOXES = (*ABOUT_COLOURS, "target-size", "scrollable-region-focusable", "bypass", "region")

class Site:
    """Pages of a publication that is served on this machine, in the browser of all tests."""

    @classmethod
    def setUpClass(cls):
        if browser.MISSING:
            raise unittest.SkipTest(f"not installed: {', '.join(browser.MISSING)}")
        cls.browser = session()

    @classmethod
    def serve(cls, folder):
        """Serves a publication until the tests of this class are done."""
        web = server.Server()
        web.folder = folder
        cls.enterClassContext(server.running(web))
        return web.address + "/"


@functools.cache
def session():
    chromium = browser.Browser()
    unittest.addModuleCleanup(chromium.close)
    return chromium


class Kinds(Site, unittest.TestCase):
    """One page of each kind, with and without an address of the publication."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        served, plain = cls.serve(pages.served()), cls.serve(peers.PUBLICATION)
        school = cls.serve(pages.sample("school-year"))
        museum = cls.serve(pages.sample("museum-abroad"))
        cls.addresses = [
            *(served + path for path in pages.kinds()),
            plain + "index.html", plain + f'don-vi/{pages.UNITS["alive"]}.html',
            *(school + path for path in ("index.html", "nam/2026.html", "viec/chao-co.html")),
            *(museum + path for path in ("index.html", "nam/2026.html", "viec/opening.html")),
        ]
        cls.opened = [
            (pages.served() / path).as_uri() for path in (
                "index.html", f'en/don-vi/{pages.UNITS["group"]}.html', "nam/2027-poster.html")]

    def test_no_page_complains_or_asks_another_host(self):
        chromium = self.browser
        chromium.complaints(), chromium.requests()
        for address in (*self.addresses, *self.opened):
            with self.subTest(page=address):
                chromium.open(address)
                self.assertEqual(chromium.complaints(), [])
                asked = chromium.requests()
                self.assertGreaterEqual(len(asked), 1)
                home = address.split("/")[2]
                self.assertEqual([link for link in asked if link.split("/")[2] != home], [])

    def test_axe_finds_nothing_wide_and_narrow_light_and_dark(self):
        for address in self.addresses:
            self.browser.open(address, width=WIDE)
            with self.subTest(page=address, width=WIDE):
                self.assertEqual(self.browser.axe(), [])
            # Both languages have the same boxes and colours.
            if "/en/" in address:
                continue
            self.browser.show(NARROW)
            with self.subTest(page=address, width=NARROW):
                self.assertEqual(self.browser.axe(*ABOUT_BOXES), [])
            self.browser.show(WIDE, dark=True)
            with self.subTest(page=address, scheme="dark"):
                self.assertEqual(self.browser.axe(*ABOUT_COLOURS), [])

    def test_text_can_be_read_at_every_width_and_size(self):
        for address in self.addresses:
            if "poster" in address:
                continue
            self.browser.open(address, width=WIDE)
            for width in (WIDE, *ENLARGED, NARROW):
                with self.subTest(page=address, width=width):
                    self.check_text(width)
            self.browser.ask("document.documentElement.style.fontSize = '200%'")
            with self.subTest(page=address, letters="twice as large"):
                self.check_text(WIDE)
            # WCAG 2.2, 1.4.12.
            self.browser.ask("""
                document.documentElement.style.fontSize = '';
                for (const one of document.querySelectorAll('body, body *')) {
                  one.style.lineHeight = '1.5';
                  one.style.letterSpacing = '0.12em';
                  one.style.wordSpacing = '0.16em';
                }""")
            with self.subTest(page=address, letters="far apart"):
                self.check_text(WIDE)

    def check_text(self, width):
        self.browser.show(width)
        self.assertLessEqual(self.browser.ask(shown.OVERFLOW), 0)
        self.assertEqual(self.browser.ask(shown.CLIPPED), [])
        self.assertEqual(self.browser.ask(shown.OVERLAPS), [])


class Keyboard(Site, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home = cls.serve(pages.served())

    def test_tab_reaches_every_control_in_the_order_of_the_page_and_shows_where_it_is(self):
        for path in (
                "index.html", f'don-vi/{pages.UNITS["alive"]}.html', f"en/viec/{pages.WEEK}.html",
                "nam/2027.html"):
            with self.subTest(page=path):
                self.browser.open(self.home + path)
                count = self.browser.ask(f"""
                    window.wanted = (() => {{ {shown.CONTROLS} }})();
                    window.reached = [];
                    document.addEventListener('focusin', () => {{
                      const one = document.activeElement, style = getComputedStyle(one);
                      const box = one.getBoundingClientRect();
                      reached.push(
                        [wanted.indexOf(one),
                         style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                         box.width > 0 && box.bottom > 0 && box.top < innerHeight
                           && box.left >= -1]);
                    }});
                    return wanted.length""")
                self.assertGreater(count, 10)
                self.browser.press("Tab", count)
                reached = self.browser.ask("return reached")
                self.assertEqual([place for place, _, _ in reached], list(range(count)))
                self.assertEqual(
                    [place for place, outlined, seen in reached if not (outlined and seen)], [])

    def test_the_first_tab_offers_to_skip_and_enter_does(self):
        self.browser.open(self.home + "index.html")
        self.browser.press("Tab")
        self.assertEqual(
            self.browser.ask(
                "const box = document.activeElement.getBoundingClientRect();"
                "return [document.activeElement.className, box.left >= 0 && box.top >= 0]"),
            ["skip", True])
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertEqual(
            self.browser.ask(
                "return document.querySelector('main a[href], main button, main input')"
                " === document.activeElement"), True)

    def test_what_is_folded_opens_and_closes_by_enter(self):
        self.browser.open(f"{self.home}viec/{pages.WEEK}.html")
        folded = "return document.querySelector('details').open"
        self.assertFalse(self.browser.ask(folded))
        self.browser.ask("document.querySelector('summary').focus()")
        self.browser.press("Enter")
        self.assertTrue(self.browser.ask(folded))
        self.browser.press("Enter")
        self.assertFalse(self.browser.ask(folded))


class Script(Site, unittest.TestCase):
    """What the one script adds, from a folder as well as from a server; nothing needs it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = pages.served()
        cls.homes = (cls.serve(cls.folder), cls.folder.as_uri() + "/")
        cls.unit = f'don-vi/{pages.UNITS["alive"]}.html'

    def test_typing_finds_units_by_every_name_with_accents_and_without(self):
        for home in self.homes:
            self.browser.open(home + "index.html")
            everything, levels, said = self.browser.ask(shown.UNITS)
            self.assertGreater(len(everything), 80)
            self.assertEqual(said, "")
            for typed, found in {
                "dak nong": lambda name: "Đắk Nông" in name,
                "Đắk": lambda name: "Đắk" in name, "ĐẮK  R'LẤP": lambda name: "Đắk R'lấp" in name,
                "thu vien": lambda name: "Thư viện" in name,
                "vien tinh thu": lambda name: "Thư viện" in name and "tỉnh" in name,
                # A short name, an id.
                "so gddt": lambda name: name == "Sở Giáo dục và Đào tạo",
            }.items():
                with self.subTest(home=home[:4], typed=typed):
                    self.browser.type("#search", typed)
                    names, some, said = self.browser.ask(shown.UNITS)
                    # What is found must be there; other names of units may be found as well.
                    self.assertEqual(set(filter(found, everything)) - set(names), set())
                    self.assertTrue(0 < len(names) < len(everything))
                    self.assertLess(some, levels)
                    self.assertIn(str(len(names)), said)
            with self.subTest(home=home[:4], typed="nonsense"):
                self.browser.type("#search", "qwxz")
                self.assertEqual(self.browser.ask(shown.UNITS), [[], 0, "Không tìm thấy"])
            with self.subTest(home=home[:4], typed="nothing"):
                self.browser.type("#search", " ")
                self.assertEqual(self.browser.ask(shown.UNITS), [everything, levels, ""])

    def test_a_button_copies_the_address(self):
        wanted = f'{pages.ADDRESS}feeds/{pages.UNITS["alive"]}.ics'
        self.browser.command(
            "Browser.grantPermissions",
            permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        read = "navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](String(e)))"
        for home in self.homes:
            for refused in (False, True):
                with self.subTest(home=home[:4], refused=refused):
                    self.browser.open(home + self.unit)
                    self.browser.driver.execute_async_script(
                        "navigator.clipboard.writeText('before').then(arguments[0], arguments[0])")
                    if refused:
                        # As where the browser allows it to no page; there is an older way.
                        self.browser.ask("navigator.clipboard.writeText = () => Promise.reject()")
                    self.browser.find("button[data-copy]").click()
                    self.browser.wait(
                        "return document.querySelector('button').textContent === 'Đã sao chép'")
                    self.assertEqual(self.browser.driver.execute_async_script(read), wanted)

    def test_what_is_over_when_the_page_is_read_goes_or_fades(self):
        for home in self.homes:
            with self.subTest(home=home[:4]):
                with self.browser.on("2026-11-27"):
                    self.browser.open(home + "index.html")
                    _, gone, there = self.browser.ask(shown.OVER)
                self.assertEqual(gone, [])
                self.assertGreater(len(there), 10)
                with self.browser.on("2027-04-22"):
                    self.browser.open(home + "index.html")
                    _, gone, left = self.browser.ask(shown.OVER)
                    self.browser.open(home + "nam/2027.html")
                    over, _, _ = self.browser.ask(shown.OVER)
                    self.browser.open(home + "nam/2028.html")
                    later, _, _ = self.browser.ask(shown.OVER)
                # The last day of something is not over yet.
                self.assertEqual(gone, [day for day in there if day < "2027-04-22"])
                self.assertEqual(left, [day for day in there if day >= "2027-04-22"])
                self.assertGreaterEqual(min(len(gone), len(left)), 3)
                self.assertGreater(over, 5)
                self.assertEqual(later, 0)

    def test_without_the_script_everything_is_there_and_nothing_that_does_not_work(self):
        text = "return document.querySelector('main').innerText"
        for home in self.homes:
            for path in ("index.html", self.unit, f"viec/{pages.WEEK}.html", "nam/2027.html"):
                with self.subTest(home=home[:4], page=path):
                    self.browser.open(home + path)
                    links = self.browser.ask("return document.links.length")
                    with self.browser.without_scripts():
                        self.browser.open(home + path)
                        idle, hidden = self.browser.ask(shown.WITHOUT_SCRIPT)
                        self.assertEqual((idle, hidden), ([], []))
                        self.assertEqual(self.browser.ask("return document.links.length"), links)
                        self.assertGreater(len(self.browser.ask(text)), 300)


class Print(Site, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scratch = pathlib.Path(cls.enterClassContext(
            tempfile.TemporaryDirectory(dir=scenario.SCRATCH)))

    def printed(self, folder, path):
        """Prints a page; its sheets, the size of the first, and the text on them."""
        self.browser.show(WIDE)
        if self.browser.driver.current_url != (folder / path).as_uri():
            self.browser.driver.get((folder / path).as_uri())
        file = self.browser.pdf(self.scratch / "page.pdf")
        facts = subprocess.run(
            ["pdfinfo", file], check=True, capture_output=True, text=True).stdout
        text = subprocess.run(
            ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
        size = re.search(r"Page size: +([0-9.]+) x ([0-9.]+)", facts)
        return (
            int(re.search(r"Pages: +(\d+)", facts)[1]),
            tuple(round(float(side)) for side in size.groups()), text)

    def test_a_units_page_is_one_sheet_to_hang_up(self):
        folder = pages.served()
        every = [page for path, page in pages.pages(folder).items() if "don-vi/" in path]
        # Those with the longest names, those that tell of successors, and some of the rest.
        longest = sorted(every, key=lambda page: -len(page.title))[:4]
        ended = [page for page in every if page.with_class("ended")]
        ended = sorted(ended, key=lambda page: -len(page.links))[:2]
        for page in [*longest, *ended, *every[::25]]:
            with self.subTest(page=page.path):
                sheets, size, text = self.printed(folder, page.path)
                self.assertEqual((sheets, size), (1, browser.A4))
                name = self.browser.ask("return document.querySelector('h1').innerText")
                address = next(a["value"] for a in page.of("input") if "value" in a)
                written = "".join(text.split())
                for wanted in (name, address, *self.steps()):
                    self.assertIn("".join(wanted.split()), written)

    def steps(self):
        """The first words of each step of subscribing; lines of two columns stand side by side."""
        return self.browser.ask(
            "return [...document.querySelectorAll('.program li')].map("
            "(one) => one.innerText.trim().slice(0, 20))")

    def test_a_unit_without_an_address_prints_its_dates(self):
        _, size, text = self.printed(peers.PUBLICATION, f'don-vi/{pages.UNITS["alive"]}.html')
        self.assertEqual(size, browser.A4)
        self.assertIn("Báo cáo năm về", text)
        self.assertNotIn("Đăng ký", text)

    def check_poster(self, folder, year, language="vi"):
        """Looks at a poster, and says how many events of the year it leaves to another page."""
        under = "" if language == "vi" else f"{language}/"
        path = f"{under}nam/{year}-poster.html"
        sheets, size, text = self.printed(folder, path)
        self.assertEqual((sheets, size), (1, browser.A3))
        self.browser.show(1600, media="print")
        seen = self.browser.ask(shown.POSTER)
        self.assertEqual(seen["months"], 12)
        for fault in ("overlapping", "outside"):
            self.assertEqual(seen[fault], 0, fault)
        for fault in ("cut", "squeezed", "tails", "head"):
            self.assertEqual(seen[fault], [], fault)
        # Every event of the year's page is on it, in its order, or is counted.
        written = "".join(text.split())
        for title in seen["whole"]:
            # Lines of neighbouring months share a line of the text: look for every word.
            for word in title.split():
                self.assertIn(word, written)
        self.browser.driver.get((folder / f"{under}nam/{year}.html").as_uri())
        months = self.browser.ask(
            "return [...document.querySelectorAll('.of-month')].map((month) => "
            "[...month.querySelectorAll('.what > a')].map((one) => one.textContent.trim()))")
        left = 0
        for (titles, rest), wanted in zip(seen["listed"], months):
            more = int(re.search(r"\d+", rest)[0]) if rest else 0
            left += more
            self.assertEqual(len(titles) + more, len(wanted))
            for title, name in zip(titles, wanted):
                # What is not certain says so behind its title.
                self.assertRegex(title, f"^{re.escape(name)}( · (ngày làm việc|được đến ngày làm việc|last working day|until the next working day)[^(]+)?( \\([^)]+\\))?$")
        says = "không đủ chỗ" if language == "vi" else "no room"
        self.assertEqual(says in " ".join(text.split()), left > 0)
        return left

    def test_a_poster_of_the_plan_is_one_sheet_with_everything_on_it(self):
        for year in peers.YEARS:
            for language in pages.LANGUAGES if year in (2023, 2027) else ("vi",):
                with self.subTest(year=year, language=language):
                    self.assertEqual(self.check_poster(pages.served(), year, language), 0)
        for sample, language in (("school-year", "vi"), ("museum-abroad", "vi")):
            with self.subTest(sample=sample):
                self.assertEqual(self.check_poster(pages.sample(sample), 2026, language), 0)

    def test_a_poster_has_room_for_200_events_and_says_what_it_leaves_out_of_2000(self):
        with self.subTest(events=200):
            self.assertEqual(self.check_poster(pages.crowded(200), 2026), 0)
        with self.subTest(events=2000):
            self.assertGreater(self.check_poster(pages.crowded(2000), 2026), 500)

    def test_what_is_folded_is_printed(self):
        path = f"en/viec/{pages.WEEK}.html"
        _, size, text = self.printed(pages.served(), path)
        self.assertEqual(size, browser.A4)
        folded = self.browser.ask(
            "return [...document.querySelectorAll('details a')].map((one) => one.textContent)")
        self.assertGreater(len(folded), 20)
        written = " ".join(text.split())
        self.assertEqual([name for name in folded if name not in written], [])

    def test_every_other_page_prints_without_tearing_a_month(self):
        _, _, text = self.printed(pages.served(), "nam/2027.html")
        self.assertEqual(len(re.findall(r"T2 +T3 +T4", text)), 12)
        for sheet in text.split("\f"):
            lines = [line.strip() for line in sheet.strip().splitlines() if line.strip()]
            if lines:
                # A sheet neither ends with the names of days nor begins with them.
                for line in (lines[-1], lines[0]):
                    self.assertNotRegex(line, r"^T2 +T3 +T4")


class Codes(Site, unittest.TestCase):
    """Every code of a subscribe sheet is read back by a program that is not ours."""

    @staticmethod
    def read(picture):
        done = subprocess.run(
            ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture],
            check=False, capture_output=True, text=True)
        return done.stdout.split()

    def test_a_code_is_read_from_a_phone_in_the_dark_and_from_paper(self):
        unit = pages.UNITS["alive"]
        page = pages.served() / f"don-vi/{unit}.html"
        wanted = [f"{pages.ADDRESS}feeds/{unit}.ics".replace("https:", "webcal:")]
        with tempfile.TemporaryDirectory(dir=scenario.SCRATCH) as scratch:
            picture = pathlib.Path(scratch) / "phone.png"
            self.browser.open(page.as_uri(), width=NARROW, dark=True)
            height = self.browser.ask("return document.documentElement.scrollHeight")
            self.assertEqual(self.read(self.browser.picture(picture, NARROW, height)), wanted)
            sheet = self.browser.pdf(pathlib.Path(scratch) / "sheet.pdf")
            subprocess.run(
                ["pdftoppm", "-r", "100", "-png", "-singlefile", sheet, sheet.with_suffix("")],
                check=True)
            self.assertEqual(self.read(sheet.with_suffix(".png")), wanted)

    def test_each_code_is_the_address_on_its_page(self):
        folder = pages.served()
        sheets = [
            (folder / path).read_text(encoding="utf-8") for path in pages.paths(folder)
            if "don-vi/" in path or path.endswith("index.html")]
        codes = [re.search(r"<svg .*?</svg>", sheet, re.DOTALL)[0] for sheet in sheets]
        wanted = [re.search(r'href="(webcal:[^"]+)"', sheet)[1] for sheet in sheets]
        self.assertGreater(len(set(wanted)), 150)
        found = []
        with tempfile.TemporaryDirectory(dir=scenario.SCRATCH) as scratch:
            pictures = []
            # Twenty to a picture, each as large as on a sheet.
            for start in range(0, len(codes), 20):
                sheet = pathlib.Path(scratch) / f"codes-{start}.html"
                sheet.write_text(
                    "<!DOCTYPE html><style>body { margin: 0; background: #fff } "
                    "svg { width: 190px; margin: 5px; float: left }</style>"
                    + "".join(codes[start:start + 20]), encoding="utf-8")
                self.browser.open(sheet.as_uri(), width=1000)
                pictures.append(self.browser.picture(sheet.with_suffix(".png"), 1000, 800))
            for picture in pictures:
                found += self.read(picture)
        self.assertEqual(sorted(found), sorted(wanted))


if __name__ == "__main__":
    unittest.main()
