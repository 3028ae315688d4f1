-- Personal values of an entry are sealed by a digest of their own, with a salt: taking both away when a person is erased leaves the
-- chain whole. `seal` 1 are entries from before, whose hash is of the values themselves. See docs/decisions/0015-*.md.
alter table audit_log
  add column seal smallint not null default 1 check (seal in (1, 2)),
  -- SHA-256 of the salt, the actor's name and its address.
  add column actor_digest text,
  add column actor_salt text,
  -- SHA-256 of the salt and the details.
  add column details_digest text,
  add column details_salt text,
  add constraint audit_log_digests check ((seal = 2) = (actor_digest is not null) and (seal = 2) = (details_digest is not null)),
  add constraint audit_log_salts check (seal = 2 or (actor_salt is null and details_salt is null));

create policy privacy_find on audit_log for select using ((select kit.has_purpose('privacy')));
-- The grants name the columns: those of personal values alone.
create policy privacy on audit_log for update using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
