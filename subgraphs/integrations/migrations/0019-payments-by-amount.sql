-- The list of payments is sorted by amount too, both ways: an order with "nulls last" is no index read backwards.
create index payments_largest on payments (amount_minor desc nulls last, id desc);
create index payments_smallest on payments (amount_minor, id);
