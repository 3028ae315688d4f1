import type { JSX } from 'solid-js'
import { Arches } from '../ui/Arches.tsx'
import { Logo } from '../ui/Logo.tsx'

/** The page of those who are not signed in: a form, and the hall beside it. */
export const WelcomeFrame = (props: { title: string; about: string; children: JSX.Element }) => (
  <div class="grid min-h-dvh lg:grid-cols-[minmax(28rem,1fr)_1.2fr]">
    <main class="flex flex-col px-6 py-8 sm:px-12">
      <div class="flex items-center gap-2 text-lg font-semibold">
        <Logo />
        Atrium
      </div>
      <div class="mx-auto flex w-full max-w-panel flex-1 flex-col justify-center py-10">
        <h1 class="text-2xl font-semibold">{props.title}</h1>
        <p class="mt-1 mb-8 text-neutral-11">{props.about}</p>
        {props.children}
      </div>
    </main>
    <div class="hidden overflow-hidden border-l bg-accent-bg lg:block" aria-hidden="true">
      <Arches />
    </div>
  </div>
)
