"""Both forms of an export have the same days in another program, and so have jCal and the pieces."""

import collections
import datetime
import json
import subprocess
import tempfile
import pathlib
import unittest

import icalendar
import recurring_ical_events

import peers
from test_schemas import complaints

NOW = ["--now", "2026-11-23T04:00:00Z"]
# The same moment where the programme takes place.
TODAY = datetime.datetime(2026, 11, 23, 11)
WHOLE = (datetime.date(2015, 1, 1), datetime.date(2040, 1, 1))


def export(*arguments):
    command = [peers.EVENTCTL, "export", "--programme", str(peers.PROGRAMME), *NOW, *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout


def is_over(event):
    end = event["DTEND"].dt
    if not isinstance(end, datetime.datetime):
        return end <= TODAY.date()
    return end.replace(tzinfo=None) <= TODAY


def shown(event):
    """What people see of one time at which an event takes place."""
    alarms = [(str(a["TRIGGER"].to_ical()), str(a["DESCRIPTION"])) for a in event.walk("VALARM")]
    if is_over(event):
        # A series with days to come has alarms, which no program looks for on those behind it.
        alarms = []
    words = [str(event.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "STATUS", "LOCATION")]
    categories = event["CATEGORIES"].to_ical() if "CATEGORIES" in event else b""
    return (event["DTSTART"].dt, event["DTEND"].dt, *words, categories, *alarms)


def days(feed):
    """Everything that is shown, as an independent reader expands it, with how often."""
    calendar = icalendar.Calendar.from_ical(feed)
    return collections.Counter(map(shown, recurring_ical_events.of(calendar).between(*WHOLE)))


class Forms(unittest.TestCase):
    def compare(self, *arguments):
        dated = days(export(*arguments))
        self.assertEqual(days(export("--form", "recurring", *arguments)), dated)
        return sum(dated.values())

    def test_the_whole_plan_in_both_languages(self):
        for language in ("vi", "en"):
            with self.subTest(language=language):
                self.assertGreater(self.compare("--lang", language), 900)

    def test_spans_that_begin_and_end_within_a_year(self):
        for first, last in (("2024-04-21", "2027-04-20"), ("2023-12-31", "2026-01-01"),
                            ("2025-02-28", "2029-10-03")):
            with self.subTest(span=(first, last)):
                self.assertGreater(self.compare("--from", first, "--to", last), 100)

    def test_units_categories_and_alarms(self):
        for scope in (["--unit", "thu-vien-tinh"], ["--unit", "so-tttt"], ["--category", "museum"]):
            with self.subTest(scope=scope):
                self.assertGreater(self.compare(*scope, "--alarms", "30d,7d@07:30,12h"), 20)

    def test_what_is_over_cancelled_or_weekly_does_not_ring(self):
        events = icalendar.Calendar.from_ical(export("--alarms", "7d,0d")).walk("VEVENT")
        ringing = [event for event in events if event.walk("VALARM")]
        silent = [event for event in events if not event.walk("VALARM")]
        self.assertGreater(len(ringing), 50)
        for event in ringing:
            self.assertFalse(is_over(event), event["SUMMARY"])
            self.assertNotIn("WEEKLY", event.get("RRULE", {}).get("FREQ", []))
            if not isinstance(event["DTSTART"].dt, datetime.datetime):
                triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
                self.assertEqual([datetime.timedelta(days=-7, hours=9),
                                  datetime.timedelta(hours=9)], triggers)
        self.assertGreater(len(silent), 50)
        for event in silent:
            is_weekly = "WEEKLY" in event.get("RRULE", {}).get("FREQ", [])
            is_cancelled = event["SUMMARY"].startswith("[Hủy]")
            self.assertTrue(is_over(event) or is_weekly or is_cancelled, event["SUMMARY"])

    def test_a_series_has_one_main_event_and_instances_that_its_rule_has(self):
        calendar = icalendar.Calendar.from_ical(export("--form", "recurring"))
        families = collections.defaultdict(list)
        for event in calendar.walk("VEVENT"):
            families[str(event["UID"])].append(event)
        replaced = 0
        for uid, events in families.items():
            mains = [event for event in events if "RECURRENCE-ID" not in event]
            self.assertEqual(len(mains), 1, uid)
            alone = icalendar.Calendar()
            alone.add_component(mains[0])
            given = {e["DTSTART"].dt for e in recurring_ical_events.of(alone).between(*WHOLE)}
            for event in events:
                if "RECURRENCE-ID" in event:
                    replaced += 1
                    self.assertIn(event["RECURRENCE-ID"].dt, given, uid)
            self.assertNotIn("RDATE", mains[0])
        self.assertGreater(replaced, 20)

    def test_jcal_is_the_same_calendar(self):
        for form in ("dated", "recurring"):
            name, _, components = json.loads(export("--format", "jcal", "--form", form))
            self.assertEqual(name, "vcalendar")
            events = [c for c in components if c[0] == "vevent"]
            ics = icalendar.Calendar.from_ical(export("--form", form)).walk("VEVENT")
            self.assertEqual(
                [next(p[3] for p in c[1] if p[0] == "summary") for c in events],
                [str(e["SUMMARY"]) for e in ics])

    def test_pieces_are_the_dated_form(self):
        with tempfile.TemporaryDirectory() as folder:
            export("--split", "-o", folder)
            pieces = collections.Counter()
            for path in pathlib.Path(folder).iterdir():
                piece = icalendar.Calendar.from_ical(path.read_bytes())
                for event in piece.walk("VEVENT"):
                    self.assertTrue(str(event["UID"]).startswith(path.stem))
                pieces += days(path.read_bytes())
        self.assertEqual(pieces, days(export()))


class ScheduleJSON(unittest.TestCase):
    def test_json_keeps_to_its_schema(self):
        schema = peers.REPOSITORY / "calendars" / "schema" / "schedule.schema.json"
        for arguments in ([], ["--unit", "thu-vien-tinh", "--year", "2027"],
                          ["--category", "museum"], ["--event", "moc-2030"]):
            with self.subTest(arguments=arguments):
                document = json.loads(export("--format", "json", *arguments))
                self.assertEqual(complaints(document, schema), [])
        for change in ({"version": document["version"] + 1}, {"events": None}, {"more": 1}):
            self.assertNotEqual(complaints(document | change, schema), [])

    def test_samples_in_json_keep_to_the_schema(self):
        schema = peers.REPOSITORY / "calendars" / "schema" / "schedule.schema.json"
        samples = sorted((peers.REPOSITORY / "calendars" / "samples").iterdir())
        self.assertGreaterEqual(len(samples), 3)
        for sample in samples:
            with self.subTest(sample.name):
                document = json.loads(
                    peers.eventctl("export", "--programme", sample, "--format", "json"))
                self.assertEqual(complaints(document, schema), [])

    def test_json_has_the_days_of_the_calendar(self):
        document = json.loads(export("--format", "json"))
        calendar = icalendar.Calendar.from_ical(export())
        day = datetime.timedelta(days=1)
        meant = collections.Counter()
        for event in document["events"]:
            first, last = (datetime.date.fromisoformat(event[k]) for k in ("first", "last"))
            if "repeats" in event:
                for text in event["repeats"]["dates"]:
                    date = datetime.date.fromisoformat(text)
                    meant[event["uid"], date, date + day] += 1
            else:
                meant[event["uid"], first, last + day] += 1
        found = collections.Counter(
            (str(e["UID"]), e["DTSTART"].dt, e["DTEND"].dt)
            for e in recurring_ical_events.of(calendar).between(*WHOLE))
        self.assertEqual(found, meant)


if __name__ == "__main__":
    unittest.main()
