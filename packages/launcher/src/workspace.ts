import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from './failure.ts'
import { writeWhole } from './home.ts'

/** What the embedded database of a home holds: chosen at the first start, and kept. */
export interface Workspace {
  kind: 'demo' | 'empty'
  /** Size of the demo data, 1 being the usual one. */
  scale: number
  /** `making` until the demo data is whole: a start that finds it so begins again with an empty database. */
  state: 'making' | 'ready'
}

export interface OpenedWorkspace extends Workspace {
  /** Nothing has been put into it yet. */
  fresh: boolean
  /** An earlier start was interrupted while it filled the database, which must be made anew. */
  halfMade: boolean
}

export interface WorkspaceOptions {
  empty: boolean
  /** Undefined where the person did not say. */
  scale: number | undefined
}

/**
 * The workspace of this home; at the first start, a new one.
 * @throws StartFailure when another kind is asked for than the home holds: nobody's data is replaced.
 */
export function openWorkspace(home: string, { empty, scale }: WorkspaceOptions): OpenedWorkspace {
  const kept = readWorkspace(home)
  if (!kept || kept.state === 'making') {
    const workspace: Workspace = { kind: empty ? 'empty' : 'demo', scale: scale ?? 1, state: 'making' }
    writeWhole(fileIn(home), workspace)
    return { ...workspace, fresh: true, halfMade: kept !== null }
  }
  const wanted = empty ? 'empty' : 'demo'
  if (kept.kind !== wanted && (empty || scale !== undefined)) throw new StartFailure(holdsOther(home, kept))
  if (kept.kind === 'demo' && scale !== undefined && scale !== kept.scale)
    throw new StartFailure(holdsOther(home, kept))
  return { ...kept, fresh: false, halfMade: false }
}

/** Marks the workspace as whole. */
export function finishWorkspace(home: string): void {
  const kept = readWorkspace(home)
  if (kept) writeWhole(fileIn(home), { ...kept, state: 'ready' })
}

function holdsOther(home: string, { kind, scale }: Workspace): string {
  const what = kind === 'demo' ? `a demo workspace of scale ${scale}` : 'a workspace that was started empty'
  return `${home} holds ${what}. For another, name another folder: ATRIUM_HOME=.atrium-2 npm start -- …`
}

function readWorkspace(home: string): Workspace | null {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Workspace
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new StartFailure(`${fileIn(home)} cannot be read: ${(error as Error).message}`)
  }
}

function fileIn(home: string): string {
  return join(home, 'workspace.json')
}
