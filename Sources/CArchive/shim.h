#ifndef DOCGRAPH_CARCHIVE_SHIM_H
#define DOCGRAPH_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
