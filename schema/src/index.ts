export { checkRelease } from './breaking.ts'
export { renderChangelog } from './changelog.ts'
export { dayOf, readReleases, readWorking, RELEASES, type Release, toRelease } from './releases.ts'
