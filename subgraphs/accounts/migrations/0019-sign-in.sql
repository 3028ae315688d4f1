-- Whom a user name or an address at Labs belongs to here, asked when somebody signs in with them.
create index labs_accounts_username on labs_accounts (labs_username);
create index labs_accounts_email on labs_accounts (labs_email);
