import { type Component, lazy } from 'solid-js'

/** Every page behind the sign-in, by its address; each is loaded when it is first opened. */
export const pages: [path: string, page: Component][] = [
  ['/', lazy(() => import('./features/home/HomePage.tsx'))],
  ['*missing', lazy(() => import('./features/frame/NotFoundPage.tsx'))],
]
