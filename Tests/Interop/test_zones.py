"""What takes place at a time has the instant that others find, near every change of clocks.

Python's own zones know how clocks stand and share no code with eventctl; python-dateutil finds the wall
times of a rule, and python recurring-ical-events reads the calendar as a whole.
"""

import datetime
import json
import pathlib
import random
import subprocess
import tempfile
import unittest
import zoneinfo

import dateutil.rrule
import icalendar
import recurring_ical_events

import peers

# Both halves of the globe, half an hour, at midnight, and none at all.
ZONES = ["Europe/Vienna", "America/New_York", "America/Santiago", "Australia/Lord_Howe",
         "Pacific/Auckland", "Africa/Cairo", "Asia/Ho_Chi_Minh"]
SERIES = 600
UTC = datetime.timezone.utc
MINUTE = datetime.timedelta(minutes=1)
DAY = datetime.timedelta(days=1)


def changes(zone):
    """The instants at which a zone's clocks change in some years, found by looking."""
    found = []
    moment = datetime.datetime(2023, 1, 1, tzinfo=UTC)
    while moment.year < 2029:
        after = moment + DAY
        if moment.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            low, high = moment, after
            while high - low > MINUTE:
                middle = low + (high - low) // 2 // MINUTE * MINUTE
                same = middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        moment = after
    return found


class Series:
    """A series with a start near a change of clocks."""

    def __init__(self, number, chance, clocks):
        self.number = number
        self.name = chance.choice(ZONES)
        self.zone, moments = clocks[self.name]
        change = chance.choice(moments or [datetime.datetime(2026, 3, 8, 7, tzinfo=UTC)])
        self.change = change
        wall = (change - MINUTE).astimezone(self.zone).replace(tzinfo=None) + MINUTE
        self.start = wall + chance.randint(-8, 8) * 15 * MINUTE
        self.start -= chance.choice([0, 0, 1, 2, 3, 7, 28]) * DAY
        hour = self.start.hour
        self.rule = "FREQ=" + chance.choice([
            "DAILY", f"DAILY;INTERVAL={chance.randint(2, 4)}", "WEEKLY", "WEEKLY;BYDAY=SA,SU,MO,FR",
            "MONTHLY;BYDAY=-1SU,2SU,1SU", "YEARLY", "YEARLY;BYDAY=SU;BYMONTH=3,4,9,10,11",
            f"DAILY;BYHOUR={hour};BYMINUTE={chance.choice([0, 15, 30, 45])}"])
        self.count = self.until = None
        kind = chance.randrange(3)
        if kind == 0:
            self.count = chance.randint(1, 40)
        elif kind == 1:
            self.until = change + chance.randint(-8, 8) * 15 * MINUTE
        self.minutes = 15 * chance.randint(0, 8)
        self.excepted = [change + chance.randint(-8, 8) * 15 * MINUTE
                         for _ in range(chance.choice([0, 0, 3]))]

    def instant(self, wall):
        """A time that is skipped is counted by the offset before, the first of two is meant."""
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def lines(self):
        end = ""
        if self.count:
            end = f";COUNT={self.count}"
        elif self.until:
            end = f";UNTIL={self.until:%Y%m%dT%H%M%SZ}"
        lines = ["BEGIN:VEVENT", f"UID:{self.number}", "DTSTAMP:20260101T000000Z",
                 f"DTSTART;TZID={self.name}:{self.start:%Y%m%dT%H%M%S}",
                 f"DURATION:PT{self.minutes}M", f"RRULE:{self.rule}{end}"]
        lines += [f"EXDATE:{moment:%Y%m%dT%H%M%SZ}" for moment in self.excepted]
        return [*lines, "END:VEVENT"]

    def instants(self, last):
        """Worked out from the wall times of the rule, and then by instants alone."""
        found = {self.instant(self.start)}
        count = 0
        for wall in dateutil.rrule.rrulestr(self.rule, dtstart=self.start):
            moment = self.instant(wall)
            count += 1
            if wall > last or (self.count and count > self.count):
                break
            if self.until and moment > self.until:
                continue
            found.add(moment)
        return sorted(found - set(self.excepted))


def calendar(series):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//interop"]
    for one in series:
        lines += one.lines()
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def expanded(series, *arguments):
    """The rows of eventctl, as JSON has them."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "series.ics")
        file.write_text(calendar(series), newline="")
        done = subprocess.run(
            [peers.EVENTCTL, "expand", str(file), "--limit", "1000000", "--format", "json",
             *arguments], capture_output=True, check=True)
    return json.loads(done.stdout)


class ZoneTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        clocks = {name: (zoneinfo.ZoneInfo(name), changes(zoneinfo.ZoneInfo(name)))
                  for name in ZONES}
        chance = random.Random(20_261_126)
        cls.series = [Series(number, chance, clocks) for number in range(SERIES)]
        cls.rows = expanded(cls.series, "--from", "2022-01-01", "--to", "2030-12-31", "--zone", "UTC")

    def test_series_have_the_instants_that_a_plain_reading_finds(self):
        compared = near = 0
        last = datetime.datetime(2031, 1, 2)
        end = datetime.datetime(2031, 1, 1, tzinfo=UTC)
        by_uid = {}
        for row in self.rows:
            by_uid.setdefault(row["uid"], []).append(row)
        for series in self.series:
            rows = by_uid.get(str(series.number), [])
            expected = [moment for moment in series.instants(last) if moment < end]
            found = [datetime.datetime.fromisoformat(row["startUTC"]) for row in rows]
            with self.subTest(lines=series.lines()):
                self.assertEqual(found, expected)
                for row, moment in zip(rows, found):
                    self.assertEqual(
                        datetime.datetime.fromisoformat(row["endUTC"]) - moment,
                        series.minutes * MINUTE)
                compared += len(found)
                near += sum(abs(moment - series.change) < 2 * 60 * MINUTE for moment in found)
        self.assertGreater(compared, 100 * SERIES)
        self.assertGreater(near, SERIES // 3)
        # All of them together are in the order of their instants.
        self.assertEqual(sorted(row["startUTC"] for row in self.rows),
                         [row["startUTC"] for row in self.rows])

    def test_each_clock_shows_what_it_is_said_to_show(self):
        # Without a zone of the reader's, each time is on its own clock.
        rows = expanded(self.series[:200], "--from", "2022-01-01", "--to", "2030-12-31")
        for row in rows:
            moment = datetime.datetime.fromisoformat(row["startUTC"])
            shown = moment.astimezone(zoneinfo.ZoneInfo(row["zone"]))
            self.assertEqual(row["start"], shown.replace(tzinfo=None).isoformat())
            self.assertEqual(row["offset"], shown.isoformat()[19:])
        self.assertGreater(len(rows), 10_000)

    def test_recurring_ical_events_finds_the_same(self):
        # It does not find an exception in UTC by its instant, nor a start behind the rule's own end.
        plain = [series for series in self.series if not series.excepted and
                 not (series.until and series.until < series.instant(series.start))][:250]
        read = recurring_ical_events.of(icalendar.Calendar.from_ical(calendar(plain)))
        begin, end = (datetime.datetime(year, 1, 1, tzinfo=UTC) for year in (2022, 2031))
        theirs = {}
        for event in read.between(begin, end):
            theirs.setdefault(str(event["UID"]), set()).add(event["DTSTART"].dt.astimezone(UTC))
        ours = {}
        for row in self.rows:
            ours.setdefault(row["uid"], set()).add(datetime.datetime.fromisoformat(row["startUTC"]))
        for series in plain:
            with self.subTest(lines=series.lines()):
                self.assertEqual(
                    theirs.get(str(series.number), set()), ours.get(str(series.number), set()))


if __name__ == "__main__":
    unittest.main()
