-- Erasing and exporting what is kept of a person: the tables of src/privacy/personal-data.ts.
create policy privacy on project_developers using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on deployments using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on projects for select using ((select kit.has_purpose('privacy')));
