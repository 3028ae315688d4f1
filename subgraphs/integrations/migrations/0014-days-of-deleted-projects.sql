-- Days have no partitions that could take those of a deleted project along: they go with its series. A rollup that was
-- under way meanwhile fails by this, and finds at its next try that the series is gone.
select set_config('app.purpose', 'seed', true);
delete from metric_days where not exists (select from metric_series where id = series_id);
select set_config('app.purpose', 'none', true);
alter table metric_days add foreign key (series_id) references metric_series on delete cascade;
