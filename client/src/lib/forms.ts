/** Puts the cursor into the first field of a form at fault, once its error is on the page; also when the server found it. */
export const focusFirstError = (event: Event): void => {
  // What was awaited takes the current target away.
  const form = event.currentTarget ?? event.target
  if (!(form instanceof HTMLFormElement)) return
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
