-- That client and agency agreed to work together, as it was; an ending stands beside it and changes nothing.
create table working_agreement (
  agency_id      uuid not null default current_agency(),
  id             uuid not null,
  case_id        uuid not null,
  plan_number    int,
  how            text not null,
  agreed_by      text not null,
  agreed_on      date not null,
  until_on       date,
  present        text[] not null,
  assent         text,
  words          text,
  recorded_at    timestamptz not null,
  recorded_by_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references "case" (agency_id, id),
  foreign key (agency_id, case_id, plan_number) references plan (agency_id, case_id, number),
  check (until_on is null or until_on >= agreed_on)
);
create index on working_agreement (agency_id, case_id, agreed_on desc);
call wall('working_agreement', 'select, insert');

create table agreement_ending (
  agency_id      uuid not null default current_agency(),
  agreement_id   uuid not null,
  ended_on       date not null,
  end_words      text not null,
  recorded_at    timestamptz not null,
  recorded_by_id uuid not null,
  primary key (agency_id, agreement_id),
  foreign key (agency_id, agreement_id) references working_agreement (agency_id, id)
);
call wall('agreement_ending', 'select, insert');

-- Whether plans need a supervisor's signature here; an agency that said nothing has them signed.
create table plan_setting (
  agency_id       uuid primary key default current_agency() references agency,
  needs_signature boolean not null,
  set_at          timestamptz not null,
  set_by_id       uuid not null
);
call wall('plan_setting', 'select, insert, update');
