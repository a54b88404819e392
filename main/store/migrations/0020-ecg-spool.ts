/**
 * What a running ECG capture has on the disk until it is filed or dropped: each second its samples, so that a crash
 * costs no more than the last one.
 */
export const ecgSpool = `
create table ecg_capture (
  id text primary key,
  -- JSON: for whom, from which seat and device, what its samples are.
  about text not null,
  -- Whether it ended: null while it runs, or when the node went down meanwhile.
  ended text
) strict, without rowid;

-- Samples without a gap; what is missing between two pieces was lost.
create table ecg_piece (
  capture_id text not null references ecg_capture (id) on delete cascade,
  -- Since the capture began, lost samples included.
  first_sample integer not null,
  -- JSON: contact by channel.
  contact text not null,
  -- Little-endian int32, channel after channel.
  samples blob not null,
  primary key (capture_id, first_sample)
) strict;
`;
