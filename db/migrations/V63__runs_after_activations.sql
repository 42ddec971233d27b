-- All tenants are scored again when another model begins to answer, so that lists do not wait for the night.

alter table portfolio_runs
    add column activation_id bigint references model_activations,
    drop constraint portfolio_runs_trigger_known,
    add constraint portfolio_runs_trigger_known check (trigger in ('REQUEST', 'NIGHTLY', 'ACTIVATION'));
create unique index portfolio_runs_one_an_activation on portfolio_runs (activation_id) where activation_id is not null;
comment on column portfolio_runs.activation_id is 'Of the model that began to answer, if the run is because of that.';
