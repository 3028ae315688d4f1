import type { OAuthDialect, OAuthPerson } from './dialects.ts'

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>body { font: 16px/1.5 system-ui; max-width: 30rem; margin: 4rem auto; padding: 0 1rem } button { font: inherit; padding: .5rem 1rem }</style>
<h1>${escape(title)}</h1>${body}</html>`

/** Asks who is there for consent. What was asked for goes along. */
export function consentPage(
  { name }: OAuthDialect,
  query: Record<string, string | undefined>,
  people: OAuthPerson[],
): string {
  const hidden = Object.entries(query).map(
    ([key, value]) => `<input type="hidden" name="${escape(key)}" value="${escape(value ?? '')}">`,
  )
  const options = people.map(({ username }) => `<option>${escape(username)}</option>`)
  return page(
    `Authorize Atrium at ${name}`,
    `<p>Atrium asks for your profile and your e-mail addresses.</p>
<form method="post">${hidden.join('')}
<p><label>Signed in as <select name="as">${options.join('')}</select></label></p>
<button name="decision" value="allow">Authorize</button> <button name="decision" value="deny">Cancel</button></form>`,
  )
}

export const refusalPage = ({ name }: OAuthDialect, problem: string) => page(name, `<p>${escape(problem)}</p>`)
