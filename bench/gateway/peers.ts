import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NAMES, QUERIES, SDL } from './graph.ts'
import { comparable, type Figures, type LoadOptions, measure, post, type Query, type Target } from './load.ts'
import { MEASURED_CORE, OTHER_CORE, start, stop, until } from './processes.ts'

const SUBGRAPHS = 4201
const PORT = 4300
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const atrium = [here('../../gateway/dist/cli.js'), '--host', '127.0.0.1', '-p', `${PORT}`, '-s']
const hive = [here('node_modules/@graphql-hive/gateway/dist/bin.js'), 'supergraph']
const hiveOptions = ['--port', `${PORT}`, '--fork', '1', '--host', '127.0.0.1']

/** How each gateway is started on a supergraph. */
const GATEWAYS: Record<string, (supergraph: string) => string[]> = {
  'Apollo Gateway': (supergraph) => [here('stock.ts'), supergraph, `${PORT}`],
  'Atrium, executor apollo': (supergraph) => [...atrium, supergraph, '--executor', 'apollo'],
  'Hive Gateway': (supergraph) => [...hive, supergraph, ...hiveOptions],
  'Hive Gateway --jit': (supergraph) => [...hive, supergraph, ...hiveOptions, '--jit'],
  Atrium: (supergraph) => [...atrium, supergraph],
}

/** The public benchmark: each gateway over the same subgraphs, one after the other, once their answers are equal. */
export async function comparePeers(
  folder: string,
  { warmUp, ...options }: LoadOptions,
  only: readonly string[] | undefined,
  report: (figures: Figures) => void,
): Promise<void> {
  const supergraph = join(folder, 'supergraph.graphql')
  writeFileSync(supergraph, compose())
  const subgraphs = start(OTHER_CORE, [here('subgraphs.ts'), `${SUBGRAPHS}`])
  let expected: string | null = null
  for (const [name, command] of Object.entries(GATEWAYS)) {
    if (only && !only.includes(name)) continue
    const child = start(MEASURED_CORE, command(supergraph))
    const target: Target = { name, url: `http://127.0.0.1:${PORT}/graphql`, pid: child.pid! }
    const [heavy, small] = QUERIES as [Query, Query]
    await until(name, 30, async () => (await post(target, small.query, small.variables[0])).data ?? null)
    const given = await answersOf(target)
    expected ??= given
    if (given !== expected) throw new Error(`${name} answers something else than the gateway before it.`)
    const subrequests = [await countSubrequests(target, heavy), await countSubrequests(target, small)]
    for (const [index, query] of [heavy, small].entries()) {
      report(await measure(target, query, { ...options, warmUp: warmUp / 2 }, subrequests[index]!))
    }
    await stop(child)
  }
  await stop(subgraphs)
}

function compose(): string {
  const services = NAMES.map((name, index) => ({
    name,
    url: `http://127.0.0.1:${SUBGRAPHS + index}/`,
    typeDefs: parse(SDL[name]),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'composition failed')
  return supergraphSdl
}

/** The answers to all queries with all variables. @throws Error when one has errors. */
async function answersOf(target: Target): Promise<string> {
  const all = []
  for (const { query, variables } of QUERIES) for (const one of variables) all.push(await post(target, query, one))
  const failed = all.find(({ errors }) => errors)
  if (failed) throw new Error(`${target.name} answers errors: ${JSON.stringify(failed).slice(0, 500)}`)
  return comparable(all)
}

async function countSubrequests(target: Target, { query, variables }: Query): Promise<number> {
  const read = async () => Number(await (await fetch(`http://127.0.0.1:${SUBGRAPHS}/`)).text())
  const before = await read()
  await post(target, query, variables[0])
  return (await read()) - before
}
