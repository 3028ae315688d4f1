import { createContext, useContext } from 'solid-js'
import type { Live } from '../lib/live.ts'
import { createSession, type Session } from '../lib/session.ts'
import { authClient, dataOf } from './client.ts'
import { graphql } from './generated/gql.ts'

const Refresh = graphql(`
  mutation Session_Refresh($input: SessionRefreshInput!) {
    sessionRefresh(input: $input) {
      accessToken
    }
  }
`)

const SignOut = graphql(`
  mutation Session_Delete {
    sessionDelete {
      deleted
    }
  }
`)

export const startSession = (): Session =>
  createSession({
    refresh: async (attempt) => {
      const result = await authClient.mutation(Refresh, { input: { attempt } }).toPromise()
      return dataOf(result).sessionRefresh.accessToken ?? null
    },
    end: async () => {
      dataOf(await authClient.mutation(SignOut, {}).toPromise())
    },
  })

const Context = createContext<{ session: Session; live: Live }>()
export const SessionProvider = Context.Provider

const useContextOfSession = () => {
  const value = useContext(Context)
  if (!value) throw new Error('SessionProvider is missing above this component.')
  return value
}

export const useSession = () => useContextOfSession().session
export const useLive = () => useContextOfSession().live
