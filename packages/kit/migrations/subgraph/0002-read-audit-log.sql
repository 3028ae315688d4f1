-- What the page of the audit log asks: of a tenant, of somebody, about something; newest first.
create index if not exists audit_log_tenant on audit_log (tenant_id, occurred_at desc, id desc);
create index if not exists audit_log_subject on audit_log (subject_id, occurred_at desc, id desc);
create index if not exists audit_log_impersonator on audit_log (occurred_at desc, id desc) where impersonator_id is not null;
