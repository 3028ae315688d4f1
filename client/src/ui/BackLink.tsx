import ChevronLeft from 'lucide-solid/icons/chevron-left'

export const BackLink = (props: { href: string; label: string }) => (
  <a href={props.href} class="inline-flex items-center gap-1 rounded-sm hover:text-neutral-12">
    <ChevronLeft class="size-4" aria-hidden="true" />
    {props.label}
  </a>
)
