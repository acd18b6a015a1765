-- Reports of barriers to accessibility (99/2019 Sb.).
create table por_barrier (
  id varchar(36) not null,
  reported_at bigint not null,
  page varchar(500) not null,
  description varchar(4000) not null,
  contact varchar(254) not null,
  solved_at bigint not null,
  solved_by varchar(36) not null,
  constraint por_barrier_pk primary key (id)
);
