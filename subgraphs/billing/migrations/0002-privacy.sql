-- Exporting what is kept of a person, see src/privacy/personal-data.ts. Signed contracts and invoices are kept as they are.
create policy privacy on contracts for select using ((select kit.has_purpose('privacy')));
create policy privacy on contract_line_items for select using ((select kit.has_purpose('privacy')));
