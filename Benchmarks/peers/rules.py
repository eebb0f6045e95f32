"""Does with python-dateutil what Benchmarks does with EventKitLite: expands the rules of
DIR/rules.txt, 250 instances each, and writes DIR/dateutil.txt and the instances."""

import itertools
import statistics
import sys
import time

from dateutil.rrule import rrulestr
from dateutil.parser import isoparse

folder = sys.argv[1]
with open(f"{folder}/rules.txt") as file:
    cases = [line.rstrip("\n").split("\t") for line in file]


def expand():
    return [
        list(itertools.islice(rrulestr(rule, dtstart=isoparse(start)), 250))
        for start, rule in cases
    ]


times = []
for _ in range(3):
    start = time.process_time()
    found = expand()
    times.append(time.process_time() - start)

with open(f"{folder}/dateutil-rules.txt", "w") as file:
    for moments in found:
        print(" ".join(m.strftime("%Y%m%dT%H%M%S") for m in moments), file=file)
with open(f"{folder}/dateutil.txt", "w") as file:
    print(f"rules {statistics.median(times):.9f}", file=file)
