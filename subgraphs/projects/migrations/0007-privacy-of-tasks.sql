create policy privacy on tasks using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
