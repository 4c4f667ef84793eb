-- Lists of cases in every order that a reader may choose. Titles run by pinyin (CLDR, by ICU), numbers in them by their
-- size; only their beginning is compared, because an index holds no long text. When the server brings a newer ICU, the
-- two indexes are built anew at the next start (collation.ts).
CREATE COLLATION yifa_pinyin (provider = icu, locale = 'zh-u-co-pinyin-kn-true');

CREATE INDEX cases_title ON cases (district, (left(title, 120)) COLLATE yifa_pinyin, id);
CREATE INDEX cases_org_title ON cases (district, org, final, (left(title, 120)) COLLATE yifa_pinyin, id);
CREATE INDEX cases_org_filed ON cases (district, org, final, filed_on, id);
CREATE INDEX cases_desk_stage ON cases (district, org, procedure, stage, next_due, id) WHERE NOT final;
CREATE INDEX cases_due ON cases (district, next_due, id);
