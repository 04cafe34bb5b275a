-- What Temporal hears of in the service's night only (design §4 rule 11).
ALTER TABLE reveil ADD COLUMN pas_avant timestamptz NOT NULL DEFAULT '-infinity';
