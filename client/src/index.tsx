/* @refresh reload */
import './index.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { reloadOnNewVersion } from './lib/reload.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
reloadOnNewVersion()
render(() => <App />, root)
