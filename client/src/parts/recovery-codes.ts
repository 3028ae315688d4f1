/** Hands the codes out as a text file. */
export const saveRecoveryCodes = (codes: readonly string[]): void => {
  const text = `Recovery codes for Atrium (${location.host})\nEach works once.\n\n${codes.join('\n')}\n`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = 'atrium-recovery-codes.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
