"""Days as eventctl's agenda names them, and as an independent reader of a feed finds them."""

import datetime
import re

import dateutil.rrule
import recurring_ical_events

MARKS = {
    "vi": {"expected": "[Dự kiến] ", "cancelled": "[Hủy] ", "moved": "[Dời] "},
    "en": {"expected": "[Expected] ", "cancelled": "[Cancelled] ", "moved": "[Moved] "},
}
DAY = datetime.timedelta(days=1)


def whole_days(start, end):
    """The first day, and the day after the last, of days or of hours within one."""
    if not isinstance(start, datetime.datetime):
        return start, end
    return start.date(), (end - datetime.timedelta(seconds=1)).date() + DAY


def meant(rows, language):
    """The days of an agenda as (cycle name, first, day after the last, title), series apart."""
    single, series = set(), set()
    for row in rows:
        if row.get("first") is None:
            continue
        title = MARKS[language].get(row["status"], "") + row["short"]
        first, last = (datetime.date.fromisoformat(row[key]) for key in ("first", "last"))
        name = f"{row['id']}.{row['year']}"
        if "repeats" not in row:
            single.add((name, first, last + DAY, title))
            continue
        start = datetime.datetime.combine(first, datetime.time())
        for moment in dateutil.rrule.rrulestr(row["repeats"], dtstart=start):
            series.add((name, moment.date(), moment.date() + DAY, title))
    return single, series


def cycle(uid):
    """The event and year of a UID: one on a group of observances has the observance behind it."""
    return re.match(r"[a-z0-9-]+\.\d{4}", uid)[0]


def read(calendar, year):
    """The occurrences that touch a year, as an independent reader expands them."""
    found = set()
    occurrences = recurring_ical_events.of(calendar).between(
        datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1))
    for event in occurrences:
        uid = str(event["UID"])
        if uid.startswith(("notice.", "_")):
            continue
        start, end = whole_days(event["DTSTART"].dt, event["DTEND"].dt)
        found.add((cycle(uid), start, end, str(event["SUMMARY"])))
    return found


def in_year(days, year):
    """Those of the days that touch a year: an agenda names a series with all of its days."""
    first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return {day for day in days if day[1] < after and day[2] > first}


def plain(title):
    """A title without the mark of a move and the word for a deadline."""
    return re.sub(r"^(\[(Dời|Moved)\] )?(Hạn |Due: )?", "", title).lower()


def as_in(titles, day):
    """A feed's title says more than the agenda's where something was moved, or has to be done."""
    name, first, after, title = day
    same = (t for t in titles if f"{plain(title)} (".startswith(f"{plain(t)} ("))
    return (name, first, after, next(same, title))


def compare(test, found, year, rows, language):
    """Compares the days of a year that somebody read with the agenda's; returns how many."""
    single, series = (in_year(days, year) for days in meant(rows, language))
    titles = {day[3] for day in single}
    found = {as_in(titles, day) for day in found}
    repeating = {day[0] for day in series}
    test.assertEqual({day for day in found if day[0] not in repeating}, single)
    # An agenda names a series by its rule and not by the days off that are left out of it.
    repeated = {day for day in found if day[0] in repeating}
    test.assertLessEqual(repeated, series)
    test.assertLessEqual(len(series - repeated), 20 * len(repeating))
    return len(found)
