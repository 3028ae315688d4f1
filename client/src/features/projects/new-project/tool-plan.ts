import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type Client, useClient } from '@urql/solid'
import { problemOf } from '../../../graphql/problem.ts'
import { Check, type ToolConnection } from './documents.ts'

/** Long enough that a name is not looked up letter by letter. */
const PAUSE_MS = 450

/** What a dry run has found. */
export type Look =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'free' }
  | { kind: 'taken'; name: string; url: string | null }
  | { kind: 'problem'; message: string }

export type ToolKind = 'repository' | 'list'

/** `My Shop, 2nd ed.` as repositories are named: `my-shop-2nd-ed`. */
export const repositoryNameOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)

interface Given {
  kind: ToolKind
  /** Name of the project, which the thing is called after until it gets a name of its own. */
  projectName: () => string
  /** Connections that it can be made through, for the chosen company. */
  connections: () => readonly ToolConnection[]
}

/** One thing to make with a project: where, under which name, and what a dry run says of it. */
export const createToolPlan = ({ kind, projectName, connections }: Given) => {
  const client = useClient()
  const [state, setState] = createStore({
    /** Undefined until somebody chooses: then the only connection that there is. */
    connectionId: undefined as string | null | undefined,
    ownName: null as string | null,
    usesExisting: false,
    isPrivate: true,
  })
  const [look, setLook] = createSignal<Look>({ kind: 'none' })
  const connection = () => {
    const [first, ...others] = connections()
    if (state.connectionId === undefined) return first && others.length === 0 ? first : null
    return connections().find(({ id }) => id === state.connectionId) ?? null
  }
  const name = () => state.ownName ?? (kind === 'repository' ? repositoryNameOf(projectName()) : projectName().trim())

  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  onCleanup(() => clearTimeout(timer))
  const lookNow = async (connectionId: string, called: string) => {
    const mine = (latest += 1)
    setLook({ kind: 'looking' })
    const found = await checked(client, kind, connectionId, called)
    if (mine === latest) setLook(found)
  }
  createEffect(
    on([() => connection()?.id, name], ([connectionId, called]) => {
      clearTimeout(timer)
      latest += 1
      setState({ usesExisting: false })
      if (connectionId === undefined || called === '') return setLook({ kind: 'none' })
      setLook({ kind: 'looking' })
      timer = setTimeout(() => void lookNow(connectionId, called), PAUSE_MS)
    }),
  )

  return {
    kind,
    state,
    setState,
    connection,
    connections,
    name,
    look,
    lookAgain: () => void (connection() && lookNow(connection()!.id, name())),
    /** As `projectCreate` takes it; null when nothing is to be made. */
    input: () => {
      const chosen = connection()
      if (!chosen) return null
      const what =
        kind === 'repository'
          ? { repository: { name: name(), isPrivate: state.isPrivate } }
          : { list: { name: name() } }
      return { connectionId: chosen.id, usesExisting: state.usesExisting, ...what }
    },
    /** What keeps it from being made. */
    problem: (): string | null => {
      const found = look()
      if (!connection()) return null
      if (name() === '') return 'Enter a name.'
      return found.kind === 'taken' && !state.usesExisting ? 'Choose another name, or take what is there.' : null
    },
  }
}

export type ToolPlan = ReturnType<typeof createToolPlan>

const checked = async (client: Client, kind: ToolKind, connectionId: string, name: string): Promise<Look> => {
  const command = kind === 'repository' ? { createRepository: { name, isPrivate: true } } : { createList: { name } }
  const { data, error } = await client.mutation(Check, { input: { connectionId, command } }).toPromise()
  const payload = data?.providerCommandCheck
  if (payload?.result) {
    const { existingName, existingUrl } = payload.result
    return existingName ? { kind: 'taken', name: existingName, url: existingUrl } : { kind: 'free' }
  }
  const message = payload?.userErrors[0]?.message ?? (error ? problemOf(error).message : 'The server gave no answer.')
  return { kind: 'problem', message }
}
