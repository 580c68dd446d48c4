# quern: make, make check, make demo, make install
# SAN=1 builds the same programs under .build/san with ASan and UBSan; V=1
# shows the commands.

.DEFAULT_GOAL = all
SHELL   = /bin/sh
PREFIX  = /usr/local
CC      = cc
AR      = ar
CFLAGS  = -O2 -g
WARN    = -std=c11 -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes
DEFINE  = -D_POSIX_C_SOURCE=200809L -D_DARWIN_C_SOURCE -Isrc
PKG     = pkg-config
TOOLS   = decode clean split-sections extract-numbers tocsv

ifdef SAN
BUILD   = .build/san
BIN     = .build/san/bin
CFLAGS  = -O1 -g
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
else
BUILD   = .build/plain
BIN     = bin
endif

# The libraries: pkg-config where it knows them, else the plain -l.
PCRE2_CFLAGS := $(shell $(PKG) --cflags libpcre2-8 2>/dev/null)
PCRE2_LIBS   := $(shell $(PKG) --libs libpcre2-8 2>/dev/null || echo -lpcre2-8)
CSV_CFLAGS   := $(shell $(PKG) --cflags libcsv 2>/dev/null)
CSV_LIBS     := $(shell $(PKG) --libs libcsv 2>/dev/null || echo -lcsv)
# iconv is part of the C library, or GNU libiconv where it is not.
ICONV_LIBS   := $(shell printf '\043include <iconv.h>\nint main(void){return iconv_open("a","b")==0;}' | $(CC) -x c - -o /dev/null 2>/dev/null || echo -liconv)

LIBS_decode          = $(ICONV_LIBS)
LIBS_clean           = $(PCRE2_LIBS) $(ICONV_LIBS)
LIBS_split-sections  = $(PCRE2_LIBS)
LIBS_extract-numbers = $(PCRE2_LIBS)
LIBS_tocsv           = $(CSV_LIBS)

ifndef V
QUIET = @echo '  $(1) $(2)';
endif
COMPILE = $(CC) $(WARN) $(DEFINE) $(PCRE2_CFLAGS) $(CSV_CFLAGS) $(CPPFLAGS) $(CFLAGS) $(SANITIZE)
LINK    = $(CC) $(CFLAGS) $(SANITIZE) $(LDFLAGS)

-include src/*/rules.mk

BASE_OBJECTS := $(patsubst src/%.c,$(BUILD)/%.o,$(sort $(wildcard src/base/*.c)))
TEXT_OBJECTS := $(patsubst src/%.c,$(BUILD)/%.o,$(sort $(wildcard src/text/*.c)))
LIBRARY = $(BUILD)/quern.a
PROGRAMS = $(addprefix $(BIN)/,$(TOOLS))
PAGES1 = $(foreach tool,$(TOOLS),src/$(tool)/$(tool).1)
PAGES5 = src/base/quern-records.5 src/extract-numbers/quern-figures.5
PAGES7 = $(wildcard pipelines/*.7)
# The scripts lie together in share/quern, with links in bin.
SCRIPTS = figures-csv figures-parallel figures-spark nightly sections-csv to-postgres to-sqlite
SCRIPT_FILES = common.bash piece.bash figures-spark.py nightly.crontab nightly.service nightly.timer to-postgres.sql to-sqlite.sql

all: libraries $(PROGRAMS)

# One line for whoever lacks a library.
libraries: $(BUILD)/libraries
$(BUILD)/libraries:
	@mkdir -p $(BUILD)
	@for one in "PCRE2 pcre2.h libpcre2-dev $(PCRE2_LIBS)" "libcsv csv.h libcsv-dev $(CSV_LIBS)"; do \
	  set -- $$one; name=$$1 header=$$2 package=$$3; shift 3; \
	  printf '#define PCRE2_CODE_UNIT_WIDTH 8\n#include <stdio.h>\n#include <%s>\nint main(void){return 0;}\n' $$header | \
	  $(CC) $(PCRE2_CFLAGS) $(CSV_CFLAGS) $(CPPFLAGS) -x c - -x none $(LDFLAGS) $$* -o /dev/null 2>/dev/null || \
	  { echo "make: $$name is missing: run 'make deps' (Debian: apt-get install $$package)" >&2; exit 1; }; done
	@touch $@

$(BUILD)/%.o: src/%.c | libraries
	@mkdir -p $(@D)
	$(call QUIET,CC,$<)$(COMPILE) -MMD -MP -c $< -o $@

$(LIBRARY): $(BASE_OBJECTS) $(TEXT_OBJECTS)
	@rm -f $@
	$(call QUIET,AR,$@)$(AR) rcs $@ $^

define PROGRAM
OBJECTS_$(1) := $$(patsubst src/%.c,$$(BUILD)/%.o,$$(sort $$(wildcard src/$(1)/*.c)))
$$(BIN)/$(1): $$(OBJECTS_$(1)) $$(LIBRARY)
	@mkdir -p $$(@D)
	$$(call QUIET,LD,$$@)$$(LINK) $$(OBJECTS_$(1)) $$(LIBRARY) $$(LIBS_$(1)) -o $$@
endef
$(foreach tool,$(TOOLS),$(eval $(call PROGRAM,$(tool))))

# Unit programs: tests/unit/<folder>-<what>.c is linked with the library and,
# where it is named after a tool, with the tool's objects but its main.
UNITS = $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/*.c)))
unit_tool = $(firstword $(foreach tool,$(TOOLS),$(if $(filter $(tool)-%,$(1)),$(tool))))
unit_objects = $(if $(1),$(filter-out $(BUILD)/$(1)/$(1).o,$(OBJECTS_$(1))))
define UNIT
$$(BUILD)/unit/$(1): tests/unit/$(1).c $$(call unit_objects,$(call unit_tool,$(1))) $$(LIBRARY)
	@mkdir -p $$(@D)
	$$(call QUIET,CC,$$<)$$(COMPILE) -MMD -MP $$< $$(call unit_objects,$(call unit_tool,$(1))) $$(LIBRARY) $$(LDFLAGS) \
	  $$(LIBS_$(call unit_tool,$(1))) $$(shell $$(PKG) --libs jansson 2>/dev/null || echo -ljansson) $$(PCRE2_LIBS) -o $$@
endef
$(foreach unit,$(patsubst tests/unit/%.c,%,$(wildcard tests/unit/*.c)),$(eval $(call UNIT,$(unit))))

units: $(UNITS)

# Tests: the second of the README's two commands.
check: deps-check
	@$(MAKE) --no-print-directory all units
	@QUERN_BIN=$(CURDIR)/$(BIN) QUERN_BUILD=$(CURDIR)/$(BUILD) tests/run $(ONLY)

check-san:
	@$(MAKE) --no-print-directory SAN=1 all units
	@QUERN_BIN=$(CURDIR)/.build/san/bin QUERN_BUILD=$(CURDIR)/.build/san QUERN_SAN=1 tests/run $(ONLY)

# Spark is large: it is fetched into .build for this test alone.
check-spark: deps-check
	@.ci/deps spark
	@$(MAKE) --no-print-directory all
	@QUERN_SPARK=$(CURDIR)/.build/spark QUERN_BIN=$(CURDIR)/$(BIN) tests/run pipelines/spark

layers headers:
	@tests/$@

deps:
	@.ci/deps build
deps-check:
	@.ci/deps check

demo: deps
	@$(MAKE) --no-print-directory all
	@pipelines/figures-csv tests/documents/*.txt

lint: all
	@tests/lint

format:
	clang-format -i src/*/*.c src/*/*.h

bench:
	@QUERN_BIN=$(CURDIR)/$(BIN) tests/bench/run $(ONLY)

bench-detect: all
	@QUERN_BIN=$(CURDIR)/$(BIN) tests/bench/detect

score:
	@QUERN_BIN=$(CURDIR)/$(BIN) tests/score

coverage:
	@$(MAKE) --no-print-directory BUILD=.build/coverage BIN=.build/coverage/bin CFLAGS='-O0 -g --coverage' all units
	@QUERN_BIN=$(CURDIR)/.build/coverage/bin QUERN_BUILD=$(CURDIR)/.build/coverage tests/run $(ONLY)
	@cd .build/coverage && gcov -n $$(find . -name '*.gcda' -not -path './unit/*') 2>/dev/null | grep -A1 "^File 'src/" | grep -v '^--' | paste - - | sort

fuzz:
	@tests/fuzz/run

compile_commands.json: Makefile
	@$(MAKE) --no-print-directory -Bn V=1 all CC=$(CC) | \
	  awk -v dir='$(CURDIR)' 'BEGIN{print "["} /-c src\//{for(i=1;i<=NF;i++)if($$i=="-c")f=$$(i+1);gsub(/"/,"\\\"");printf "%s{\"directory\":\"%s\",\"file\":\"%s\",\"command\":\"%s\"}",c,dir,f,$$0;c=",\n"} END{print "\n]"}' > .compile_commands.json
	@mv .compile_commands.json $@

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man5 $(DESTDIR)$(PREFIX)/share/man/man7
	install -m 755 $(PROGRAMS) $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(PAGES1) $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(PAGES5) $(DESTDIR)$(PREFIX)/share/man/man5
	install -d $(DESTDIR)$(PREFIX)/share/quern
	install -m 755 $(addprefix pipelines/,$(SCRIPTS)) $(DESTDIR)$(PREFIX)/share/quern
	install -m 644 $(addprefix pipelines/,$(SCRIPT_FILES)) $(DESTDIR)$(PREFIX)/share/quern
	for script in $(SCRIPTS); do ln -sf ../share/quern/$$script $(DESTDIR)$(PREFIX)/bin/$$script; done
	install -m 644 $(PAGES7) $(DESTDIR)$(PREFIX)/share/man/man7
	for script in $(SCRIPTS); do ln -sf quern-pipelines.7 $(DESTDIR)$(PREFIX)/share/man/man7/$$script.7; done

tidy:
	rm -rf .build bin compile_commands.json

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

.PHONY: all libraries units check check-san check-spark layers headers deps deps-check demo lint format bench score coverage fuzz install tidy bench-detect
