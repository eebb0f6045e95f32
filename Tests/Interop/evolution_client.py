"""GNOME's calendar service, which Evolution and GNOME Calendar show."""

import pathlib
import shutil
import subprocess

import clients

# The bindings of GNOME's libraries belong to Debian's Python.
PYTHON = "/usr/bin/python3"
HELPER = pathlib.Path(__file__).with_name("evolution_session.py")


class Evolution(clients.LineClient):
    name = "Evolution-data-server"

    @classmethod
    def missing(cls):
        for program in (PYTHON, "dbus-run-session"):
            if not shutil.which(program):
                return f"{program} is not installed"
        wanted = "import gi; gi.require_version('ECal', '2.0'); from gi.repository import ECal"
        done = subprocess.run([PYTHON, "-c", wanted], capture_output=True, check=False)
        return "evolution-data-server or its bindings are not installed" if done.returncode else None

    def __init__(self, home, web, feeds):
        super().__init__(
            [PYTHON, HELPER, clients.FIRST, clients.AFTER, web.server_port, *feeds], home,
            {"GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory", "PYTHONDONTWRITEBYTECODE": "1"})
