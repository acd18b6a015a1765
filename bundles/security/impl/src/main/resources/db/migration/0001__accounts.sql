-- Points in time are milliseconds since 1970 (UTC): no time zone of a server can bend them.

create table sec_account (
  id varchar(36) not null,
  email varchar(254) not null,
  full_name varchar(200) not null,
  locale varchar(5) not null,
  active boolean not null,
  -- Name and address in small letters without diacritics, for searching.
  search_text varchar(500) not null,
  created_at bigint not null,
  signed_in_at bigint,
  constraint sec_account_pk primary key (id),
  constraint sec_account_email unique (email)
);

create table sec_account_role (
  account_id varchar(36) not null,
  role_name varchar(40) not null,
  constraint sec_account_role_pk primary key (account_id, role_name),
  constraint sec_account_role_account foreign key (account_id) references sec_account (id)
);
create index sec_account_role_name on sec_account_role (role_name, account_id);

-- A table of its own: other ways to sign in will stand beside it.
create table sec_password (
  account_id varchar(36) not null,
  hash varchar(255) not null,
  changed_at bigint not null,
  constraint sec_password_pk primary key (account_id),
  constraint sec_password_account foreign key (account_id) references sec_account (id)
);

-- What waits for somebody who opens a mailed link. The link's key is stored as SHA-256 only.
create table sec_link (
  id varchar(36) not null,
  purpose varchar(16) not null,
  email varchar(254) not null,
  account_id varchar(36),
  full_name varchar(200) not null,
  locale varchar(5) not null,
  password_hash varchar(255),
  site varchar(200) not null,
  key_hash varchar(64),
  failures integer not null,
  created_at bigint not null,
  expires_at bigint not null,
  constraint sec_link_pk primary key (id),
  -- A constraint, not a unique index: in Derby only this one allows many nulls.
  constraint sec_link_key unique (key_hash)
);
create index sec_link_email on sec_link (email);
create index sec_link_expires on sec_link (expires_at);

create table sec_token (
  id varchar(36) not null,
  account_id varchar(36) not null,
  label varchar(100) not null,
  token_hash varchar(64) not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  constraint sec_token_pk primary key (id),
  constraint sec_token_hash unique (token_hash),
  constraint sec_token_account foreign key (account_id) references sec_account (id)
);
create index sec_token_account on sec_token (account_id);
create index sec_token_expires on sec_token (expires_at);

-- Browsers in which the owner has signed in: guesses of strangers do not slow them down.
create table sec_device (
  id varchar(36) not null,
  account_id varchar(36) not null,
  secret_hash varchar(64) not null,
  used_at bigint not null,
  constraint sec_device_pk primary key (id),
  constraint sec_device_secret unique (account_id, secret_hash),
  constraint sec_device_account foreign key (account_id) references sec_account (id)
);
create index sec_device_used on sec_device (used_at);

-- The office's own policy: only what differs from the modules' defaults.
create table sec_role_permission (
  role_name varchar(40) not null,
  permission varchar(120) not null,
  granted boolean not null,
  constraint sec_role_permission_pk primary key (role_name, permission)
);
