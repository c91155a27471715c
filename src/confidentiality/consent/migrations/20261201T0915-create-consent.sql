-- What a person agreed to, or another basis in law. A row is never rewritten: it ends by itself, or is withdrawn.
create table consent (
  agency_id                 uuid not null default current_agency() references agency,
  id                        uuid not null,
  subject_id                uuid not null,
  purpose                   text not null,
  recipient_organization_id uuid,
  categories                text[] not null check (cardinality(categories) > 0),
  basis                     text not null,
  how_given                 text not null,
  given_by                  text not null,
  reason                    text,
  given_on                  date not null,
  ends_on                   date not null,
  withdrawn_at              timestamptz,
  withdrawal_words          text,
  withdrawn_by              uuid,
  recorded_at               timestamptz not null,
  recorded_by               uuid not null,
  primary key (agency_id, id),
  check (given_on <= ends_on),
  check (basis = 'consent' or reason <> '')
);
create index on consent (agency_id, subject_id);
call wall('consent', 'select, insert, update');
