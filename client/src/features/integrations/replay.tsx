import { createMutation } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { toast } from '../../ui/toast.ts'

const Replay = graphql(`
  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {
    webhookDeliveryReplay(input: $input) {
      deliveries {
        id
        status
        attempts
      }
      userErrors {
        message
      }
    }
  }
`)

/** Puts webhooks back to be worked through once more; what they brought already is not doubled. */
export const createReplay = (onDone: () => void) => {
  const [state, execute] = createMutation(Replay)
  return {
    isBusy: () => state.fetching,
    async run(ids: string[]) {
      const { data, error } = await execute({ input: { ids } })
      const problem = error ? problemOf(error).message : data?.webhookDeliveryReplay.userErrors[0]?.message
      void toast(
        problem
          ? { message: problem, isError: true }
          : { message: ids.length === 1 ? 'It is worked through again.' : `${ids.length} are worked through again.` },
      )
      onDone()
    },
  }
}
