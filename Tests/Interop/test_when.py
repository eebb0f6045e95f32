"""The days of a programme's rules beside those that dateutil works out."""

import datetime
import pathlib
import tempfile
import unittest

from dateutil import easter, rrule

import peers

# As many years as a programme may have, and those around them.
SPANS = [(1900, 2049), (2050, 2199)]
DAY = datetime.timedelta(days=1)


def rule(frequency, **parts):
    """The dates that a rule of dateutil's has in a year, counted from the year's first day."""
    def dates(year):
        first, last = datetime.datetime(year, 1, 1), datetime.datetime(year, 12, 31)
        return [day.date() for day in rrule.rrule(frequency, dtstart=first, until=last, **parts)]
    return dates


def fortnight(year):
    start = datetime.datetime(1900, 1, 2)
    days = rrule.rrule(rrule.WEEKLY, interval=2, byweekday=rrule.TU, dtstart=start)
    return [day.date() for day in days.between(
        datetime.datetime(year, 1, 1), datetime.datetime(year, 12, 31), inc=True)]


def nearest(year):
    day = datetime.date(year, 5, 15)
    return [min((day + n * DAY for n in range(-3, 4)), key=lambda d: (d.weekday() != 5, 0))]


def iso_week(year):
    monday = datetime.date.fromisocalendar(year, 20, 1)
    return [monday + n * DAY for n in range(7)]


RULES = {
    "easter": lambda year: [easter.easter(year)],
    "easter - 2": lambda year: [easter.easter(year) - 2 * DAY],
    "easter + 49": lambda year: [easter.easter(year) + 49 * DAY],
    "{ monthly: [10, 25] }": rule(rrule.MONTHLY, bymonthday=[10, 25]),
    "{ monthly: 31 }": rule(rrule.MONTHLY, bymonthday=31),
    "{ monthly: last day }": rule(rrule.MONTHLY, bymonthday=-1),
    "{ monthly: [first friday, third friday] }": rule(
        rrule.MONTHLY, byweekday=[rrule.FR(1), rrule.FR(3)]),
    "{ monthly: [10, last monday] }": lambda year: sorted(set(
        rule(rrule.MONTHLY, bymonthday=10)(year)
        + rule(rrule.MONTHLY, byweekday=rrule.MO(-1))(year))),
    "{ before: { monthly: 15 } }": rule(rrule.MONTHLY, bymonthday=14),
    "last day of 2": rule(rrule.YEARLY, bymonth=2, bymonthday=-1),
    "last friday of 11": rule(rrule.YEARLY, bymonth=11, byweekday=rrule.FR(-1)),
    "fifth monday of 3": rule(rrule.YEARLY, bymonth=3, byweekday=rrule.MO(5)),
    "saturday nearest 15/5": nearest,
    "monday after 5/9": lambda year: [next(
        day for day in (datetime.date(year, 9, 5) + n * DAY for n in range(1, 8))
        if day.weekday() == 0)],
    "week 20": iso_week,
    "{ weekly: [tuesday], every: 2, starting: 1900-01-02 }": fortnight,
    "{ weekly: [saturday, sunday], within: 5/9..31/5 }": lambda year: [
        day for day in rule(rrule.WEEKLY, byweekday=[rrule.SA, rrule.SU])(year)
        if not (6, 1) <= (day.month, day.day) <= (9, 4)],
    "{ monthly: 15, shift: before }": lambda year: [
        day - max(0, day.weekday() - 4) * DAY for day in rule(rrule.MONTHLY, bymonthday=15)(year)],
}


def days(event):
    if event.get("dates"):
        return [datetime.date.fromisoformat(day) for day in event["dates"]]
    first, last = (datetime.date.fromisoformat(event[name]) for name in ("first", "last"))
    return [first + n * DAY for n in range((last - first).days + 1)]


class When(unittest.TestCase):
    def test_rules_have_the_days_of_dateutil(self):
        for first, last in SPANS:
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder)
                (path / "programme.yaml").write_text(
                    f"id: p\ntitle: P\nhorizon: {first}..{last}\ndomain: p.example.org\n")
                (path / "units.yaml").write_text("- { id: office, name: Office }\n")
                (path / "events.yaml").write_text("".join(
                    f"- {{ id: e{place}, title: E, lead: office, when: {when} }}\n"
                    for place, when in enumerate(RULES)))
                found = peers.agenda(
                    "--from", f"{first}-01-01", "--to", f"{last}-12-31", programme=path)
            by_rule = {}
            for event in found:
                by_rule.setdefault(event["id"], []).extend(days(event))
            for place, (when, expected) in enumerate(RULES.items()):
                dates = [day for year in range(first, last + 1) for day in expected(year)]
                self.assertEqual(sorted(by_rule[f"e{place}"]), dates, when)
                self.assertGreater(len(dates), 40, when)


if __name__ == "__main__":
    unittest.main()
