/*
 * Eras of Chinese emperors (from 196) and of Japan (from 1868), by which years are counted.
 */
#ifndef EXTRACT_NUMBERS_ERA_TABLE_H
#define EXTRACT_NUMBERS_ERA_TABLE_H

enum { ERA_SIZE = 6, ERA_LATE = 1368 }; /* bytes of a name; from which year on eras stand with digits too */

/* The Gregorian year that an era's first year mostly lies in, 0 for what is no era. */
int era_first(const char *name);

#endif
