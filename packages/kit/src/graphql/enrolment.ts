import { Directive } from 'type-graphql'

/** The tag of what a person may ask who has to set up a second step before anything else. */
const ENROLMENT_TAG = 'enrolment'

/**
 * Opens a root field, or the fields of a type, to a person whose role needs two steps and who has only one. All else is closed to it
 * (`docs/sign-in.md`).
 */
export function OpenToEnrolment(): ClassDecorator & MethodDecorator {
  return Directive(`@tag(name: "${ENROLMENT_TAG}")`) as ClassDecorator & MethodDecorator
}
