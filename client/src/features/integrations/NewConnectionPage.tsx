import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { SetupWizard } from './SetupWizard.tsx'
import { setupSteps } from './setup-steps.ts'
import { TemplateCatalogue } from './TemplateCatalogue.tsx'

const Template = graphql(`
  query NewConnectionPage_Template($key: String!) {
    integrationTemplate(key: $key) {
      ...SetupWizard_template
    }
  }
`)

/** Sets up a connection: choose the tool, fill in its settings, test them, activate. */
export default function NewConnectionPage() {
  createTitle(() => 'Set up a connection')
  const [search] = useSearchParams()
  const key = () => (typeof search.template === 'string' ? search.template : '')
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: Template,
    variables: () => ({ key: key() }),
    pause: () => !key(),
  })
  return (
    <Show
      when={key()}
      fallback={
        <>
          <PageHead
            above={<BackLink href="/integrations" label="Integrations" />}
            title="Set up a connection"
            about="Which tool should Atrium listen to?"
          />
          <div class="mb-6">
            <Stepper label="Steps" steps={setupSteps} current={0} />
          </div>
          <TemplateCatalogue params={params} />
        </>
      }
    >
      <QueryView
        data={result.data?.integrationTemplate}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={5} />}
        missing={<NotFound title="There is no such tool" href="/integrations/new" label="Choose a tool" />}
      >
        {(template) => (
          <Show
            when={template().isActive}
            fallback={<NotFound title="This tool is switched off" href="/integrations/new" label="Choose a tool" />}
          >
            <SetupWizard template={template()} />
          </Show>
        )}
      </QueryView>
    </Show>
  )
}
