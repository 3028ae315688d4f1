import { useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, type JSX, on } from 'solid-js'
import { reloadIfReachable } from '../lib/reload.ts'
import { ErrorState } from '../ui/ErrorState.tsx'

/** Keeps a page that breaks from taking everything around it along; going elsewhere leaves it behind. */
export const PageBoundary = (props: { children: JSX.Element }) => {
  const location = useLocation()
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => {
        // Shown in the console like any other, for whoever looks into it.
        reportError(error)
        createEffect(on(() => location.pathname, reset, { defer: true }))
        return (
          <ErrorState
            title="This page did not open"
            message="The server does not answer, or a new version was installed. Try again in a moment."
            onRetry={() => void reloadIfReachable()}
          />
        )
      }}
    >
      {props.children}
    </ErrorBoundary>
  )
}
