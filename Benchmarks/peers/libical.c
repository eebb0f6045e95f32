/* Does with libical what Benchmarks does with EventKitLite: serialises 10,000 events from memory,
   and builds a feed of 60 events from plain strings.

     libical DIR    reads DIR/records.txt, writes DIR/libical.txt and what it made */

#define _GNU_SOURCE
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 20000, RUNS = 7, REPEATS = 50 };

struct record {
  char *uid, *title, *notes, *first, *last;
};

static struct record records[MOST];
static int count;

static void read_records(const char *path) {
  FILE *file = fopen(path, "r");
  char *line = NULL;
  size_t size = 0;
  if (!file) exit(66);
  while (count < MOST && getline(&line, &size, file) > 0) {
    char *rest = strdup(line);
    struct record *r = &records[count++];
    rest[strcspn(rest, "\n")] = 0;
    r->uid = strsep(&rest, "\x1f");
    r->title = strsep(&rest, "\x1f");
    r->notes = strsep(&rest, "\x1f");
    r->first = strsep(&rest, "\x1f");
    r->last = strsep(&rest, "\x1f");
    for (char *c = r->notes; *c; c++) {
      if (*c == '|') *c = '\n';
    }
  }
  free(line);
  fclose(file);
}

static void add_x(icalcomponent *c, const char *name, const char *value) {
  icalproperty *p = icalproperty_new_x(value);
  icalproperty_set_x_name(p, name);
  icalcomponent_add_property(c, p);
}

static icalcomponent *event(const struct record *r) {
  icalcomponent *e = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
  icalcomponent_add_property(e, icalproperty_new_uid(r->uid));
  icalcomponent_add_property(e, icalproperty_new_dtstamp(icaltime_from_string("20261123T040000Z")));
  icalcomponent_add_property(e, icalproperty_new_sequence(1));
  icalcomponent_add_property(e, icalproperty_new_summary(r->title));
  icalcomponent_add_property(e, icalproperty_new_dtstart(icaltime_from_string(r->first)));
  icalcomponent_add_property(e, icalproperty_new_dtend(icaltime_from_string(r->last)));
  icalcomponent_add_property(e, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_property(e, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property(e, icalproperty_new_categories("Thư viện"));
  icalcomponent_add_property(e, icalproperty_new_description(r->notes));
  add_x(e, "X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
  add_x(e, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
  icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  icalcomponent_add_property(alarm, icalproperty_new_trigger(icaltriggertype_from_int(-86400)));
  icalcomponent_add_property(alarm, icalproperty_new_description("Nhắc việc"));
  icalcomponent_add_component(e, alarm);
  return e;
}

static icalcomponent *calendar(int events) {
  icalcomponent *c = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
  icalcomponent_add_property(c, icalproperty_new_version("2.0"));
  icalcomponent_add_property(c, icalproperty_new_prodid("-//EventKitLite//Benchmarks//EN"));
  icalcomponent_add_property(c, icalproperty_new_calscale("GREGORIAN"));
  icalcomponent_add_property(c, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  for (int i = 0; i < events; i++) icalcomponent_add_component(c, event(&records[i]));
  return c;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *times) {
  qsort(times, RUNS, sizeof *times, ascending);
  return times[RUNS / 2];
}

static void save(const char *folder, const char *name, const char *text) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "w");
  if (!file) exit(73);
  fputs(text, file);
  fclose(file);
}

int main(int argc, char **argv) {
  char path[4096], report[256];
  double times[RUNS];
  if (argc != 2) return 64;
  snprintf(path, sizeof path, "%s/records.txt", argv[1]);
  read_records(path);

  icalcomponent *all = calendar(count);
  for (int run = 0; run < RUNS; run++) {
    clock_t start = clock();
    char *text = icalcomponent_as_ical_string_r(all);
    times[run] = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (run == 0) save(argv[1], "libical-serialise.ics", text);
    free(text);
  }
  icalcomponent_free(all);
  double serialise = median(times);

  for (int run = 0; run < RUNS; run++) {
    clock_t start = clock();
    for (int i = 0; i < REPEATS; i++) {
      icalcomponent *feed = calendar(60);
      char *text = icalcomponent_as_ical_string_r(feed);
      if (run == 0 && i == 0) save(argv[1], "libical-feed.ics", text);
      free(text);
      icalcomponent_free(feed);
    }
    times[run] = (double)(clock() - start) / CLOCKS_PER_SEC / REPEATS;
  }
  snprintf(report, sizeof report, "serialise %.9f\nfeed %.9f\n", serialise, median(times));
  save(argv[1], "libical.txt", report);
  return 0;
}
