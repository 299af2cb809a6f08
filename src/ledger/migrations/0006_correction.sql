-- A finding that corrects an earlier one of the same version, and codes of the steps that the house takes
-- by itself.

alter table finding
  -- the finding that this one stands in the place of, and why; null in the first of a version
  add column corrects uuid,
  add column reason text,
  drop constraint finding_agency_consignment_version_key,
  -- Not looked for in the rows that are there: row-level security hides them, and none corrects another.
  add foreign key (agency, corrects) references finding (agency, id) not valid,
  -- each is corrected once: what corrects the correction names it
  add unique (agency, corrects),
  add check ((corrects is null) = (reason is null)),
  add check (reason is null or length(reason) >= 10);
create unique index finding_first on finding (agency, consignment, version)
  where corrects is null;
create index finding_version on finding (agency, consignment, version);

-- Why the house took a step by itself, with what the words of the code need; null where a person gave
-- the reason, and in steps that were taken before codes were kept.
alter table disposition
  add column code text,
  add column told json,
  add check ((code is null) = (told is null));
