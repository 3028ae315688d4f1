/** A column of secrets. Its table has `data_key_id` beside it, generated from it: the key, and null for what is older than keys. */
export interface SecretColumn {
  table: string
  column: string
  /** The place that each secret is bound to, as SQL over its row `t`. */
  place: {
    /** UUID of the company as text, or `agency`. */
    tenant: string
    row: string
    column: string
  }
}

/** SQL: whether the secret in a row `t` is encrypted with anything but a present key of `keys`, the table of data keys. */
export const isOutdated = (keys: string, column: string): string =>
  `t."${column}" is not null and (t.data_key_id is null
     or t.data_key_id = any (array(select id from ${keys} where retired_at is not null)))`
