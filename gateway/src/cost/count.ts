import { type Fields, isObject, readField } from '../execution/fields.ts'
import type { Variables } from './arguments.ts'
import type { FieldCost, ObjectCost, SelectionCost } from './compile-cost.ts'

/** One counting of an operation. */
export interface Counting {
  /** With the defaults of the operation. */
  variables: Variables
  /** Whether a variable of `@skip` or `@include` is true. */
  holds: (variable: string) => boolean
  defaultListSize: number
}

/** A list is not asked for as its `@listSize` wants. */
export class UnclearSize extends Error {}

/** How long the lists in an object are, by the names of the fields. */
interface Sized {
  fields: readonly string[]
  size: number
}

/** The most that one object's fields can cost. */
export function estimateObject(selection: SelectionCost, sized: Sized | null, counting: Counting): number {
  return most(selection, (object) => estimateFields(object, sized, counting))
}

function estimateFields({ fields }: ObjectCost, sized: Sized | null, counting: Counting): number {
  let sum = 0
  for (const field of fields) if (isActive(field, counting)) sum += estimateField(field, sized, counting)
  return sum
}

function estimateField(field: FieldCost, sized: Sized | null, counting: Counting): number {
  const { weight, selection, size } = field
  const given = listSizeOf(field, counting)
  const below = given !== null && size!.sizedFields.length > 0 ? { fields: size!.sizedFields, size: given } : null
  let count = 1
  if (field.isList) {
    const own = below ? null : given
    count = own ?? (sized?.fields.includes(field.fieldName) ? sized.size : counting.defaultListSize)
  }
  const each = selection
    ? most(selection, (object) => (weight ?? object.weight) + estimateFields(object, below, counting))
    : (weight ?? 0)
  // Without this an empty list of something infinitely costly would be no number.
  const values = count === 0 ? 0 : count * each
  return values + (field.arguments?.(counting.variables) ?? 0)
}

/** The length that the field's `@listSize` says; null when it says none. The longest counts when several arguments are given. */
function listSizeOf({ size, slicing, fieldName }: FieldCost, { variables }: Counting): number | null {
  if (!size) return null
  const given = slicing.map((read) => read(variables)).filter((value) => typeof value === 'number')
  if (size.slicingArguments.length > 0 && size.requireOneSlicingArgument && given.length !== 1) {
    const names = size.slicingArguments.map((name) => `\`${name}\``).join(', ')
    throw new UnclearSize(`\`${fieldName}\` needs exactly one of ${names}, to say how long its list is.`)
  }
  return given.length > 0 ? Math.max(0, ...given) : size.assumedSize
}

/** What the fields of an object of an answer cost. */
export function countObject(selection: SelectionCost, value: unknown, counting: Counting): number {
  return isObject(value) ? most(selection, (object) => countFields(object, value as Fields, counting)) : 0
}

function countFields({ fields }: ObjectCost, source: Fields, counting: Counting): number {
  let sum = 0
  for (const field of fields) {
    const value = readField(source, field.name)
    if (value === undefined) continue
    sum += countValue(field, value, counting) + (field.arguments?.(counting.variables) ?? 0)
  }
  return sum
}

function countValue(field: FieldCost, value: unknown, counting: Counting): number {
  if (value === null) return 0
  if (field.isList && Array.isArray(value)) {
    let sum = 0
    for (const item of value) sum += countValue(field, item, counting)
    return sum
  }
  const { weight, selection } = field
  if (!selection) return weight ?? 0
  return most(selection, (object) => (weight ?? object.weight) + countFields(object, value as Fields, counting))
}

/** Of an abstract type any object may come; which one it was is not always in the answer. So the costliest counts. */
function most(selection: SelectionCost, cost: (object: ObjectCost) => number): number {
  if (selection.length === 1) return cost(selection[0]!)
  let highest = 0
  for (const object of selection) highest = Math.max(highest, cost(object))
  return highest
}

function isActive({ conditions }: FieldCost, { holds }: Counting): boolean {
  return conditions === null || conditions.some((all) => all.every(({ variable, is }) => holds(variable) === is))
}
