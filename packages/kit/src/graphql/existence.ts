import { Directive } from 'type-graphql'

/**
 * On a field: by an id it answers objects of other subgraphs without knowing whether they exist. The gateway asks for what
 * `Exists` marks of them, and answers null where that is not there.
 */
export function Unverified(): MethodDecorator {
  return Directive('@tag(name: "unverified")') as MethodDecorator
}

/** On a field of a type with an owner elsewhere to look it up: never null of what exists for the viewer, and cheap. */
export function Exists(): PropertyDecorator {
  return Directive('@tag(name: "exists")') as PropertyDecorator
}
