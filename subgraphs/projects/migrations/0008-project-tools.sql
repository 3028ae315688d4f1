-- A call to make a project that is repeated makes one: a digest of who asked and the key that was given.
alter table projects add column idempotency_key text unique;

-- A repository that was made for a project is linked to it when its provider has answered.
create policy link on repositories for insert with check ((select kit.has_purpose('relay')));
