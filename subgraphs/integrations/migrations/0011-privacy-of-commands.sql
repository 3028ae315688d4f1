create policy privacy on provider_commands using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
