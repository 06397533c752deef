-- When it was last told that a request takes longer than it may, so that one of all replicas tells it.
alter table request add column told_late_at timestamp with time zone;
