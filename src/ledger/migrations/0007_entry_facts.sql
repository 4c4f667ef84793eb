-- Entries by what they record: which documents cite this one, which powers are licences.
CREATE INDEX entry_versions_facts ON entry_versions USING gin (facts jsonb_path_ops);
