import { createQuery, useClient } from '@urql/solid'
import Wrench from 'lucide-solid/icons/wrench'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createTitle } from '../../../parts/title.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import { DeleteTool } from './DeleteTool.tsx'
import { columnsWith } from './tool-columns.tsx'
import { createToolSwitch } from './tool-switch.ts'
import { ToolDialog } from './ToolDialog.tsx'
import { ToolMenu } from './ToolMenu.tsx'

const List = graphql(`
  query ToolsPage_List {
    integrationTemplates {
      ...ToolsPage_tool
    }
  }
`)

type Tool = ToolsPage_ToolFragment
/** What is open over the list. */
interface Open {
  what: 'add' | 'edit' | 'delete'
  id: string
}

/** The tools that are offered, for administrators of the agency. */
export default function ToolsPage() {
  createTitle(() => 'Manage tools')
  const client = useClient()
  const [result, execute] = createQuery({ query: List, requestPolicy: 'cache-and-network' })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [open, setOpen] = createSignal<Open | null>(null)
  const switchTool = createToolSwitch(reload)
  const tools = () => result.data?.integrationTemplates ?? []
  const opened = (...whats: Open['what'][]): Tool | undefined => {
    const now = open()
    return now && whats.includes(now.what) ? tools().find(({ id }) => id === now.id) : undefined
  }
  const close = () => setOpen(null)
  const saved = (tool: Tool) => {
    const isNew = open()?.what === 'add'
    close()
    reload()
    void toast({ message: isNew ? `${tool.name} is added and offered.` : `${tool.name} is saved.` })
  }
  const reopen = async () => {
    const now = open()
    await client.query(List, {}, { requestPolicy: 'network-only' }).toPromise()
    close()
    setOpen(now)
  }
  const addButton = () => (
    <Show when={tools()[0]}>
      {(first) => (
        <Button variant="primary" onClick={() => setOpen({ what: 'add', id: first().id })}>
          Add a tool
        </Button>
      )}
    </Show>
  )
  const actions = (tool: Tool) => (
    <ToolMenu tool={tool} onOpen={(what) => setOpen({ what, id: tool.id })} onSwitch={() => void switchTool(tool)} />
  )

  return (
    <>
      <PageHead
        above={<BackLink href="/integrations" label="Integrations" />}
        title="Manage tools"
        about="What people can connect, and how the set-up form asks for it. Built-in tools can be switched off; those you add can be deleted too."
        action={addButton()}
      />
      <Card isFlush>
        <QueryView
          data={result.data?.integrationTemplates}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={3} />}
        >
          {(list) => (
            <Show
              when={list().length}
              fallback={
                <EmptyState icon={<Wrench aria-hidden="true" />} title="No tools yet">
                  The built-in tools are put here when Atrium starts. Start it again.
                </EmptyState>
              }
            >
              <DataTable
                label="Tools"
                columns={columnsWith(actions)}
                rows={list()}
                keyOf={(tool) => tool.id}
                onOpen={(tool) => setOpen({ what: 'edit', id: tool.id })}
              />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={opened('add', 'edit')}>
        {(tool) => (
          <ToolDialog
            tool={tool()}
            isNew={open()?.what === 'add'}
            bases={tools()}
            onClose={close}
            onSaved={saved}
            onReload={() => void reopen()}
          />
        )}
      </Show>
      <Show when={opened('delete')}>
        {(tool) => (
          <DeleteTool
            tool={tool()}
            onClose={close}
            onDeleted={() => {
              close()
              reload()
            }}
            onSwitchOff={() => {
              void switchTool(tool())
              close()
            }}
          />
        )}
      </Show>
    </>
  )
}
