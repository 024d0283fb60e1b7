#define _DEFAULT_SOURCE
#include <graphviz/gvc.h>
#include <graphviz/gvcjob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CGraphviz.h"
#include "arena.h"
#include "disciplines.h"
#include "label_sizes.h"
#include "messages.h"

enum { name_capacity = 24, number_capacity = 48 };

/// A growing list of pointers to what was added, in its order.
struct list {
  void **items;
  int32_t count, capacity;
};

struct cgraphviz_layout {
  Agraph_t *graph;
  struct list nodes, edges, clusters;
  int32_t rank_count;
  bool has_layout;
};

static GVC_t *context;
static struct cgraphviz_layout current;
static bool is_open;

const char *cgraphviz_prepare(void) {
  if (context) return NULL;
  if (!arena_prepare()) return "no address space for a layout";
  // The text layout is chosen while the context is made, so ours has to be a builtin; demand loading brings the
  // layout plugins in. The prototype graph of cgraph is made here too, with cgraph's own disciplines: it outlives
  // every layout and must not lie in the arena.
  static lt_symlist_t builtins[] = {{"gvplugin_label_sizes_LTX_library", &label_size_library}, {NULL, NULL}};
  messages_begin();
  GVC_t *made = gvContextPlugins(builtins, 1);
  messages_end();
  if (!made) return "Graphviz makes no context";
  int count = 0;
  char **names = gvPluginList(made, "layout", &count, NULL);
  for (int index = 0; index < count; index++) free(names[index]);
  free(names);
  if (!count) {
    gvFreeContext(made);
    return "Graphviz finds no layout plugins";
  }
  context = made;
  return NULL;
}

const char *cgraphviz_version(void) { return context ? gvcVersion(context) : NULL; }

static bool append(struct list *list, void *item) {
  if (!item) return false;
  if (list->count == list->capacity) {
    if (list->capacity > INT32_MAX / 2) return false;
    int32_t capacity = list->capacity ? list->capacity * 2 : 64;
    void **items = realloc(list->items, (size_t)capacity * sizeof(void *));
    if (!items) return false;
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->count++] = item;
  return true;
}

static void *item_at(const struct list *list, int32_t index) {
  return index >= 0 && index < list->count ? list->items[index] : NULL;
}

/// A number with six decimals, whatever the locale.
static void write_number(char *text, double value) {
  long long scaled = (long long)(value * 1e6 + (value < 0 ? -0.5 : 0.5));
  unsigned long long magnitude = scaled < 0 ? 0ULL - (unsigned long long)scaled : (unsigned long long)scaled;
  snprintf(text, number_capacity, "%s%llu.%06llu", scaled < 0 ? "-" : "", magnitude / 1000000, magnitude % 1000000);
}

static void set_number(void *object, char *name, double value) {
  char text[number_capacity];
  write_number(text, value);
  agset(object, name, text);
}

static void set_label_size(void *object, cgraphviz_size size) {
  if (size.width <= 0 || size.height <= 0) return;
  char text[label_size_capacity];
  label_size_write(text, size.width, size.height);
  agset(object, "label", text);
}

/// cgraph ignores a value for an attribute that was not declared.
static void declare(Agraph_t *graph) {
  static const struct {
    int kind;
    char *name, *value;
  } attributes[] = {
      {AGRAPH, "label", ""},     {AGRAPH, "margin", "8"},   {AGRAPH, "rank", ""},         {AGNODE, "label", ""},
      {AGNODE, "shape", "box"},  {AGNODE, "width", "0.75"}, {AGNODE, "height", "0.5"},    {AGNODE, "fixedsize", "true"},
      {AGNODE, "margin", "0"},   {AGNODE, "pos", ""},       {AGEDGE, "label", ""},        {AGEDGE, "weight", "1"},
      {AGEDGE, "len", ""},       {AGEDGE, "minlen", "1"},   {AGEDGE, "constraint", "true"}, {AGEDGE, "dir", "none"},
      {AGEDGE, "arrowsize", "0.7"},
  };
  for (size_t index = 0; index < sizeof attributes / sizeof *attributes; index++)
    agattr(graph, attributes[index].kind, attributes[index].name, attributes[index].value);
}

cgraphviz_layout *cgraphviz_open(void) {
  if (is_open || !context) return NULL;
  messages_begin();
  disciplines_install();
  // Graphs without a name are numbered by a counter of the process.
  Agraph_t *graph = agopen("layout", Agdirected, NULL);
  if (!graph) {
    disciplines_restore();
    messages_end();
    arena_reset();
    return NULL;
  }
  is_open = true;
  current = (struct cgraphviz_layout){.graph = graph};
  declare(graph);
  return &current;
}

bool cgraphviz_set(cgraphviz_layout *layout, const char *name, const char *value) {
  return agattr(layout->graph, AGRAPH, (char *)name, (char *)value) != NULL;
}

bool cgraphviz_add_cluster(cgraphviz_layout *layout, int32_t parent, cgraphviz_size label, double margin) {
  Agraph_t *outer = parent < 0 ? layout->graph : item_at(&layout->clusters, parent);
  if (!outer) return false;
  char name[name_capacity];
  snprintf(name, sizeof name, "cluster%d", layout->clusters.count);
  Agraph_t *cluster = agsubg(outer, name, 1);
  if (!append(&layout->clusters, cluster)) return false;
  set_number(cluster, "margin", margin);
  set_label_size(cluster, label);
  return true;
}

bool cgraphviz_add_node(cgraphviz_layout *layout, int32_t cluster, const char *shape, cgraphviz_size size) {
  char name[name_capacity];
  snprintf(name, sizeof name, "n%d", layout->nodes.count);
  Agnode_t *node = agnode(layout->graph, name, 1);
  if (!append(&layout->nodes, node)) return false;
  agset(node, "shape", (char *)shape);
  set_number(node, "width", size.width / 72);
  set_number(node, "height", size.height / 72);
  if (cluster < 0) return true;
  Agraph_t *owner = item_at(&layout->clusters, cluster);
  return owner && agsubnode(owner, node, 1);
}

bool cgraphviz_set_position(cgraphviz_layout *layout, int32_t node, cgraphviz_point position, bool pinned) {
  Agnode_t *placed = item_at(&layout->nodes, node);
  if (!placed) return false;
  char x[number_capacity], y[number_capacity], text[2 * number_capacity + 2];
  write_number(x, position.x);
  write_number(y, position.y);
  snprintf(text, sizeof text, "%s,%s%s", x, y, pinned ? "!" : "");
  return agset(placed, "pos", text) == 0;
}

bool cgraphviz_add_edge(cgraphviz_layout *layout, int32_t tail, int32_t head, cgraphviz_edge_options options) {
  Agnode_t *from = item_at(&layout->nodes, tail), *to = item_at(&layout->nodes, head);
  if (!from || !to) return false;
  char name[name_capacity];
  snprintf(name, sizeof name, "e%d", layout->edges.count);
  Agedge_t *edge = agedge(layout->graph, from, to, name, 1);
  if (!append(&layout->edges, edge)) return false;
  set_label_size(edge, options.label);
  if (options.weight != 1) set_number(edge, "weight", options.weight);
  if (options.length > 0) set_number(edge, "len", options.length / 72);
  if (options.minimum_ranks != 1) set_number(edge, "minlen", options.minimum_ranks);
  if (!options.constrains_ranks) agset(edge, "constraint", "false");
  if (options.has_start_arrow || options.has_end_arrow)
    agset(edge, "dir", options.has_start_arrow ? (options.has_end_arrow ? "both" : "back") : "forward");
  return true;
}

bool cgraphviz_add_rank(cgraphviz_layout *layout, const int32_t *nodes, size_t count) {
  char name[name_capacity];
  snprintf(name, sizeof name, "rank%d", layout->rank_count++);
  Agraph_t *rank = agsubg(layout->graph, name, 1);
  if (!rank) return false;
  agset(rank, "rank", "same");
  for (size_t index = 0; index < count; index++) {
    Agnode_t *node = item_at(&layout->nodes, nodes[index]);
    if (!node || !agsubnode(rank, node, 1)) return false;
  }
  return true;
}

bool cgraphviz_run(cgraphviz_layout *layout, const char *engine) {
  // Several engines draw random numbers from the generators of the process without seeding them.
  srand(1);
  srand48(1);
  agreseterrors();
  layout->has_layout = gvLayout(context, layout->graph, engine) == 0;
  return layout->has_layout && agerrors() < AGERR;
}

const char *cgraphviz_messages(void) { return messages_text(); }

static cgraphviz_point exported(pointf point) { return (cgraphviz_point){point.x, point.y}; }

cgraphviz_box cgraphviz_bounds(const cgraphviz_layout *layout) {
  boxf box = GD_bb(layout->graph);
  return (cgraphviz_box){exported(box.LL), exported(box.UR)};
}

cgraphviz_cluster cgraphviz_cluster_at(const cgraphviz_layout *layout, int32_t cluster) {
  Agraph_t *graph = item_at(&layout->clusters, cluster);
  cgraphviz_cluster result = {0};
  // Engines that place no clusters leave the record of the subgraph away.
  if (!graph || !aggetrec(graph, "Agraphinfo_t", 0)) return result;
  boxf box = GD_bb(graph);
  result.has_box = box.UR.x > box.LL.x && box.UR.y > box.LL.y;
  result.box = (cgraphviz_box){exported(box.LL), exported(box.UR)};
  if (GD_label(graph) && GD_label(graph)->set) {
    result.has_label = true;
    result.label = exported(GD_label(graph)->pos);
  }
  return result;
}

cgraphviz_point cgraphviz_node_at(const cgraphviz_layout *layout, int32_t node) {
  Agnode_t *placed = item_at(&layout->nodes, node);
  return placed ? exported(ND_coord(placed)) : (cgraphviz_point){0};
}

static const splines *splines_of(const cgraphviz_layout *layout, int32_t edge) {
  Agedge_t *drawn = item_at(&layout->edges, edge);
  return drawn ? ED_spl(drawn) : NULL;
}

size_t cgraphviz_curve_count(const cgraphviz_layout *layout, int32_t edge) {
  const splines *curves = splines_of(layout, edge);
  return curves ? (size_t)curves->size : 0;
}

_Static_assert(sizeof(cgraphviz_point) == sizeof(pointf), "points are handed out as they lie");

cgraphviz_curve cgraphviz_curve_at(const cgraphviz_layout *layout, int32_t edge, size_t index) {
  const splines *curves = splines_of(layout, edge);
  if (!curves || index >= (size_t)curves->size) return (cgraphviz_curve){0};
  const bezier *curve = &curves->list[index];
  return (cgraphviz_curve){
      .points = (const cgraphviz_point *)curve->list,
      .count = (size_t)curve->size,
      .has_start_tip = curve->sflag != 0,
      .has_end_tip = curve->eflag != 0,
      .start_tip = exported(curve->sp),
      .end_tip = exported(curve->ep),
  };
}

bool cgraphviz_edge_label_at(const cgraphviz_layout *layout, int32_t edge, cgraphviz_point *position) {
  Agedge_t *drawn = item_at(&layout->edges, edge);
  if (!drawn || !ED_label(drawn) || !ED_label(drawn)->set) return false;
  *position = exported(ED_label(drawn)->pos);
  return true;
}

void cgraphviz_close(cgraphviz_layout *layout) {
  if (!is_open || layout != &current) return;
  gvFreeLayout(context, layout->graph);
  agclose(layout->graph);
  free(layout->nodes.items);
  free(layout->edges.items);
  free(layout->clusters.items);
  disciplines_restore();
  messages_end();
  arena_reset();
  current = (struct cgraphviz_layout){0};
  is_open = false;
}
