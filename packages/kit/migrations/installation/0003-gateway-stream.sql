-- The gateway has a schema of its own, and tells of what administrators change there.
set local app.purpose = 'relay';
insert into bus.streams (stream) values ('gateway') on conflict do nothing;
set local app.purpose = '';
