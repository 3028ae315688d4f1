import { NotFound } from '../../parts/NotFound.tsx'
import { createTitle } from '../../parts/title.ts'

export default function NotFoundPage() {
  createTitle(() => 'Not found')
  return <NotFound />
}
