import { useClient } from '@urql/solid'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { toast } from '../../../ui/toast.ts'
import { Update } from './tool-mutations.ts'

/** Switches a tool off, or on again; `reload` is called when it is not as the list shows it. */
export const createToolSwitch = (reload: () => void) => {
  const client = useClient()
  const switchTool = async ({ id, version, isActive }: ToolsPage_ToolFragment): Promise<void> => {
    const { data, error } = await client.mutation(Update, { input: { id, version, isActive: !isActive } }).toPromise()
    const payload = data?.integrationTemplateUpdate
    if (payload?.template) {
      // The list changes this very object.
      const now = { ...payload.template }
      const message = now.isActive
        ? `${now.name} is offered again.`
        : `${now.name} is switched off. Its connections go on.`
      return toast({ message, undo: () => void switchTool(now) })
    }
    const isConflict = payload?.userErrors.some(({ code }) => code === 'CONFLICT')
    if (isConflict) reload()
    const problem = isConflict
      ? 'Somebody else changed this tool in the meantime. The list is up to date now: try again.'
      : (payload?.userErrors[0]?.message ?? (error && problemOf(error).message))
    return toast({ message: problem ?? 'The server gave no answer. Try again.', isError: true })
  }
  return switchTool
}
