/// What Graphviz reports during a layout, collected instead of written to standard error.
#ifndef CGRAPHVIZ_MESSAGES_H
#define CGRAPHVIZ_MESSAGES_H

#include <stdbool.h>

/// Starts to collect, with an empty text and Graphviz's sticky error state reset.
void messages_begin(void);
/// Stops; true where an error (not only a warning) was reported.
bool messages_end(void);
/// The text so far.
const char *messages_text(void);

#endif
