import { Show } from 'solid-js'
import type { SetupWizard_TemplateFragment } from '../../graphql/generated/graphql.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { ActivateStep } from './ActivateStep.tsx'
import { createSetup } from './setup.tsx'
import { setupSteps } from './setup-steps.ts'
import { SetupForm } from './SetupForm.tsx'

/** The steps after the choice of a tool. */
export const SetupWizard = (props: { template: SetupWizard_TemplateFragment }) => {
  const setup = createSetup(props.template)
  return (
    <>
      <PageHead
        above={<BackLink href="/integrations/new" label="Choose another tool" />}
        title={`Set up ${props.template.name}`}
        about={props.template.description}
      />
      <div class="mb-6">
        <Stepper label="Steps" steps={setupSteps} current={setup.step()} />
      </div>
      <div class="max-w-form">
        <Show
          when={setup.created()}
          fallback={
            <Card>
              <SetupForm setup={setup} template={props.template} />
            </Card>
          }
        >
          {(saved) => <ActivateStep saved={saved()} template={props.template} />}
        </Show>
      </div>
    </>
  )
}
