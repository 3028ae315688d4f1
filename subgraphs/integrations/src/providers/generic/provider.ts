import { configValidator } from '../config.ts'
import type { ConfigProblem, ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { genericHttp } from './client.ts'
import { configSchema, type GenericConfig } from './config-schema.ts'
import { itemsOf, poll } from './poll.ts'
import { sentenceProblem } from './sentence.ts'
import { KEY, process, read, verify } from './webhook.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GenericConfig
const describeFailure = (error: unknown) => failureOf(error, 'The tool')
const fitsSchema = configValidator(configSchema)

/** Any tool: what others have in code, this one is told by its configuration. Administrators make templates of it. */
export const genericProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: (config) => [...fitsSchema(config), ...problemsOf(typed(config))],
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => poll(typed(config), cursor, call),
  webhook: { ackStatus: 200, verify, read, process },
  describeFailure,
}

/** What belongs together. */
function problemsOf(config: GenericConfig): ConfigProblem[] {
  const { auth = 'none', authHeader, username, credential, baseUrl, testPath, pollPath } = config
  const problems: ConfigProblem[] = []
  const ask = (isMissing: boolean, name: string, message: string) =>
    isMissing && problems.push({ path: [name], message })
  const needsAddress = auth !== 'none' || testPath !== undefined || pollPath !== undefined
  ask(
    needsAddress && baseUrl === undefined,
    'baseUrl',
    'Enter the base address that the sign-in and the paths are for.',
  )
  ask(auth === 'header' && authHeader === undefined, 'authHeader', 'Enter the header that carries the key.')
  ask(auth === 'basic' && username === undefined, 'username', 'Enter the user name.')
  ask(auth !== 'none' && credential === undefined, 'credential', 'Enter the token, key or password.')
  for (const name of ['sentence', 'itemSentence'] as const) {
    const problem = typeof config[name] === 'string' ? sentenceProblem(config[name]) : null
    if (problem !== null) problems.push({ path: [name], message: problem })
  }
  return problems
}

async function testConnection(config: GenericConfig, call: ProviderCall): Promise<ConnectionTest> {
  if (config.baseUrl === undefined) {
    return { isOk: true, message: 'Nothing is asked of this tool: it sends webhooks.', account: null, details: null }
  }
  try {
    const http = genericHttp(config, call, 0)
    const { testPath, pollPath } = config
    if (testPath !== undefined) await http.get(testPath)
    const entries = pollPath === undefined ? null : itemsOf(await http.get(pollPath), config).length
    if (testPath === undefined && entries === null) await http.get('')
    const found = entries === null ? '' : ` The list has ${entries === 1 ? 'one entry' : `${entries} entries`}.`
    return {
      isOk: true,
      message: `${new URL(config.baseUrl).host} answered.${found}`,
      account: null,
      details: entries === null ? null : { entries },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
