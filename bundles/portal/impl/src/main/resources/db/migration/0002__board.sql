-- The electronic notice board (500/2004 Sb. § 26). A posting is never changed, only marked as posted and as removed.
create table por_posting (
  id varchar(36) not null,
  title varchar(300) not null,
  category varchar(40) not null,
  issuer varchar(200) not null,
  reference_no varchar(100) not null,
  file_mark varchar(100) not null,
  summary varchar(4000) not null,
  from_day date not null,
  to_day date not null,
  corrects varchar(36) not null,
  sha256 varchar(64) not null,
  created_at bigint not null,
  created_by varchar(36) not null,
  posted_at bigint not null,
  removed_at bigint not null,
  removed_by varchar(36) not null,
  removal_reason varchar(500) not null,
  constraint por_posting_pk primary key (id)
);
create index por_posting_shown on por_posting (removed_at, posted_at);

create table por_posting_file (
  id varchar(80) not null,
  posting_id varchar(36) not null,
  position_no integer not null,
  file_id varchar(80) not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  constraint por_posting_file_pk primary key (id),
  constraint por_posting_file_posting foreign key (posting_id) references por_posting (id)
);
create index por_posting_file_ix on por_posting_file (posting_id);
