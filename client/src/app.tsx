import { Navigate, Route, Router, useLocation, type RouteSectionProps } from '@solidjs/router'
import { type Component, lazy, Match, onMount, Suspense, Switch } from 'solid-js'
import { SignedIn } from './features/frame/SignedIn.tsx'
import { SessionProvider, startSession } from './graphql/session.tsx'
import { createLive } from './lib/live.ts'
import { maintenance } from './lib/maintenance.ts'
import { PageBoundary } from './parts/PageBoundary.tsx'
import { pages } from './pages.ts'
import { ErrorPage } from './ui/ErrorPage.tsx'
import { Splash } from './ui/Splash.tsx'

const MaintenancePage = lazy(() => import('./features/maintenance/MaintenancePage.tsx'))
const SetUpSecondStep = lazy(() => import('./features/sign-in/SetUpSecondStep.tsx'))
const ToastRegion = lazy(() => import('./ui/ToastRegion.tsx'))

/** The pages of those who are not signed in. */
const publicPages: [path: string, page: Component][] = [
  ['/sign-in', lazy(() => import('./features/sign-in/SignInPage.tsx'))],
  ['/forgot-password', lazy(() => import('./features/sign-in/ForgotPasswordPage.tsx'))],
  ['/reset-password', lazy(() => import('./features/sign-in/ResetPasswordPage.tsx'))],
  ['/sign-up', lazy(() => import('./features/sign-up/SignUpPage.tsx'))],
  ['/confirm', lazy(() => import('./features/sign-up/ConfirmPage.tsx'))],
  ['/welcome', lazy(() => import('./features/sign-in/AccountSetupPage.tsx'))],
  ['/confirm-address', lazy(() => import('./features/sign-in/ConfirmAddressPage.tsx'))],
  ['/connect', lazy(() => import('./features/integrations/links/ConnectPage.tsx'))],
  ['/join', lazy(() => import('./features/register/JoinPage.tsx'))],
  ['/setup', lazy(() => import('./features/setup/SetupPage.tsx'))],
  ['/status', lazy(() => import('./features/status/StatusPage.tsx'))],
  ['/unsubscribe', lazy(() => import('./features/unsubscribe/UnsubscribePage.tsx'))],
]
const publicPaths = publicPages.map(([path]) => path)

export const App = () => {
  const session = startSession()
  const live = createLive()
  onMount(() => void session.start())

  const Root = (props: RouteSectionProps) => {
    const location = useLocation()
    const isPublic = () => publicPaths.includes(location.pathname)
    const here = () => location.pathname + location.search
    return (
      <Switch>
        <Match when={session.state() === 'starting'}>
          <Splash />
        </Match>
        <Match when={session.state() === 'unreachable'}>
          <ErrorPage
            title="Atrium cannot be reached"
            message="The server did not answer. Check your connection, then try again."
            onRetry={() => void session.start()}
          />
        </Match>
        <Match when={isPublic()}>
          <PageBoundary>
            <Suspense fallback={<Splash />}>{props.children}</Suspense>
          </PageBoundary>
        </Match>
        <Match when={session.state() === 'signed-out'}>
          <Navigate href={here() === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here())}`} />
        </Match>
        <Match when={session.state() === 'signed-in' && maintenance()}>
          <Suspense fallback={<Splash />}>
            <MaintenancePage />
          </Suspense>
        </Match>
        <Match when={session.state() === 'signed-in'}>
          <SignedIn enrolment={SetUpSecondStep}>{props.children}</SignedIn>
        </Match>
      </Switch>
    )
  }

  return (
    <SessionProvider value={{ session, live }}>
      <Router root={Root}>
        {[...publicPages, ...pages].map(([path, page]) => (
          <Route path={path} component={page} />
        ))}
      </Router>
      <Suspense>
        <ToastRegion />
      </Suspense>
    </SessionProvider>
  )
}
