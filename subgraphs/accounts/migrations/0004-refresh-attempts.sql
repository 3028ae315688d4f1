-- Which attempt of its owner used a refresh token up: the same attempt made again, because its answer was lost, gets the same
-- successor; anything else that shows a used token ends the session. SHA-256, hex.
alter table refresh_tokens add column attempt_hash text;
