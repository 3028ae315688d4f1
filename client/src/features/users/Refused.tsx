import { For } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Refusal } from './bulk.ts'

/** For whom it did not work, person by person. */
export const RefusedDialog = (props: { changed: number; refused: readonly Refusal[]; onClose: () => void }) => (
  <Dialog
    isOpen
    onClose={props.onClose}
    title={`${props.refused.length} of ${props.changed + props.refused.length} stayed as they were`}
    description={`${props.changed} ${props.changed === 1 ? 'person was' : 'people were'} changed.`}
    footer={
      <Button variant="primary" onClick={props.onClose}>
        Close
      </Button>
    }
  >
    <ul class="max-h-80 divide-y overflow-y-auto" aria-label="Not changed">
      <For each={props.refused}>
        {({ id, name, problem }) => (
          <li class="py-2">
            <a href={`/users/${id}`} class="font-medium hover:underline">
              {name}
            </a>
            <p class="text-sm text-neutral-11">{problem}</p>
          </li>
        )}
      </For>
    </ul>
  </Dialog>
)
