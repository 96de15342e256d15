import { existsSync } from 'node:fs'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkReport,
  compareYears,
  printHtmlTable,
  type Report,
  renderComparison,
  renderFindings,
  renderHtml,
  renderMarkdown,
} from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const installed = existsSync(executablePath)
if (!installed)
  process.stderr.write(`Skipped: no Chromium at ${executablePath}, so no page was loaded in a browser.\n`)

const attacks = [
  '<script>globalThis.hit = "script"</script>',
  '<img src="http://attack.test/i.png" onerror="globalThis.hit = \'img\'">',
  '<svg onload="globalThis.hit = \'svg\'"><animate onbegin="globalThis.hit = \'begin\'"></svg>',
  '<iframe src="http://attack.test/f" srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<link rel=stylesheet href="http://attack.test/c.css"><style>@import "http://attack.test/s.css"</style>',
  '<a href="javascript:globalThis.hit = \'link\'" autofocus onfocus="globalThis.hit = \'focus\'">x</a>',
  '<details open ontoggle="globalThis.hit = \'toggle\'">x</details>',
  '<base href="http://attack.test/"><meta http-equiv=refresh content="0;url=http://attack.test/">',
  '<form action="http://attack.test/"><input autofocus onfocus="globalThis.hit = 1"></form>',
  '</title></style></td></table></article><script>globalThis.hit = "end"</script>',
  '"><script>globalThis.hit = "attribute"</script>',
  `' onmouseover='globalThis.hit = 1`,
  '&lt;script&gt;globalThis.hit = "entity"&lt;/script&gt;',
  '<!--><script>globalThis.hit = "comment"</script>-->',
  '<noscript><p title="</noscript><script>globalThis.hit = 1</script>">',
].join('\n')

const report: Report = {
  ...suqian2023,
  agency: attacks,
  publishedOn: attacks,
  introduction: attacks,
  overview: {
    aspects: [{ heading: attacks, key: attacks as never, text: attacks }],
    statistics: { publications: { total: 1, categories: [{ name: attacks, count: 1 }] } },
  },
  review: { ...suqian2023.review, reconsideration: { ...suqian2023.review.reconsideration, upheld: null } },
  marks: { 'review.reconsideration.upheld': attacks },
  improvement: attacks,
  otherMatters: attacks,
}
const options = {
  idPrefix: attacks,
  blank: attacks,
  notes: [{ cells: ['review.reconsideration.total'], text: attacks }],
}

const bare = (html: string) => `<!DOCTYPE html><meta charset="utf-8"><body>${html}`

/** Markdown as a site shows it that trusts its authors: HTML and every kind of address pass. */
const fromMarkdown = (markdown: string) =>
  bare(
    micromark(markdown, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
  )

const markdownAttacks = [
  ...attacks.split('\n'),
  '[x](javascript:globalThis.hit=1)',
  '![x](http://attack.test/m.png)',
  '![x][a]\n\n[a]: http://attack.test/r.png',
  '<img src=http://attack.test/b.png>\n\n<script>globalThis.hit = 2</script>',
  '```\n</code></pre><script>globalThis.hit = 3</script>',
  '    <script>globalThis.hit = 4</script>',
  '| a |\n| - |\n| <img src=http://attack.test/t.png> |',
  '\\<script>globalThis.hit = 5</script>',
  '&#60;script&#62;globalThis.hit = 6&#60;/script&#62;',
].join('\n\n')

const texts = { improvement: markdownAttacks, otherMatters: markdownAttacks, introduction: markdownAttacks }
const judged = checkReport({
  ...report,
  ...texts,
  overview: {
    ...report.overview,
    statistics: { publications: { total: 2, categories: [{ name: attacks, count: 1 }] } },
  },
})
const everySeverity = {
  ...judged,
  findings: judged.findings.map((finding) => ({ ...finding, rule: attacks })),
}
const compared = compareYears({ ...report, year: 2022 }, { ...report, improvement: '写得不同' })

/** Everything else that the package prints for a page. */
const others: readonly (readonly [string, string])[] = [
  ['Markdown', fromMarkdown(renderMarkdown({ ...report, ...texts }, options))],
  [
    'Markdown with HTML tables',
    fromMarkdown(renderMarkdown({ ...report, ...texts }, { ...options, tables: 'html' })),
  ],
  ['findings', bare(renderFindings(judged, { format: 'html' }))],
  [
    'findings of a rule named by an attacker',
    bare(renderFindings(everySeverity, { format: 'html', locale: 'en' })),
  ],
  ['findings in Markdown', fromMarkdown(renderFindings(everySeverity, { format: 'markdown' }))],
  ['comparison', bare(renderComparison(compared, { format: 'html', cells: 'all' }))],
  ['comparison in Markdown', fromMarkdown(renderComparison(compared, { format: 'markdown' }))],
  [
    'table',
    bare(
      printHtmlTable(
        {
          caption: attacks,
          rows: [[{ role: 'column', text: attacks, id: attacks }], [{ role: 'words', text: attacks }]],
        },
        { idPrefix: attacks },
      ),
    ),
  ],
]

/** Chromium loads `html` from a server of its own; whatever runs or is asked for is written down. */
async function visit(browser: Browser, html: string) {
  const page = await browser.newPage()
  const address = 'http://page.test/'
  const seen = { hits: [] as string[], requests: [] as string[], problems: [] as string[] }
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    seen.requests.push(url)
    // "No content": a page that asks to go elsewhere stays where it is, and its scripts stay to be seen.
    return route.fulfill({ status: 204 })
  })
  // Each hit is told at once, so that it counts even if the page goes away after it.
  await page.exposeFunction('tell', (hit: unknown) => {
    seen.hits.push(String(hit))
  })
  await page.addInitScript(
    'Object.defineProperty(globalThis, "hit", { set: (value) => globalThis.tell(value) })',
  )
  page.on('pageerror', (error) => seen.problems.push(error.message))
  page.on('dialog', (dialog) => {
    seen.problems.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.mouse.move(100, 100)
  await page.keyboard.press('Tab')
  return { page, seen }
}

const active =
  'script, img, svg, iframe, link, base, form, input, details, noscript, meta[http-equiv="refresh" i]'
const handlers = `[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter(({ name }) => name.startsWith('on')).length`

describe.skipIf(!installed)('a page full of attacks, loaded in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  }, 60_000)
  afterAll(() => browser.close())

  // The fragment stands in a page without any policy of its own: escaping alone must hold.
  test.each([
    ['whole page', renderHtml(report, { ...options, page: true })],
    ['fragment', bare(renderHtml(report, options))],
  ])('%s: no script runs, no handler, no request leaves, and the texts are readable', async (_, html) => {
    const { page, seen } = await visit(browser, html)
    await page.waitForTimeout(200)
    const found = await page.evaluate(`({
      active: document.querySelectorAll('${active}').length,
      handlers: ${handlers},
      links: [...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href').startsWith('#')).length,
      text: document.querySelector('section[id$="otherMatters"] p').textContent,
      cell: document.querySelector('[id$="review.reconsideration.total"]').textContent,
    })`)
    expect(found).toEqual({
      active: 0,
      handlers: 0,
      links: 0,
      text: attacks.replaceAll('\n', ''),
      cell: '440 [1]',
    })
    expect(seen).toEqual({ hits: [], requests: [], problems: [] })
    await page.close()
  })

  test.each(others)('%s: no script runs, no handler, no request leaves', async (_, html) => {
    expect(html).toContain('globalThis.hit')
    const { page, seen } = await visit(browser, html)
    await page.waitForTimeout(100)
    const found = await page.evaluate(`({
      active: document.querySelectorAll('${active}').length,
      handlers: ${handlers},
      scripts: [...document.querySelectorAll('a')].filter((a) => a.protocol === 'javascript:').length,
    })`)
    expect(found).toEqual({ active: 0, handlers: 0, scripts: 0 })
    expect(seen).toEqual({ hits: [], requests: [], problems: [] })
    await page.close()
  })

  // Without these two, a test that sees nothing would pass.
  test.each([
    ['HTML', bare(attacks)],
    ['Markdown', fromMarkdown(markdownAttacks)],
  ])(
    'the same page without any escaping is seen to run scripts and to ask elsewhere: %s',
    async (_, html) => {
      const { page, seen } = await visit(browser, html)
      await expect.poll(() => seen.requests.length, { timeout: 20_000 }).toBeGreaterThan(0)
      await expect.poll(() => seen.hits.length, { timeout: 20_000 }).toBeGreaterThan(0)
      await page.close()
    },
  )
})
