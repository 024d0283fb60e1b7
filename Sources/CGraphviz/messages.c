#include "messages.h"

#include <graphviz/cgraph.h>
#include <string.h>

enum { capacity = 4096 };

static char text[capacity];
static size_t length;
static agusererrf previous_function;
static agerrlevel_t previous_level;

/// Graphviz hands over a message in fragments ("Error", ": ", the text): they are joined as they come.
static int collect(char *fragment) {
  size_t size = strlen(fragment);
  if (size > capacity - 1 - length) size = capacity - 1 - length;
  memcpy(text + length, fragment, size);
  length += size;
  text[length] = 0;
  return 0;
}

void messages_begin(void) {
  length = 0;
  text[0] = 0;
  previous_level = agseterr(AGWARN);
  previous_function = agseterrf(collect);
  agreseterrors();
}

bool messages_end(void) {
  bool failed = agerrors() >= AGERR;
  agreseterrors();
  agseterrf(previous_function);
  agseterr(previous_level);
  return failed;
}

const char *messages_text(void) { return text; }
