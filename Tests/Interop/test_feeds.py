"""Other people's readers see the events that eventctl's own agenda names, on the same days."""

import concurrent.futures
import datetime
import re
import unittest

import dateutil.rrule
import icalendar
import recurring_ical_events

import peers

MARKS = {
    "vi": {"expected": "[Dự kiến] ", "cancelled": "[Hủy] "},
    "en": {"expected": "[Expected] ", "cancelled": "[Cancelled] "},
}
DAY = datetime.timedelta(days=1)


def whole_day(moment):
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def meant(rows, language):
    """The days of an agenda as (cycle name, first, day after the last, title), series apart."""
    single, series = set(), set()
    for row in rows:
        if row.get("first") is None:
            continue
        title = MARKS[language].get(row["status"], "") + row["title"]
        first, last = (datetime.date.fromisoformat(row[key]) for key in ("first", "last"))
        name = f"{row['id']}.{row['year']}"
        if "repeats" not in row:
            single.add((name, first, last + DAY, title))
            continue
        start = datetime.datetime.combine(first, datetime.time())
        for moment in dateutil.rrule.rrulestr(row["repeats"], dtstart=start):
            series.add((name, moment.date(), moment.date() + DAY, title))
    return single, series


def read(calendar, year):
    """The occurrences that touch a year, as an independent reader expands them."""
    found = set()
    occurrences = recurring_ical_events.of(calendar).between(
        datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1))
    for event in occurrences:
        uid = str(event["UID"])
        if uid.startswith("notice."):
            continue
        # An event on a group of observances has the observance behind the year.
        name = re.match(r"[a-z0-9-]+\.\d{4}", uid)[0]
        start, end = whole_day(event["DTSTART"].dt), whole_day(event["DTEND"].dt)
        found.add((name, start, end, str(event["SUMMARY"])))
    return found


def in_year(days, year):
    """Those of the days that touch a year: an agenda names a series with all of its days."""
    first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return {day for day in days if day[1] < after and day[2] > first}


def without_tail(day, titles):
    """A feed's title says more than the agenda's where a deadline has a last working day."""
    name, first, after, title = day
    return (name, first, after, next((t for t in titles if title.startswith(t + " (")), title))


class Feeds(unittest.TestCase):
    def compare(self, calendar, year, rows, language):
        """Compares a feed's year with the agenda's and returns how many days were the same."""
        single, series = (in_year(days, year) for days in meant(rows, language))
        titles = {day[3] for day in single}
        found = {without_tail(day, titles) for day in read(calendar, year)}
        repeating = {day[0] for day in series}
        self.assertEqual({day for day in found if day[0] not in repeating}, single)
        # An agenda names a series by its rule and not by the days off that are left out of it.
        repeated = {day for day in found if day[0] in repeating}
        self.assertLessEqual(repeated, series)
        self.assertLessEqual(len(series - repeated), 20 * len(repeating))
        return len(found)

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

    def test_every_unit_and_year_has_the_days_of_its_agenda(self):
        units = [
            path.removeprefix("feeds/").removesuffix(".ics") for path in self.calendars
            if path.count("/") == 1 and not path.endswith(".en.ics") and path != "feeds/all.ics"
        ]
        self.assertGreater(len(units), 50)
        wanted = [(unit, year) for unit in units for year in peers.YEARS]
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            agendas = list(pool.map(
                lambda job: peers.agenda("--unit", job[0], "--year", str(job[1])), wanted))
        compared = 0
        for (unit, year), rows in zip(wanted, agendas):
            with self.subTest(unit=unit, year=year):
                compared += self.compare(self.calendars[f"feeds/{unit}.ics"], year, rows, "vi")
        self.assertGreater(compared, 3_000)

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
                days = [
                    [(e["UID"], e["DTSTART"].dt, e["DTEND"].dt) for e in one.walk("VEVENT")]
                    for one in (calendar, english)
                ]
                self.assertEqual(*days)

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
