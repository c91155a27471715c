-- How many families chose a helper.
create index on choice (agency_id, chosen) where chosen like 'informal:%';
