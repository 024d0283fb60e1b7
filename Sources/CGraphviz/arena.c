#define _DEFAULT_SOURCE
#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { alignment = 16 };

/// Pages up to here stay mapped between layouts; what is above goes back to the system.
static const size_t kept = (size_t)1 << 20;

static unsigned char *region;
static size_t capacity, used;

/// Heap blocks, where the region is full.
struct overflow {
  struct overflow *next;
  size_t padding;
};
static struct overflow *overflow;

bool arena_prepare(void) {
  if (region) return true;
  // Address space only: pages come when they are touched. Smaller requests serve machines with limits.
  for (capacity = (size_t)1 << 30; capacity >= (size_t)1 << 24; capacity >>= 1) {
    void *start = mmap(NULL, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start != MAP_FAILED) {
      region = start;
      return true;
    }
  }
  capacity = 0;
  return false;
}

void *arena_allocate(size_t size) {
  if (size > SIZE_MAX - sizeof(struct overflow) - alignment) return NULL;
  size_t rounded = (size + alignment - 1) / alignment * alignment;
  if (rounded <= capacity - used) {
    void *block = region + used;
    used += rounded;
    return block;
  }
  struct overflow *block = calloc(1, sizeof(struct overflow) + rounded);
  if (!block) return NULL;
  block->next = overflow;
  overflow = block;
  return block + 1;
}

void arena_reset(void) {
  if (used > kept) {
    madvise(region + kept, capacity - kept, MADV_DONTNEED);
    used = kept;
  }
  if (used) memset(region, 0, used);
  used = 0;
  while (overflow) {
    struct overflow *next = overflow->next;
    free(overflow);
    overflow = next;
  }
}
