import DataLoader from 'dataloader'

/**
 * Has `run` do together what comes while earlier runs are under way: nobody waits when there is little to do, and the cost of a
 * commit is shared when there is much. Where a run fails, each of its items is run again alone, so that one cannot spoil
 * the others.
 * @param limits `most` items in a run, `atOnce` runs at a time.
 */
export function gather<T, R>(
  run: (items: readonly T[]) => Promise<R[]>,
  limits: { most: number; atOnce: number },
): (item: T) => Promise<R> {
  const waiting: (() => void)[] = []
  let running = 0

  function startNext(): void {
    const start = running < limits.atOnce ? waiting.shift() : undefined
    if (!start) return
    running += 1
    setImmediate(start)
  }

  async function runTogether(items: readonly T[]): Promise<(R | Error)[]> {
    try {
      return await run(items)
    } catch (error) {
      return items.length === 1 ? [toError(error)] : await Promise.all(items.map(runAlone))
    } finally {
      running -= 1
      startNext()
    }
  }

  const runAlone = (item: T): Promise<R | Error> =>
    run([item]).then(
      ([result]) => result!,
      (error: unknown) => toError(error),
    )

  const loader = new DataLoader<T, R>(runTogether, {
    cache: false,
    maxBatchSize: limits.most,
    batchScheduleFn(start) {
      waiting.push(start)
      startNext()
    },
  })
  return (item) => loader.load(item)
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
