-- The tables of a graph file, version 1. Identities are texts, offsets are Unicode scalars of the decoded source and
-- half-open, lines count from 1. Readable with any SQLite tool.

-- What was read ---------------------------------------------------------------------------------------------------

-- A document: one content, however many paths it stands at.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,          -- the first 32 hexadecimal digits of the SHA-256 of its bytes
  rule_version TEXT NOT NULL,         -- the rules that read it; other rules read it anew
  title TEXT NOT NULL,
  date TEXT,                          -- EDTF
  date_is_inferred INTEGER NOT NULL,
  publisher TEXT,
  home TEXT
) STRICT;

-- Where a document was read; relative to the graph file where it lies below it.
CREATE TABLE document_path (
  path TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX document_path_document ON document_path(document);

-- The headlines of a document in reading order.
CREATE TABLE article (
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,           -- from 0
  headline TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- An entity as one document knows it.
CREATE TABLE local_entity (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  identity TEXT NOT NULL,             -- what the document alone can justify
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT,
  longitude REAL,
  latitude REAL,
  UNIQUE (document, identity)
) STRICT;

-- The names that a document's entity goes by.
CREATE TABLE local_name (
  local_entity INTEGER NOT NULL REFERENCES local_entity(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (local_entity, name)
) STRICT, WITHOUT ROWID;

-- Where a document names an entity.
CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  local_entity INTEGER NOT NULL REFERENCES local_entity(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,                 -- as it stands, line breaks included
  anaphoric INTEGER NOT NULL,
  rule TEXT NOT NULL
) STRICT;
CREATE INDEX mention_local_entity ON mention(local_entity);

-- What a document states.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  subject INTEGER NOT NULL REFERENCES local_entity(id) ON DELETE CASCADE,
  predicate TEXT NOT NULL,
  object INTEGER NOT NULL REFERENCES local_entity(id) ON DELETE CASCADE,
  qualifiers TEXT NOT NULL            -- a JSON object of texts, keys sorted
) STRICT;
CREATE INDEX statement_document ON statement(document);
CREATE INDEX statement_subject ON statement(subject);
CREATE INDEX statement_object ON statement(object);

-- The words that prove a statement; a statement without any is background knowledge of the gazetteer.
CREATE TABLE evidence (
  statement INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  article INTEGER,
  utf8_start INTEGER NOT NULL,
  utf8_end INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quote TEXT NOT NULL,                -- as it stands
  unwrapped TEXT NOT NULL,            -- as it reads
  confidence REAL NOT NULL,
  copies INTEGER NOT NULL,            -- further passages that repeat these words
  subject_start INTEGER, subject_end INTEGER,
  object_start INTEGER, object_end INTEGER,
  trigger_start INTEGER, trigger_end INTEGER,
  PRIMARY KEY (statement, start, "end", rule)
) STRICT, WITHOUT ROWID;

-- A mention whose text does not decide who is meant.
CREATE TABLE ambiguous (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX ambiguous_document ON ambiguous(document);

-- Who may be meant, best first.
CREATE TABLE ambiguous_candidate (
  ambiguous INTEGER NOT NULL REFERENCES ambiguous(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  identity TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (ambiguous, ordinal)
) STRICT, WITHOUT ROWID;

-- What follows from it: derived, and recomputed for every group that a change touches ------------------------------

-- One thing in the world.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT,
  longitude REAL,
  latitude REAL,
  documents INTEGER NOT NULL,         -- documents that mention it
  mentions INTEGER NOT NULL
) STRICT;

-- Every name that finds an entity; `folded` is what a look-up compares.
CREATE TABLE entity_name (
  entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  is_translation INTEGER NOT NULL,    -- 1 for the English name, which no document need use
  PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name_folded ON entity_name(folded);

-- Which entity a document's entity is.
CREATE TABLE entity_local (
  local_entity INTEGER PRIMARY KEY REFERENCES local_entity(id) ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entity(id)
) STRICT;
CREATE INDEX entity_local_entity ON entity_local(entity);

-- One relation; symmetric predicates keep the lesser identity as source.
CREATE TABLE edge (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES entity(id),
  predicate TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES entity(id),
  qualifiers TEXT NOT NULL,
  documents INTEGER NOT NULL,         -- distinct documents that prove it; 0 for background knowledge
  articles INTEGER NOT NULL,          -- distinct articles over all documents
  confidence REAL NOT NULL,
  UNIQUE (source, predicate, target, qualifiers)
) STRICT;
CREATE INDEX edge_target ON edge(target);

-- Which edge a statement supports.
CREATE TABLE statement_edge (
  statement INTEGER PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
  edge INTEGER NOT NULL REFERENCES edge(id)
) STRICT;
CREATE INDEX statement_edge_edge ON statement_edge(edge);
