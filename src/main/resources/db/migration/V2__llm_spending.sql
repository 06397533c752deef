-- What models cost, one row a question: reserved before it is asked, settled after. The payer is a digest, no person's id.
create table llm_spending (
    id                varchar(36)              primary key,
    request_id        varchar(36)              not null,
    payer             char(64)                 not null,
    spent_on          date                     not null,
    provider          varchar(64)              not null,
    model             varchar(200)             not null,
    prompt_tokens     bigint                   not null,
    completion_tokens bigint                   not null,
    estimated         boolean                  not null,
    cost              numeric(18, 6)           not null,
    settled           boolean                  not null,
    spent_at          timestamp with time zone not null
);
create index llm_spending_request on llm_spending (request_id);
create index llm_spending_day on llm_spending (spent_on, payer);
