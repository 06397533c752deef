-- What was asked and how far it got. One row a request; every change is one conditional update.
create table request (
    id              varchar(36)              primary key,
    caller          varchar(64)              not null,
    invocation_id   varchar(200),
    body_digest     char(64)                 not null,
    brief           text,
    state           varchar(16)              not null,
    stage           varchar(16)              not null,
    attempt         integer                  not null,
    owner           varchar(64),
    lease_until     timestamp with time zone,
    version         bigint                   not null,
    priority        integer                  not null,
    cancel_asked    boolean                  not null,
    blueprint       text,
    outcome         text,
    artifact        char(64),
    accepted_at     timestamp with time zone not null,
    finished_at     timestamp with time zone,
    constraint request_invocation unique (caller, invocation_id)
);
create index request_work on request (state, priority, accepted_at);

-- Finished artifacts by the fingerprint of what they were made from; nothing of a user is in them.
create table artifact (
    fingerprint     char(64)                 primary key,
    answer          text                     not null,
    archive         text                     not null,
    made_at         timestamp with time zone not null,
    used_at         timestamp with time zone not null
);

-- Drafts, one an artifact: kept here first, delivered to the core when there is one. The row is the outbox entry.
create table draft (
    id              varchar(36)              primary key,
    fingerprint     char(64)                 not null unique,
    name            varchar(64)              not null,
    version         varchar(32)              not null,
    manifest        text                     not null,
    state           varchar(16)              not null,
    core_id         varchar(64),
    acknowledged    boolean                  not null,
    attempts        integer                  not null,
    next_attempt_at timestamp with time zone not null,
    problem         text,
    created_at      timestamp with time zone not null
);
create index draft_delivery on draft (state, next_attempt_at);

-- What happened to a request, in order: the source of progress streams, and the outbox to the core.
create table event (
    request_id      varchar(36)              not null references request (id),
    seq             integer                  not null,
    event_id        varchar(36)              not null unique,
    type            varchar(64)              not null,
    severity        varchar(16)              not null,
    payload         text                     not null,
    occurred_at     timestamp with time zone not null,
    delivery        varchar(16)              not null,
    attempts        integer                  not null,
    next_attempt_at timestamp with time zone not null,
    primary key (request_id, seq)
);
create index event_delivery on event (delivery, next_attempt_at);
