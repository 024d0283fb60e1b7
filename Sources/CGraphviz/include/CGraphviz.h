/// One layout by Graphviz, from sizes to geometry. No type of Graphviz stands in this header.
///
/// No text goes in: nodes, edges and clusters are numbers from 0 in the order in which they were added, and labels
/// are sizes. So no name or label of a document can be misread by Graphviz as an escape, a port or a file name.
///
/// Nothing here is safe to call from two threads at once, and only one layout may be open at a time: the caller holds
/// a lock from `cgraphviz_open` to `cgraphviz_close`. All lengths are points (1/72 inch); x grows to the right, y
/// grows upwards.
#ifndef CGRAPHVIZ_H
#define CGRAPHVIZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A layout being made.
typedef struct cgraphviz_layout cgraphviz_layout;

typedef struct {
  double x, y;
} cgraphviz_point;

typedef struct {
  double width, height;
} cgraphviz_size;

typedef struct {
  cgraphviz_point low, high;
} cgraphviz_box;

/// A box and its label; `has_box` is false where the engine places no clusters.
typedef struct {
  bool has_box, has_label;
  cgraphviz_box box;
  cgraphviz_point label;
} cgraphviz_cluster;

/// One piece of an edge: a start point and three points for each cubic curve. The pointer lives until
/// `cgraphviz_close`. An arrow at the end leads from the last point to `end_tip`.
typedef struct {
  const cgraphviz_point *points;
  size_t count;
  bool has_start_tip, has_end_tip;
  cgraphviz_point start_tip, end_tip;
} cgraphviz_curve;

/// How an edge is to be laid out; a label size of 0 means no label.
typedef struct {
  cgraphviz_size label;
  double weight;
  /// Preferred length in points for the spring engines; 0 for their default.
  double length;
  int32_t minimum_ranks;
  bool constrains_ranks;
  bool has_start_arrow, has_end_arrow;
} cgraphviz_edge_options;

/// Makes the context on first use. Returns NULL, or what is wrong with the installation.
const char *cgraphviz_prepare(void);

/// The version that Graphviz reports of itself, such as "2.43.0"; NULL before `cgraphviz_prepare`.
const char *cgraphviz_version(void);

/// Starts a layout; NULL where one is open already or memory is short.
cgraphviz_layout *cgraphviz_open(void);

/// Sets an attribute of the graph; both strings are copied.
bool cgraphviz_set(cgraphviz_layout *layout, const char *name, const char *value);

/// Adds a cluster within `parent`, or within the graph for -1.
bool cgraphviz_add_cluster(cgraphviz_layout *layout, int32_t parent, cgraphviz_size label, double margin);

/// Adds a node; `cluster` is -1 for none, `shape` a name that Graphviz knows.
bool cgraphviz_add_node(cgraphviz_layout *layout, int32_t cluster, const char *shape, cgraphviz_size size);

/// Gives a node a start position, from which a pinned node does not move.
bool cgraphviz_set_position(cgraphviz_layout *layout, int32_t node, cgraphviz_point position, bool pinned);

/// Adds an edge between two nodes.
bool cgraphviz_add_edge(cgraphviz_layout *layout, int32_t tail, int32_t head, cgraphviz_edge_options options);

/// Puts nodes on one rank.
bool cgraphviz_add_rank(cgraphviz_layout *layout, const int32_t *nodes, size_t count);

/// Runs an engine. False where Graphviz refused or reported an error: see `cgraphviz_messages`.
bool cgraphviz_run(cgraphviz_layout *layout, const char *engine);

/// What Graphviz reported, warnings included, a line each; never NULL, valid until the next `cgraphviz_open`.
const char *cgraphviz_messages(void);

cgraphviz_box cgraphviz_bounds(const cgraphviz_layout *layout);
cgraphviz_cluster cgraphviz_cluster_at(const cgraphviz_layout *layout, int32_t cluster);
cgraphviz_point cgraphviz_node_at(const cgraphviz_layout *layout, int32_t node);
size_t cgraphviz_curve_count(const cgraphviz_layout *layout, int32_t edge);
cgraphviz_curve cgraphviz_curve_at(const cgraphviz_layout *layout, int32_t edge, size_t index);
/// True where the edge has a label with a place, then put into `position`.
bool cgraphviz_edge_label_at(const cgraphviz_layout *layout, int32_t edge, cgraphviz_point *position);

/// Frees the layout and everything that Graphviz gave for it through its own allocator.
void cgraphviz_close(cgraphviz_layout *layout);

#endif
