import { PageHead } from '../../ui/PageHead.tsx'

export default function HomePage() {
  return <PageHead title="Home" about="x" />
}
