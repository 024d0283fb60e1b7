#include "label_sizes.h"

#include <graphviz/gvplugin_textlayout.h>
#include <stdio.h>
#include <stdlib.h>

void label_size_write(char *text, double width, double height) {
  snprintf(text, label_size_capacity, "%ldx%ld", (long)(width * 100 + 0.5), (long)(height * 100 + 0.5));
}

static boolean measure(textspan_t *span, char **fontpath) {
  (void)fontpath;
  char *rest = span->str;
  long width = strtol(rest, &rest, 10);
  long height = *rest == 'x' ? strtol(rest + 1, &rest, 10) : 0;
  span->layout = NULL;
  span->free_layout = NULL;
  span->size.x = (double)width / 100;
  span->size.y = (double)height / 100;
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0;
  return 1;
}

static gvtextlayout_engine_t engine = {measure};
static gvplugin_installed_t textlayouts[] = {{0, "textlayout", 100, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t apis[] = {{API_textlayout, textlayouts}, {0, NULL}};
gvplugin_library_t label_size_library = {"label_sizes", apis};
