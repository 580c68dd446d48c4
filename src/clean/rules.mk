# The built-in rule file becomes a C string.
$(BUILD)/clean/builtin.inc: src/clean/builtin.rules src/clean/rules.mk
	@mkdir -p $(@D)
	{ echo 'const char builtin_rules[] ='; sed '/^#/d; s/[\\"]/\\&/g; s/.*/"&\\n"/' $<; echo ';'; } >$@
$(BUILD)/clean/builtin.o: $(BUILD)/clean/builtin.inc
$(BUILD)/clean/builtin.o: CPPFLAGS += -I$(BUILD)

# OpenCC is optional: --simplified needs it. WITHOUT_OPENCC=1 leaves it out.
ifndef WITHOUT_OPENCC
ifeq ($(shell $(PKG) --exists opencc 2>/dev/null && echo yes),yes)
LIBS_clean += $(shell $(PKG) --libs opencc)
$(BUILD)/clean/simplified.o: CPPFLAGS += -DHAVE_OPENCC $(shell $(PKG) --cflags opencc)
endif
endif
