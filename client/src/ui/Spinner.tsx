import LoaderCircle from 'lucide-solid/icons/loader-circle'

export const Spinner = () => <LoaderCircle class="size-4 animate-spin" aria-hidden="true" />
