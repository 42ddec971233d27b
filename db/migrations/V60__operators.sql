-- Who decides for all agencies of the house, beside what an administrator decides for one.

alter table users
    add column operator boolean not null default false,
    add constraint users_operators_are_administrators check (not operator or role = 'ADMIN');
comment on column users.operator is 'May also do what concerns all agencies: choose the model that answers.';

-- Where there is one agency, its administrators decided for all already.
update users set operator = true where role = 'ADMIN' and (select count(*) from agencies) = 1;
