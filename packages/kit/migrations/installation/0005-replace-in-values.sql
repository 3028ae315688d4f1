-- A document with a text replaced in its values: keys, numbers and what has no name in it stay.
create function kit.replace_in_values(document jsonb, pattern text, replacement text) returns jsonb
language plpgsql immutable parallel safe as $$
begin
  case jsonb_typeof(document)
    when 'string' then return to_jsonb(regexp_replace(document #>> '{}', pattern, replacement, 'gi'));
    when 'array' then return (
      select coalesce(jsonb_agg(kit.replace_in_values(inner_value, pattern, replacement) order by place), '[]')
      from jsonb_array_elements(document) with ordinality as one(inner_value, place));
    when 'object' then return (
      select coalesce(jsonb_object_agg(key, kit.replace_in_values(value, pattern, replacement)), '{}') from jsonb_each(document));
    else return document;
  end case;
end $$;
