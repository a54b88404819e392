/** The journal, its logs, the node's own identity, blobs, and one row of state for every subject. */
export const journal = `
-- What the derived tables were made from; see rebuild.ts.
create table meta (name text primary key, value text not null) strict, without rowid;

-- The Ed25519 key pair of this node; replaced when a backup is restored, so that two histories never fork one
-- log. The private key of a retired pair is emptied: it cannot sign again.
create table identity (
  node text primary key,
  public_key blob not null,
  private_key blob not null,
  retired integer not null default 0
) strict;

create table log (
  no integer primary key,
  id text not null unique,
  public_key blob not null,
  head_seq integer not null,
  head_hash text not null,
  -- Ed25519 over "<log id>\\n<head seq>\\n<head hash>" by the log's author; in this node's own logs its seal over
  -- the same, until it gives its identity up.
  head_signature blob not null,
  latest_at text not null
) strict;

-- place = log.no * 2^32 + seq: the row id is the primary key, so that an append touches one leaf.
create table journal (
  place integer primary key,
  at text not null,
  kind text not null,
  v integer not null,
  subject_type text not null,
  subject_id text not null,
  actor text not null,
  body text not null,
  hash text not null
) strict;
create index journal_subject on journal (subject_id);

create table blob (hash text primary key, bytes blob not null) strict;

create table subject (
  no integer primary key,
  id text not null,
  type text not null,
  -- Canonical JSON of the folded state; null while no known entry has made one.
  state text,
  last_at text not null,
  last_place integer not null,
  needs_upgrade integer not null default 0,
  unique (id, type)
) strict;
create index subject_needs_upgrade on subject (no) where needs_upgrade = 1;
`;
