-- Erasing and exporting what is kept of a person: the tables of src/privacy/personal-data.ts.
create policy privacy on activities using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on connection_events using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on connections for select using ((select kit.has_purpose('privacy')));
