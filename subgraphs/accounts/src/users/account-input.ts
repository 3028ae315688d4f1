import { type UserErrorData, UserErrorException } from '@atrium/kit/errors'
import { weaknessOf } from '@atrium/kit/passwords'
import { z } from 'zod'
import { normalizeEmail } from './email.ts'

// What an account is made of, however it is made.

export const AccountName = z.string().trim().min(1, 'Enter your name.').max(200, 'A name has at most 200 characters.')

export const AccountEmail = z
  .string()
  .transform(normalizeEmail)
  .pipe(
    z
      .email('Enter an e-mail address, such as you@company.com.')
      .max(320, 'An e-mail address has at most 320 characters.'),
  )

export const AccountPassword = z.string().superRefine((password, context) => {
  const weakness = weaknessOf(password, [])
  if (weakness) context.addIssue({ code: 'custom', message: weakness })
})

/** Finds a password that is made of the name or address beside it. */
export function refuseOwnPassword(
  { name, email, password }: { name: string; email: string; password: string },
  context: z.RefinementCtx,
): void {
  // What is wrong by itself was said of the field.
  const weakness = weaknessOf(password, []) ? null : weaknessOf(password, [name, email])
  if (weakness) context.addIssue({ code: 'custom', message: weakness, path: ['password'] })
}

/** The input as the schema has it. @throws UserErrorException with `INVALID_INPUT` for each field that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new UserErrorException<'INVALID_INPUT'>(
    result.error.issues.map((issue): UserErrorData<'INVALID_INPUT'> => ({
      code: 'INVALID_INPUT',
      message: issue.message,
      field: issue.path.map(String),
    })),
  )
}
