import { Logo } from './Logo.tsx'
import { Delayed } from './Skeleton.tsx'

/** What is seen while the session is taken up; nothing at all when that is quick. */
export const Splash = () => (
  <div class="flex min-h-dvh items-center justify-center" role="status" aria-label="Loading">
    <Delayed>
      <Logo class="size-10 animate-pulse" />
    </Delayed>
  </div>
)
