import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparable, type Figures, type LoadOptions, measure, post, type Query, type Target } from './load.ts'
import { MEASURED_CORE, start, until } from './processes.ts'

const PORT = 4310
const MAIN = fileURLToPath(new URL('../../packages/launcher/dist/main.js', import.meta.url))
const DOCUMENTS = fileURLToPath(new URL('../../client/src/graphql/generated/persisted-documents.json', import.meta.url))
/** One person makes all the load, and would spend their points in a moment. */
const NO_RATES = { ATRIUM_LIMIT_RATE_PER_USER: '1000000000', ATRIUM_LIMIT_RATE_PER_ADDRESS: '1000000000' }

/** The built product with its demo workspace, and somebody who is signed in. */
export interface Product extends Target {
  /** Ids of the services' processes by their names. */
  services: Record<string, number>
  child: ChildProcess
}

/** The operations that the client sends, by name. */
export function clientDocuments(): Map<string, string> {
  const texts = Object.values(JSON.parse(readFileSync(DOCUMENTS, 'utf8')) as Record<string, string>)
  return new Map(texts.map((text) => [/^\w+ (\w+)/.exec(text)?.[1] ?? '', text]))
}

/** The client's home query: it asks all subgraphs. */
export function homeQuery(): Query {
  return { name: 'home', query: clientDocuments().get('HomePage_Numbers')!, variables: [{}], isNamedApart: true }
}

export async function startProduct(folder: string, mode: 'one process' | 'five processes'): Promise<Product> {
  const home = join(folder, mode.replace(' ', '-'))
  const args = mode === 'five processes' ? [MAIN, '--services'] : [MAIN]
  const child = start(MEASURED_CORE, args, {
    env: { ...NO_RATES, PORT: `${PORT}`, ATRIUM_HOME: home },
    endsItself: true,
  })
  const url = `http://localhost:${PORT}/graphql`
  const query = 'mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }'
  const token = await until('Atrium', 120, async () => {
    if (child.exitCode !== null) throw new Error('Atrium ended while it started.')
    const { data } = await post({ url }, query, { input: { email: 'owner@demo.test', password: 'atrium-demo' } })
    return (data?.['sessionCreate'] as { accessToken: string } | undefined)?.accessToken ?? null
  })
  const { services = {} } = JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as Partial<Product>
  return {
    name: `Atrium, ${mode}`,
    url,
    pid: child.pid!,
    headers: { authorization: `Bearer ${token}` },
    services,
    child,
  }
}

/** The product itself: gateway, subgraphs and PostgreSQL on the measured core. */
export async function measureProduct(product: Product, options: LoadOptions): Promise<Figures> {
  const home = homeQuery()
  const { errors } = await post(product, home.query, {})
  if (errors) throw new Error(`${product.name} answers errors: ${comparable(errors).slice(0, 500)}`)
  return measure(product, home, options, null)
}
