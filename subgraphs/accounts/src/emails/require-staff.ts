import { forbidden } from '@atrium/kit/errors'
import { isStaff, type Viewer } from '@atrium/kit/viewer'
import { type Context, requireUser } from '../context.ts'

/** The member of staff who asks. @throws FORBIDDEN for everyone else. */
export function requireStaff(context: Context): Viewer {
  const viewer = requireUser(context)
  if (!isStaff(viewer)) throw forbidden()
  return viewer
}
