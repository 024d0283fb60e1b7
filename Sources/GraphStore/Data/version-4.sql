-- What version 4 adds.

-- People of one name are told apart by what documents say of them: all of that name are looked at together.
CREATE INDEX IF NOT EXISTS local_entity_identity ON local_entity(identity);

-- Documents that were read before are read again, so that namesakes in them come apart.
UPDATE document SET rule_version = '';
