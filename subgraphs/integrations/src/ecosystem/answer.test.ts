import { describe, expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { healthAfter, secondsToNext } from './health.ts'

describe('what an answer says', () => {
  const now = new Date('2026-05-01T10:00:00Z')
  test('JSON: a list, an object, or both words for health', () => {
    const flat = readAnswer(
      '{"status":"Degraded","metrics":{"memoryUsed":5,"tasks":{"done":2,"name":"x"}}}',
      'application/json',
      now,
    )
    expect(flat.health).toBe('DEGRADED')
    expect(flat.samples.map(({ name, value }) => [name, value])).toEqual([
      ['memory_used', 5],
      ['tasks.done', 2],
    ])
    expect(() => readAnswer('<html>', 'text/html', now)).toThrow('neither JSON')
    expect(() => readAnswer('{"metrics":[{"value":1}]}', 'application/json', now)).toThrow('no name')
  })

  test('the text format of Prometheus', () => {
    const text = [
      '# HELP http_requests_total Requests.',
      '# TYPE http_requests_total counter',
      'http_requests_total{method="get",service="api"} 7',
      'http_requests_total{method="post",service="api"} 3 1712345678000',
      '# TYPE queue_depth gauge',
      'queue_depth 4',
      '# TYPE took histogram',
      'took_bucket{le="1"} 5',
      'took_sum 12.5',
      'took_count 5',
      'broken{ 1',
      'not_a_number NaN',
    ].join('\n')
    const { samples } = readAnswer(text, 'text/plain; version=0.0.4', now)
    expect(samples.map(({ name, service, value, kind }) => [name, service, value, kind])).toEqual([
      ['http_requests_total', 'api', 10, 'COUNTER'],
      ['queue_depth', '', 4, 'GAUGE'],
      ['took_sum', '', 12.5, 'COUNTER'],
      ['took_count', '', 5, 'COUNTER'],
    ])
  })

  test('failures move health only in a row, and make checks rarer up to a minute', () => {
    const after = (failures: number, before: 'HEALTHY' | 'DEGRADED' | 'DOWN') =>
      healthAfter(before, { failures, said: null })
    expect([after(1, 'HEALTHY'), after(2, 'HEALTHY'), after(4, 'DEGRADED'), after(0, 'DOWN')]).toEqual([
      'HEALTHY',
      'DEGRADED',
      'DOWN',
      'HEALTHY',
    ])
    const wait = (failures: number, retryAfter: number | null = null) =>
      secondsToNext(15, { failures, retryAfter, chance: 0.5 })
    expect([wait(0), wait(1), wait(2), wait(3), wait(9), wait(1, 300)]).toEqual([15, 15, 30, 60, 60, 300])
  })
})
