import { expect, it } from 'vitest'
import { safeUrl } from './url.ts'

it('links to web addresses and to nothing else', () => {
  expect(safeUrl('https://github.com/octo/web')).toBe('https://github.com/octo/web')
  expect(safeUrl('javascript:alert(1)')).toBeUndefined()
  expect(safeUrl('data:text/html,x')).toBeUndefined()
  expect(safeUrl('/relative')).toBeUndefined()
  expect(safeUrl(null)).toBeUndefined()
})
