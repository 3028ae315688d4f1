import FlaskConical from 'lucide-solid/icons/flask-conical'
import { For, Show } from 'solid-js'
import type { IdentityProvider } from '../../graphql/generated/graphql.ts'
import { ProviderMark } from '../../parts/ProviderMark.tsx'
import { providerNames } from '../../parts/providers.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'

interface OtherWaysProps {
  providers: readonly IdentityProvider[]
  offersLabs: boolean
  /** Path to go on to. */
  to: string
  onLabs: () => void
}

/** Signing in with an account elsewhere: what this installation offers of it, if anything. */
export const OtherWays = (props: OtherWaysProps) => (
  <Show when={props.providers.length || props.offersLabs}>
    <div class="mt-6 flex flex-col gap-3">
      <p class="flex items-center gap-3 text-sm text-neutral-11 before:h-px before:flex-1 before:bg-neutral-6 after:h-px after:flex-1 after:bg-neutral-6">
        or
      </p>
      <For each={props.providers}>
        {(provider) => (
          <ButtonLink
            size="lg"
            rel="external"
            href={`/auth/oauth/${provider.toLowerCase()}?to=${encodeURIComponent(props.to)}`}
          >
            <ProviderMark provider={provider} />
            Continue with {providerNames[provider]}
          </ButtonLink>
        )}
      </For>
      <Show when={props.offersLabs}>
        <Button size="lg" onClick={() => props.onLabs()}>
          <FlaskConical class="size-4" aria-hidden="true" />
          Continue with Buildly Labs
        </Button>
      </Show>
    </div>
  </Show>
)
