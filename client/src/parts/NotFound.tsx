import Compass from 'lucide-solid/icons/compass'
import { ButtonLink } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { createTitle } from './title.ts'

/** For an address that leads nowhere, and for a thing that is gone or not open to this person: nothing tells the two apart. */
export const NotFound = (props: { title?: string; href?: string; label?: string }) => {
  createTitle(() => props.title ?? 'Not found')
  return (
    <EmptyState
      isPage
      icon={<Compass aria-hidden="true" />}
      title={props.title ?? 'There is no page here'}
      action={
        <ButtonLink href={props.href ?? '/'} variant="primary">
          {props.label ?? 'Go to Home'}
        </ButtonLink>
      }
    >
      It may have been removed, or it is not open to you. Check the address.
    </EmptyState>
  )
}
