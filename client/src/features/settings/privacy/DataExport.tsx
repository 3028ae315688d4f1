import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import FileArchive from 'lucide-solid/icons/file-archive'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { PrivacyPage_RequestsQuery } from '../../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { download } from '../../../lib/csv.ts'
import { formatBytes } from '../../../lib/number.ts'
import { formatExact } from '../../../lib/time.ts'
import { createProof } from '../../../parts/proof.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { toast } from '../../../ui/toast.ts'
import { PasswordDialog } from '../security/PasswordDialog.tsx'
import { readArchive } from './download-export.ts'
import { RequestExport } from './privacy-documents.ts'

export type PrivacyRequest = NonNullable<PrivacyPage_RequestsQuery['privacyRequests']>[number]

/** A copy of all that is kept of the person: asked for with the password, made, downloaded. */
export const DataExport = (props: {
  request: PrivacyRequest | undefined
  hasPassword: boolean
  onChange: () => void
}) => {
  const client = useClient()
  const [isAsking, setAsking] = createSignal(false)
  const proof = createProof()
  /** Who has a password types it into the dialog; the others show that it is them another way. */
  const open = async () => setAsking(props.hasPassword || (await proof.ask()))
  const [loaded, setLoaded] = createSignal<number | null>(null)
  const state = () => props.request?.state

  const confirm = async (password: string | null) => {
    const { data, error } = await client.mutation(RequestExport, { input: { password } }).toPromise()
    const { request, userErrors = [] } = data?.dataExportRequest ?? {}
    if (!request)
      return userErrors.length
        ? messagesByField(userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
    setAsking(false)
    props.onChange()
    return null
  }
  const fetchFile = async ({ id, pieces, createdAt }: PrivacyRequest) => {
    if (loaded() !== null) return
    setLoaded(0)
    try {
      download(
        await readArchive(client, { id, pieces: pieces ?? 0 }, setLoaded),
        `atrium-${createdAt.slice(0, 10)}.zip`,
      )
    } catch (problem) {
      props.onChange()
      void toast({ message: problem instanceof Error ? problem.message : String(problem), isError: true })
    }
    setLoaded(null)
  }
  const share = (request: PrivacyRequest) =>
    Math.round((100 * request.parts.filter(({ doneAt }) => doneAt).length) / Math.max(request.parts.length, 1))

  return (
    <Card>
      <Switch
        fallback={
          <div class="flex flex-wrap items-center justify-between gap-4">
            <div>
              <p class="font-medium">{state() === 'FAILED' ? 'The last copy could not be made' : 'No copy is ready'}</p>
              <p class="text-neutral-11">
                <Show when={state() === 'ENDED'} fallback="Making one takes a minute or two.">
                  The last one could be downloaded for seven days.
                </Show>
              </p>
            </div>
            <Button variant="primary" onClick={() => void open()}>
              Ask for a copy…
            </Button>
          </div>
        }
      >
        <Match when={state() === 'RUNNING' && props.request}>
          {(request) => (
            <div class="flex flex-col gap-3" role="status">
              <Progress label="Gathering your data from every part of Atrium" value={share(request())} />
              <p class="text-neutral-11">You can leave this page: the bell and a mail tell you when it is ready.</p>
            </div>
          )}
        </Match>
        <Match when={state() === 'READY' && props.request}>
          {(request) => (
            <div class="flex flex-col gap-4">
              <div class="flex flex-wrap items-center justify-between gap-4">
                <div class="flex min-w-0 items-center gap-3">
                  <FileArchive class="size-8 shrink-0 text-accent-text" aria-hidden="true" />
                  <div class="min-w-0">
                    <p class="font-medium">Your copy is ready</p>
                    <p class="text-neutral-11">
                      ZIP, {formatBytes(request().sizeBytes ?? 0)}, made <RelativeTime at={request().doneAt ?? ''} />
                      <Show when={request().requestedBy}>{(by) => <> for {by().name}</>}</Show>
                    </p>
                  </div>
                </div>
                <Button variant="primary" onClick={() => void fetchFile(request())} busy={loaded() !== null}>
                  <Download class="size-4" aria-hidden="true" />
                  Download
                </Button>
              </div>
              <Show when={loaded() !== null}>
                <Progress label="Downloading" value={Math.round(100 * (loaded() ?? 0))} />
              </Show>
              <div class="flex flex-wrap items-center justify-between gap-3 border-t pt-3 text-sm text-neutral-11">
                <span>You alone can download it, until {formatExact(request().expiresAt ?? '')}.</span>
                <Button size="sm" variant="ghost" onClick={() => void open()}>
                  Make a new one…
                </Button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
      <proof.Dialog />
      <Show when={isAsking()}>
        <PasswordDialog
          title="Ask for a copy of your data?"
          description="It holds everything that Atrium keeps of you, so it is made for nobody but you."
          verb="Ask for a copy"
          hasPassword={props.hasPassword}
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      </Show>
    </Card>
  )
}
