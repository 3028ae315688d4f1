-- Deliveries are stored many at a time: who takes them in sees which of its own were new, and nothing else.
create policy just_stored on webhook_deliveries for select
  using ((select kit.has_purpose('ingest')) and received_at = now()::timestamptz(3));

-- Payloads are JSON and seldom read. Where PostgreSQL was built with it, lz4 compresses them many times faster.
do $$ begin
  alter table webhook_deliveries alter column raw_body set compression lz4;
exception when feature_not_supported then null;
end $$;
