import { describe, expect, it } from 'vitest'
import { HELP, readOptions } from './cli-options.ts'

const read =
  (...args: string[]) =>
  () =>
    readOptions(['--supergraph', 'supergraph.graphql', ...args])

describe('the command line', () => {
  it('asks for nothing but the supergraph', () => {
    expect(read()()).toMatchObject({ supergraph: 'supergraph.graphql', port: 4000, executor: 'atrium' })
    expect(() => readOptions([])).toThrow('--supergraph <file>')
  })

  it('gives single subgraphs a time of their own', () => {
    expect(read('--subgraph-timeout', 'a=1', '--subgraph-timeout', 'b=200')()).toMatchObject({
      subgraphTimeouts: { a: 1, b: 200 },
    })
  })

  it.each([
    [['--port', 'x'], '--port must be a whole number'],
    [['--port', '70000'], '--port must be a whole number from 0 to 65535'],
    [['--executor', 'x'], '--executor must be atrium or apollo'],
    [['--subgraph-timeout', 'a'], '--subgraph-timeout must be <name>=<ms>'],
    [['--subgraph-timeout', 'a=0'], '--subgraph-timeout must be a whole number from 1'],
    [['--contract', '../x'], '--contract must be a tag'],
    [['--log-level', 'loud'], '--log-level must be one of'],
  ])('says what is wrong with %j', (args, message) => {
    expect(read(...args)).toThrow(message)
  })

  it('explains every option that it reads', () => {
    expect(readOptions(['--help'])).toBe('help')
    for (const option of ['supergraph', 'executor', 'subgraph-timeout', 'max-cost', 'contract']) {
      expect(HELP).toContain(`--${option}`)
    }
  })
})
