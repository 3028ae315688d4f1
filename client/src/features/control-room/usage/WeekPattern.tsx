import { createMemo, For } from 'solid-js'
import { formatCount } from '../../../lib/number.ts'
import { hourName, weekdays } from './usage-words.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Darker is busier; the number of each hour stands in its cell for who points at it, or hears it. */
export const WeekPattern = (props: { hours: readonly { weekday: number; hour: number; count: number }[] }) => {
  const counts = createMemo(() => new Map(props.hours.map((one) => [`${one.weekday} ${one.hour}`, one.count])))
  const most = () => Math.max(0, ...props.hours.map(({ count }) => count))
  const share = (count: number) => (most() > 0 ? count / most() : 0)
  return (
    <div class="relative overflow-x-auto" tabIndex={0} role="group" aria-label="Use in each hour of the week">
      <table class="w-full min-w-120 table-fixed border-separate border-spacing-px text-xs">
        <thead>
          <tr class="text-neutral-11 tabular-nums">
            <th class="w-10">
              <span class="sr-only">Day</span>
            </th>
            <For each={HOURS}>
              {(hour) => (
                <th scope="col" class="pb-1 text-left font-normal">
                  <span class={hour % 3 === 0 ? '' : 'sr-only'}>{String(hour).padStart(2, '0')}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weekdays}>
            {({ weekday, short, long }) => (
              <tr>
                <th scope="row" class="pr-2 text-left font-normal text-neutral-11">
                  {short}
                </th>
                <For each={HOURS}>
                  {(hour) => {
                    const count = () => counts().get(`${weekday} ${hour}`)
                    const told = () => (count() === undefined ? 'not in this time' : formatCount(Math.round(count()!)))
                    return (
                      <td class="p-0" title={`${long}, ${hourName(hour)}: ${told()}`}>
                        <span
                          class="block h-5 rounded-[2px] sm:h-6"
                          style={{
                            background:
                              count() === undefined
                                ? 'var(--neutral-2)'
                                : `color-mix(in oklch, var(--accent-solid) ${Math.round(share(count()!) * 100)}%, var(--neutral-3))`,
                          }}
                        >
                          <span class="sr-only">{told()}</span>
                        </span>
                      </td>
                    )
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
