import Check from 'lucide-solid/icons/check'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Match, Show, Switch } from 'solid-js'
import { safeUrl } from '../../../lib/url.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { ToolPlan } from './tool-plan.ts'

const NONE = 'NONE'
const words = {
  repository: { title: 'Repository', none: 'No repository', name: 'Name of the repository' },
  list: { title: 'Task list', none: 'No list', name: 'Name of the list' },
}

/** Whether a repository or a list is made with the project, where, and what that comes to. */
export const ToolStep = (props: { plan: ToolPlan; error: string | undefined }) => {
  const say = () => words[props.plan.kind]
  const options = () => [
    { value: NONE, label: say().none },
    ...props.plan.connections().map(({ id, name, template }) => ({
      value: id,
      label: name.toLowerCase().includes(template.name.toLowerCase()) ? name : `${name} · ${template.name}`,
    })),
  ]
  return (
    <fieldset class="flex flex-col gap-3">
      <Select
        label={say().title}
        options={options()}
        value={props.plan.connection()?.id ?? NONE}
        onChange={(id) => props.plan.setState({ connectionId: id === NONE ? null : id })}
      />
      <Show when={props.plan.connection()}>
        <div class="flex flex-col gap-3 border-l-2 border-neutral-6 pl-4">
          <Field
            label={say().name}
            name={`${props.plan.kind}-name`}
            value={props.plan.name()}
            onInput={(ownName) => props.plan.setState({ ownName })}
            error={props.error}
          />
          <Found plan={props.plan} />
          <Show when={props.plan.kind === 'repository'}>
            <Checkbox
              label="Private"
              hint="Only those who are let in see the code."
              isChecked={props.plan.state.isPrivate}
              onChange={(isPrivate) => props.plan.setState({ isPrivate })}
            />
          </Show>
        </div>
      </Show>
    </fieldset>
  )
}

/** What a dry run says. */
const Found = (props: { plan: ToolPlan }) => {
  const of = <K extends ReturnType<ToolPlan['look']>['kind']>(kind: K) => {
    const look = props.plan.look()
    return look.kind === kind ? (look as Extract<typeof look, { kind: K }>) : null
  }
  const tool = () => props.plan.connection()?.template.name ?? 'the tool'
  return (
    <div class="min-h-5 text-sm" role="status">
      <Switch>
        <Match when={of('looking')}>
          <span class="inline-flex items-center gap-2 text-neutral-11">
            <Spinner /> Looking in {tool()}…
          </span>
        </Match>
        <Match when={of('free')}>
          <span class="inline-flex items-center gap-2 text-success-text">
            <Check class="size-4 shrink-0" aria-hidden="true" /> Will be made in {tool()}.
          </span>
        </Match>
        <Match when={of('taken')}>
          {(look) => (
            <div class="flex flex-col gap-2">
              <span class="inline-flex items-start gap-2 text-warning-text">
                <TriangleAlert class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
                <span>
                  There is already{' '}
                  <Show when={safeUrl(look().url)} fallback={<b class="font-medium">{look().name}</b>}>
                    {(url) => (
                      <a href={url()} target="_blank" rel="noreferrer" class="font-medium underline">
                        {look().name}
                      </a>
                    )}
                  </Show>
                  . Choose another name, or:
                </span>
              </span>
              <Checkbox
                label="Take what is there"
                hint="Nothing is made; it is linked to the project."
                isChecked={props.plan.state.usesExisting}
                onChange={(usesExisting) => props.plan.setState({ usesExisting })}
              />
            </div>
          )}
        </Match>
        <Match when={of('problem')}>
          {(look) => (
            <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-danger-text">
              {look().message}
              <Button size="sm" onClick={() => props.plan.lookAgain()}>
                Look again
              </Button>
            </span>
          )}
        </Match>
      </Switch>
    </div>
  )
}
