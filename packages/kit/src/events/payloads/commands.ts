/** Names of what can be asked of an outside tool; their inputs stand in `providers/commands.ts` of integrations. */
export type CommandName =
  | 'createList'
  | 'createTask'
  | 'updateTaskStatus'
  | 'createRepository'
  | 'createPage'
  | 'startTimer'
  | 'stopTimer'
  | 'postMessage'
  | 'createPayment'
  | 'upsertContact'
  | 'createBooking'

/** How other subgraphs have outside tools do something, and hear what came of it. */
export interface CommandEvents {
  /**
   * Asks for something to be done through a connection, for the company and project of the event. Whoever publishes it has checked
   * that its actor may. It is done once for a connection and key.
   */
  'command.requested': {
    /** Of whoever asks: the command's id from then on. */
    commandId: string
    connectionId: string
    name: CommandName
    /** As `CommandInputs` of integrations describes it. */
    input: Record<string, unknown>
    idempotencyKey: string
    /** What is there already by this name is taken, instead of being a failure. */
    usesExisting?: boolean
  }
  /** A command waits, runs, or has ended: for pages that show it. */
  'command.changed': { commandId: string; connectionId: string }
  /** A command has ended. UNKNOWN: nobody knows whether it was done, and a person has to look. */
  'command.finished': {
    commandId: string
    connectionId: string
    /** The tool, such as `clickup`. */
    provider: string
    /** Set for tools with repositories. */
    repositoryProvider: 'GITHUB' | 'GITLAB' | 'BITBUCKET' | null
    name: CommandName
    status: 'SUCCEEDED' | 'FAILED' | 'UNKNOWN'
    /** The tool's id of what was made or changed. */
    externalId: string | null
    externalName: string | null
    url: string | null
    /** What went wrong and what to do. */
    error: string | null
  }
}
