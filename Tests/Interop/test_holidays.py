"""Days off of countries, said as data, beside those of python-holidays."""

import datetime
import json
import pathlib
import tempfile
import unittest

import holidays

import peers

FIXTURES = peers.REPOSITORY / "Tests" / "EventKitLiteTests" / "Fixtures" / "holidays"

# Nothing is made up for on a weekday.
GERMANY = """
id: germany
substitute: none
observances:
  - { id: new-year, title: { en: New Year }, when: 1/1, day-off: true }
  - { id: good-friday, title: { en: Good Friday }, when: easter - 2, day-off: true }
  - { id: easter-monday, title: { en: Easter Monday }, when: easter + 1, day-off: true }
  - { id: labour, title: { en: Labour Day }, when: 1/5, day-off: true }
  - { id: ascension, title: { en: Ascension }, when: easter + 39, day-off: true }
  - { id: whit-monday, title: { en: Whit Monday }, when: easter + 50, day-off: true }
  - { id: unity, title: { en: Unity Day }, when: 3/10, day-off: true }
  - { id: christmas, title: { en: Christmas }, when: 25/12..26/12, day-off: true }
"""

# The National Day took the place of Whit Monday in 2005.
SWEDEN = """
id: sweden
substitute: none
observances:
  - { id: new-year, title: { en: New Year }, when: 1/1, day-off: true }
  - { id: epiphany, title: { en: Epiphany }, when: 6/1, day-off: true }
  - { id: good-friday, title: { en: Good Friday }, when: easter - 2, day-off: true }
  - { id: easter-monday, title: { en: Easter Monday }, when: easter + 1, day-off: true }
  - { id: may-day, title: { en: May Day }, when: 1/5, day-off: true }
  - { id: ascension, title: { en: Ascension }, when: easter + 39, day-off: true }
  - { id: whit-monday, title: { en: Whit Monday }, when: easter + 50, day-off: true,
      until: 2004-12-31 }
  - { id: national, title: { en: National Day }, when: 6/6, day-off: true, from: 2005 }
  - { id: midsummer, title: { en: Midsummer }, when: saturday after 19/6, day-off: true }
  - { id: all-saints, title: { en: All Saints }, when: saturday after 30/10, day-off: true }
  - { id: christmas, title: { en: Christmas }, when: 25/12..26/12, day-off: true }
"""

# St Brigid's Day is the first Monday in February, or the first of the month where that is a Friday.
IRELAND = """
id: ireland
substitute: none
observances:
  - { id: new-year, title: { en: New Year }, when: 1/1, day-off: true }
  - { id: brigid, title: { en: St Brigid }, when: first monday of february, day-off: true,
      from: 2023, until: 2029-12-31 }
  - { id: brigid-2030, title: { en: St Brigid }, when: 1/2, day-off: true,
      from: 2030, until: 2030-12-31 }
  - { id: patrick, title: { en: St Patrick }, when: 17/3, day-off: true }
  - { id: easter-monday, title: { en: Easter Monday }, when: easter + 1, day-off: true }
  - { id: may, title: { en: May }, when: first monday of may, day-off: true }
  - { id: june, title: { en: June }, when: first monday of june, day-off: true }
  - { id: august, title: { en: August }, when: first monday of august, day-off: true }
  - { id: october, title: { en: October }, when: last monday of october, day-off: true }
  - { id: christmas, title: { en: Christmas }, when: 25/12..26/12, day-off: true }
"""

# Where a holiday falls on a Sunday, the Monday after it is off, and nothing more where that is one
# already, as after Christmas; a Saturday is not made up for.
SOUTH_AFRICA = """
id: south-africa
substitute: next
observances:
  - { id: new-year, title: { en: New Year }, when: 1/1, day-off: true }
  - { id: rights, title: { en: Human Rights Day }, when: 21/3, day-off: true }
  - { id: good-friday, title: { en: Good Friday }, when: easter - 2, day-off: true }
  - { id: family, title: { en: Family Day }, when: easter + 1, day-off: true }
  - { id: freedom, title: { en: Freedom Day }, when: 27/4, day-off: true }
  - { id: workers, title: { en: Workers' Day }, when: 1/5, day-off: true }
  - { id: youth, title: { en: Youth Day }, when: 16/6, day-off: true }
  - { id: women, title: { en: Women's Day }, when: 9/8, day-off: true }
  - { id: heritage, title: { en: Heritage Day }, when: 24/9, day-off: true }
  - { id: reconciliation, title: { en: Reconciliation }, when: 16/12, day-off: true }
  - { id: christmas, title: { en: Christmas }, when: 25/12, day-off: true, substitute: none }
  - { id: goodwill, title: { en: Goodwill }, when: 26/12, day-off: true }
"""

MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY = range(5), range(6)

# Country, its part, the file, the years, and the days of the week that are worked there.
COUNTRIES = [
    ("GB", "ENG", FIXTURES / "england.yaml", (2023, 2040), MONDAY_TO_FRIDAY),
    ("US", None, FIXTURES / "united-states.yaml", (2021, 2060), MONDAY_TO_FRIDAY),
    ("DE", None, GERMANY, (2018, 2060), MONDAY_TO_FRIDAY),
    ("SE", None, SWEDEN, (1990, 2060), MONDAY_TO_FRIDAY),
    ("IE", None, IRELAND, (2023, 2030), MONDAY_TO_FRIDAY),
    ("ZA", None, SOUTH_AFRICA, (2027, 2050), MONDAY_TO_SATURDAY),
]

NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def days_off(text, years, worked):
    """The days of the week's working days that eventctl finds off."""
    first, last = years
    weekend = ", ".join(name for place, name in enumerate(NAMES) if place not in worked)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "programme.yaml").write_text(
            f"id: p\ntitle: P\nhorizon: {first}..{last}\ndomain: p.example.org\n"
            f"holidays: h.yaml\nweekend: [{weekend}]\n")
        (path / "units.yaml").write_text("- { id: office, name: Office }\n")
        (path / "events.yaml").write_text("[]\n")
        (path / "h.yaml").write_text(text.lstrip())
        found = json.loads(peers.eventctl(
            "workdays", "list", "--programme", path, "--format", "json",
            "--from", f"{first}-01-01", "--to", f"{last}-12-31"))
    return {
        datetime.date.fromisoformat(day["date"]) for day in found if not day["isWorking"]
    }


class Holidays(unittest.TestCase):
    def test_days_off_are_those_of_python_holidays(self):
        for country, part, file, years, worked in COUNTRIES:
            with self.subTest(country):
                text = file if isinstance(file, str) else file.read_text()
                known = holidays.country_holidays(
                    country, subdiv=part, years=range(years[0], years[1] + 1))
                expected = {day for day in known if day.weekday() in worked
                            and years[0] <= day.year <= years[1]}
                self.assertGreater(len(expected), 50)
                self.assertEqual(days_off(text, years, worked), expected)


if __name__ == "__main__":
    unittest.main()
