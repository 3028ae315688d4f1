import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { StartFailure } from './failure.ts'
import { explainListenError } from './preflight.ts'

test('a port that is taken after it was looked at is told of as one that was taken before', async () => {
  const first = createServer().listen(0, '127.0.0.1')
  await once(first, 'listening')
  const { port } = first.address() as AddressInfo
  const second = createServer()
  const failed = once(second, 'error')
  second.listen(port, '127.0.0.1')
  const [error] = (await failed) as [Error]
  const told = explainListenError(error, port)
  expect(told).toBeInstanceOf(StartFailure)
  expect((told as StartFailure).message).toMatch(`Port ${port} is in use`)
  const other = new Error('Something else')
  expect(explainListenError(other, port)).toBe(other)
  await new Promise((resolve) => first.close(resolve))
})
