"""Does with python icalendar and python-dateutil what Benchmarks does with EventKitLite, in DIR.

    peers.py calendars DIR   parses events.ics and serialises what it read
    peers.py rules DIR       expands the rules of rules.txt, 250 instances each
    peers.py read FILE       parses a file and says how many events it has

Prints a line `name seconds` of processor time for each, and leaves what it made in DIR.
"""

import itertools
import sys
import time
from pathlib import Path


def timed(name, work):
    start = time.process_time()
    result = work()
    print(f"{name} {time.process_time() - start:.9f}", flush=True)
    return result


def record(event):
    """The record that an event was made of."""
    notes = str(event["DESCRIPTION"]).replace("\n", "|")
    days = (event[name].to_ical().decode() for name in ("DTSTART", "DTEND"))
    return "\x1f".join((str(event["UID"]), str(event["SUMMARY"]), notes, *days))


def calendars(folder):
    from icalendar import Calendar

    document = (folder / "events.ics").read_bytes()
    calendar = timed("parse", lambda: Calendar.from_ical(document))
    parsed = "".join(record(event) + "\n" for event in calendar.walk("VEVENT"))
    (folder / "icalendar-parsed.txt").write_text(parsed)
    text = timed("serialise", lambda: calendar.to_ical(sorted=False))
    (folder / "icalendar-serialised.ics").write_bytes(text)


def rules(folder):
    from dateutil.parser import isoparse
    from dateutil.rrule import rrulestr

    cases = [line.split("\t") for line in (folder / "rules.txt").read_text().splitlines()]
    found = timed(
        "rules",
        lambda: [
            list(itertools.islice(rrulestr(rule, dtstart=isoparse(start)), 250))
            for start, rule in cases
        ],
    )
    with open(folder / "dateutil-rules.txt", "w") as file:
        for moments in found:
            print(" ".join(m.strftime("%Y%m%dT%H%M%S") for m in moments), file=file)


def read(path):
    from icalendar import Calendar

    print(len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")))


if __name__ == "__main__":
    {"calendars": calendars, "rules": rules, "read": read}[sys.argv[1]](Path(sys.argv[2]))
