/** Puts the cursor into the first field at fault, once its error is on the page. */
export const focusFirstError = (event: Event): void => {
  const form = event.currentTarget
  if (!(form instanceof HTMLFormElement)) return
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
