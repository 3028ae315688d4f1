import logo from './logo.svg'
import type { Refusal } from './session.ts'

const TEXTS: Record<Refusal, { title: string; text: string; link: { href: string; label: string } | null }> = {
  'signed-out': {
    title: 'Sign in to use the playground',
    text: 'The playground runs queries with your own rights, so it needs to know who you are.',
    link: { href: '/sign-in?to=%2Fplayground%2F', label: 'Sign in' },
  },
  'not-admin': {
    title: 'The playground is for administrators',
    text: 'Your account may not open it. Ask an administrator of your agency.',
    link: { href: '/', label: 'Back to Atrium' },
  },
  unreachable: {
    title: 'Atrium cannot be reached',
    text: 'Check your connection, then reload this page.',
    link: null,
  },
}

/** What stands in place of the playground for those who may not use it. */
export function Gate({ refusal }: { refusal: Refusal }) {
  const { title, text, link } = TEXTS[refusal]
  return (
    <main className="gate">
      <div className="gate-card">
        <img src={logo} alt="" width="40" height="40" />
        <h1>{title}</h1>
        <p>{text}</p>
        {link ? (
          <a className="gate-button" href={link.href}>
            {link.label}
          </a>
        ) : (
          <button className="gate-button" type="button" onClick={() => location.reload()}>
            Reload
          </button>
        )}
      </div>
    </main>
  )
}
