#ifndef CGAZETTEERDATA_H
#define CGAZETTEERDATA_H

#include <stddef.h>

// The tables of the gazetteer as they stand in the binary: UTF-8, LF; tables are tab-separated with a header line.
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

/// Plain words that hold or touch the characters of a place's name: lines of words separated by blanks, `#` begins a
/// comment line.
const unsigned char *_Nonnull docgraph_plain_words_bytes(void);
/// The length of the list of plain words in bytes.
size_t docgraph_plain_words_length(void);

#endif
