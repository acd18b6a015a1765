-- Texts of the portal. A moment is stored as milliseconds since 1970 in UTC, 0 meaning none: a TIMESTAMP without zone
-- would pass through the server's time zone, and an hour of spring does not exist there.
create table por_state (
  name varchar(20) not null,
  revision bigint not null,
  constraint por_state_pk primary key (name)
);
insert into por_state (name, revision) values ('content', 1);
insert into por_state (name, revision) values ('import', 1);
insert into por_state (name, revision) values ('board', 1);

create table por_content (
  id varchar(120) not null,
  kind varchar(10) not null,
  slug varchar(100) not null,
  title varchar(300) not null,
  owner_id varchar(36) not null,
  current_version integer not null,
  current_from bigint not null,
  current_to bigint not null,
  next_version integer not null,
  next_from bigint not null,
  next_to bigint not null,
  last_version integer not null,
  open_version integer not null,
  review_months integer not null,
  review_due date,
  reminded_on date,
  verified_on date,
  verified_by varchar(36) not null,
  imported_sha varchar(64) not null,
  edited integer not null,
  constraint por_content_pk primary key (id)
);
create index por_content_kind on por_content (kind);

create table por_version (
  id varchar(140) not null,
  content_id varchar(120) not null,
  version_no integer not null,
  state varchar(10) not null,
  revision integer not null,
  body varchar(32672) not null,
  authors varchar(1000) not null,
  created_at bigint not null,
  changed_by varchar(36) not null,
  changed_at bigint not null,
  approved_by varchar(36) not null,
  approved_at bigint not null,
  published_by varchar(36) not null,
  published_at bigint not null,
  visible_from bigint not null,
  visible_to bigint not null,
  note varchar(1000) not null,
  constraint por_version_pk primary key (id),
  constraint por_version_content foreign key (content_id) references por_content (id)
);
create index por_version_content_ix on por_version (content_id);
