-- Other subgraphs learn from `company.created` which companies there are. Those that were added before it was published are
-- announced here, once; nobody is told of them, so it has no activity.
select set_config('app.purpose', 'seed', true);
insert into outbox (id, type, version, company_id, payload, occurred_at)
select gen_random_uuid(), 'company.created', 1, id, jsonb_build_object('companyId', id, 'name', name), created_at
from companies;
select set_config('app.purpose', 'none', true);
