-- Standings from before today, of agencies whose tenants nobody has scored since.
create index standings_by_day on standings (agency_id, as_of);
