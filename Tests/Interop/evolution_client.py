"""GNOME's calendar service subscribed to feeds, in a session of its own (run by Debian's Python).

Usage: evolution_client.py PORT FEED…

For each line of its input it fetches the feeds again, and writes a line of JSON: of each feed the
UID, title, first day, sequence and status of every event that GNOME's programs would show.
"""

import json
import os
import pathlib
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
from gi.repository import ECal, EDataServer  # noqa: E402

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


def subscribe(port, feeds):
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "evolution" / "sources"
    folder.mkdir(parents=True)
    for number, feed in enumerate(feeds):
        source = SOURCE.format(name=f"feed{number}", port=port, feed=feed)
        (folder / f"feed{number}.source").write_text(source)
    registry = EDataServer.SourceRegistry.new_sync(None)
    return {
        # How long it waits for an answer about the connection, which never comes without a main loop;
        # without waiting at all it has been seen to hang.
        feed: ECal.Client.connect_sync(
            registry.ref_source(f"feed{number}"), ECal.ClientSourceType.EVENTS, 1, None)
        for number, feed in enumerate(feeds)
    }


def shown(client):
    _, events = client.get_object_list_as_comps_sync("#t", None)
    components = [event.get_icalcomponent() for event in events]
    return [
        [component.get_uid(), component.get_summary(), component.get_dtstart().as_ical_string(),
         component.get_sequence(), component.get_status().value_nick]
        for component in components
    ]


def main(port, *feeds):
    clients = subscribe(port, feeds)
    for _ in sys.stdin:
        for client in clients.values():
            client.refresh_sync(None)
        print(json.dumps({feed: shown(client) for feed, client in clients.items()}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
