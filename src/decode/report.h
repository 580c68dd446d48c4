/*
 * What decode says of an input: a record, a guess, its doubts.
 */
#ifndef DECODE_REPORT_H
#define DECODE_REPORT_H

#include "base/io.h"
#include "decode/window.h"

/* The record of a document: doc, charset, replaced, text. */
void report_record(struct output *, const char *operand, const struct window *, struct slice text);

/* A line "file: charset: confidence: reason", or one JSON object with the ranked candidates. */
void report_guess(struct output *, const char *operand, const struct guess *, bool json);

/* Warnings: a lying label, an uncertain guess, ill-formed bytes. */
void report_doubts(const char *name, const struct window *);

/* The charsets known, a line each: name, then its labels. */
void report_charsets(struct output *);

#endif
