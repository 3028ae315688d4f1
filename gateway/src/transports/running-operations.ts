const LEFT = 'The client has left.'

/** The operations of one socket, each with a signal that ends when its client completes it, or leaves. */
export interface RunningOperations {
  begin(id: string): AbortSignal
  end(id: string): void
  /** Ends those that graphql-ws has no longer among its own: the protocol gives no other word of a `complete` that comes early. */
  keep(subscriptions: object): void
  endAll(): void
}

export function createRunningOperations(): RunningOperations {
  const running = new Map<string, AbortController>()

  function abort(id: string, controller: AbortController): void {
    running.delete(id)
    controller.abort(new Error(LEFT))
  }

  return {
    begin(id) {
      const controller = new AbortController()
      running.set(id, controller)
      return controller.signal
    },
    end: (id) => void running.delete(id),
    keep(subscriptions) {
      for (const [id, controller] of running) if (!Object.hasOwn(subscriptions, id)) abort(id, controller)
    },
    endAll() {
      for (const [id, controller] of running) abort(id, controller)
    },
  }
}
