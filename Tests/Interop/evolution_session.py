"""GNOME's calendar service subscribed to feeds, in a session of its own (run by Debian's Python).

Usage: evolution_session.py FIRST AFTER PORT FEED…

Each line of input is a command, and each is answered with a line of JSON: "refresh" fetches all feeds
again, "show" says what GNOME's programs show of each from the first day to the one before the last,
"import FILE" takes a file into the calendar on this computer and says what is shown of that.
"""

import calendar
import datetime
import json
import os
import pathlib
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

SOURCE = """\
[Data Source]
DisplayName={name}
Enabled=true
Parent=webcal-stub
[Calendar]
BackendName=webcal
[Authentication]
Host=127.0.0.1
Port={port}
Method=none
[Security]
Method=none
[WebDAV Backend]
ResourcePath=/{feed}
[Offline]
StaySynchronized=true
[Refresh]
Enabled=false
"""
UTC = ICalGLib.Timezone.get_utc_timezone()


def connect(registry, source):
    # How long it waits for an answer about the connection, which never comes without a main loop;
    # without waiting at all it has been seen to hang.
    return ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, 1, None)


def moment(time):
    return (time if time.is_date() else time.convert_to_zone(UTC)).as_ical_string()


def alarms(event):
    component = ECal.Component.new_from_icalcomponent(event.clone())
    return [
        alarm.get_trigger().get_duration().as_int() for alarm in component.get_all_alarms() or []]


def shown(client, first, after):
    """Each occurrence: UID, start, end, title, status, sequence and alarms."""
    rows = []

    def add(event, start, end, *_):
        rows.append([
            event.get_uid(), moment(start), moment(end), event.get_summary(),
            event.get_status().value_nick.upper(), event.get_sequence(), alarms(event)])
        return True

    client.generate_instances_sync(first, after, None, add, None)
    return rows


def main(first, after, port, *feeds):
    days = [
        calendar.timegm(datetime.date.fromisoformat(day).timetuple()) for day in (first, after)]
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "evolution" / "sources"
    folder.mkdir(parents=True)
    for number, feed in enumerate(feeds):
        source = SOURCE.format(name=f"feed{number}", port=port, feed=feed)
        (folder / f"feed{number}.source").write_text(source)
    registry = EDataServer.SourceRegistry.new_sync(None)
    clients = {
        feed: connect(registry, registry.ref_source(f"feed{number}"))
        for number, feed in enumerate(feeds)
    }
    for line in sys.stdin:
        command, _, path = line.strip().partition(" ")
        answer = None
        if command == "version":
            version = ("MAJOR", "MINOR", "MICRO")
            answer = ".".join(str(getattr(EDataServer, f"EDS_{part}_VERSION")) for part in version)
        elif command == "refresh":
            for client in clients.values():
                client.refresh_sync(None)
        elif command == "show":
            answer = {feed: shown(client, *days) for feed, client in clients.items()}
        elif command == "import":
            client = connect(registry, registry.ref_builtin_calendar())
            component = ICalGLib.Component.new_from_string(pathlib.Path(path).read_text())
            client.receive_objects_sync(component, ECal.OperationFlags.NONE, None)
            answer = shown(client, *days)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
