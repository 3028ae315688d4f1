import { createQuery, useClient } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import UsersRound from 'lucide-solid/icons/users-round'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { ProjectDeveloperRole } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { projectRoles, wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { AssignDeveloperDialog } from './AssignDeveloperDialog.tsx'
import { Assign, type Assignment, ChangeRole, List, Unassign } from './team-documents.ts'

interface ProjectTeamProps {
  id: string
  /** How many changes of the project the page has heard of. */
  updates: number
  company: { id: string; name: string } | null
}

const ROLES = Object.keys(projectRoles) as ProjectDeveloperRole[]

/** Who works on a project. Staff assigns developers of the company's team, changes their roles and takes them off it. */
export const ProjectTeam = (props: ProjectTeamProps) => {
  const { isStaff } = useViewer()
  const client = useClient()
  const [isAssigning, setAssigning] = createSignal(false)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  createEffect(on(() => props.updates, reload, { defer: true }))
  const nodes = () => result.data?.project?.developerAssignments.nodes ?? []
  const nameOf = ({ developer }: Assignment) => developer?.user?.name ?? 'Not available right now'

  const failed = (problem: string | undefined) => problem && void toast({ message: problem, isError: true })
  const change = async (assignment: Assignment, role: ProjectDeveloperRole) => {
    const { data, error } = await client.mutation(ChangeRole, { input: { id: assignment.id, role } }).toPromise()
    const problem = error ? problemOf(error).message : data?.projectDeveloperUpdate?.userErrors[0]?.message
    if (failed(problem)) return
    void toast({
      message: `${nameOf(assignment)} is ${wordOf(projectRoles, role).label.toLowerCase()} now.`,
      undo: () => void change({ ...assignment, role }, assignment.role),
    })
  }
  const unassign = async (assignment: Assignment) => {
    const { id, role, developer } = assignment
    const { data, error } = await client.mutation(Unassign, { input: { id } }).toPromise()
    const problem = error ? problemOf(error).message : data?.projectDeveloperUnassign?.userErrors[0]?.message
    if (failed(problem)) return
    reload()
    const restore = async () => {
      const input = { projectId: props.id, developerId: developer!.id, role }
      const again = await client.mutation(Assign, { input }).toPromise()
      failed(again.error ? problemOf(again.error).message : again.data?.projectDeveloperAssign?.userErrors[0]?.message)
      reload()
    }
    void toast({
      message: `${nameOf(assignment)} is off the project.`,
      ...(developer && { undo: () => void restore() }),
    })
  }

  return (
    <Card
      title="Team"
      isFlush
      action={
        <Show when={isStaff && props.company}>
          <Button size="sm" onClick={() => setAssigning(true)}>
            Assign a developer
          </Button>
        </Show>
      }
    >
      <QueryView
        data={result.data?.project?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={4} />}
      >
        {(assignments) => (
          <ul class="divide-y">
            <For
              each={assignments().nodes}
              fallback={
                <li>
                  <EmptyState icon={<UsersRound aria-hidden="true" />} title="Nobody is assigned">
                    {isStaff
                      ? 'Assign the first developer of the company’s team. The company sees who works on its project.'
                      : 'Developers who work on this project appear here once they are assigned.'}
                  </EmptyState>
                </li>
              }
            >
              {(assignment) => {
                const word = () => wordOf(projectRoles, assignment.role)
                return (
                  <li class="flex items-center gap-3 px-4 py-3">
                    <Avatar
                      name={assignment.developer?.user?.name ?? '?'}
                      url={assignment.developer?.user?.avatarUrl ?? null}
                    />
                    <div class="min-w-0 flex-1">
                      <p class="truncate font-medium">{nameOf(assignment)}</p>
                      <p class="truncate text-sm text-neutral-11">
                        {[assignment.developer?.title, assignment.developer?.agency?.name].filter(Boolean).join(' · ')}
                      </p>
                    </div>
                    <Tag tone={word().tone}>{word().label}</Tag>
                    <span class="w-28 text-right text-sm text-neutral-11 max-sm:hidden">
                      since <RelativeTime at={assignment.assignedAt} />
                    </span>
                    <Show when={isStaff}>
                      <Menu
                        label={`Actions for ${nameOf(assignment)}`}
                        triggerClass={iconButtonLook}
                        trigger={<Ellipsis aria-hidden="true" />}
                        items={[
                          ...ROLES.filter((role) => role !== assignment.role).map((role) => ({
                            label: `Make ${wordOf(projectRoles, role).label.toLowerCase()}`,
                            onSelect: () => void change(assignment, role),
                          })),
                          { label: 'Take off the project', isDanger: true, onSelect: () => void unassign(assignment) },
                        ]}
                      />
                    </Show>
                  </li>
                )
              }}
            </For>
          </ul>
        )}
      </QueryView>
      <Show when={isAssigning() && props.company}>
        {(company) => (
          <AssignDeveloperDialog
            projectId={props.id}
            company={company()}
            taken={nodes().flatMap(({ developer }) => developer?.id ?? [])}
            onClose={() => setAssigning(false)}
            onDone={() => {
              setAssigning(false)
              reload()
            }}
          />
        )}
      </Show>
    </Card>
  )
}
