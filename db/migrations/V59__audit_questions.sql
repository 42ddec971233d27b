-- Whom and what the audit can be asked for, and overrides that end by themselves.

create index audit_entries_by_actor on audit_entries (agency_id, actor_id, sequence desc);
create index audit_entries_by_action on audit_entries (agency_id, action, sequence desc);
create index audit_entries_by_time on audit_entries (agency_id, at desc);

create index overrides_to_expire on overrides (expires_on) where ended_at is null;
