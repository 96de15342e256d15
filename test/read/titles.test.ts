import { describe, expect, test } from 'vitest'
import { asHtml, page } from '../support/layouts.js'
import { readReport } from '../support/noted-reading.js'
import { suqian2023 } from '../support/reports.js'

const { agency } = suqian2023
const source = page(suqian2023, (table) => asHtml(table))
const body = source.slice(source.indexOf('</h1>') + 5)
const readWith = (head: string) => readReport(head + body)
const found = (head: string) => {
  const { report } = readWith(head)
  return [report?.agency, report?.year]
}

describe('organ and year in titles of every wording', () => {
  test.each([
    `<h1>${agency} 2023 年政府信息公开工作年度报告</h1>`,
    `<h1>${agency}关于2023年政府信息公开工作年度报告</h1>`,
    `<h1>${agency}2023年度政府信息公开工作的年度报告</h1>`,
    `<h1>${agency}2023年政府信息公开工作年报</h1>`,
    `<h1>${agency}2023年政府信息公开工作报告</h1>`,
    `<h1>${agency}2023年政府信息公开工作年度报告（公开版）</h1>`,
    `<h1>${agency}（2023年度）政府信息公开工作年度报告</h1>`,
    `<h1>${agency}政府信息公开工作年度报告（2023年）</h1>`,
    `<h1>${agency}政府信息公开工作年度报告（2023）</h1>`,
    `<h1>《${agency}2023年政府信息公开工作年度报告》</h1>`,
    `<h1>${agency}二〇二三年政府信息公开工作年度报告</h1>`,
    `<h1>${agency}2023年政府資訊公開工作年度報告</h1>`,
    `<p>${agency}</p><p>政府信息公开工作年度报告</p><p>（2023年度）</p>`,
    `<p>${agency}</p><p>政府信息公开工作</p><p>2023年度报告</p>`,
    `<p>首页 > 政务公开 > 年报 > ${agency}2023年政府信息公开工作年度报告</p>`,
    `<title>${agency}2023年政府信息公开工作年度报告_青山网</title>`,
    `<table><tr><td>标题</td><td>${agency}2023年政府信息公开工作年度报告</td></tr></table>`,
    `<p>标题：${agency}2023年政府信息公开工作年度报告</p>`,
  ])('%s', (head) => {
    expect(found(head)).toEqual([agency, 2023])
  })

  test.each([
    '青山市公安局交通警察支队',
    '青山市气象局（台）',
    '青山市城市管理综合行政执法大队',
    '青山市图书馆',
  ])('%s above the title', (organ) => {
    expect(found(`<p>${organ}</p><p>2023年政府信息公开工作年度报告</p>`)).toEqual([organ, 2023])
  })

  test('the heading goes before lists of other reports and sentences that mention one', () => {
    const title = `<h1>${agency}2023年政府信息公开工作年度报告</h1>`
    expect(
      found(
        `<ul><li>青山市2022年政府信息公开工作年度报告</li><li>青山市2021年政府信息公开工作年度报告</li></ul>${title}`,
      ),
    ).toEqual([agency, 2023])
    expect(
      found('<h1>2023年政府信息公开工作年度报告</h1><p>现将青山市2022年政府信息公开工作年度报告公布如下</p>'),
    ).toEqual(['', 2023])
  })
})

describe('the date of publication', () => {
  const title = `<h1>${agency}2023年政府信息公开工作年度报告</h1>`
  test.each([
    '发布时间：2024年1月8日',
    '发布日期：2024/1/8 09:30',
    '发布日期: 2024.01.08',
    '发布日期：20240108',
    '发布日期：2024—01—08',
    '发布时间　２０２４－０１－０８',
    '发布日期：二〇二四年一月八日',
    '时间：2024-01-08',
    '日期：2024-01-08',
    '发稿时间：2024-01-08 来源：本站',
    '印发日期：2024-01-08',
    '发布于：2024-01-08',
    '[发布日期] 2024-01-08',
    '【公示时间】2024-01-08',
  ])('%s', (line) => {
    const { report } = readWith(`${title}<div>${line}</div>`)
    expect([report?.publishedOn, report?.introduction]).toEqual(['2024-01-08', undefined])
  })

  test.each([
    ['发布日期：二〇二四年十二月三十一日', '2024-12-31'],
    ['发布日期：二〇二四年十月二十日', '2024-10-20'],
    ['发布日期：2024-02-30', undefined],
    ['发布日期：24-01-08', undefined],
    ['2024-01-08 来源：本站', undefined],
  ])('%s', (line, date) => {
    expect(readWith(`${title}<div>${line}</div>`).report?.publishedOn).toBe(date)
  })
})
