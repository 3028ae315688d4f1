import { configValidator } from '../config.ts'
import type {
  ConnectionTest,
  ExternalContainer,
  Provider,
  ProviderCall,
  ProviderConfig,
  SyncStep,
} from '../provider.ts'
import { createHttp, failureOf, type Http, HttpFailure } from '../shared/http.ts'
import { MAX_PAGES } from '../shared/pages.ts'
import { reader } from '../shared/reader.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { configSchema, LABS_API, type LabsConfig } from './config-schema.ts'

const KEY = 'labs'
const NAME = 'Labs'
const PAGE = 100

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as LabsConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Buildly Labs, version 1 of its API: products and usage by reading; it has no webhooks. */
export const labsProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, _cursor, call) => syncProducts(typed(config), call),
  describeFailure,
}

function labsHttp({ token, baseUrl }: LabsConfig, call: ProviderCall, retries?: number): Http {
  const headers = { authorization: `Bearer ${token}` }
  const options = { name: NAME, baseUrl: baseUrl ?? LABS_API, headers }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

async function testConnection(config: LabsConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = labsHttp(config, call, 0)
    const me = reader(await http.get('coreuser/me/'))
    const names = [me.text('first_name', 60), me.text('last_name', 60)].filter((name) => name !== null)
    const account = names.join(' ') || (me.text('username', 100) ?? 'somebody')
    const [{ total }, usage] = [await productPage(http, 0), await usageOf(http)]
    const products = total === 1 ? 'one product' : `${total} products`
    return {
      isOk: true,
      message: `Signed in to Labs as ${account}; ${products} can be seen.`,
      account,
      details: { products: total, ...usage },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}

/** Page by page. There is nothing to go on from: a list is short, and is read whole each time. */
async function* syncProducts(config: LabsConfig, call: ProviderCall): AsyncGenerator<SyncStep, void, void> {
  const http = labsHttp(config, call)
  let products = 0
  for (let page = 0; page < MAX_PAGES; page += 1) {
    call.signal?.throwIfAborted()
    const { containers, isLast } = await productPage(http, page)
    products += containers.length
    if (!isLast) yield { facts: [], containers, counts: { products }, progress: 50, cursor: {} }
    else {
      const usage = await usageOf(http)
      yield { facts: [], containers, counts: { products, ...usage }, progress: 100, cursor: {} }
      return
    }
  }
}

async function productPage(http: Http, page: number) {
  const answer = reader(await http.get('product/', { limit: PAGE, offset: page * PAGE }))
  const results = answer.list('results')
  const containers = results.flatMap((product): ExternalContainer[] => {
    const id = product.id('product_uuid')
    if (id === null) return []
    const [name, organisation] = [product.text('name', 120) ?? id, product.text('organization_name', 60)]
    return [
      {
        kind: 'PROJECT',
        id,
        name: organisation === null ? name : `${organisation} / ${name}`,
        url: product.url('product_url'),
      },
    ]
  })
  const isLast = results.length === 0 || !answer.has('next')
  return { containers, isLast, total: answer.number('count') ?? containers.length }
}

/** Of the last thirty days. Not every installation of Labs tells it. */
async function usageOf(http: Http): Promise<Record<string, number>> {
  try {
    const usage = reader(await http.get('usage/me/'))
    const named = [
      ['activeDays', 'active_days'],
      ['tasksCompleted', 'tasks_completed'],
      ['builds', 'builds'],
      ['deployments', 'deployments'],
    ] as const
    return Object.fromEntries(
      named.flatMap(([name, path]) => (usage.number(path) === null ? [] : [[name, usage.number(path)!]])),
    )
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return {}
    throw error
  }
}
