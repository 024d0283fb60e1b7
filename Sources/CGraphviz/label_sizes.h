/// Labels as sizes: the only text that Graphviz measures for us.
///
/// A label's text is its width and height in hundredths of a point, "12350x1440". Our text layout plugin reads them
/// back, so that no font, no fontconfig and no pango is involved and a layout is the same on every machine.
#ifndef CGRAPHVIZ_LABEL_SIZES_H
#define CGRAPHVIZ_LABEL_SIZES_H

#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>

/// Enough for two numbers and the sign between them.
enum { label_size_capacity = 48 };

void label_size_write(char *text, double width, double height);
extern gvplugin_library_t label_size_library;

#endif
