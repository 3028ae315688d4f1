-- Contracts and invoices in the feed: for staff, and for those of a company's people who see its money.
alter table activities drop constraint activities_audience_check;
alter table activities add constraint activities_audience_check check (audience in ('COMPANY', 'TEAM', 'MONEY', 'STAFF'));

-- The same rule as mayReadActivity() in src/activity/audience.ts; a test holds the two together.
alter policy read on activities using (
  (select kit.is_staff())
  or (
    (select kit.role()) = 'CLIENT'
    and (
      (audience = 'COMPANY' and company_id = any ((select kit.member_company_ids())::uuid[]))
      or (audience = 'MONEY' and company_id = any ((select kit.billing_company_ids())::uuid[]))
    )
  )
  or (
    (select kit.role()) in ('DEVELOPER', 'AGENCY_ADMIN')
    and audience in ('COMPANY', 'TEAM')
    and company_id = any ((select kit.company_ids())::uuid[])
  )
);

-- What was told of money until now was for staff alone.
select set_config('app.purpose', 'seed', true);
update activities set audience = 'MONEY'
where audience = 'STAFF' and category = 'BILLING' and company_id is not null and type in ('contract.signed', 'invoice.issued', 'invoice.paid');
select set_config('app.purpose', 'none', true);
