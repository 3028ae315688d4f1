/**
 * What a subgraph keeps of people. One list says what an export shows, what erasing does, and what people read about it; a test fails
 * on a column that names a person and stands in no list.
 */
export interface PersonalDataMap {
  /** Name of the subgraph. */
  source: string
  /** In the order in which they are erased: rows that hang on others first. */
  entries: readonly PersonalData[]
  /** `table.column` of what looks like a person and is none, or holds no more than the id of a nameless account; and why nothing is done. */
  reviewed: Readonly<Record<string, string>>
  /** Query of ids (UUIDs) beside those of the person and the developer that entries of the audit log about it are under. */
  auditSubjects?: string
}

/** Rows of one table that tell of a person. */
export interface PersonalData {
  table: string
  /** What people know it by: the name of its file in an export. */
  section: string
  /** What it holds, in a sentence for the person; null for what is no part of an export, such as what others wrote. */
  holds: string | null
  /** What erasing does, in a sentence for the person. */
  erased: string
  /**
   * Condition on the table, called `t`, that finds the rows of a person. It may name `:user` and `:developer` (UUIDs), `:email`,
   * `:erasedEmail`, `:names` (JSON list), `:companies` (UUIDs), `:pattern` and `:outright` (see {@link mentions}).
   */
  rows: string
  /**
   * The same for an export, where it is not {@link rows}. People choose their names: what is found by a name may be erased, and is shown
   * to nobody.
   */
  exported?: string
  /** What an export shows of a row: columns of `t`, or expressions with a name. */
  shows: readonly string[]
  /** What erasing does: removes the rows, leaves them, or sets columns to expressions. */
  erase: 'rows' | 'nothing' | Readonly<Record<string, string>>
  /** Columns of the table that name or point to the person, and are looked after by this. */
  columns: readonly string[]
}

/** What is left where a name stood. */
export const ERASED_NAME = 'Erased person'
export const ERASED = `'${ERASED_NAME}'`

/** The names as words of a text that an id, or a company, ties to the person. */
export const TIED = ':pattern'
/** In texts that nothing ties to the person: its address, and names that can be no words of a sentence. */
export const OUTRIGHT = ':outright'
/** Whether a row is of a company that the person had to do with. */
export const ofCompanies = 't.company_id = any (:companies::uuid[])'
/** By what a text of a table with companies is tied to the person. */
export const NEAR = `(case when ${ofCompanies} then ${TIED} else ${OUTRIGHT} end)`

/** Whether a text has one of the person's names in it, as a word. */
export const mentions = (column: string, pattern = TIED) => `t.${column} ~* ${pattern}`
/** The text without the person's names. */
export const scrubbed = (column: string, pattern = TIED) => `regexp_replace(t.${column}, ${pattern}, ${ERASED}, 'gi')`
/** A document without the person's names in its values. Keys stay, whatever somebody is called. */
export const scrubbedJson = (column: string, pattern = TIED) =>
  `kit.replace_in_values(t.${column}, ${pattern}, ${ERASED})`
/** Whether a text is one of the person's names. */
export const isNamed = (column: string) =>
  `lower(t.${column}) in (select lower(known) from jsonb_array_elements_text(:names::jsonb) as known)`
