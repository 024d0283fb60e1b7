/// The names of one layout's objects and their numbers, in the order in which they first appear.
#ifndef CGRAPHVIZ_NAMES_H
#define CGRAPHVIZ_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/// Forgets all names; their memory is the arena's.
void names_reset(void);
/// The index of a name from 0; adds it where `create` is set. False where it is not there or memory is short.
bool names_find(const char *name, bool create, size_t *index);
/// The name at an index, or NULL.
char *names_at(size_t index);

#endif
