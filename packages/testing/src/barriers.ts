import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Resolves when nothing on the page moves. What a change of colours or of a state sets in motion begins with the frame
 * after it, so two frames pass first. Animations that never end do not count.
 */
export async function stopped(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  )
}

/** Rules of axe by their ids, or every rule of the given tags. */
export type Rules = { type: 'tag' | 'rule'; values: string[] }

/** WCAG 2.2, levels A and AA. */
export const EVERY_RULE: Rules = { type: 'tag', values: WCAG }

/** The one rule whose answer changes with the colour scheme. */
export const COLOUR_RULES: Rules = { type: 'rule', values: ['color-contrast'] }

/**
 * What stands in the way of people who cannot see or point, as axe finds it, as `rule: selector`.
 * Measured when the page has come to rest, because a colour half-way through its transition is nobody's colour.
 */
export async function barriers(page: Page, rules = EVERY_RULE): Promise<string[]> {
  // Once for each document: it stays while an application moves between its pages.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  await stopped(page)
  const { violations } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        runOnly,
      }),
    rules,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
