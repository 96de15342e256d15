import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { reportSchema } from '../../src/index.js'
import { renderHtml } from '../../src/render.js'
import { ensureBuilt, project } from '../support/built.js'
import { suqian2023 } from '../support/reports.js'

const executablePath = '/usr/bin/chromium'

test.skipIf(!existsSync(executablePath))(
  'core and reader run in a real browser, from text and from the page that the browser has parsed (skipped where Chromium is not installed)',
  async () => {
    ensureBuilt()
    const bundle = await build({
      stdin: {
        contents: `export { checkReport, reportSchema } from 'disclosure-report'
                   export { readReport } from 'disclosure-report/read'
                   export { readPage } from 'disclosure-report/read-page'`,
        resolveDir: project,
      },
      bundle: true,
      format: 'iife',
      globalName: 'library',
      minify: true,
      write: false,
    })
    const html = renderHtml(suqian2023, { page: true })
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    try {
      const page = await (await browser.newContext({ bypassCSP: true })).newPage()
      await page.setContent(html)
      await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
      const result = await page.evaluate((source) => {
        // biome-ignore lint/suspicious/noExplicitAny: the bundle is a global of the page
        const library = (globalThis as any).library
        const fromText = library.readReport(source)
        const fromPage = library.readPage(document)
        return {
          fromText: library.reportSchema.encode(fromText.report),
          fromPage: library.reportSchema.encode(fromPage.report),
          ok: library.checkReport(fromText.report).ok,
        }
      }, html)
      const expected = JSON.parse(JSON.stringify(reportSchema.encode(suqian2023)))
      for (const each of [result.fromText, result.fromPage]) {
        expect(each.proactiveDisclosure).toEqual(expected.proactiveDisclosure)
        expect(each.requests).toEqual(expected.requests)
        expect(each.review).toEqual(expected.review)
      }
      expect(result.ok).toBe(true)
    } finally {
      await browser.close()
    }
    expect(readFileSync(join(project, 'package.json'), 'utf8')).toContain('"sideEffects": false')
  },
)
