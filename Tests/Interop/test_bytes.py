"""The rules of bytes on the wire that other programs never check (design: CLIENTS, Emission)."""

import json
import re
import unicodedata
import unittest

import days
import peers

CALENDAR = {
    "VERSION": "2.0", "PRODID": None, "CALSCALE": "GREGORIAN", "METHOD": "PUBLISH", "NAME": None,
    "X-WR-CALNAME": None, "DESCRIPTION": None, "X-WR-CALDESC": None,
    "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh", "REFRESH-INTERVAL": "PT12H", "X-PUBLISHED-TTL": "PT12H",
}
EVENT = ["UID", "DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "SUMMARY", "DTSTART", "DTEND"]
FORBIDDEN = re.compile(
    r"^(RDATE|ORGANIZER|ATTENDEE|ATTACH|BEGIN:VALARM|BEGIN:VTODO|EXRULE|DURATION|X-LIC-)", re.M)


class Bytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.feeds = peers.feeds()
        cls.singles = peers.singles()
        schedule = json.loads((peers.PUBLICATION / "programme.json").read_text())
        cls.is_served = "address" in schedule["programme"]

    def every(self):
        for path, feed in (self.feeds | self.singles).items():
            with self.subTest(feed=path):
                yield path, feed

    def every_feed(self):
        return (pair for pair in self.every() if pair[0] in self.feeds)

    def test_lines_end_with_cr_lf_and_nothing_else(self):
        for _, feed in self.every():
            self.assertTrue(feed.endswith(b"END:VCALENDAR\r\n"))
            bare = feed.replace(b"\r\n", b"")
            self.assertNotIn(b"\n", bare)
            self.assertNotIn(b"\r", bare)

    def test_no_line_has_more_than_75_octets(self):
        for _, feed in self.every():
            self.assertLessEqual(max(map(len, feed.split(b"\r\n"))), 75)

    def test_every_physical_line_is_utf_8_by_itself(self):
        for _, feed in self.every():
            for line in feed.split(b"\r\n"):
                line.decode("utf-8", errors="strict")

    def test_there_is_no_byte_order_mark(self):
        for _, feed in self.every():
            self.assertTrue(feed.startswith(b"BEGIN:VCALENDAR\r\n"))
            self.assertNotIn("\ufeff", feed.decode())

    def test_text_is_composed_and_without_control_characters(self):
        for _, feed in self.every():
            text = "\n".join(peers.unfolded(feed))
            self.assertEqual(text, unicodedata.normalize("NFC", text))
            self.assertFalse([c for c in text if unicodedata.category(c) == "Cc" and c != "\n"])

    def test_feeds_are_small_enough_for_google(self):
        for _, feed in self.every():
            self.assertLess(len(feed), 900_000)
            self.assertLess(feed.count(b"BEGIN:VEVENT"), 1000)

    def test_a_feed_is_one_calendar_with_one_zone_of_one_offset(self):
        for _, feed in self.every():
            self.assertEqual(feed.count(b"BEGIN:VCALENDAR"), 1)
            self.assertEqual(feed.count(b"BEGIN:VTIMEZONE"), 1)
            self.assertEqual(feed.count(b"BEGIN:STANDARD"), 1)
            self.assertNotIn(b"BEGIN:DAYLIGHT", feed)
            self.assertIn(b"\r\nTZOFFSETTO:+0700\r\n", feed)

    def test_a_feed_is_never_empty(self):
        for _, feed in self.every():
            self.assertIn(b"BEGIN:VEVENT", feed)

    def test_the_calendar_says_what_programs_ask_for(self):
        for path, feed in self.every_feed():
            lines = peers.unfolded(feed)
            frame = lines[:lines.index("BEGIN:VTIMEZONE")]
            names = peers.names(frame)
            for name, value in CALENDAR.items():
                self.assertEqual(names.count(name), 1, name)
                if value:
                    self.assertEqual(frame[names.index(name)].split(":", 1)[1], value)
            self.assertEqual("COLOR" in names, "X-APPLE-CALENDAR-COLOR" in names)
            # Nothing is claimed about an address that nobody has named.
            self.assertEqual("SOURCE" in names, self.is_served)
            self.assertEqual("URL" in names, self.is_served)
            if self.is_served:
                self.assertTrue(frame[names.index("SOURCE")].endswith("/" + path))

    def test_events_have_what_programs_need_once(self):
        for _, feed in self.every():
            for event in peers.events(feed):
                names = peers.names(event)
                for name in EVENT:
                    self.assertEqual(names.count(name), 1, f"{name} in {event[0]}")
                repeated = {n for n in names if names.count(n) > 1} - {"EXDATE"}
                self.assertFalse(repeated, event[0])

    def test_nothing_that_programs_stumble_over(self):
        for _, feed in self.every():
            self.assertIsNone(FORBIDDEN.search("\n".join(peers.unfolded(feed))))

    def test_identifiers_are_unique_and_hold_no_date(self):
        for _, feed in self.every():
            uids = [line for event in peers.events(feed) for line in event if line[:4] == "UID:"]
            self.assertEqual(len(uids), len(set(uids)))
            for uid in uids:
                self.assertRegex(
                    uid, r"^UID:_?[a-z0-9-]+\.(20\d\d|[a-z0-9.-]+)(\.[a-z0-9-]+)?@[a-z0-9.-]+$")
                # A swap of two days has no name but its days.
                if not uid.startswith("UID:ngay-nghi.") or "-20" not in uid:
                    self.assertNotRegex(uid, r"20\d\d-?\d\d-?\d\d")

    def test_days_off_nobody_s_time_and_end_after_they_begin(self):
        for _, feed in self.every():
            for event in peers.events(feed):
                start = next(line for line in event if line.startswith("DTSTART"))
                end = next(line for line in event if line.startswith("DTEND"))
                self.assertLess(start.split(":")[1], end.split(":")[1])
                self.assertEqual(start.split(":")[0][7:], end.split(":")[0][5:])
                if "VALUE=DATE" in start:
                    self.assertIn("TRANSP:TRANSPARENT", event)
                    self.assertIn("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", event)
                    self.assertIn("X-MICROSOFT-CDO-BUSYSTATUS:FREE", event)
                else:
                    self.assertIn("TZID=Asia/Ho_Chi_Minh", start)

    def test_a_rule_ends_in_the_type_of_its_start(self):
        for _, feed in self.every():
            for event in peers.events(feed):
                rule = next((line for line in event if line.startswith("RRULE:")), None)
                until = rule and re.search(r"UNTIL=([0-9TZ]+)", rule)
                if until:
                    whole_days = any(line.startswith("DTSTART;VALUE=DATE") for line in event)
                    self.assertRegex(until[1], r"^\d{8}$" if whole_days else r"^\d{8}T\d{6}Z$")

    def test_notes_end_with_the_address_if_any_and_are_not_too_long(self):
        for _, feed in self.every():
            for event in peers.events(feed):
                notes = next(line for line in event if line.startswith("DESCRIPTION"))
                text = re.sub(
                    r"\\(.)", lambda escaped: escaped[1].replace("n", "\n"),
                    notes.split(":", 1)[1])
                self.assertLessEqual(len(text), 600)
                last = text.split("\n")[-1]
                self.assertEqual(bool(re.match(r"https?://\S+$", last)), self.is_served)

    def test_an_event_is_the_same_in_every_feed(self):
        for suffix in (".en.ics", ".ics"):
            seen = {}
            for path, feed in (self.feeds | self.singles).items():
                if path.endswith(".en.ics") != (suffix == ".en.ics"):
                    continue
                for event in peers.events(feed):
                    self.assertEqual(seen.setdefault(event[0], event), event, path)

    def test_every_year_of_an_event_can_be_had_by_itself(self):
        for suffix in (".en.ics", ".ics"):
            wanted = {}
            for event in peers.events(self.feeds["feeds/all" + suffix]):
                cycle = days.cycle(peers.value(event, "UID"))
                wanted.setdefault(f"events/{cycle}{suffix}", []).append(event)
            found = {
                path: peers.events(file) for path, file in self.singles.items()
                if path.endswith(".en.ics") == (suffix == ".en.ics")
            }
            self.assertEqual(sorted(found), sorted(wanted))
            for path, events in wanted.items():
                self.assertTrue(found[path] == events, path)

    def test_the_manifest_lists_every_file_with_its_size(self):
        manifest = json.loads((peers.PUBLICATION / "manifest.json").read_bytes())["files"]
        files = peers.files()
        del files["manifest.json"]
        self.assertEqual(sorted(manifest), sorted(files))
        types = {
            "ics": "text/calendar; charset=utf-8", "html": "text/html; charset=utf-8",
            "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
            "conf": "text/plain; charset=utf-8", "mark": "text/plain; charset=utf-8",
            "calendar.json": "application/calendar+json", "programme.json": "application/json",
        }
        for path, entry in manifest.items():
            with self.subTest(file=path):
                self.assertEqual(entry["size"], len(files[path]))
                self.assertEqual(entry["type"], types.get(path) or types[path.rsplit(".", 1)[1]])
        tags = [entry["etag"] for entry in manifest.values()]
        self.assertEqual(len(set(tags)), len({bytes(file) for file in files.values()}))


if __name__ == "__main__":
    unittest.main()
