/// Sequential identifiers and arena memory as the defaults of cgraph while a layout is open.
#ifndef CGRAPHVIZ_DISCIPLINES_H
#define CGRAPHVIZ_DISCIPLINES_H

/// Puts ours in place. They have to be the global defaults, because fdp opens a graph of its own with these.
void disciplines_install(void);
/// Puts back what was there before.
void disciplines_restore(void);

#endif
