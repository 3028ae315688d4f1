import { Progress as Kobalte } from '@kobalte/core/progress'

/** How far a slow piece of work is, 0 to 100, with what is being done. */
export const Progress = (props: { label: string; value: number }) => (
  <Kobalte value={props.value} class="flex flex-col gap-1.5">
    <div class="flex justify-between gap-4 text-sm">
      <Kobalte.Label>{props.label}</Kobalte.Label>
      <Kobalte.ValueLabel class="text-neutral-11 tabular-nums" />
    </div>
    <Kobalte.Track class="h-1.5 overflow-hidden rounded-full bg-neutral-4">
      <Kobalte.Fill class="h-full w-(--kb-progress-fill-width) rounded-full bg-accent-solid transition-[width]" />
    </Kobalte.Track>
  </Kobalte>
)
