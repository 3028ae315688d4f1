/** An object as a subgraph answered it, or as it is put together from several answers. */
export type Fields = Record<string, unknown>

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/**
 * Reads a field by a name that the client may have chosen. What every object inherits (`constructor`, `__proto__`) is not a field;
 * among the inherited names only `__proto__` gives an object, so the others are told by being functions.
 */
export function readField(fields: Fields, name: string): unknown {
  if (name === '__proto__') return Object.hasOwn(fields, name) ? fields[name] : undefined
  const value = fields[name]
  return typeof value === 'function' ? undefined : value
}

/** Writes a field by a name that the client may have chosen. */
export function writeField(fields: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') fields[name] = value
  else Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true })
}
