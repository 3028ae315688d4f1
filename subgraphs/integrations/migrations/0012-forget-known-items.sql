-- Who unlinks a container of a connection that is not active removes what others were told to be in it.
create policy administer on known_items for select
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
create policy forget on known_items for delete
  using ((select kit.is_staff()) or company_id = any ((select kit.admin_company_ids())::uuid[]));
