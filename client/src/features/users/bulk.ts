import { createSignal } from 'solid-js'
import { problemOfAll } from './outcome.ts'

/** Somebody for whom it did not work, and why. */
export interface Refusal {
  id: string
  name: string
  problem: string
}

type Problems = Record<string, string> | null

/**
 * Does the same to several people, one after the other: each is a change of its own, so that one who cannot be changed keeps nobody else.
 * `run` answers those for whom it did not work, or what is wrong with the form: then nobody after the first was tried.
 */
export const createBulk = () => {
  const [done, setDone] = createSignal<number | null>(null)
  let isStopped = false
  return {
    /** How many were tried; null while nothing runs. */
    done,
    stop: () => (isStopped = true),
    async run(
      people: readonly { id: string; name: string }[],
      apply: (id: string) => Promise<Problems>,
      ofForm: string,
    ): Promise<{ changed: number; refused: Refusal[]; wrong: Problems }> {
      isStopped = false
      const refused: Refusal[] = []
      let changed = 0
      for (const [index, { id, name }] of people.entries()) {
        if (isStopped) {
          refused.push(...people.slice(index).map((left) => ({ ...left, problem: 'Not tried: it was stopped.' })))
          break
        }
        setDone(index)
        const problems = await apply(id)
        // What is wrong with the form is wrong for everybody.
        if (problems && (people.length === 1 || problems[ofForm])) {
          setDone(null)
          return { changed, refused, wrong: problems }
        }
        const problem = problemOfAll(problems)
        if (problem) refused.push({ id, name, problem })
        else changed += 1
      }
      setDone(null)
      return { changed, refused, wrong: null }
    },
  }
}
