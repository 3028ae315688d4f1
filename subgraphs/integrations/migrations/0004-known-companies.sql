-- Which companies there are: a copy of what the accounts subgraph publishes. A connection is made for one of these.
create table known_companies (
  id uuid primary key,
  name text not null
);
alter table known_companies enable row level security;
alter table known_companies force row level security;
create policy read on known_companies for select using (
  (select kit.is_staff()) or id = any ((select kit.company_ids())::uuid[]) or (select kit.has_purpose('relay', 'seed'))
);
create policy add on known_companies for insert with check ((select kit.has_purpose('relay', 'seed')));
create policy change on known_companies for update using ((select kit.has_purpose('relay', 'seed')));
