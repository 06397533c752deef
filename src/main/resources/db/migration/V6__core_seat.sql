-- Who of all replicas speaks with the core: one row. Whoever holds it renews it; another one may take it when its time is over.
create table core_seat (
    id              integer                  primary key,
    holder          varchar(64),
    held_until      timestamp with time zone not null,
    -- when another replica last asked for it: somebody will go on when the holder leaves
    wanted_at       timestamp with time zone not null
);
insert into core_seat (id, held_until, wanted_at)
values (1, timestamp with time zone '2000-01-01 00:00:00+00', timestamp with time zone '2000-01-01 00:00:00+00');

-- The core's tokens, as digests only: enough to know them when the core presents them at any replica.
create table core_token (
    digest          char(64)                 primary key,
    accepted_until  timestamp with time zone not null
);
