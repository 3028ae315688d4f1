-- What the product itself records of each check of a project. Where checks were made before, their definitions were made up
-- from the samples and added them up over projects; what an administrator has said of them stays.
select set_config('app.purpose', 'seed', true);
insert into metric_definitions as known
  (id, key, name, description, unit, kind, time_aggregation, project_aggregation, good_direction)
values
  (gen_random_uuid(), 'up', 'Availability', 'Share of the checks that were answered.', 'ratio', 'GAUGE', 'AVG', 'AVG', 'UP'),
  (gen_random_uuid(), 'response_time', 'Time to answer', 'How long a check took.', 'ms', 'GAUGE', 'AVG', 'AVG', 'DOWN')
on conflict (key) do update set name = excluded.name, description = excluded.description, unit = excluded.unit,
  kind = excluded.kind, time_aggregation = excluded.time_aggregation, project_aggregation = excluded.project_aggregation,
  good_direction = excluded.good_direction, is_derived = false, version = known.version + 1
where known.is_derived;
select set_config('app.purpose', 'none', true);
