import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Report, renderHtml } from '../../src/index.js'
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

describe.skipIf(!installed)('a page full of attacks, loaded in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  }, 60_000)
  afterAll(() => browser.close())

  // The fragment stands in a page without any policy of its own: escaping alone must hold.
  test.each([
    ['whole page', renderHtml(report, { ...options, page: true })],
    ['fragment', `<!DOCTYPE html><meta charset="utf-8"><body>${renderHtml(report, options)}`],
  ])(
    '%s: no script runs, no handler, no request leaves, and the texts are readable',
    async (_, html) => {
      const page = await browser.newPage()
      const requests: string[] = []
      const problems: string[] = []
      await page.route('**/*', (route) => {
        requests.push(route.request().url())
        return route.abort()
      })
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('dialog', (dialog) => {
        problems.push(dialog.message())
        void dialog.dismiss()
      })
      await page.setContent(html, { waitUntil: 'load' })
      await page.mouse.move(100, 100)
      await page.keyboard.press('Tab')
      await page.waitForTimeout(200)
      const found = await page.evaluate(`({
      hit: globalThis.hit ?? null,
      active: document.querySelectorAll('script, img, svg, iframe, link, base, form, input, details, noscript').length,
      handlers: [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter(({ name }) => name.startsWith('on')).length,
      links: [...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href').startsWith('#')).length,
      text: document.querySelector('section[id$="otherMatters"] p').textContent,
      cell: document.querySelector('[id$="review.reconsideration.total"]').textContent,
    })`)
      expect(found).toEqual({
        hit: null,
        active: 0,
        handlers: 0,
        links: 0,
        text: attacks.replaceAll('\n', ''),
        cell: '440 [1]',
      })
      expect(requests).toEqual([])
      expect(problems).toEqual([])
      await page.close()
    },
    60_000,
  )
})

test('the test against a browser really sees what it looks for', async ({ skip }) => {
  if (!installed) skip()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  const requests: string[] = []
  await page.route('**/*', (route) => {
    requests.push(route.request().url())
    return route.abort()
  })
  await page.setContent(`<!DOCTYPE html><body>${attacks.split('\n').slice(0, 3).join('\n')}`, {
    waitUntil: 'load',
  })
  await page.waitForTimeout(100)
  expect(await page.evaluate('globalThis.hit')).not.toBeNull()
  expect(requests).not.toEqual([])
  await browser.close()
}, 60_000)
