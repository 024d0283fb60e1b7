#include "names.h"

#include <stdint.h>
#include <string.h>

#include "arena.h"

static char **names;
static size_t count;
/// Indices + 1 by hash, 0 for a free slot; always at most half full.
static size_t *slots;
static size_t slot_count;

void names_reset(void) {
  names = NULL;
  slots = NULL;
  count = slot_count = 0;
}

/// FNV-1a, 64 bits.
static uint64_t hash(const char *name) {
  uint64_t value = 0xcbf29ce484222325;
  for (; *name; name++) value = (value ^ (unsigned char)*name) * 0x100000001b3;
  return value;
}

static size_t slot_of(const char *name) {
  size_t slot = hash(name) & (slot_count - 1);
  while (slots[slot] && strcmp(names[slots[slot] - 1], name) != 0) slot = (slot + 1) & (slot_count - 1);
  return slot;
}

/// Makes room for one more; the old tables stay in the arena until the layout ends.
static bool grow(void) {
  if (count * 2 < slot_count) return true;
  size_t larger = slot_count ? slot_count * 2 : 256;
  char **moved = arena_allocate(larger / 2 * sizeof *moved);
  size_t *fresh = arena_allocate(larger * sizeof *fresh);
  if (!moved || !fresh) return false;
  if (count) memcpy(moved, names, count * sizeof *moved);
  names = moved;
  slots = fresh;
  slot_count = larger;
  for (size_t index = 0; index < count; index++) slots[slot_of(names[index])] = index + 1;
  return true;
}

bool names_find(const char *name, bool create, size_t *index) {
  if (create ? !grow() : !slot_count) return false;
  size_t slot = slot_of(name);
  if (!slots[slot]) {
    if (!create) return false;
    size_t size = strlen(name) + 1;
    char *copy = arena_allocate(size);
    if (!copy) return false;
    names[count] = memcpy(copy, name, size);
    slots[slot] = ++count;
  }
  *index = slots[slot] - 1;
  return true;
}

char *names_at(size_t index) { return index < count ? names[index] : NULL; }
