"""Pages as a parser reads them: valid, whole, the same again, and no text of a programme is markup.

What only a browser can say is in test_pages_browser.py.
"""

import collections
import pathlib
import re
import unittest

import hostile
import pages
import peers

# What a page may ask for by itself; the rest are links that somebody follows.
OWN = re.compile(r"(\.\./)*site\.(css|js)")
# Where the buttons of a subscribe sheet lead.
CALENDARS = (
    "https://calendar.google.com/", "https://outlook.live.com/", "https://outlook.office.com/",
)


class Everywhere:
    """What holds for the pages of any publication."""

    # Which of its pages are read: all, or one in so many.
    step = 1
    languages = pages.LANGUAGES

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.publication()
        cls.pages = pages.pages(cls.folder, cls.step)

    def language(self, path):
        return "en" if path.startswith("en/") else self.languages[0]

    def test_html_is_valid(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual(page.errors, ())

    def test_no_list_is_empty(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual(page.empty, ())

    def test_a_page_has_a_language_a_title_and_one_first_heading(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual(page.language, self.language(page.path))
                self.assertEqual(page.headings.count(1), 1)
                self.assertGreater(len(page.title), 3)
        titles = collections.Counter(
            (page.language, page.title) for page in self.pages.values()
            if page.standing is None)
        self.assertEqual([title for title, count in titles.items() if count > 1], [])

    def test_headings_descend_by_one(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual(page.headings[0], 1)
                for above, below in zip(page.headings, page.headings[1:]):
                    self.assertLessEqual(below, above + 1)

    def test_ids_are_unique_and_what_refers_to_one_finds_it(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual([i for i, n in collections.Counter(page.ids).items() if n > 1], [])
                for _, attributes in page.elements:
                    for name in ("for", "aria-labelledby", "aria-describedby", "data-copy"):
                        for reference in attributes.get(name, "").split():
                            self.assertIn(reference, page.ids)

    def test_every_link_inside_leads_to_a_file_and_a_place_in_it(self):
        places = {path: set(page.ids) for path, page in self.pages.items()}
        self.assertGreater(sum(len(page.links) for page in self.pages.values()), 500)
        for page in self.pages.values():
            with self.subTest(page=page.path):
                for link in page.links:
                    found = pages.target(page.path, link)
                    if found is None:
                        continue
                    path, place = found
                    self.assertTrue((self.folder / path).is_file(), link)
                    if place and path in places:
                        self.assertIn(place, places[path], link)

    def test_links_that_lead_out_are_those_of_the_subscribe_sheet(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                for name, attributes in page.elements:
                    for key in ("href", "src"):
                        link = attributes.get(key, "")
                        if not link or pages.target(page.path, link):
                            continue
                        self.assertEqual((name, key), ("a", "href"))
                        self.assertTrue(
                            link.startswith(CALENDARS) or link.startswith("webcal://"), link)

    def test_a_page_asks_for_one_stylesheet_and_one_script_of_its_own(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                asked = [a["href"] for a in page.of("link") if a.get("rel") == "stylesheet"]
                asked += [a.get("src", "inline") for a in page.of("script")]
                self.assertEqual(len(asked), 2)
                for link in asked:
                    self.assertRegex(link, OWN)
                for name, attributes in page.elements:
                    self.assertNotIn(name, ("style", "iframe", "img", "form", "object", "base"))
                    self.assertEqual(
                        [a for a in attributes if a.startswith("on") or a == "style"], [])

    def test_both_languages_have_the_same_pages_and_name_each_other(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                others = [a["href"] for a in page.of("link") if a.get("rel") == "alternate"]
                self.assertEqual(len(others), len(self.languages) - 1)
                for link in others:
                    path, _ = pages.target(page.path, link)
                    self.assertNotEqual(self.language(path), self.language(page.path))
                    self.assertEqual(path.removeprefix("en/"), page.path.removeprefix("en/"))


class Whole(Everywhere):
    """What is seen where all pages are read."""

    def test_every_page_can_be_reached_from_the_first(self):
        reached, waiting = set(), ["index.html"]
        while waiting:
            path = waiting.pop()
            if path in reached:
                continue
            reached.add(path)
            for link in self.pages[path].links:
                found = pages.target(path, link)
                if found and found[0] in self.pages:
                    waiting.append(found[0])
        own = {path for path, page in self.pages.items() if page.standing is None}
        self.assertEqual(own - reached, set())
        # A page at an earlier id is the page that it names, which can be reached.
        for path in set(self.pages) - own:
            standing = pages.target(path, self.pages[path].standing)[0]
            self.assertIn(standing, reached)
            self.assertEqual(self.pages[standing].text, self.pages[path].text)


class Served(Whole, unittest.TestCase):
    @staticmethod
    def publication():
        return pages.served()

    def test_every_kind_of_page_is_there(self):
        for path in pages.kinds():
            self.assertIn(path, self.pages)

    def test_every_unit_subscribes_to_its_own_calendar(self):
        sheets = {path: page for path, page in self.pages.items() if "don-vi/" in path}
        self.assertGreater(len(sheets), 150)
        for path, page in sheets.items():
            with self.subTest(page=path):
                unit = path.rsplit("/", 1)[-1].removesuffix(".html")
                feed = f"feeds/{unit}.ics" if page.language == "vi" else f"feeds/{unit}.en.ics"
                self.assertTrue((self.folder / feed).is_file())
                address = pages.ADDRESS + feed
                buttons = [a["href"] for n, a in page.with_class("button") if n == "a"]
                self.assertIn(address.replace("https:", "webcal:"), buttons)
                self.assertEqual([a["value"] for a in page.of("input") if "value" in a], [address])
                self.assertEqual(len(page.of("svg")), 1)

    def test_what_happened_is_told(self):
        for path, words in {
            f"viec/{pages.WEEK}.html": ("6000/BGDĐT-GDTX", "Hủy vì bão", "đã hủy"),
            f"en/viec/{pages.WEEK}.html": ("6000/BGDĐT-GDTX", "Cancelled because", "cancelled"),
            f'viec/{pages.EVENTS["former"]}.html': (
                "không còn trong chương trình", "Đưa ra khỏi kế hoạch"),
            f'en/viec/{pages.EVENTS["former"]}.html': (
                "no longer in the programme", "Taken out of the plan"),
            f'don-vi/{pages.UNITS["ended"]}.html': ("30/6/2025", "Thư viện tỉnh Lâm Đồng"),
        }.items():
            for word in words:
                with self.subTest(page=path, word=word):
                    self.assertIn(word, self.pages[path].text)

    def test_what_is_called_off_is_said_before_the_next_time(self):
        for path, off, after in (
            (f"viec/{pages.WEEK}.html", "đã hủy", "Lần tới"),
            (f"en/viec/{pages.WEEK}.html", "cancelled", "Next time"),
        ):
            with self.subTest(page=path):
                text = self.pages[path].text.lower()
                self.assertLess(text.index(off), text.index(after.lower()))

    def test_pages_do_not_speak_of_icalendar(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertNotRegex(page.text, "TENTATIVE|CONFIRMED|CANCELLED|DTSTART|SUMMARY|VEVENT")


class Plain(Everywhere, unittest.TestCase):
    """The shipped plan, which does not say where it is served."""

    step = 7

    @staticmethod
    def publication():
        return peers.PUBLICATION

    def test_nothing_is_claimed_about_an_address(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertEqual(page.of("svg", "button"), [])
                self.assertEqual(
                    [link for link in page.links if not pages.target(page.path, link)], [])
                if "don-vi/" in page.path:
                    self.assertEqual(len(page.with_class("missing")), 1)


class SchoolYear(Whole, unittest.TestCase):
    languages = ("vi",)

    @staticmethod
    def publication():
        return pages.sample("school-year")


class MuseumAbroad(Whole, unittest.TestCase):
    languages = ("en",)

    @staticmethod
    def publication():
        return pages.sample("museum-abroad")

    def test_it_speaks_english_only(self):
        for page in self.pages.values():
            with self.subTest(page=page.path):
                self.assertNotRegex(page.text, "[\u1ea0-\u1ef9ăđơưĂĐƠƯ]")


class Hostile(unittest.TestCase):
    """Texts that would like to be markup make the same pages as harmless ones."""

    @classmethod
    def setUpClass(cls):
        folder, cls.texts = hostile.publication("hostile")
        cls.hostile = pages.pages(folder)
        cls.harmless = pages.pages(hostile.publication("harmless")[0])

    @staticmethod
    def skeleton(page):
        """Elements with everything that makes a page act or look in a way."""
        acting = ("id", "class", "href", "src", "rel", "type", "for", "lang", "datetime", "d")
        return [
            (name, sorted(attributes),
             # The name of a calendar is part of one address.
             [attributes.get(key, "").split("&name=")[0] for key in acting])
            for name, attributes in page.elements]

    def test_elements_attributes_classes_and_addresses_are_the_same(self):
        self.assertEqual(list(self.hostile), list(self.harmless))
        for path, page in self.hostile.items():
            with self.subTest(page=path):
                for one, other in zip(self.skeleton(page), self.skeleton(self.harmless[path])):
                    self.assertEqual(one, other)
                self.assertEqual(len(page.elements), len(self.harmless[path].elements))

    def test_every_text_stands_on_some_page_as_it_was_written(self):
        read = "\n".join(page.text for page in self.hostile.values())
        self.assertGreater(len(self.texts), 80)
        for text in self.texts:
            with self.subTest(text=text):
                self.assertTrue(hostile.shown(text) in read)

    def test_the_names_in_addresses_are_escaped(self):
        count = 0
        for path, page in self.hostile.items():
            for link in page.links:
                if "&name=" in link:
                    count += 1
                    with self.subTest(page=path):
                        self.assertRegex(link.split("&name=")[1], r"^[A-Za-z0-9._~%-]+$")
        self.assertGreater(count, 10)


class Again(unittest.TestCase):
    """The same programme makes the same bytes, and a change touches what shows it."""

    @classmethod
    def setUpClass(cls):
        source = peers.REPOSITORY / "calendars" / "samples" / "office-meetings"
        cls.event, cls.old, cls.new = "so-ket", "Hội nghị sơ kết 6 tháng", "Hội nghị giữa năm"
        with pages.copied(source, "again") as files:
            cls.folder = pages.publish(files.folder, "again")
            cls.first = cls.state()
            cls.other = peers.files(pages.publish(files.folder, "again-elsewhere"))
            pages.publish(files.folder, "again", now="2026-11-27T03:00:00Z")
            cls.second = cls.state()
            with files.edit("events") as events:
                by_id = {event["id"]: event for event in events}
                by_id[cls.event]["title"]["vi"] = cls.new
            pages.publish(files.folder, "again", now="2026-11-27T04:00:00Z")
            cls.third = cls.state()

    @classmethod
    def state(cls):
        """When each page, stylesheet and script was written, and what stands in it."""
        return {
            str(path.relative_to(cls.folder)): (path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted(pathlib.Path(cls.folder).rglob("*"))
            if path.suffix in (".html", ".css", ".js")}

    def test_the_same_input_makes_the_same_bytes(self):
        self.assertGreater(len(self.first), 50)
        for path, (_, written) in self.first.items():
            with self.subTest(page=path):
                self.assertEqual(written, self.other[path])

    def test_publishing_again_touches_no_page(self):
        self.assertEqual(self.first, self.second)

    def test_another_title_changes_the_pages_that_show_it_and_no_other(self):
        changed = {path for path in self.third if self.third[path] != self.second[path]}
        showing = {
            path for path in self.third
            if any(title.encode() in state[path][1]
                   for title in (self.old, self.new) for state in (self.second, self.third))}
        self.assertGreater(len(changed), 5)
        # The English page of the event and the English index tell of a change of title, too.
        told = {f"en/viec/{self.event}.html", "en/index.html"}
        self.assertEqual(changed - showing - told, set())
        named = {path for path in self.third if self.new.encode() in self.third[path][1]}
        self.assertEqual(named - changed, set())
        for path in ("index.html", f"viec/{self.event}.html", "nam/2027.html"):
            self.assertIn(path, changed)


if __name__ == "__main__":
    unittest.main()
