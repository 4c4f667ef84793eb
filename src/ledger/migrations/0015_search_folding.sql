-- How the words of cases and entries are folded (fold.ts): traditional characters as simplified ones. Words that were
-- folded otherwise are folded anew at the next start (renew-search.ts).
CREATE TABLE search_folding (
  mark      text        PRIMARY KEY,
  folded_at timestamptz NOT NULL DEFAULT now()
);
