#include "disciplines.h"

#include <graphviz/cgraph.h>
#include <string.h>

#include "arena.h"
#include "names.h"

static IDTYPE anonymous_count;

static void *open_identifiers(Agraph_t *graph, Agdisc_t *disciplines) {
  (void)disciplines;
  return graph;
}

/// Even numbers for names, odd ones for objects without a name. The default would make identifiers out of addresses,
/// and clusters are walked in the order of their identifiers. (Declining names, so that cgraph keeps them itself, is no
/// way out: it frees that table with `free`, wherever it was allocated.)
static long map_identifier(void *state, int type, char *name, IDTYPE *identifier, int create) {
  (void)state, (void)type;
  if (!name) {
    *identifier = anonymous_count++ * 2 + 1;
    return 1;
  }
  size_t index;
  if (!names_find(name, create, &index)) return 0;
  *identifier = (IDTYPE)(index + 1) * 2;
  return 1;
}

static long allocate_identifier(void *state, int type, IDTYPE identifier) {
  (void)state, (void)type, (void)identifier;
  return 0;
}

static void free_identifier(void *state, int type, IDTYPE identifier) { (void)state, (void)type, (void)identifier; }

static char *print_identifier(void *state, int type, IDTYPE identifier) {
  (void)state, (void)type;
  return identifier && identifier % 2 == 0 ? names_at((size_t)(identifier / 2 - 1)) : NULL;
}

static void close_identifiers(void *state) { (void)state; }

static void register_identifier(void *state, int type, void *object) { (void)state, (void)type, (void)object; }

static void *open_memory(Agdisc_t *disciplines) {
  (void)disciplines;
  return NULL;
}

static void *allocate(void *state, size_t size) {
  (void)state;
  return arena_allocate(size);
}

static void *resize(void *state, void *old, size_t old_size, size_t size) {
  (void)state;
  void *block = arena_allocate(size);
  if (block && old) memcpy(block, old, old_size < size ? old_size : size);
  return block;
}

static void release(void *state, void *block) { (void)state, (void)block; }

static void close_memory(void *state) { (void)state; }

static Agiddisc_t previous_identifiers;
static Agmemdisc_t previous_memory;

void disciplines_install(void) {
  previous_identifiers = AgIdDisc;
  previous_memory = AgMemDisc;
  anonymous_count = 0;
  names_reset();
  AgIdDisc = (Agiddisc_t){
      .open = open_identifiers,
      .map = map_identifier,
      .alloc = allocate_identifier,
      .free = free_identifier,
      .print = print_identifier,
      .close = close_identifiers,
      .idregister = register_identifier,
  };
  AgMemDisc = (Agmemdisc_t){
      .open = open_memory, .alloc = allocate, .resize = resize, .free = release, .close = close_memory};
}

void disciplines_restore(void) {
  AgIdDisc = previous_identifiers;
  AgMemDisc = previous_memory;
}
