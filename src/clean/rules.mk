# The built-in rule file becomes a C string.
$(BUILD)/clean/builtin.inc: src/clean/builtin.rules src/clean/rules.mk
	@mkdir -p $(@D)
	sed '/^#/d; s/[\\"]/\\&/g; s/.*/"&\\n"/' $< >$@
$(BUILD)/clean/builtin.o: $(BUILD)/clean/builtin.inc
$(BUILD)/clean/builtin.o: CPPFLAGS += -I$(BUILD)
