import type { CommandName } from '@atrium/kit/events'
import type { CommandInputs } from '../providers/commands.ts'
import { cut, oneLine } from '../providers/shared/reader.ts'

const NAME_LENGTH = 120

interface Words {
  /** What is asked for: “Create the list …”. */
  order: string
  /** What was done, after a person's name: “created the list …”. */
  done: string
}

/** A command in words. @param tool its name. */
export function describeCommand(name: CommandName, input: Record<string, unknown>, tool: string): Words {
  const of = <C extends CommandName>(_name: C) => input as CommandInputs[C]
  switch (name) {
    case 'createList':
      return both('Create', 'created', `the list ${quoted(of(name).name)} in ${tool}`)
    case 'createTask':
      return both('Create', 'created', `the task ${quoted(of(name).title)} in ${tool}`)
    case 'updateTaskStatus': {
      const state = { TODO: 'to do', DOING: 'in progress', DONE: 'done' }[of(name).category]
      return both('Move', 'moved', `a task to “${state}” in ${tool}`)
    }
    case 'createRepository':
      return both('Create', 'created', `the repository ${quoted(of(name).name)} at ${tool}`)
    case 'createPage':
      return both('Create', 'created', `the page ${quoted(of(name).title)} in ${tool}`)
    case 'startTimer':
      return both('Start', 'started', `a timer in ${tool}`)
    case 'stopTimer':
      return both('Stop', 'stopped', `a timer in ${tool}`)
    case 'postMessage':
      return both('Post', 'posted', `a message in ${tool}`)
    case 'createPayment':
      return both('Create', 'created', `a payment page at ${tool}`)
    case 'upsertContact':
      return both('Save', 'saved', `a contact in ${tool}`)
    case 'createBooking':
      return both('Book', 'booked', `${quoted(of(name).title)} in ${tool}`)
  }
}

const both = (order: string, done: string, what: string): Words => ({
  order: `${order} ${what}`,
  done: `${done} ${what}`,
})
const quoted = (name: unknown) => `“${cut(oneLine(String(name)), NAME_LENGTH)}”`
