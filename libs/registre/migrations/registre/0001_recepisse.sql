-- What the referrer is told on the first day, frozen at the deposit: whether his text promises him the day of the offer (R-055),
-- and where the agent works, so that this day is the same in the mail and on the page. Neither moves with the agent.
ALTER TABLE suivi_tiers
  ADD COLUMN promesse boolean NOT NULL DEFAULT false,
  ADD COLUMN territoire text NOT NULL DEFAULT 'metropole';
