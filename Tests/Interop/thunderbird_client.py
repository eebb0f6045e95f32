"""Thunderbird on a screen that nobody sees, told what to do by Marionette.

Marionette is the wire that Mozilla's own tests use: JSON behind its length, over a socket. What is
run in Thunderbird is what its windows run: the dialog for new calendars, the calendars' own
`refresh`, the query of the views, and the import.
"""

import json
import os
import shutil
import socket
import subprocess

import clients

PREFERENCES = {
    # It takes a free port, and writes down which.
    "marionette.port": 0,
    "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
    "mail.provider.suppress_dialog_on_startup": True, "mail.shell.checkDefaultClient": False,
    "mail.spotlight.firstRunDone": True, "mailnews.start_page.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    # Reminders of what was long ago would fill the screen.
    "calendar.alarms.show": False, "calendar.alarms.playsound": False,
}
COMMON = """
const {cal} = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const [first, after] = ["%s", "%s"].map(day => cal.createDateTime(day));
function moment(time) {
  return time.isDate ? time.icalString : time.getInTimezone(cal.dtz.UTC).icalString;
}
async function shown(calendar) {
  const wanted =
    Ci.calICalendar.ITEM_FILTER_TYPE_EVENT | Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;
  const items = await calendar.getItemsAsArray(wanted, 0, first, after);
  return items.map(item => [
    item.id, moment(item.startDate), moment(item.endDate), item.title, item.status,
    Number(item.getProperty("SEQUENCE")), item.getAlarms().map(alarm => alarm.offset.inSeconds)]);
}
""" % tuple(f"{day:%Y%m%dT%H%M%S}" for day in (clients.FIRST, clients.AFTER))
SUBSCRIBE = """
for (const address of given) {
  const found = await cal.provider.detection.detect("", "", address, false, [], {});
  const [calendar] = [...found.values()].flat();
  // The dialog has ticked "offline support".
  calendar.setProperty("cache.enabled", true);
  cal.manager.registerCalendar(calendar);
}
"""
SUBSCRIBED = "const feeds = cal.manager.getCalendars().filter(one => one.type == 'ics');"
REFRESH = SUBSCRIBED + "for (const feed of feeds) { feed.refresh(); }"
SHOW = SUBSCRIBED + """
const rows = {};
for (const feed of feeds) { rows[feed.uri.spec] = await shown(feed); }
return rows;
"""
IMPORT = """
const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
file.initWithPath(given[0]);
const calendar = cal.manager.createCalendar(
  "storage", Services.io.newURI("moz-storage-calendar://"));
cal.manager.registerCalendar(calendar);
const scope = {window, cal};
Services.scriptloader.loadSubScript("chrome://calendar/content/import-export.js", window);
await window.putItemsIntoCal(calendar, window.getItemsFromIcsFile(file));
return await shown(calendar);
"""


class Marionette:
    """A conversation with a program of Mozilla's."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=clients.SILENCE)
        self.stream = self.socket.makefile("rb")
        self.number = 0
        self.read()

    def read(self):
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1) or b"0:"
        return json.loads(self.stream.read(int(length[:-1])) or "[]")

    def tell(self, command, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, number, error, result = self.read()
        if error or number != self.number:
            raise AssertionError(f"{command} failed: {error}")
        return result

    def run(self, script, *arguments):
        """What a script returns that runs in the main window and may wait."""
        script = f"const given = arguments[0]; return (async () => {{ {script} }})();"
        return self.tell(
            "WebDriver:ExecuteScript", script=script, args=[arguments], sandbox="system")["value"]

    def close(self):
        self.stream.close()
        self.socket.close()


def screen(home):
    """A screen of its own, and its name."""
    mine, its = os.pipe()
    session = clients.Session(
        ["Xvfb", "-displayfd", str(its), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], home,
        pass_fds=[its])
    os.close(its)
    with os.fdopen(mine) as names:
        return session, f":{names.readline().strip()}"


class Thunderbird(clients.Client):
    name = "Thunderbird"

    @classmethod
    def missing(cls):
        for program in ("thunderbird", "Xvfb"):
            if not shutil.which(program):
                return f"{program} is not installed"
        return None

    def __init__(self, home, web, feeds):
        profile = home / "profile"
        profile.mkdir(parents=True)
        (profile / "user.js").write_text("".join(
            f'user_pref("{name}", {json.dumps(value)});\n' for name, value in PREFERENCES.items()))
        self.feeds = {f"{web.address}/{feed}": feed for feed in feeds}
        self.screen, display = screen(home / "screen")
        self.session = clients.Session(
            ["thunderbird", "--marionette", "--remote-allow-system-access", "--no-remote",
             "--profile", str(profile)],
            home, {"DISPLAY": display}, stdout=subprocess.DEVNULL)
        port = profile / "MarionetteActivePort"
        clients.until(lambda: port.exists() and port.read_text(), clients.SILENCE)
        self.marionette = Marionette(int(port.read_text()))
        self.marionette.tell("WebDriver:NewSession", capabilities={})
        self.marionette.tell("WebDriver:SetTimeouts", script=1000 * clients.SILENCE)
        self.marionette.tell("Marionette:SetContext", value="chrome")
        clients.until(lambda: self.run("return document.readyState == 'complete';"))
        self.run(SUBSCRIBE, *self.feeds)

    def run(self, script, *arguments):
        return self.marionette.run(COMMON + script, *arguments)

    def version(self):
        return self.run("return Services.appinfo.version;")

    def refresh(self):
        self.run(REFRESH)

    def shown(self):
        rows = self.run(SHOW)
        return {feed: clients.occurrences(rows[address]) for address, feed in self.feeds.items()}

    def take_in(self, path):
        return clients.occurrences(self.run(IMPORT, str(path)))

    def stop(self):
        self.marionette.close()
        self.session.stop()
        self.screen.stop()
