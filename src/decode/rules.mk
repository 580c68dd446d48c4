# Trains the models of decode anew, from text of the Debian packages that corpus.list names.
models:
	python3 src/decode/corpus.py fetch .build/detect/packages
	python3 src/decode/corpus.py text .build/detect/packages .build/detect/text
	python3 src/decode/train.py .build/detect/text >src/decode/model-data.c

.PHONY: models
