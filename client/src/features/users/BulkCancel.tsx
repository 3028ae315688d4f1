import { Button } from '../../ui/Button.tsx'
import type { createBulk } from './bulk.ts'

/** Closes a dialog or, while it works, stops it after the person it is at. */
export const BulkCancel = (props: { bulk: ReturnType<typeof createBulk>; onClose: () => void }) => (
  <Button onClick={() => (props.bulk.done() === null ? props.onClose() : props.bulk.stop())}>
    {props.bulk.done() === null ? 'Cancel' : 'Stop'}
  </Button>
)
