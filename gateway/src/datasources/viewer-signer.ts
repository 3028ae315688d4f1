import type { ClientInfo } from '@atrium/kit/executor'
import { type AnyViewer, signViewer } from '@atrium/kit/viewer'

/** A signature is good for 30 seconds; it is made anew after 10, so that it has time left when it arrives. */
const REUSE_MS = 10_000

export type ViewerSigner = (viewer: AnyViewer) => Promise<string>

/** Signs viewers, each object once for a few seconds: one operation makes many fetches with the same viewer. */
export function createViewerSigner(key: Uint8Array): ViewerSigner {
  const signed = new WeakMap<AnyViewer, { token: Promise<string>; until: number }>()
  return (viewer) => {
    const known = signed.get(viewer)
    if (known && known.until > Date.now()) return known.token
    const token = signViewer(viewer, key)
    signed.set(viewer, { token, until: Date.now() + REUSE_MS })
    return token
  }
}

export function encodeClient(client: ClientInfo): string {
  return Buffer.from(JSON.stringify(client)).toString('base64url')
}
