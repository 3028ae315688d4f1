create policy privacy on email_changes using ((select kit.has_purpose('privacy'))) with check ((select kit.has_purpose('privacy')));
