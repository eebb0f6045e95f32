# EventKitLite and eventctl.
#
#   make calendars   publish calendars/dak-nong into public/
#   make serve       the same, and serve it at http://127.0.0.1:8080/
#   make test        run every test
#   make help        say what else there is
#
# Everything is built under .build, once: the release eventctl that `calendars`, `interop` and
# `bench` use, and the debug build that `test`, `docs` and `api` use. Set SWIFT to choose another
# compiler, PROGRAMME and PUBLIC to publish another programme or into another folder.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: calendars serve test test-all mutants interop faults fuzz leaks races format lint bench docs \
  pictures api clean help needs eventctl FORCE

SWIFT ?= swift
PROGRAMME ?= calendars/dak-nong
PUBLIC ?= public
PORT ?= 8080

# On Linux the standard library goes into the binary: it then starts in a few milliseconds and runs
# where no Swift is installed. macOS has the library anyway, and no static one.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
EVENTCTL := .build/release/eventctl

# SwiftPM takes a second to find out that there is nothing to do, so make looks first. Folders are
# among the sources: a file that is added, removed or renamed changes its folder.
SOURCES := Package.swift Makefile $(shell find Sources -not -path '*.docc*')
BUILT := .build/eventctl.built
SWIFT_CODE := Package.swift $(wildcard Sources Tests Examples Benchmarks)

## calendars: publish the programme: a feed for everything, each category and each unit
calendars: eventctl
	@$(EVENTCTL) publish --programme $(PROGRAMME) --output $(PUBLIC)

## serve: publish, and serve that with nginx on this machine until Ctrl-C (PORT=8080)
serve: calendars
	@Scripts/need nginx
	@PORT="$(PORT)" Scripts/serve "$(PUBLIC)"

## test: build everything and run every test, then compile the guides' snippets and the examples
test: needs
	@Scripts/need unicode-data
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --disable-xctest --skip-build
	@SWIFT="$(SWIFT)" Scripts/check-snippets
	@SWIFT="$(SWIFT)" Scripts/test-examples

## test-all: the same, with everything in the tests that otherwise look at a sample
test-all:
	EVENTKITLITE_TESTS=all $(MAKE) test

## mutants: make small mistakes in the code and look whether the tests see them (an hour or two)
mutants: needs
	SWIFT="$(SWIFT)" Scripts/mutate

## interop: let other people's calendar programs read the publication
interop: eventctl
	Tests/Interop/run "$(CURDIR)/$(EVENTCTL)"

## faults: let each system call of a publication fail, or be the last (SAMPLE=300: so many of all)
faults: eventctl
	Tests/Faults/run "$(EVENTCTL)" $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED))

## fuzz: read mutated inputs until Ctrl-C, or INPUTS=n of them (SEED=7; one again: ONLY=ics:7:1234)
fuzz: eventctl
	@$(SWIFT) build --quiet --configuration release --product Fuzz $(STATIC)
	@.build/release/Fuzz command="$(CURDIR)/$(EVENTCTL)" $(if $(INPUTS),inputs=$(INPUTS)) \
	  $(if $(SEED),seed=$(SEED)) $(if $(ONLY),only=$(ONLY)) $(if $(KINDS),kinds=$(KINDS))

## leaks: look for lost memory behind libical and libyaml, with AddressSanitizer (some minutes)
leaks: needs
	SWIFT=$(SWIFT) Scripts/check-leaks leaks

## races: look for races at libical's door, with ThreadSanitizer (some minutes)
races: needs
	SWIFT=$(SWIFT) Scripts/check-leaks races

## format: put the code into the house style
format:
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_CODE)

## lint: check the house style, and fail where it is not kept
lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_CODE)

## bench: measure beside libical, python icalendar and python-dateutil
bench: eventctl
	SWIFT="$(SWIFT)" Benchmarks/run "$(EVENTCTL)"

## docs: build the reference into docs-out/, and fail on a broken link
docs: needs
	Scripts/build-docs docs-out

## pictures: take the READMEs' pictures anew, in Chromium and Thunderbird
pictures: eventctl
	@Scripts/pictures "$(EVENTCTL)"

## api: compare the library's public API with that of the last release
api: needs
	SWIFT="$(SWIFT)" Scripts/compare-api

## clean: remove everything that was built or published here, except the ledger
clean:
	rm -rf .build docs-out $(PUBLIC)

## help: say what there is
help:
	@sed -n 's/^## \([a-z-]*\): \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

needs:
	@Scripts/need libical libqrencode zlib

eventctl: needs $(BUILT)

# The stamp says when the build last succeeded; without the binary it says nothing.
$(BUILT): $(SOURCES) $(if $(wildcard $(EVENTCTL)),,FORCE)
	$(SWIFT) build --configuration release --product eventctl $(STATIC)
	@touch $@
