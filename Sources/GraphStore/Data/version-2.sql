-- From version 1 to version 2 of the tables of a graph file: passages that several documents print, and stories that go
-- on in another document.

-- Names the words around and in a piece of evidence; equal where two sentences are literally the same. Of the pieces of
-- an edge that have one passage and rule only the earliest counts: by the document's date (none last), its hash, and
-- the place in it.
ALTER TABLE evidence ADD COLUMN passage TEXT;

-- A mark by which a document says that a story comes from another page or goes on there, whose other part it does not
-- hold itself.
CREATE TABLE continuation (
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,           -- from 0, in the order of the page
  direction TEXT NOT NULL,            -- from, on
  page TEXT NOT NULL,                 -- the page it names
  own_page TEXT,                      -- the page it stands on, where the document tells
  title TEXT NOT NULL,                -- the title it names, or empty
  article INTEGER NOT NULL,           -- the article it belongs to, from 0
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
