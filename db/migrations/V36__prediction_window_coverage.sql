-- How much a window of days is meant to hold belongs to the forecast, and is the model's to say.
alter table predictions add column window_coverage double precision;
comment on column predictions.window_coverage is
    'Share of payments that window_earliest to window_latest is meant to hold; null without a window, and in the oldest '
    'rows, whose windows all meant 0.8.';
