/*
 * The words of a clause that relate its figure to something else.
 */
#ifndef EXTRACT_NUMBERS_RELATION_H
#define EXTRACT_NUMBERS_RELATION_H

#include "extract-numbers/token.h"

struct relation {
	struct range than;  /* what stands behind 比, `compared with` and their like */
	struct range share; /* what stands behind 占, `accounted for N% of` */
	struct range whole; /* Y in 是Y的N倍, 增至Y的N成 */
	size_t low;         /* the first token of what may be its subject */
	size_t subject;     /* the token at which the relation begins; the figure's where there is none */
};

struct relation relation_of(const struct sentence *, const struct frame *);

#endif
