-- Level and reasons of a score depend on the bounds of the levels, which are configuration: without them a score given
-- before they were changed could not be recomputed. Predictions of before this migration have none.
alter table predictions add column risk_bands double precision[];
comment on column predictions.risk_bands is
    'Lowest probability of EXCELLENT, GOOD, MEDIUM and RISKY when the score was given; null in the oldest rows.';
