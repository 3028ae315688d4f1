import { Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import MyTrainingPage from './MyTrainingPage.tsx'
import TeamPage from './TeamPage.tsx'
import { isLearner } from './TrainingTabs.tsx'

/** Where everybody's training begins: with what is to be learned, or with how far those are who learn. */
export default function TrainingPage() {
  const person = useViewer()
  return (
    <Show when={isLearner(person)} fallback={<TeamPage />}>
      <MyTrainingPage />
    </Show>
  )
}
