"""Other people's readers see the events that eventctl's own agenda names, on the same days."""

import concurrent.futures
import datetime
import json
import unittest

import icalendar

import days
import peers


class Feeds(unittest.TestCase):
    def compare(self, calendar, year, rows, language):
        return days.compare(self, days.read(calendar, year), year, rows, language)

    @classmethod
    def setUpClass(cls):
        cls.calendars = {}
        for path, feed in peers.feeds().items():
            cls.calendars[path] = icalendar.Calendar.from_ical(feed)

    def test_every_feed_is_read_without_a_complaint(self):
        for path, calendar in self.calendars.items():
            with self.subTest(feed=path):
                for component in calendar.walk():
                    self.assertEqual(component.errors, [])
                self.assertEqual(len(calendar.walk("VTIMEZONE")), 1)

    def test_what_is_read_is_written_again_as_it_was(self):
        for path, calendar in self.calendars.items():
            with self.subTest(feed=path):
                again = icalendar.Calendar.from_ical(calendar.to_ical())
                self.assertEqual(
                    [event["SUMMARY"] for event in again.walk("VEVENT")],
                    [event["SUMMARY"] for event in calendar.walk("VEVENT")])

    def test_the_calendar_in_json_is_the_common_feed(self):
        # RFC 7265.
        everything = icalendar.Calendar.from_jcal(
            (peers.PUBLICATION / "calendar.json").read_text(encoding="utf-8"))
        events = [
            [event.to_ical() for event in calendar.walk("VEVENT")]
            for calendar in (everything, self.calendars["feeds/all.ics"])
        ]
        self.assertEqual(*events)

    def test_every_unit_and_year_has_the_days_of_its_agenda(self):
        units = [
            path.removeprefix("feeds/").removesuffix(".ics") for path in self.calendars
            if path.count("/") == 1 and not path.endswith((".en.ics", ".with-parts.ics"))
            and path not in ("feeds/all.ics", "feeds/ngay-nghi.ics")
        ]
        self.assertGreater(len(units), 50)
        horizon = ("--from", f"{peers.YEARS[0]}-01-01", "--to", f"{peers.YEARS[-1]}-12-31")
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            agendas = list(pool.map(lambda unit: peers.agenda("--unit", unit, *horizon), units))
        compared = 0
        for unit, rows in zip(units, agendas):
            for year in peers.YEARS:
                with self.subTest(unit=unit, year=year):
                    compared += self.compare(self.calendars[f"feeds/{unit}.ics"], year, rows, "vi")
        self.assertGreater(compared, 3_000)

    def test_days_off_are_those_of_workdays(self):
        first, last = peers.YEARS[0], peers.YEARS[-1]
        rows = json.loads(peers.eventctl(
            "workdays", "list", "--programme", peers.PROGRAMME, "--all", "--format", "json",
            "--from", f"{first}-01-01", "--to", f"{last}-12-31"))
        self.assertGreater(len(rows), 2_900)
        expected = {
            datetime.date.fromisoformat(row["date"]) for row in rows
            if row["state"] == "disputed"
            or row["isWorking"] != (datetime.date.fromisoformat(row["date"]).weekday() < 5)}
        found = set()
        for event in self.calendars["feeds/ngay-nghi.ics"].walk("VEVENT"):
            day, end = event["DTSTART"].dt, event["DTEND"].dt
            while day < end:
                # Weekends are in it where a holiday falls on them.
                if day.weekday() < 5 or ".lam-bu-" in event["UID"]:
                    found.add(day)
                day += datetime.timedelta(days=1)
        self.assertGreater(len(found), 80)
        self.assertEqual(found, expected)

    def test_everything_and_every_category_in_both_languages(self):
        scopes = {"feeds/all": []}
        for path in self.calendars:
            if path.startswith("feeds/category/") and not path.endswith(".en.ics"):
                scopes[path.removesuffix(".ics")] = ["--category", path[15:].removesuffix(".ics")]
        for scope, options in scopes.items():
            for language, suffix in (("vi", ".ics"), ("en", ".en.ics")):
                for year in peers.YEARS:
                    with self.subTest(feed=scope + suffix, year=year):
                        rows = peers.agenda("--year", str(year), "--lang", language, *options)
                        self.compare(self.calendars[scope + suffix], year, rows, language)

    def test_both_languages_have_the_same_events_on_the_same_days(self):
        for path, calendar in self.calendars.items():
            if path.endswith(".en.ics"):
                continue
            with self.subTest(feed=path):
                english = self.calendars[path.removesuffix(".ics") + ".en.ics"]
                both = [
                    [(e["UID"], e["DTSTART"].dt, e["DTEND"].dt) for e in one.walk("VEVENT")]
                    for one in (calendar, english)
                ]
                self.assertEqual(*both)

    def test_the_dates_that_everybody_knows(self):
        everything = self.calendars["feeds/all.ics"]
        known = {
            "tuan-le-huong-ung-hoc-tap-suot-doi.2023": ("2023-10-02", "2023-10-09"),
            "tuan-le-huong-ung-hoc-tap-suot-doi.2024": ("2024-10-01", "2024-10-08"),
            "tuan-le-huong-ung-hoc-tap-suot-doi.2025": ("2025-10-01", "2025-10-08"),
            "tuan-le-huong-ung-hoc-tap-suot-doi.2029": ("2029-10-01", "2029-10-08"),
            "bao-cao-nam-ubnd-tinh.2028": ("2028-12-14", "2028-12-15"),
            "ngay-sach-va-van-hoa-doc-viet-nam.2024": ("2024-04-21", "2024-04-22"),
            "ngay-quoc-te-bao-tang.2030": ("2030-05-18", "2030-05-19"),
            "moc-2030.2030": ("2030-12-31", "2031-01-01"),
        }
        events = {str(e["UID"]).split("@")[0]: e for e in everything.walk("VEVENT")}
        for name, (start, end) in known.items():
            event = events[name]
            self.assertEqual((str(event["DTSTART"].dt), str(event["DTEND"].dt)), (start, end))
        week = "tuan-le-huong-ung-hoc-tap-suot-doi"
        self.assertEqual(str(events[f"{week}.2025"]["STATUS"]), "CONFIRMED")
        self.assertEqual(str(events[f"{week}.2027"]["STATUS"]), "TENTATIVE")


if __name__ == "__main__":
    unittest.main()
