-- People of one role or status in another order than by name: without these, a page of a million is found by reading whoever comes before.
create index users_role_last_sign_in on users (role, last_sign_in_rank, id);
create index users_role_created_at on users (role, created_at, id);
create index users_status_last_sign_in on users (status, last_sign_in_rank, id);
create index users_status_created_at on users (status, created_at, id);
