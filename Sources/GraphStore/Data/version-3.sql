-- What version 3 adds.

-- The text of a document whose file's bytes are not the text themselves, or that cannot be read again: offsets are into
-- this text, and it proves every quote although another extractor may give another one.
CREATE TABLE document_text (
  document INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  format TEXT NOT NULL,               -- text, markdown, html, pdf, docx or ndjson
  extractor TEXT NOT NULL,            -- the library or program that took the text out
  extractor_version TEXT NOT NULL,
  source_hash TEXT NOT NULL,          -- the first 32 hexadecimal digits of the SHA-256 of the file's bytes
  text TEXT NOT NULL
) STRICT;
