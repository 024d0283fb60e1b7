#ifndef CGAZETTEERDATA_H
#define CGAZETTEERDATA_H

#include <stddef.h>

// The tables of the gazetteer as they stand in the binary: UTF-8, tab-separated, one row a line, LF, a header line.
// The bytes live as long as the process. Scripts/gazetteer/README.md describes the columns.

/// The places: id, kind, name, aliases, parent, name_en, longitude, latitude, flags.
const unsigned char *_Nonnull docgraph_gazetteer_bytes(void);
/// The length of the table of places in bytes.
size_t docgraph_gazetteer_length(void);

/// Towns, townships and subdistricts: county, names.
const unsigned char *_Nonnull docgraph_townships_bytes(void);
/// The length of the table of townships in bytes.
size_t docgraph_townships_length(void);

/// Customary compounds of one-character abbreviations: compound, places.
const unsigned char *_Nonnull docgraph_compounds_bytes(void);
/// The length of the table of compounds in bytes.
size_t docgraph_compounds_length(void);

#endif
