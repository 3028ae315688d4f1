import { type Api, buildApiKey, type BuiltApiKey } from '@atrium/testing'

/** Makes an API key as whoever `token` is, of the agency unless the input says else. */
export const makeApiKey = (api: Api, token: string, input: Parameters<typeof buildApiKey>[1]): Promise<BuiltApiKey> =>
  buildApiKey(api.as(token), input)
