-- Whose turn it is. Persons are digests; requests of one person take turns with those of all others; who waits at a door goes first.
alter table request add column person varchar(64) default '' not null;
alter table request add column language varchar(8) default 'RU' not null;
alter table request add column turn bigint default 0 not null;
alter table request add column awaited_until timestamp with time zone;
-- The fingerprint of what another request is making: this one rests until that one is over.
alter table request add column behind char(64);
-- The wish and its answer are gone, on demand or by age; digests, state and times stay for the audit.
alter table request add column removed boolean default false not null;
alter table request add column to_remove boolean default false not null;
create index request_person on request (person, state);
create index request_finished on request (finished_at);
create index request_artifact on request (artifact);

-- What is being made, by which attempt at which request. A row counts only while that attempt's lease lives.
create table flight (
    fingerprint     char(64)                 primary key,
    request_id      varchar(36)              not null,
    attempt         integer                  not null
);

-- When each caller's allowance is whole again, in milliseconds of the database's clock: one limit for all replicas.
create table call_rate (
    caller          varchar(64)              primary key,
    whole_at        bigint                   not null
);

-- Why the core refused an event for good.
alter table event add column problem varchar(400);
create index event_age on event (occurred_at);
create index artifact_used on artifact (used_at);
