-- The journal of orders, for PostgreSQL. It holds orders that have not come to an end, so it stays small.
-- What the SDK reads is in "entry"; step, order_id and changed are there for people who look into the table.
-- The constraint finds the entries of an institution in their order. It is a constraint and no index,
-- because an index needs a name of its own, and the table may be renamed or put into a schema.
create table if not exists s360_order_journal (
  id varchar primary key,
  institution varchar not null,
  step varchar not null,
  order_id bigint,
  changed timestamp with time zone not null,
  begun timestamp with time zone not null,
  entry text not null,
  unique (institution, begun, id)
)
