-- Work that one replica does for all, and what became of the predictions.

-- The layout that ShedLock's own providers expect: times are UTC without a zone.
create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null
);
comment on table shedlock is 'Scheduled jobs that a replica is doing, or did so recently that no other may do them yet.';
comment on column shedlock.lock_until is 'UTC; from then on the lock is free, whether or not it was given back.';

create table outcomes (
    prediction_id       uuid             primary key,
    calculated_at       timestamptz      not null,
    agency_id           varchar(50)      not null,
    tenant_id           varchar(50)      not null,
    model_version       varchar(64)      not null,
    shadow              boolean          not null,
    as_of               date             not null,
    payment_probability double precision not null,
    risk_level          text             not null,
    charge_id           varchar(100)     not null,
    due_date            date             not null,
    grace_days          integer          not null,
    projected           boolean          not null,
    on_time             boolean,
    settled_on          date,
    ledger_revision     bigint           not null,
    decided_at          timestamptz      not null,
    revised_at          timestamptz,
    revisions           integer          not null default 0,
    constraint outcomes_probability_in_range check (payment_probability between 0 and 1),
    constraint outcomes_revised_after_decided check (revised_at is null or revisions > 0)
);
create index outcomes_by_due_date on outcomes (due_date, model_version);
create index outcomes_by_tenant on outcomes (tenant_id, charge_id);
comment on table outcomes is
    'What became of a prediction: one row a prediction, once its charge was settled or its grace was over. It repeats what '
    'was predicted, because predictions retire.';
comment on column outcomes.charge_id is 'The charge that was foreseen; of a projected one, the charge that then came.';
comment on column outcomes.due_date is 'Of the charge as the ledger says now; local date of the agency.';
comment on column outcomes.grace_days is 'Of the model that predicted: on time is fully paid by due_date + grace_days.';
comment on column outcomes.projected is 'The charge was not recorded yet when it was foreseen.';
comment on column outcomes.on_time is 'Null: a correction took the outcome back: the charge was voided, or is open again.';
comment on column outcomes.settled_on is 'The day it was fully paid, if it is.';
comment on column outcomes.ledger_revision is 'Of the ledger that the outcome was last judged by.';
comment on column outcomes.decided_at is 'When the outcome was first known here; a correction does not change it.';
comment on column outcomes.revised_at is 'When a correction of the ledger last changed the outcome.';

create table outcome_sweeps (
    tenant_id       varchar(50) primary key,
    ledger_revision bigint      not null,
    next_on         date,
    swept_at        timestamptz not null
);
comment on table outcome_sweeps is 'Up to where a tenant''s ledger was searched for outcomes, so that only what changed is searched again.';
comment on column outcome_sweeps.next_on is 'The local day on which time alone decides another outcome; null if none is open.';

create table accuracy_cohorts (
    model_version      varchar(64)      not null,
    shadow             boolean          not null,
    due_month          date             not null,
    realised           boolean          not null,
    outcomes           bigint           not null,
    right_calls        bigint           not null,
    on_time            bigint           not null,
    mean_probability   double precision,
    auc                double precision,
    brier              double precision,
    calibration_error  double precision,
    calibration        jsonb            not null,
    pending            bigint           not null,
    pending_mean_probability double precision,
    computed_at        timestamptz      not null,
    primary key (model_version, shadow, due_month),
    constraint accuracy_cohorts_month_begins_on_the_first check (extract(day from due_month) = 1)
);
comment on table accuracy_cohorts is 'How a model''s predictions came true, by the month in which the charges fell due.';
comment on column accuracy_cohorts.realised is 'False: charges of the month are still open, and the figures are of the others.';
comment on column accuracy_cohorts.outcomes is 'Charges whose grace is over, each with the last prediction from before its due date.';
comment on column accuracy_cohorts.auc is 'Null when all were on time or none was.';
comment on column accuracy_cohorts.pending is 'Charges foreseen whose outcome time has not decided yet; in none of the other figures.';

create table accuracy_figures (
    computed_at timestamptz primary key,
    days        integer not null,
    outcomes    bigint  not null,
    right_calls bigint  not null
);
comment on table accuracy_figures is 'The realised accuracy over the last days, each time it was computed: ml_model_accuracy.';

create table drift_figures (
    model_version           varchar(64)      not null,
    computed_at             timestamptz      not null,
    feature                 text             not null,
    predictions             integer          not null,
    psi                     double precision,
    threshold               double precision,
    missing_ratio           double precision not null,
    reference_missing_ratio double precision not null,
    out_of_range_ratio      double precision not null,
    state                   text             not null,
    primary key (model_version, computed_at, feature),
    constraint drift_figures_state_known check (state in ('STABLE', 'DRIFTED', 'SEASONAL', 'TOO_FEW'))
);
comment on table drift_figures is 'How the features of recent predictions differ from those the model was trained on.';
comment on column drift_figures.psi is 'Population stability index; null when there were too few predictions.';
comment on column drift_figures.threshold is 'What chance alone hardly reaches with so few predictions, and at least 0.10.';
comment on column drift_figures.state is 'SEASONAL: follows the calendar, so it differs without meaning anything.';
