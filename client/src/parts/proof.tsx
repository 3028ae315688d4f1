import { useClient } from '@urql/solid'
import { createSignal, type JSX, Show } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import type { Proof_WaysQuery } from '../graphql/generated/graphql.ts'
import { problemOf } from '../graphql/problem.ts'
import { toast } from '../ui/toast.ts'
import { ProofDialog } from './ProofDialog.tsx'

const Ways = graphql(`
  query Proof_Ways {
    signInMethods {
      hasPassword
      twoFactorSince
      provedUntil
      passkeys {
        id
      }
      identities {
        id
        provider
      }
    }
  }
`)

export type WaysToProve = NonNullable<Proof_WaysQuery['signInMethods']>

/** What is begun now is still allowed when it gets to the server. */
const AHEAD_MS = 60_000

export interface Proof {
  /** Has the person show that it is it, unless it did a moment ago. False when it would rather not. */
  ask(): Promise<boolean>
  /** Stands in the page, and opens when it is needed. */
  Dialog: () => JSX.Element
}

/** For changes of how one signs in: an open screen is not enough for those. */
export const createProof = (): Proof => {
  const client = useClient()
  const [asked, setAsked] = createSignal<{ ways: WaysToProve; answer: (isProved: boolean) => void } | null>(null)
  const finish = (isProved: boolean) => {
    const answer = asked()?.answer
    setAsked(null)
    answer?.(isProved)
  }
  return {
    async ask() {
      const { data, error } = await client.query(Ways, {}, { requestPolicy: 'network-only' }).toPromise()
      const ways = data?.signInMethods
      if (!ways) {
        void toast({
          message: error ? problemOf(error).message : 'The server gave no answer. Try again.',
          isError: true,
        })
        return false
      }
      if (new Date(ways.provedUntil).getTime() > Date.now() + AHEAD_MS) return true
      return new Promise<boolean>((answer) => setAsked({ ways, answer }))
    },
    Dialog: () => <Show when={asked()}>{(open) => <ProofDialog ways={open().ways} onDone={finish} />}</Show>,
  }
}
