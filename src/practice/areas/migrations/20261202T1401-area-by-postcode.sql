create index area_postal_code on area (postal_code);
