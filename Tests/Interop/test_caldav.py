"""Events are put into a calendar of Radicale's, and caldav's client reads them back."""

import datetime
import logging
import pathlib
import shutil
import socketserver
import tempfile
import threading
import unittest
import wsgiref.simple_server

import caldav
import icalendar
import radicale
import radicale.config
import recurring_ical_events

import scenario

COMPARED = ("SUMMARY", "DTSTART", "DTEND", "RRULE", "SEQUENCE", "STATUS", "DESCRIPTION", "CREATED")


class Quiet(wsgiref.simple_server.WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


class CalendarServer(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    """Radicale on this machine, keeping its calendars in a folder."""

    daemon_threads = True

    @classmethod
    def start(cls, test, folder):
        logging.getLogger("radicale").setLevel(logging.ERROR)
        settings = radicale.config.load()
        settings.update({
            "auth": {"type": "none"}, "storage": {"filesystem_folder": str(folder)},
            "logging": {"level": "error"},
        }, "interop")
        server = wsgiref.simple_server.make_server(
            "127.0.0.1", 0, radicale.Application(settings), cls, Quiet)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        test.addClassCleanup(server.server_close)
        test.addClassCleanup(thread.join)
        test.addClassCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}"


def without_method(calendar):
    """What a client keeps in a calendar of its own (RFC 4791, section 4.1)."""
    return calendar.replace(b"METHOD:PUBLISH\r\n", b"", 1)


def file(uid):
    """The name of an event's file."""
    return uid.split("@")[0] + ".ics"


def compared(event):
    """What somebody sees of an event, as it would be written."""
    return {
        name: event[name].to_ical() if hasattr(event[name], "to_ical") else event[name]
        for name in COMPARED if name in event
    }


class Peer:
    """What holds in every programme's story."""

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        cls.addClassCleanup(shutil.rmtree, folder)
        address = CalendarServer.start(cls, folder)
        cls.client = caldav.DAVClient(url=address, username="reader", password="reader")
        cls.addClassCleanup(cls.client.close)
        cls.principal = cls.client.principal()

    def put(self, url, calendar):
        return self.client.put(
            url, without_method(calendar), {"Content-Type": "text/calendar; charset=utf-8"}).status

    def test_events_are_put_found_and_put_again_as_they_change(self):
        feed = f"feeds/{self.story.cast.renamed[0]}.ics"
        calendar = self.principal.make_calendar(cal_id="own")
        held, updates = {}, 0
        for step in self.story.steps:
            with self.subTest(step=step.name):
                # A notice of a unit has no file of its own.
                events = [uid for uid in step.events(feed) if not uid.startswith("_")]
                for uid in sorted(events):
                    single = step.files["events/" + file(uid)]
                    event = icalendar.Calendar.from_ical(single).walk("VEVENT")[0]
                    known = held.get(uid)
                    if known and compared(known) == compared(event):
                        continue
                    status = self.put(f"{calendar.url}{file(uid)}", single)
                    self.assertEqual(status, 204 if known else 201)
                    if known:
                        updates += 1
                        self.assertGreater(event["SEQUENCE"], known["SEQUENCE"])
                    held[uid] = event
                self.read_back(calendar, held)
                self.find(calendar, held)
        self.assertGreaterEqual(updates, 3)

    def read_back(self, calendar, held):
        """Each event is there once and says what was put."""
        found = [event.icalendar_component for event in calendar.events()]
        self.assertEqual(sorted(str(event["UID"]) for event in found), sorted(held))
        for event in found:
            self.assertEqual(compared(event), compared(held[str(event["UID"])]))

    def find(self, calendar, held):
        """The server finds in each month the events that an independent reader finds in it."""
        everything = icalendar.Calendar()
        for event in held.values():
            everything.add_component(event)
        query = recurring_ical_events.of(everything)
        for month in range(1, 13):
            start = datetime.datetime(scenario.YEAR, month, 1, tzinfo=datetime.timezone.utc)
            end = (start + datetime.timedelta(days=31)).replace(day=1)
            found = calendar.search(start=start, end=end, event=True, expand=False)
            self.assertEqual(
                sorted(str(event.icalendar_component["UID"]) for event in found),
                sorted({str(event["UID"]) for event in query.between(start.date(), end.date())}))

    def test_a_whole_feed_becomes_a_calendar_and_is_replaced(self):
        for feed in self.story.cast.followed[1:]:
            for name in ("as it was", "cancelled", "over"):
                with self.subTest(feed=feed, step=name):
                    step = self.story.step(name)
                    url = f"{self.principal.url}{feed.replace('/', '-')}/"
                    self.assertEqual(self.put(url, step.feeds[feed]), 201)
                    found = caldav.Calendar(client=self.client, url=url).events()
                    self.assertEqual(
                        sorted(str(event.icalendar_component["UID"]) for event in found),
                        sorted(step.events(feed)))


class Shipped(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.shipped()
        super().setUpClass()


class OtherProvince(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.other()
        super().setUpClass()


if __name__ == "__main__":
    unittest.main()
