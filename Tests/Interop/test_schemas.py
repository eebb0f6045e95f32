"""The shipped files, and those that init writes, are what their schemas say."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import jsonschema

import peers
from programmes import load

MODELINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)")


def complaints(document, schema):
    schema = json.loads(schema.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    return [f"{list(e.absolute_path)}: {e.message}" for e in validator(schema).iter_errors(document)]


class Schemas(unittest.TestCase):
    def test_every_shipped_file_names_its_schema_and_keeps_to_it(self):
        calendars = peers.REPOSITORY / "calendars"
        files = sorted([*calendars.glob("*/*.yaml"), *calendars.glob("samples/*/*.yaml")])
        self.assertGreaterEqual(len(files), 17)
        for path in files:
            with self.subTest(file=str(path)):
                modeline = MODELINE.match(path.read_text(encoding="utf-8"))
                self.assertIsNotNone(modeline)
                self.assertEqual(complaints(load(path), path.parent / modeline[1]), [])

    def test_what_init_writes_keeps_to_the_schemas(self):
        schemas = peers.REPOSITORY / "calendars" / "schema"
        found = {}
        for path in sorted(peers.STARTER.glob("*.yaml")):
            document = load(path)
            if document is not None:
                found[path.name] = complaints(document, schemas / f"{path.stem}.schema.json")
        self.assertEqual({name: list for name, list in found.items() if list}, {})

    def test_starters_of_each_kind_keep_to_the_schemas_beside_them(self):
        for kind in ("office", "school", "museum", "library-network"):
            for language in ("vi", "en"):
                with self.subTest(kind, language=language), tempfile.TemporaryDirectory() as folder:
                    peers.eventctl("init", folder, "--kind", kind, "--lang", language)
                    files = sorted(pathlib.Path(folder).glob("*.yaml"))
                    self.assertGreaterEqual(len(files), 4)
                    for path in files:
                        modeline = MODELINE.match(path.read_text(encoding="utf-8"))
                        document = load(path)
                        if document is not None:
                            self.assertEqual(complaints(document, path.parent / modeline[1]), [])

    def test_what_announce_adds_keeps_to_the_schema_and_is_what_was_said(self):
        texts = [
            "5607/BGDĐT-GDNNGDTX", "a: b # c", "- 'a' \"b\" \\n", "no", "012", "2026-10-05", "~", "1e5",
            "&a *b !c %d @e `f {g} [h], i | j > k ? l", "hai\ndòng\tvà", "0o17", "1_000", ".5", "=", "<<",
        ]
        with tempfile.TemporaryDirectory() as scratch:
            shutil.copytree(peers.PROGRAMME.parent, scratch, dirs_exist_ok=True)
            path = pathlib.Path(scratch) / "dak-nong" / "announcements.yaml"
            before = load(path)
            for text in texts:
                command = [
                    peers.EVENTCTL, "announce", "trien-lam-sach", "2027", f"--document={text}",
                    f"--theme={text}", f"--note={text}", f"--source={text}", "--from=5/4",
                    "--programme", str(path.parent),
                ] + (["--replace"] if text != texts[0] else [])
                subprocess.run(command, capture_output=True, check=True)
            document = load(path)
            schema = peers.REPOSITORY / "calendars" / "schema" / "announcements.schema.json"
            self.assertEqual(complaints(document, schema), [])
            self.assertEqual(document[: len(before)], before)
            for text, entry in zip(texts, document[len(before) :], strict=True):
                self.assertEqual(entry["dates"], "2027-04-05")
                said = [entry["document"], entry["theme"]["vi"], entry["note"]["vi"], entry["source"]]
                self.assertEqual(said, [text] * 4)

    def test_what_done_adds_keeps_to_the_schema_and_is_what_was_said(self):
        with tempfile.TemporaryDirectory() as scratch:
            shutil.copytree(peers.PROGRAMME.parent, scratch, dirs_exist_ok=True)
            path = pathlib.Path(scratch) / "dak-nong" / "results.yaml"
            texts = ["45/BC-SVHTTDL", "a: b # c", "no", "012", "2026-10-05", "~", "hai\ndòng"]
            for text in texts:
                command = [
                    peers.EVENTCTL, "done", "bao-cao-nam-ubnd-tinh", "2025", "--unit=so-vhttdl",
                    "--on=2025-12-12", f"--document={text}", f"--note={text}",
                    "--programme", str(path.parent),
                ]
                subprocess.run(command, capture_output=True, check=True)
            document = load(path)
            schema = peers.REPOSITORY / "calendars" / "schema" / "results.schema.json"
            self.assertEqual(complaints(document, schema), [])
            for text, entry in zip(texts, document, strict=True):
                self.assertEqual(entry["on"], "2025-12-12")
                self.assertEqual([entry["document"], entry["note"]["vi"]], [text, text])

    def test_the_schemas_refuse_what_the_reader_refuses(self):
        schemas = peers.REPOSITORY / "calendars" / "schema"
        event = {
            "id": "viec", "title": {"vi": "Việc", "en": "Task"}, "when": "21/4", "clause": ["I"],
            "basis": ["ke-hoach"], "category": "library", "lead": "so-gddt",
        }
        self.assertEqual(complaints([event], schemas / "events.schema.json"), [])
        for change in ({"id": "Việc"}, {"whne": 1}, {"when": []}, {"lead": {}}, {"title": 7}):
            with self.subTest(change=change):
                self.assertNotEqual(complaints([event | change], schemas / "events.schema.json"), [])


if __name__ == "__main__":
    unittest.main()
