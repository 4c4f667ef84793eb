-- What turns facts (a matter, a person's number) into the id of a register entry that tells nothing of them. Made once
-- for each district, kept with its data, shown to nobody.
ALTER TABLE districts ADD COLUMN key_secret text NOT NULL
  DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
