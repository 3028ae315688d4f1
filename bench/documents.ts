import { readFileSync } from 'node:fs'

/** The client's own documents, as it sends them. */
const DOCUMENTS = Object.values(
  JSON.parse(
    readFileSync(new URL('../client/src/graphql/generated/persisted-documents.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
)

/** The text of the client's operation of this name, such as `UsersPage_List`. @throws Error when the client has none. */
export function documentOf(name: string): string {
  const found = DOCUMENTS.find((text) => new RegExp(`\\b(query|mutation|subscription) ${name}\\b`).test(text))
  if (!found) throw new Error(`The client sends no operation ${name}.`)
  return found
}
