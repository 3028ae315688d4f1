import 'reflect-metadata'
import { Directive, getMetadataStorage } from 'type-graphql'
import type { ApiKeyScope } from '../viewer/index.ts'

/** The tag of what third parties see. */
export const PUBLIC_TAG = 'public'

/**
 * Makes a type, or a root field, part of the public schema: the one that API keys see.
 * @param scope what an API key needs to read it; people act with all scopes. Without one, being a key is enough.
 */
export function Public(scope?: ApiKeyScope): ClassDecorator & MethodDecorator {
  return directives([`@tag(name: "${PUBLIC_TAG}")`, ...(scope ? [`@requiresScopes(scopes: [["${scope}"]])`] : [])])
}

const ACCESS = /^@(tag|authenticated|requiresScopes|policy)\b/

/** Makes a type as open as another: with the same tag, and the same rules about who may read it. */
export function OpenLike(type: Function): ClassDecorator {
  const { classDirectives } = getMetadataStorage()
  const sdl = classDirectives.filter(({ target }) => target === type).map(({ directive }) => directive.nameOrDefinition)
  return directives(sdl.filter((directive) => ACCESS.test(directive)))
}

function directives(sdl: readonly string[]): ClassDecorator & MethodDecorator {
  return (...target: unknown[]) => {
    for (const directive of sdl) (Directive(directive) as (...target: unknown[]) => void)(...target)
  }
}
