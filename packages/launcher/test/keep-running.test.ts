import { expect, test, vi } from 'vitest'
import { keepRunning } from '../src/services/keep-running.ts'
import type { Service } from '../src/services/service-process.ts'

/** A service that the test ends. */
function makeService({ isReady = true } = {}) {
  const { promise: ended, resolve: end } = Promise.withResolvers<number | null>()
  const ready = isReady ? Promise.resolve('http://127.0.0.1:7000') : Promise.reject(new Error('It did not start.'))
  ready.catch(() => {})
  const stop = vi.fn<() => Promise<void>>(async () => end(0))
  const handOver = vi.fn<() => Promise<void>>(async () => end(0))
  return { ready, ended, end, stop, handOver } satisfies Service & { end(code: number | null): void }
}

function keep(...services: ReturnType<typeof makeService>[]) {
  const [first, ...rest] = services
  const pauses: number[] = []
  const again = vi.fn<(url: string) => Service>(() => rest.shift()!)
  const kept = keepRunning(first!, { again, ended: (_code, pauseMs) => void pauses.push(pauseMs), back: () => {} })
  return { ...kept, pauses, again }
}

test('one that ends is launched again at its address, and not once it was disposed', async () => {
  const services = [makeService(), makeService()]
  const kept = keep(...services)
  expect(await kept.url).toBe('http://127.0.0.1:7000')
  services[0]!.end(137)
  await vi.waitFor(() => expect(kept.again).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1:7000'))
  await kept.dispose()
  expect(services[1]!.stop).toHaveBeenCalledOnce()
  expect(kept.again).toHaveBeenCalledOnce()
})

test('a successor takes over when it is ready, and is kept running itself', async () => {
  const services = [makeService(), makeService(), makeService()]
  const kept = keep(...services)
  await kept.url
  await kept.replace()
  expect(kept.again).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1:7000')
  expect(services[0]!.handOver).toHaveBeenCalledOnce()
  expect(kept.pauses).toEqual([])
  services[1]!.end(1)
  await vi.waitFor(() => expect(kept.again).toHaveBeenCalledTimes(2))
  await kept.dispose()
  expect(services[2]!.stop).toHaveBeenCalledOnce()
})

test('one whose successor does not start goes on', async () => {
  const services = [makeService(), makeService({ isReady: false }), makeService()]
  const kept = keep(...services)
  await kept.url
  await expect(kept.replace()).rejects.toThrow('It did not start.')
  expect(services[0]!.handOver).not.toHaveBeenCalled()
  expect(services[1]!.stop).toHaveBeenCalledOnce()
  services[0]!.end(1)
  await vi.waitFor(() => expect(kept.again).toHaveBeenCalledTimes(2))
  await kept.dispose()
})

test('the pauses double while it does not stay up', async () => {
  const services = [makeService(), makeService(), makeService({ isReady: false }), makeService()]
  const kept = keep(...services)
  await kept.url
  for (const [i, service] of services.slice(0, 3).entries()) {
    service.end(1)
    await vi.waitFor(() => expect(kept.again).toHaveBeenCalledTimes(i + 1), { timeout: 5_000 })
  }
  expect(kept.pauses).toEqual([200, 400, 800])
  await kept.dispose()
})

test('one that never was ready is a failed start and is not tried again', async () => {
  const kept = keep(makeService({ isReady: false }), makeService())
  await expect(kept.url).rejects.toThrow('It did not start.')
  expect(kept.again).not.toHaveBeenCalled()
})
