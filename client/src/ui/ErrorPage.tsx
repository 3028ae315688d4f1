import type { ComponentProps } from 'solid-js'
import { ErrorState } from './ErrorState.tsx'

/** As {@link ErrorState}, in the middle of a page that has nothing else. */
export const ErrorPage = (props: ComponentProps<typeof ErrorState>) => (
  <main class="flex min-h-dvh items-center justify-center">
    <ErrorState {...props} />
  </main>
)
