import { did, first } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules } from './rule.ts'

/** Releases and packages. */
export const releases: Rules<'release' | 'package' | 'registry_package'> = {
  release: {
    category: 'RELEASE',
    audience: 'COMPANY',
    link: ['release.html_url'],
    actions: {
      created: ({ actor, p, where }) =>
        `${actor} ${p.flag('release.draft') ? 'drafted' : 'created'} ${release(p)}${where}`,
      edited: did('edited', release),
      deleted: did('deleted', release),
      published: did('published', release),
      unpublished: did('unpublished', release),
      prereleased: did('pre-released', (p) => release(p).replace(/^release /, '')),
      released: did('released', (p) => release(p).replace(/^release /, '')),
    },
    otherwise: did('updated', release),
  },
  package: {
    category: 'RELEASE',
    audience: 'COMPANY',
    link: ['package.package_version.html_url', 'package.html_url'],
    actions: {
      published: did('published', (p) => packageName(p, 'package')),
      updated: did('updated', (p) => packageName(p, 'package')),
    },
    otherwise: did('changed', (p) => packageName(p, 'package')),
  },
  registry_package: {
    category: 'RELEASE',
    audience: 'COMPANY',
    link: ['registry_package.package_version.html_url', 'registry_package.html_url'],
    actions: {
      published: did('published', (p) => packageName(p, 'registry_package'), ' to the package registry'),
      updated: did('updated', (p) => packageName(p, 'registry_package'), ' at the package registry'),
    },
    otherwise: did('changed', (p) => packageName(p, 'registry_package'), ' at the package registry'),
  },
}

function release(p: Reader): string {
  const tag = first(p, 'release.tag_name')
  const name = first(p, 'release.name')
  if (tag === null && name === null) return 'a release'
  if (name === null || tag === null || name === tag) return `release ${name ?? tag}`
  return `release ${tag} “${name}”`
}

function packageName(p: Reader, path: string): string {
  const name = first(p, `${path}.name`)
  if (name === null) return 'a package'
  const version = first(p, `${path}.package_version.version`)
  // A container image has no version but a digest.
  const shown = version?.startsWith('sha256:') ? version.slice(0, 14) : version
  return `package ${name}${shown === null || shown === undefined ? '' : ` ${shown}`}`
}
