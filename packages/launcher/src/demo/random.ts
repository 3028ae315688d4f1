/** Everything random in the demo workspace: the same seed gives the same rows. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** `count` different items, or all when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[]
  /** `length` hexadecimal digits. */
  hex(length: number): string
  /** A UUIDv7 of that time. */
  id(time: Date): string
  /** A generator of its own for one part, so that a change in one part leaves the others as they were. */
  part(name: string): Random
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const random: Random = {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    sample(items, count) {
      const rest = [...items]
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(Math.floor(next() * rest.length), 1)[0]!,
      )
    },
    hex: (length) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join(''),
    id: (time) => uuidV7(time, random),
    part: (name) => createRandom(hash(name, seed)),
  }
  return random
}

// 48 bits of milliseconds, the version, 12 random bits, the variant, 62 random bits (RFC 9562, section 5.7).
function uuidV7(time: Date, random: Random): string {
  const stamp = time.getTime().toString(16).padStart(12, '0')
  const variant = (8 + random.int(0, 3)).toString(16)
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${random.hex(3)}-${variant}${random.hex(3)}-${random.hex(12)}`
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for looks and nothing else. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193)
  return value
}
