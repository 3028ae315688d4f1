export interface ToastContent {
  message: string
  isError?: boolean
  undo?: () => void
}

/** Says in one line what was done (or not), with a way back where there is one. Loaded when first needed. */
export const toast = async (content: ToastContent): Promise<void> => {
  const { showToast } = await import('./ToastRegion.tsx')
  showToast(content)
}
