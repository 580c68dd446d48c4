# Many short loops over words: -O3 runs one instruction in twenty fewer.
ifndef SAN
$(BUILD)/extract-numbers/%.o: CFLAGS += -O3
endif
