/* Does with libical what Benchmarks does with EventKitLite, in DIR:

     libical calendars DIR   parses events.ics, serialises 10,000 events from memory, and builds a
                             feed of 60 events from plain strings
     libical rules DIR       expands the rules of rules.txt, 250 instances each
     libical read FILE       parses a file and says how many events it has

   Prints a line `name seconds` of processor time for each, and leaves what it made in DIR. */

#define _GNU_SOURCE
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 20000, REPEATS = 50, INSTANCES = 250 };

struct record {
  char *uid, *title, *notes, *first, *last;
};

static struct record records[MOST];
static int count;
static const char *folder;

static FILE *file_in_folder(const char *name, const char *mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, mode);
  if (!file) exit(*mode == 'r' ? 66 : 73);
  return file;
}

static char *contents(FILE *file) {
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) exit(66);
  text[size] = 0;
  fclose(file);
  return text;
}

static void save(const char *name, const char *text) {
  FILE *file = file_in_folder(name, "w");
  fputs(text, file);
  fclose(file);
}

static double seconds_since(clock_t start) {
  return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* Calendars */

static void read_records(void) {
  FILE *file = file_in_folder("records.txt", "r");
  char *line = NULL;
  size_t size = 0;
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

static int count_events(icalcomponent *c) {
  return icalcomponent_count_components(c, ICAL_VEVENT_COMPONENT);
}

/* Writes the events as the records they were made of. */
static void save_parsed(icalcomponent *c) {
  FILE *file = file_in_folder("libical-parsed.txt", "w");
  icalcomponent *e = icalcomponent_get_first_component(c, ICAL_VEVENT_COMPONENT);
  for (; e; e = icalcomponent_get_next_component(c, ICAL_VEVENT_COMPONENT)) {
    fprintf(file, "%s\x1f%s\x1f", icalcomponent_get_uid(e), icalcomponent_get_summary(e));
    for (const char *n = icalcomponent_get_description(e); *n; n++) {
      fputc(*n == '\n' ? '|' : *n, file);
    }
    fprintf(file, "\x1f%s", icaltime_as_ical_string(icalcomponent_get_dtstart(e)));
    fprintf(file, "\x1f%s\n", icaltime_as_ical_string(icalcomponent_get_dtend(e)));
  }
  fclose(file);
}

static void time_calendars(void) {
  read_records();
  char *document = contents(file_in_folder("events.ics", "r"));
  clock_t start = clock();
  icalcomponent *parsed = icalparser_parse_string(document);
  printf("parse %.9f\n", seconds_since(start));
  save_parsed(parsed);
  icalcomponent_free(parsed);

  icalcomponent *all = calendar(count);
  free(icalcomponent_as_ical_string_r(all));
  start = clock();
  char *text = icalcomponent_as_ical_string_r(all);
  printf("serialise %.9f\n", seconds_since(start));
  save("libical-serialised.ics", text);
  free(text);
  icalcomponent_free(all);

  for (int run = 0; run < 2; run++) {
    start = clock();
    for (int i = 0; i < REPEATS; i++) {
      icalcomponent *feed = calendar(60);
      text = icalcomponent_as_ical_string_r(feed);
      if (run == 0 && i == 0) save("libical-feed.ics", text);
      free(text);
      icalcomponent_free(feed);
    }
  }
  printf("feed %.9f\n", seconds_since(start) / REPEATS);
}

/* Rules */

static void time_rules(void) {
  char *lines = contents(file_in_folder("rules.txt", "r"));
  FILE *file = file_in_folder("libical-rules.txt", "w");
  double seconds = 0;
  for (char *line; (line = strsep(&lines, "\n")) && *line;) {
    struct icaltimetype found[INSTANCES];
    int instances = 0;
    char *start = strsep(&line, "\t");
    clock_t began = clock();
    icalrecur_iterator *rule = icalrecur_iterator_new(
        icalrecurrencetype_from_string(line), icaltime_from_string(start));
    while (rule && instances < INSTANCES) {
      found[instances] = icalrecur_iterator_next(rule);
      if (icaltime_is_null_time(found[instances])) break;
      instances++;
    }
    if (rule) icalrecur_iterator_free(rule);
    seconds += seconds_since(began);
    for (int i = 0; i < instances; i++) {
      fprintf(file, "%s%s", i ? " " : "", icaltime_as_ical_string(found[i]));
    }
    fputc('\n', file);
  }
  fclose(file);
  printf("rules %.9f\n", seconds);
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  folder = argv[2];
  if (!strcmp(argv[1], "calendars")) {
    time_calendars();
  } else if (!strcmp(argv[1], "rules")) {
    time_rules();
  } else if (!strcmp(argv[1], "read")) {
    FILE *file = fopen(argv[2], "r");
    if (!file) return 66;
    printf("%d\n", count_events(icalparser_parse_string(contents(file))));
  } else {
    return 64;
  }
  return 0;
}
