-- What is wanted, however it is said. No words are kept here: the digest of what a wish is about, and the plugin that came of it.
create table demand (
    id              varchar(36)              primary key,
    gist            char(64)                 not null unique,
    plugin          varchar(64),
    draft_id        varchar(64),
    made_at         timestamp with time zone
);
create index demand_plugin on demand (plugin);

-- Who asked for it, by ids, and whether they know what came of it.
create table demand_ask (
    request_id      varchar(36)              primary key,
    demand_id       varchar(36)              not null references demand (id),
    person          varchar(64)              not null,
    asked_at        timestamp with time zone not null,
    told            boolean                  not null
);
create index demand_ask_demand on demand_ask (demand_id);
create index demand_ask_person on demand_ask (person);
