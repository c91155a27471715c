-- What an act answered is kept as long as a device may still send it again, and then forgotten: an answer may hold what
-- was withdrawn since.
create index kept_answer_old on kept_answer (agency_id, kept_at) where answer is not null;
