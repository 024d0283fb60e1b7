/// The memory of one layout: blocks in ascending addresses, all given back at once.
///
/// Graphviz orders some of its work by the addresses of nodes and edges, so the addresses must follow the order of
/// allocation and nothing else. That holds within one reserved region.
#ifndef CGRAPHVIZ_ARENA_H
#define CGRAPHVIZ_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/// Reserves the region on first use; false where no address space is to be had.
bool arena_prepare(void);
/// Zeroed memory; beyond the region it comes from the heap (then without the promise on addresses).
void *arena_allocate(size_t size);
/// Gives back everything that was allocated.
void arena_reset(void);

#endif
