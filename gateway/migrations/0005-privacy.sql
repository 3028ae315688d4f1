-- Erasing and exporting what is kept of a person: the tables of src/subgraph/privacy/personal-data.ts.
create policy privacy on maintenance using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
create policy privacy on feature_flags using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
