-- The contract that a notification is about: billing keeps it, and says who may see it.
alter table notifications add column contract_id uuid;
