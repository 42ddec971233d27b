-- Going back and trying out: which activation a rollback restores, and which prediction a model on trial repeats.

alter table model_activations add column restores bigint references model_activations;
alter table model_activations add constraint model_activations_restore_what_was
    check (restores < activation_id and role = 'ACTIVE' or restores is null);
comment on column model_activations.restores is
    'On the row of a rollback: the activation it goes back to; those in between are taken back.';

alter table predictions add column shadow_of uuid;
comment on column predictions.shadow_of is
    'On a shadow row: the prediction it repeats with another model, of the same calculated_at; else null.';
create index predictions_shadow on predictions (model_version, calculated_at desc) where shadow;
