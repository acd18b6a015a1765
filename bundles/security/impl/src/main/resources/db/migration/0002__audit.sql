create table sec_audit (
  id varchar(36) not null,
  happened_at bigint not null,
  actor varchar(80) not null,
  channel varchar(16) not null,
  correlation varchar(64) not null,
  code varchar(120) not null,
  subject varchar(200) not null,
  details varchar(4000) not null,
  constraint sec_audit_pk primary key (id)
);
create index sec_audit_subject on sec_audit (subject, id);
create index sec_audit_actor on sec_audit (actor, id);
create index sec_audit_code on sec_audit (code, id);
create index sec_audit_happened on sec_audit (happened_at);
