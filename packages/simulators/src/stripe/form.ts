/** What `a[b][0]=c` means: nested objects, lists as objects by index. */
export function formOf(flat: Record<string, string>): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(flat)) {
    const path = name.replaceAll(']', '').split('[')
    let at = form
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
    at[path.at(-1)!] = value
  }
  return form
}

/** The texts of a list in a form. */
export function listOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).map(String) : []
}
