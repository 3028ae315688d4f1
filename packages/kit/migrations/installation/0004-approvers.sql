-- Companies whose developers the viewer may approve.
create function kit.approver_company_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.approver_company_ids', true), ''), '{}')::uuid[];
