"""python-dateutil finds the dates that eventctl finds, rule by rule, for generated rules."""

import datetime
import json
import pathlib
import random
import subprocess
import tempfile
import unittest

import dateutil.rrule

import peers

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
RULES = 3000
FIRST, LAST = "1996-01-01", "2195-12-31"


class Generator:
    """Makes rules that the standard allows and that have dates for ever.

    Left out is what dateutil is known to read otherwise than RFC 5545 says (Documentation/Libical.md):
    plain weekdays beside numbered ones, BYWEEKNO without BYDAY or counted from the end up to the
    first week, and BYSETPOS in weekly rules.
    A rule without dates would keep dateutil searching up to the year 9999.
    """

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def some(self, values, most):
        return self.random.sample(values, self.random.randint(1, most))

    def signed(self, most, count):
        return self.some([n for n in range(-most, most + 1) if n != 0], count)

    def start(self):
        seconds = self.random.randrange(20 * 365 * 86_400)
        start = datetime.datetime(1997, 1, 1) + datetime.timedelta(seconds=seconds)
        # The ends of months and years are where things go wrong.
        return start.replace(month=12, day=31) if self.chance(15) else start

    def rule(self, start):
        frequency = self.random.choice(
            ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"])
        parts = {"FREQ": frequency}
        getattr(self, frequency.lower())(parts)
        if self.chance(40):
            parts["WKST"] = [self.random.choice(WEEKDAYS)]
        if frequency in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY"):
            self.times(parts)
        if self.chance(30) and frequency in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY"):
            until = start + datetime.timedelta(days=self.random.randint(0, 2000))
            parts["UNTIL"] = [until.strftime("%Y%m%dT%H%M%S")]
        else:
            parts["COUNT"] = [self.random.randint(1, 40)]
        return ";".join(
            f"{name}={','.join(map(str, values)) if isinstance(values, list) else values}"
            for name, values in parts.items())

    def times(self, parts):
        for name, most in (("BYHOUR", 24), ("BYMINUTE", 60), ("BYSECOND", 60)):
            if self.chance(15):
                parts[name] = self.some(range(most), 3)

    def positions(self, parts):
        if self.chance(20) and any(name.startswith("BY") for name in parts):
            parts["BYSETPOS"] = self.some([1, -1], 2)

    def yearly(self, parts):
        parts["INTERVAL"] = [self.random.choice([1, 1, 2, 3, 4, 10])]
        kind = self.random.randrange(6)
        if kind == 0:
            parts["BYWEEKNO"] = self.signed(51, 3)
            parts["BYDAY"] = self.some(WEEKDAYS, 3)
        elif kind == 1:
            parts["BYYEARDAY"] = self.signed(365, 4)
        elif kind == 2:
            parts["BYDAY"] = [f"{n}{self.random.choice(WEEKDAYS)}" for n in self.signed(52, 3)]
        elif kind == 3:
            parts["BYMONTH"] = self.some(range(1, 13), 4)
            parts["BYDAY"] = [f"{n}{self.random.choice(WEEKDAYS)}" for n in self.signed(4, 3)]
        elif kind == 4:
            parts["BYMONTH"] = self.some(range(1, 13), 4)
            parts["BYMONTHDAY"] = self.signed(28, 4)
        elif self.chance(50):
            parts["BYDAY"] = self.some(WEEKDAYS, 2)
        if kind != 5:
            self.positions(parts)

    def monthly(self, parts):
        parts["INTERVAL"] = [self.random.choice([1, 1, 5, 7])]
        if self.chance(30):
            parts["BYMONTH"] = self.some(range(1, 13), 6)
        kind = self.random.randrange(3)
        if kind == 0:
            parts["BYMONTHDAY"] = self.signed(28, 5)
            if self.chance(30):
                parts["BYDAY"] = self.some(WEEKDAYS, 4)
        elif kind == 1:
            parts["BYDAY"] = [f"{n}{self.random.choice(WEEKDAYS)}" for n in self.signed(5, 3)]
        else:
            parts["BYDAY"] = self.some(WEEKDAYS, 3)
        self.positions(parts)

    def weekly(self, parts):
        parts["INTERVAL"] = [self.random.choice([1, 1, 2, 3, 5])]
        if self.chance(70):
            parts["BYDAY"] = self.some(WEEKDAYS, 4)
        if self.chance(30):
            parts["BYMONTH"] = self.some(range(1, 13), 5)

    def daily(self, parts):
        parts["INTERVAL"] = [self.random.choice([1, 1, 2, 3, 5, 10])]
        if self.chance(40):
            parts["BYDAY"] = self.some(WEEKDAYS, 4)
        if self.chance(30):
            parts["BYMONTH"] = self.some(range(1, 13), 5)
        elif self.chance(30):
            parts["BYMONTHDAY"] = self.signed(28, 5)

    def hourly(self, parts):
        if self.chance(50):
            parts["INTERVAL"] = [self.random.choice([2, 5, 7, 25, 90])]
        elif self.chance(50):
            parts["BYHOUR"] = self.some(range(24), 4)
        if self.chance(40):
            parts["BYMINUTE"] = self.some(range(60), 3)
        if self.chance(30):
            parts["BYDAY"] = self.some(WEEKDAYS, 3)

    def minutely(self, parts):
        if self.chance(50):
            parts["INTERVAL"] = [self.random.choice([2, 7, 61, 90, 1441])]
        elif self.chance(50):
            parts["BYMINUTE"] = self.some(range(60), 4)
        if self.chance(40):
            parts["BYSECOND"] = self.some(range(60), 3)

    def secondly(self, parts):
        if self.chance(50):
            parts["INTERVAL"] = [self.random.choice([7, 61, 90, 3601])]
        elif self.chance(50):
            parts["BYSECOND"] = self.some(range(60), 4)


def expanded(rules):
    """What eventctl makes of each rule."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//interop"]
    for number, (rule, start) in enumerate(rules):
        lines += ["BEGIN:VEVENT", f"UID:{number}", "DTSTAMP:20260101T000000Z",
                  f"DTSTART:{start:%Y%m%dT%H%M%S}", f"RRULE:{rule}", "END:VEVENT"]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "rules.ics")
        file.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), newline="")
        done = subprocess.run(
            [peers.EVENTCTL, "expand", str(file), "--from", FIRST, "--to", LAST, "--limit",
             "1000000", "--format", "json"], capture_output=True, check=True)
    found = [[] for _ in rules]
    for row in json.loads(done.stdout):
        found[int(row["uid"])].append(datetime.datetime.fromisoformat(row["start"]))
    return found


class RecurrenceTests(unittest.TestCase):
    def test_generated_rules_have_the_same_dates(self):
        generator = Generator(20_261_123)
        rules = []
        for _ in range(RULES):
            start = generator.start()
            rules.append((generator.rule(start), start))
        end = datetime.datetime.fromisoformat(LAST)
        compared = 0
        for (rule, start), dates in zip(rules, expanded(rules)):
            with self.subTest(rule=rule, start=start):
                # The start is an instance even where the rule does not name it.
                expected = {start}
                for date in dateutil.rrule.rrulestr(rule, dtstart=start):
                    if date > end:
                        break
                    expected.add(date)
                self.assertEqual(dates, sorted(expected))
                compared += len(dates)
        self.assertGreater(compared, 10 * RULES)


if __name__ == "__main__":
    unittest.main()
