import { isStaff, type Viewer } from '@atrium/kit/viewer'
import { type Context, requireUser } from '../context.ts'
import { trainingError } from './training-errors.ts'

/** What is learned, and by whom, is for staff to say. @throws FORBIDDEN */
export function requireTrainingStaff(context: Context): Viewer {
  const viewer = requireUser(context)
  if (isStaff(viewer)) return viewer
  throw trainingError('FORBIDDEN', 'Training is made and assigned by staff of the agency. Ask your project manager.')
}
