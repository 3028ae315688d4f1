import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActivityItem_ActivityFragment } from '../graphql/generated/graphql.ts'
import { createFeedItems, KEPT_ITEMS, MAX_ITEMS } from './feed-items.ts'

const activity = (id: string): ActivityItem_ActivityFragment => ({
  id,
  type: 'github.push',
  category: 'CODE',
  summary: id,
  occurredAt: '2026-01-01T00:00:00.000Z',
  repositoryName: null,
  url: null,
  source: 'github',
  actor: null,
  company: null,
  project: null,
})
const edge = (id: string) => ({ cursor: `c-${id}`, node: activity(id) })
const event = (id: string) => ({ cursor: `c-${id}`, activity: activity(id) })

describe('what a feed shows', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const create = (isHeld = () => false, onCut = () => {}) => {
    const feed = createFeedItems(isHeld, onCut)
    return { ...feed, ids: () => feed.items().map(({ activity }) => activity.id) }
  }

  it('puts a burst in front, newest first, in one go', () => {
    const feed = create()
    feed.begin([edge('b'), edge('a')])
    for (const id of ['c', 'd', 'e']) feed.arrive(event(id))
    expect(feed.ids()).toEqual(['b', 'a'])
    vi.runAllTimers()
    expect(feed.ids()).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(feed.items().map(({ isNew }) => isNew)).toEqual([true, true, true, false, false])
  })

  it('shows what comes twice only once, live or from an older page', () => {
    const feed = create()
    feed.begin([edge('b')])
    feed.arrive(event('b'))
    feed.arrive(event('c'))
    feed.arrive(event('c'))
    vi.runAllTimers()
    feed.append([edge('b'), edge('a')])
    expect(feed.ids()).toEqual(['c', 'b', 'a'])
  })

  it('lets new ones wait while held, and puts them in front when released', () => {
    const feed = create(() => true)
    feed.begin([edge('a')])
    feed.arrive(event('b'))
    vi.runAllTimers()
    feed.arrive(event('c'))
    vi.runAllTimers()
    expect(feed.ids()).toEqual(['a'])
    expect(feed.waiting()).toHaveLength(2)
    feed.release()
    expect(feed.ids()).toEqual(['c', 'b', 'a'])
    expect(feed.waiting()).toHaveLength(0)
  })

  it('lets go of the oldest when it grows too long, and takes them up again when scrolled to', () => {
    const onCut = vi.fn<() => void>()
    const feed = create(() => false, onCut)
    feed.begin([edge('first')])
    for (let n = 0; n < MAX_ITEMS; n++) feed.arrive(event(`n${n}`))
    vi.runAllTimers()
    expect(feed.items()).toHaveLength(KEPT_ITEMS)
    expect(onCut).toHaveBeenCalledOnce()
    feed.append([edge('first')])
    expect(feed.ids().at(-1)).toBe('first')
  })
})
