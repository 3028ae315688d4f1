/** A failure that the person who starts Atrium can act on. Printed as it is, without a stack; the process ends with code 1. */
export class StartFailure extends Error {
  override name = 'StartFailure'
}
