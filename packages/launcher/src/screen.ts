import { relative } from 'node:path'
import type { Stage } from './atrium.ts'
import { DEMO_LABS_LOGIN } from './demo/labs.ts'

export const DEMO_PASSWORD = 'atrium-demo'
const DEMO_PEOPLE = [
  ['owner', 'the agency’s owner: everything'],
  ['pm', 'project manager'],
  ['developer', 'developer'],
  ['agency', 'a partner agency’s admin'],
  ['client', 'owner of a client company'],
  ['client2', 'owner of another client company'],
] as const

const LABS = `  At Buildly Labs the developer is ${DEMO_LABS_LOGIN.username}, with the password ${DEMO_LABS_LOGIN.password}: Settings › Labs`

/** One line for each stage: running on a terminal, written once it is done elsewhere. */
export function showStages(stream: NodeJS.WriteStream): Stage {
  return async (title, work) => {
    const started = Date.now()
    const show = (mark: string, end: string) =>
      stream.write(`${stream.isTTY ? '\r\u001B[2K' : ''}${mark} ${title}${end}`)
    if (stream.isTTY) show('·', ' …')
    const seconds = () => ` (${((Date.now() - started) / 1000).toFixed(1)} s)\n`
    try {
      const result = await work()
      show('✓', seconds())
      return result
    } catch (error) {
      show('✗', seconds())
      throw error
    }
  }
}

/** What the person at the keyboard reads when all is up. */
export function greeting({ url, demo, logFile }: { url: string; demo: boolean; logFile: string | null }): string {
  const people = DEMO_PEOPLE.map(([name, who]) => `    ${`${name}@demo.test`.padEnd(20)} ${who}`)
  return [
    `\nAtrium is ready at ${url}\n`,
    ...(demo ? [`  Sign in with the password ${DEMO_PASSWORD} as`, ...people, '', LABS, ''] : []),
    ...(logFile ? [`  Log: ${relative('.', logFile)}`] : []),
    '  Stop it with Ctrl-C.\n',
  ].join('\n')
}
