// A small C door to libxml2. Its own headers take in those of ICU, which do not go together with Foundation's.

#ifndef DOCGRAPH_CXML_H
#define DOCGRAPH_CXML_H

#include <stdbool.h>

// The version of the library that runs, as digits: 20914 is 2.9.14.
const char *_Nonnull cxml_version(void);

// HTML: the parser reports what it meets and builds no tree -----------------------------------------------------------

typedef struct {
  // An element begins. The attributes are names and values in turns, ended by a null; a value may be null. Returns
  // whether to go on.
  bool (*_Nonnull start)(void *_Nonnull context, const unsigned char *_Nonnull name,
                         const unsigned char *_Nullable const *_Nullable attributes);
  // The element that began last and has not ended ends.
  void (*_Nonnull end)(void *_Nonnull context);
  // Text, in pieces of any length.
  void (*_Nonnull text)(void *_Nonnull context, const unsigned char *_Nonnull bytes, int count);
} cxml_html_handler;

// Parses UTF-8 without zero bytes; false where there is no memory for it. Nothing is loaded from anywhere, what the page
// says of its encoding is not looked at, faults are mended.
bool cxml_html_parse(const char *_Nonnull bytes, int count, cxml_html_handler handler, void *_Nonnull context);

// XML: a reader that is asked for one part after another --------------------------------------------------------------

typedef struct cxml_reader cxml_reader;

typedef enum {
  CXML_MALFORMED = -1,
  // Elements are nested deeper than the library can read.
  CXML_TOO_DEEP = -2,
  CXML_END_OF_DOCUMENT = 0,
  CXML_ELEMENT_START,
  CXML_ELEMENT_END,
  CXML_TEXT,
  // A document type declaration, which may define entities.
  CXML_DOCUMENT_TYPE,
  CXML_OTHER,
} cxml_part;

// Fills a buffer with at most `count` bytes; 0 at the end, negative where it cannot go on.
typedef int (*cxml_read)(void *_Nonnull context, char *_Nonnull buffer, int count);

// Opens a reader, or null where there is no memory for it. Nothing is loaded from anywhere, entities that a document
// defines are not expanded.
cxml_reader *_Nullable cxml_reader_open(cxml_read _Nonnull read, void *_Nonnull context);
void cxml_reader_close(cxml_reader *_Nonnull reader);

// Goes on to the next part.
cxml_part cxml_reader_next(cxml_reader *_Nonnull reader);

// Of the present part: how many elements it stands in, whether it is an element without content (which has no end), its
// name without a prefix, its namespace, its text. Texts live until the next part.
int cxml_reader_depth(cxml_reader *_Nonnull reader);
bool cxml_reader_is_empty(cxml_reader *_Nonnull reader);
const unsigned char *_Nullable cxml_reader_name(cxml_reader *_Nonnull reader);
const unsigned char *_Nullable cxml_reader_namespace(cxml_reader *_Nonnull reader);
const unsigned char *_Nullable cxml_reader_text(cxml_reader *_Nonnull reader);

// Goes on to the next attribute of an element, the first one first; false behind the last, where the element is the
// present part again. Name and text are then those of the attribute.
bool cxml_reader_next_attribute(cxml_reader *_Nonnull reader);

#endif
