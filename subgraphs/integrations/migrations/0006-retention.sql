-- Each night, what is old and done with is removed: see src/webhooks/retention.job.ts.
create index webhook_deliveries_done on webhook_deliveries (received_at) where status in ('PROCESSED', 'IGNORED');
create index webhook_refusals_day on webhook_refusals (day);
create policy work on webhook_refusals using ((select kit.has_purpose('job')));
