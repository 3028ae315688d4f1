import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createRoot } from 'react-dom/client'
import { EXAMPLES } from './examples.ts'
import { createFetcher } from './fetcher.ts'
import { Gate } from './Gate.tsx'
import logo from './logo.svg'
import { planPlugin } from './PlanPanel.tsx'
import './playground.css'
import { findRefusal } from './session.ts'

const fetcher = createFetcher()
const plugins = [HISTORY_PLUGIN, planPlugin]

const root = createRoot(document.getElementById('root')!)

const refusal = await findRefusal()
root.render(refusal ? <Gate refusal={refusal} /> : <Playground />)

function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      defaultTabs={EXAMPLES.map((query) => ({ query }))}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <a className="playground-home" href="/">
          <img src={logo} alt="" width="22" height="22" /> Atrium
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  )
}
