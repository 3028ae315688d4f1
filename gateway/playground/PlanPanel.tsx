import type { GraphiQLProps } from 'graphiql'
import { type Explanation, useExplanation } from './explanation.ts'

function PlanPanel() {
  const explanation = useExplanation()
  return (
    <section className="plan" aria-label="Query plan">
      <div className="graphiql-doc-explorer-title">Query plan</div>
      {explanation ? <Plan {...explanation} /> : <p>Run an operation to see how its answer comes about.</p>}
    </section>
  )
}

function Plan({ plan, fetches, ms, cost }: Explanation) {
  return (
    <>
      <dl className="plan-facts">
        <dt>Time</dt>
        <dd>{formatMs(ms)}</dd>
        {cost && (
          <>
            <dt>Cost</dt>
            <dd>
              {cost.actual} points, estimated {cost.requested}, of {cost.limit} allowed
            </dd>
          </>
        )}
      </dl>
      {fetches.length > 0 && (
        <ol className="plan-fetches" aria-label="Calls of services">
          {fetches.map((fetch, index) => (
            <li key={index}>
              <span className="plan-service">{fetch.subgraph}</span>
              <span className="plan-path">{describe(fetch)}</span>
              <span className="plan-ms">{formatMs(fetch.ms)}</span>
              <span className="plan-line" aria-hidden="true">
                <i style={{ marginLeft: share(fetch.startMs, ms), width: share(fetch.ms, ms) }} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {plan && <pre tabIndex={0}>{plan}</pre>}
    </>
  )
}

function describe({ path, entities, errors }: Explanation['fetches'][number]): string {
  const what = entities > 0 ? `${entities} ${entities === 1 ? 'entity' : 'entities'} at ${path}` : 'root fields'
  return errors > 0 ? `${what}, ${errors} ${errors === 1 ? 'error' : 'errors'}` : what
}

const formatMs = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`

const share = (part: number, whole: number) => `${Math.min(100, (part / Math.max(whole, 0.1)) * 100)}%`

const PlanIcon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <circle cx="10" cy="4" r="2" />
    <circle cx="4.5" cy="16" r="2" />
    <circle cx="15.5" cy="16" r="2" />
    <path d="M10 6v3m0 0-5.5 5M10 9l5.5 5" />
  </svg>
)

type Plugin = NonNullable<GraphiQLProps['plugins']>[number]

/** Plan, calls and cost of the operation that was run last. */
export const planPlugin: Plugin = { title: 'Query plan', icon: PlanIcon, content: PlanPanel }
