import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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

/**
 * What stands in the way of people who cannot see or point: WCAG 2.2 A and AA as axe finds them, as `rule: selector`.
 * Measured when the page has come to rest, because a colour half-way through its transition is nobody's colour.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  await stopped(page)
  const { violations } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        runOnly,
      }),
    RULES,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
