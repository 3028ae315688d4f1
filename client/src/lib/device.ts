const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Windows/, 'Windows'],
  [/Linux/, 'Linux'],
]

const nameIn = (agent: string, names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1]

/** A user agent in words: "Chrome on macOS". What is no browser is called by what it says first. */
export const deviceOf = (userAgent: string | null | undefined): string => {
  if (!userAgent) return 'Unknown device'
  const browser = nameIn(userAgent, browsers)
  const system = nameIn(userAgent, systems)
  return browser ? `${browser}${system ? ` on ${system}` : ''}` : (userAgent.split(/[/ ]/)[0] ?? 'Unknown device')
}
