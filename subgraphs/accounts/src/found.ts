/** The API's form of a row that a loader finds, or null when there is no id or no row the viewer sees. */
export async function found<E, N>(
  loader: { load(id: string): Promise<E | null> },
  id: string | null | undefined,
  toNode: (row: E) => N,
): Promise<N | null> {
  const row = id ? await loader.load(id) : null
  return row === null ? null : toNode(row)
}
