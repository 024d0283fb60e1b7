#include "CXML.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>

const char *cxml_version(void) { return xmlParserVersion; }

// HTML

typedef struct {
  cxml_html_handler handler;
  void *context;
  xmlParserCtxtPtr parser;
} html_target;

static void html_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  html_target *target = data;
  bool goes_on = target->handler.start(target->context, name, (const unsigned char *const *)attributes);
  if (!goes_on) xmlStopParser(target->parser);
}

static void html_end(void *data, const xmlChar *name) {
  (void)name;
  html_target *target = data;
  target->handler.end(target->context);
}

static void html_text(void *data, const xmlChar *bytes, int count) {
  html_target *target = data;
  target->handler.text(target->context, bytes, count);
}

bool cxml_html_parse(const char *bytes, int count, cxml_html_handler handler, void *context) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
  if (!parser) return false;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  html_target target = {handler, context, parser};
  xmlSAXHandler none = {0};
  *parser->sax = none;
  parser->sax->startElement = html_start;
  parser->sax->endElement = html_end;
  parser->sax->characters = html_text;
  parser->sax->ignorableWhitespace = html_text;
  parser->userData = &target;
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
  return true;
}

// XML

struct cxml_reader {
  xmlTextReaderPtr reader;
  bool is_at_attribute;
};

cxml_reader *cxml_reader_open(cxml_read read, void *context) {
  xmlResetLastError();
  cxml_reader *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->reader =
      xmlReaderForIO(read, NULL, context, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (self->reader) return self;
  free(self);
  return NULL;
}

void cxml_reader_close(cxml_reader *self) {
  xmlFreeTextReader(self->reader);
  free(self);
}

// The library has no code of its own for it.
static bool is_too_deep(void) {
  const xmlError *error = xmlGetLastError();
  return error && error->message && strstr(error->message, "depth");
}

cxml_part cxml_reader_next(cxml_reader *self) {
  int status = xmlTextReaderRead(self->reader);
  if (status == 0) return CXML_END_OF_DOCUMENT;
  if (status != 1) return is_too_deep() ? CXML_TOO_DEEP : CXML_MALFORMED;
  switch (xmlTextReaderNodeType(self->reader)) {
  case XML_READER_TYPE_ELEMENT: return CXML_ELEMENT_START;
  case XML_READER_TYPE_END_ELEMENT: return CXML_ELEMENT_END;
  case XML_READER_TYPE_TEXT:
  case XML_READER_TYPE_CDATA:
  case XML_READER_TYPE_WHITESPACE:
  case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
  case XML_READER_TYPE_DOCUMENT_TYPE: return CXML_DOCUMENT_TYPE;
  default: return CXML_OTHER;
  }
}

int cxml_reader_depth(cxml_reader *self) { return xmlTextReaderDepth(self->reader); }

bool cxml_reader_is_empty(cxml_reader *self) { return xmlTextReaderIsEmptyElement(self->reader) == 1; }

const unsigned char *cxml_reader_name(cxml_reader *self) { return xmlTextReaderConstLocalName(self->reader); }

const unsigned char *cxml_reader_namespace(cxml_reader *self) { return xmlTextReaderConstNamespaceUri(self->reader); }

const unsigned char *cxml_reader_text(cxml_reader *self) { return xmlTextReaderConstValue(self->reader); }

bool cxml_reader_next_attribute(cxml_reader *self) {
  int status =
      self->is_at_attribute ? xmlTextReaderMoveToNextAttribute(self->reader) : xmlTextReaderMoveToFirstAttribute(self->reader);
  self->is_at_attribute = status == 1;
  if (!self->is_at_attribute) xmlTextReaderMoveToElement(self->reader);
  return self->is_at_attribute;
}
