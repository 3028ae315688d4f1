import { escapeHtml } from './escape.ts'
import { inlineHtml } from './inline-text.ts'
import type { Block, TemplateWords } from './template.ts'

// Mail programs know neither variables nor OKLCH: the colours of client/src/ui/tokens.css, as hex.
const LIGHT = {
  page: '#f6f7f9',
  card: '#ffffff',
  line: '#d8dbe1',
  quiet: '#575c68',
  text: '#1b1f29',
  accent: '#4c54cd',
}
const DARK = { page: '#0d0e12', card: '#16181d', line: '#292b33', quiet: '#a9acb6', text: '#edeef2', accent: '#5960d8' }

const FONT = `-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`

/** The one layout of all mails, as MJML. Staff may have written the words: they are text, and never markup. */
export function layout(mail: TemplateWords): string {
  const [preheader, heading, reason] = [mail.preheader, mail.heading, mail.reason].map(escapeHtml)
  return `<mjml lang="en">
  <mj-head>
    <mj-title>${heading}</mj-title>
    <mj-preview>${preheader}</mj-preview>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="15px" line-height="24px" color="${LIGHT.text}" padding="0 0 16px" css-class="words" />
      <mj-button background-color="${LIGHT.accent}" color="#ffffff" border-radius="6px" font-size="15px" font-weight="600"
        inner-padding="12px 20px" padding="8px 0 24px" align="left" />
      <mj-section padding="0" />
      <mj-column padding="0" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
    </mj-raw>
    <mj-style>
      .prose p, .prose ul, .prose ol { margin: 0 0 16px }
      .prose h2, .prose h3 { margin: 24px 0 8px; font-size: 17px; line-height: 24px }
      .prose a, .quiet a { color: ${LIGHT.accent} }
      .prose code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 14px }
      .prose blockquote { margin: 0 0 16px; padding-left: 12px; border-left: 3px solid ${LIGHT.line} }
      @media (prefers-color-scheme: dark) {
        .page, .page > div { background-color: ${DARK.page} !important }
        .card, .card > table { background-color: ${DARK.card} !important; border-color: ${DARK.line} !important }
        .words div, .words td, .brand div { color: ${DARK.text} !important }
        .quiet div, .quiet td { color: ${DARK.quiet} !important }
        .box td { border-color: ${DARK.line} !important }
        .prose a, .quiet a { color: #a9b1ff !important }
      }
    </mj-style>
  </mj-head>
  <mj-body width="560px" background-color="${LIGHT.page}" css-class="page">
    <mj-section padding="32px 0 16px">
      <mj-column>
        <mj-text css-class="brand" font-size="14px" font-weight="600" padding="0 24px">{{agencyName}}</mj-text>
      </mj-column>
    </mj-section>
    <mj-wrapper css-class="card" background-color="${LIGHT.card}" border="1px solid ${LIGHT.line}" border-radius="10px"
      padding="32px 24px 16px">
      <mj-section>
        <mj-column>
          <mj-text font-size="24px" line-height="32px" font-weight="600" padding="0 0 16px">${heading}</mj-text>
          ${mail.body.map(block).join('\n          ')}
        </mj-column>
      </mj-section>
    </mj-wrapper>
    <mj-section padding="16px 0 32px">
      <mj-column>
        <mj-text css-class="quiet" font-size="12px" line-height="18px" color="${LIGHT.quiet}" padding="0 24px">
          ${reason} {{{footer}}}
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'text':
      return `<mj-text css-class="words prose">${inlineHtml(part.text)}</mj-text>`
    case 'button':
      return `<mj-button href="${escapeHtml(part.href)}">${escapeHtml(part.label)}</mj-button>`
    case 'note':
      return `<mj-text css-class="quiet" font-size="13px" line-height="20px" color="${LIGHT.quiet}">${inlineHtml(part.text)}</mj-text>`
    case 'quote':
      return `<mj-table css-class="words box" padding="0 0 20px"><tr><td style="border-left:3px solid ${LIGHT.line};padding:4px 0 4px 12px;font-size:15px;line-height:24px;color:${LIGHT.text}">${escapeHtml(part.text)}</td></tr></mj-table>`
    case 'facts':
      return `<mj-table css-class="words box" font-size="14px" line-height="20px" padding="0 0 20px">${part.rows
        .map(
          ([label, value]) =>
            `<tr><td width="120" valign="top" style="padding:8px 12px 8px 0;border-top:1px solid ${LIGHT.line};color:${LIGHT.quiet}">${escapeHtml(label)}</td><td style="padding:8px 0;border-top:1px solid ${LIGHT.line};color:${LIGHT.text}">${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</mj-table>`
    case 'markdown':
      // Three braces: HTML already.
      return `<mj-text css-class="words prose">{${part.text}}</mj-text>`
  }
}
