import { createMutation, createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ConnectionOverview_ConnectionFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { safeUrl } from '../../lib/url.ts'
import { Card } from '../../ui/Card.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { toast } from '../../ui/toast.ts'

export const ContainerFragment = graphql(`
  fragment ConnectionContainers_container on ExternalContainer {
    id
    kind
    name
    url
    project {
      id
      name
    }
  }
`)

const Projects = graphql(`
  query ConnectionContainers_Projects($where: ProjectWhereInput) {
    projects(first: 100, where: $where, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        company {
          id
          name
        }
      }
    }
  }
`)

const Link = graphql(`
  mutation ConnectionContainers_Link($input: ExternalContainerLinkInput!) {
    externalContainerLink(input: $input) {
      container {
        ...ConnectionContainers_container
      }
      userErrors {
        message
      }
    }
  }
`)

/** Which project each list, site or the like of a tool belongs to. */
export const ConnectionContainers = (props: { connection: ConnectionOverview_ConnectionFragment }) => {
  const companyId = () => props.connection.company?.id ?? null
  const [projects] = createQuery({ query: Projects, variables: () => ({ where: { companyId: companyId() } }) })
  const [, link] = createMutation(Link)
  const options = () =>
    (projects.data?.projects?.nodes ?? []).map(({ id, name, company }) => ({
      value: id,
      label: companyId() || !company ? name : `${name} · ${company.name}`,
    }))

  const choose = async (id: string, projectId: string | null) => {
    const { data, error } = await link({ input: { id, projectId } })
    const problem = error ? problemOf(error).message : data?.externalContainerLink.userErrors[0]?.message
    if (problem) void toast({ message: problem, isError: true })
    else void toast({ message: projectId ? 'Linked. What is there is being read.' : 'No longer linked.' })
  }

  return (
    <Card title="Belongs to" isFlush>
      <ul class="divide-y">
        <For each={props.connection.containers.nodes}>
          {(container) => (
            <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
              <span class="min-w-0 flex-1 basis-40 break-words">
                <Show when={safeUrl(container.url)} fallback={container.name}>
                  {(url) => (
                    <a href={url()} target="_blank" rel="noreferrer" class="rounded-sm hover:underline">
                      {container.name}
                    </a>
                  )}
                </Show>
              </span>
              <div class="w-full max-w-72 sm:w-72">
                <Combobox
                  isFull
                  label={`Project of ${container.name}`}
                  placeholder="No project"
                  options={options()}
                  value={container.project?.id ?? null}
                  onChange={(projectId) => void choose(container.id, projectId)}
                />
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.connection.containers.totalCount > props.connection.containers.nodes.length}>
        <p class="border-t px-4 py-3 text-sm text-neutral-11">
          {`The first ${props.connection.containers.nodes.length} of ${props.connection.containers.totalCount} are shown. Narrow the settings of the connection to see the others.`}
        </p>
      </Show>
    </Card>
  )
}
