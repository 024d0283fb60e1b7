#include "CGazetteerData.h"

// #embed is C23; Clang accepts it in every earlier mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char gazetteer[] = {
#embed "gazetteer.tsv"
};

static const unsigned char townships[] = {
#embed "townships.tsv"
};

static const unsigned char compounds[] = {
#embed "compounds.tsv"
};

static const unsigned char plain_words[] = {
#embed "plain-words.txt"
};

const unsigned char *docgraph_gazetteer_bytes(void) { return gazetteer; }
size_t docgraph_gazetteer_length(void) { return sizeof gazetteer; }

const unsigned char *docgraph_townships_bytes(void) { return townships; }
size_t docgraph_townships_length(void) { return sizeof townships; }

const unsigned char *docgraph_compounds_bytes(void) { return compounds; }
size_t docgraph_compounds_length(void) { return sizeof compounds; }

const unsigned char *docgraph_plain_words_bytes(void) { return plain_words; }
size_t docgraph_plain_words_length(void) { return sizeof plain_words; }
